/** The text as a row of tokens: what the figure grammar reads. */
import { textInLower } from '../lower.ts';

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

const BLANK = 0;
const LINE = 1;
const DIGIT = 2;
const LETTER = 3;
const HAN = 4;
const MARK = 5;
/** Classes of the first 128 characters, looked up because a text is mostly of them. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => classOf(String.fromCharCode(code)));
/** One more than the class of each further character that some text had, 0 for the others: letters of other scripts come by the hundred. */
const FURTHER = new Uint8Array(0x10000);
const KINDS: readonly TokenKind[] = ['mark', 'line', 'number', 'word', 'han', 'mark'];

function classOf(char: string): number {
  if (char === '\n') return LINE;
  if (/\s/u.test(char)) return BLANK;
  if (/\d/u.test(char)) return DIGIT;
  if (/[㐀-鿿豈-﫿]/u.test(char)) return HAN;
  return /[\p{L}\p{M}]/u.test(char) ? LETTER : MARK;
}

const classAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? MARK;
  // Half of a character beyond the basic plane tells nothing of the whole.
  if ((code & 0xf800) === 0xd800) return classOf(String.fromCodePoint(text.codePointAt(at) ?? code));
  return (FURTHER[code] ||= classOf(String.fromCharCode(code)) + 1) - 1;
};
/** A character beyond the basic plane takes two places. */
const after = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? at + 2 : at + 1);

/** All tokens in order; white space other than line ends stands between them. A text is read once, character by character. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [], low = textInLower(text);
  let last = -1;
  for (let start = 0; start < text.length;) {
    const kind = classAt(text, start);
    if (kind === BLANK) { start = after(text, start); continue; }
    const end = kind === DIGIT ? numberEnd(text, start) : kind === LETTER ? wordEnd(text, start) : kind === HAN ? runEnd(text, start, HAN) : after(text, start);
    const found = text.slice(start, end);
    tokens.push({ kind: KINDS[kind] ?? 'mark', start, end, text: found, lower: kind !== LETTER || low.startsWith(found, start) ? found : low.slice(start, end), glued: start === last });
    last = end;
    start = end;
  }
  return tokens;
}

function runEnd(text: string, start: number, kind: number): number {
  const { length } = text;
  let at = start;
  while (at < length) {
    const code = text.charCodeAt(at);
    if ((code < 128 ? ASCII[code] : classAt(text, at)) !== kind) break;
    at = code < 128 ? at + 1 : after(text, at);
  }
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Digits, and what parts them: `1,234.5`, `5'000`. */
function numberEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    while (isDigit(text.charCodeAt(at))) at++;
    const sign = text[at];
    if ((sign === '.' || sign === ',' || sign === "'" || sign === '’') && isDigit(text.charCodeAt(at + 1))) at++;
    else return at;
  }
}

/** Letters, and `'s` behind them. */
function wordEnd(text: string, start: number): number {
  const end = runEnd(text, start, LETTER);
  if (text[end] !== "'" && text[end] !== '’') return end;
  let at = end + 1;
  while (at < text.length && /[A-Za-z]/.test(text.charAt(at))) at++;
  return at > end + 1 ? at : end;
}
