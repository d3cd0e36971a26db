/** Figures in brackets that tell the figure before them in another unit: `143.6 billion yuan (21.15 billion dollars)`. */
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

type Row = readonly Token[];

/** `the first (RMB 52 billion), the second (28 billion)`. */
export function inBrackets(tokens: Row, { from, to }: Quantity): boolean {
  return tokens[from - 1]?.text === '(' && tokens[to]?.text === ')';
}

/** `143.6 billion yuan (21.15 billion)`: what stands in brackets is a conversion; its currency follows from its scale. */
export function lostCurrency(tokens: Row, here: Quantity, before: Quantity): Quantity | null {
  const converts = before.kind === 'money' && here.amount.scaled && inBrackets(tokens, here) && here.from - 1 === before.to;
  if (!converts) return null;
  const unit = RUPEES.test(tokens[here.to - 1]?.lower ?? '') ? 'INR' : before.unit === 'USD' ? null : 'USD';
  return unit === null ? null : { ...here, kind: 'money', unit, rule: 'figure.conversion' };
}
/** Only rupees are told in crores. */
const RUPEES = /^(?:crores?|lakhs?|cr|lacs?)$/;

/** The quantity that one in brackets converts: it stands just before the bracket, in another unit of the same kind. */
export function convertedBy(tokens: Row, here: Quantity, before: Quantity | undefined): boolean {
  if (before === undefined || here.kind !== before.kind || here.unit === before.unit) return false;
  if (here.kind !== 'money' && here.kind !== 'measure') return false;
  const between = tokens.slice(before.to, here.from);
  if (between.length === 0 || between.length > 6 || !OPEN.test(between[0]?.text ?? '')) return false;
  return between.every((t, k) => k === 0 || t.kind === 'word' || t.text === '.');
}
const OPEN = /^[(（[]$/;
