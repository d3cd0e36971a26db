/** Lower case that keeps every place. */

/**
 * A text in lower case, each sign where it stood, so that what is found there stands at the same place of the text. Patterns
 * of words that are asked for every sentence are asked of this, without the flag `i`: with `i` and `u` together V8 tries the
 * letters of each way one class after the other, and is five to twelve times as slow.
 */
export function inLower(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : Array.from(text, signInLower).join('');
}

/** "İ" in lower case is two signs: such a sign stays as it is. */
function signInLower(sign: string): string {
  const low = sign.toLowerCase();
  return low.length === sign.length ? low : sign;
}

/** One word in lower case: nearly all words are, and to look is quicker than to have them written anew. */
export function wordInLower(word: string): string {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit < 97 || unit > 122) return word.toLowerCase();
  }
  return word;
}
