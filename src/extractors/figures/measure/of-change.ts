/** By how much something rose or fell: `exports grew 8 percent`, `rose by 4 billion`, `12 percent more visitors`. */
import { changeOf, isRightBehindChange } from '../change.ts';
import { isSome, limited, phraseAfter, textOf, type Row, type Scene } from '../clause.ts';
import { told } from '../complements.ts';
import { beforeVague } from '../governor/vague.ts';
import { CHANGE_NOUN, CHANGE_NOUNS } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';
import { joined } from '../shared-measure.ts';
import { groupStart, subjectOf } from '../subject.ts';
import { short, unchanged, type Told } from './known.ts';
import { levelBehind } from './level.ts';
import { pointed } from './pointing.ts';

type Direction = 'up' | 'down';

/** The measure of a percentage of change. */
export function changed(scene: Scene, q: Quantity, known: Told & { readonly direction: Direction }): string | null {
  const next = scene.lower(q.to);
  if (MORE.test(next) && scene.tag(q.to + 1) === 'noun') return textOf(scene, { from: q.to, to: phraseAfter(scene, q.to + 1, 3).to });
  const level = levelBehind(scene, q.to);
  const noun = level === '' ? changeNoun(scene.tokens, q, known.direction) : next + level;
  if (next === 'for' && isSigned(scene, q)) return `${noun} in ${textOf(scene, limited(scene, phraseAfter(scene, q.to + 1, 4)))}`;
  const place = placeOf(scene, known);
  if (place !== null) return `${noun} in ${place}`;
  const { of, appended } = changing(scene, q, known);
  return changeIn(scene, q, { noun, of, appended });
}
const MORE = /^(?:more|fewer|less)$/;

/** `+4% for exports`; but `+4% for 2019`. */
const isSigned = (scene: Scene, { from, to }: Quantity): boolean => SIGN.test(scene.lower(from - 1)) && scene.tag(to + 1) !== 'date';
const SIGN = /^[+\-−–]$/;

/** `in the south it rose 4%`: what was measured before, there. */
function placeOf(scene: Scene, { governor: { pronoun, phrase }, last }: Told): string | null {
  if (!pronoun || last === null || scene.tag(phrase.from) !== 'preposition') return null;
  return joined(unchanged(last), textOf(scene, phrase));
}

/** What changed, and whether the percentage only tells more of the figure before it. */
interface Changing { readonly of: string; readonly appended: boolean }

function changing(scene: Scene, q: Quantity, { governor, last: near, anchor }: Told): Changing {
  // `No: they rose 44%`: what they are stands in the sentence before.
  const last = near ?? (governor.pronoun ? anchor : null);
  const named = pointed(scene, governor.phrase, last ?? anchor);
  const phrase = CHANGE_NOUN.test(named) ? '' : named;
  const appended = isOfClause(scene, q.from) || governor.role === 'appended' || governor.role === 'chained' || isAppended(scene, q);
  const own = appended ? inClauseOf(scene, q.from) : '';
  if (own !== '') return { appended, of: own };
  const before = (appended || phrase === '') && last !== null;
  return { appended, of: before ? unchanged(last).replace(BY_WHOM, '') : phrase };
}
/** `home demand stagnated (+0.2%)`: a bracket behind a clause without a figure of its own tells of its subject; empty elsewhere. */
function inClauseOf(scene: Scene, from: number): string {
  const open = scene.tag(from - 1) === 'open' ? from - 1 : from - 2;
  if (scene.tag(open) !== 'open') return '';
  let verb = open - 1;
  while (open - verb < 9 && IN_CLAUSE.test(scene.tag(verb))) verb--;
  if (scene.tag(verb) !== 'verb') return '';
  const { phrase, pronoun } = subjectOf(scene, groupStart(scene, verb));
  const counted = scene.tag(phrase.from - 1) === 'figure' || scene.tokens.slice(phrase.from, open).some((_, k) => scene.tag(phrase.from + k) === 'figure');
  return pronoun || counted || !isSome(phrase) || open - phrase.to > 14 ? '' : told(scene, phrase);
}
const IN_CLAUSE = /^(?:adverb|noun|preposition|determiner|date)$/;

/** `averaged 40 tonnes a day, which is 6% above`: the clause tells more of the figure before its comma. */
function isOfClause(scene: Scene, from: number): boolean {
  let at = beforeVague(scene, from);
  if (scene.tag(at) !== 'auxiliary') return false;
  while (scene.tag(at) === 'auxiliary') at--;
  return scene.lower(at) === 'which' && scene.tag(at - 1) === 'comma';
}

/** Who did it: what grew is what was done. */
const BY_WHOM = /(?<=\w [a-z]+(?:ed|en|wn|ld|nt|ght)) by .+$/;

