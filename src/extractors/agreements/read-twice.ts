/** One clause that was read in two ways. */
import { partiesKey } from './same-paper.ts';
import type { Agreement, Entry } from './slots.ts';

const isTheEnd = (a: Agreement, b: Agreement): boolean => b.status === 'ended' && a.status === 'concluded' && partiesKey(a) === partiesKey(b)
  && (a.date === b.date && a.evidence.start === b.evidence.start || b.evidence.start < a.evidence.start && a.evidence.end <= b.evidence.end && /(?:that|which) $/.test(b.evidence.text.slice(0, a.evidence.start - b.evidence.start)));
/** "The one with Porto lapsed in 2020", "the pact that A signed with B in 2009 lapsed": the words that tell the end tell no conclusion of the same day. */
export function withoutEnded(found: readonly Entry[]): readonly Entry[] {
  return found.filter((x, i) => !found.slice(Math.max(0, i - 2), i + 3).some((y) => isTheEnd(x.agreement, y.agreement)));
}

/** One clause, one paper, one day: only its relation was read in two ways. */
export const isReadTwice = (a: Agreement, b: Agreement): boolean => a.evidence.start === b.evidence.start && a.evidence.end === b.evidence.end && a.instrument === b.instrument && a.status === b.status && a.date === b.date && a.relation !== b.relation;
