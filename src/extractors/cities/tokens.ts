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

const WORD = /(?:\p{Lu}\.){2,5}|\p{Lu}\.\p{Lu}\p{Ll}(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘](?=\p{L})[\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’]s$/i;
const HAN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SHORTENED = new Set(['saint', 'sainte', 'mount', 'fort', 'dr', 'no']);

/** The words of a text in order. Linear in its length. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const whole = match[0];
    const start = match.index;
    const own = POSSESSIVE.test(whole) ? whole.slice(0, -2) : whole;
    const between = text.slice(before, Math.min(start, before + 12));
    const last = tokens.at(-1);
    tokens.push({
      start, end: start + own.length, fold: foldWord(own), full: own === whole ? null : foldWord(whole), shape: shapeOf(own),
      gap: last === undefined ? 'line' : gapOf(between, last), opens: last === undefined || opensAfter(between, last),
    });
    before = start + whole.length;
  }
  return tokens;
}

function shapeOf(word: string): Shape {
  const first = word.charCodeAt(0);
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
  if (/[\n!?:;"“”«»•]/.test(between)) return true;
  return between.includes('.') && !SHORTENED.has(last.fold) && last.fold.length > 1;
}
