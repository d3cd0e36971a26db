/** Changes that a figure shares with the one before it: `from 61% to 68%`, `exports grew 5% and imports 3%`. */
import { changeOf, directionOf, type Change } from './change.ts';
import type { Scene } from './clause.ts';
import type { Quantity } from './quantity.ts';
import { beforeVague } from './governor/vague.ts';

/** How far back, in tokens, the figure before may stand. */
const REACH = 14;

/** The change that every figure tells, in order. */
export function changesOf(scene: Scene, quantities: readonly Quantity[]): Change[] {
  const out: Change[] = [];
  for (const [i, q] of quantities.entries()) {
    const own = byAmounts(scene, quantities, i) ?? changeOf(scene.tokens, q);
    out.push(own ?? sharedBy(scene, quantities, { q, i, out }));
  }
  return out;
}

/** `improved from 6.1 to 5.2 hours`, `deteriorated to 24% from 16%`: verbs that say good or bad, of which the amounts tell which way it went. */
function byAmounts(scene: Scene, quantities: readonly Quantity[], i: number): Change {
  const [q, before] = [quantities[i], quantities[i - 1]];
  if (q === undefined || q.kind === 'duration') return null;
  const lead = beforeVague(scene, q.from);
  if (scene.lower(lead) !== 'to') return null;
  let verb = lead - 1;
  while (lead - verb < 10 && !/^(?:verb|stop)$/.test(scene.tag(verb))) verb--;
  if (!JUDGING.test(scene.lower(verb))) return null;
  const paired = before === undefined || before.from < verb ? null : moved(scene, { before, q, lead });
  return paired ?? movedBack(scene, { q, lead, next: quantities[i + 1] });
}
const JUDGING = /^(?:improved|deteriorated|worsened|strengthened|weakened|recovered)$/;

interface Here { readonly q: Quantity; readonly i: number; readonly out: readonly Change[] }

function sharedBy(scene: Scene, quantities: readonly Quantity[], { q, i, out }: Here): Change {
  if (q.kind === 'duration' || q.unit === 'times') return null;
  const lead = beforeVague(scene, q.from);
  const word = scene.lower(lead);
  const before = quantities[i - 1];
  if (word === 'to' && (before === undefined || q.from - before.to > REACH)) return movedBack(scene, { q, lead, next: quantities[i + 1] });
  if (before !== undefined && q.from - before.to <= REACH) {
    if (word === 'to') return moved(scene, { before, q, lead }) ?? movedBack(scene, { q, lead, next: quantities[i + 1] }) ?? cameTo(scene, { before, q, lead }, out[i - 1] ?? null);
    if (word === 'or') return scene.lower(q.to) === 'of' ? null : inOtherTerms(scene, quantities, { q, i, out });
    const former = formerOf(quantities, out, i);
    if (former !== null && goesOn(scene, { before, q, lead }, word === 'by')) return former;
    if (former === null && q.kind === before.kind && q.unit === before.unit && isDealt(scene, before, q)) return out[i - 1] ?? null;
  }
  return word === 'by' ? parted(scene, lead) : null;
}

/** `fell 4% to 212 million, or 2% in local currencies`, `by 48 dollars, or 1.1 percent`: the same change. */
function inOtherTerms(scene: Scene, quantities: readonly Quantity[], { q, i, out }: Here): Change {
  const [last, former] = [out[i - 1] ?? null, out[i - 2] ?? null];
  const before = quantities[i - 1];
  for (let at = before?.to ?? q.from; at < q.from; at++) if (!/^(?:comma|conjunction|adverb|preposition|determiner|mark|noun)$/.test(scene.tag(at)) || q.from - at > 6) return null;
  if (last?.how === 'by') return last;
  return last?.how === 'to' && former?.how === 'by' && quantities[i - 2]?.kind === q.kind ? former : null;
}

interface Pair { readonly before: Quantity; readonly q: Quantity; readonly lead: number }

/** `went from 1.4 to 1.9 million`: which way, the two amounts tell, where a verb says that something moved. */
function moved(scene: Scene, { before, q, lead }: Pair): Change {
  const from = beforeVague(scene, before.from);
  if (scene.lower(from) !== 'from' || before.unit !== q.unit || before.max !== null && q.max === null && before.kind === 'count') return null;
  for (let at = before.to; at < lead; at++) if (!WITHIN.test(scene.tag(at)) && scene.lower(at) !== '/') return null;
  const [first, last] = [before.amount.value, q.amount.value];
  return first === last || !isMoving(scene, from) ? null : { direction: last > first ? 'up' : 'down', how: 'to' };
}
/** `was cut by 10,000 tonnes, or 12%, to 73,000 tonnes`. */
function cameTo(scene: Scene, { before, lead }: Pair, former: Change): Change {
  return former?.how === 'by' && lead === before.to + 1 && scene.tag(before.to) === 'comma' ? { direction: former.direction, how: 'to' } : null;
}

