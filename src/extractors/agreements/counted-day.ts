/** Days that are counted from another one: what they are as dates, and the numbers that count. */
import type { DateFinding, Found } from '../../record.ts';

/** Their place in the list is what they count, but for the first, which is one as well. */
export const NUMBERS: readonly string[] = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** What a number counts, in words or in digits; NaN where it is none. */
export function numberOf(word: string | undefined): number {
  const at = NUMBERS.indexOf((word ?? '').toLowerCase());
  return at < 0 ? Number(word) : Math.max(1, at);
}

/** The finding for the words that count it. */
export function countedDay(rule: string, { start, words, value }: { readonly start: number; readonly words: string; readonly value: string }): Found<DateFinding> {
  return { start, end: start + words.length, text: words, value, basis: 'context', role: 'event', rule, confidence: 0.8 };
}
