/** What stands in quotation marks, in the forms in which the world sets them. */
import type { Span } from '../../record.ts';

/** Words in quotation marks: `start` to `end` without the marks and the blanks beside them, `from` to `to` with them. */
export interface Marked extends Span {
  readonly from: number;
  readonly to: number;
  /** Single marks: they may be apostrophes. */
  readonly single: boolean;
  /** The closing mark is missing: the next paragraph opens again, or the writer forgot it. */
  readonly open: 'goes-on' | 'forgotten' | null;
}

/** An opening mark, and what may close it: the first that stands on the line, in this order. */
interface Pair { readonly open: string; readonly closers: readonly RegExp[]; readonly single: boolean }
const pair = (open: string, ...closers: readonly string[]): Pair => ({ open, closers: closers.map((closer) => new RegExp(closer, 'gu')), single: false });
/** A single mark closes behind a stop or before one, else at the end of a word; apostrophes within words are none. */
const single = (open: string, close: string): Pair => ({
  open, single: true, closers: [new RegExp(`(?<=[.,!?…])${close}(?![\\p{L}\\p{N}])|${close}(?=[.,;:!?)]|$)`, 'gmu'), new RegExp(`(?<=\\S)${close}(?![\\p{L}\\p{N}])`, 'gu')],
});
/** Longer marks before those that begin them. */
const PAIRS: readonly Pair[] = [
  pair('“', '”', '"'), pair('"', '"'), pair('„', '[“”]', '"'), pair('«', '»'), pair('»', '«'), pair('「', '」'), pair('『', '』'), pair('＂', '＂'),
  pair('``', "''|”"), pair("''", "''"), pair('&quot;', '&quot;'), pair('&ldquo;', '&rdquo;'), single('‘', '’'), single("'", "'"), single('‚', '‘'),
];
/** Any opening mark; a mark within or behind a word opens nothing. */
const OPENER = /(?<![\p{L}\p{N}])(?:[“"„«»「『＂‘‚]|``|''?|&(?:ld)?quo[t;])/gu;
const LONGEST = 1500;
/** Words that run over line ends close within so many lines. */
const MOST_LINES = 6;

/** Where the next match of a pattern begins and ends; each place is looked up once. */
class Ahead {
  readonly #text: string;
  readonly #next = new Map<RegExp, Span | null>();
  constructor(text: string) { this.#text = text; }
  /** The first match that begins at `place` or behind it. */
  find(pattern: RegExp, place: number): Span | null {
    const known = this.#next.get(pattern);
    if (known !== undefined && (known === null || known.start >= place)) return known;
    pattern.lastIndex = place;
    const match = pattern.exec(this.#text);
    const found = match === null ? null : { start: match.index, end: match.index + match[0].length };
    this.#next.set(pattern, found);
    return found;
  }
}

/** All that stands in quotation marks, in order and without overlap; marks within marks are part of the words. */
export function markedIn(text: string): Marked[] {
  const ahead = new Ahead(text), found: Marked[] = [];
  let lineEnd = -1;
  for (let at = ahead.find(OPENER, 0), place = 0; at !== null; at = ahead.find(OPENER, place)) {
    const { start } = at;
    place = at.end;
    const own = PAIRS.find(({ open }) => text.startsWith(open, start));
    if (own === undefined || own.single && !mayOpen(text, start)) continue;
    if (lineEnd < start) lineEnd = endOfLine(text, start);
    const opened = { start, from: start + own.open.length, lineEnd, own, ahead };
    const marked = closedIn(text, opened) ?? (own.single ? null : closedLater(text, opened));
    if (marked === null) continue;
    found.push(marked);
    place = marked.to;
  }
  return found;
}
function endOfLine(text: string, place: number): number {
  const end = text.indexOf('\n', place);
  return end === -1 ? text.length : end;
}
/** A single mark stands close before a word, behind a blank or a bracket. */
const mayOpen = (text: string, at: number): boolean => /^\p{L}|^["“]/u.test(text.slice(at + 1, at + 3)) && /[\s(—–:[]/u.test(text[at - 1] ?? ' ');

interface Opened { readonly start: number; readonly from: number; readonly lineEnd: number; readonly own: Pair; readonly ahead: Ahead }
/** Words whose closing mark stands on the line of the opening one. */
function closedIn(text: string, { start, from, lineEnd, own, ahead }: Opened): Marked | null {
  for (const closer of own.closers) {
    const close = ahead.find(closer, from);
    if (close === null || close.start >= lineEnd || close.start - from > LONGEST) continue;
    if (own.single && !holdsWhole(text.slice(from, close.start))) continue;
    return trimmed(text, { start: from, end: close.start }, { from: start, to: close.end, single: own.single, open: null });
  }
  return null;
}
/** Single marks hold whole double ones, and none that opens anew. */
const holdsWhole = (inner: string): boolean => !/[\s(]['‘‚]\p{L}/u.test(inner) && inner.split('"').length % 2 === 1 && inner.split('“').length === inner.split('”').length;

/** Words whose closing mark stands on one of the next lines of the same paragraph, or nowhere. */
function closedLater(text: string, { start, from, lineEnd, own, ahead }: Opened): Marked | null {
  if (lineEnd - from > LONGEST) return null;
  const next = text.slice(lineEnd, lineEnd + 20).trimStart();
  const rest = { from: start, to: lineEnd, single: false };
  if (next.startsWith(own.open)) return trimmed(text, { start: from, end: lineEnd }, { ...rest, open: 'goes-on' });
  const close = own.closers[0] === undefined ? null : ahead.find(own.closers[0], lineEnd);
  if (close !== null && close.start - from <= LONGEST && isOneParagraph(text.slice(lineEnd, close.start), own.open)) {
    return trimmed(text, { start: from, end: close.start }, { ...rest, to: close.end, open: null });
  }
  return trimmed(text, { start: from, end: lineEnd }, { ...rest, open: 'forgotten' });
}
/** Lines between a mark and its closing mark: none is empty, and no other words open in them. */
function isOneParagraph(lines: string, open: string): boolean {
  return lines.split('\n').length <= MOST_LINES && !/\n\s*\n/.test(lines) && !/\s$/.test(lines) && !lines.includes(open);
}
/** Words without the blanks beside them, or null where there are none. */
function trimmed(text: string, inner: Span, rest: Omit<Marked, 'start' | 'end'>): Marked | null {
  const words = text.slice(inner.start, inner.end);
  const start = inner.start + words.length - words.trimStart().length, end = inner.start + words.trimEnd().length;
  return start < end ? { start, end, ...rest } : null;
}
