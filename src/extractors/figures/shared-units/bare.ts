/** Amounts without a unit of their own, and how they take over that of another. */
import { rescaled, tidy } from '../amount.ts';
import { minorPart } from '../money.ts';
import type { Quantity } from '../quantity.ts';

/** True of a count that counts nothing: `up from 40`. */
export const isBare = (q: Quantity): boolean => q.kind === 'count' && q.unit === 'count' && q.to <= (q.max ?? q.amount).to;

/** The amount in the unit of another. */
export function adopt(q: Quantity, from: Quantity): Quantity {
  // `from 40 to 45 cents`.
  const part = from.kind === 'money' && !q.amount.scaled ? minorPart(from.amount) : 1;
  const amount = part === 1 ? q.amount : { ...q.amount, value: tidy(q.amount.value * part), plain: false };
  return { ...q, amount, kind: from.kind, unit: from.unit, rule: 'figure.shared-unit' };
}

/** `24.1 million tonnes, Klaipeda 36.6`: the scale is shared too, where a fraction says so. */
export function shareScale(here: Quantity, before: Quantity): Quantity {
  const shares = !here.amount.scaled && before.amount.scale > 1 && !Number.isInteger(here.amount.mantissa);
  return shares ? { ...here, amount: rescaled(here.amount, before.amount.scale) } : here;
}
