/** The word that compares an amount with the one before it. */
import type { Quantity } from '../quantity.ts';
import type { Token } from '../tokens.ts';

type Row = readonly Token[];

/** `up from 1.7 million`, `against a target of 1.7 million`, `(2018: 4.5 million)`; null where nothing compares. */
export function comparator(tokens: Row, { from }: Quantity): string | null {
  if (isBehindYear(tokens, from)) return 'year';
  const at = pastSkipped(tokens, from);
  const word = tokens[at]?.lower ?? '';
  const before = tokens[at - 1]?.lower ?? '';
  if (word === 'of') return MARK.test(before) ? word : null;
  if (word === 'with') return /^(?:compared|comparing)$/.test(before) ? word : null;
  return COMPARATOR.test(word) ? word : null;
}
const COMPARATOR = /^(?:from|to|against|versus|vs|than)$/;
/** `a target of N`, `a record of N`: what a value is held against. */
const MARK = /^(?:target|goal|level|record|figure|capacity|total|average|high|low)$/;

/** `(2018: 4.5 million)`, `(Q1/2018: 4.5)`, `(previous year: 4.5)`. */
const BEFORE = /^(?:previous|prior|last|preceding)$/;

function isBehindYear(tokens: Row, from: number): boolean {
  if (tokens[from - 1]?.text !== ':' || tokens[from - 2]?.kind !== 'number' && !BEFORE.test(tokens[from - 3]?.lower ?? '')) return false;
  for (let at = from - 3; at > from - 8; at--) {
    if (tokens[at]?.text === '(') return true;
    if (tokens[at]?.kind !== 'word' && tokens[at]?.text !== '/' && tokens[at]?.kind !== 'number') return false;
  }
  return false;
}

/** Steps back over `about`, `the previous record`, and over words that compare themselves only where another does before them. */
function pastSkipped(tokens: Row, from: number): number {
  let at = from - 1;
  while (from - at <= 4 && SKIPPED.test(tokens[at]?.lower ?? '') && !COMPARES.test(tokens[at]?.lower ?? '')) at--;
  while (from - at <= 4 && SKIPPED.test(tokens[at]?.lower ?? '') && COMPARES.test(tokens[at - 1]?.lower ?? '')) at--;
  return at;
}
const COMPARES = /^(?:from|to|against|versus|vs|than|with|above|below|of|at|nearly|almost|about|over|reached|exceeded|some)$/;
const SKIPPED = /^(?:the|a|an|some|under|about|around|nearly|almost|over|only|just|less|more|than|fewer|up|least|approximately|roughly|target|previous|record|figure|level|planned|year-earlier|total|at)$/;
