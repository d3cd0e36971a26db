/** Where sentences end in a row of tokens. */
import type { Token } from './tokens.ts';

/** True where a sentence or a line ends between two tokens. */
export function crossesSentence(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === 'line') return true;
    if (token !== undefined && isEnd(token.text) && leadsSentence(tokens[at + 1])) return true;
  }
  return false;
}
const isEnd = (sign: string): boolean => sign === '.' || sign === '?' || sign === '!' || sign === '。';

/** Behind a blank, with a capital. */
const leadsSentence = (token: Token | undefined): boolean => token?.glued === false && /^\p{Lu}/u.test(token.text);
