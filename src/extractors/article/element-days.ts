/** Days that elements tell: microdata, RDFa, time elements, attributes and boxes that are named after a date. */
import type { Candidate, DateContext } from './candidate.ts';
import { dateOf } from './date-formats.ts';
import { machineDate } from './machine-date.ts';
import type { OutlineNode } from './outline.ts';
import { inLink, isElsewhere, nearness } from './whereabouts.ts';

/** A page has a dozen such elements; one of days alone has no day of its own. */
const MOST_ELEMENTS = 400;
/** "datePublished" of schema.org, "dc:created" of Dublin Core; "dc:date" alone is also the day of an event. */
const PROPERTY = /date(?:Published|Created|Modified)|\bdc(?:terms)?:(?:created|issued)\b/i;
const NAMED = / (?:published|publish|posted|pubdate|timeago|timestamp|date|datetime|time|created|updated|modified) /;

const AROUND = / (?:meta|byline|info|date|time|posted) /;

/** Elements whose markup tells a day, those outside boxes of other articles. */
export function fromElements({ outline, order, title, first, last }: DateContext): Candidate[] {
  const found: Candidate[] = [];
  let seen = 0;
  for (const node of outline.nodes) {
    const { attribs } = node.element;
    const prop = attribs['itemprop'] ?? attribs['property'] ?? '';
    const isTime = node.tag === 'time' || node.tag === 'relative-time';
    const isProperty = prop !== '' && PROPERTY.test(prop) && !(node.tag === 'meta' && attribs['itemprop'] === undefined);
    const named = isTime || isProperty ? null : namedDay(node, outline.nodes[node.parent]?.hint ?? '');
    if (!isTime && !isProperty && named === null) continue;
    if (++seen > MOST_ELEMENTS) break;
    const block = outline.blocks[node.firstBlock];
    if (isElsewhere(block?.cut ?? null, node.firstBlock, { title, first })) continue;
    const written = named ?? attribs['datetime'] ?? attribs['content'] ?? attribs['title'] ?? null;
    const shown = named !== null || node.tag === 'meta' || block === undefined ? null : dateOf(block.text, order);
    const value = machineDate(written, order) ?? shown;
    if (value === null) continue;
    const words = `${node.hint} ${prop} ${attribs['pubdate'] === undefined ? '' : 'published'} ${outline.nodes[node.parent]?.hint ?? ''}`;
    const modified = /modif|updat/i.test(words) && !/publish/i.test(words);
    const near = nearness(node.firstBlock, { title, first, last }) - (!isProperty && block !== undefined && inLink(block, 8) ? 1.5 : 0);
    if (/datePublished/i.test(prop)) found.push({ value, from: 'microdata', weight: node.tag === 'meta' ? 7.5 : 6 + near, modified: false });
    else if (isProperty) found.push({ value, from: 'microdata', weight: 5, modified });
    else found.push({ value, from: 'time', weight: 3.5 + near + (/publish|pub|post|entry|article/i.test(words) ? 1 : 0), modified });
  }
  return found;
}

/** Attributes in which scripts that write "5 days ago" find the day. */
const ATTRIBUTES: readonly string[] = ['title', 'datetime', 'content', 'data-date', 'data-datetime', 'data-time', 'data-timestamp', 'data-utime', 'data-published'];

/** The attribute of an element that is named after a date, where it begins like one: "2014-02-03T10:00", "1391421600". */
function namedDay({ element: { attribs }, hint, tag }: OutlineNode, around: string): string | null {
  if (tag === 'meta' || (tag !== 'abbr' && (hint === '' || !NAMED.test(hint)) && !(tag === 'span' && (attribs['data-timestamp'] !== undefined || (attribs['title'] !== undefined && AROUND.test(around)))))) return null;
  const name = ATTRIBUTES.find((attribute) => attribs[attribute] !== undefined && /\d{4}/.test(attribs[attribute]));
  return name === undefined ? null : (attribs[name] ?? null);
}
