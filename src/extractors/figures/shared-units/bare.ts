/** Amounts without a unit of their own, and how they take over that of another. */
import { rescaled } from '../amount.ts';
import type { Quantity } from '../quantity.ts';

/** True of a count that counts nothing: `up from 40`. */
export const isBare = (q: Quantity): boolean => q.kind === 'count' && q.unit === 'count' && q.to <= (q.max ?? q.amount).to;

/** The amount in the unit of another. */
export const adopt = (q: Quantity, from: Quantity): Quantity => ({ ...q, kind: from.kind, unit: from.unit, rule: 'figure.shared-unit' });

/** `24.1 million tonnes, Klaipeda 36.6`: the scale is shared too, where a fraction says so. */
export function shareScale(here: Quantity, before: Quantity): Quantity {
  const shares = !here.amount.scaled && before.amount.scale > 1 && !Number.isInteger(here.amount.mantissa);
  return shares ? { ...here, amount: rescaled(here.amount, before.amount.scale) } : here;
}
