/** Days that are counted from another one: what they are as dates, and the numbers that count. */
import type { DateFinding, Found } from '../../record.ts';

/** What each number word counts. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ['a', 1], ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ').map((word, i) => [word, i + 1] as const),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 10 * i + 20] as const), ['twenty-five', 25], ['seventy-five', 75],
]);
/** The same as parts of a pattern, longest first. */
export const NUMBERS: readonly string[] = [...COUNTS.keys()].toSorted((a, b) => b.length - a.length);

/** What a number counts, in words or in digits; NaN where it is none. */
export const numberOf = (word: string | undefined): number => COUNTS.get((word ?? '').toLowerCase()) ?? (word === 'an' ? 1 : Number(word));

/** The finding for the words that count it. */
export function countedDay(rule: string, { start, words, value }: { readonly start: number; readonly words: string; readonly value: string }): Found<DateFinding> {
  return { start, end: start + words.length, text: words, value, basis: 'context', role: 'event', rule, confidence: 0.8 };
}
