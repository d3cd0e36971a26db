/** Days that are counted from another one: what they are as dates, and the numbers that count. */
import type { DateFinding, Found } from '../../record.ts';
import { countOf, TENS, UNITS } from '../text/numerals.ts';

/** What each number word counts. */
const COUNTS: ReadonlyMap<string, number> = new Map([['a', 1], ...[...UNITS, ...TENS].map((word) => [word, countOf(word)] as const)]);
/** The same as parts of a pattern, longest first: tens may have a unit behind them. */
export const NUMBERS: readonly string[] = [...COUNTS.keys()].toSorted((a, b) => b.length - a.length).map((word) => (TENS.includes(word) ? `${word}(?:-(?:${UNITS.slice(0, 9).join('|')}))?` : word));

/** What a number counts, in words or in digits; NaN where it is none. */
export function numberOf(word: string | undefined): number {
  const told = (word ?? '').toLowerCase(), [head = '', unit = ''] = told.split('-');
  if (told === 'an') return 1;
  return unit === '' ? COUNTS.get(told) ?? Number(word) : (COUNTS.get(head) ?? Number.NaN) + (COUNTS.get(unit) ?? Number.NaN);
}

/** The finding for the words that count it. */
export function countedDay(rule: string, { start, words, value }: { readonly start: number; readonly words: string; readonly value: string }): Found<DateFinding> {
  return { start, end: start + words.length, text: words, value, basis: 'context', role: 'event', rule, confidence: 0.8 };
}