/** `goes to 25% from 10%`. */
function movedBack(scene: Scene, { q, lead, next }: { readonly q: Quantity; readonly lead: number; readonly next: Quantity | undefined }): Change {
  if (next === undefined || next.unit !== q.unit || next.from - q.to > 3 || scene.lower(beforeVague(scene, next.from)) !== 'from') return null;
  const [last, first] = [q.amount.value, next.amount.value];
  return first === last || !isMoving(scene, lead) ? null : { direction: last > first ? 'up' : 'down', how: 'to' };
}
const WITHIN = /^(?:noun|date|preposition|determiner)$/;

/** True where a word of change stands shortly before, in the same clause but for a comma right before `from`. */
function isMoving(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 10); at--) {
    const tag = scene.tag(at);
    if (/^(?:stop|figure|relative)$/.test(tag) || (tag === 'comma' && at < from - 1)) return false;
    const word = scene.lower(at);
    if (directionOf(word) !== null || MOVES.test(word)) return true;
  }
  return false;
}
const MOVES = /^(?:went|goes|go|going|gone|chang(?:e|es|ed|ing)|revis(?:ed|es|ion)|adjusted|amended|extended|doubl(?:ed|es|ing)|tripl(?:es|ing)|halv(?:es|ing)|lengthened|shortened|scaled|taken|took|takes|taking|brought|brings|bringing|push(?:ed|es|ing)|lift(?:s|ing)?|rais(?:es|ing)|lowers|cuts|turned|narrow|widen|ease|slow|expand|jump|slip|dip|double|triple|halve|lower|shorten|lengthen|extend|shrink|raise|cut|reduce)$/;

/** The last change by so much; what it led to may stand between: `fell 2 percent to 3 million and exports by 5 percent`. */
function formerOf(quantities: readonly Quantity[], out: readonly Change[], i: number): Change {
  const here = quantities[i];
  for (let k = i - 1; k >= Math.max(0, i - 2); k--) {
    if (quantities[k]?.kind === here?.kind) return out[k]?.how === 'by' ? out[k] ?? null : null;
    if (out[k]?.how !== 'to') return null;
  }
  return null;
}

/** True where the clause of a figure leaves out the verb of the one before: `and imports 3%`, `the latter by 6%`. */
function goesOn(scene: Scene, { before, q, lead }: Pair, by: boolean): boolean {
  if (!by && (q.kind !== 'percent' || scene.tag(lead) === 'preposition' || !ENDS.test(scene.tag(q.to)))) return false;
  let joined = false;
  for (let at = lead - (by ? 1 : 0); at >= before.to; at--) {
    const tag = scene.tag(at);
    if (tag === 'comma' || JOINT.test(scene.lower(at))) joined = true;
    else if (!PLAIN.test(tag) || (!joined && APART.test(scene.lower(at)))) return false;
  }
  return joined;
}
const ENDS = /^(?:stop|comma|conjunction|preposition|date|adverb|close|figure)$/;
const JOINT = /^(?:and|but|while|whereas|;)$/;
const PLAIN = /^(?:noun|determiner|preposition|date|pronoun|adverb|relative)$/;
/** What stands behind these is held against the figure before, or is a part of it. */
const APART = /^(?:with|including|against|versus|than|despite|from|compared|which|who|of which|about|worth|after|level|levels|per|rate|share|flat|unchanged)$/;

/** `rose to 4% in May and 3% in June`, `to 4% and 3% respectively`: nothing but dates between. */
function isDealt(scene: Scene, before: Quantity, q: Quantity): boolean {
  if (q.kind === 'count') return false;
  let joined = false;
  for (let at = before.to; at < q.from; at++) {
    if (JOINT.test(scene.lower(at)) || scene.tag(at) === 'comma') joined = true;
    else if (scene.tag(at) !== 'date' && scene.lower(at) !== 'in') return false;
  }
  return joined && (scene.lower(q.to) === 'respectively' || scene.lower(before.to) === 'in' && scene.lower(q.to) === 'in');
}

/** `prices rose, the former by 4%`: the verb stands right before the comma. */
function parted(scene: Scene, by: number): Change {
  for (let at = by - 1; at >= Math.max(0, by - 6); at--) {
    const tag = scene.tag(at);
    if (tag !== 'comma') { if (!/^(?:noun|determiner|pronoun)$/.test(tag)) return null; continue; }
    if (at === by - 1) return null;
    const direction = directionOf(scene.lower(at - 1));
    return direction === null ? null : { direction, how: 'by' };
  }
  return null;
}
