/** Every day that a page offers as its day of publication, with how much each is worth. */
import { type DateInText, type DateOrder, dateOf, datesIn, isoDay, timeAlone } from './date-formats.ts';
import { MODIFIED_LABEL, MODIFIED_META, OTHER_LABEL, PUBLISHED_LABEL, PUBLISHED_META, SIGNED_LABEL } from './date-words.ts';
import type { Facts } from './facts.ts';
import { type JsonObject, stringOf } from './json-ld.ts';
import type { Block, Outline } from './outline.ts';
import { yearlessDay } from './yearless.ts';
import type { PublishedFrom } from '../../record.ts';

export interface Candidate {
  readonly value: string;
  readonly from: PublishedFrom;
  /** 0 to 10. */
  readonly weight: number;
  readonly modified: boolean;
}
export interface DateContext {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly url: string | null;
  readonly order: DateOrder | null;
  /** Of the page (BCP 47), and IANA name of the zone of its site, where they are known. */
  readonly language?: string | null;
  readonly timeZone?: string | null;
  /** Blocks: of the title, of the first and the last of the body; -1 where there is none. */
  readonly title: number;
  /** The day as the site's layout finds it. */
  readonly named?: string | null;
  readonly first: number;
  readonly last: number;
  /** Is told every day that the page offers, for those who ask which won. */
  readonly offered?: (days: readonly Candidate[]) => void;
}

export function candidatesOf(context: DateContext): Candidate[] {
  if (context.named != null) return [{ value: context.named, from: 'visible', weight: 10, modified: false }];
  return [...fromJsonLd(context), ...fromMeta(context), ...fromElements(context), ...fromText(context), ...fromYearless(context), ...fromUrl(context)];
}

/** A machine-written date: ISO, digits alone, seconds or milliseconds since 1970, or any printed form. */
export function machineDate(value: string | null, order: DateOrder | null): string | null {
  if (value === null) return null;
  const text = value.trim().slice(0, 100);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text);
  if (compact !== null) return isoDay({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) });
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 19) + 'Z';
  return dateOf(text, order);
}

function candidate(value: string | null, more: { from: PublishedFrom; weight: number; modified?: boolean }): Candidate[] {
  return value === null ? [] : [{ value, from: more.from, weight: more.weight, modified: more.modified ?? false }];
}

function fromJsonLd({ facts, order }: DateContext): Candidate[] {
  return facts.jsonLd.flatMap((object: JsonObject, i) => {
    const type = stringOf(object['@type']) ?? '';
    const weight = (/Article|Posting|Report/i.test(type) ? 8 : type.endsWith('Page') ? 6.5 : 5) - Math.min(i, 6) * 0.3;
    const read = (key: string): string | null => machineDate(stringOf(object[key]), order);
    return [
      ...candidate(read('datePublished') ?? read('uploadDate'), { from: 'jsonld', weight }),
      ...candidate(read('dateCreated'), { from: 'jsonld', weight: weight - 2 }),
      ...candidate(read('dateModified'), { from: 'jsonld', weight: weight - 3, modified: true }),
    ];
  });
}

function fromMeta({ facts, order }: DateContext): Candidate[] {
  const chinese = facts.meta.has('articletitle') || facts.meta.has('columnname') || facts.meta.has('contentsource');
  const found: Candidate[] = [];
  for (const [i, name] of PUBLISHED_META.entries()) {
    for (const content of facts.meta.get(name) ?? []) {
      const value = machineDate(content, order);
      if (value === null) continue;
      // Chinese government pages give Beijing time and do not say so.
      found.push({ value: chinese && name === 'pubdate' && /T\d\d:\d\d(?::\d\d)?$/.test(value) ? `${value}+08:00` : value, from: 'meta', weight: i < 32 ? 8 : 6, modified: false });
      break;
    }
  }
  return [...found, ...MODIFIED_META.flatMap((name) => candidate(machineDate(facts.meta.get(name)?.[0] ?? null, order), { from: 'meta', weight: 4.5, modified: true }))];
}

