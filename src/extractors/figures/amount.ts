/** A number as the text writes it, in digits or in words, with its scale. */
import { readDigits, type Style } from './digits.ts';
import { LETTER_SCALES, SCALES, SMALL_NUMBERS } from './number-words.ts';
import type { Token } from './tokens.ts';

export interface Amount {
  readonly value: number;
  /** First token, and the token after the last one. */
  readonly from: number;
  readonly to: number;
  readonly spelled: boolean;
  /** True for digits that a year, a house number or a jersey could be: no separator, no fraction, no scale. */
  readonly plain: boolean;
  readonly scaled: boolean;
  /** The number before its scale. */
  readonly mantissa: number;
  /** The product of its scales. */
  readonly scale: number;
}

const HYPHEN = new Set(['-', '\u2010', '\u2011', '–']);

/** Reads the amount that begins at a token, or null. */
export function amountAt(tokens: readonly Token[], from: number, style: Style): Amount | null {
  const token = tokens[from];
  if (token === undefined) return null;
  if (token.kind === 'number') return digitsAt(tokens, from, style);
  return token.kind === 'word' ? wordsAt(tokens, from) : null;
}

/** Digits with their scale, and the part that follows in a smaller one: `19 billion 288 million`. */
function digitsAt(tokens: readonly Token[], from: number, style: Style): Amount | null {
  const whole = scaledDigitsAt(tokens, from, style);
  if (whole === null || whole.scale < 1e3 || tokens[whole.to]?.kind !== 'number') return whole;
  const part = digitsAt(tokens, whole.to, style);
  if (part === null || part.value >= whole.scale || (part.scale === 1 && whole.scale > 1e3) || !Number.isInteger(whole.mantissa)) return whole;
  return { ...whole, value: tidy(whole.value + part.value), mantissa: tidy(whole.mantissa + part.value / whole.scale), to: part.to };
}

function scaledDigitsAt(tokens: readonly Token[], from: number, style: Style): Amount | null {
  let text = tokens[from]?.text ?? '';
  let to = from + 1;
  if (/^[1-9]\d{0,2}$/.test(text)) {
    const joined = spacedGroups(tokens, from);
    if (joined !== null) ({ text, to } = joined);
  }
  const half = tokens[to]?.glued === true ? VULGAR[tokens[to]?.text ?? ''] : undefined;
  const mantissa = readDigits(text, style) + (half ?? 0);
  if (Number.isNaN(mantissa)) return null;
  if (half !== undefined) { to++; text = ''; }
  const { scale, next } = scalesAt(tokens, to);
  return {
    value: tidy(mantissa * scale), from, to: next, spelled: false, plain: scale === 1 && /^\d+$/.test(text) && to === from + 1,
    scaled: scale !== 1, mantissa, scale,
  };
}

/** `3½ tonnes`. */
const VULGAR: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** `1 234 567`: groups of three after a first one, parted by one blank each. */
function spacedGroups(tokens: readonly Token[], from: number): { text: string; to: number } | null {
  let text = tokens[from]?.text ?? '';
  let to = from + 1;
  for (; to < from + 5; to++) {
    const token = tokens[to];
    const before = tokens[to - 1];
    if (token?.kind !== 'number' || before === undefined || token.start - before.end !== 1 || !/^\d{3}(?:[.,]\d{1,2})?$/.test(token.text)) break;
    text += token.text;
  }
  return to === from + 1 ? null : { text, to };
}

/** Scales after a number, multiplied (`1.2 lakh crore`); a hyphen may join them. */
function scalesAt(tokens: readonly Token[], from: number): { scale: number; next: number } {
  let scale = 1;
  let next = pastVagueness(tokens, from);
  for (let k = 0; k < 2; k++) {
    const at = afterHyphen(tokens, next);
    const word = tokens[at];
    const factor = word?.kind === 'word' && Object.hasOwn(SCALES, word.lower) && !/^(?:MLD|MIL|CR|MN|TN)$/.test(word.text) ? SCALES[word.lower] : undefined;
    if (factor === undefined || (word?.lower === 'mill' && tokens[at + 1]?.text !== '.') || (k > 0 && (factor < 1e5 || scale >= 1e9))) break;
    scale *= factor;
    next = afterDot(tokens, at + 1);
  }
  return scale === 1 ? { scale, next: from } : { scale, next };
}

