/** Gives what was read its year, from the day it counts from and the tense of its clause. */
import { dayPoint, daysIn, decadePoint, centuryPoint, firstDay, isDay, lastDay, monthPoint, partPoint, yearPoint, type Edtf, type Point } from '../../edtf.ts';
import { dayOfIso, numberOf, pointAt as at, weekdayOf, type Day } from './days.ts';
import type { Mark, Shape } from './reading.ts';
import type { Tense } from './tense.ts';
import { resolveWeekdays } from './weekday-runs.ts';

export { dayOfIso, type Day } from './days.ts';

/** What a reading is resolved with. `told`: year and month of what the text spoke of before. */
export interface Setting {
  readonly ref: Day | null;
  readonly tense: Tense;
  /** Days within which a tense proves nothing. */
  readonly slack: number;
  /** True of what must lie ahead: it has not just passed. */
  readonly ahead?: boolean;
  /** The last day and month that the text named before. */
  readonly told: { readonly year: number | null; readonly month: number } | null;
  /** True where it is the month that opens the entry in which the words stand. */
  readonly isEntry?: boolean;
  /** The last year that the text named before. */
  readonly toldYear: number | null;
}
export interface Resolved {
  readonly value: Edtf;
  readonly told: 'itself' | 'reference' | 'text' | 'nothing';
  /** Where the year was chosen among its neighbours: how far ahead of the next best it was, in days. */
  readonly lead?: number;
}

/** Pages are dated before and after the day of the event. */
export const SLACK = { publication: 3, context: 180 } as const;
/** A stretch told in the past may still have so many days to run. */
const UNFINISHED = 31;
/** A page that shows a plan is often some weeks younger than the plan; and a past of eleven months ago is mostly told with its year. */
const JUST_PASSED = 300;
const WRONG_TENSE = 400, WRONG_WEEKDAY = 1200;

/** The point a mark names once its year is known or known to be unknown; null where EDTF has none. */
function pointOf(mark: Mark, year: number | null): Point | null {
  if (mark.part !== null) return year === null ? null : partPoint(year, mark.part);
  if (mark.month !== null && mark.day !== null) return isDay(year, mark.month, mark.day) ? dayPoint(year, mark.month, mark.day) : null;
  if (mark.month !== null) return monthPoint(year, mark.month);
  if (year === null) return null;
  return mark.span === 10 ? decadePoint(year) : mark.span === 100 ? centuryPoint(year) : yearPoint(year);
}
/** Days from the reference to the nearest end of a value: 0 within it, below 0 before. */
function gap(value: Edtf, ref: Day): number | null {
  const first = firstDay(value), last = lastDay(value);
  if (first === null || last === null) return null;
  const n = numberOf(ref), a = numberOf(dayOfIso(first)), b = numberOf(dayOfIso(last));
  return b < n ? b - n : a > n ? a - n : 0;
}
function cost(value: Edtf, ref: Day, { tense, slack, ahead }: Pick<Setting, 'tense' | 'slack' | 'ahead'>): number {
  const days = gap(value, ref);
  if (days === null) return Infinity;
  const last = 'from' in value ? gap({ from: value.to, to: value.to }, ref) ?? 0 : 0;
  const wrong = (tense === 'past' && (days > slack || last > UNFINISHED)) || (tense === 'future' && days < -slack);
  const near = wrong && ahead !== true && days >= -UNFINISHED && days <= UNFINISHED && last <= UNFINISHED;
  return Math.abs(days) + (near ? JUST_PASSED : wrong ? WRONG_TENSE : 0) + (tense === null && days > 60 ? 30 : 0) + (tense === 'coming' && days < -UNFINISHED ? WRONG_TENSE : 0);
}
function weekdayCost(value: Edtf, weekday: number | null): number {
  const day = weekday === null ? null : firstDay(value);
  return day === null || weekdayOf(numberOf(dayOfIso(day))) === weekday ? 0 : WRONG_WEEKDAY;
}
/** The year near the reference that fits the tense, and the weekday where one is named. */
function nearestYear(make: (year: number) => Edtf | null, ref: Day, how: Pick<Setting, 'tense' | 'slack' | 'ahead'> & { weekday: number | null }): { year: number; lead: number } {
  let year = ref.year, least = Infinity, next = Infinity;
  for (const one of [ref.year, ref.year - 1, ref.year + 1]) {
    const value = make(one);
    const c = value === null ? Infinity : cost(value, ref, how) + weekdayCost(value, how.weekday);
    if (c < least) [year, least, next] = [one, c, least];
    else next = Math.min(next, c);
  }
  return { year, lead: next - least };
}
const addMonths = (ref: Day, by: number): { year: number; month: number } => {
  const n = ref.year * 12 + ref.month - 1 + by;
  return { year: Math.floor(n / 12), month: (n % 12) + 1 };
};
const single = (point: Point | null): Edtf | null => (point === null ? null : { at: point });
const done = (value: Edtf | null, told: Resolved['told']): Resolved | null => (value === null ? null : { value, told });
const led = (value: Edtf | null, lead: number): Resolved | null => (value === null ? null : { value, told: 'reference', lead });

