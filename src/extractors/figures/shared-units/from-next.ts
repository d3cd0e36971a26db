/** Amounts that have the unit of the one behind them: `5.2, 6.1 and 7.3 percent`. */
import { rescaled } from '../amount.ts';
import type { Quantity } from '../quantity.ts';
import type { Token } from '../tokens.ts';
import { adopt, isBare } from './bare.ts';

type Row = readonly Token[];

/** So far ahead, in tokens, the next amount may stand. */
const REACH = 6;

/** `5.2, 6.1 and 7.3 percent`, `from 3 billion to 5 billion yuan`, `40 x 60 metres`. */
export function fromNext(tokens: Row, here: Quantity, next: Quantity): Quantity {
  if (next.kind === 'percent' && isPointsTo(tokens, here, next)) return { ...adopt(here, next), to: here.amount.to + 1 };
  if (next.kind === 'count' && isBare(here) && leadsTo(tokens, here)) return withNumberScale(here, next);
  if (next.kind === 'count' || next.from - here.to > REACH || next.from === here.to || here.amount.spelled) return here;
  if (here.kind === 'money') return next.from - here.to <= 4 && isRespective(tokens, here, next) ? { ...withScale(here, next), rule: 'figure.shared-unit' } : here;
  if (!isBare(here) || (here.amount.scaled && next.kind === 'percent')) return here;
  return leadsTo(tokens, here) || isListed(tokens, here, next) || isParallel(tokens, here, next) ? adopt(withScale(here, next), next) : here;
}

/** `fell 0.4 points to 5.2 percent`. */
const isPointsTo = (tokens: Row, { amount: { to }, kind }: Quantity, next: Quantity): boolean => kind === 'count' && /^points?$/.test(tokens[to]?.lower ?? '') && /^(?:,?to)$/.test(`${tokens[to + 1]?.lower ?? ''}${tokens[to + 1]?.text === ',' ? tokens[to + 2]?.lower ?? '' : ''}`) && next.from - to <= 5;

/** `12.1 and 8.4 billion`: the scale is told once as well. */
function withScale(here: Quantity, next: Quantity): Quantity {
  const shares = !here.amount.scaled && next.amount.scale > 1 && here.amount.mantissa < 1000;
  return shares ? { ...here, amount: rescaled(here.amount, next.amount.scale) } : here;
}

/** `$12.1, $8.4 and $3.0 billion respectively`: the scale of the last serves all. */
function isRespective(tokens: Row, here: Quantity, next: Quantity): boolean {
  if (here.unit !== next.unit || !tokens.slice(here.to, next.from).every((t) => t.kind !== 'word' || /^(?:and|us)$/.test(t.lower))) return false;
  return next.rule === 'figure.shared-unit' || tokens.slice(next.to, next.to + 3).some((t) => t.lower === 'respectively');
}

/** `from 3 to 5 billion`, `by 3 to 5 percent`, `to 51 from 34 percent`. */
const leadsTo = (tokens: Row, { from, to }: Quantity): boolean => tokens[to]?.lower === 'to' && /^(?:from|by)$/.test(tokens[from - 1]?.lower ?? '')
  || tokens[to]?.lower === 'from' && tokens[from - 1]?.lower === 'to';

/** `rose from 3.1 to 4.2 million`: numbers of like size are of one scale. */
function withNumberScale(here: Quantity, next: Quantity): Quantity {
  const [a, b] = [here.amount.mantissa, next.amount.mantissa];
  const most = Number.isInteger(a) ? 5 : 30;
  if (here.amount.scaled || next.amount.scale < 1000 || next.from - here.to > 2 || a > b * most || b > a * most) return here;
  return { ...here, amount: rescaled(here.amount, next.amount.scale), rule: 'figure.shared-unit' };
}

/** `ore for 57, fish for 5.1 and wine for 17.4 percent`: one word leads into each. */
function isParallel(tokens: Row, { from, to }: Quantity, next: Quantity): boolean {
  const word = tokens[from - 1]?.lower ?? '';
  if (!/^(?:for|by|at|to)$/.test(word) || tokens[next.from - 1]?.lower !== word || !/^(?:,|and)$/.test(tokens[to]?.lower ?? '')) return false;
  return tokens.slice(to + 1, next.from - 1).every((t) => t.kind === 'word');
}

/** `5.2, 6.1 and 7.3 percent`; a comma alone lists only where the next has its unit from behind too. */
function isListed(tokens: Row, here: Quantity, next: Quantity): boolean {
  const joint = tokens.slice(here.to, next.from).map((t) => t.lower);
  // `free under 18, and DKK 95 for others`: a currency before its amount serves what follows.
  if (next.kind === 'money' && next.from < next.amount.from) return false;
  if (!joint.every((w) => JOINT.test(w)) || (next.kind === 'percent' && here.amount.value >= 1000)) return false;
  // `2 x 250 MW`: so many times; only lengths are told so, one for each side.
  if (joint.some((w) => TIMES.test(w)) && !SIDES.test(next.unit)) return false;
  const guess = joint[0] === ',' && joint[1] === 'or';
  return !guess && (joint.at(-1) !== ',' || next.rule === 'figure.shared-unit');
}
const JOINT = /^(?:,|and|or|&|;|x|×|by)$/, TIMES = /^(?:x|×)$/, SIDES = /^(?:k?m|[cdm]m|ft|in|yd|mi)$/;
