/** Measures that several figures share: conversions, comparisons, lists, parts of a whole. */
import { words, type Row } from './clause.ts';
import { isPlural } from './nouns.ts';
import type { Quantity } from './quantity.ts';
import { convertedBy } from './refine.ts';

/** `620 men, 580 women and 40 children slept there`: what ends the list is told of all of it. */
export function withSharedEnds(tokens: Row, quantities: readonly Quantity[], measures: readonly (string | null)[]): (string | null)[] {
  const out = [...measures];
  for (let i = out.length - 2; i >= 0; i--) {
    const [here, next] = [quantities[i], quantities[i + 1]];
    if (here?.kind !== 'count' || next?.kind !== 'count' || next.from - here.to > 2 || !tokens.slice(here.to, next.from).every((t) => /^(?:,|and)$/.test(t.lower))) continue;
    const [noun, nextNoun, whole] = [nounOf(tokens, here), nounOf(tokens, next), out[i + 1] ?? ''];
    if (noun === '' || nextNoun === '' || out[i] !== noun || !whole.startsWith(`${nextNoun} `) || whole.startsWith(`${nextNoun} of `)) continue;
    out[i] = noun + whole.slice(nextNoun.length);
  }
  return out;
}

const nounOf = (tokens: Row, q: Quantity): string => words(tokens.slice((q.max ?? q.amount).to, q.to));

/** True where a quantity measures what the one before it does: its conversion, or the same thing at another time. */
export function carried(tokens: Row, q: Quantity, former: Quantity | undefined): boolean {
  return convertedBy(tokens, q, former) || q.rule === 'figure.conversion' || continues(tokens, q, former);
}

/** `from 7,400 dollars to 5,000`, `against 413 in 2022`. */
function continues(tokens: Row, q: Quantity, former: Quantity | undefined): boolean {
  if (former === undefined || former.unit !== q.unit || isPlural(tokens[(q.max ?? q.amount).to]) || q.from - former.to > 12) return false;
  const joint = tokens.slice(former.to, q.from);
  if (joint.length === 0 || joint.some((t) => t.kind === 'line' || /^[.;]$/.test(t.text))) return false;
  return joint.some((t) => /^(?:against|versus|vs|compared)$/.test(t.lower)) || joint.slice(-3).some((t) => /^(?:to|from)$/.test(t.lower)) && (tokens[former.from - 1]?.lower === 'from' || joint.length <= 4);
}

/** The noun that the nearest earlier count counts: `five of them` are of it. */
export function headOf(tokens: Row, quantities: readonly Quantity[], i: number): string | null {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const q = quantities[k];
    if (q?.kind === 'count' && q.to > (q.max ?? q.amount).to) return nounOf(tokens, q).replace(/^[-–+\s]+/, '');
  }
  return null;
}

/** Two parts as one, or null where both are empty; a part that the other has already is left out. */
export function joined(a: string, b: string): string | null {
  const both = a === '' || b === '' || b.startsWith(a) ? (b === '' ? a : b) : `${a} ${b}`;
  return both === '' ? null : both;
}
