/** What a percentage is of, or what it changed by, in the text's own words. */
import { changeOf } from '../change.ts';
import { limited, phraseAfter, textOf, type Scene } from '../clause.ts';
import { clauseAfter, complement, told, verbAfter } from '../complements.ts';
import { CHANGE_NOUN } from '../measure-words.ts';
import type { Quantity } from '../quantity.ts';
import { joined } from '../shared-measure.ts';
import { isTimeBehind } from '../times.ts';
import { isActing } from './acting.ts';
import { asClause, partAre } from './deed.ts';
import { short, unchanged, undone, type Told } from './known.ts';
import { wholeBefore } from './of-bare-count.ts';
import { changed } from './of-change.ts';
import { plainShare } from './plain-share.ts';
import { shareOf } from './share-of.ts';

/** The measure of a percentage, or null. */
export function ofPercent(scene: Scene, q: Quantity, known: Told): string | null {
  const next = scene.lower(q.to);
  if (next === 'of' && PRONOUN.test(scene.lower(q.to + 1)) && (scene.lower(q.to + 1) !== 'that' || scene.tag(q.to + 2) !== 'noun')) return ofPronoun(scene, q.to + 2, known);
  const counted = WHICH.test(scene.lower(q.from - 1)) ? known.head ?? known.last : null;
  // `of which 12 percent bear interest`: a verb that no list knows is taken for a noun.
  const named = scene.tag(q.to) === 'noun' && !CHANGE_NOUN.test(next) && !isTimeBehind(scene, q.to);
  if (counted !== null && named) return partOf(counted, textOf(scene, limited(scene, phraseAfter(scene, q.to, 4))));
  if (named) return secondPart(scene, q, known) ?? ofNounBehind(scene, q, known);
  if (next === 'of') return shareOf(scene, q, known);
  if (known.lender && isAtRate(scene, q)) return 'interest';
  const change = changeOf(scene.tokens, q);
  if (change !== null && change.how === 'by') return changed(scene, q, { ...known, direction: change.direction });
  const { last, head, anchor } = known;
  const part = partNamed(scene, known);
  if (part !== '') return part;
  if (WHICH.test(scene.lower(q.from - 1))) return partOf(head ?? last ?? '', partAre(scene, { noun: head ?? '', from: q.to, deed: verbAfter(scene, q.to, 4) }) || asClause(scene, { noun: head ?? '', from: q.to, deed: verbAfter(scene, q.to, 4) }));
  return plainShare(scene, q, { ...known, last: last ?? anchor });
}
/** `duties of 12 million, of which vehicles 29 percent`: a share of what was told before; empty elsewhere. */
function partNamed(scene: Scene, { governor: { role, verb, phrase }, last }: Told): string {
  const led = role === 'told' && verb === '' && last !== null && scene.lower(phrase.from - 1) === 'which' && scene.lower(phrase.from - 2) === 'of';
  return led ? `share of ${short(unchanged(last))}, ${told(scene, phrase)}` : '';
}
const partOf = (whole: string, act: string): string | null => joined(act === '' ? whole : undone(whole), act);
const PRONOUN = /^(?:them|these|those|whom|which|it|this|that)$/;
const WHICH = /^(?:which|whom)$/;

/** `60 per cent of which comes from Canberra`, `45% of it paid by the brands`. */
function ofPronoun(scene: Scene, past: number, { governor, head, last, anchor }: Told): string | null {
  const one = ONE.test(scene.lower(past - 1));
  // `pupils from 14 towns came, 9 percent of whom`: towns are no people, those from them are.
  const sent = scene.lower(past - 1) === 'whom' && head !== null && last?.startsWith(`${head} of `) === true ? last.slice(head.length + ' of '.length) : null;
  const whole = one ? short(unchanged(last ?? anchor ?? head)) : sent ?? head ?? short(unchanged(last ?? anchor));
  const owner = whole !== '' && governor.role === 'told' && ACCOUNTING.test(governor.said ?? '') ? told(scene, governor.phrase) : '';
  if (owner !== '') return `share of ${whole}, ${owner}`;
  const measure = joined(whole === '' ? 'share' : 'share of', joined(whole, asClause(scene, { noun: whole, from: past, deed: deedBehind(scene, past) })) ?? '');
  return measure?.replace(/ of$/, '') ?? null;
}
/** `oats accounted for 40% of it`: whose share it is. */
const ACCOUNTING = /^(?:account|ma[dk]e|represent|constitut)/;
const ONE = /^(?:it|this|that|which)$/;

/** What they do: `plan to move`, `comes from Canberra`; else the noun phrase that stands there. */
function deedBehind(scene: Scene, past: number): string {
  if (isActing(scene.lower(past))) return clauseAfter(scene, past);
  return joined(verbAfter(scene, past, 4), '') ?? (textOf(scene, phraseAfter(scene, past, 4)) || complement(scene, past) || away(scene, past));
}

/** `71 percent of it abroad`. */
const away = (scene: Scene, at: number): string => (/^(?:abroad|overseas|online)$/.test(scene.lower(at)) ? scene.lower(at) : '');

/** `63 per cent plan to move`, `40 per cent having a degree`, `a 30 per cent stake`. */
function ofNounBehind(scene: Scene, { from, to: at }: Quantity, { head, anchor }: Told): string | null {
  const whole = wholeBefore(scene, from);
  if (whole !== '' && (isActing(scene.lower(at)) || scene.tag(at) === 'verb')) return joined(whole, clauseAfter(scene, at));
  if (head !== null && isActing(scene.lower(at))) return joined(head, clauseAfter(scene, at));
  if (isDoing(scene, at)) return joined(head ?? anchor ?? '', textOf(scene, phraseAfter(scene, at, 3)));
  return textOf(scene, limited(scene, phraseAfter(scene, at, 5)));
}

/** `of 40 staff 12 percent are women and 3 percent nurses`: the counted of the percentage before; null where none goes on. */
function secondPart(scene: Scene, { from, to }: Quantity, { head, last }: Told): string | null {
  if (head === null || last?.startsWith(`${head} `) !== true || !JOINT.test(scene.tag(from - 1))) return null;
  const phrase = phraseAfter(scene, to, 5);
  const link = last.startsWith(`${head} who are `) ? 'who are ' : '';
  return END.test(scene.tag(phrase.to)) ? `${head} ${link}${textOf(scene, phrase)}` : null;
}
const JOINT = /^(?:comma|conjunction)$/;
const END = /^(?:stop|comma|conjunction)$/;

/** `having a degree`: a gerund with an object. */
const isDoing = (scene: Scene, at: number): boolean => GERUND.test(scene.lower(at)) && OBJECT.test(scene.tag(at + 1));
const GERUND = /^[a-z]{2,}ing$/;
const OBJECT = /^(?:noun|determiner|pronoun)$/;

/** `a loan of 3 million, at 4 percent`. */
const isAtRate = (scene: Scene, { from }: Quantity): boolean => scene.lower(from - 1) === 'at' && LENT.test(scene.tag(from - 2));
const LENT = /^(?:comma|figure|close)$/;
