/** Days, months and years as they are written in English. */
import { dayNumber, isDay } from '../../edtf.ts';
import { weekdayOf } from './days.ts';
import { pattern } from './patterns.ts';
import { markOf, NO_MARK, point, splitRange, tokensOf, type Made, type Mark, type Match, type Rule } from './reading.ts';
import { wordOf, type Token } from './tokens.ts';

const spelled = (match: Match): Made => {
  const mark = markOf(tokensOf(match));
  return mark.day !== null && mark.month !== null && !isDay(mark.year, mark.month, mark.day) ? null : point(mark);
};
const glued = (tokens: readonly Token[]): boolean => tokens.slice(1).every((t) => t.glued);

/** "1. 9. 2005": each stop stands right behind its number. */
const spaced = (tokens: readonly Token[]): boolean => tokens.slice(1).every((t) => t.glued === (t.cls === 'dot'));

/** Numbers between slashes, dots or hyphens: year first. */
function isoDay(match: Match): Made {
  const list = tokensOf(match), [y, , m, , d] = list;
  if (!glued(list) || y === undefined || m === undefined || d === undefined || !isDay(y.n, m.n, d.n)) return null;
  return point({ ...NO_MARK, year: y.n, month: m.n, day: d.n });
}
/** Month and day of two numbers: the day leads, unless the second is no month. */
const monthAndDay = (a: Token, b: Token): readonly [number, number] => (b.n > 12 ? [a.n, b.n] : [b.n, a.n]);
const mayBeEither = (a: Token, b: Token): boolean => a.n <= 12 && b.n <= 12 && a.n !== b.n;
/** Numbers with the year last: which of the others is the month is settled in `order.ts`; here by impossibility. */
function numericDay(match: Match): Made {
  const list = tokensOf(match), [a, , b, , y] = list;
  const dotted = list[1]?.cls === 'dot';
  if (!(glued(list) || (dotted && spaced(list))) || a === undefined || b === undefined || y === undefined) return null;
  const [month, day] = dotted ? [b.n, a.n] : monthAndDay(a, b);
  return isDay(y.n, month, day) ? point({ ...NO_MARK, year: y.n, month, day }) : null;
}
/** "Thursday, 20.02.2020", "Tuesday 10/11/2020": the weekday tells which number is the month. */
function weekdayNumeric(match: Match): Made {
  const list = tokensOf(match), [a, sign, b, , y] = list.slice(-5);
  if (!glued(list.slice(-5)) || a === undefined || b === undefined || y === undefined) return null;
  const fits = (month: number, day: number): boolean => isDay(y.n, month, day) && weekdayOf(dayNumber(y.n, month, day)) === list[0]?.n;
  if (fits(b.n, a.n)) return point({ ...NO_MARK, year: y.n, month: b.n, day: a.n });
  return sign?.cls === 'slash' && fits(a.n, b.n) ? point({ ...NO_MARK, year: y.n, month: a.n, day: b.n }) : null;
}
/** "on 30.01", "by 25/03": without a year only where a word opens a day, one order alone is possible, and nothing is counted. */
function shortDay(match: Match): Made {
  const [a, sign, b] = tokensOf(match), next = match.tokens.list[match.to + 1], opener = wordOf(match.tokens, match.tokens.list[match.from - 1]);
  if (a === undefined || b === undefined || sign?.glued !== true || !b.glued || a.end - a.start + b.end - b.start !== 4) return null;
  if (next !== undefined && (!ENDS_DAY.has(next.cls) || next.glued && match.tokens.list[match.to + 2]?.glued === true)) return null;
  if (sign.cls === 'dot') return isDay(null, b.n, a.n) && OPENS_DAY.has(opener) ? point({ ...NO_MARK, month: b.n, day: a.n }) : null;
  const [month, day] = monthAndDay(a, b);
  return !mayBeEither(a, b) && isDay(null, month, day) && (OPENS_DAY.has(opener) || opener === 'by') ? point({ ...NO_MARK, month, day }) : null;
}
const OPENS_DAY: ReadonlySet<string> = new Set(['on', 'until', 'till', 'since', 'before', 'after']);
const ENDS_DAY: ReadonlySet<string> = new Set(['comma', 'dot', 'close', 'line', 'and', 'or', 'sign', 'dash', 'quote', 'colon']);
/** "31/12 2021". */
function slashedDay(match: Match): Made {
  const list = tokensOf(match), [a, , b, y] = list;
  if (!glued(list.slice(0, 3)) || a === undefined || b === undefined || y === undefined || mayBeEither(a, b)) return null;
  const [month, day] = monthAndDay(a, b);
  return isDay(y.n, month, day) ? point({ ...NO_MARK, year: y.n, month, day }) : null;
}
/** "Friday (27/4)": where both numbers may be months, the day leads, as where days are told so. */
function bracketedDay(match: Match): Made {
  const [weekday, , a, sign, b] = tokensOf(match);
  if (weekday === undefined || a === undefined || b === undefined || sign?.glued !== true || !b.glued) return null;
  const [month, day] = monthAndDay(a, b);
  return isDay(null, month, day) ? point({ ...NO_MARK, month, day, weekday: weekday.n }) : null;
}
function isoMonth(match: Match): Made {
  const list = tokensOf(match), [y, , m] = list;
  if (!glued(list) || y === undefined || m === undefined || m.n > 12 || m.end - m.start !== 2) return null;
  return m.n === (y.n + 1) % 100 ? null : point({ ...NO_MARK, year: y.n, month: m.n });
}

