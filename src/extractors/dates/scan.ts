/** Finds what reads as a date, the longest first at each place. */
import { CALENDAR_RULES } from './calendar-rules.ts';
import { CHINESE_RULES } from './chinese-rules.ts';
import { firstsOf } from './patterns.ts';
import { PERIOD_RULES } from './period-rules.ts';
import type { Reading, Rule } from './reading.ts';
import { refusalOf } from './refusals.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import type { Tokens } from './tokens.ts';
import { WEEKDAY_RUN_RULES } from './weekday-runs.ts';

const RULES: readonly Rule[] = [...CALENDAR_RULES, ...PERIOD_RULES, ...WEEKDAY_RUN_RULES, ...RELATIVE_RULES, ...CHINESE_RULES];
/** The rules that can match where a code letter stands, by its unit, so that no other is tried there. */
const BY_FIRST: ReadonlyMap<number, readonly Rule[]> = (() => {
  const map = new Map<number, Rule[]>();
  for (const rule of RULES) for (const letter of firstsOf(rule.pattern)) map.set(letter.charCodeAt(0), [...(map.get(letter.charCodeAt(0)) ?? []), rule]);
  return map;
})();

interface Candidate { readonly rule: Rule; readonly from: number; readonly length: number }
/** Told of every reading that the words around it refuse. */
export type Refuse = (reading: Reading, why: string) => void;

const NONE: readonly Candidate[] = [];

function candidatesAt(tokens: Tokens, from: number): readonly Candidate[] {
  const rules = BY_FIRST.get(tokens.codes.charCodeAt(from));
  if (rules === undefined) return NONE;
  const out: Candidate[] = [];
  for (const rule of rules) {
    rule.pattern.lastIndex = from;
    if (rule.pattern.test(tokens.codes) && rule.pattern.lastIndex > from) out.push({ rule, from, length: rule.pattern.lastIndex - from });
  }
  return out.length > 1 ? out.toSorted((a, b) => b.length - a.length) : out;
}
/** What a rule makes of its tokens, refused readings left out. */
function readAt(tokens: Tokens, { rule, from, length }: Candidate, refuse: Refuse | null): Reading[] {
  const made = rule.make({ tokens, from, to: from + length - 1 });
  if (made === null) return [];
  const parts = 'kind' in made ? [{ from, to: from + length - 1, shape: made }] : made;
  const readings = parts.map((part): Reading => ({ rule: rule.name, from: part.from, to: part.to, shape: part.shape }));
  for (const reading of readings) {
    const why = refusalOf(reading, tokens);
    if (why === null) continue;
    refuse?.(reading, why);
    return [];
  }
  return readings;
}

/** The readings of a text in order, none overlapping another. */
export function scan(tokens: Tokens, refuse: Refuse | null = null): Reading[] {
  const out: Reading[] = [];
  for (let i = 0; i < tokens.list.length; i++) {
    for (const candidate of candidatesAt(tokens, i)) {
      const readings = readAt(tokens, candidate, refuse);
      if (readings.length === 0) continue;
      out.push(...readings);
      i += candidate.length - 1;
      break;
    }
  }
  return out;
}
