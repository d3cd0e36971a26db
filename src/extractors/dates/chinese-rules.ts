/** Dates as Chinese writes them. */
import { isDay } from '../../edtf.ts';
import { pattern } from './patterns.ts';
import { NO_MARK, point, rangeOf, tokensOf, type Made, type Mark, type Match, type Rule } from './reading.ts';
import type { Token } from './tokens.ts';

/** Number words take their meaning from the sign behind them. */
function zhMark(list: readonly Token[]): Mark {
  let mark = NO_MARK;
  list.forEach((token, i) => {
    const before = list[i - 1];
    if (token.cls === 'zhnian' && before !== undefined) mark = { ...mark, year: before.n };
    if (token.cls === 'zhyue' && before !== undefined) mark = { ...mark, month: before.n };
    if (token.cls === 'zhri' && before !== undefined) mark = { ...mark, day: before.n };
    if (token.cls === 'zhyear') mark = { ...mark, rel: token.n };
    if (token.cls === 'zhmonth') mark = { ...mark, monthBy: token.n };
    if (token.cls === 'zhquarter' || token.cls === 'zhhalf' || token.cls === 'zhseason') mark = { ...mark, part: token.n };
    if (token.cls === 'zhyearend') mark = { ...mark, month: 12, ...(before?.cls === 'year' ? { year: before.n } : {}) };
  });
  return mark;
}
function spelled(match: Match): Made {
  const mark = zhMark(tokensOf(match));
  if (mark.month !== null && (mark.month > 12 || (mark.day !== null && !isDay(mark.year, mark.month, mark.day)))) return null;
  return point(mark);
}
function range(match: Match): Made {
  const list = tokensOf(match), at = list.findIndex((t) => t.cls === 'zhto' || t.cls === 'dash');
  const last = list.at(-1);
  if (last === undefined || at < 1) return null;
  const head = list.slice(0, at), tail = list.slice(at + 1);
  const whole = /^zh(?:nian|yue|ri)$/.test(head.at(-1)?.cls ?? '') ? head : [...head, last];
  const from = zhMark(whole), to = zhMark(tail);
  if ([from.month, to.month].some((m) => m !== null && m > 12)) return null;
  return rangeOf(from, to);
}
function century(match: Match): Made {
  const list = tokensOf(match), n = list[0]?.n ?? 0, tens = list.find((t, i) => i > 1 && (t.cls === 'num' || t.cls === 'day'))?.n;
  if (n < 5 || n > 21) return null;
  return point({ ...NO_MARK, year: (n - 1) * 100 + (tens ?? 0), span: tens === undefined ? 100 : 10 });
}
/** "1990年代", "90年代": of the twentieth century where two figures stand. */
function decade(match: Match): Made {
  const n = tokensOf(match)[0]?.n ?? 0;
  return n % 10 !== 0 || (n < 1000 && (n < 20 || n > 90)) ? null : point({ ...NO_MARK, year: n < 100 ? 1900 + n : n, span: 10 });
}
/** "今年前5个月". */
function counted(match: Match): Made {
  const list = tokensOf(match), n = list.at(-2)?.n ?? 0;
  return n < 2 || n > 12 ? null : { kind: 'months', from: 1, to: n, at: { ...zhMark(list.slice(0, -3)), month: null } };
}
function quarters(match: Match): Made {
  return { kind: 'months', from: 1, to: 9, at: { ...zhMark(tokensOf(match)), month: null } };
}

const Y = '(?:(?:year|zhdigits) zhnian|zhyear)';
const N = '(?:day|zhnum)';
export const CHINESE_RULES: readonly Rule[] = [
  { name: 'date.chinese', pattern: pattern(`${Y} ${N} zhyue ${N} zhri|${Y} ${N} zhyue|${N} zhyue ${N} zhri|${N} zhyue|zhmonth ${N} zhri|zhmonth|${Y}|year zhyearend|zhyear zhyearend`), make: spelled },
  {
    name: 'date.chinese-range',
    pattern: pattern(`${Y}? ${N} zhyue ${N} zhri? (?:zhto|dash) (?:${Y}? ${N} zhyue)? ${N} zhri|${Y}? ${N} zhyue? (?:zhto|dash) ${Y}? ${N} zhyue|(?:year|zhdigits) zhnian? (?:zhto|dash) (?:year|zhdigits) zhnian`), make: range,
  },
  { name: 'date.chinese-part', pattern: pattern(`${Y}? (?:zhquarter|zhhalf)|${Y} zhseason`), make: spelled },
  { name: 'date.chinese-part', pattern: pattern(`${Y}? zhquarters`), make: quarters },
  { name: 'date.chinese-day', pattern: pattern('day zhri'), make: (m) => ({ kind: 'monthday', day: tokensOf(m)[0]?.n ?? 0, weekday: null }) },
  { name: 'date.chinese-decade', pattern: pattern('(?:year|num|day) zhdecade'), make: decade },
  { name: 'date.chinese-months', pattern: pattern(`${Y}? zhfirst ${N} zhmonths`), make: counted },
  { name: 'date.chinese-century', pattern: pattern('(?:day|ord) zhcentury(?: (?:num|day) zhdecade)?'), make: century },
];
