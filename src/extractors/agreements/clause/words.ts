/** The words that name a paper of a clause, and whether they name a single one. */
import { BODIES } from '../classify.ts';
import { isDefinite, leadWords } from '../paper-phrase.ts';
import { before } from '../windows.ts';
import type { Clause } from './clause.ts';

/** What tells the relation: who signs, where common nouns tell it, what the paper is called, and what it is about. */
export function wordsOf({ scene: { mask }, paper, first }: Clause): string {
  const earlier = paper.words === undefined ? '' : `${paper.words} `;
  const phrase = mask.slice(paper.start - leadWords(mask, paper.start), Math.min(mask.length, paper.end + 90));
  return `${earlier}${calledOf(mask, first)}${GIVEN.exec(before(mask, paper.start, 140))?.[1] ?? ''}${phrase.split(TELLS_ON)[0] ?? paper.text}`;
}
/** "a credit line of 5 million to B under an agreement": what the paper is about stands before it. */
const GIVEN = /((?:loan|credit|grant|funding|financing|investment)[^;.]*? under an? )(?:[\p{Ll}\p{N}-]+ ){0,3}$/u;
/** Here the phrase of a paper is over. */
const TELLS_ON = /[;.]|, (?:and|while|for which|which|who|after|as) | and (?:that|one|another) /;

/** "Their port authorities signed": bodies of towns, though the towns alone are named. */
function calledOf(mask: string, first: number): string {
  const called = CALLED.exec(before(mask, first, 70))?.[1];
  return called === undefined || !BODIES.test(called) ? '' : `${called} `;
}
const CALLED = /(?:^|[.;,] )(?:[Tt]heir|[Tt]he|[Bb]oth|[Ii]ts)(?: (?:two|three|respective))?(?: cities['’])? ((?:[\p{Ll}-]+ ){1,4}?)(?:(?:have |has |had |will |also |then |in turn )*|in [\uF000-\uF8FE] |on [\uF000-\uF8FE] )$/u;

/** True of one paper, however many sign it: "a framework agreement", "a trilateral pact". */
export function isSingle({ scene: { mask }, paper }: Clause): boolean {
  return SINGLE.test(mask.slice(Math.max(0, paper.start - 50), paper.end)) || OF_MANY.test(before(mask, paper.start, 40));
}
const SINGLE = /(?:^|[ (])an? (?:[\p{Ll}-]+ ){0,4}(?:agreement|pact|accord|contract|memorandum(?: of [\p{Ll}]+)?|mou|treaty|charter|declaration|statement)$/iu;
const OF_MANY = /\b(?:tri(?:lateral|partite)|three-(?:party|way)|four-(?:party|way)|multilateral|joint)\b/;

/** True of a paper that was spoken of before: "the memorandum", "It was signed by B". */
export function isKnown({ scene: { mask }, paper }: Clause): boolean {
  return isDefinite(mask, paper) || paper.words !== undefined && /^it$/i.test(paper.text);
}
