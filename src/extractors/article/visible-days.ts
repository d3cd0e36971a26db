/** Days that people see. */
import type { Candidate, DateContext } from './candidate.ts';
import { type DateInText, datesIn, timeAlone } from './date-formats.ts';
import { MODIFIED_LABEL, OTHER_LABEL, PUBLISHED_LABEL, SIGNED_LABEL } from './date-words.ts';
import type { Outline } from './outline.ts';
import { labelOnly } from './weekdays.ts';
import { inLink, isElsewhere, nearness } from './whereabouts.ts';
import { shortDay, yearlessDay } from './yearless.ts';

const BEFORE_TITLE = 12;
const AFTER_BODY = 14;
/** What a day alone between title and text is worth at least. */
const PLAIN = 5.5;
/** What a labelled day below the text is worth at least. */
const LABELLED = 6;

/** Dates that people see: between title and body, right above the title, right below the body. */
export function fromText(context: DateContext): Candidate[] {
  const { outline, title, first, last, order } = context;
  const top = title !== -1 && (first === -1 || title <= first) ? title : first;
  const from = Math.max(0, (top === -1 ? 0 : top) - BEFORE_TITLE);
  const to = Math.min(outline.blocks.length, (last === -1 ? from + 60 : last + AFTER_BODY));
  const found: Placed[] = [];
  for (let i = from; i < to; i++) {
    const block = outline.blocks[i];
    if (block === undefined || block.cut === 'head' || isElsewhere(block.cut, i, { title, first })) continue;
    if (i > first + 3 && i < last - 2) continue;
    if (i > first + 1 && i <= last && block.text.length > 120) continue;
    const dates = datesIn(block.text, order);
    for (const [n, date] of dates.entries()) {
      if (i >= first && i <= last && inSentence(block.text, date)) continue;
      const label = labelOnly(block.text.slice(Math.max(n === 0 ? 0 : (dates[n - 1]?.end ?? 0), date.start - 60), date.start));
      // The words of a title are no label: "Hours before the deadline".
      const before = (label.trim() === '' || label.length < 3) && i - 1 !== title ? `${outline.blocks[i - 1]?.text.slice(-40) ?? ''} ` : label;
      const weight = seenWeight({ context, index: i, date, label: before });
      if (weight <= 0) continue;
      found.push({ index: i, day: { value: withTime(date, outline.blocks[i - 1]?.text), from: 'visible', weight, modified: MODIFIED_LABEL.test(before) && !PUBLISHED_LABEL.test(before) } });
    }
  }
  return withoutOthers(found, first, last);
}

interface Placed { readonly index: number; readonly day: Candidate }

/** Several unlabelled days below the body are those of letters and other articles, but for one right below it; so is one alone where another stands by the title. */
function withoutOthers(found: readonly Placed[], first: number, last: number): Candidate[] {
  const below = last === -1 ? [] : found.filter(({ index }) => index > last);
  const isTold = found.some(({ index, day }) => index <= first + 1 && !day.modified && day.weight >= PLAIN);
  const own = below[0] !== undefined && below[0].index <= last + 1 ? below[0] : null;
  const others = new Set(isTold ? below : below.length > 1 ? below.filter((one) => one !== own) : []);
  return found.filter((one) => one.day.weight >= LABELLED || !others.has(one)).map(({ day }) => day);
}

/** Days around the title that are told in short: without the year, which is that of the address, or with two digits of it. */
export function fromShort({ outline, url, title, first, order }: DateContext): Candidate[] {
  if (first === -1) return [];
  const from = Math.max(0, (title !== -1 && title <= first ? title : first) - 3);
  for (let i = from; i <= first + 1; i++) {
    const block = outline.blocks[i];
    if (block === undefined || block.cut === 'head' || inLink(block, 5) || isElsewhere(block.cut, i, { title, first })) continue;
    const value = (url === null ? null : yearlessDay(block.text, url)) ?? shortDay(block.text, order);
    if (value !== null) return [{ value, from: 'visible', weight: 4.2, modified: false }];
  }
  return [];
}

/** Characters of a label and of what may stand before it. */
const LABEL_CHARS = 40;

/** True for a day in the midst of a sentence: "the paper, which was published on 3 May 1999, is". */
function inSentence(text: string, { start, end }: DateInText): boolean {
  if (start <= LABEL_CHARS) return false;
  if (text.length > 200 && text.length - end > LABEL_CHARS) return true;
  return !/(?:[.|·•;]|\s[(–—-])\s?[^.|·•;]{0,40}$/u.test(text.slice(0, start));
}

/** A date split over two lines with the time first. */
function withTime(date: DateInText, above: string | undefined): string {
  if (date.value.length > 10 || date.start > 2 || above === undefined || above.length > 25) return date.value;
  return date.value + (timeAlone(above) ?? '');
}

/** "Karlsruhe, (12.11.2021).", "LYON, 3 May 2024 –": a place and then the day. */
const DATELINE = /^[\p{Lu}][\p{L} ,./()（-]{1,60}[,(（/–-]\s*\(?$/u;

function seenWeight(at: { context: DateContext; index: number; date: DateInText; label: string }): number {
  const { context: { outline, title, first, last }, index, date, label } = at;
  const block = outline.blocks[index];
  if (block === undefined || OTHER_LABEL.test(label)) return 0;
  const alone = block.text.length - (date.end - date.start);
  // A title tells the day of what it speaks of: "Minutes of the meeting of 14 April".
  const linkedTitle = block.linkChars >= 12 && block.linkChars > block.text.length / 2;
  // Below the text the words before a day may end the title of another article: "Annual report published 11 April".
  const labelled = index !== title && !(linkedTitle && index > last && last !== -1) && (PUBLISHED_LABEL.test(label) || MODIFIED_LABEL.test(label) || SIGNED_LABEL.test(label));
  const near = nearness(index, { title, first, last }) - (index === title ? 1 : 0);
  const hinted = isHinted(outline, block.node);
  if (index === first && date.start < 70 && !labelled && alone > 60) return DATELINE.test(label) ? 4.2 : 0;
  if (!labelled && alone > 60 && !hinted) return index <= first && block.text.length < 200 ? 2 : 0;
  // Below the text a linked title with a day beside it is another article.
  if (index > last && last !== -1 && !labelled && (alone > 25 || (alone > 15 && linkedTitle))) return 0;
  const linked = inLink(block, date.end - date.start) ? 2.5 : 0;
  // Below the text boxes named after a date are those of comments as well.
  return 3.6 + near + (labelled ? 1.5 : 0) + (hinted ? (index > last && !labelled ? 0.3 : 0.7) : 0) + (alone < 15 ? 0.5 : 0) - linked;
}

/** True when the block, or one of the two elements above it, is named after a date. */
function isHinted(outline: Outline, index: number): boolean {
  for (let node = outline.nodes[index], level = 0; node !== undefined && level < 3; node = outline.nodes[node.parent], level++) {
    if (/ (?:date|time|published?|posted|meta|byline|pubdate|info) /.test(node.hint)) return true;
  }
  return false;
}
