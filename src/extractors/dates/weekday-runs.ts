/** Weekdays that follow each other: "from Monday to Wednesday", "on Saturday and Sunday", "Tuesday to Thursday of next week". */
import type { Edtf } from '../../edtf.ts';
import { numberOf, pointAt, weekdayOf, type Day } from './days.ts';
import { pattern } from './patterns.ts';
import { tokensOf, type Made, type Match, type Rule, type Shape } from './reading.ts';
import type { Tense } from './tense.ts';
import type { Token } from './tokens.ts';

type Run = Extract<Shape, { kind: 'weekdays' }>;

const BY = { last: -1, this: 0, next: 1 } as const;
const byOf = (token: Token | undefined): Run['by'] => (token !== undefined && token.cls in BY ? BY[token.cls as keyof typeof BY] : null);
function runOf(match: Match, pick: number | null): Run {
  const list = tokensOf(match), isOfWeek = list.at(-1)?.cls === 'weekunit';
  return { kind: 'weekdays', days: list.filter((t) => t.cls === 'weekday').map((t) => t.n), pick, by: byOf(isOfWeek ? list.at(-2) : list[0]), isOfWeek };
}
const PART_OF_DAY = /^(?:morning|noon|midday|afternoon|evening|night)$/;
/** "Monday evening to Wednesday": of the words between two weekdays only a part of the day is none of its own. */
function stretch(match: Match): Made {
  const isFit = tokensOf(match).every((t) => t.cls !== 'word' || PART_OF_DAY.test(match.tokens.text.slice(t.start, t.end)));
  return isFit ? runOf(match, null) : null;
}
/** "Friday, Saturday and Sunday": each a date of its own; days in an order that no week has are left to themselves. */
function each(match: Match): Made {
  const list = tokensOf(match), run = runOf(match, 0);
  if ((offsets(run.days).at(-1) ?? 0) > MOST_APART) return null;
  const at = list.map((t, i) => (t.cls === 'weekday' ? i : -1)).filter((i) => i >= 0);
  return at.map((i, k) => ({ from: match.from + (k === 0 ? 0 : i), to: match.from + (k === at.length - 1 ? list.length - 1 : i), shape: { ...run, pick: k } }));
}
/** In days. */
const MOST_APART = 5;

const OF_WEEK = '(?: comma? (?:of|on)? REL weekunit)?';
export const WEEKDAY_RUN_RULES: readonly Rule[] = [
  { name: 'date.weekday-range', pattern: pattern(`REL? weekday word? SEP (?:the? this)? weekday${OF_WEEK}|(?<=between) weekday word? and weekday${OF_WEEK}`), make: stretch },
  { name: 'date.weekday', pattern: pattern(`REL? weekday(?: comma weekday){0,4} comma? and weekday${OF_WEEK}`), make: each },
];

/** Days from the first weekday of a run to each of them. */
function offsets(days: readonly number[]): number[] {
  let sum = 0;
  return days.map((day, i) => (i === 0 ? 0 : sum += (day - (days[i - 1] ?? 0) + 7) % 7 || 7));
}
/** The number of the first day of a run that lasts so many days. */
function beginning({ days, by, isOfWeek }: Run, { ref, tense, length }: { ref: Day; tense: Tense; length: number }): number {
  const n = numberOf(ref), monday = n - weekdayOf(n), first = days[0] ?? 0, last = days.at(-1) ?? 0;
  const back = (weekdayOf(n) - last + 7) % 7, ahead = (first - weekdayOf(n) + 7) % 7;
  if (by === 0 || by !== null && isOfWeek || by === 1) return monday + 7 * by + first;
  if (by === -1) return n - (back === 0 ? 7 : back) - length;
  if (tense === 'past' || tense === null) return n - back - length;
  // "is in Graz from Monday to Wednesday": it may have begun.
  return tense !== 'future' && ahead > 0 && 7 - ahead <= length ? n + ahead - 7 : n + ahead;
}
/** "works Monday to Friday": told in the present, that is every week. */
const isWorkingWeek = ({ days }: Run): boolean => days[0] === 0 && (days[1] ?? 0) >= 4;

/** Null where nothing tells which week is meant, or where every week may be. */
export function resolveWeekdays(run: Run, { ref, tense }: { readonly ref: Day | null; readonly tense: Tense }): Edtf | null {
  if (ref === null) return null;
  const all = offsets(run.days), length = all.at(-1) ?? 0;
  if (run.pick === null && run.by === null && (tense === null || tense === 'present' && isWorkingWeek(run))) return null;
  const from = beginning(run, { ref, tense, length });
  return run.pick === null ? { from: pointAt(from), to: pointAt(from + length) } : { at: pointAt(from + (all[run.pick] ?? 0)) };
}

/** "open from Monday to Friday", "trains run Tuesday to Sunday", "daily": so it is every week. */
const ROUTINE_BEFORE = /\b(?:open|opened|closed|shut|operat\p{Ll}*|available|staffed|served?|hours|daily|weekly|usually|normally|regularly|every|each|weekdays|flights?|trains?|buses|ferr(?:y|ies)|trams|lessons|classes|shifts?|office|phone|tel|call)\b[^.;\n]{0,50}$/iu;
const ROUTINE_BEHIND = /^(?:,? ?\(?(?:(?:from|between|at) )?\d{1,2}(?![\d\p{L}]| [\p{Lu}])|[^.;\n]{0,24}(?:\d[:.]\d\d|\d ?[ap]\.?m\b)|,? (?:every|each|weekly|throughout|all year|except|during (?:term|office|the season)))/iu;
/** "is taught from Tuesday to Friday": a participle of the present tells of every week, but for what is held once. */
const HABIT = /\b(?:is|are) (?!held|being|scheduled|planned|expected|set|due)[\p{Ll}]+(?:ed|ght|wn|en|ld) (?:[\p{Ll}]+ ){0,4}$/u;
/** "Monday to Wednesday, 3 to 5 May": the days of the month tell more. */
const DATED_BEHIND = /^,? ?\(?(?:\d|\p{Lu}\p{Ll}{2,8} \d)/u;

/** Whether the words around a run show that it comes every week, or that a dated range tells it again. */
export function isRoutine(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const lead = text.slice(Math.max(0, start - 70), start), rest = text.slice(end, end + 36);
  return ROUTINE_BEFORE.test(lead) || ROUTINE_BEHIND.test(rest) || HABIT.test(lead) || DATED_BEHIND.test(rest);
}
