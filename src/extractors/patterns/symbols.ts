/** Which runs of three characters stand in a text: told in one pass, and asked by every pattern that cannot match without some. */

/** Letters of either case are 0–25; the rest of a text is told apart by six kinds. */
const DIGIT = 26, SPACE = 27, FIRST_PRIVATE = 28, SECOND_PRIVATE = 29, SIGN = 30, FOREIGN = 31;
/** Two letters beyond ASCII are cases of k and s where a pattern reads Unicode. */
const KELVIN = 0x212a, LONG_S = 0x017f;

function symbolOfUnit(unit: number): number {
  const small = unit | 32;
  if (small >= 97 && small <= 122 && unit < 128) return small - 97;
  if (unit >= 48 && unit <= 57) return DIGIT;
  if (unit >= 0xe000 && unit <= 0xf8ff) return unit < 0xf000 ? FIRST_PRIVATE : SECOND_PRIVATE;
  if (unit === KELVIN) return 10;
  if (unit === LONG_S) return 18;
  return unit === 32 ? SPACE : unit < 128 ? SIGN : FOREIGN;
}
const SYMBOL_OF = Uint8Array.from({ length: 65536 }, (_, unit) => symbolOfUnit(unit));
/** The symbol of a UTF-16 code unit, 0 to 31. */
export const symbolOf = (unit: number): number => SYMBOL_OF[unit] as number;
/** Sets of symbols, as bits. */
export const SYMBOLS = {
  LETTERS: (1 << 26) - 1, DIGIT: 1 << DIGIT, SPACE: 1 << SPACE, SIGN: 1 << SIGN, FOREIGN: 1 << FOREIGN, FIRST_PRIVATE: 1 << FIRST_PRIVATE, SECOND_PRIVATE: 1 << SECOND_PRIVATE, ALL: -1,
} as const;

/** The symbols of a stretch of code points, as bits. */
export function symbolsBetween(from: number, to: number): number {
  let all = 0;
  for (let unit = from; unit <= Math.min(to, 127); unit++) all |= 1 << symbolOf(unit);
  if (to < 128) return all;
  for (const unit of [KELVIN, LONG_S]) if (from <= unit && to >= unit) all |= 1 << symbolOf(unit);
  if (from < 0xf000 && to >= 0xe000) all |= SYMBOLS.FIRST_PRIVATE;
  if (from <= 0xf8ff && to >= 0xf000) all |= SYMBOLS.SECOND_PRIVATE;
  return from < 0xe000 || to > 0xf8ff ? all | SYMBOLS.FOREIGN : all;
}

/** The place of a run of three symbols, of two or of one among the bits of a text. */
export const threeAt = (a: number, b: number, c: number): number => (a << 10) | (b << 5) | c;
export const twoAt = (a: number, b: number): number => 32768 + ((a << 5) | b);
export const oneAt = (a: number): number => 33792 + a;
const WORDS = (33792 + 32) / 32;

/** What stands in a text: a bit for each run. */
export type Runs = Int32Array;

function fill(runs: Runs, text: string): void {
  runs.fill(0);
  let a = 0, b = 0;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const c = SYMBOL_OF[text.charCodeAt(at)] as number;
    runs[1056]! |= 1 << c;
    if (at > 0) runs[1024 + b]! |= 1 << c;
    if (at > 1) runs[(a << 5) | b]! |= 1 << c;
    a = b;
    b = c;
  }
}

/** The texts that were asked for last: a sentence, its mask, the whole text and a slice take turns. */
const slots = Array.from({ length: 4 }, () => ({ text: '', runs: new Int32Array(WORDS) }));
let next = 0;

/** The runs of a text; good until four others were asked for. */
export function runsOf(text: string): Runs {
  for (const slot of slots) if (slot.text === text) return slot.runs;
  const slot = slots[next] as (typeof slots)[number];
  next = (next + 1) % slots.length;
  fill(slot.runs, text);
  slot.text = text;
  return slot.runs;
}