/** "the 29th day of May 2025", "this third day of June". */
function formalDay(match: Match): Made {
  const [nth, word, ...rest] = tokensOf(match), { year, rel, month } = markOf(rest);
  if (nth === undefined || wordOf(match.tokens, word) !== 'day' || month === null || !isDay(year, month, nth.n)) return null;
  return point({ ...NO_MARK, year, rel, month, day: nth.n });
}

/** "October 24, 25 and 26": each day a date of its own, the month and year theirs together. */
function dayList(match: Match): Made {
  const list = tokensOf(match), whole = markOf(list);
  const days = list.map((token, i) => ({ token, i })).filter(({ token }) => token.cls === 'day' || token.cls === 'ord');
  const monthAt = list.findIndex((t) => t.cls === 'month' || t.cls === 'lowmonth');
  const first = days[0]?.i ?? 0, last = days.at(-1)?.i ?? 0;
  return days.map(({ token, i }) => {
    const from = monthAt < i && i === first ? 0 : monthAt > i && i === first ? list.findIndex((t) => t.cls === 'weekday' || t.cls === 'day' || t.cls === 'ord') : i;
    return { from: match.from + from, to: match.from + (i === last ? list.length - 1 : i), shape: point({ ...whole, weekday: null, day: token.n }) };
  });
}
/** "May, June and August 2018": each month a date of its own. */
function monthList(match: Match): Made {
  const list = tokensOf(match), whole = markOf(list);
  const months = list.map((token, i) => ({ token, i })).filter(({ token }) => token.cls === 'month');
  return months.map(({ token, i }, k) => ({
    from: match.from + i, to: match.from + (k === months.length - 1 ? list.length - 1 : i),
    shape: point({ ...whole, month: token.n, ...(k < months.length - 1 && (whole.year ?? whole.rel) === null ? { year: null } : {}) }),
  }));
}

/** "2016-20" and "2019/20": the second year by its last digits. */
function shortYears(match: Match): Made {
  const list = tokensOf(match), [y, , d] = list;
  if (!glued(list) || y === undefined || d === undefined || d.end - d.start !== 2) return null;
  const year = y.n - (y.n % 100) + d.n;
  return year > y.n && (d.n > 12 || year === y.n + 1) ? years(y.n, year) : null;
}
const years = (a: number, b: number): Made => (a < b ? { kind: 'range', from: { ...NO_MARK, year: a }, to: { ...NO_MARK, year: b } } : null);
function yearRange(match: Match): Made {
  const [a, b] = tokensOf(match).filter((t) => t.cls === 'year');
  const slashed = tokensOf(match)[1]?.cls === 'slash';
  return a === undefined || b === undefined || (slashed && b.n !== a.n + 1) ? null : years(a.n, b.n);
}
/** "April-February 2024-25": the months of a year that does not begin in January; from the first of them on it is counted. */
function monthsOfYears(match: Match): Made {
  const list = tokensOf(match), [first, last] = list.filter((t) => t.cls === 'month'), at = list.findIndex((t) => t.cls === 'year'), [y, sign, end] = list.slice(at);
  if (first === undefined || last === undefined || y === undefined || end === undefined || sign?.glued !== true || !end.glued) return null;
  const next = y.n + 1, told = end.cls === 'year' ? next : next % 100;
  if (end.n !== told || end.cls !== 'year' && end.end - end.start !== 2) return null;
  // Such a year begins between April and October, so its first months are those of the next year.
  const year = first.n <= 3 ? next : y.n;
  return { kind: 'range', from: { ...NO_MARK, year, month: first.n }, to: { ...NO_MARK, year: last.n < first.n ? year + 1 : year, month: last.n } };
}
/** "October 2019 onwards", "2016-present": open as the text says itself. */
function open(match: Match): Made {
  const from: Mark = markOf(tokensOf(match));
  return { kind: 'open', from };
}
/** "New Year's Day of 2021". */
function feast(match: Match): Made {
  const list = tokensOf(match), n = list[0]?.n ?? 0;
  return point({ ...markOf(list), month: Math.floor(n / 100), day: n % 100 });
}
const range = (match: Match): Made => (isExtended(match) ? null : splitRange(match));
/** "the agreement of 2017 until June 30, 2027", "prolonged on 1 December until 2024", "in October until 2026": what was done on a day does not last from it. */
function isExtended(match: Match): boolean {
  const list = tokensOf(match), at = list.findIndex((t) => t.cls === 'until' || t.cls === 'to'), before = match.tokens.list[match.from - 1]?.cls;
  if (before === 'on') return list[at]?.cls === 'until' || list.length === at + 2 && list[at + 1]?.cls === 'year';
  if (before === 'in' && list[0]?.cls === 'month' && list[at]?.cls === 'until' && list.length === at + 2 && list[at + 1]?.cls === 'year') return true;
  return at === 1 && list[1]?.cls === 'until' && list[0]?.cls === 'year' && list.length > 3 && before === 'of';
}