/** `20-odd billion`, `500-plus million`, `100+ million`: what stands between number and scale. */
function pastVagueness(tokens: readonly Token[], from: number): number {
  if (tokens[from]?.text === '+' && tokens[from]?.glued === true) return from + 1;
  const joined = afterHyphen(tokens, from);
  return joined !== from && /^(?:odd|plus|some)$/.test(tokens[joined]?.lower ?? '') ? joined + 1 : from;
}

/** An abbreviated scale keeps its dot where a unit follows: `2,1 Mio. Tonnen`. */
function afterDot(tokens: readonly Token[], at: number): number {
  const word = tokens[at - 1]?.lower ?? '';
  const dotted = tokens[at]?.text === '.' && tokens[at]?.glued === true && DOTTED.test(word) && (tokens[at + 1]?.kind === 'word' || /^[€$£]$/.test(tokens[at + 1]?.text ?? ''));
  const ends = ENGLISH.test(word) && /^\p{Lu}\p{Ll}/u.test(tokens[at + 1]?.text ?? '');
  return dotted && !ends && tokens[at + 1]?.glued === false ? at + 1 : at;
}
const ENGLISH = /^(?:bn|mn|mln|bln|cr)$/; // Behind these a capital begins a sentence: `3.9bn. Coffee`.
const DOTTED = /^(?:mio|mrd|mln|mld|bln|bn|mn|тыс|млн|млрд|tsd|cr)$/;

/** The token after a hyphen that joins two words; the same token where none does. */
export function afterHyphen(tokens: readonly Token[], at: number): number {
  const hyphen = tokens[at];
  return hyphen?.glued === true && HYPHEN.has(hyphen.text) && tokens[at + 1]?.glued === true ? at + 1 : at;
}

/** A letter as a scale, glued to its number: `$10m`, `5K`. */
export function withLetterScale(tokens: readonly Token[], amount: Amount): Amount | null {
  const word = tokens[amount.to];
  const factor = word?.glued === true && Object.hasOwn(LETTER_SCALES, word.text) ? LETTER_SCALES[word.text] : undefined;
  if (factor === undefined || amount.spelled || amount.scaled) return null;
  return { ...amount, value: tidy(amount.mantissa * factor), scale: factor, to: amount.to + 1, scaled: true, plain: false };
}

/** A letter as a scale apart from its number: `€14.2 M`; only where money shows that it is none of a name or a unit. */
export function withScaleApart(tokens: readonly Token[], amount: Amount): Amount | null {
  const [word, next] = [tokens[amount.to], tokens[amount.to + 1]];
  if (word?.glued !== false || !/^[MBKmk]$/.test(word.text) || amount.spelled || amount.scaled) return null;
  if (next !== undefined && (next.kind === 'number' || (next.glued && !/^[.,;:)]$/.test(next.text)))) return null;
  const scale = LETTER_SCALES[word.text] ?? 1;
  return { ...rescaled(amount, scale), to: amount.to + 1 };
}

/** The same number with another number's scale: `5–7 million`. */
export function rescaled(amount: Amount, scale: number): Amount {
  return { ...amount, value: tidy(amount.mantissa * scale), scale, scaled: true, plain: false };
}

function wordsAt(tokens: readonly Token[], from: number): Amount | null {
  const word = tokens[from]?.lower ?? '';
  const quarters = quartersOf(tokens, from, word);
  if (quarters !== null) return quarters;
  if (word === 'a' || word === 'an') return unitedScale(tokens, { from, at: from + 1, factor: 1 });
  if (word === 'half') return halfScale(tokens, from);
  if (!Object.hasOwn(SMALL_NUMBERS, word)) return null;
  return spelledAt(tokens, from);
}

/** `a dozen`, `a hundred and twenty`, `a million`; the article is no part of the amount's words but of its value. */
function unitedScale(tokens: readonly Token[], { from, at, factor }: { from: number; at: number; factor: number }): Amount | null {
  const scale = tokens[at];
  const value = scale?.kind === 'word' && /^(?:dozen|hundred|thousand|million|billion|trillion|lakh|crore)$/.test(scale.lower) ? SCALES[scale.lower] : undefined;
  if (value === undefined) return null;
  const more = value >= 100 && factor === 1 && tokens[at + 1]?.lower === 'and' ? spelledAt(tokens, at + 2) : null;
  if (more !== null && more.value < value && more.value > 3) return spelled(from, more.to, value + more.value);
  const { scale: further, next } = scalesAt(tokens, at + 1);
  return spelled(from, next, value * factor * further);
}

