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

/** The text that was asked for last: several steps ask for the same. */
let last = { text: '', low: '' };
/** A whole text in lower case, sign by sign as `inLower` gives it: words are cut out of it quicker than they are written small one by one. */
export function textInLower(text: string): string {
  if (text !== last.text) last = { text, low: inLower(text) };
  return last.low;
}

/** "İ" in lower case is two signs: such a sign stays as it is. */
function signInLower(sign: string): string {
  const low = sign.toLowerCase();
  return low.length === sign.length ? low : sign;
}
