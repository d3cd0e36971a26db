/** A text as words with what stands between them: the ground on which names are found. */
import { foldWord } from './fold.ts';

/** `Word`, `WORD`, `word`, `iWord` (mixed), digits, or a script without capitals. */
export type Shape = 'cap' | 'caps' | 'lower' | 'number' | 'han' | 'other';
/** What stands before a word: its line, a space, a hyphen, a comma, a full stop after an abbreviation, anything else. */
export type Gap = 'line' | 'space' | 'hyphen' | 'comma' | 'dot' | 'open' | 'slash' | 'dash' | 'other';

export interface Token {
  readonly start: number;
  /** Without a possessive ending. */
  readonly end: number;
  readonly fold: string;
  /** The folded word with its possessive ending, where it has one. */
  readonly full: string | null;
  readonly shape: Shape;
  readonly gap: Gap;
  /** True behind a full stop, a colon, a quotation mark, or at the beginning of a line. */
  readonly opens: boolean;
}

const SHORT_FORM = /(?:\p{Lu}\.){2,5}|\p{Lu}\.\p{Lu}\p{Ll}(?!\p{L})/uy;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘](?=\p{L})[\p{L}\p{M}]+)*/uy;
const HAN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SHORTENED = new Set('saint sainte mount fort no dr mr mrs ms prof gov sen rep gen col sgt lt capt rev jr'.split(' '));

/** The words of a text in order. Linear in its length. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (let start = nextWord(text, 0); start < text.length; start = nextWord(text, before)) {
    const stop = wordEnd(text, start);
    if (stop === start) {
      before = start + 1;
      continue;
    }
    const last = tokens.at(-1);
    const from = last === undefined ? 0 : last.full === null ? last.end : last.end + 2;
    tokens.push(makeToken(text, { start, stop, between: text.slice(from, Math.min(start, from + 12)), last }));
    before = stop;
  }
  return tokens;
}
interface Found { readonly start: number; readonly stop: number; readonly between: string; readonly last: Token | undefined }

function makeToken(text: string, { start, stop, between, last }: Found): Token {
  const possessive = stop - start > 2 && isApostrophe(text.charCodeAt(stop - 2)) && (text.charCodeAt(stop - 1) | 32) === 115;
  const end = possessive ? stop - 2 : stop;
  const own = text.slice(start, end);
  return {
    start, end, fold: foldWord(own), full: possessive ? foldWord(text.slice(start, stop)) : null, shape: shapeOf(own),
    gap: last === undefined ? 'line' : gapOf(between, last), opens: last === undefined || opensAfter(between, last),
  };
}
const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;
const isAscii = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);

/** The next place at which a word may begin. */
function nextWord(text: string, from: number): number {
  let i = from;
  while (i < text.length && !isAscii(text.charCodeAt(i)) && text.charCodeAt(i) < 128) i++;
  return i;
}
/** Where the word at a place ends; the place itself where none begins. Plain words need no pattern. */
function wordEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && isAscii(text.charCodeAt(i))) i++;
  const unit = text.charCodeAt(i);
  if (i === start + 1 && unit === 46) return match(SHORT_FORM, text, start) || match(WORD, text, start);
  if (i > start && (i >= text.length || (unit < 128 && unit !== 39))) return i;
  return match(WORD, text, start) || start;
}
function match(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : 0;
}
function shapeOf(word: string): Shape {
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return 'lower';
  if (first >= 48 && first <= 57) return 'number';
  if (first > 0x2e7f && HAN.test(word)) return 'han';
  const low = word.toLowerCase();
  const up = word.toUpperCase();
  if (low === up) return 'other';
  const head = String.fromCodePoint(word.codePointAt(0) ?? 0);
  if (head === head.toLowerCase()) return 'lower';
  return word === up && word.length > 1 ? 'caps' : 'cap';
}
function gapOf(between: string, last: Token): Gap {
  if (between === ' ') return 'space';
  if (between.includes('\n')) return 'line';
  const bare = between.trim();
  if (bare === '') return 'space';
  if (bare === '.' && (SHORTENED.has(last.fold) || last.fold.length === 1)) return 'dot';
  if (bare === '-' || bare === '‐' || bare === '‑') return between.length === 1 ? 'hyphen' : 'dash';
  if (/^[–—]$/.test(bare) || bare === '--') return 'dash';
  if (bare === ',' || bare === '.,' || bare === '、') return 'comma';
  if (bare === '(' || bare === '[') return 'open';
  return bare === '/' ? 'slash' : 'other';
}
function opensAfter(between: string, last: Token): boolean {
  if (between === ' ') return false;
  if (/[\n!?:;"“”«»•]/.test(between)) return true;
  return between.includes('.') && !SHORTENED.has(last.fold) && last.fold.length > 1;
}
