/** What a quantity leaves unsaid and its neighbour says: a unit told once for several. */
import { rescaled } from '../amount.ts';
import { isPlural } from '../nouns.ts';
import type { Quantity } from '../quantity.ts';
import { crossesSentence } from '../sentences.ts';
import type { Token } from '../tokens.ts';
import { adopt, isBare } from './bare.ts';
import { withUnitsBehind } from './bracketed.ts';
import { fromEarlier } from './from-earlier.ts';
import { fromNext } from './from-next.ts';

type Row = readonly Token[];

/** So many quantities before a bare one are asked for their unit. */
const ASKED = 6;

/** Gives bare amounts the unit of the quantity they are compared or listed with: first of the one behind, then of those before. */
export function withSharedUnits(tokens: Row, quantities: readonly Quantity[]): Quantity[] {
  const done = [...withUnitsBehind(tokens, quantities)];
  for (let i = done.length - 2; i >= 0; i--) {
    const here = done[i], next = done[i + 1];
    if (here !== undefined && next !== undefined) done[i] = fromNext(tokens, here, next);
  }
  for (let i = 1; i < done.length; i++) {
    const here = done[i], before = done[i - 1];
    if (here !== undefined && before !== undefined) done[i] = fromBefore(tokens, done, { here, before, i });
  }
  return done;
}

interface Pair { readonly here: Quantity; readonly before: Quantity; readonly i: number }

function fromBefore(tokens: Row, done: readonly Quantity[], { here, before, i }: Pair): Quantity {
  if (isPoints(tokens, here, before)) return { ...adopt(here, before), to: here.amount.to + 1 };
  if (isMillions(tokens, here, before)) {
    return { ...here, kind: 'money', unit: before.unit, amount: rescaled(here.amount, 1e6), rule: 'figure.shared-unit' };
  }
  if (!isBare(here) || countsMore(tokens, here) || leadsToCount(tokens, here, done[i + 1])) return here;
  return fromEarlier(tokens, here, done.slice(Math.max(0, i - ASKED), i));
}

/** `rose to 40 percent, by 3 points`: points of percent. */
function isPoints(tokens: Row, here: Quantity, before: Quantity): boolean {
  return before.kind === 'percent' && here.kind === 'count' && here.amount.value <= 100 && here.from - before.to < 15
    && POINTS.test(tokens[here.amount.to]?.lower ?? '') && !crossesSentence(tokens, before.to, here.from);
}
const POINTS = /^points?$/;

/** `EUR 388.9m (previous year: 352.1m)`: no metres stand in brackets behind millions of money. */
function isMillions(tokens: Row, here: Quantity, before: Quantity): boolean {
  if (here.unit !== 'm' || here.max !== null || before.kind !== 'money' || before.amount.scale !== 1e6) return false;
  const letter = tokens[here.to - 1];
  if (letter?.text !== 'm' || !letter.glued || here.from - before.to > 8) return false;
  return tokens.slice(before.to, here.from).some((t) => t.text === '(' || COMPARING.test(t.lower));
}
const COMPARING = /^(?:from|to|against|versus)$/;

/** `3,200 metres long, with 40 more flights`: the flights are no metres. */
function countsMore(tokens: Row, { to }: Quantity): boolean {
  return MORE.test(tokens[to]?.lower ?? '') && tokens[to + 1]?.kind === 'word' && isPlural(tokens[to + 1]);
}
const MORE = /^(?:more|additional|extra|further|new)$/;

/** `from 8 to 20 bags`: the noun of the second counts the first too. */
function leadsToCount(tokens: Row, here: Quantity, next: Quantity | undefined): boolean {
  return next !== undefined && next.kind === 'count' && !isBare(next) && next.from - here.to <= 3 && tokens[here.to]?.lower === 'to';
}
