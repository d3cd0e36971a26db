/** A scale told once in a clause for the amounts behind it: `surpluses, in billions of dollars, with Peru ($4.8)`. */
import { rescaled } from './amount.ts';
import { inBrackets } from './conversions.ts';
import { moneyAfter } from './money.ts';
import { SCALES } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

const PLURALS: ReadonlySet<string> = new Set(['thousands', 'millions', 'billions', 'trillions']);
const CLOSES = /^[,:)]$/;

interface Told { readonly code: string | null; readonly scale: number; readonly from: number; readonly sentence: number; readonly line: number }

/** Gives amounts of money without a scale the one that their clause tells; in brackets, up to the end of the line. */
export function withClauseScale(tokens: readonly Token[], quantities: readonly Quantity[]): readonly Quantity[] {
  if (!quantities.some(lacksScale)) return quantities;
  const told: Told[] = [];
  for (const [at, token] of tokens.entries()) {
    const one = PLURALS.has(token.lower) ? toldAt(tokens, at) : null;
    if (one !== null) told.push(one);
  }
  return told.length === 0 ? quantities : quantities.map((q) => withScaleOf(tokens, q, told));
}

/** `, in millions of euros,`, `(in millions)`. */
function toldAt(tokens: readonly Token[], at: number): Told | null {
  if (tokens[at - 1]?.lower !== 'in' || !/^[,(]$/.test(tokens[at - 2]?.text ?? '')) return null;
  const money = moneyAfter(tokens, at + 1);
  const end = money?.to ?? at + 1;
  if (!CLOSES.test(tokens[end]?.text ?? '')) return null;
  let line = end;
  let sentence = 0;
  for (; line < tokens.length && tokens[line]?.kind !== 'line'; line++) if (sentence === 0 && tokens[line]?.text === '.') sentence = line;
  return { code: money?.code ?? null, scale: SCALES[(tokens[at]?.lower ?? '').slice(0, -1)] ?? 1, from: end, sentence: sentence === 0 ? line : sentence, line };
}

const lacksScale = ({ kind, amount, max }: Quantity): boolean => kind === 'money' && !amount.scaled && !amount.spelled && max === null;

function withScaleOf(tokens: readonly Token[], q: Quantity, told: readonly Told[]): Quantity {
  if (!lacksScale(q)) return q;
  const one = told.findLast(({ from, line }) => from < q.from && q.to <= line);
  if (one === undefined || (one.code !== null && one.code !== q.unit) || (q.from > one.sentence && !inBrackets(tokens, q))) return q;
  return { ...q, amount: rescaled(q.amount, one.scale), rule: 'figure.headed-unit' };
}
