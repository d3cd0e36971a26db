/** What stands before a comma, a bracket or a colon, and is told of by the figure behind. */
import { phraseBefore, trimmed, type Scene, type Stretch } from './clause.ts';
import { EMPTY, groupStart, isDone, subjectOf } from './subject.ts';

/** `day visitors (N) and overnight visitors (N)`: what stands before the bracket; behind the name of who gets it, what the clause is about. */
export function bracketed(scene: Scene, open: number): Stretch | null {
  const whole = phraseBefore(scene, open);
  let { to } = whole;
  for (let at = whole.from + 1; at < to; at++) if (scene.lower(at) === 'with' && scene.tag(at - 1) === 'noun') to = at;
  let from = to - 1;
  while (from > whole.from && (scene.tag(from - 1) !== 'preposition' || scene.lower(from - 1) === 'of')) from--;
  if (whole.to !== open || whole.to === whole.from || scene.tag(whole.from - 1) === 'figure') return null;
  const led = scene.lower(from - 1);
  const named = /^\p{Lu}/u.test(scene.tokens[open - 1]?.text ?? '');
  if (named && /^(?:from|in)$/.test(led) && /^(?:stop|conjunction|comma)$/.test(scene.tag(whole.from - 1)) && !/^\p{Lu}/u.test(scene.tokens[from - 2]?.text.slice(1) ?? '')) return whole;
  if (named && /^(?:to|with|by|from)$/.test(led)) {
    const verb = scene.tag(from - 2) === 'verb' ? from - 2 : -1;
    const { phrase } = verb < 0 ? { phrase: EMPTY } : subjectOf(scene, groupStart(scene, verb));
    return phrase.to > phrase.from ? phrase : null;
  }
  return named ? null : trimmed(scene, { from, to });
}

/** `the cost, N, is shared`, `; imports, N.`: a noun phrase that opens its clause is what the amount behind the comma is told of. */
export function isApposed(scene: Scene, { from, to }: Stretch, comma: number): boolean {
  if (to !== comma || to === from || scene.tag(from) !== 'noun') return false;
  for (let at = from; at < to; at++) if (scene.tag(at) === 'figure') return false;
  const opener = scene.tag(from - 1) === 'determiner' ? from - 2 : from - 1;
  return scene.tag(opener) === 'stop' || (opener < from - 1 && /^(?:comma|conjunction)$/.test(scene.tag(opener)));
}

/** Tokens that a label has, at most. */
const LABEL = 24;

/** `Exports of the region, January to March:`: the label from its beginning, as far as no date and no verb stands in it. */
export function labelBefore(scene: Scene, colon: number): Stretch {
  const near = phraseBefore(scene, colon);
  let from = colon;
  while (colon - from < LABEL && !/^(?:stop|colon)$/.test(scene.tag(from - 1))) from--;
  let to = from;
  while (to < colon && !/^(?:comma|date|open|stop)$/.test(scene.tag(to)) && !(scene.tag(to) === 'preposition' && /^(?:date|determiner)$/.test(scene.tag(to + 1)) && hasDate(scene, to + 1, colon))) to++;
  const plain = to > from && colon - from < LABEL && !isFinite(scene, from, to);
  return plain ? { from, to } : near;
}

function hasDate(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 4); at++) if (scene.tag(at) === 'date') return true;
  return false;
}

/** True where a verb that is no participle behind a noun stands in a stretch. */
function isFinite(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (scene.tag(at) === 'auxiliary' || scene.tag(at) === 'pronoun' || scene.tag(at) === 'figure' || (scene.tag(at) === 'verb' && (!isDone(scene.lower(at)) || at === from))) return true;
  return false;
}
