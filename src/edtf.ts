/** EDTF (ISO 8601-2) values as far as records hold them: made, written, read, compared. */

/**
 * One end of a value. `year` null: nothing tells it. `month` 1–12; `day` 1–31, null with a month: the month.
 * `part`: a division of the year as EDTF codes it, 21–24 seasons, 33–36 quarters, 40–41 halves.
 * `span`: how many years the year stands for: 10 a decade, 100 a century.
 */
export interface Point {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly part: number | null;
  readonly span: 1 | 10 | 100;
  readonly approx: boolean;
}
/** A value: one point, or an interval with an end left open where it is null. */
export type Edtf = { readonly at: Point } | { readonly from: Point | null; readonly to: Point | null };

const BLANK: Point = { year: null, month: null, day: null, part: null, span: 1, approx: false };

export const dayPoint = (year: number | null, month: number | null, day: number): Point => ({ ...BLANK, year, month, day });
export const monthPoint = (year: number | null, month: number): Point => ({ ...BLANK, year, month });
export const yearPoint = (year: number): Point => ({ ...BLANK, year });
export const decadePoint = (year: number): Point => ({ ...BLANK, year: Math.floor(year / 10) * 10, span: 10 });
/** `first`: the year the century is written with, 1900 for the twentieth. */
export const centuryPoint = (first: number): Point => ({ ...BLANK, year: Math.floor(first / 100) * 100, span: 100 });
/** `part`: 21–24 spring to winter, 33–36 quarters, 40–41 halves. */
export const partPoint = (year: number | null, part: number): Point => ({ ...BLANK, year, part });
export const about = (point: Point): Point => ({ ...point, approx: true });

/** The number of days of a month; of February in a leap year where the year is unknown. */
export function daysIn(year: number | null, month: number): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
/** True when the calendar has the day. */
export function isDay(year: number | null, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

const two = (n: number | null): string => (n === null ? 'XX' : String(n).padStart(2, '0'));

function writeYear(point: Point): string {
  if (point.year === null) return 'XXXX';
  const digits = String(point.year).padStart(4, '0');
  if (point.span === 10) return `${digits.slice(0, -1)}X`;
  return point.span === 100 ? `${digits.slice(0, -2)}XX` : digits;
}
function writePoint(point: Point): string {
  const tail = point.part !== null ? `-${point.part}`
    : point.day !== null ? `-${two(point.month)}-${two(point.day)}`
    : point.month !== null ? `-${two(point.month)}` : '';
  return `${writeYear(point)}${tail}${point.approx ? '~' : ''}`;
}
/** The value in EDTF. */
export function write(value: Edtf): string {
  if ('at' in value) return writePoint(value.at);
  const [from, to] = [value.from, value.to].map((end) => (end === null ? '..' : writePoint(end)));
  return `${from}/${to}`;
}

const POINT = /^(\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}))?)?(~?)$/;

function readPoint(text: string): Point | null {
  const m = POINT.exec(text);
  if (m === null) return null;
  const [, y = '', second, third, tilde] = m;
  const span = y === 'XXXX' ? 1 : y.endsWith('XX') ? 100 : y.endsWith('X') ? 10 : 1;
  const year = y === 'XXXX' ? null : Number(y.replaceAll('X', '0'));
  const number = second === undefined || second === 'XX' ? null : Number(second);
  const base = { ...BLANK, year, span, approx: tilde === '~' } as const;
  if (third !== undefined) return { ...base, month: number, day: Number(third) };
  return number !== null && number > 12 ? { ...base, part: number } : { ...base, month: number };
}
/** Reads what `write` writes; null for anything else. */
export function read(text: string): Edtf | null {
  const ends = text.split('/');
  if (ends.length === 1) {
    const at = readPoint(text);
    return at === null ? null : { at };
  }
  if (ends.length > 2) return null;
  const [a = '', b = ''] = ends;
  const from = a === '..' ? null : readPoint(a), to = b === '..' ? null : readPoint(b);
  if ((from === null && a !== '..') || (to === null && b !== '..')) return null;
  return { from, to };
}

/** First and last month of a division of the year; winter runs into the next year, so its last month is 14. */
function monthsOf(part: number): readonly [number, number] {
  if (part >= 40) return part === 40 ? [1, 6] : [7, 12];
  if (part >= 33) return [(part - 33) * 3 + 1, (part - 33) * 3 + 3];
  return [(part - 21) * 3 + 3, (part - 21) * 3 + 5];
}
const iso = (year: number, month: number, day: number): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

function edge(point: Point, side: 'first' | 'last'): string | null {
  if (point.year === null || (point.day !== null && point.month === null)) return null;
  if (point.day !== null) return iso(point.year, point.month ?? 1, point.day);
  const [low, high] = point.part !== null ? monthsOf(point.part) : [point.month ?? 1, point.month ?? 12];
  if (side === 'first') return iso(point.year, low, 1);
  const year = point.year + point.span - 1 + (high > 12 ? 1 : 0), month = high > 12 ? high - 12 : high;
  return iso(year, month, daysIn(year, month));
}
/** The first day (YYYY-MM-DD) of a value; null where the year is unknown or the beginning open. */
export function firstDay(value: Edtf): string | null {
  const point = 'at' in value ? value.at : value.from;
  return point === null ? null : edge(point, 'first');
}
/** The last day (YYYY-MM-DD) of a value; null where the year is unknown or the end open. */
export function lastDay(value: Edtf): string | null {
  const point = 'at' in value ? value.at : value.to;
  return point === null ? null : edge(point, 'last');
}
/** Orders by first day, then last day; what has no known day comes last. */
export function compare(a: Edtf, b: Edtf): number {
  const key = (v: Edtf): string => `${firstDay(v) ?? '~'}/${lastDay(v) ?? '~'}`;
  const [x, y] = [key(a), key(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** The day that a text names as YYYY-MM-DD; null where it is written otherwise, or the calendar has no such day. */
export function calendarDay(text: string): { year: number; month: number; day: number } | null {
  const [, ...numbers] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [year, month = 0, day = 0] = numbers.map(Number);
  return year !== undefined && isDay(year, month, day) ? { year, month, day } : null;
}

/** YYYY-MM-DD of a day; null where the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  return isDay(year, month, day) ? iso(year, month, day) : null;
}

/** Days since 1970-01-01 of a calendar day, by the calendar alone: no clock and no time zone. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400), inEra = y - era * 400;
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - 719_468;
}
/** The day (YYYY-MM-DD) so many days behind one that is written so, before it where `by` is negative. */
export function addDays(text: string, by: number): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const moved = fromDayNumber(dayNumber(year, month, day) + by);
  return iso(moved.year, moved.month, moved.day);
}
/** The calendar day of a day number. */
export function fromDayNumber(n: number): { year: number; month: number; day: number } {
  const z = n + 719_468, era = Math.floor(z / 146_097), inEra = z - era * 146_097;
  const y = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365);
  const inYear = inEra - (365 * y + Math.floor(y / 4) - Math.floor(y / 100));
  const m = Math.floor((5 * inYear + 2) / 153), month = m < 10 ? m + 3 : m - 9;
  return { year: y + era * 400 + (month <= 2 ? 1 : 0), month, day: inYear - Math.floor((153 * m + 2) / 5) + 1 };
}
