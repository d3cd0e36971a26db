/** One quantity: an amount, or a range of two, with the money or the unit that it counts. */
import { afterHyphen, amountAt, rescaled, tidy, withLetterScale, withScaleApart, type Amount } from './amount.ts';
import { fitsMoney, minorAfter, minorPart, moneyAfter, moneyBefore, OF, scaledMoneyAfter, type Manner } from './money.ts';
import { isPlural } from './nouns.ts';
import { SMALL_NUMBERS } from './number-words.ts';
import { PhraseTable } from './phrases.ts';
import { spelledScale } from './spelled-scale.ts';
import type { Token } from './tokens.ts';
import { UNITS } from './units.ts';

export type QuantityKind = 'money' | 'percent' | 'measure' | 'duration' | 'count';

export interface Quantity {
  /** First token and the token after the last. */
  readonly from: number;
  readonly to: number;
  readonly amount: Amount;
  readonly max: Amount | null;
  readonly unit: string;
  readonly kind: QuantityKind;
  readonly rule: string;
  /** A `+`, `-plus` or the like stood at the number. */
  readonly plus: boolean;
}

interface Label { readonly unit: string; readonly kind: QuantityKind; readonly to: number; readonly amount: Amount }

const UNIT_TABLE = new PhraseTable(UNITS.flatMap((u) => u.forms.map((form): [string, { unit: string; kind: QuantityKind }] => [form, { unit: u.code, kind: u.kind }])));
const DASHES = new Set(['-', '–', '—', '~', '～', '‑', '−', '‐', '\u2212']);
const LENGTH_WORDS = new Set(['long', 'wide', 'high', 'tall', 'deep', 'above', 'below', 'thick', 'in', 'from', 'away', 'of', 'and', 'at', 'x', 'apart', 'underground', 'span', 'tower', 'bridge']);

/** Reads the quantity whose amount begins at a token, or null. Currency signs before it belong to it. */
export function quantityAt(tokens: readonly Token[], from: number, manner: Manner): Quantity | null {
  const bareAmount = amountAt(tokens, from, manner.style);
  if (bareAmount === null) return foldAt(tokens, from);
  const money = moneyBefore(tokens, bareAmount, manner);
  const amount = money?.scale === undefined ? bareAmount : rescaled(bareAmount, money.scale);
  const first = labelled(tokens, amount, money?.code ?? null);
  const range = rangeAfter({ tokens, first: first ?? bare(tokens, amount), manner, money });
  if (range !== null) return { ...range, from: money?.from ?? amount.from, rule: ruleOf(range.kind, money !== null, true) };
  const whole = first ?? bare(tokens, amount);
  const { to, plus } = suffix(tokens, whole.to);
  return belowZero(tokens, {
    from: money?.from ?? amount.from, to, amount: whole.amount, max: null, unit: whole.unit, kind: whole.kind,
    rule: ruleOf(whole.kind, money !== null, false), plus: plus || plusBefore(tokens, amount, whole),
  });
}

/** `threefold`, `tenfold`: a multiple in one word. */
function foldAt(tokens: readonly Token[], from: number): Quantity | null {
  const stem = tokens[from]?.lower.replace(/fold$/, '') ?? '';
  const value = Object.hasOwn(SMALL_NUMBERS, stem) ? SMALL_NUMBERS[stem] : stem === 'hundred' ? 100 : undefined;
  if (value === undefined || stem === tokens[from]?.lower) return null;
  const amount = { ...NOTHING, value, from, to: from + 1, spelled: true, scaled: false, mantissa: value };
  return { from, to: from + 1, amount, max: null, unit: 'times', kind: 'count', rule: 'figure.times', plus: false };
}

function ruleOf(kind: QuantityKind, before: boolean, range: boolean): string {
  if (range) return `figure.${kind}-range`;
  return kind === 'money' ? `figure.money-${before ? 'code-amount' : 'amount-name'}` : `figure.${kind}`;
}

const bare = (tokens: readonly Token[], amount: Amount): Label => {
  const scaled = gluedScale(tokens, amount);
  return { unit: 'count', kind: 'count', to: scaled.to, amount: scaled };
};

/** `5m passengers`, `10K users`: a letter scale without money, where it is no unit. */
function gluedScale(tokens: readonly Token[], amount: Amount): Amount {
  const letter = tokens[amount.to];
  if (letter === undefined || !/^(?:[kKM]|m)$/.test(letter.text)) return amount;
  const next = tokens[amount.to + 1];
  const counts = next?.kind === 'word' && !next.glued && !LENGTH_WORDS.has(next.lower);
  return counts || (letter.text.toLowerCase() === 'k' && amount.mantissa >= 10) ? withLetterScale(tokens, amount) ?? amount : amount;
}

