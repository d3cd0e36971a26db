/** Words that count from a day the text does not name: today, last year, Friday. */
import { pattern } from './patterns.ts';
import { markOf, NO_MARK, point, tokensOf, type Made, type Match, type Rule } from './reading.ts';

const BY = { last: -1, this: 0, next: 1 } as const;
/** -1, 0 or 1 as the first word of a match says. */
function which(match: Match): -1 | 0 | 1 | null {
  const word = tokensOf(match).find((t) => t.cls in BY)?.cls;
  return word === undefined ? null : BY[word as keyof typeof BY];
}
function dayOfMonth(match: Match): Made {
  const list = tokensOf(match), day = list.find((t) => t.cls === 'ord' || t.cls === 'day')?.n ?? null;
  return point({ ...NO_MARK, day, monthBy: which(match) ?? 0 });
}
/** "last October", "this October 9": the month before the reference month that has the name, "next April" the one after. */
function relativeMonth(match: Match): Made {
  const mark = markOf(tokensOf(match)), by = which(match);
  return point({ ...mark, rel: by === 0 ? 0 : null, monthBy: by === 0 ? null : by });
}
function weekdayAlone(match: Match): Made {
  const weekday = tokensOf(match).find((t) => t.cls === 'weekday')?.n ?? 0;
  return { kind: 'weekday', weekday, which: which(match) };
}
function weekdayOfWeek(match: Match): Made {
  return { kind: 'weeks', by: which(match) ?? 0, weekday: tokensOf(match).find((t) => t.cls === 'weekday')?.n ?? 0 };
}
function weekdayAndDay(match: Match): Made {
  const list = tokensOf(match);
  return { kind: 'monthday', weekday: list[0]?.n ?? 0, day: list.find((t) => t.cls === 'day' || t.cls === 'ord')?.n ?? 0 };
}

export const RELATIVE_RULES: readonly Rule[] = [
  { name: 'date.relative-day', pattern: pattern('dayword'), make: (m) => ({ kind: 'days', by: tokensOf(m)[0]?.n ?? 0 }) },
  { name: 'date.relative-year', pattern: pattern('REL yearunit'), make: (m) => point(markOf(tokensOf(m))) },
  { name: 'date.relative-month', pattern: pattern('REL monthunit'), make: (m) => point({ ...NO_MARK, monthBy: which(m) ?? 0 }) },
  { name: 'date.relative-month', pattern: pattern('REL month(?: the? D(?!SEP|word|and|comma? year|of))?'), make: relativeMonth },
  { name: 'date.relative-week', pattern: pattern('REL weekunit'), make: (m) => ({ kind: 'weeks', by: which(m) ?? 0, weekday: null }) },
  { name: 'date.weekday', pattern: pattern('REL? weekday'), make: weekdayAlone },
  { name: 'date.weekday', pattern: pattern('weekday (?:of|on)? REL weekunit'), make: weekdayOfWeek },
  { name: 'date.day-of-month', pattern: pattern('D (?:of )REL monthunit'), make: dayOfMonth },
  { name: 'date.weekday-day', pattern: pattern('weekday the? D'), make: weekdayAndDay },
  { name: 'date.ordinal-day', pattern: pattern('(?<=on|on the|prep the) ord'), make: (m) => ({ kind: 'monthday', weekday: null, day: tokensOf(m)[0]?.n ?? 0 }) },
];
