/** Figures that hang on a preposition: what they are told of stands before it. */
import { isSome, isVerbal, leadOf, phraseAfter, phraseBefore, type Scene, type Stretch } from '../clause.ts';
import { comparisonBefore } from '../comparisons.ts';
import { participle } from '../participle.ts';
import type { Quantity } from '../quantity.ts';
import { EMPTY, ofMainClause } from '../subject.ts';
import { TIES } from '../word-classes.ts';
import { byVerb, isSuffered } from './by-verb.ts';
import { bare, type Governor } from './governor.ts';
import { ledInto, ofNoun } from './of-noun.ts';

/** A preposition, and the place of the word that it hangs on. */
interface Link { readonly word: string; readonly before: number }

export function byPreposition(scene: Scene, from: number, q: Quantity): Governor {
  const at = isSecond(scene, from) ? from - 1 : from;
  const link: Link = { word: scene.lower(at), before: hangsOn(scene, at) };
  const { word, before } = link;
  const tag = scene.tag(before);
  if (tag === 'figure' || (tag === 'noun' && isCounted(scene, before))) return { ...bare('chained'), verb: word };
  if (tag === 'verb' || tag === 'auxiliary') return throughVerb(scene, { word, before }, q);
  if (tag === 'comma') return behindComma(scene, link, q);
  // `At 41 percent, turnout was low`.
  if (tag === 'stop' && word === 'at' && q.kind !== 'duration' && scene.tag(q.to) === 'comma') return bare('told', ledInto(scene, q.to));
  // `With 41 members, the choir is`: they are those of the choir.
  if (tag === 'stop' && word === 'with' && q.kind === 'count') return bare('with', ledInto(scene, q.to));
  const verb = word === 'of' ? verbOfWorth(scene, before) : -1;
  if (verb >= 0) return { ...byVerb(scene, verb), through: word };
  if (tag !== 'noun' && tag !== 'close' && tag !== 'mark') return bare(tag === 'pronoun' ? 'done' : 'first');
  return word === 'of' ? behindOf(scene, before) : behindPhrase(scene, link);
}

/** `by between 3 and 4 percent`, `at from 20 dollars`: the first of two prepositions leads. */
const isSecond = (scene: Scene, at: number): boolean => RANGING.test(scene.lower(at)) && LEADING.test(scene.lower(at - 1));
const RANGING = /^(?:between|from)$/;
const LEADING = /^(?:by|to|of|at|for)$/;

/** The word before a preposition, dates (`rose in May to`) and particles (`set up for`, `came in at`) left out. */
function hangsOn(scene: Scene, at: number): number {
  const dated = pastDates(scene, comparisonBefore(scene.tokens, at) - 1);
  const last = scene.lower(at) === 'at' ? pastLevel(scene, dated) : comparisonBefore(scene.tokens, dated + 1) - 1;
  const word = scene.lower(last);
  const particle = PARTICLE.test(word) || (scene.lower(at) === 'at' && PARTICLE_AT.test(word));
  return particle && isVerbal(scene, last - 1) ? last - 1 : last;
}
const PARTICLE = /^(?:up|down|off|out|away|back|over|on)$/;
const PARTICLE_AT = /^(?:in|through)$/;

/** `remained virtually stable at`, `hold steady at`: the verb before; the place itself elsewhere. */
function pastLevel(scene: Scene, from: number): number {
  if (!LEVEL.test(scene.lower(from))) return from;
  const at = scene.tag(from - 1) === 'adverb' ? from - 2 : from - 1;
  return isVerbal(scene, at) ? at : from;
}
const LEVEL = /^(?:stable|steady|flat|unchanged|firm|constant|static)$/;

function pastDates(scene: Scene, from: number): number {
  let at = from;
  while (from - at < 8 && isOfDate(scene, at)) at--;
  return at;
}
/** `last`, `May`; `in the` where a date follows. */
function isOfDate(scene: Scene, at: number): boolean {
  const tag = scene.tag(at);
  if (tag === 'date' || tag === 'adverb') return true;
  return scene.tag(at + 1) === 'date' && (tag === 'preposition' || tag === 'determiner');
}

/** `40 ships`, `40 new ships`: the noun has a figure of its own; the end of a compound with a hyphen (`A-320 jets`) has none. */
function isCounted(scene: Scene, at: number): boolean {
  if (scene.tag(at - 1) === 'figure') return scene.tokens[at - 2]?.text !== '-';
  return scene.tag(at - 1) === 'noun' && scene.tag(at - 2) === 'figure';
}

