/** Quarters, halves, seasons, decades, centuries, fiscal years, counted months. */
import { pattern } from './patterns.ts';
import { markOf, NO_MARK, point, tokensOf, type Made, type Mark, type Match, type Rule } from './reading.ts';

const number = (match: Match, ...classes: string[]): number => tokensOf(match).find((t) => classes.includes(t.cls))?.n ?? 0;
/** The mark of a period, without what counted it. */
function bare(match: Match): Mark {
  return { ...markOf(tokensOf(match)), day: null };
}
function part(base: number, most: number): (match: Match) => Made {
  return (match) => {
    const last = tokensOf(match)[0]?.cls === 'last';
    const n = last ? most : number(match, 'nth', 'ord');
    const mark = bare(match);
    return n < 1 || n > most ? null : point({ ...mark, part: base + n - 1, rel: last && mark.year === null && mark.rel === -1 ? 0 : mark.rel });
  };
}
const months = (from: number, to: number, at: Mark): Made => (from < to && to <= 12 ? { kind: 'months', from, to, at } : null);
/** "the first nine months of 2024", "the first three quarters". */
function counted(step: number): (match: Match) => Made {
  return (match) => months(1, step * number(match, 'card', 'day'), { ...bare(match), month: null });
}
/** "eleven months to November": as many months as end with it. */
function monthsTo(match: Match): Made {
  const list = tokensOf(match), n = list[0]?.n ?? 0, mark = bare(match), end = mark.month ?? 0;
  return n > 1 && n <= 12 ? { kind: 'months', from: end - n + 1, to: end, at: { ...mark, month: null } } : null;
}
/** "the March quarter": the one that ends with the month. */
function quarterOf(match: Match): Made {
  const mark = bare(match), month = mark.month ?? 0;
  return month % 3 === 0 ? point({ ...mark, month: null, part: 32 + month / 3 }) : null;
}
/** "Quarter 4". */
function quarterNumber(match: Match): Made {
  const n = tokensOf(match)[1]?.n ?? 0;
  return n < 1 || n > 4 ? null : point({ ...bare(match), part: 32 + n });
}
/** "Q3 FY25", "H1 FY2026": the part of the year as it is named. */
function fiscalPart(match: Match): Made {
  const year = tokensOf(match).at(-1)?.n ?? 0;
  return point({ ...NO_MARK, part: tokensOf(match)[0]?.n ?? null, year: year < 100 ? 2000 + year : year });
}
/** "1Q24": the year by its last digits, nothing between. */
function shortYear(match: Match): Made {
  const [quarter, year] = tokensOf(match);
  return quarter === undefined || year === undefined || !year.glued || year.end - year.start !== 2 ? null : point({ ...NO_MARK, part: quarter.n, year: 2000 + year.n });
}
/** "FY 2024-25". */
function fiscalSpan(match: Match): Made {
  const list = tokensOf(match), first = list.findIndex((t) => t.cls === 'year'), year = list[first]?.n ?? 0;
  if ((year + 1) % 100 !== (list.at(-1)?.n ?? 0) % 100) return null;
  const from = list[0]?.cls === 'fy' ? match.from : match.from + first;
  return [{ from, to: match.to, shape: { kind: 'range', from: { ...NO_MARK, year }, to: { ...NO_MARK, year: year + 1 } } }];
}
function quarters(match: Match): Made {
  const [a, b] = tokensOf(match).filter((t) => t.cls === 'qcode');
  return a === undefined || b === undefined ? null : months((a.n - 33) * 3 + 1, (b.n - 33) * 3 + 3, { ...bare(match), part: null });
}
/** "the second and third quarters of 2023": the months of both. */
function namedQuarters(match: Match): Made {
  const [a, b] = tokensOf(match).filter((t) => t.cls === 'nth' || t.cls === 'ord').map((t) => t.n);
  const parted = tokensOf(match).some((t) => t.cls === 'and') && b !== (a ?? 0) + 1;
  return a === undefined || b === undefined || parted || a >= b || b > 4 ? null : months(a * 3 - 2, b * 3, { ...bare(match), month: null });
}
function seasons(match: Match): Made {
  const list = tokensOf(match), whole = markOf(list);
  const at = list.map((token, i) => ({ token, i })).filter(({ token }) => token.cls === 'season' || token.cls === 'fall');
  return at.map(({ token, i }, k) => ({ from: match.from + i, to: match.from + (k === at.length - 1 ? list.length - 1 : i), shape: point({ ...whole, part: token.n }) }));
}
const lastYear = (match: Match): number => tokensOf(match).find((t) => t.cls === 'year')?.n ?? 0;
/** "last autumn", "this spring": the year is found when it is resolved. */
function relativeSeason(match: Match): Made {
  const list = tokensOf(match), which = list[0]?.cls;
  return point({ ...NO_MARK, part: list.at(-1)?.n ?? null, rel: which === 'this' ? 0 : null, monthBy: which === 'last' ? -1 : which === 'next' ? 1 : null });
}
function fiscal(match: Match): Made {
  const list = tokensOf(match), year = list.find((t) => t.cls === 'year'), short = list.at(-1);
  const glued = list[0]?.cls === 'fy' || year === undefined;
  const n = year?.n ?? 2000 + (short?.n ?? 0);
  const from = glued ? match.from : match.from + list.findIndex((t) => t.cls === 'year');
  return [{ from, to: match.to, shape: point({ ...NO_MARK, year: n }) }];
}
/** "FY2014 to FY2017", "FY21-FY23". */
function fiscalYears(match: Match): Made {
  const [a, b] = tokensOf(match).filter((t) => t.cls === 'year' || t.cls === 'day').map((t) => (t.n < 100 ? 2000 + t.n : t.n));
  return a === undefined || b === undefined || a >= b ? null : { kind: 'range', from: { ...NO_MARK, year: a }, to: { ...NO_MARK, year: b } };
}
function decade(match: Match): Made {
  return point({ ...NO_MARK, year: tokensOf(match)[0]?.n ?? 0, span: 10 });
}
function century(match: Match): Made {
  const n = number(match, 'ord', 'ordword');
  return n >= 5 && n <= 21 ? point({ ...NO_MARK, year: (n - 1) * 100, span: 100 }) : null;
}
/** "year-end 2023", "the end of the year", "the year's end": December. */
function yearEnd(match: Match): Made {
  const mark = markOf(tokensOf(match).filter((t, i) => !(t.cls === 'yearunit' && i === 0)));
  return point({ ...NO_MARK, year: mark.year, rel: mark.rel === 0 && !tokensOf(match).some((t) => t.cls === 'this') ? null : mark.rel, month: 12, yearEnd: mark.year === null });
}
/** "the end of the month". */
const monthEnd = (): Made => point({ ...NO_MARK, monthBy: 0 });

