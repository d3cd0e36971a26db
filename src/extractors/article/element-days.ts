/** Days that elements tell: microdata and time elements. */
import type { Candidate, DateContext } from './candidate.ts';
import { dateOf } from './date-formats.ts';
import { machineDate } from './machine-date.ts';
import { inLink, isElsewhere, nearness } from './whereabouts.ts';

/** A page has a dozen such elements; one of days alone has no day of its own. */
const MOST_ELEMENTS = 400;

/** Microdata and time elements, those outside boxes of other articles. */
export function fromElements({ outline, order, title, first, last }: DateContext): Candidate[] {
  const found: Candidate[] = [];
  let seen = 0;
  for (const node of outline.nodes) {
    const { attribs } = node.element;
    const prop = attribs['itemprop'] ?? '';
    const isTime = node.tag === 'time' || node.tag === 'relative-time';
    if (!isTime && !/date(?:Published|Created|Modified)/i.test(prop)) continue;
    if (++seen > MOST_ELEMENTS) break;
    const block = outline.blocks[node.firstBlock];
    if (isElsewhere(block?.cut ?? null, node.firstBlock, { title, first })) continue;
    const written = attribs['datetime'] ?? attribs['content'] ?? attribs['title'] ?? null;
    const shown = node.tag === 'meta' || block === undefined ? null : dateOf(block.text, order);
    const value = machineDate(written, order) ?? shown;
    if (value === null) continue;
    const words = `${node.hint} ${prop} ${attribs['pubdate'] === undefined ? '' : 'published'} ${outline.nodes[node.parent]?.hint ?? ''}`;
    const modified = /modif|updat/i.test(words) && !/publish/i.test(words);
    const near = nearness(node.firstBlock, { title, first, last }) - (isTime && block !== undefined && inLink(block, 8) ? 1.5 : 0);
    if (/datePublished/i.test(prop)) found.push({ value, from: 'microdata', weight: node.tag === 'meta' ? 7.5 : 6 + near, modified: false });
    else if (/date/i.test(prop)) found.push({ value, from: 'microdata', weight: 5, modified });
    else found.push({ value, from: 'time', weight: 3.5 + near + (/publish|pub|post|entry|article/i.test(words) ? 1 : 0), modified });
  }
  return found;
}
