/** Which words a list may hold, told before it is asked. */

/** A place of the table for each first and last letter, capital or small, and length. */
const PLACES = 1 << 15;
const placeOf = (text: string, from: number, to: number): number => ((text.charCodeAt(from) & 31) << 10) | ((text.charCodeAt(to - 1) & 31) << 5) | ((to - from) & 31);

/** Asked of a word, or of the stretch of a text that is one, before it is cut out. */
export type MayHold = (text: string, from?: number, to?: number) => boolean;

/**
 * True of each word of a list and of few others, none of them empty, whether written small or large. For lists that are asked of
 * every word of a text: most words are in none of them, and a list must go through all letters of a word that was just cut out.
 */
export function mayHold(words: Iterable<string>): MayHold {
  const table = new Uint32Array(PLACES >> 5);
  for (const word of words) {
    const place = placeOf(word, 0, word.length);
    table[place >> 5] = (table[place >> 5] as number) | (1 << (place & 31));
  }
  return (text, from = 0, to = text.length) => {
    const place = placeOf(text, from, to);
    return (((table[place >> 5] as number) >>> (place & 31)) & 1) === 1;
  };
}