/** `rose to N`, `sold for N`. */
function throughVerb(scene: Scene, { word, before }: Link, q: Quantity): Governor {
  const governor: Governor = { ...byVerb(scene, before), through: word };
  const broke = q.kind !== 'count' && PAST.test(word) && BREAKING.test(scene.lower(before));
  if (broke) return { ...governor, role: 'told', verb: scene.lower(before) };
  // `held at N`, `is pegged at N`: how it stands, and no deed done with the figure.
  if (word === 'at' && governor.role === 'done' && !governor.pronoun && isLevel(scene, q)) return { ...governor, role: 'told', verb: '', passive: false };
  if (word === 'to' && ADDING.test(scene.lower(before)) && scene.lower(before + 1) === 'up') return { ...governor, role: 'told' };
  // `is being deepened to 12 metres`, `dwindled to 9 percent`: what it came to.
  if (word === 'to' && (governor.passive === true ? q.kind === 'measure' : governor.role === 'done' && isTurned(scene, before, q))) return { ...governor, role: 'told', verb: '', passive: false };
  // `the quay, built in 1908 for N`: a participle behind its comma is suffered.
  if (governor.role === 'done' && governor.passive !== true && isHung(scene, before)) return { ...governor, passive: true };
  const empty = governor.role === 'done' && governor.verb === '';
  return empty && AMOUNTING.test(word) ? { ...governor, role: 'told' } : governor;
}
/** `its share dwindled to 9 percent`: a verb right before `to` moves its subject; but `committed to 9 million`. */
const isTurned = (scene: Scene, verb: number, { kind }: Quantity): boolean => (kind === 'percent' || kind === 'measure' || kind === 'money') && scene.lower(verb).endsWith('ed') && !GIVING_WAY.test(scene.lower(verb));
const GIVING_WAY = /^(?:commit|agre|contribut|subscrib|belong|respond|refer|consent|pledg|appl|resort|point|limit|add|reli|list|rent|expos|confin)/;
const isHung = (scene: Scene, verb: number): boolean => scene.tag(verb - 1) === 'comma' && scene.tag(verb - 2) === 'noun' && BUILT.test(scene.lower(verb));
const BUILT = /^(?:built|bought|sold|acquired|completed|restored|renovated|rebuilt|constructed|refurbished|ordered|purchased|auctioned|opened)$/;
/** `exports broke through N`: they came to it. */
const PAST = /^(?:through|past|beyond|into)$/;
const BREAKING = /^(?:broke|broken|breaking|burst|pushed|went|gone)$/;
/** `held at 40 dollars`; but `at least 40`, `at 40 ports`. */
function isLevel(scene: Scene, { from, to, amount, max, kind }: Quantity): boolean {
  if (kind === 'duration' || (kind === 'count' && to > (max ?? amount).to)) return false;
  return !LIMIT.test(scene.lower(from - 1));
}
const LIMIT = /^(?:least|most)$/;
/** `add up to N`. */
const ADDING = /^add(?:s|ed|ing)?$/;
const AMOUNTING = /^(?:of|to|by|from|at|above|below|for|between|around|over|under|worth|past|against)$/;

/** `grew the most, by N`; `Olst is a town, with N people`; `two bridges, at N`. */
function behindComma(scene: Scene, { word, before }: Link, q: Quantity): Governor {
  const verb = TURNING.test(word) ? pastDegree(scene, before - 1) : -1;
  if (verb >= 0 && scene.tag(verb) === 'verb') return { ...byVerb(scene, verb), through: word };
  const subject = word === 'with' && q.kind === 'count' ? copularSubject(scene, before) : null;
  if (subject !== null) return bare('with', subject);
  if (word === 'with') return bare('with', phraseBefore(scene, before));
  const deal = word === 'for' && q.kind === 'money' ? dealBefore(scene, before) : -1;
  if (deal >= 0) return { ...bare('for', phraseAfter(scene, deal + 1, 4)), verb: scene.lower(deal) };
  const { phrase } = word === 'at' && q.kind !== 'money' && !isAside(scene, q.to) ? ofMainClause(scene, before) : EMPTY_CLAUSE;
  if (isSome(phrase)) return bare('told', phrase);
  return APPENDING.test(word) ? bare('told', phraseBefore(scene, before)) : bare('first');
}
/** `bought the mill of Olst Ltd at Ulm, near Bonn, for N`: the verb of buying in the same sentence; -1 where none stands there. */
function dealBefore(scene: Scene, comma: number): number {
  for (let at = comma - 1; at > comma - SENTENCE && scene.tag(at) !== 'stop' && scene.tag(at) !== 'figure'; at--) if (BUYING.test(scene.lower(at))) return at;
  return -1;
}
const SENTENCE = 30;
const BUYING = /^(?:acquire[ds]?|acquiring|buys?|buying|bought|purchased)$/;
const TURNING = /^(?:to|by|from|at)$/;
const EMPTY_CLAUSE = { phrase: EMPTY };
/** `containers, at N, were fewer`: told between its subject and the verb. */
const isAside = (scene: Scene, to: number): boolean => scene.tag(to) === 'comma' && (isVerbal(scene, to + 1) || isVerbal(scene, to + 2));
const APPENDING = /^(?:at|worth|of)$/;

/** `grew the most, by N`, `rose sharply in July, to N`: the verb before a degree or a date. */
export function pastDegree(scene: Scene, from: number): number {
  let at = from;
  while ((from - at < 6 && DEGREE.test(scene.tag(at))) || (scene.tag(at) === 'preposition' && scene.tag(at + 1) === 'date')) at--;
  return UP_OR_DOWN.test(scene.lower(at)) ? at - 1 : at;
}
const DEGREE = /^(?:adverb|determiner|date)$/;
const UP_OR_DOWN = /^(?:up|down|back)$/;