/** "last October", "next spring": the nearest before or after the reference. */
function relativeName(mark: Mark, ref: Day, by: number): Resolved | null {
  const years = by < 0 ? [ref.year, ref.year - 1] : [ref.year, ref.year + 1];
  const fits = years.map((year) => single(pointOf(mark, year))).find((value) => {
    const days = value === null ? null : gap(value, ref);
    return days !== null && (by < 0 ? days < 0 : days > 0);
  });
  return done(fits ?? null, 'reference');
}
function resolveMark(mark: Mark, setting: Setting): Resolved | null {
  const { ref } = setting;
  if (mark.year !== null) return done(single(pointOf(mark, mark.year)), 'itself');
  if (mark.same) return done(single(pointOf(mark, setting.toldYear)), setting.toldYear === null ? 'nothing' : 'text');
  if (ref === null) return mark.rel !== null || mark.monthBy !== null ? monthUnknown(mark) : mark.yearEnd === true ? null : done(single(pointOf(mark, null)), 'nothing');
  if (mark.rel !== null) return done(single(pointOf(mark, ref.year + mark.rel)), 'reference');
  if (mark.monthBy !== null && (mark.month !== null || mark.part !== null)) return relativeName(mark, ref, mark.monthBy);
  if (mark.monthBy !== null) {
    const { year, month } = addMonths(ref, mark.monthBy);
    return done(single(pointOf({ ...mark, month }, year)), 'reference');
  }
  // The end of the year is that of the running one, unless a verb tells that it is over.
  const tense = mark.yearEnd === true ? setting.tense ?? 'coming' : setting.tense;
  const { year, lead } = nearestYear((y) => single(pointOf(mark, y)), ref, { ...setting, tense, weekday: mark.weekday });
  return led(single(pointOf(mark, year)), lead);
}
/** Without a reference only the month or the day that the words themselves name is left. */
function monthUnknown(mark: Mark): Resolved | null {
  return mark.month === null ? null : done(single(pointOf(mark, null)), 'nothing');
}
/** Both ends of a range in the years that fit; an end that turns the year lies in the next. */
function resolveRange(from: Mark, to: Mark, setting: Setting): Resolved | null {
  if (from.year !== null && to.year !== null) return ends(pointOf(from, from.year), pointOf(to, to.year), 'itself');
  const { ref } = setting;
  if (from.rel !== null || to.rel !== null) {
    if (ref === null) return ends(pointOf(from, from.year), pointOf(to, to.year), 'nothing');
    return ends(pointOf(from, from.year ?? ref.year + (from.rel ?? 0)), pointOf(to, to.year ?? ref.year + (to.rel ?? 0)), 'reference');
  }
  if (from.year !== null || to.year !== null) return ends(pointOf(from, from.year ?? to.year), pointOf(to, to.year ?? from.year), 'itself');
  if (ref === null) return ends(pointOf(from, null), pointOf(to, null), 'nothing');
  const turns = (from.month ?? 0) > (to.month ?? 12) ? 1 : 0;
  const range = (year: number): Edtf | null => {
    const a = pointOf(from, year - turns), b = pointOf(to, year);
    return ends(a, b, 'reference')?.value ?? null;
  };
  const { year, lead } = nearestYear(range, ref, { ...setting, weekday: null });
  return led(range(year), lead);
}
/** Months that begin in the year before the one they end in. */
function monthsBack({ from, to, at: mark }: { from: number; to: number; at: Mark }, setting: Setting): Resolved | null {
  const end = resolveMark({ ...mark, month: to, day: null }, { ...setting, tense: setting.tense ?? 'past' });
  const last = end !== null && 'at' in end.value ? end.value.at : null;
  return end === null || last === null || last.year === null ? null : ends(monthPoint(last.year - 1, from + 12), last, end.told);
}
/** EDTF has no intervals of seasons and quarters: their first or last month stands for them. */
function asMonth(point: Point | null, side: 'first' | 'last'): Point | null {
  if (point === null || point.part === null) return point;
  const day = side === 'first' ? firstDay({ at: point }) : lastDay({ at: point });
  return day === null ? null : monthPoint(dayOfIso(day).year, dayOfIso(day).month);
}
/** EDTF has no interval that ends before or as it begins: here of an unknown year. */
const unknownFalls = (from: Point, to: Point): boolean =>
  from.year === null && to.year === null && (from.month ?? 0) * 100 + (from.day ?? 0) >= (to.month ?? 0) * 100 + (to.day ?? 0);
