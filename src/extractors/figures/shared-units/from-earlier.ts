/** Bare amounts that have the unit of one before them: `1.9 million tonnes, up from 1.7 million`. */
import { rescaled } from '../amount.ts';
import { inBrackets, lostCurrency } from '../conversions.ts';
import { minorPart } from '../money.ts';
import type { Quantity } from '../quantity.ts';
import { crossesSentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { adopt, shareScale } from './bare.ts';
import { asFormer } from './bracketed.ts';
import { comparator } from './comparator.ts';
import { isGapped } from './gapped.ts';

type Row = readonly Token[];

/** How far back, in tokens, an amount may look for its unit. */
const REACH = 40;

/** The amount with the unit of one of `earlier`, or as it is. */
export function fromEarlier(tokens: Row, here: Quantity, earlier: readonly Quantity[]): Quantity {
  const before = earlier.at(-1);
  if (before === undefined || here.from - before.to > REACH || crossesSentence(tokens, before.to, here.from)) return here;
  const former = asFormer(tokens, here, before);
  if (former !== null) return former;
  const converted = lostCurrency(tokens, here, before);
  if (converted !== null) return converted;
  const sibling = siblingOf(tokens, here, earlier);
  if (sibling !== undefined) return adopt(here, sibling);
  if (before.kind === 'percent' && sharesPercent(tokens, here, before)) return adopt(here, before);
  const compared = comparator(tokens, here);
  if ((compared === 'to' || compared === 'year') && isSmall(here) && (before.kind === 'percent' || before.kind === 'duration')) return adopt(here, before);
  const measured = alike(tokens, here, earlier);
  return measured === undefined ? here : fromMeasured(tokens, here, { measured, compared });
}

/** `rose from 4 percent to 7`. */
const isSmall = ({ amount }: Quantity): boolean => amount.value <= 100 && !amount.scaled;

/** `the first (RMB 52 billion), the second (28 billion)`: the money in the brackets before. */
function siblingOf(tokens: Row, here: Quantity, earlier: readonly Quantity[]): Quantity | undefined {
  if (!here.amount.scaled || !inBrackets(tokens, here)) return undefined;
  const sibling = earlier.findLast((q) => q.kind === 'money' && tokens[q.from - 1]?.text === '(');
  return sibling !== undefined && here.from - sibling.to <= REACH ? sibling : undefined;
}

/** `grew by 12.3 percent and imports by 4.1`, `Italy (18)` behind `Turkey (31%)`. */
function sharesPercent(tokens: Row, here: Quantity, before: Quantity): boolean {
  const { scaled, value, mantissa } = here.amount;
  if (scaled || value > 100 * Math.max(1, before.amount.value) || value > 1000) return false;
  if (inBrackets(tokens, here) && tokens[before.from - 1]?.text === '(') return true;
  const by = tokens[here.from - 1]?.lower === 'by' && tokens.slice(before.to, here.from).some((t) => JOINT.test(t.lower));
  return by || (!Number.isInteger(mantissa) && isGapped(tokens, here, before));
}
const JOINT = /^(?:and|,|;|while)$/;

/** The nearest amount of money or measure; a nearer count of like size means that things are counted here too. */
function alike(tokens: Row, here: Quantity, earlier: readonly Quantity[]): Quantity | undefined {
  const near = earlier.filter((q) => q.kind !== 'percent' && q.kind !== 'duration' && here.from - q.to <= REACH && !crossesSentence(tokens, q.to, here.from));
  const like = near.findLast((q) => q.amount.value <= here.amount.value * 30 && here.amount.value <= q.amount.value * 30);
  const chosen = like ?? near.findLast((q) => q.kind !== 'count');
  return chosen === undefined || chosen.kind === 'count' ? undefined : chosen;
}

interface Measured { readonly measured: Quantity; readonly compared: string | null }

/** By the amount of money or measure before: priced by it, listed with it, compared with it, or a part of it. */
function fromMeasured(tokens: Row, here: Quantity, { measured, compared }: Measured): Quantity {
  if (isPriced(tokens, here, measured)) return adopt(here, measured);
  if (isMoreOrLess(tokens, here, measured)) return adopt(here, measured);
  if (isGapped(tokens, here, measured)) return shareScale(adopt(here, measured), measured);
  // A plain number beside an amount with a scale counts things: `40 million euros, up from 12 sites`.
  const like = compared !== null && !here.amount.scaled && isLike(here, measured);
  // `by 4 cents, from 47 to 43`.
  if (like && measured.kind === 'money' && minorPart(measured.amount) !== 1) return adopt(here, measured);
  if (like && measured.amount.scale > 1) return { ...adopt(here, measured), amount: rescaled(here.amount, measured.amount.scale) };
  const large = here.amount.scaled || !here.amount.plain || measured.amount.plain;
  const shares = large && (compared !== null || isPaid(tokens, here, measured) || isPartOf(tokens, here, measured));
  return shares ? adopt(here, measured) : here;
}

/** `310 million euros, up from 290`: of like size before the scale, which a fraction may be farther from. */
function isLike(here: Quantity, { amount: { mantissa } }: Quantity): boolean {
  const own = here.amount.mantissa;
  const most = Number.isInteger(own) ? 2 : 10;
  return own <= mantissa * most && mantissa <= own * most;
}

/** `3 euros or 2 for members`. */
function isPriced(tokens: Row, here: Quantity, { kind, to }: Quantity): boolean {
  return kind === 'money' && here.from - to <= 2
    && /^(?:or|and)$/.test(tokens[here.from - 1]?.lower ?? '') && /^(?:for|per)$/.test(tokens[here.to]?.lower ?? '');
}

/** `3.1 billion kroner, 400 million over budget`: by how much it is more or less. */
function isMoreOrLess(tokens: Row, here: Quantity, { kind, to }: Quantity): boolean {
  return kind === 'money' && here.amount.scaled && here.from - to <= 3 && /^(?:,|or|\(|some|about|nearly)$/.test(tokens[here.from - 1]?.lower ?? '') && /^(?:over|under|above|below|more|less|higher|lower)$/.test(tokens[here.to]?.lower ?? '');
}

/** `the winner gets 500 euros, the second gets 300`. */
function isPaid(tokens: Row, here: Quantity, { kind, amount }: Quantity): boolean {
  return kind === 'money' && PAYS.test(tokens[here.from - 1]?.lower ?? '') && here.amount.value * 30 >= amount.value;
}
const PAYS = /^(?:gets?|got|receives?|received|took|takes|pays?|paid|costs?|earns?|earned|spent|spends|fetched|fetches|raised)$/;

/** `40 million tonnes, of which 12 million`. */
function isPartOf(tokens: Row, here: Quantity, { to }: Quantity): boolean {
  return tokens.slice(to, here.from).some((t, k, row) => t.lower === 'of' && row[k + 1]?.lower === 'which');
}
