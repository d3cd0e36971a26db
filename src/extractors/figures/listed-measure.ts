/** Figures in brackets behind the item they are told of: `led by bananas (61%), shrimp (19%)`, `laid in Adama (42 km) and Gode (27 km)`. */
import { limited, phraseAfter, phraseBefore, textOf, type Scene, type Stretch } from './clause.ts';
import { short, unchanged } from './measure/known.ts';
import type { Quantity } from './quantity.ts';
import { EMPTY } from './subject.ts';

/** What a bracketed figure is told of, and what the whole list tells. */
export interface Listed { readonly item: string; readonly base: string }

const CHANGE = /^(?:share|shares|increase|increases|decrease|decreases|growth|rise|rises|fall|falls|decline|declines|gain|gains|rate|rates|losses|proportion|percentage)$/;
const DEGREE = /^(?:largest|biggest|highest|greatest|main|strongest|steepest|sharpest|smallest|lowest|most)$/;
/** How far back, in tokens, the head of the sentence may stand. */
const REACH = 40;

/** The item before the bracket, or null where the figure does not stand alone in brackets behind a noun. */
function itemOf(scene: Scene, { from, to }: Quantity): Stretch | null {
  const open = scene.tag(from - 1) === 'mark' ? from - 2 : from - 1;
  if (scene.tag(open) !== 'open' || scene.tag(open - 1) !== 'noun' || (scene.tag(to) !== 'close' && scene.lower(to) !== 'of')) return null;
  const item = phraseBefore(scene, open);
  const counted = scene.tag(item.from - 1) === 'figure';
  return counted || item.to !== open ? null : lastOf(scene, item);
}

/** `in the regions of Adama`: the list is of what stands behind the last preposition that leads into it. */
function lastOf(scene: Scene, { from, to }: Stretch): Stretch {
  for (let at = to - 1; at > from; at--) if (scene.tag(at) === 'preposition' && scene.lower(at) !== 'of') return { from: at + 1, to };
  return { from, to };
}

/** What the bracket before told, what the figure before measured, and the same where that has the same unit and stands in the same line. */
interface Known { readonly former: Listed | null; readonly last: string | null; readonly alike: string | null }

/** The measure of a bracketed percentage; `former` is what the bracket before it in the same list told, `last` the measure of the figure before. */
export function listed(scene: Scene, q: Quantity, known: Known): Listed | null {
  if (q.kind !== 'percent') return q.kind === 'duration' || scene.tag(q.to) !== 'close' ? null : named(scene, q, known);
  const item = itemOf(scene, q);
  if (item === null) return null;
  const name = textOf(scene, item);
  if (known.former !== null) return { item: name, base: known.former.base };
  if (scene.lower(q.to) === 'of') return { item: name, base: `share ${textOf(scene, limited(scene, phraseAfter(scene, q.to, 6)))}` };
  const sign = scene.lower(q.from - 1);
  const head = headOf(scene, item.from);
  if (head !== null) return { item: name, base: head };
  if (/^[+\-−–]$/.test(sign)) return { item: name, base: sign === '+' ? 'increase in' : 'fall in' };
  const whole = (known.last ?? '').replace(/^(share of [^,]+), [^,]+$/, '$1').replace(/^(?:share|growth|increase|rise|fall|decline|decrease) (?:of|in) /, '');
  return { item: name, base: whole === '' || whole.split(' ').length > 4 ? 'share' : `share of ${whole}` };
}

/** `pupils went abroad; Spain (48) and Peru (37) came first`, `rails laid in Adama (42 km)`: the name right before the bracket, where it begins a clause, an item or a complement. */
function placeBefore(scene: Scene, from: number): Stretch {
  let at = from - 1;
  while (from - at < 5 && scene.tag(at - 1) === 'noun' && /^\p{Lu}/u.test(scene.tokens[at - 1]?.text ?? '')) at--;
  const led = scene.tag(at - 1);
  // `visitors from Peru (48)`: the name belongs to a noun, and the bracket with it.
  const apart = led === 'preposition' ? scene.tag(at - 2) !== 'noun' || scene.lower(at - 2) === 'ahead' : PLACED.test(led);
  return at < from - 1 && apart ? { from: at, to: from - 1 } : EMPTY;
}
const PLACED = /^(?:stop|conjunction|comma)$/;

/** `Peru was the largest market (EUR 41 million), followed by Malta (EUR 9 million)`: each is told of its own place. */
function named(scene: Scene, q: Quantity, { former, last, alike }: Known): Listed | null {
  const place = alike === null ? EMPTY : placeBefore(scene, q.from);
  if (place.to > place.from) return { item: textOf(scene, place), base: former?.base ?? plain(short(unchanged(alike))) };
  const item = itemOf(scene, q);
  if (item === null) return null;
  const led = scene.lower(item.from - 1);
  const isNext = scene.tag(item.from) === 'noun' && (former !== null || (/^(?:by|of)$/.test(led) && /^(?:followed|led|headed|ahead|trailed)$/.test(scene.lower(item.from - 2))));
  if (isNext && isName(scene, item)) return { item: textOf(scene, item), base: former?.base ?? plain(last) };
  const be = scene.tag(item.from - 1) === 'determiner' ? item.from - 2 : item.from - 1;
  if (!RANKED.test(textOf(scene, item)) || !/^(?:is|was|are|were|remains?|remained|became|ranked)$/.test(scene.lower(be))) return null;
  const subject = phraseBefore(scene, be);
  return subject.to > subject.from && isName(scene, subject) ? { item: textOf(scene, subject), base: textOf(scene, item) } : null;
}
const RANKED = /^(?:(?:second|third|single)[- ])?(?:largest|biggest|leading|main|top|most important|number one|first|strongest)\b/i;
const isName = (scene: Scene, { from, to }: Stretch): boolean => to > from && /^\p{Lu}/u.test(scene.tokens[to - 1]?.text ?? '');
const plain = (last: string | null): string => (last ?? '').replace(/, [^,]+$/, '');

/** `The largest share in exports was held by`: the subject of the sentence, where it says that shares or changes are listed. */
function headOf(scene: Scene, from: number): string | null {
  let start = from;
  let verb = -1;
  while (from - start < REACH && scene.tag(start - 1) !== 'stop') {
    start--;
    if (/^(?:verb|auxiliary)$/.test(scene.tag(start))) verb = start;
  }
  if (verb < 0) return null;
  const subject = phraseBefore(scene, verb);
  let at = subject.from;
  while (at < subject.to && DEGREE.test(scene.lower(at))) at++;
  return scene.tokens.slice(at, subject.to).some((t) => CHANGE.test(t.lower)) ? textOf(scene, { from: at, to: subject.to }) : null;
}

/** The words of a listed measure. */
export const listedText = ({ base, item }: Listed): string => (base === '' ? item : base.endsWith(' in') ? `${base} ${item}` : base === 'share' ? `share of ${item}` : `${base}, ${item}`);
