/** Which words a list may hold, told before it is asked. */

/** A place of the table for each first and last letter, capital or small, and length. */
const PLACES = 1 << 15;
const placeOf = (word: string, length: number): number => ((word.charCodeAt(0) & 31) << 10) | ((word.charCodeAt(length - 1) & 31) << 5) | (length & 31);

/**
 * True of each word of a list and of few others, none of them empty. For lists that are asked of every word of a text: most
 * words are in none of them, and a list must go through all letters of a word that was just cut out.
 */
export function mayHold(words: Iterable<string>): (word: string) => boolean {
  const table = new Uint32Array(PLACES >> 5);
  for (const word of words) {
    const place = placeOf(word, word.length);
    table[place >> 5] = (table[place >> 5] as number) | (1 << (place & 31));
  }
  return (word) => {
    const place = placeOf(word, word.length);
    return (((table[place >> 5] as number) >>> (place & 31)) & 1) === 1;
  };
}
