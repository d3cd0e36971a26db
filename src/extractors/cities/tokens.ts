/** A text as words with what stands between them: the ground on which names are found. */
import { textInLower } from '../lower.ts';
import { foldPlain, foldWord } from './fold.ts';

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
/** A run is cut where it is longer than any name and the sentence around it: an endless one would exhaust the pattern's stack. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,499999}(?:['’ʼ‘](?=\p{L})[\p{L}\p{M}]{1,499999}){0,100}/uy;
const HAN = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u;
const SHORTENED = new Set('saint sainte mount fort no dr mr mrs ms prof gov sen rep gen col sgt lt capt rev jr'.split(' '));

/** What an ASCII unit is. */
const LOWER = 1, UPPER = 2, DIGIT = 4;
const KINDS = Uint8Array.from({ length: 128 }, (_, unit) => (unit >= 97 && unit <= 122 ? LOWER : unit >= 65 && unit <= 90 ? UPPER : unit >= 48 && unit <= 57 ? DIGIT : 0));
/** 0 beyond ASCII, and behind the end of a text: to ask the table for what it does not have is slow. */
const kindOf = (unit: number): number => (unit < 128 ? KINDS[unit] as number : 0);
const SPACE = 32, APOSTROPHE = 39, COMMA = 44, HYPHEN = 45, STOP = 46, CURLED = 0x2019, LINE = 10;

/** The words of a text in order. Linear in its length. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [], low = textInLower(text);
  let last: Token | undefined;
  let from = 0;
  for (let start = nextWord(text, 0); start < text.length;) {
    const { stop, kinds } = wordAt(text, start);
    if (stop === start) {
      start = nextWord(text, start + 1);
      continue;
    }
    last = makeToken(text, low, { start, stop, kinds, from, last });
    tokens.push(last);
    from = stop;
    start = nextWord(text, stop);
  }
  return tokens;
}
/** A stretch that is a word; `kinds` joins what its units are, 0 where they are not all ASCII; `from` is where the word before it ends. */
interface Found { readonly start: number; readonly stop: number; readonly kinds: number; readonly from: number; readonly last: Token | undefined }

function makeToken(text: string, low: string, { start, stop, kinds, from, last }: Found): Token {
  const possessive = stop - start > 2 && isApostrophe(text.charCodeAt(stop - 2)) && (text.charCodeAt(stop - 1) | 32) === 115;
  const end = possessive ? stop - 2 : stop;
  const fold = kinds === 0 ? foldWord(text.slice(start, end)) : foldPlain(low.slice(start, end));
  const full = !possessive ? null : kinds === 0 ? foldWord(text.slice(start, stop)) : `${low.slice(start, end)}s`;
  const shape = kinds === 0 ? shapeOf(text.slice(start, end)) : plainShape(KINDS[text.charCodeAt(start)] as number, kinds, end - start);
  if (last === undefined) return { start, end, fold, full, shape, gap: 'line', opens: true };
  const common = commonGap(text, from, start);
  if (common !== null) return { start, end, fold, full, shape, gap: common, opens: common === 'line' };
  const between = text.slice(from, Math.min(start, from + 12));
  return { start, end, fold, full, shape, gap: gapOf(between, last), opens: opensAfter(between, last) };
}
const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === CURLED;

/** The gaps that nearly all words have, told without a string of their own. */
function commonGap(text: string, from: number, to: number): Gap | null {
  const unit = text.charCodeAt(from);
  if (to - from === 1) return unit === SPACE ? 'space' : unit === LINE ? 'line' : unit === HYPHEN ? 'hyphen' : null;
  return to - from === 2 && unit === COMMA && text.charCodeAt(from + 1) === SPACE ? 'comma' : null;
}
function plainShape(first: number, kinds: number, length: number): Shape {
  if (first === LOWER) return 'lower';
  if (first === DIGIT) return 'number';
  return (kinds & LOWER) === 0 && length > 1 ? 'caps' : 'cap';
}
/** The next place at which a word may begin. */
function nextWord(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (unit >= 128 || KINDS[unit] !== 0) break;
    i++;
  }
  return i;
}
/** The word at a place, empty where none begins. Plain words need no pattern. */
function wordAt(text: string, start: number): { readonly stop: number; readonly kinds: number } {
  let i = start;
  let kinds = 0;
  let unit = text.charCodeAt(i);
  for (let kind = kindOf(unit); kind > 0; kind = kindOf(unit)) {
    kinds |= kind;
    unit = text.charCodeAt(++i);
  }
  if (i === start + 1 && unit === STOP) return { stop: match(SHORT_FORM, text, start) || match(WORD, text, start), kinds: 0 };
  if (i > start && (i >= text.length || isBreak(unit))) return { stop: i, kinds };
  if (i > start && isApostrophe(unit) && (text.charCodeAt(i + 1) | 32) === 115 && (i + 2 >= text.length || isBreak(text.charCodeAt(i + 2)))) return { stop: i + 2, kinds };
  return { stop: match(WORD, text, start) || start, kinds: 0 };
}
/** What ends a word for sure: ASCII but for the apostrophe, a no-break space, general punctuation but for quotation marks that may be apostrophes. */
const isBreak = (unit: number): boolean => (unit < 128 ? unit !== APOSTROPHE && KINDS[unit] === 0 : unit === 0xa0 || (unit >= 0x2010 && unit <= 0x2064 && unit !== CURLED && unit !== 0x2018));

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
