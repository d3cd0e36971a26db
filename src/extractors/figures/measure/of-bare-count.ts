/** Counts without a noun behind them: `241`, `five of them`, `85 of the top sellers`. */
import { isPlural } from '../nouns.ts';
import { isVerbal, phraseAfter, textOf, type Scene } from '../clause.ts';
import { agent, complement, headPhrase, told, verbAfter } from '../complements.ts';
import type { Governor } from '../governor/governor.ts';
import { participle } from '../participle.ts';
import type { Quantity } from '../quantity.ts';
import { joined } from '../shared-measure.ts';
import { PRESENT, VERB_NOUNS } from '../word-classes.ts';
import { expected, reachedBy } from './as-before.ts';
import { asClause, isPeople } from './deed.ts';
import { unchanged, type Told } from './known.ts';
import { pointed } from './pointing.ts';

/** `241`, `five of them`, `85 of the top sellers`: the noun is told before or behind `of`. */
export function ofBareCount(scene: Scene, q: Quantity, known: Told): string | null {
  const { governor, last, head } = known;
  const next = scene.lower(q.to);
  if (isMore(scene, q.to)) return `${next} ${headPhrase(scene, q.to + 1)}`;
  if (governor.pronoun && governor.role === 'told' && scene.tag(q.to) !== 'noun') return joined(unchanged(last), textOf(scene, governor.phrase));
  if (governor.role === 'of') return ofLabel(scene, known);
  if (governor.role === 'done' && EMPLOYING.test(governor.said ?? '') && scene.tag(q.to) !== 'noun') return joined(`people ${governor.verb}`, governor.pronoun ? '' : agent(scene, governor));
  const pronoun = next === 'of' && PRONOUN.test(scene.lower(q.to + 1));
  if (next === 'of' && !pronoun) return ofWholeBehind(scene, q.to + 1);
  const part: Part = {
    known, pronoun,
    partitive: isOfWhich(scene, q.from),
    before: head ?? (last === null ? null : unchanged(last)),
    past: pronoun ? q.to + 2 : q.to,
  };
  return scene.tag(part.past) === 'noun' ? ofNounBehind(scene, part) : ofFormer(scene, q, part);
}
/** `employs 4,500`: people, whatever was counted before. */
const EMPLOYING = /^employ(?:s|ed|ing)?$/;
const PRONOUN = /^(?:them|these|those|which|whom|us|all)$/;

/** `40 more ships`. */
function isMore(scene: Scene, at: number): boolean {
  return MORE.test(scene.lower(at)) && scene.tag(at + 1) === 'noun' && isPlural(scene.tokens[at + 1]);
}
const MORE = /^(?:more|additional|extra|further)$/;

/** `of which 12`, `of which some 12`, `of whom 12`. */
function isOfWhich(scene: Scene, from: number): boolean {
  const near = scene.lower(from - 1);
  return near === 'which' || near === 'whom' || scene.lower(from - 2) === 'which';
}

/** A count that may be a part of what was counted before. */
interface Part {
  readonly known: Told;
  /** `five of them`. */
  readonly pronoun: boolean;
  /** `of which five`. */
  readonly partitive: boolean;
  /** What the last count counted, or the figure before measured. */
  readonly before: string | null;
  /** Where what is told of the part begins. */
  readonly past: number;
}

/** `a population of 241`: whose, told with it or by the figure before. */
function ofLabel(scene: Scene, { governor, last }: Told): string | null {
  const label = told(scene, governor.phrase);
  if (governor.verb !== '') return joined(label, `of ${governor.verb}`);
  return joined(label, DIMENSION.test(label) ? / of .+$/.exec(last ?? '')?.[0].trim() ?? '' : '');
}
const DIMENSION = /^(?:population|area|length|staff)$/;