const Q = '(?:nth|ord) dash? quarter';
export const PERIOD_RULES: readonly Rule[] = [
  { name: 'date.quarter', pattern: pattern(`qcode (?:slash? PYR)?|year qcode|${Q} PYR?|last quarter of year`), make: (m) => (tokensOf(m).some((t) => t.cls === 'qcode') ? point(bare(m)) : part(33, 4)(m)) },
  { name: 'date.quarter', pattern: pattern('month quarter PYR?|month year quarter'), make: quarterOf },
  { name: 'date.quarter', pattern: pattern('quarter day YR?'), make: quarterNumber },
  { name: 'date.quarter', pattern: pattern('(?:qcode|hcode) of? fy (?:year|day)'), make: fiscalPart },
  { name: 'date.quarter', pattern: pattern('(?:qcode|hcode) (?:day|num)'), make: shortYear },
  { name: 'date.quarters', pattern: pattern('qcode (?:dash|to|and) qcode PYR?'), make: quarters },
  { name: 'date.quarters', pattern: pattern('(?:nth|ord) (?:and|to|dash) (?:nth|ord) (?:quarters|quarter) PYR?'), make: namedQuarters },
  { name: 'date.quarters', pattern: pattern('nth (?:card|day) quarters PYR?'), make: counted(3) },
  { name: 'date.half', pattern: pattern('hcode PYR?|year hcode|(?:nth|ord) dash? half (?:PYR|yearunit)?'), make: (m) => (tokensOf(m).some((t) => t.cls === 'hcode') ? point(bare(m)) : part(40, 2)(m)) },
  { name: 'date.months', pattern: pattern('nth (?:card|day) months PYR?'), make: counted(1) },
  { name: 'date.months', pattern: pattern('(?:card|day) months (?:to|until) MON YR?'), make: monthsTo },
  { name: 'date.season', pattern: pattern('(?:season|fall) PYR(?: (?:dash|slash) day)?'), make: (m) => point({ ...bare(m), year: lastYear(m) || null }) },
  { name: 'date.season', pattern: pattern('(?:season|fall) (?:and|or|slash) (?:season|fall) YR'), make: seasons },
  { name: 'date.relative-season', pattern: pattern('REL (?:season|fall)'), make: relativeSeason },
  { name: 'date.fiscal-year', pattern: pattern('fiscal yearunit? (?:of|ending)? year|fy (?:year|day)'.replace('|ending', '|in')), make: fiscal },
  { name: 'date.fiscal-years', pattern: pattern('fy (?:year|day) SEP fy? (?:year|day)'), make: fiscalYears },
  { name: 'date.fiscal-year', pattern: pattern('(?:fy|fiscal yearunit?) year (?:dash|slash) (?:day|num|year)'), make: fiscalSpan },
  { name: 'date.decade', pattern: pattern('decade'), make: decade },
  { name: 'date.century', pattern: pattern('(?:ord|ordword) dash? century'), make: century },
  { name: 'date.year-end', pattern: pattern('yearunit dash? end (?:of? year)?|end of the yearunit|yearunit possessive end'), make: yearEnd },
  { name: 'date.month-end', pattern: pattern('end of the monthunit|monthunit dash end'), make: monthEnd },
];
