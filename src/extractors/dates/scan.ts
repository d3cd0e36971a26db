/** Finds what reads as a date, the longest first at each place. */
import { CALENDAR_RULES } from './calendar-rules.ts';
import { CHINESE_RULES } from './chinese-rules.ts';
import { PERIOD_RULES } from './period-rules.ts';
import type { Reading, Rule } from './reading.ts';
import { refused } from './refusals.ts';
import { RELATIVE_RULES } from './relative-rules.ts';
import { codeOf, type TokenClass, type Tokens } from './tokens.ts';

const RULES: readonly Rule[] = [...CALENDAR_RULES, ...PERIOD_RULES, ...RELATIVE_RULES, ...CHINESE_RULES];
/** Classes that a date can begin with. */
const FIRST: readonly TokenClass[] = [
  'month', 'lowmonth', 'weekday', 'shortday', 'day', 'ord', 'year', 'decade', 'card', 'nth', 'ordword', 'last', 'this', 'next', 'yearunit', 'end', 'fiscal', 'fy',
  'season', 'fall', 'dayword', 'feast', 'qcode', 'hcode', 'num', 'zhhalf', 'zhquarters', 'zhquarter', 'zhyear', 'zhmonth', 'zhnum', 'zhdigits', 'zhfirst',
];
const STARTS: ReadonlySet<string> = new Set(FIRST.map(codeOf));

interface Candidate { readonly rule: Rule; readonly length: number }

function candidatesAt(tokens: Tokens, from: number): Candidate[] {
  const out: Candidate[] = [];
  for (const rule of RULES) {
    rule.pattern.lastIndex = from;
    const m = rule.pattern.exec(tokens.codes);
    if (m !== null && m[0].length > 0) out.push({ rule, length: m[0].length });
  }
  return out.toSorted((a, b) => b.length - a.length);
}
/** What a rule makes of its tokens, refused readings left out. */
function readAt(tokens: Tokens, from: number, { rule, length }: Candidate): Reading[] {
  const made = rule.make({ tokens, from, to: from + length - 1 });
  if (made === null) return [];
  const parts = 'kind' in made ? [{ from, to: from + length - 1, shape: made }] : made;
  const readings = parts.map((part) => ({ rule: rule.name, ...part }));
  return readings.some((reading) => refused(reading, tokens)) ? [] : readings;
}

/** The readings of a text in order, none overlapping another. */
export function scan(tokens: Tokens): Reading[] {
  const out: Reading[] = [];
  for (let i = 0; i < tokens.list.length; i++) {
    if (!STARTS.has(tokens.codes[i] ?? '')) continue;
    for (const candidate of candidatesAt(tokens, i)) {
      const readings = readAt(tokens, i, candidate);
      if (readings.length === 0) continue;
      out.push(...readings);
      i += candidate.length - 1;
      break;
    }
  }
  return out;
}