/** `85 of the top sellers`, `12 of the 40 ships left`: what they are of, and what they did. */
function ofWholeBehind(scene: Scene, from: number): string | null {
  let past = from;
  while (past < from + 4 && (COUNTED.test(scene.tag(past)) || POSSESSIVE.test(scene.lower(past)))) past++;
  const counted = past > from && scene.tag(past - 1) === 'figure';
  const whole = counted ? phraseAfter(scene, past, 3) : phraseAfter(scene, from, 7);
  const noun = textOf(scene, whole);
  return joined(noun, asClause(scene, { noun, from: whole.to, deed: verbAfter(scene, whole.to, counted ? 3 : 4) }));
}
/** `the planned 40 homes`, `the city's 40 schools`. */
const COUNTED = /^(?:figure|determiner|adverb)$/, POSSESSIVE = /.['’]s?$/;

/** `31 of them new`, `of which five work at night`, `five ships sunk`: a noun stands behind, or what looks like one. */
function ofNounBehind(scene: Scene, { known: { governor }, pronoun, partitive, before, past }: Part): string | null {
  if (before !== null && (partitive || pronoun) && isQuality(scene, past)) return joined(scene.tokens[past]?.text ?? '', nounIn(before));
  const deed = before !== null && partitive && (VERB_NOUNS.has(scene.lower(past)) || PRESENT.has(scene.lower(past)));
  if (deed) return joined(before, textOf(scene, phraseAfter(scene, past, 4)));
  // `on working days 900 use it`: what they do is done with what was told before.
  if (before !== null && OBJECT.test(scene.lower(past + 1))) return before;
  const phrase = phraseAfter(scene, past, 4);
  return joined(textOf(scene, phrase), governor.role === 'done' ? governor.verb : verbAfter(scene, phrase.to, 4));
}

const OBJECT = /^(?:it|them|him|her|us)$/;

/** `31 of them new`: one word that is no plural. */
function isQuality(scene: Scene, at: number): boolean {
  return !isPlural(scene.tokens[at]) && !NOUN_OR_MARK.test(scene.tag(at + 1));
}
const NOUN_OR_MARK = /^(?:noun|mark)$/;

/** `ships` of `new ships from Peru`. */
function nounIn(measure: string): string {
  return (measure.split(COMPLEMENT)[0] ?? '').split(' ').at(-1) ?? '';
}
const COMPLEMENT = / (?:of|in|to|from|with|at|by|for|on) /;

/** `the total was 241`, `the vote was 23 to 8`, `Chile had 12`, `five were sold`: of what was counted before. */
function ofFormer(scene: Scene, q: Quantity, part: Part): string | null {
  const { known: { governor, last, anchor }, before, past } = part;
  const named = reachedBy(scene, q, last) ?? expected(scene, q, last ?? anchor);
  if (named !== '') return named;
  const act = joined(complement(scene, past), verbAfter(scene, past, 4)) ?? '';
  const phrase = pointed(scene, governor.phrase, last);
  if (before !== null && act === '' && TOTAL.test(phrase)) return before;
  if (VOTING.test(governor.said ?? '')) return 'votes';
  if (governor.role === 'had' && before !== null && phrase !== '' && act === '') return joined(before, `of ${phrase}`);
  if (last !== null && act !== '' && INCLUDING.test(scene.lower(q.from - 1))) return joined(unchanged(last), act);
  if (governor.role === 'appended') {
    if (phrase !== '' && isInNumber(scene, q.to)) return phrase;
    const whole = wholeBefore(scene, q.from);
    if (whole !== '') return joined(whole, asClause(scene, { noun: whole, from: past, deed: act }));
  }
  if (before !== null && isPart(part)) return partTold(scene, { before, act, past });
  const done = governor.role === 'done' && before !== null && scene.tag(q.to) !== 'preposition';
  if (before !== null && isSecondDeed(scene, q, governor)) return joined(before, participle(governor.said ?? ''));
  return done ? joined(joined(before, governor.verb) ?? '', before.includes(phrase) ? '' : `by ${phrase}`) : joined(phrase, act) ?? before;
}
/** `inspected 40 shops and closed 6`: the second verb has the object of the first, so many of it. */
const isSecondDeed = (scene: Scene, { from }: Quantity, { said, through }: Governor): boolean => through === undefined && SECOND.test(said ?? '') && scene.tag(from - 2) === 'conjunction';
const SECOND = /^(?:closed|lost|added|completed|opened|kept|left|saved|replaced)$/;

/** `of whom 12 are women`, `of which 12 are night schools`: what the part is, with the whole where that is another noun. */
function partTold(scene: Scene, { before, act, past }: { readonly before: string; readonly act: string; readonly past: number }): string | null {
  if (act === '' || !BEING.test(scene.lower(past)) || isVerbal(scene, past + 1)) return act === '' && STANCE.test(scene.lower(past)) ? `${before} ${scene.lower(past)}` : joined(before, asClause(scene, { noun: nounIn(before), from: past, deed: act }));
  if (act.split(' ').includes(nounIn(before))) return act;
  return (isPeople(before) || scene.lower(past - 1) === 'whom') && isPlural(scene.tokens[past + act.split(' ').length]) ? `${before} who are ${act}` : joined(before, act);
}
const BEING = /^(?:are|were)$/;
/** `180 of them against`. */
const STANCE = /^(?:for|against|abroad|overseas|online)$/;
const TOTAL = /^(?:the |that |this )?(?:figure|number|total)$/;
/** `voted 23 to 8`. */
const VOTING = /^voted?$/;
const INCLUDING = /^(?:including|includes)$/;

/** `of which five`, `five of them`, or nothing that governs the count in its own clause. */
function isPart({ partitive, pronoun, known: { governor: { role } } }: Part): boolean {
  return partitive || pronoun || role === 'appended' || role === 'first';
}

/** `ships, 12 in all`. */
const isInNumber = (scene: Scene, at: number): boolean => scene.lower(at) === 'in' && /^(?:number|all|total)$/.test(scene.lower(at + 1));

/** `Of the papers in force, only four`, `Among the projects, 11 are`: what they are part of; empty where nothing leads so. */
export function wholeBefore(scene: Scene, from: number): string {
  let comma = from - 1;
  while (from - comma < 4 && scene.tag(comma) === 'adverb') comma--;
  if (scene.tag(comma) !== 'comma') return '';
  let at = comma - 1;
  while (comma - at < 9 && IN_PHRASE.test(scene.tag(at)) && !PART_LEAD.test(scene.lower(at))) at--;
  const leads = OF_OR_AMONG.test(scene.lower(at)) && CLAUSE_START.test(scene.tag(at - 1));
  return leads ? textOf(scene, phraseAfter(scene, at + 1, 2)) : '';
}
const IN_PHRASE = /^(?:noun|determiner|preposition|mark)$/;
const PART_LEAD = /^(?:of|among|out)$/;
const OF_OR_AMONG = /^(?:of|among)$/;
const CLAUSE_START = /^(?:stop|comma|conjunction|relative)$/;
