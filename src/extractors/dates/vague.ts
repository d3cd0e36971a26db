/** Words for now that name no day. */
import type { Reading } from './reading.ts';
import type { Tense } from './tense.ts';
import { wordOf, type Tokens } from './tokens.ts';

/** True for "today" where it means nowadays, and for its like. */
export function isVague(reading: Reading, tokens: Tokens, tense: Tense): boolean {
  if (reading.rule !== 'date.relative-day') return false;
  const token = tokens.list[reading.from], next = tokens.list[reading.to + 1], prev = tokens.list[reading.from - 1];
  if (token === undefined || token.n !== 0) return false;
  if (prev?.cls === 'prep' && /^(?:from|by|before)$/i.test(tokens.text.slice(prev.start, prev.end))) return false;
  if (wordOf(tokens, prev) === 'here' && next?.cls !== 'possessive') return tense === 'present';
  return prev?.cls === 'of' || next?.cls === 'possessive' || tense === 'present' || tense === null;
}
