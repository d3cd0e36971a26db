/** The lines of a diary, a round-up or a list of orders that open with a day or a month, and the day of what they tell. */
import { addDays, calendarDay, dayNumber } from '../../edtf.ts';
import type { Span } from '../../record.ts';
import { NAMES } from '../dates/months.ts';
import { weekdayOf } from '../dates/days.ts';
import { publishedDay, type Draft } from '../draft.ts';
import { firstStartingAt, lastBefore, onceFor } from '../in-order.ts';
import { itemAt, MONTHS_IN_CAPITALS, nextLine } from './items.ts';

/** "Mon.", "Wednesday:", "March –", "8 January.", "Tue 4 June:" at the head of a line. */
const DAY_NAME = '(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const MONTH_NAME = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';
const DAY_FORM = `(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH_NAME}|${MONTH_NAME}\\.? \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}[/.]\\d{1,2}|\\d{4}-\\d\\d-\\d\\d(?= \\S))`;
const HEAD = new RegExp(`^[\\s*>•/–-]{0,5}(?:(${DAY_NAME})(?:, later)?|(${MONTH_NAME})|(?:${DAY_NAME}\\.?,? )?${DAY_FORM}\\.?(?:,? \\d{4})?)(?:[.:](?=\\s)| [–—*-] |[^\\S\\n]*\\n)`, 'u');
/** "CE/24/811 (18/11) Lease": the day of an order. "FEBRUARY Agreement": a month in capitals. */
const ORDERED = new RegExp(`^\\s{0,4}\\p{Lu}{1,5}[/-]\\d{2,4}[/-]\\d{1,5} \\(${DAY_FORM}\\)\\.?`, 'u');
const CAPITAL_MONTH = new RegExp(`^[\\s*>•/–-]{0,5}(?:(${MONTHS_IN_CAPITALS})(?: \\d{1,2})?(?:[.:]? (?=\\p{Lu})|: |[^\\S\\n]*\\n))`, 'u');
/** "17.03 Twinning with Porto suspended": without a sign behind it, a day in a chronicle or the number of an item. */
const BARE = /^[\s*>•–-]{0,5}(?:0[1-9]|[12]\d|3[01])[./](?:0[1-9]|1[0-2]) (?=[\p{Lu}“"])/u;
const BARES = new RegExp(BARE.source, 'gmu');
/** So many days in such numbers, each another, are no numbers of items. */
const DAYS = 3;
/** One such line may be the dateline. */
const DIARY = 2;

interface Entry extends Span { readonly weekday: string | null; readonly month: string | null }
/** The lines of a diary that open with a day, in order. */
const entriesOf: (draft: Draft) => readonly Entry[] = onceFor(({ text }: Draft) => {
  const found: Entry[] = [], isBare = new Set([...text.matchAll(BARES)].map((m) => /\d\d/u.exec(m[0])?.[0])).size >= DAYS;
  for (let from = 0; from >= 0 && from < text.length; from = nextLine(text, from)) {
    const line = text.slice(from, from + 60), m = HEAD.exec(line) ?? ORDERED.exec(line) ?? (isBare ? BARE.exec(line) : null), capital = m === null ? CAPITAL_MONTH.exec(line) : null;
    if (m !== null) found.push({ start: from, end: from + m[0].length, weekday: m[1] ?? null, month: m[2] ?? null });
    if (capital !== null) found.push({ start: from, end: from + capital[0].length, weekday: null, month: /\d/.test(capital[0]) ? null : capital[1] ?? null });
  }
  return found.length < DIARY ? [] : found;
});

/** The day or month (EDTF) with which the entry of a diary opens that an offset lies in, and where its words end; null where it lies in none. */
export function entryDay(draft: Draft, offset: number): { readonly value: string; readonly end: number } | null {
  const entry = entryAt(draft, offset), value = entry === null ? null : valueOf(draft, entry);
  return entry === null || value === null ? null : { value, end: entry.end };
}

/** The year that opens the line of a chronicle in which an offset lies: "2015 Lund delegation; letter signed, July"; null where none does. */
export function yearOfLine({ text }: Draft, offset: number): string | null {
  const line = text.lastIndexOf('\n', offset - 1) + 1, year = YEAR_LINE.exec(text.slice(line, line + 16))?.[1];
  return year === undefined || (text.match(YEAR_LINES)?.length ?? 0) < CHRONICLE ? null : year;
}
const YEAR_LINE = /^[\s*>•–-]{0,4}((?:1[89]|20)\d\d)(?:[.:]? (?:[–-] )?(?=[\p{L}"“(*])|: )/u, YEAR_LINES = /^[\s*>•–-]{0,4}(?:1[89]|20)\d\d(?:[.:]? (?:[–-] )?(?=[\p{L}"“(*])|: )/gmu;
/** So many such lines are a chronicle. */
const CHRONICLE = 3;

/** Where the entry begins that an offset lies in; null where it lies in none. */
export function entryStart(draft: Draft, offset: number): number | null {
  return entryAt(draft, offset)?.start ?? null;
}

function entryAt(draft: Draft, offset: number): Entry | null {
  const entries = entriesOf(draft), entry = entries[firstStartingAt(entries, offset + 1) - 1];
  return entry === undefined || isOver(draft, entry, offset) ? null : entry;
}

/** An entry ends where an item of another kind begins, or a line behind an empty one. */
function isOver(draft: Draft, entry: Entry, offset: number): boolean {
  const item = itemAt(draft, offset);
  return item !== null && item.start > entry.start && !isMonthOver(draft, entry) || /\n[^\S\n]*\n/.test(draft.text.slice(entry.end, offset));
}

/** "SEPTEMBER" on a line of its own: all that stands under it, up to an empty line, is of that month. */
const isMonthOver = ({ text }: Draft, { month, start, end }: Entry): boolean => month !== null && text.slice(start, end).endsWith('\n');

function valueOf(draft: Draft, { start, end, weekday, month }: Entry): string | null {
  const published = publishedDay(draft);
  if (weekday !== null) return published === null ? null : weekdayBefore(published, weekday);
  if (month !== null) return published === null ? null : monthBefore(published, month);
  const told = lastBefore(draft.dates, end);
  if (told === undefined || told.start < start) return published === null ? null : lookingBack(draft, inNumbers(draft.text.slice(start, end), published), published);
  return /^\d{4}-\d\d-\d\d$/.test(told.value) ? notFarAhead(told, published) : null;
}

/** In a chronicle that is told in order a day without a year, half a year ahead, is that of the year before. */
function notFarAhead({ value, basis }: { readonly value: string; readonly basis: string }, published: string | null): string {
  if (published === null || basis === 'explicit' || value <= addDays(published, AHEAD)) return value;
  return `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`;
}
/** In days. */
const AHEAD = 100;

/** "14.01" in the chronicle of a year that ends in December: its last entry is past, so are those before it. */
function lookingBack(draft: Draft, value: string | null, published: string): string | null {
  const last = entriesOf(draft).at(-1), end = last === undefined || value === null || value <= published ? null : inNumbers(draft.text.slice(last.start, last.end), published);
  return value === null || end === null || end > published ? value : `${Number(value.slice(0, 4)) - 1}${value.slice(4)}`;
}

/** "Mon 22/5", "(20/11)": the day in numbers, where its place or the weekday beside it tells which number is the month; the year nearest to the text's. */
function inNumbers(head: string, published: string): string | null {
  const m = NUMBERS.exec(head), first = Number(m?.[2]), second = Number(m?.[3]), wanted = NAMES.get(m?.[1] ?? '')?.[1];
  if (m === null || first === 0 || second === 0) return null;
  const orders: readonly (readonly [number, number])[] = BARE.test(`${head}A`) ? [[first, second]] : [[first, second], [second, first]];
  const days = orders.flatMap(([day, month]) => nearest(day, month, published) ?? []);
  const fitting = wanted === undefined ? days : days.filter((d) => weekdayAt(d) === wanted);
  return new Set(fitting).size === 1 ? fitting[0] ?? null : null;
}
const NUMBERS = new RegExp(`(?:(${DAY_NAME})[\\p{Ll}]*\\.?,? )?(\\d{1,2})[/.](\\d{1,2})(?!\\d)`, 'u');
function nearest(day: number, month: number, published: string): string | null {
  if (month > 12 || day > 31) return null;
  const year = Number(published.slice(0, 4)), at = (y: number): string => `${y}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const far = (value: string): number => { const a = calendarDay(value), b = calendarDay(published); return a === null || b === null ? Infinity : Math.abs(dayNumber(a.year, a.month, a.day) - dayNumber(b.year, b.month, b.day)); };
  const [best] = [year - 1, year, year + 1].map(at).toSorted((a, b) => far(a) - far(b));
  return best === undefined || far(best) === Infinity ? null : best;
}
function weekdayAt(value: string): number | null {
  const day = calendarDay(value);
  return day === null ? null : weekdayOf(dayNumber(day.year, day.month, day.day));
}
/** The last such weekday, that of publication included. */
function weekdayBefore(published: string, name: string): string | null {
  const wanted = NAMES.get(name)?.[1], own = weekdayAt(published);
  return wanted === undefined || own === null ? null : addDays(published, -((own - wanted + 7) % 7));
}
/** The last such month, that of publication included. */
function monthBefore(published: string, name: string): string | null {
  const wanted = NAMES.get(name)?.[1];
  if (wanted === undefined) return null;
  const year = Number(published.slice(0, 4)) - (wanted > Number(published.slice(5, 7)) ? 1 : 0);
  return `${year}-${String(wanted).padStart(2, '0')}`;
}
