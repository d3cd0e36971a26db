/** "Lapsed: agreement with B", "In preparation: charter with B": a word over or before an entry says what becomes of its paper. */
import type { Reading } from './reading.ts';

const OVER = /^[\s*>•–-]{0,4}(?:Lapsed|Ended|Expired|Terminated|Cancelled|Discontinued|Dissolved|Not renewed|Wound up): /u;
const AHEAD = /^[\s*>•–-]{0,4}(?:In preparation|Planned|To come|To be signed|Foreseen|Under negotiation|In the pipeline): /u;

/** The reading with what the label of its line says. */
export function withLabel(reading: Reading): Reading {
  const { scene: { mask }, step, planned } = reading;
  if (planned || step === 'ended' || step === 'suspended' || step === 'intent') return reading;
  if (OVER.test(mask)) return { ...reading, rule: 'agreement.ended', step: 'ended' };
  return AHEAD.test(mask) ? { ...reading, rule: 'agreement.planned', step: 'intent', planned: true } : reading;
}
