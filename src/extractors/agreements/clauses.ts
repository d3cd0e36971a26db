/** Finds papers and acts in a masked sentence, and has each paper read that is told as an event. */
import { isJoinedTo } from './acceding.ts';
import { isDefeated, isRefused } from './against/turned-down.ts';
import { bind, type Bound } from './binding.ts';
import { hasOwnDay } from './binding/bare-papers.ts';
import { isHopedFor, isNotMade, isWished } from './binding/denials.ts';
import { isObjectOf } from './binding/objects.ts';
import { actsIn, papersIn, type Act, type Paper } from './mentions.ts';
import { leadsClause } from './clause/clause.ts';
import { readClause } from './clause/read.ts';
import { inTurn } from './clause/several.ts';
import { readOpenly } from './open-clauses.ts';
import { tokensOf, type Token } from './phrases.ts';
import type { Reading } from './reading.ts';
import { refuseIn, type Scene } from './scene.ts';
import { subjectOf } from './standing.ts';
import { standInsIn } from './stand-ins.ts';
import { unnamedPapersIn } from './unnamed-papers.ts';
import { before, behind } from './windows.ts';
import { occurs } from '../matches.ts';

/** A sentence with its papers, the verbs that may make events of them, and those of which nothing came. */
interface Sentence {
  readonly scene: Scene;
  readonly papers: readonly Paper[];
  readonly verbs: readonly Act[];
  readonly lost: readonly Act[];
}

/** Where no paper is named, one of these tells of it. */
const MAY_SIGN = /sign|ink|initial|conclud|seal|str[iu]|notari|renew|clinch|ceremony/i;

/** Every reading of a paper or a tie that a verb or a noun of signing makes an event. */
export function readClauses(scene: Scene): Reading[] {
  const sentence = sentenceOf(scene);
  if (sentence === null) return [];
  const openly = openReader(scene, sentence.papers);
  const readings: Reading[] = [];
  for (const paper of sentence.papers) {
    if (!isPassedOver(sentence, paper)) readings.push(...readPaper(sentence, { paper, openly, last: readings.at(-1) }));
  }
  return inTurn(scene, readings.length > 0 ? readings : readCeremonies(sentence));
}

/** The papers and verbs of a sentence; null where there is nothing to read. */
function sentenceOf(scene: Scene): Sentence | null {
  const { mask } = scene;
  const named = papersIn(mask);
  const told = [...named, ...standInsIn(mask, named, scene.earlier)];
  if (told.length === 0 && !occurs(MAY_SIGN, mask)) return null;
  const acts = actsIn(mask, told);
  const lost = acts.filter((act) => act.step !== 'approved' && isDefeated(mask, act));
  const verbs = lost.length === 0 ? acts : acts.filter((act) => !lost.some((l) => act === l || act.end <= l.start && l.start - act.end < 4));
  const papers = [...told, ...unnamedPapersIn(mask, verbs, told)].toSorted((a, b) => a.start - b.start);
  return papers.length === 0 && !mask.includes('ceremony') ? null : { scene, papers, verbs, lost };
}

/** Reads a paper whatever its verb; the tokens of the sentence are made once, when the first of its papers asks. */
function openReader(scene: Scene, papers: readonly Paper[]): (paper: Paper) => Reading[] {
  let tokens: readonly Token[] | null = null;
  return (paper) => readOpenly(scene, paper, { tokens: tokens ??= tokensOf(scene.mask, papers), papers });
}

/** True of a paper that is told elsewhere, or that is not to be. */
function isPassedOver(sentence: Sentence, paper: Paper): boolean {
  const { scene } = sentence;
  if (sentence.papers.length > 1 && BY_LETTERS.test(before(scene.mask, paper.start, 30))) return true;
  if (isJoinedTo(scene, paper) || isObjectOf(scene.mask, paper, sentence.papers) || isApposed(scene.mask, paper) || isOfItsKind(scene.mask, paper) || ANNOUNCED.test(behind(scene.mask, paper.end, 240))) return true;
  const why = whyNever(sentence, paper);
  if (why !== null) refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.planned', why });
  return why !== null;
}
/** "Norlake Wind, a joint venture of A and B, has ordered": it tells what the name before is. */
function isApposed(mask: string, paper: Paper): boolean {
  return paper.family === 'tie' && APPOSED.test(before(mask, paper.start, 50)) && OF_WHOM.test(behind(mask, paper.end, 14)) && !hasOwnDay(mask, paper);
}
const APPOSED = /[\uE000-\uEFFF)], (?:an?|the|its) (?:[\p{L}\p{N}/-]+ ){0,3}$/u;
const OF_WHOM = /^ (?:of|between|owned by|held by|formed by) /;
/** "A agreed to buy wheat from B, in the first arrangement of its kind": the deal is told again by what it is. */
const isOfItsKind = (mask: string, { start, end }: Paper): boolean => OF_ITS_KIND.test(behind(mask, end, 16)) && TOLD_AGAIN.test(before(mask, start, 40));
const OF_ITS_KIND = /^ of (?:its|this|that|the) (?:kind|sort|type)(?![\p{L}])/u, TOLD_AGAIN = /, (?:in )?(?:(?:what is|it is) )?(?:the|its|their) (?:[\p{Ll}-]+ ){1,3}$/u;
/** "The tie was ended by exchange of letters": how something is done. */
const BY_LETTERS = /(?<![\p{L}])by (?:an )?exchange of $/u;
/** "signed two memorandums: one with A, one with B": the papers are told behind the colon. */
const ANNOUNCED = /^(?:(?! with | between )[^;.:]){0,90}: (?!with )(?:(?! with )[^;.:]){0,60} with (?:the )?[\uE000-\uEFFF]/u;

