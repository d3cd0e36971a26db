/** The subject of a verb, as far as the words before it tell. */
import { phraseBefore, type Scene, type Stretch } from './clause.ts';
import { isPlural } from './nouns.ts';
import { VAGUE } from './word-classes.ts';

/** Participles that tell more of what stands before their comma. */
const HANGING = /^(?:valued|priced|estimated|rated|costing|totall?ing|amounting|representing|measuring|covering|averaging|numbering|reaching|exceeding)$/;
/** Participles that say how much it came to. */
const SUMMING = /^(?:reaching|exceeding|surpassing|averaging|hitting|topping)$/;
/** Nothing that was told. */
export const EMPTY: Stretch = { from: 0, to: 0 };
/** Tags of the words of a group of verbs. */
export const GROUPED = /^(?:verb|auxiliary|adverb)$/;
const STEPS = 24;

/** The subject of a verb: before it, before `which`, or before the verb it is joined with by `and`. */
export function subjectOf(scene: Scene, from: number): { phrase: Stretch; pronoun: boolean } {
  let at = from;
  for (let k = 0; k < 3; k++) {
    const before = scene.tag(at - 1);
    const held = before === 'pronoun' ? heldBy(scene, at - 1) : EMPTY;
    if (held.to > held.from) return { phrase: held, pronoun: false };
    if (before === 'pronoun') return { phrase: placeBefore(scene, at - 1), pronoun: true };
    if (before === 'relative') at -= scene.tag(at - 2) === 'preposition' ? 2 : 1;
    if (scene.tag(at - 1) === 'comma' && before === 'relative') at--;
    if (scene.tag(at - 1) !== 'conjunction') break;
    const verb = verbBefore(scene, at - 1);
    if (verb < 0) break;
    at = verb;
    while (from - at < STEPS && GROUPED.test(scene.tag(at - 1))) at--;
  }
  if (scene.tag(at - 1) === 'comma' && SUMMING.test(scene.lower(at))) return hasFigure(scene, at) ? { phrase: EMPTY, pronoun: true } : ofMainClause(scene, at - 1);
  if (scene.tag(at - 1) === 'comma' && HANGING.test(scene.lower(at))) return { phrase: phraseBefore(scene, at - 1), pronoun: false };
  if (scene.tag(at - 1) === 'comma' && scene.lower(at).endsWith('ing')) return ofMainClause(scene, at - 1);
  if (/^(?:after|before|following)$/.test(scene.lower(at - 1)) && scene.lower(at).endsWith('ing')) return ofMainClause(scene, at - 1);
  const plain = pastRelative(scene, pastCounted(scene, phraseBefore(scene, at)));
  const phrase = plain.to === plain.from && scene.tag(at - 1) === 'comma' ? phraseBefore(scene, at - 1) : withParticiple(scene, plain);
  return { phrase, pronoun: scene.tag(at - 1) === 'pronoun' };
}

/** `guests who saw the town grew by`: what stands before the relative clause is the subject. */
function pastRelative(scene: Scene, phrase: Stretch): Stretch {
  let at = phrase.from - 1;
  while (phrase.from - at < 4 && /^(?:determiner|preposition|adverb)$/.test(scene.tag(at))) at--;
  if (phrase.to === phrase.from || scene.tag(at) !== 'verb') return phrase;
  const start = groupStart(scene, at);
  const led = scene.tag(start - 1) === 'relative' || scene.lower(start - 1) === 'who';
  return led && scene.tag(start - 2) === 'noun' ? phraseBefore(scene, start - 1) : phrase;
}

/** `sales in 12 shops`, `visitors from 40 lands`: what stands before the preposition is the subject. */
function pastCounted(scene: Scene, phrase: Stretch): Stretch {
  let at = phrase.from - 1;
  if (phrase.to === phrase.from) return pastAmount(scene, phrase);
  if (scene.tag(at) !== 'figure') return phrase;
  while (phrase.from - at < 6 && !PLACING.test(scene.lower(at)) && (scene.tag(at) === 'figure' || VAGUE.has(scene.lower(at)))) at--;
  const led = PLACING.test(scene.lower(at)) && scene.tag(at - 1) === 'noun' && scene.lower(at - 1) !== 'home';
  const before = led ? phraseBefore(scene, at) : phrase;
  return before.to > before.from ? before : phrase;
}
const PLACING = /^(?:in|to|from|at|across|with)$/;

/** `a levy of 3 euros would bring`, `the loan of N costs`: an amount at the end of the subject is told of the noun before it. */
function pastAmount(scene: Scene, phrase: Stretch): Stretch {
  let at = phrase.from - 1;
  if (scene.tag(at) !== 'figure') return phrase;
  while (phrase.from - at < 8 && (scene.tag(at) === 'figure' || (VAGUE.has(scene.lower(at)) && scene.lower(at) !== 'of'))) at--;
  return HOLDING.test(scene.lower(at)) && scene.tag(at - 1) === 'noun' ? phraseBefore(scene, at) : phrase;
}
const HOLDING = /^(?:of|worth|for|over)$/;

/** True where a figure stands before a place in its sentence. */
function hasFigure(scene: Scene, end: number): boolean {
  for (let at = end - 1; at > end - STEPS && scene.tag(at) !== 'stop'; at--) if (scene.tag(at) === 'figure') return true;
  return false;
}