/** `Olst is a town on the river, with N people`: they are those of the subject. */
function copularSubject(scene: Scene, comma: number): Stretch | null {
  let at = comma - 1;
  while (comma - at < 20 && PREDICATE.test(scene.tag(at))) at--;
  if (!PLAIN_BE.test(scene.lower(at)) || !ARTICLE.test(scene.lower(at + 1))) return null;
  const phrase = phraseBefore(scene, at);
  return isSome(phrase) ? phrase : null;
}
const PREDICATE = /^(?:noun|determiner|preposition|mark|comma|conjunction|adverb)$/;
const PLAIN_BE = /^(?:is|are|was)$/;
const ARTICLE = /^an?$/;

/** `were exported from Kenya to the value of N`: the verb, with at most a place between; -1 where there is none. */
function verbOfWorth(scene: Scene, value: number): number {
  if (!WORTH.test(scene.lower(value))) return -1;
  let at = value - 1;
  if (scene.tag(at) !== 'determiner' || !TO_THE.test(scene.lower(at - 1))) return -1;
  at -= 2;
  while (value - at < 10 && PLACE.test(scene.tag(at))) at--;
  return isSuffered(scene, at) ? at : -1;
}
const WORTH = /^(?:value|tune|sum|amount)$/;
const TO_THE = /^(?:to|for|with|in)$/;
const PLACE = /^(?:noun|determiner|preposition|date|adverb)$/;

function behindOf(scene: Scene, before: number): Governor {
  const phrase = lastPart(scene, phraseBefore(scene, before + 1));
  return ofNoun(scene, phrase, leadOf(scene, phrase.from));
}

/** `plants with a joint capacity`: what stands before `of` is the capacity. */
function lastPart(scene: Scene, { from, to }: Stretch): Stretch {
  for (let at = to - 1; at > from; at--) {
    const lead = scene.lower(at - 1);
    const parts = (lead === 'with' && !PAPER.test(scene.lower(at - 2))) || (PART_LEADS.test(lead) && ARTICLE.test(scene.lower(at)));
    if (parts) return { from: scene.tag(at) === 'determiner' ? at + 1 : at, to };
  }
  return { from, to };
}
/** `an agreement with the bank of N`: it is that of the paper. */
const PAPER = /(?:agreement|contract|memorandum|treaty|accord|lease|loan)$/;
const PART_LEADS = /^(?:at|to|on|for)$/;

/** `a rise in exports to N`, `contracts worth N`, `a loan for N`: by the preposition and what leads into the phrase. */
function behindPhrase(scene: Scene, { word, before }: Link): Governor {
  const phrase = phraseBefore(scene, before + 1);
  const opener = leadOf(scene, phrase.from);
  if (word === 'worth' && isDeed(scene, opener)) return { ...bare('told', phrase), verb: worthVerb(scene, opener) };
  // `was sold to the bank for N`: the price of what was sold.
  const sold = PRICING.test(word) && scene.lower(opener) === 'to' && isSuffered(scene, opener - 1);
  if (sold) return { ...byVerb(scene, opener - 1), role: 'told', verb: '', said: '', passive: false };
  if (TELLING.test(word)) return bare('told', word === 'at' ? rankedSubject(scene, phrase, opener) : phrase);
  if (word === 'for') return behindFor(scene, phrase, opener);
  return { ...bare(word === 'with' ? 'with' : 'beside', phrase), verb: word };
}
/** `care is the largest item at N`: what is ranked is told of its subject. */
function rankedSubject(scene: Scene, phrase: Stretch, verb: number): Stretch {
  if (!PLAIN_BE.test(scene.lower(verb)) || !scene.lower(phrase.from).endsWith('est')) return phrase;
  const subject = phraseBefore(scene, verb);
  return isSome(subject) ? subject : phrase;
}
const PRICING = /^(?:at|for|worth)$/;
const TELLING = /^(?:to|by|from|at|above|below|worth|like|between|against|than|versus|past)$/;

const isDeed = (scene: Scene, at: number): boolean => scene.tag(at) === 'verb' && !TIES.has(scene.lower(at));

/** `exported goods worth N`: what was done with them; but `signed contracts worth N`. */
function worthVerb(scene: Scene, at: number): string {
  const verb = scene.lower(at);
  return PAPERWORK.test(verb) ? '' : participle(verb);
}
/** What is done to papers says nothing of what they are worth. */
export const PAPERWORK = /^(?:sign|conclud|plac|award|approv|call|seal|ink|reach|clos|agree|win|won|land|secur|enter|draft|tender)\w*$/;

/** `was bought by the city for N`: the verb; `bought the mill for N`: the verb beside what was bought. */
function behindFor(scene: Scene, phrase: Stretch, opener: number): Governor {
  if (/^(?:by|from)$/.test(scene.lower(opener)) && isSuffered(scene, opener - 1)) return { ...byVerb(scene, opener - 1), through: 'for' };
  return { ...bare('for', phrase), verb: isDeed(scene, opener) ? scene.lower(opener) : '' };
}