const ends = (a: Point | null, b: Point | null, told: Resolved['told']): Resolved | null => {
  const from = asMonth(a, 'first'), to = asMonth(b, 'last');
  if (from === null || to === null) return null;
  const first = firstDay({ at: from }), next = firstDay({ at: to });
  const falls = first !== null && next !== null ? first >= next : unknownFalls(from, to);
  return falls ? null : { value: { from, to }, told };
};

function resolveWeekday(weekday: number, which: -1 | 0 | 1 | null, setting: Setting): Resolved | null {
  if (setting.ref === null) return null;
  const n = numberOf(setting.ref), today = weekdayOf(n);
  const back = (today - weekday + 7) % 7, ahead = (weekday - today + 7) % 7;
  const monday = n - today;
  const found = which === -1 ? n - (back === 0 ? 7 : back) : which === 1 ? monday + 7 + weekday : which === 0 ? monday + weekday - (setting.tense === 'past' && weekday > today ? 7 : 0)
    : setting.tense === 'future' || setting.tense === 'present' || setting.tense === 'coming' ? n + ahead : n - back;
  return done({ at: at(found) }, 'reference');
}
/** "Thursday 27", "the 27th": in the month spoken of, or the one nearest to the reference that fits. */
function resolveMonthday(day: number, weekday: number | null, setting: Setting): Resolved | null {
  const { ref, told } = setting;
  const fresh = told !== null && (setting.isEntry === true || ref === null || Math.abs((told.year ?? ref.year) * 12 + told.month - ref.year * 12 - ref.month) <= 2);
  if (told !== null && fresh && weekday === null) return done(single(isDay(told.year, told.month, day) ? dayPoint(told.year, told.month, day) : null), told.year === null ? 'nothing' : 'text');
  if (ref === null) return null;
  let best: Edtf | null = null, least = Infinity;
  for (const by of [0, -1, 1, -2, 2, 3, -3]) {
    const { year, month } = addMonths(ref, by);
    if (day > daysIn(year, month)) continue;
    const value: Edtf = { at: dayPoint(year, month, day) };
    const c = cost(value, ref, setting) + weekdayCost(value, weekday);
    if (c < least) [best, least] = [value, c];
  }
  return least >= WRONG_WEEKDAY ? null : done(best, 'reference');
}
function resolveWeeks(by: number, weekday: number | null, ref: Day | null): Resolved | null {
  if (ref === null) return null;
  const n = numberOf(ref), monday = n - weekdayOf(n) + 7 * by;
  return done(weekday === null ? { from: at(monday), to: at(monday + 6) } : { at: at(monday + weekday) }, 'reference');
}

/** The value of what was read; null where nothing tells enough. */
export function resolve(shape: Shape, setting: Setting): Resolved | null {
  switch (shape.kind) {
    case 'point': return resolveMark(shape.at, setting);
    case 'range': return resolveRange(shape.from, shape.to, setting);
    case 'open': {
      const from = resolveMark(shape.from, { ...setting, tense: 'past' });
      return from === null || !('at' in from.value) ? null : { value: { from: from.value.at, to: null }, told: from.told };
    }
    // Months are counted once they are over.
    case 'months': return shape.from > 0 ? resolveRange({ ...shape.at, month: shape.from, day: null }, { ...shape.at, month: shape.to, day: null }, { ...setting, tense: setting.tense ?? 'past' }) : monthsBack(shape, setting);
    case 'days': return setting.ref === null ? null : done({ at: at(numberOf(setting.ref) + shape.by) }, 'reference');
    case 'weeks': return resolveWeeks(shape.by, shape.weekday, setting.ref);
    case 'weekdays': return done(resolveWeekdays(shape, setting), 'reference');
    case 'weekday': return resolveWeekday(shape.weekday, shape.which, setting);
    case 'monthday': return resolveMonthday(shape.day, shape.weekday, setting);
  }
}