const P = '(?:DAY YR?|MON YR?|(?:season|fall) of? year|qcode year|year)';
/** A weekday behind the day it belongs to. */
const W = '(?: open (?:weekday|shortday) close| comma (?:weekday|shortday)(?=comma|dot|close|line|prep|in|and|$))?';
export const CALENDAR_RULES: readonly Rule[] = [
  { name: 'date.iso', pattern: pattern('year (?:dash day dash day|slash day slash day|dot day dot day)'), make: isoDay },
  { name: 'date.numeric', pattern: pattern('day (?:slash day slash year|dot day dot year|dash day dash year)'), make: numericDay },
  { name: 'date.numeric', pattern: pattern('WD day (?:slash day slash year|dot day dot year)'), make: weekdayNumeric },
  { name: 'date.numeric', pattern: pattern('day slash day year'), make: slashedDay },
  { name: 'date.numeric', pattern: pattern('(?<=on|until|prep) day (?:slash|dot) day'), make: shortDay },
  { name: 'date.iso-month', pattern: pattern('year dash day'), make: isoMonth },
  { name: 'date.year-month-day', pattern: pattern('year dash? MON dash? day'), make: spelled },
  { name: 'date.day-range', pattern: pattern('DAY YR? SEP DAY YR?|(?<=between) DAY YR? and DAY YR?'), make: range },
  {
    name: 'date.days-of-month',
    pattern: pattern('WD? MON the? D (?:SEP|slash) the? D YR?|(?<=between) MON the? D and the? D YR?|WD? D (?:SEP|slash) WD? the? D of? MON YR?|(?<=between|between the) D and the? D of? MON YR?'),
    make: range,
  },
  { name: 'date.day-list', pattern: pattern('WD? MON the? D(?: comma D){0,12} comma? (?:and|or) the? D YR?|WD? D(?: comma D){0,12} comma? (?:and|or) the? D of? MON YR?'), make: dayList },
  { name: 'date.day-list', pattern: pattern('MON D(?: comma D){1,12} comma year'), make: dayList },
  { name: 'date.month-day-year', pattern: pattern('(?:ord|day|nth|ordword) word of (?:month|lowmonth) (?:comma? in the yearunit year|YR)'), make: formalDay },
  { name: 'date.month-day-year', pattern: pattern(`DAY YR${W}|DM dash year`), make: spelled },
  { name: 'date.month-day', pattern: pattern('(?:ord|nth|ordword) word of month'), make: formalDay },
  { name: 'date.month-day', pattern: pattern(`DAY${W}`), make: spelled },
  { name: 'date.month-day', pattern: pattern('(?:weekday|shortday) open (?:MD|DM) YR? close'), make: spelled },
  { name: 'date.month-day', pattern: pattern('(?:weekday|shortday) open day (?:slash|dot) day dot? close'), make: bracketedDay },
  { name: 'date.year-range', pattern: pattern('year (?:SEP|slash) year|(?<=between) year and year'), make: yearRange },
  { name: 'date.feast', pattern: pattern('feast PYR'), make: feast },
  { name: 'date.open', pattern: pattern(`${P} (?:dash present|onwards|to the? present|(?:and|to) onwards)`), make: open },
  { name: 'date.range', pattern: pattern('month SEP month year (?:dash|slash) (?:day|num|year)'), make: monthsOfYears },
  { name: 'date.range', pattern: pattern(`${P} SEP ${P}|(?<=between) ${P} and ${P}`), make: range },
  { name: 'date.month-year', pattern: pattern('(?:MON|lowmonth) YR|MON dash year'), make: spelled },
  { name: 'date.month-list', pattern: pattern('month(?: comma month){0,10} comma? (?:and|or) month YR'), make: monthList },
  { name: 'date.month', pattern: pattern('MON'), make: spelled },
  { name: 'date.year-range', pattern: pattern('year (?:dash|slash) (?:day|num)'), make: shortYears },
  { name: 'date.year', pattern: pattern('year'), make: spelled },
];