/** `a quarter of a million`, `three-quarters of a billion`. */
function quartersOf(tokens: readonly Token[], from: number, word: string): Amount | null {
  const at = afterHyphen(tokens, from + 1);
  const factor = tokens[at]?.lower === 'quarters' && word === 'three' ? 0.75 : tokens[at]?.lower === 'quarter' && /^(?:an?|one)$/.test(word) ? 0.25 : 0;
  return factor > 0 && tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'a' ? unitedScale(tokens, { from, at: at + 3, factor }) : null;
}

function halfScale(tokens: readonly Token[], from: number): Amount | null {
  const a = afterHyphen(tokens, from + 1);
  const at = tokens[a]?.lower === 'a' ? afterHyphen(tokens, a + 1) : a;
  return unitedScale(tokens, { from, at, factor: 0.5 });
}

function spelled(from: number, to: number, value: number): Amount {
  return { value: tidy(value), from, to, spelled: true, plain: false, scaled: value >= 1000, mantissa: tidy(value), scale: 1 };
}

/** `twenty-one`, `one hundred and twenty`, `three hundred`, `two and a half million`. */
function spelledAt(tokens: readonly Token[], from: number): Amount | null {
  let total = 0;
  let group = 0;
  let at = from;
  let last = 0;
  for (let read = 0; read < 12; read++) {
    const next = read === 0 ? at : wordAfterJoint(tokens, at, last);
    const word = tokens[next]?.lower ?? '';
    const small = Object.hasOwn(SMALL_NUMBERS, word) ? SMALL_NUMBERS[word] : undefined;
    const scale = Object.hasOwn(SCALES, word) ? SCALES[word] : undefined;
    if (small !== undefined && fits(group, small, read)) group += small;
    else if (scale === 100 && read > 0 && group > 0 && group < 100) group *= 100;
    else if (scale !== undefined && scale !== 100 && read > 0 && group > 0) { total += group * scale; group = 0; }
    else break;
    last = scale ?? small ?? 0;
    at = next + 1;
  }
  if (at === from) return null;
  const half = ['and', 'a', 'half'].every((w, k) => tokens[at + k]?.lower === w);
  if (!half) return spelled(from, at, total + group);
  const { scale, next } = scalesAt(tokens, at + 3);
  return spelled(from, next, (total + group + 0.5) * scale);
}

/** A unit fits after tens, tens and units after hundreds. */
function fits(group: number, small: number, read: number): boolean {
  if (read === 0 || group === 0) return true;
  if (group % 100 === 0) return true;
  return small < 10 && group % 10 === 0 && group % 100 >= 20;
}

/** Steps over a hyphen, and over `and` after hundreds and thousands. */
function wordAfterJoint(tokens: readonly Token[], at: number, last: number): number {
  const joined = afterHyphen(tokens, at);
  if (joined !== at) return joined;
  const after = tokens[at + 1]?.lower ?? '';
  return last >= 100 && tokens[at]?.lower === 'and' && Object.hasOwn(SMALL_NUMBERS, after) ? at + 1 : at;
}

/** Digits parted by a dot that can only part thousands, as things are counted in whole numbers: `1.300 publishers`. */
export function countable(amount: Amount, text: string): Amount {
  if (amount.scaled || !/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return amount;
  const value = Number(text.replace('.', ''));
  return { ...amount, value, mantissa: value, plain: false };
}

/** `5.500 euros`, `1.200 m²`: nobody tells thousandths that end in two noughts. */
export function withoutThousandths(amount: Amount, text: string): Amount {
  return /^[1-9]\d{0,2}\.\d00$/.test(text) ? countable(amount, text) : amount;
}

/** Ends the tail of binary fractions: 168.42 × 10⁹ is a whole number. */
export function tidy(value: number): number {
  if (Number.isInteger(value)) return value;
  return Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value;
}