/** The `+` of `100+ km` stands between number and unit. */
function plusBefore(tokens: readonly Token[], amount: Amount, whole: Label): boolean {
  return whole.to > amount.to && tokens.slice(amount.to, whole.to).some((t) => t.text === '+');
}

function suffix(tokens: readonly Token[], to: number): { to: number; plus: boolean } {
  const sign = tokens[to];
  if (sign?.text === '+' && sign.glued && tokens[to + 1]?.kind !== 'number') return { to: to + 1, plus: true };
  const at = afterHyphen(tokens, to);
  return at !== to && tokens[at]?.lower === 'plus' ? { to: at + 1, plus: true } : { to, plus: false };
}

/** The money or unit after an amount; with money before it, what repeats it (`US$5 million dollars`) is taken along. */
function labelled(tokens: readonly Token[], plain: Amount, code: string | null): Label | null {
  if (code !== null) {
    const minor = minorAfter(tokens, plain, code);
    if (minor !== null) return { unit: minor.code, kind: 'money', to: minor.to, amount: minor.amount };
    const amount = withLetterScale(tokens, plain) ?? withScaleApart(tokens, plain) ?? plain;
    const again = moneyAfter(tokens, amount.to);
    return { unit: code, kind: 'money', to: again?.code === code ? again.to : amount.to, amount };
  }
  const minor = minorAfter(tokens, plain, null);
  if (minor !== null) return { unit: minor.code, kind: 'money', to: minor.to, amount: minor.amount };
  const scaled = scaledMoneyAfter(tokens, plain);
  if (scaled !== null) return { unit: scaled.code, kind: 'money', to: scaled.to, amount: scaled.amount };
  const past = pastDash(tokens, tokens[plain.to]?.text === '+' && tokens[plain.to]?.glued === true ? plain.to + 1 : plain.to);
  const letter = withLetterScale(tokens, plain);
  const lettered = letter === null ? null : moneyAfter(tokens, letter.to);
  if (letter !== null && lettered !== null) return { unit: lettered.code, kind: 'money', to: lettered.to, amount: letter };
  const money = moneyAfter(tokens, past);
  if (money !== null && fitsMoney(tokens, money, plain)) return { unit: money.code, kind: 'money', to: money.to, amount: plain };
  if (letter !== null && /^[mMkK]$/.test(tokens[plain.to]?.text ?? '')) {
    const unit = UNIT_TABLE.at(tokens, letter.to);
    if (unit !== null && unit.value.kind === 'measure' && !LENGTH_WORDS.has(tokens[letter.to]?.lower ?? '')) return { unit: unit.value.unit, kind: unit.value.kind, to: unit.next, amount: letter };
  }
  if (letter !== null && gluedScale(tokens, plain) !== plain) return null;
  return unitAfter(tokens, plain, past);
}

