/** "Kenya and Uganda signed an agreement on power. The deal was signed in Kisumu": what is called a deal once it is known is the paper it was. */
import type { Reading } from './reading.ts';

const THE_DEAL = /^(?:[Tt]he|[Tt]his|[Tt]hat) (?:[\p{L}-]+ ){0,2}?deals? /u;

/** The reading as one of the paper told before, where its clause begins with "the deal" and names no other kind. */
export function asPaperBefore(reading: Reading): Reading {
  const { scene: { mask, earlier }, instrument, definite, start, words } = reading;
  if (instrument !== 'contract' || !definite || earlier === null || earlier.tie || earlier.instrument === 'contract' || !THE_DEAL.test(mask.slice(start, start + 60))) return reading;
  return { ...reading, instrument: earlier.instrument, words: words.replace(/(?<![\p{L}])deals?(?![\p{L}])/gu, 'agreement') };
}
