/** What a rule reads in a text before it is resolved: a year may be missing, or told by "last", "this", "next". */
import type { Token, Tokens } from './tokens.ts';

/** One end of what was read. `rel`: years from the reference year; `monthBy`: months from the reference month. */
export interface Mark {
  readonly year: number | null;
  readonly rel: number | null;
  readonly month: number | null;
  readonly monthBy: number | null;
  readonly day: number | null;
  readonly weekday: number | null;
  readonly part: number | null;
  readonly span: 1 | 10 | 100;
  /** "that year", "the same year": the year the text spoke of last. */
  readonly same: boolean;
  /** "the end of the year": nothing where the year is unknown. */
  readonly yearEnd?: boolean;
}
export const NO_MARK: Mark = { year: null, rel: null, month: null, monthBy: null, day: null, weekday: null, part: null, span: 1, same: false };

export type Shape =
  | { readonly kind: 'point'; readonly at: Mark }
  | { readonly kind: 'range'; readonly from: Mark; readonly to: Mark }
  | { readonly kind: 'open'; readonly from: Mark }
  /** The months `from`–`to` of a year. */
  | { readonly kind: 'months'; readonly from: number; readonly to: number; readonly at: Mark }
  /** A day so many days from the reference day. */
  | { readonly kind: 'days'; readonly by: number }
  | { readonly kind: 'weeks'; readonly by: number; readonly weekday: number | null }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly which: -1 | 0 | 1 | null }
  /** Weekdays one after the other: all from the first to the last, or the one that `pick` counts from 0. `by`: told by last, this, next; `isOfWeek`: of that week. */
  | { readonly kind: 'weekdays'; readonly days: readonly number[]; readonly pick: number | null; readonly by: -1 | 0 | 1 | null; readonly isOfWeek: boolean }
  /** A day of the month whose month the text leaves to be known; `weekday` where one stands with it. */
  | { readonly kind: 'monthday'; readonly day: number; readonly weekday: number | null };

export interface Reading {
  readonly rule: string;
  /** First and last token, both inside. */
  readonly from: number;
  readonly to: number;
  readonly shape: Shape;
}

/** What a rule says of the tokens it matched: one shape for all of them, or several with their own tokens. */
export type Made = Shape | readonly { readonly from: number; readonly to: number; readonly shape: Shape }[] | null;

/** The tokens that a pattern matched; indices count from the first of the text. */
export interface Match { readonly tokens: Tokens; readonly from: number; readonly to: number }

export interface Rule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly make: (match: Match) => Made;
}

export const tokensOf = (match: Match): readonly Token[] => match.tokens.list.slice(match.from, match.to + 1);

/** The mark that some tokens spell: their month, day, year, weekday and part. */
export function markOf(tokens: readonly Token[]): Mark {
  let { year, month, day, weekday, part, same } = NO_MARK, rel: number | null = null, counted = false;
  for (const token of tokens) {
    switch (token.cls) {
      case 'month': case 'lowmonth': month = token.n; break;
      case 'day': case 'ord': case 'zhnum': day = token.n; break;
      case 'year': case 'zhdigits': year = token.n; break;
      case 'weekday': case 'shortday': weekday = token.n; break;
      case 'season': case 'fall': case 'qcode': case 'hcode': part = token.n; break;
      case 'last': rel = -1; break;
      case 'this': rel = 0; break;
      case 'next': rel = 1; break;
      case 'same': same = true; break;
      case 'yearunit': counted = !same; break;
      default:
    }
  }
  return { year, rel: counted ? rel ?? 0 : null, month, monthBy: null, day, weekday, part, span: 1, same };
}
export const point = (at: Mark): Shape => ({ kind: 'point', at });

/** A range whose ends lend each other the month and the year that one of them leaves out. */
export function rangeOf(a: Mark, b: Mark): Shape {
  const month = a.month ?? (a.day !== null && a.part === null ? b.month : null);
  const later = b.month ?? (b.day !== null ? a.month : null);
  const noYear = (m: Mark): boolean => m.year === null && m.rel === null;
  const turns = month !== null && later !== null && month > later;
  const from: Mark = { ...a, month, ...(noYear(a) && !noYear(b) ? { year: b.year === null ? null : b.year - (turns ? 1 : 0), rel: b.rel === null ? null : b.rel - (turns ? 1 : 0) } : {}) };
  const to: Mark = { ...b, month: later, ...(noYear(b) && !noYear(a) ? { year: a.year === null ? null : a.year + (turns ? 1 : 0), rel: a.rel === null ? null : a.rel + (turns ? 1 : 0) } : {}) };
  return { kind: 'range', from, to };
}
/** Splits the tokens of a range at the sign or word between its ends. */
export function splitRange(match: Match): Shape | null {
  const list = tokensOf(match);
  const at = list.findLastIndex((t, i) => ['dash', 'to', 'until', 'and', 'slash', 'zhto'].includes(t.cls) && i > 0 && !(t.cls === 'dash' && list.length > i + 1 && isDateDash(list, i)));
  if (at < 0) return null;
  return rangeOf(markOf(list.slice(0, at)), markOf(list.slice(at + 1)));
}
/** A hyphen between day, month and year of one date: 14-June-2017. */
function isDateDash(list: readonly Token[], i: number): boolean {
  const before = list[i - 1]?.cls, after = list[i + 1]?.cls;
  return (before === 'day' && after === 'month' && list[i + 1]?.glued === true) || (before === 'month' && after === 'year' && list[i]?.glued === true && list.slice(0, i).some((t) => t.cls === 'to' || t.cls === 'until'));
}
