/** Values of the year before in brackets, as reports of companies tell them: `SEK 41 million (38)`, `24.1 (22.6) million euros`. */
import { rescaled, type Amount } from '../amount.ts';
import { inBrackets } from '../conversions.ts';
import { scaledCode } from '../currencies.ts';
import { moneyAfter } from '../money.ts';
import { SCALES } from '../number-words.ts';
import { unitNamedAt, type Quantity, type QuantityKind } from '../quantity.ts';
import type { Token } from '../tokens.ts';
import { adopt, isBare } from './bare.ts';

type Row = readonly Token[];

/** The amount in brackets with the unit and the scale of the one right before; null where it is no earlier value of it. */
export function asFormer(tokens: Row, here: Quantity, before: Quantity): Quantity | null {
  if (before.kind === 'count' || before.kind === 'duration' || before.max !== null || here.from - 1 !== before.to || !inBrackets(tokens, here)) return null;
  if (here.amount.scaled) return before.kind === 'money' && isNear(here.amount.value, before.amount.value, 2) ? adopt(here, before) : null;
  const single = here.amount.plain && here.amount.value < 10;
  if (here.amount.spelled || !isNear(here.amount.mantissa, before.amount.mantissa, single ? 3 : 6)) return null;
  const former = adopt(here, before);
  return before.amount.scale > 1 ? { ...former, amount: rescaled(here.amount, before.amount.scale) } : former;
}

const isNear = (a: number, b: number, most: number): boolean => a <= b * most && b <= a * most;

interface Unit { readonly unit: string; readonly kind: QuantityKind; readonly scale: number }

/** Gives `24.1 (22.6) MEUR` the unit behind the bracket. */
export function withUnitsBehind(tokens: Row, quantities: readonly Quantity[]): readonly Quantity[] {
  let out: Quantity[] | null = null;
  for (let i = 1; i < quantities.length; i++) {
    const here = quantities[i - 1], next = quantities[i];
    if (here === undefined || next === undefined || next.from - 1 !== here.to || !inBrackets(tokens, next) || !isOpen(here) || !isOpen(next)) continue;
    const unit = unitBehind(tokens, next.to + 1, here);
    if (unit === null) continue;
    out ??= [...quantities];
    out[i - 1] = inUnit(here, unit);
    out[i] = inUnit(next, unit);
  }
  return out ?? quantities;
}

/** Without unit, or money that may have its scale behind: `EUR 24.1 (22.6) million`. */
const isOpen = (q: Quantity): boolean => !q.amount.scaled && q.max === null && !q.amount.spelled && (isBare(q) || q.kind === 'money');

function unitBehind(tokens: Row, at: number, here: Quantity): Unit | null {
  const word = tokens[at];
  if (word?.kind !== 'word' && word?.text !== '%' && word?.text !== '€') return null;
  const together = scaledCode(word.text);
  if (together !== null) return { unit: together.code, kind: 'money', scale: together.scale };
  const scale = Object.hasOwn(SCALES, word.lower) ? SCALES[word.lower] ?? 1 : 1;
  const past = scale > 1 ? at + 1 : at;
  if (here.kind === 'money') return scale > 1 ? { unit: here.unit, kind: 'money', scale } : null;
  const money = moneyAfter(tokens, past);
  if (money !== null) return { unit: money.code, kind: 'money', scale };
  const named = unitNamedAt(tokens, past);
  if (named !== null) return { unit: named.unit, kind: named.kind, scale };
  return scale > 1 ? { unit: 'count', kind: 'count', scale } : null;
}

function inUnit(q: Quantity, { unit, kind, scale }: Unit): Quantity {
  const amount: Amount = scale === 1 ? q.amount : rescaled(q.amount, scale);
  return { ...q, unit, kind, amount, rule: 'figure.shared-unit' };
}