/** Why nothing came of a paper, or null. */
function whyNever({ scene: { mask }, lost }: Sentence, paper: Paper): string | null {
  if (isWished(mask, paper) || isHopedFor(mask, paper)) return 'it is only wished for';
  if (isNotMade(mask, paper)) return 'it was not made';
  if (isRefused(mask, paper)) return 'it was asked for and refused';
  const moved = lost.some((act) => act.end <= paper.start && paper.start - act.end < 60);
  return moved && !hasOwnDay(mask, paper) ? 'what was moved was voted down' : null;
}

/** A paper, what reads it whatever its verb, and what was read right before it. */
interface InTurn { readonly paper: Paper; readonly openly: (paper: Paper) => Reading[]; readonly last: Reading | undefined }

/** A paper by the verb it is bound to; by whatever verb there is, where it has none or names too few with it. */
function readPaper({ scene, papers, verbs }: Sentence, { paper, openly, last }: InTurn): Reading[] {
  const bound = bind(scene.mask, paper, { verbs, found: papers });
  if (bound === null) return openly(paper);
  const known = isOneOfTotal(scene, bound) ? [] : readClause(scene, bound, papers).map((r) => withDoer(paper, r));
  const open = isToldByDeed(scene, bound, known) ? openly(paper) : [];
  if (open.length > 0) return open;
  return paper.words === undefined ? known : known.map((r) => ledBy({ scene, papers, verbs }, paper, withPartiesOf(last, r)));
}

/** "Of its partners one is in Porto": a word that stands for one of those counted before tells no event. */
function isOneOfTotal({ earlier, mask }: Scene, { paper, act }: Bound): boolean {
  return paper.words !== undefined && earlier?.total === true && act === null && !hasOwnDay(mask, paper);
}

/** A word that stands for a paper takes the parties of the paper before, where it names none. */
function withPartiesOf(last: Reading | undefined, reading: Reading): Reading {
  if (reading.subject.length > 0 || reading.others.length >= 2) return reading;
  return { ...reading, subject: last?.subject ?? [], others: reading.others.length === 1 ? reading.others : last?.others ?? [] };
}

/** "A signed a pact with B, and C one with D": who stands right before the word has concluded it. */
function withDoer({ text, start }: Paper, reading: Reading): Reading {
  const { groups, mask } = reading.scene, doer = /^one$/i.test(text) ? groups.findLast((g) => g.prep === null && g.end <= start && /^,? $/.test(mask.slice(g.end, start))) : undefined;
  return doer === undefined ? reading : { ...reading, subject: doer.items, start: doer.start };
}

/** "A signed two deals: one with B and another with C": who signed stands before the colon. */
function ledBy({ scene, papers, verbs }: Pick<Sentence, 'scene' | 'papers' | 'verbs'>, paper: Paper, reading: Reading): Reading {
  const total = reading.subject.length > 0 || reading.others.length !== 1 ? undefined : papers.find((p) => p.end <= paper.start && p.words === undefined && ANNOUNCED.test(behind(scene.mask, p.end, 240)));
  const act = total === undefined ? undefined : verbs.findLast((v) => v.end <= total.start && total.start - v.end < 40 && v.step === 'signed');
  return act === undefined ? reading : { ...reading, subject: subjectOf(scene, act.start)?.items ?? [] };
}

/** True where the deed that rests on a paper may name more parties than the paper: "sells heat to B under a contract of 3 March". */
function isToldByDeed(scene: Scene, { paper, act }: Bound, known: readonly Reading[]): boolean {
  const { mask } = scene;
  const leads = leadsClause(mask, paper);
  if (act !== null && (!leads || isPartnered(scene, act, known))) return false;
  if (known.length === 0) return UNDER_NEW.test(before(mask, paper.start, 40));
  if (leads) return known.every((r) => r.subject.length + r.others.length < 2);
  if (known.some((r) => r.subject.length > 0 || r.others.length > 1)) return false;
  return known.every((r) => r.others.length === 0) || UNDER_NEW.test(before(mask, paper.start, 40));
}
/** "sells heat to B under a contract of 3 March": the deed rests on a paper told as new. */
const UNDER_NEW = /(?:^|\s)[Uu]nder an? (?:[\p{L}\p{N}\uF000-\uF8FF-]+ ){0,4}$/u;

/** "Under a pact signed with A in May, trade grew": a partner is named, and nobody acts behind the verb. */
function isPartnered({ groups }: Scene, act: Act, known: readonly Reading[]): boolean {
  return known.some((r) => r.others.length > 0) && !groups.some((g) => g.prep === null && g.start > act.end);
}

/** "A and B held a signing ceremony": what was signed is not named. */
function readCeremonies({ scene, papers, verbs }: Sentence): Reading[] {
  const held = verbs.filter((act) => act.text.includes('sign') && act.text.includes('ceremony'));
  return held.flatMap((act) => {
    const paper: Paper = { start: act.start, end: act.end, instrument: 'agreement', family: 'paper', text: '' };
    return readClause(scene, { paper, act, way: 'active' }, papers);
  });
}
