/** Dates that lend each other a year, and numbers whose order another date of the text shows. */
import { firstDay, lastDay } from '../../edtf.ts';
import type { Mark, Reading, Shape } from './reading.ts';
import { dayOfIso, resolve, type Day } from './resolve.ts';
import type { Tokens } from './tokens.ts';

const yearless = (mark: Mark): boolean => mark.year === null && mark.rel === null && mark.monthBy === null && !mark.same && mark.month !== null;
const pointIn = (reading: Reading | undefined): Mark | null => (reading?.shape.kind === 'point' ? reading.shape.at : null);

/** True where only "and", "or" and commas stand between two readings. */
function adjoin(a: Reading, b: Reading, tokens: Tokens): boolean {
  const between = tokens.list.slice(a.to + 1, Math.min(b.from, a.to + 4));
  return b.from - a.to <= 3 && between.length > 0 && between.every((t) => t.cls === 'and' || t.cls === 'or' || t.cls === 'comma');
}
/** A year told once for several: "May 5 and June 3, 2016"; from left to right, the year turns where the months fall back. */
export function lendYears(readings: readonly Reading[], tokens: Tokens): Reading[] {
  const out = [...readings];
  for (let i = out.length - 2; i >= 0; i--) lend(out, { from: i + 1, to: i }, tokens);
  for (let i = 1; i < out.length; i++) lend(out, { from: i - 1, to: i }, tokens);
  return out;
}
function lend(out: Reading[], { from, to }: { from: number; to: number }, tokens: Tokens): void {
  const giver = pointIn(out[from]), taker = pointIn(out[to]), taking = out[to];
  const [left, right] = from < to ? [out[from], out[to]] : [out[to], out[from]];
  if (giver?.year == null || giver.month === null || taker === null || taking === undefined || !yearless(taker)) return;
  if (left === undefined || right === undefined || !adjoin(left, right, tokens)) return;
  const turns = from < to ? Number((taker.month ?? 0) < giver.month) : -Number((taker.month ?? 0) > giver.month);
  out[to] = { ...taking, shape: { kind: 'point', at: { ...taker, year: giver.year + turns } } };
}

/** The other reading of a number such as 10/11/2016: day and month exchanged. */
const swapped = (mark: Mark): Mark => ({ ...mark, month: mark.day, day: mark.month });
const ambiguous = (mark: Mark): boolean => mark.day !== null && mark.day <= 12 && mark.month !== null && mark.day !== mark.month;

/** How numbers are ordered here: by the site, by a number that allows one order only, by the day of publication, by the dates in words. */
function orderOf(readings: readonly Reading[], tokens: Tokens, given: { order: 'mdy' | 'dmy' | null; published: Day | null }): 'mdy' | 'dmy' {
  const numeric = readings.filter((r) => r.rule === 'date.numeric' && tokens.list[r.from + 1]?.cls === 'slash');
  const first = (r: Reading): number => tokens.list[r.from]?.n ?? 0, second = (r: Reading): number => tokens.list[r.from + 2]?.n ?? 0;
  const sure = numeric.find((r) => first(r) > 12 || second(r) > 12);
  if (sure !== undefined) return first(sure) > 12 ? 'dmy' : 'mdy';
  if (given.order !== null) return given.order;
  const { published } = given;
  const same = published === null ? undefined : numeric.find((r) => [first(r), second(r)].toSorted().join() === [published.month, published.day].toSorted().join());
  if (same !== undefined && published !== null && published.month !== published.day) return first(same) === published.month ? 'mdy' : 'dmy';
  const inWords = (head: readonly string[]): number => readings.filter((r) => /^date\.(?:month-day|days-of-month|day-range)/.test(r.rule) && head.includes(tokens.list[r.from]?.cls ?? '')).length;
  return inWords(['day', 'ord']) > inWords(['month', 'lowmonth']) ? 'dmy' : 'mdy';
}
/** Gives numbers with slashes the order that the text and the site show. */
export function orderNumbers(readings: readonly Reading[], tokens: Tokens, given: { order: 'mdy' | 'dmy' | null; published: Day | null }): Reading[] {
  const order = orderOf(readings, tokens, given);
  return readings.map((reading) => {
    const mark = pointIn(reading);
    if (reading.rule !== 'date.numeric' || mark === null || tokens.list[reading.from + 1]?.cls !== 'slash' || !ambiguous(mark)) return reading;
    const monthFirst = tokens.list[reading.from]?.n === mark.month;
    return (order === 'mdy') === monthFirst ? reading : { ...reading, shape: { kind: 'point', at: swapped(mark) } satisfies Shape };
  });
}

/** The latest of the first whole day and of those that `counts` takes: what a text without a day of publication counts from. */
export function latestDay(readings: readonly Reading[], counts: (reading: Reading) => boolean): Day | null {
  let latest: string | null = null;
  for (const reading of readings) {
    const day = wholeDay(reading);
    if (day !== null && (latest === null || (day > latest && counts(reading)))) latest = day;
  }
  return latest === null ? null : dayOfIso(latest);
}
/** The day, or the first day of a range of days, that a reading names with its year. */
function wholeDay(reading: Reading): string | null {
  const value = resolve(reading.shape, { ref: null, tense: null, slack: 0, told: null, toldYear: null })?.value;
  if (value === undefined) return null;
  const first = firstDay(value);
  return first !== null && (first === lastDay(value) || ('from' in value && value.from?.day != null)) ? first : null;
}