/** `growth in exports`; a subject that names the change itself is told as it stands, a long one is cut. */
function changeIn(scene: Scene, q: Quantity, { noun, of, appended }: Changing & { readonly noun: string }): string | null {
  if (!appended && NAMED_CHANGE.test(of)) return of;
  if (POSSESSOR.test(of)) return changeIn(scene, q, { noun, of: of.replace(POSSESSOR, ''), appended });
  if (PRICED.test(scene.lower(q.to)) && of !== '' && !PRICE.test(of)) return `${noun} in price of ${short(of)}`;
  if (of.split(' ').length > 8) return `${noun} in ${short(of)}`;
  if (of !== '') return `${noun} in ${of}`;
  const behind = CHANGE_NOUN.test(scene.lower(q.to)) ? q.to + 1 : q.to;
  return joined(noun, textOf(scene, phraseAfter(scene, behind, 4)));
}
/** `bread became 5% dearer`: what rose is its price. */
const PRICED = /^(?:dearer|costlier|pricier|cheaper)$/;
const PRICE = /\b(?:prices?|costs?|fares?|fees?|rents?|rates?|tickets?)\b/i;
/** `Kenya's exports grew`: what grew are exports. */
const POSSESSOR = /^\p{Lu}\S*['’]s? (?:own )?(?=\p{Ll})/u;
/** `the average fares increase for pupils is 6 percent`. */
const NAMED_CHANGE = /^[\w-]+(?: [\w-]+){0,6} (?:increase|rise|growth|decrease|decline|fall|cut|reduction)(?: (?:in|of|for|to) |$)/i;

/** `…, up 1.4%`, `…, an increase of 31.8 percent`: it tells more of what stands before the comma. */
function isAppended(scene: Scene, { from }: Quantity): boolean {
  let at = from - 1;
  while (from - at < 12 && (LEADING.test(scene.tag(at)) || (!FINITE.test(scene.lower(at)) && CHANGE_NOUNS.some(([p]) => p.test(scene.lower(at)))))) at--;
  return at < from - 1 && /^(?:comma|open)$/.test(scene.tag(at));
}
const LEADING = /^(?:adverb|preposition|determiner)$/;
/** `the mill, which is old, grew 9%`: a finite verb has its subject before the aside. */
const FINITE = /^(?:rose|grew|fell|shrank|climbed|dropped|declined)$/;

/** `growth`, `fall`: the noun of the nearest word that tells a change. */
function changeNoun(tokens: Row, q: Quantity, direction: Direction): string {
  const near = [...tokens.slice(Math.max(0, q.from - 8), q.from).filter((t, k, all) => !LIMITING.test(`${t.lower} ${all[k + 1]?.lower ?? ''}`)).toReversed(), ...tokens.slice(q.to, q.to + 1)];
  for (const { lower } of near) for (const [pattern, noun] of CHANGE_NOUNS) if (pattern.test(lower) && FALLING.test(noun) === (direction === 'down')) return noun;
  return direction === 'up' ? 'increase' : 'fall';
}

/** `by more than 4 percent`, `up to 4 percent`: how near the number is, and no change. */
const LIMITING = /^(?:(?:more|less|fewer|higher|lower) than|up to)$/;
const FALLING = /^(?:fall|drop|cut|reduction|decline|decrease|contraction|loss|down|less|lower|below)$/;

/** `exports rose by 4 billion`, `a decline of 300`, `40 fewer than`: what is told is by how much. */
export function isDifference(scene: Scene, q: Quantity, { governor: { role } }: Told): boolean {
  if (q.kind === 'duration' || q.unit === 'times') return false;
  const bare = q.kind !== 'count' || q.to <= (q.max ?? q.amount).to;
  if (bare && COMPARING.test(role) && isMoreThan(scene, q.to)) return changeOf(scene.tokens, q) !== null;
  return bare && CHANGING.test(role) && (isBy(scene, q.from) || isRightBehindChange(scene.tokens, q)) && changeOf(scene.tokens, q)?.how === 'by';
}
const COMPARING = /^(?:told|appended)$/;
const CHANGING = /^(?:told|of)$/;

const isMoreThan = (scene: Scene, at: number): boolean => MORE_OR_HIGHER.test(scene.lower(at)) && scene.lower(at + 1) === 'than';
const MORE_OR_HIGHER = /^(?:more|fewer|less|higher|lower)$/;

/** `by N`, `an increase of N`. */
function isBy(scene: Scene, from: number): boolean {
  const lead = scene.lower(from - 1);
  return lead === 'by' || (lead === 'of' && CHANGE_NOUN.test(scene.lower(from - 2)));
}

/** The measure of such a difference: `rise in exports`. */
export function ofDifference(scene: Scene, q: Quantity, { governor, last }: Told): string | null {
  const noun = changeNoun(scene.tokens, q, changeOf(scene.tokens, q)?.direction ?? 'up');
  const phrase = governor.role === 'told' && !governor.pronoun ? told(scene, governor.phrase) : '';
  const of = phrase === '' ? unchanged(last) : phrase;
  return of === '' ? noun : `${noun} in ${of}`;
}
