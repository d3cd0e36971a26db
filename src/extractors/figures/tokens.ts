/** The text as a row of tokens: what the figure grammar reads. */

export type TokenKind = 'number' | 'word' | 'han' | 'mark' | 'line';

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** True when nothing stands between this token and the one before it. */
  readonly glued: boolean;
}

// One alternative a kind; each repeats over disjoint characters, so that a text is read in linear time.
const TOKEN = /(\d+(?:[.,'’]\d+)*)|([㐀-鿿豈-﫿]+)|((?:(?![㐀-鿿豈-﫿])[\p{L}\p{M}])+(?:['’][A-Za-z]+)?)|(\n)|\S/gu;
/** Without Han characters a word needs no look-ahead. */
const ALPHABETIC = /(\d+(?:[.,'’]\d+)*)|(\u{10ffff})|([\p{L}\p{M}]+(?:['’][A-Za-z]+)?)|(\n)|\S/gu;
const HAN = /[㐀-鿿豈-﫿]/;

/** All tokens in order; white space other than line ends stands between them. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const m of text.matchAll(HAN.test(text) ? TOKEN : ALPHABETIC)) {
    const found = m[0];
    const kind = m[1] !== undefined ? 'number' : m[3] !== undefined ? 'word' : m[4] !== undefined ? 'line' : m[2] !== undefined ? 'han' : 'mark';
    const start = m.index;
    tokens.push({ kind, start, end: start + found.length, text: found, lower: kind === 'word' ? found.toLowerCase() : found, glued: start === end });
    end = start + found.length;
  }
  return tokens;
}
