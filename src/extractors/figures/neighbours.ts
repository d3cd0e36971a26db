/** What a figure takes over from the figures before it: the verb of their clause, what they measured. */
import type { Scene } from './clause.ts';
import type { Governor } from './governor/governor.ts';
import type { Quantity } from './quantity.ts';
import { crossesSentence } from './sentences.ts';
import { isAside } from './shared-measure.ts';
import { VAGUE } from './word-classes.ts';

/** How far back, in tokens, the figures before are asked. */
export const REACH = 80;

/** `The bank will provide $40 million, the government $10 million`: the verb of the clause before goes on. */
export function gapped(scene: Scene, { from }: Quantity, { here, former }: { here: Governor; former: Governor | undefined }): Governor {
  const { role, phrase, verb } = here;
  if (role === 'for' && former?.through === 'for' && /^(?:account|ma[dk]e)/.test(former.said ?? '') && /^(?:comma|conjunction)$/.test(scene.tag(scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1))) return { ...former, phrase, pronoun: false };
  const goesOn = former !== undefined && (former.role === 'done' || /^costs?$/.test(former.said ?? '')) && former.passive !== true && former.through === undefined;
  if (!goesOn || role !== 'told' || verb !== '' || phrase.to !== from || phrase.to === phrase.from) return here;
  const lead = scene.tag(phrase.from - 1) === 'determiner' ? phrase.from - 2 : phrase.from - 1;
  return /^(?:comma|conjunction)$/.test(scene.tag(lead)) ? { ...former, phrase, pronoun: false } : here;
}

/** `drew 640 delegates and 85 exhibitors`: the second is an object of the same verb. */
export function coordinated(scene: Scene, { from, kind, amount, max, to }: Quantity, { here, former, before }: { here: Governor; former: Governor | undefined; before: Quantity | undefined }): Governor | null {
  const counts = kind === 'count' && to > (max ?? amount).to && before?.kind === 'count' && before.to > (before.max ?? before.amount).to;
  if (!counts || former?.role !== 'done' || here.role !== 'appended' || from - before.to > 6) return null;
  return scene.tokens.slice(before.to, from).every((t) => /^(?:,|and)$/.test(t.lower) || VAGUE.has(t.lower)) ? former : null;
}

/** `21,036 buyers came from 131 countries, 5.7% more`: what grew is not the one told by the way. */
export function mainOf(scene: Scene, { quantities, measures }: { readonly quantities: readonly Quantity[]; readonly measures: readonly (string | null)[] }, i: number): number {
  const aside = (k: number): boolean => isAside(scene.tokens, quantities[k]) || AIM.test(measures[k] ?? '');
  if (!aside(i - 1)) return i - 1;
  for (let k = i - 2; k >= Math.max(0, i - 3); k--) {
    const q = quantities[k];
    if (q === undefined || crossesSentence(scene.tokens, q.to, quantities[i - 1]?.from ?? 0)) break;
    if (!aside(k) && q.kind !== 'duration') return k;
  }
  return i - 1;
}

/** What was aimed at is not what was reached. */
const AIM = /^(?:target|goal)s?(?: |$)/;

/** `deliveries fell 2 percent to 3 million and exports by 5 percent`: what the percentage before was of, past the amount it led to. */
export function changeBefore(quantities: readonly Quantity[], measures: readonly (string | null)[], i: number): string | null {
  return quantities[i - 2]?.kind === 'percent' && quantities[i - 1]?.kind !== 'percent' ? measures[i - 2] ?? null : null;
}

/** The measure of the last figure near by that is neither a percentage nor a stretch of time, or of the last one of the same kind where `alike`. */
export function anchorOf(quantities: readonly Quantity[], measures: readonly (string | null)[], { i, alike }: { readonly i: number; readonly alike: boolean }): string | null {
  const here = quantities[i];
  let nearest: string | null | undefined;
  for (let k = i - 1; k >= Math.max(0, i - 6); k--) {
    const q = quantities[k];
    if (q === undefined || here === undefined || here.from - q.to > REACH) break;
    if (alike && q.kind === here.kind) return measures[k] ?? null;
    if (q.kind === 'percent' || q.kind === 'duration' || q.unit === 'times' || AIM.test(measures[k] ?? '')) continue;
    nearest ??= measures[k] ?? null;
    if (!alike) break;
  }
  return nearest ?? null;
}
