/** The kinds of characters that the openings of patterns are told apart by: 64 of them, so that a set is two words of 32 bits. */

/** a–z are 0–25, A–Z 26–51. */
const UPPER = 26, DIGIT = 52, SPACE = 53, SIGNS = "-',.(", SIGN = 54, OTHER = 59, FOREIGN = 62;
/** Two stretches of the private use area that masks of sentences are written in. */
const FIRST_PRIVATE = 60, SECOND_PRIVATE = 61;
/** What stands behind the last character. */
export const END = 63;

function kindOfUnit(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 97;
  if (unit >= 65 && unit <= 90) return unit - 65 + UPPER;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (unit >= 0xe000 && unit <= 0xf8ff) return unit < 0xf000 ? FIRST_PRIVATE : SECOND_PRIVATE;
  if (unit >= 128) return FOREIGN;
  const sign = SIGNS.indexOf(String.fromCharCode(unit));
  return unit === 32 ? SPACE : sign < 0 ? OTHER : SIGN + sign;
}
/** The kind of each UTF-16 code unit. */
export const KIND_OF = Uint8Array.from({ length: 65536 }, (_, unit) => kindOfUnit(unit));
export const kindOf = (unit: number): number => KIND_OF[unit] as number;
/** True for a–z and A–Z. */
export const isLetter = (kind: number): boolean => kind < DIGIT;

/** A set of kinds: bits 0–31 and 32–63. */
export interface Kinds { readonly low: number; readonly high: number }

export const NO_KIND: Kinds = { low: 0, high: 0 };
export const union = (a: Kinds, b: Kinds): Kinds => ({ low: a.low | b.low, high: a.high | b.high });
export const without = (a: Kinds, b: Kinds): Kinds => ({ low: a.low & ~b.low, high: a.high & ~b.high });
export const has = ({ low, high }: Kinds, kind: number): boolean => ((kind < 32 ? low >>> kind : high >>> (kind - 32)) & 1) === 1;
/** True where a set holds no kind that another lacks. */
export const isIn = (a: Kinds, b: Kinds): boolean => (a.low & ~b.low) === 0 && (a.high & ~b.high) === 0;
/** The kinds of a set, one by one. */
export const kindsIn = (kinds: Kinds): number[] => ALL_KINDS.filter((kind) => has(kinds, kind));
const ALL_KINDS = Array.from({ length: 64 }, (_, kind) => kind);
export const only = (kind: number): Kinds => (kind < 32 ? { low: 1 << kind, high: 0 } : { low: 0, high: 1 << (kind - 32) });
const through = (from: number, to: number): Kinds => Array.from({ length: to - from + 1 }, (_, i) => only(from + i)).reduce(union, NO_KIND);

/** Every character and the end of the text; every character. */
export const ANYTHING = through(0, END), ANY_CHARACTER = through(0, END - 1);
const SMALL = through(0, UPPER - 1), CAPITAL = through(UPPER, DIGIT - 1), LETTERS = union(SMALL, CAPITAL);
const BEYOND = only(FOREIGN), DIGITS = only(DIGIT);
/** Letters and digits of ASCII: what surely makes a word. */
export const WORD = union(LETTERS, DIGITS);
/** What `\d`, `\s`, `\p{L}` and the like may take at the most; anything where it is not told here. */
export const OF_ESCAPE: Readonly<Record<string, Kinds>> = {
  d: DIGITS, s: union(union(only(SPACE), only(OTHER)), BEYOND), w: union(union(LETTERS, DIGITS), union(only(OTHER), BEYOND)),
  'p{L}': union(LETTERS, BEYOND), 'p{Lu}': union(CAPITAL, BEYOND), 'p{Ll}': union(SMALL, BEYOND), 'p{N}': union(DIGITS, BEYOND), 'p{M}': BEYOND,
};
/** What they take for sure, so that a class of all others cannot. */
export const SURELY_OF_ESCAPE: Readonly<Record<string, Kinds>> = { d: DIGITS, w: union(LETTERS, DIGITS), s: only(SPACE), 'p{L}': LETTERS, 'p{Lu}': CAPITAL, 'p{Ll}': SMALL, 'p{N}': DIGITS };

/** The kinds of a stretch of code points. */
export function kindsBetween(from: number, to: number): Kinds {
  if (from === to && from < 128) return only(kindOf(from));
  let kinds = NO_KIND;
  for (let unit = from; unit <= Math.min(to, 127); unit++) kinds = union(kinds, only(kindOf(unit)));
  if (to < 128) return kinds;
  if (from < 0xf000 && to >= 0xe000) kinds = union(kinds, only(FIRST_PRIVATE));
  if (from <= 0xf8ff && to >= 0xf000) kinds = union(kinds, only(SECOND_PRIVATE));
  return from < 0xe000 || to > 0xf8ff ? union(kinds, BEYOND) : kinds;
}
/** The kinds that a stretch covers whole. */
export function kindsWithin(from: number, to: number): Kinds {
  let kinds = NO_KIND;
  for (let kind = 0; kind < OTHER; kind++) {
    if (kind === DIGIT ? from <= 48 && to >= 57 : from <= UNITS.indexOf(kind) && UNITS.indexOf(kind) <= to) kinds = union(kinds, only(kind));
  }
  if (from <= 0xe000 && to >= 0xefff) kinds = union(kinds, only(FIRST_PRIVATE));
  return from <= 0xf000 && to >= 0xf8ff ? union(kinds, only(SECOND_PRIVATE)) : kinds;
}
const UNITS = [...KIND_OF.subarray(0, 128)];

const NO_LETTER = without(through(DIGIT, END), only(FOREIGN));

/** The same letters in both cases. With the flag `u`, two letters beyond ASCII are cases of k and s. */
export function inBothCases(kinds: Kinds): Kinds {
  if (kinds.low === 0 && (kinds.high & ~NO_LETTER.high) === 0) return kinds;
  let all = kinds;
  for (let kind = 0; kind < DIGIT; kind++) if (has(kinds, kind)) all = union(all, only(kind < UPPER ? kind + UPPER : kind - UPPER));
  const foreign = [10, 18].some((letter) => has(all, letter));
  if (has(kinds, FOREIGN)) all = union(all, union(union(only(10), only(18)), union(only(10 + UPPER), only(18 + UPPER))));
  return foreign ? union(all, BEYOND) : all;
}
