/** Figures behind a noun and `of`: `has a population of N`, `plants with a capacity of N`, and whose that is. */
import { isCountedBefore, isSome, isVerbal, leadOf, phraseAfter, phraseBefore, words, type Scene, type Stretch } from '../clause.ts';
import { EMPTY, groupStart, ofMainClause, subjectOf } from '../subject.ts';
import { bare, type Governor } from './governor.ts';

/** `has a population of N`: the noun, and in `verb` whose it is. */
export function ofNoun(scene: Scene, phrase: Stretch, opener: number): Governor {
  const lead = scene.lower(opener);
  if (!OWNING.test(lead)) return bare('of', phrase);
  if (lead === 'and' && SUMMED.test(lastWord(scene, phrase)) && isCountedBefore(scene, opener)) {
    return { ...bare('of', phrase), verb: scene.lower(opener - 1) };
  }
  const owner = ownerOf(scene, phrase, opener);
  return { ...bare('of', phrase), verb: isSome(owner) ? spelled(scene, owner) : '' };
}
/** What leads from an owner to what it has. */
const OWNING = /^(?:with|on|has|have|had|at|to|and|boasts|over|for|reach|reached|reaches|covers?|covered|covering|occupying|spanning|spans?|occup(?:y|ies|ied))$/;
/** `145 projects and a volume of N`: it is that of the projects. */
const SUMMED = /^(?:volume|value|investment|capacity|worth)$/;
/** What a place or a body has. */
const OWNED = /^(?:population|area|share|staff|workforce|length|capacity)$/;

const lastWord = (scene: Scene, { to }: Stretch): string => scene.lower(to - 1);
/** An owner in words: how many there are goes without saying, and where they are, where that is long. */
function spelled(scene: Scene, { from, to }: Stretch): string {
  let first = scene.tag(from) === 'figure' && to - from > 1 ? from + 1 : from;
  // `a 25-year lease`: what the hyphen ties to the figure goes with it.
  if (first > from) while (first < to - 1 && scene.tokens[first]?.glued === true) first++;
  let last = to;
  if (to - first > 4) for (let at = first + 1; at < to; at++) if (scene.lower(at) === 'in') { last = at; break; }
  return words(scene.tokens.slice(first, last));
}

/** Whose the noun before `of` is, by the word that leads to the noun. */
function ownerOf(scene: Scene, phrase: Stretch, opener: number): Stretch {
  switch (scene.lower(opener)) {
    case 'with': return ownerBeforeWith(scene, phrase, opener);
    case 'on': return OWNED.test(lastWord(scene, phrase)) ? phraseBefore(scene, opener) : EMPTY;
    case 'at': return ownerBeforeAt(scene, opener);
    case 'and': return EMPTY;
    case 'to': case 'for': case 'over': return scene.tag(opener - 1) === 'verb' ? plainOwner(scene, opener) : EMPTY;
    case 'covering': case 'occupying': case 'spanning': return ownerBeforeGerund(scene, opener);
    default: return subjectOf(scene, opener).phrase;
  }
}

/** `Olst is a town, with a population of N`; `With an area of N, the park`; `the fund holds stakes with a share of N`. */
function ownerBeforeWith(scene: Scene, phrase: Stretch, opener: number): Stretch {
  const before = scene.tag(opener - 1);
  if (before === 'comma') return OWNED.test(lastWord(scene, phrase)) ? ofMainClause(scene, opener - 1).phrase : EMPTY;
  if (before === 'stop') return ledInto(scene, phrase.to);
  const sharer = before === 'noun' && lastWord(scene, phrase) === 'share' ? ofMainClause(scene, opener).phrase : EMPTY;
  return isSome(sharer) ? sharer : plainOwner(scene, opener);
}

/** `With an area of N, the park is`: whose it is stands behind the comma that ends the phrase. */
export function ledInto(scene: Scene, from: number): Stretch {
  for (let at = from; at < from + 10; at++) {
    const tag = scene.tag(at);
    if (tag === 'stop') break;
    if (tag !== 'comma') continue;
    const next = phraseAfter(scene, at + 1, 3);
    return isVerbal(scene, next.to) ? next : EMPTY;
  }
  return EMPTY;
}

/** `The bridge, built in 1908 at a length of N`: that of what stands before the comma. */
function ownerBeforeAt(scene: Scene, opener: number): Stretch {
  let from = scene.tag(opener - 1) === 'comma' ? opener - 1 : opener;
  while (scene.tag(from - 1) === 'date' || (scene.tag(from - 1) === 'preposition' && scene.tag(from) === 'date')) from--;
  const verbs = groupStart(scene, from);
  return scene.tag(verbs - 1) === 'comma' ? phraseBefore(scene, verbs - 1) : plainOwner(scene, from);
}

/** `the opening of the Friendship Garden, covering an area of N`: that of what stands last. */
function ownerBeforeGerund(scene: Scene, opener: number): Stretch {
  if (scene.tag(opener - 1) !== 'comma') return subjectOf(scene, opener).phrase;
  const { from, to } = phraseBefore(scene, opener - 1);
  let at = to;
  while (at > from && scene.tag(at - 1) === 'noun') at--;
  return { from: at, to };
}

/** `plants with a capacity of N`: that of the phrase before, or of what is said to be it. */
function plainOwner(scene: Scene, from: number): Stretch {
  const near = phraseBefore(scene, groupStart(scene, from));
  // `a tramway with 31 stops at a cost of N`: it is that of the tramway.
  const counted = scene.tag(near.from - 1) === 'figure' && scene.lower(near.from - 2) === 'with' && scene.tag(near.from - 3) === 'noun';
  const phrase = copular(scene, counted ? phraseBefore(scene, near.from - 2) : near);
  return isSpread(scene, phrase) ? EMPTY : phrase;
}

/** `40 plants in 11 countries with a capacity of N`: it is that of the plants, which go without saying. */
function isSpread(scene: Scene, { from }: Stretch): boolean {
  return scene.tag(from - 1) === 'figure' && ACROSS.test(scene.lower(from - 2));
}
const ACROSS = /^(?:in|across|from)$/;

/** `Kunming is the capital of the province with a population of N`: it is that of the subject. */
function copular(scene: Scene, phrase: Stretch): Stretch {
  const verb = leadOf(scene, phrase.from);
  if (!PLAIN_BE.test(scene.lower(verb)) || scene.lower(phrase.from - 1) === 'no') return phrase;
  const subject = phraseBefore(scene, verb);
  return isSome(subject) ? subject : phrase;
}
const PLAIN_BE = /^(?:is|are|was)$/;
