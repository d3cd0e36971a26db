/** The quantities of a text, in order, without overlap. */
import { afterHyphen, countable, withoutThousandths } from './amount.ts';
import { fractionAt } from './fractions.ts';
import { noiseOf } from './guards.ts';
import { nounEnd } from './nouns.ts';
import type { Manner } from './money.ts';
import { quantityAt, type Quantity } from './quantity.ts';
import { SMALL_NUMBERS } from './number-words.ts';
import type { Span } from '../../record.ts';
import type { Token } from './tokens.ts';
import { mayHold } from '../word-shapes.ts';

const OPENERS = new Set([...Object.keys(SMALL_NUMBERS), 'a', 'an', 'half', 'every']);
const mayOpen = mayHold(OPENERS);
const opens = ({ kind, lower }: Token): boolean => kind === 'number' || (kind === 'word' && mayOpen(lower) && OPENERS.has(lower)) || lower.endsWith('fold');

/** Told of a quantity that was not taken, and why. */
export type Refuse = (quantity: Quantity, why: string) => void;
interface Bounds { readonly manner: Manner; readonly closed: (span: Span) => boolean; readonly refuse: Refuse | null }

/** Reads every quantity of a text. `closed` tells the stretches where none may stand. */
export function quantitiesOf(tokens: readonly Token[], { manner, closed, refuse }: Bounds): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  let floor = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    const read = token !== undefined && opens(token) ? fractionAt(tokens, at) ?? quantityAt(tokens, at, manner) : null;
    const kept = read === null ? null : openPart(tokens, asMultiple(tokens, read), closed);
    if (kept !== null && kept.from >= floor) {
      const why = noiseOf(tokens, kept);
      if (why === null) found.push(withNoun(tokens, kept, closed));
      else refuse?.(kept, why);
    }
    at = read === null ? at + 1 : Math.max(at + 1, kept === null ? read.amount.to : kept.to);
    if (kept !== null) floor = at;
  }
  return found;
}

/** A quantity that touches a closed stretch is none. */
function openPart(tokens: readonly Token[], quantity: Quantity, closed: (span: Span) => boolean): Quantity | null {
  return closed(spanOf(tokens, quantity)) ? null : quantity;
}

/** Counts take the noun they count along, where it stands beside them. */
function withNoun(tokens: readonly Token[], read: Quantity, closed: (span: Span) => boolean): Quantity {
  if (read.kind === 'money' || read.kind === 'measure') return read.max === null ? { ...read, amount: withoutThousandths(read.amount, tokens[read.amount.from]?.text ?? '') } : read;
  if (read.kind !== 'count') return read;
  const whole = countable(read.amount, tokens[read.amount.from]?.text ?? '');
  const certain = (nounEnd(tokens, read.to) > read.to && !/^points?$/.test(tokens[read.to]?.lower ?? '')) || /^\d{2}/.test(tokens[read.amount.from]?.text ?? '');
  const quantity = certain && read.max === null ? { ...read, amount: whole } : read;
  if (quantity.unit === 'times') return quantity;
  const times = timesAt(tokens, quantity);
  if (times !== null) return times;
  const to = hyphenated(tokens, quantity.to) ?? nounEnd(tokens, quantity.to);
  const wider = { ...quantity, to };
  return to > quantity.to && !closed(spanOf(tokens, wider)) ? wider : quantity;
}

/** `a 500-bed hospital`, `a 14-member delegation`. */
function hyphenated(tokens: readonly Token[], at: number): number | null {
  const joined = afterHyphen(tokens, at);
  if (joined !== at && /^(?:odd|plus)$/.test(tokens[joined]?.lower ?? '') && nounEnd(tokens, joined + 1) > joined + 1) return nounEnd(tokens, joined + 1);
  return joined !== at && tokens[joined]?.kind === 'word' ? joined + 1 : null;
}

/** `three times as many`, `by a factor of two`: small numbers in words too, as multiples. */
function asMultiple(tokens: readonly Token[], read: Quantity): Quantity {
  if (read.kind !== 'count' || read.max !== null) return read;
  if (tokens[read.from - 1]?.lower === 'of' && tokens[read.from - 2]?.lower === 'factor') return { ...read, unit: 'times', rule: 'figure.times' };
  const times = TIMES.test(tokens[read.to]?.lower ?? '') ? timesAt(tokens, read) : null;
  return times?.unit === 'times' ? times : read;
}

/** `eight times as many`, `12 folds`, `3.5 times the figure`; `ran 217 times` counts. */
function timesAt(tokens: readonly Token[], quantity: Quantity): Quantity | null {
  const at = afterHyphen(tokens, quantity.to);
  const word = tokens[at];
  if (word === undefined) return null;
  if (/^folds?$/.test(word.lower) || (word.lower === 'x' && word.glued && tokens[quantity.to + 1]?.kind !== 'number')) return { ...quantity, unit: 'times', to: at + 1, rule: 'figure.times' };
  if (word.lower !== 'times') return null;
  const next = tokens[quantity.to + 1]?.lower ?? '';
  // `three times over the years`, `five times that month`.
  const often = OFTEN.test(`${next} ${tokens[quantity.to + 2]?.lower ?? ''}`);
  const multiple = (MULTIPLE.test(next) && !often) || !Number.isInteger(quantity.amount.value);
  return { ...quantity, to: quantity.to + 1, ...(multiple ? { unit: 'times', rule: 'figure.times' } : {}) };
}

const TIMES = /^(?:times|x)$/;
const OFTEN = /^(?:over (?:the|its|their|his|her|a|\d+)|that (?:year|month|week|day|night|season|summer|winter))$/;
const MULTIPLE = /^(?:as|more|higher|larger|bigger|greater|faster|that|the|those|over|what|its|longer|lower|cheaper|quicker|stronger|their|earnings|ebitda|sales|revenues?|book|normal|average|oversubscribed)$/;

/** Where a quantity stands in the text. */
export function spanOf(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