/** `exhibitors took part, occupying N`: who the verb of the clause before the comma is told of. */
export function ofMainClause(scene: Scene, comma: number): { phrase: Stretch; pronoun: boolean } {
  let at = comma - 1;
  while (comma - at < STEPS && !/^(?:verb|auxiliary|stop)$/.test(scene.tag(at))) at--;
  if (!/^(?:verb|auxiliary)$/.test(scene.tag(at))) return { phrase: phraseBefore(scene, comma), pronoun: false };
  const start = groupStart(scene, at);
  const phrase = phraseBefore(scene, start);
  return { phrase: phrase.to > phrase.from ? phrase : EMPTY, pronoun: scene.tag(start - 1) === 'pronoun' };
}

/** `containers shipped to Hamburg`, `investment approved in 2012`: a participle behind the subject belongs to it. */
function withParticiple(scene: Scene, phrase: Stretch): Stretch {
  const deed = participleBefore(scene, phrase);
  if (deed >= 0) return { from: phraseBefore(scene, deed).from, to: phrase.to };
  const acting = gerundBefore(scene, phrase);
  if (acting >= 0) return { from: phraseBefore(scene, acting).from, to: phrase.to };
  const aim = aimBefore(scene, phrase);
  if (aim >= 0) return { from: phraseBefore(scene, aim).from, to: phrase.to };
  const hangs = phrase.from === phrase.to || scene.tag(phrase.from) === 'preposition';
  const verb = phrase.from - 1;
  if (!hangs || scene.tag(verb) !== 'verb' || !scene.lower(verb).endsWith('ed') || scene.tag(verb - 1) !== 'noun') return phrase;
  return { from: phraseBefore(scene, verb).from, to: Math.max(phrase.to, verb + 1) };
}

/** `freight handled at the terminal`, `taxes collected by the city`: the participle whose preposition leads into the phrase, behind a noun; -1 where there is none. */
function participleBefore(scene: Scene, { from, to }: Stretch): number {
  let at = from - 1;
  while (from - at < 4 && /^(?:determiner|figure|adverb)$/.test(scene.tag(at))) at--;
  if (to === from || !LEADS.test(scene.lower(at)) || !VERBAL.test(scene.tag(at - 1)) || !DONE.test(scene.lower(at - 1))) return -1;
  const pair = scene.tag(at - 2) === 'conjunction' && DONE.test(scene.lower(at - 3));
  const deed = pair ? at - 3 : at - 1;
  return scene.tag(deed - 1) === 'noun' ? deed : -1;
}
/** `people crossing the bridge`, `firms working in the zone`: the gerund behind a noun whose object or place ends the subject; -1 where there is none. */
function gerundBefore(scene: Scene, { from, to }: Stretch): number {
  let at = from - 1;
  while (from - at < 4 && /^(?:determiner|preposition)$/.test(scene.tag(at))) at--;
  const acts = to > from && at < from - 1 && GERUND.test(scene.lower(at)) && scene.tag(at) !== 'preposition';
  return acts && scene.tag(at - 1) === 'noun' && isPlural(scene.tokens[at - 1]) ? at : -1;
}
const GERUND = /^[a-z]{3,}ing$/;

/** `the contract to resurface the street`: where the infinitive begins, behind a paper or a plan; -1 where there is none. */
function aimBefore(scene: Scene, { from, to }: Stretch): number {
  const verb = scene.tag(from - 1) === 'determiner' ? from - 2 : from - 1;
  const led = to > from && scene.lower(verb - 1) === 'to' && scene.tag(verb) !== 'stop' && AIMED.test(scene.lower(verb - 2));
  return led ? verb - 1 : -1;
}
const AIMED = /^(?:contracts?|agreements?|tenders?|projects?|plans?|programmes?|programs?|loans?|grants?|orders?|deals?|bids?|works?|schemes?)$/;
/** `planned` and `estimated` are taken for adverbs elsewhere. */
const VERBAL = /^(?:verb|adverb)$/;
const LEADS = /^(?:near|off|by|at|in|from|to|through|with|under|on|for|via|into|outside|along|between|among)$/;
/** True of a past form that may be a participle: `handled`, `paid`. */
export const isDone = (word: string): boolean => DONE.test(word);
const DONE = /(?:[a-z]{2}ed|^(?:sold|brought|built|sent|made|held|caught|spent|paid|grown|taken|given|drawn|bought|won|lent|flown|born|kept|laid))$/;

/** `prices paid to them fell to`, `a quay once kept for it is`: a pronoun behind a preposition is no subject; what stands before the participle is. */
function heldBy(scene: Scene, pronoun: number): Stretch {
  const deed = pronoun - 2;
  if (scene.tag(pronoun - 1) !== 'preposition' || !VERBAL.test(scene.tag(deed)) || !DONE.test(scene.lower(deed))) return EMPTY;
  const { from, to } = phraseBefore(scene, deed);
  return to > from && deed - to < 3 ? { from, to: deed + 1 } : EMPTY;
}

/** `in the south it stood at N`: where, told before the pronoun. */
function placeBefore(scene: Scene, end: number): Stretch {
  let from = end - 1;
  while (end - from < 5 && /^(?:noun|determiner)$/.test(scene.tag(from))) from--;
  return scene.lower(from) === 'in' && end - from > 1 ? { from, to: end } : EMPTY;
}

/** The first verb of the clause that stands before a place, or -1. */
function verbBefore(scene: Scene, from: number): number {
  for (let at = from - 1; at > from - STEPS; at--) {
    const tag = scene.tag(at);
    if (tag === 'verb' || tag === 'auxiliary') return at;
    if (tag === 'stop') break;
  }
  return -1;
}

/** Where the group of verbs begins that ends before a place. */
export function groupStart(scene: Scene, end: number): number {
  let from = end;
  while (end - from < 6 && GROUPED.test(scene.tag(from - 1))) from--;
  return from;
}