/** `59,– euros`: a dash for no cents. */
const pastDash = (tokens: readonly Token[], at: number): number => (/^[,.]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued === true && DASHES.has(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued === true && tokens[at + 2]?.kind === 'word' ? at + 2 : at);

/** `-12 °C`, `minus 12 degrees Celsius`: only degrees tell by a sign where they lie. */
function belowZero(tokens: readonly Token[], quantity: Quantity): Quantity {
  const sign = tokens[quantity.from - 1];
  if (!/^deg[CF]$/.test(quantity.unit) || quantity.max !== null || sign === undefined) return quantity;
  const minus = sign.lower === 'minus' || (DASHES.has(sign.text) && !sign.glued && tokens[quantity.from]?.glued === true);
  return minus ? { ...quantity, from: quantity.from - 1, amount: { ...quantity.amount, value: -quantity.amount.value } } : quantity;
}

function unitAfter(tokens: readonly Token[], amount: Amount, past: number): Label | null {
  const at = afterHyphen(tokens, past);
  if (['of', 'a'].every((w, k) => tokens[at + k]?.lower === w) && /^percent(?:age)?$/.test(tokens[at + 2]?.lower ?? '')) {
    return { unit: 'percent', kind: 'percent', to: tokens[at + 3]?.lower === 'point' ? at + 4 : at + 3, amount };
  }
  const of = OF.test(tokens[at]?.lower ?? '') && amount.scaled ? at + 1 : at;
  const hit = UNIT_TABLE.at(tokens, of) ?? plainTons(tokens, at);
  if (hit === null || isOfYard(tokens, amount, hit.next)) return null;
  return { unit: hit.value.unit, kind: hit.value.kind, to: hit.next, amount };
}

/** `12 yard cranes`, `300 foot passengers`: what belongs to a yard or goes on foot, where several are counted and no hyphen makes a length of it. */
function isOfYard(tokens: readonly Token[], amount: Amount, past: number): boolean {
  const unit = tokens[past - 1]?.lower ?? '';
  // `the two yards have 40 men`.
  if (amount.spelled && /^yards?$/.test(unit) && /^(?:the|these|those|both|its|their)$/.test(tokens[amount.from - 1]?.lower ?? '')) return true;
  if (past !== amount.to + 1 || amount.value <= 1 || tokens[past]?.glued !== false) return false;
  return tokens[amount.to]?.lower === 'foot' ? ON_FOOT.test(tokens[past]?.lower ?? '') : tokens[amount.to]?.lower === 'yard' && isPlural(tokens[past]);
}
const ON_FOOT = /^(?:passengers|soldiers|patrols|bridges|paths|messengers|officers)$/;

/** The unit whose name begins at a token. */
export function unitNamedAt(tokens: readonly Token[], at: number): { readonly unit: string; readonly kind: QuantityKind; readonly to: number } | null {
  const hit = UNIT_TABLE.at(tokens, at);
  return hit === null ? null : { ...hit.value, to: hit.next };
}

/** A word between amount and unit that does not change it: `40 million metric tons`, `5 full years`. */
function plainTons(tokens: readonly Token[], at: number): ReturnType<typeof UNIT_TABLE.at> {
  const word = tokens[at];
  if (word?.kind !== 'word' || !/^(?:full|whole|more|additional|consecutive|long|straight|short|extra)$/.test(word.lower)) return null;
  const hit = UNIT_TABLE.at(tokens, at + 1);
  return hit !== null && tokens[at + 1]?.kind === 'word' && (tokens[at + 1]?.text.length ?? 0) > 2 ? hit : null;
}

const NOTHING: Amount = { value: 0, from: 0, to: 0, spelled: false, plain: false, scaled: true, mantissa: 0, scale: 1 };

interface Pair { readonly tokens: readonly Token[]; readonly first: Label; readonly manner: Manner; readonly money: { readonly code: string; readonly from: number } | null }

/** `10 to 20 percent`, `5–7 million`, `between 3 and 5 billion yuan`, `Rs 500-700 crore`: the unit, and a scale told once, serve both. */
function rangeAfter({ tokens, first, manner, money }: Pair): Quantity | null {
  const joint = tokens[first.to];
  const next = tokens[first.to + 1];
  const opener = openerOf(tokens, money?.from ?? first.amount.from);
  if (joint === undefined || next === undefined || !joins({ tokens, first, joint, opener })) return null;
  const sign = secondSign(tokens, first.to + 1);
  const upper = amountAt(tokens, sign.at, manner.style);
  if (upper === null || (sign.code !== null && money === null)) return null;
  const label = labelled(tokens, upper, sign.code ?? money?.code ?? null) ?? bare(tokens, upper);
  if (joint.lower === 'to' && first.amount.plain && /^(?:1[89]|20)\d\d$/.test(String(first.amount.value)) && label.kind !== 'count') return null;
  const shared = shareScale(tokens, first, label);
  if (shared === null || shared.max.value <= shared.min.value) return null;
  if (isMoveOf({ opener, tokens, label }, shared)) return null;
  return {
    from: first.amount.from, to: suffix(tokens, label.to).to, amount: shared.min, max: shared.max, unit: label.unit, kind: label.kind,
    rule: '', plus: false,
  };
}

/** The word that leads into an amount: `from` also in `from an initial 50 million`. */
function openerOf(tokens: readonly Token[], from: number): string | undefined {
  let at = from - 1;
  while (at > from - 4 && AMID.test(tokens[at]?.lower ?? '')) at--;
  return tokens[at]?.lower === 'from' ? 'from' : tokens[from - 1]?.lower;
}
const AMID = /^(?:an?|the|its|their|initial|original|present|current|previous|former|mere|modest|estimated|about|around|some|nearly|almost|roughly|just|only|over)$/;

interface Joint { readonly tokens: readonly Token[]; readonly first: Label; readonly joint: Token; readonly opener: string | undefined }

function joins({ tokens, first, joint, opener }: Joint): boolean {
  if (joint.lower === 'to' && /^[-−–]$/.test(opener ?? '') && tokens[first.amount.from]?.glued === true) return false;
  if (joint.lower === 'to' && opener === 'by' && first.kind !== 'count') return false;
  if (joint.lower === 'to') return opener !== 'from' || isRanging(tokens, first) || (first.kind === 'count' && !isMoved(tokens, first.amount.from));
  if (joint.lower === 'and') return opener === 'between';
  return DASHES.has(joint.text);
}

/** `rents range from €400 to €650`: the word stands before `from` and the sign of the money. */
function isRanging(tokens: readonly Token[], { amount: { from }, kind }: Label): boolean {
  let at = from - 1;
  while (at > from - 4 && tokens[at]?.lower !== 'from') at--;
  const verb = tokens[at]?.lower === 'from' ? tokens[at - 1]?.lower ?? '' : '';
  return RANGING.test(verb) || (kind === 'money' && /^(?:are|is|costs?)$/.test(verb));
}
const RANGING = /^(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|priced|anywhere)$/;

/** `by 1,283 to 12,406`, `the number of teachers from 12 to 20`: bare numbers that tell a movement, no range. */
function isMoveOf({ opener, tokens, label }: { opener: string | undefined; tokens: readonly Token[]; label: Label }, { min, max }: { min: Amount; max: Amount }): boolean {
  if (opener === 'by' && max.value > min.value * 3) return true;
  // `turnover climbed 3 million to 48 million dollars`, `fell 0.3 points to 6.1 percent`.
  if (label.kind !== 'count' && MOVES.test(opener ?? '') && max.value > min.value * 3) return true;
  if (label.kind !== 'count' || !/^(?:by|from)$/.test(opener ?? '') || tokens[label.to]?.kind === 'word') return false;
  return opener === 'from' || max.value > min.value * 5;
}

/** `rose from 3 to 5 percent` tells two figures, `from 3 to 5 percent` a range. */
function isMoved(tokens: readonly Token[], from: number): boolean {
  const year = tokens[from];
  if (year?.kind === 'number' && /^(?:1[89]|20)\d\d$/.test(year.text)) return true;
  for (let k = 2; k < 9; k++) {
    const token = tokens[from - k];
    if (token === undefined || token.kind === 'line' || token.text === '.') return false;
    if (MOVES.test(token.lower)) return true;
  }
  return false;
}
const MOVES = new RegExp(`^(?:rose|risen|rising|rises?|grew|grown|growth|grows?|growing|up|down|fell|fallen|shrank|shrunk|cuts?|cutting|went|goes|going|gone|slid|sank|lower(?:s|ed|ing)|brought|brings?|taken|took|${
  'climb jump soar expand fall drop lift gain slump extend shrink'.split(' ').map((verb) => `${verb}(?:s|ed|ing)?`).join('|')}|${
  'increas surg declin decreas reduc rais tripl halv chang mov improv doubl plung tumbl eas edg upgrad'.split(' ').map((stem) => `${stem}(?:e|es|ed|ing)`).join('|')}|dropp(?:ed|ing)|slipp(?:ed|ing)|dipp(?:ed|ing)|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?)$`);

function secondSign(tokens: readonly Token[], at: number): { at: number; code: string | null } {
  for (let k = 0; k < 3; k++) {
    const token = tokens[at + k];
    if (token?.kind === 'number') {
      const money = k === 0 ? null : moneyBefore(tokens, { ...NOTHING, from: at + k }, { style: 'english', yen: false });
      return money === null ? { at: k === 0 ? at : -1, code: null } : { at: at + k, code: money.code };
    }
  }
  return { at, code: null };
}

/** Lower and upper end with the scale they share, or null where their units differ. */
function shareScale(tokens: readonly Token[], first: Label, second: Label): { min: Amount; max: Amount } | null {
  if (first.kind !== 'count' && first.unit !== second.unit) return null;
  const part = first.kind === 'count' ? minorPart(second.amount) : 1;
  if (part !== 1) return { min: { ...first.amount, value: tidy(first.amount.value * part), plain: false }, max: second.amount };
  const words = first.amount.spelled && spelledScale(tokens, first.amount) === 1 ? spelledScale(tokens, second.amount) : 1;
  // `four to five million`, `two to three hundred`.
  if (words > 1 && first.amount.value < second.amount.value / words) return { min: rescaled(first.amount, words), max: second.amount };
  if (first.kind === 'count' && second.kind === 'count' && first.amount.spelled !== second.amount.spelled) return null;
  const min = !first.amount.scaled && second.amount.scale > 1 && first.amount.mantissa < second.amount.mantissa ? rescaled(first.amount, second.amount.scale) : first.amount;
  return { min, max: second.amount };
}