/** Regions whose dates belong to other pages. */
const ELSEWHERE: ReadonlySet<string> = new Set(['related', 'comments', 'advertising', 'newsletter', 'consent', 'side', 'navigation', 'hidden', 'layout']);
/** Between title and body, names of boxes are wrong more often than not; what lists other articles is never meant. */
const NEVER: ReadonlySet<string> = new Set(['related', 'comments', 'head', 'consent', 'layout']);

function isElsewhere(cut: string | null, index: number, around: { title: number; first: number }): boolean {
  if (cut === null) return false;
  const between = around.title !== -1 && index >= around.title - 1 && index <= around.first + 1;
  return (between ? NEVER : ELSEWHERE).has(cut);
}

/** A page has a dozen such elements; one of days alone has no day of its own. */
const MOST_ELEMENTS = 400;

/** Microdata and time elements, those outside boxes of other articles. */
function fromElements({ outline, order, title, first, last }: DateContext): Candidate[] {
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

/** 2.5 between title and body, less with distance, 0 far away. */
function nearness(block: number, around: { title: number; first: number; last: number }): number {
  const { title, first, last } = around;
  if (first === -1) return 1;
  const top = title !== -1 && title <= first ? title : first;
  if (block >= top - 2 && block <= first + 1) return 2.5;
  if (block < top - 2) return Math.max(0, 2 - (top - 2 - block) * 0.2);
  if (block <= last) return 0.5;
  return block <= last + 4 ? 1.5 : 0;
}

const BEFORE_TITLE = 12;
const AFTER_BODY = 14;

/** Dates that people see: between title and body, right above the title, right below the body. */
function fromText(context: DateContext): Candidate[] {
  const { outline, title, first, last, order } = context;
  const top = title !== -1 && (first === -1 || title <= first) ? title : first;
  const from = Math.max(0, (top === -1 ? 0 : top) - BEFORE_TITLE);
  const to = Math.min(outline.blocks.length, (last === -1 ? from + 60 : last + AFTER_BODY));
  const found: Candidate[] = [];
  let below = 0;
  for (let i = from; i < to; i++) {
    const block = outline.blocks[i];
    if (block === undefined || block.cut === 'head' || isElsewhere(block.cut, i, { title, first })) continue;
    if (i > first + 3 && i < last - 2) continue;
    if (i > first + 1 && i <= last && block.text.length > 120) continue;
    const dates = datesIn(block.text, order);
    for (const [n, date] of dates.entries()) {
      const label = block.text.slice(Math.max(n === 0 ? 0 : (dates[n - 1]?.end ?? 0), date.start - 60), date.start);
      const before = label.trim() === '' || label.length < 3 ? `${outline.blocks[i - 1]?.text.slice(-40) ?? ''} ` : label;
      const weight = seenWeight({ context, index: i, date, label: before });
      if (weight <= 0) continue;
      if (i > last && last !== -1) below++;
      found.push({ value: withTime(date, outline.blocks[i - 1]?.text), from: 'visible', weight, modified: MODIFIED_LABEL.test(before) && !PUBLISHED_LABEL.test(before) });
    }
  }
  // Several unlabelled days below the body are those of other articles.
  return below > 1 ? found.filter((c, i) => i < found.length - below || c.weight >= 6) : found;
}

/** Months and days around the title, in the year of the address. */
function fromYearless({ outline, url, title, first }: DateContext): Candidate[] {
  if (url === null || first === -1) return [];
  const from = Math.max(0, (title !== -1 && title <= first ? title : first) - 3);
  for (let i = from; i <= first + 1; i++) {
    const block = outline.blocks[i];
    if (block === undefined || block.cut === 'head' || inLink(block, 5) || isElsewhere(block.cut, i, { title, first })) continue;
    const value = yearlessDay(block.text, url);
    if (value !== null) return [{ value, from: 'visible', weight: 4.2, modified: false }];
  }
  return [];
}

/** A date split over two lines with the time first. */
function withTime(date: DateInText, above: string | undefined): string {
  if (date.value.length > 10 || date.start > 2 || above === undefined || above.length > 25) return date.value;
  return date.value + (timeAlone(above) ?? '');
}

/** "Karlsruhe, (12.11.2021).", "LYON, 3 May 2024 –": a place and then the day. */
const DATELINE = /^[\p{Lu}][\p{L} ,./()（-]{1,60}[,(（–-]\s*\(?$/u;

/** True when so much of a block is link that a stretch of it must lie in one. */
const inLink = (block: Block, chars: number): boolean => block.linkChars > 4 && block.linkChars + chars > block.text.length;

function seenWeight(at: { context: DateContext; index: number; date: DateInText; label: string }): number {
  const { context: { outline, title, first, last }, index, date, label } = at;
  const block = outline.blocks[index];
  if (block === undefined || OTHER_LABEL.test(label)) return 0;
  const alone = block.text.length - (date.end - date.start);
  const labelled = PUBLISHED_LABEL.test(label) || MODIFIED_LABEL.test(label) || SIGNED_LABEL.test(label);
  const near = nearness(index, { title, first, last });
  const hinted = isHinted(outline, block.node);
  if (index === first && date.start < 70 && !labelled && alone > 60) return DATELINE.test(label) ? 4.2 : 0;
  if (!labelled && alone > 60 && !hinted) return index <= first && block.text.length < 200 ? 2 : 0;
  // Below the text a linked title with a day beside it is another article.
  if (index > last && last !== -1 && !labelled && (alone > 25 || (block.linkChars >= 12 && block.linkChars > block.text.length / 2))) return 0;
  const linked = inLink(block, date.end - date.start) ? 2.5 : 0;
  return 3.6 + near + (labelled ? 1.5 : 0) + (hinted ? 0.7 : 0) + (alone < 15 ? 0.5 : 0) - linked;
}

/** True when the block, or one of the two elements above it, is named after a date. */
function isHinted(outline: Outline, index: number): boolean {
  for (let node = outline.nodes[index], level = 0; node !== undefined && level < 3; node = outline.nodes[node.parent], level++) {
    if (/ (?:date|time|published?|posted|meta|byline|pubdate|info) /.test(node.hint)) return true;
  }
  return false;
}

const URL_DATES: readonly RegExp[] = [
  /(?:^|[/_=-])((?:19|20)\d\d)(?<by>[-/_.])(\d{1,2})\k<by>(\d{1,2})(?=$|[/_.?&-])/,
  /(?:^|[/_=t-])((?:19|20)\d\d)(\d\d)(\d\d)(?=$|[/_.?&-])/,
  /(?:^|\/)((?:19|20)\d\d)\/(\d\d)(\d\d)(?=$|\/)/,
  /(?:^|\/)((?:19|20)\d\d)-?(\d\d)\/(\d\d)(?=$|\/)/,
];
const URL_NAMED = /\/((?:19|20)\d\d)\/([a-z]{3,9})\/(\d{1,2})(?:\/|$)/i;

/** The day in an address: good evidence that is sometimes a migration or an event. */
function fromUrl(context: DateContext): Candidate[] {
  const { url } = context;
  if (url === null) return [];
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 1000);
  const named = URL_NAMED.exec(path);
  if (named !== null) {
    const value = dateOf(`${named[3]} ${named[2]} ${named[1]}`);
    if (value !== null) return [{ value, from: 'url', weight: outdated(context, value) ? 1 : 6.5, modified: false }];
  }
  for (const pattern of URL_DATES) {
    const match = pattern.exec(path);
    const [year, month, day] = (match ?? []).slice(1).filter((part) => /^\d+$/.test(part ?? '')).map(Number);
    const value = year === undefined || month === undefined || day === undefined ? null : isoDay({ year, month, day });
    if (value !== null) return [{ value, from: 'url', weight: outdated(context, value) ? 1 : 6.5, modified: false }];
  }
  return [];
}

/** True when the text tells of a whole date half a year or more after the one in the address. */
function outdated({ outline, first, last, order }: DateContext, day: string): boolean {
  if (first === -1) return false;
  const limit = new Date(Date.parse(day) + 183 * 86_400_000).toISOString().slice(0, 10);
  return outline.blocks.slice(first, Math.min(last + 1, first + 40)).some((b) => b.cut === null && datesIn(b.text, order).some((d) => d.value.slice(0, 10) > limit && d.value.slice(0, 4) <= String(Number(day.slice(0, 4)) + 3)));
}
