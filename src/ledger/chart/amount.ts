/** Numbers as a chart writes them: short, with one word for all the zeros. */

/** Words for the zeros of big numbers, the biggest first. */
export type Magnitudes = readonly (readonly [factor: number, word: string])[];
export const ENGLISH_MAGNITUDES: Magnitudes = [[1e12, 'trillion'], [1e9, 'billion'], [1e6, 'million'], [1e3, 'thousand']];

/** What all numbers of an axis are divided by, and the word for it. */
export interface Scale { readonly factor: number; readonly word: string }

export function scaleOf(most: number, magnitudes: Magnitudes): Scale {
  // Four digits are read as easily as a word.
  const found = Math.abs(most) < 10_000 ? undefined : magnitudes.find(([factor]) => Math.abs(most) >= factor);
  return found === undefined ? { factor: 1, word: '' } : { factor: found[0], word: found[1] };
}

/** At most so many decimals, digits in threes. */
export function plainNumber(value: number, decimals = 2): string {
  const [whole = '', rest] = String(Number(value.toFixed(decimals))).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  return `${whole.replace('-', '−').replace(/\B(?=(?:\d{3})+$)/g, ',')}${rest === undefined ? '' : `.${rest}`}`;
}

/** Three telling digits: 582, 82.3, 1.25. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  return plainNumber(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}

/** The unit of an axis: "billion CNY", "percent", "" for bare counts. */
export function unitWords({ word }: Scale, unit: string): string {
  return [word, unit === 'count' ? '' : unit === 'percent' ? '%' : unit].filter((part) => part !== '').join(' ');
}
