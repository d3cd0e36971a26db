/** Figures without a word of their own: what they are of was told by the sentence before. */
import type { Scene } from '../clause.ts';
import { beforeVague } from '../governor/vague.ts';
import { CHANGE_LEAD } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';
import { crossesSentence } from '../sentences.ts';
import { unchanged } from './known.ts';

/** The figures read so far, with their measures. */
interface Read { readonly scene: Scene; readonly quantities: readonly Quantity[]; readonly measures: readonly (string | null)[] }

/** `Forty nights of duty, 410 tonnes of salt. Last winter it was 35 and 690`: the measure of the nearest figure of the same unit and size in the lines of the paragraph; null where none is alike. */
export function likeBefore({ scene, quantities, measures }: Read, i: number): string | null {
  const q = quantities[i];
  if (q === undefined || !isBare(q) || !isOpen(scene, q)) return null;
  for (let k = i - 1; k >= Math.max(0, i - LAST); k--) {
    const former = quantities[k];
    if (former === undefined || q.from - former.to > REACH) return null;
    const measure = measures[k] ?? '';
    if (measure === '' || former.unit !== q.unit && !(isNumber(q) && former.kind === 'measure')) continue;
    if (!isAlike(former, q) || CHANGE_LEAD.test(measure)) continue;
    return scene.tokens.slice(former.to, q.from).some((t) => t.kind === 'line') ? null : measure;
  }
  return null;
}
/** So many figures before are asked, so many tokens back. */
const LAST = 6;
const REACH = 50;
const isNumber = (q: Quantity): boolean => q.kind === 'count' && q.unit === 'count';
const isBare = (q: Quantity): boolean => q.kind === 'money' || (isNumber(q) && q.to <= (q.max ?? q.amount).to);

/** `it was N`, `there had been N`, `they had N and N`: a form of `be` or `have` leads to the figure, or another figure does. */
function isOpen(scene: Scene, { from }: Quantity): boolean {
  const at = beforeVague(scene, from);
  if (JOINT.test(scene.lower(at)) && scene.tag(at - 1) === 'figure') return true;
  if (!STATE.test(scene.lower(at))) return false;
  let subject = at - 1;
  while (at - subject < 3 && scene.tag(subject) === 'auxiliary') subject--;
  return POINTING.test(scene.lower(subject));
}
const JOINT = /^(?:and|,|or)$/;
const STATE = /^(?:was|were|been|is|are|be|had|have|has)$/;
const POINTING = /^(?:it|they|there|we)$/;

/** Amounts of one thing at two times are seldom further apart than this, as a logarithm: three to one. */
const NEAR = 1.1;
const isAlike = (a: Quantity, b: Quantity): boolean => Math.abs(Math.log(Math.abs(a.amount.value / b.amount.value))) < NEAR;

/** `visits fell by 27%, to 13,900`: what was reached is of what fell; null elsewhere. */
export function reachedBy(scene: Scene, q: Quantity, last: string | null): string | null {
  const at = beforeVague(scene, q.from);
  if (last === null || !CHANGE_LEAD.test(last) || !REACHING.test(scene.lower(at))) return null;
  return scene.tag(at - 1) === 'comma' && scene.tag(at - 2) === 'figure' && !hasCounted(scene, q) ? unchanged(last) : null;
}
const REACHING = /^to$/;

/** `of the 900 pupils … rose by 5% to 40`: things were counted in the same sentence, and may be counted again. */
function hasCounted(scene: Scene, { from }: Quantity): boolean {
  for (let at = from - 1; at > from - REACH && at >= 0; at--) if (scene.isCounted(at)) return !crossesSentence(scene.tokens, at, from);
  return false;
}

/** `the treasurer counts on N`, `the organisers hope for N`: who expects it is not what is expected; empty elsewhere. */
export function expected(scene: Scene, q: Quantity, before: string | null): string {
  const at = beforeVague(scene, q.from);
  const led = EXPECTING.get(scene.lower(at));
  if (before === null || led === undefined || !led.test(scene.lower(at - 1))) return '';
  const of = unchanged(before);
  return of.endsWith('expected') ? of : `${of} expected`;
}
const EXPECTING: ReadonlyMap<string, RegExp> = new Map([
  ['on', /^(?:counts?|count(?:ed|ing)|plans?|reckons?|banks?|banking)$/], ['of', /^(?:speaks?|talks?|spoke|speaking|talking)$/],
  ['for', /^(?:hopes?|hoped|hoping|looks?|looking)$/], ['with', /^(?:reckons?|reckoned|reckoning)$/],
]);
