/** Deals as minutes, highlights and bulletins tell them: without a subject, or without a verb that signs. "Contract to B, 86,400 euros", "- Acquired 35% of B", "The tender of B was accepted". */
import { actorAt, D, dateAt, P } from './letters.ts';
import type { Group } from './groups.ts';
import { matchesOf } from '../matches.ts';
import { bodiesIn, plainReading, type Told } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd, subjectOf } from './standing.ts';

type Kind = Pick<Told, 'rule' | 'instrument' | 'step'> & { readonly planned?: boolean };
/** A pattern ends in the party that somebody unsaid deals with; a group in it holds the day of the deal. */
interface Manner extends Kind {
  /** One of these words is there. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
}

const START = '^[\\s*>•·–-]{0,5}';
const BID = '(?:tenders?|bids?|quotations?)';
/** Past the words that describe a party. */
const THE = '(?:the )?(?:(?!in |at |on |for |from |to |with |by |of )[\\p{Ll}-]+ ){0,3}';
const ORDER: Kind = { rule: 'agreement.order', instrument: 'contract', step: 'signed', planned: false };
const STAKE: Kind = { rule: 'agreement.stake', instrument: 'contract', step: 'signed', planned: false };

const MANNERS: readonly Manner[] = [
  // "The tender of B for the lease was accepted", "accepted the bid of B": the contract is still to be made.
  { ...ORDER, step: 'approved', planned: true, words: ['accepted'], pattern: new RegExp(`${BID} (?:of|from|by) ${THE}(?=${P}[^.;]{0,110}? (?:was|were|has been|have been|is) (?:[\\p{Ll}]+ )?accepted)`, 'gu') },
  { ...ORDER, step: 'approved', planned: true, words: ['accepted'], pattern: new RegExp(`(?:${START}|[.:;] )(?:\\d{1,2}[.)] )?(?:[Ll]ow(?:est)? )?[Bb]id (?:of|from|by) ${THE}(?=${P} accepted)`, 'gu') },
  { ...ORDER, step: 'approved', planned: true, words: ['accepted'], pattern: new RegExp(`accepted the ${BID} (?:of|from|by|submitted by) ${THE}(?=${P})`, 'gu') },
  // "Contract to B, 86,400 euros", "Award of a contract to B", "Tender T041: awarded to B".
  { ...ORDER, words: ['Contract', 'Order', 'Lease', 'contract', 'order', 'lease', 'concession', 'tender'], pattern: new RegExp(`(?:${START}|[.:;] )(?:(?:Award|Letting) of (?:an?|the) (?:[\\p{Ll}-]+ ){0,3}(?:contract|order|lease|concession|tender)|Contract|Order|Lease)(?: for [^.;:,]{3,60}?)? to ${THE}(?=${P}(?:,| \\(| in the amount| for |:|;|\\.?$|\\. ))`, 'gu') },
  { ...ORDER, words: ['awarded', 'Awarded'], pattern: new RegExp(`(?:[:;–—] |${START})[Aa]warded to ${THE}(?=${P})`, 'gu') },
  { ...ORDER, words: ['Engagement', 'Appointment'], pattern: new RegExp(`(?:${START}|[.:;] )(?:Engagement|Appointment) of (?=${P} (?:for|to) )`, 'gu') },
  // "- Acquired 35% of B", "- Sold 51% of B to its managers".
  { ...STAKE, words: ['Acquired', 'Bought', 'Purchased', 'Took'], pattern: new RegExp(`${START}(?:Acquired|Bought|Purchased|Took over) (?!by )(?:[^.;,\\uE000-\\uEFFF]{1,50}? (?:of|in|from) )?${THE}(?=${P})`, 'gu') },
  { ...STAKE, words: ['Sold', 'Divested'], pattern: new RegExp(`${START}(?:Sold|Divested) (?:[^.;,\\uE000-\\uEFFF]{1,50}? (?:of|in) |[^.;,]{1,70}? to )?${THE}(?=${P})`, 'gu') },
  // "the wing, handed to B in 2018 for 27 million", "the hall built by B under the 2021 contract".
  { ...ORDER, words: ['handed', 'entrusted', 'awarded', 'let'], pattern: new RegExp(`, (?:handed|entrusted|awarded|let)(?: over)? to ${THE}(?=${P}(?: (?:in|on) ${D})? for (?:an? )?[€$£¥\\p{N}])`, 'gu') },
  { ...ORDER, rule: 'agreement.under-paper', words: ['contract'], pattern: new RegExp(`(?:built|delivered|supplied|renovated|installed) by ${THE}(?=${P} under (?:the|an?) (?:(${D}) contract|contract of (${D})))`, 'gu') },
  // "wrote to B ending the lease of six machines".
  { rule: 'agreement.ended', instrument: 'contract', step: 'ended', words: ['wrote'], pattern: new RegExp(`wrote to ${THE}(?=${P} (?:ending|terminating|cancelling) the (?:rental|lease|contract|hire|order)(?![\\p{L}]))`, 'gu') },
];

/** "An exchange with B, agreed in 2020,": a tie and when it began. */
const TIE = new RegExp(`(?<![\\p{L}])(?:exchange|twinning|partnership|scheme|collaboration|co-?operation)(?: of (?:[\\p{Ll}]+ ){1,3}?)? ?with (?:the )?(?=${P}[^,;.()]{0,40}, (?:agreed|begun|founded|set up|started|launched)( in principle)?(?: back)? in (${D}))`, 'gu');
/** "The sponsorship with B, in force until 31 December, was not renewed", "The scheme with B had come to an end on 31 May". */
const OVER = new RegExp(`(?<![\\p{L}])(sponsorship|agreement|contract|partnership|lease|scheme|arrangement|protocol|memorandum|exchange|rental)(?: [^.;,]{0,50}?)? with (?:the )?(?=${P}(?:[^.;,]{0,40},[^.;,]{0,20}(?:until|till|to) (${D})[^.;]{0,20},)?[^.;,]{0,40} (?:(?:was|were|has been|have been|will) not (?:be )?(?:renewed|extended|prolonged)|(?:had |has )?(?:come|came) to an end))`, 'gu');
const PAPERS: ReadonlyMap<string, Told['instrument']> = new Map([['sponsorship', 'contract'], ['contract', 'contract'], ['lease', 'contract'], ['rental', 'contract'], ['memorandum', 'mou'], ['partnership', 'relationship'], ['scheme', 'relationship'], ['exchange', 'relationship']]);
/** "A and B did sign": they were expected not to. */
const DID_SIGN = /(?<=[\uE000-\uEFFF][^.;:]{0,40}) did (?:in fact |indeed |then )?sign(?= after all|[:.;,]| on | in | at | last | this |$)/gu;

/** Every such deal of a sentence. */
export function readMinuted(scene: Scene): Reading[] {
  const { mask, words } = scene;
  return [
    ...MANNERS.filter((manner) => manner.words.some((word) => words.has(word))).flatMap((manner) => matchesOf(manner.pattern, mask).flatMap((m) => dealt(scene, manner, m))),
    ...(words.has('with') ? [...matchesOf(TIE, mask).flatMap((m) => begun(scene, m)), ...matchesOf(OVER, mask).flatMap((m) => over(scene, m))] : []),
    ...(words.has('did') ? matchesOf(DID_SIGN, mask).flatMap((m) => didSign(scene, m)) : []),
  ];
}

/** "A twinning of utilities": no towns are twinned. */
const TWIN_OF = /^twinning (?=of )/;

/** The party at which a pattern ends; places make no such deals. */
function partnerAt(scene: Scene, end: number): readonly number[] {
  const group: Group | undefined = scene.groups.find((g) => g.end > end && g.head >= end), kind = scene.actors[actorAt(scene.mask, group?.head ?? -1) ?? -1]?.kind;
  return group === undefined || group.head - end > 3 || kind === 'city' || kind === 'country' || kind === 'region' ? [] : bodiesIn(scene, group);
}

function dealt(scene: Scene, manner: Manner, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length, others = partnerAt(scene, end);
  if (others.length === 0) return [];
  const act = m.index + (m[0].length - m[0].trimStart().length), doer = /^(?:accepted|wrote)/.test(m[0]) ? subjectOf(scene, m.index) : null;
  const { rule, instrument, step, planned } = manner, day = m[1] ?? m[2];
  return [plainReading(scene, {
    rule, instrument, step, ...(planned === undefined ? {} : { planned }), words: scene.mask.slice(m.index, end + 1), subject: bodiesIn(scene, doer), others,
    start: doer?.start ?? act, end: clauseEnd(scene.mask, end), act, ...(day === undefined ? {} : { date: dateAt(day, 0) }),
  })];
}

function begun(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length, others = bodiesIn(scene, scene.groups.find((g) => g.head >= end));
  const isMeant = m[1] !== undefined;
  return others.length === 0 ? [] : [plainReading(scene, {
    rule: 'agreement.tie', instrument: isMeant ? 'agreement' : 'relationship', step: isMeant ? 'intent' : 'signed', planned: isMeant, words: m[0].replace(TWIN_OF, 'partnership '), subject: [], others,
    start: m.index, end: clauseEnd(scene.mask, end), act: m.index, ...(isMeant ? {} : { date: dateAt(m[2] ?? '', 0) }),
  })];
}

function over(scene: Scene, m: RegExpExecArray): Reading[] {
  const end = m.index + m[0].length, others = partnerAt(scene, end), noun = m[1] ?? '';
  return others.length === 0 ? [] : [plainReading(scene, {
    rule: 'agreement.ended', instrument: PAPERS.get(noun) ?? 'agreement', step: 'ended', words: m[0], subject: [], others,
    start: m.index, end: clauseEnd(scene.mask, end), act: m.index, ...(m[2] === undefined ? {} : { date: dateAt(m[2], 0) }),
  })];
}

function didSign(scene: Scene, m: RegExpExecArray): Reading[] {
  const subject = subjectOf(scene, m.index), items = bodiesIn(scene, subject);
  return subject === null || items.length < 2 ? [] : [plainReading(scene, {
    rule: 'agreement.signed', instrument: 'agreement', step: 'signed', planned: false, words: 'agreement', subject: items, others: [], together: true,
    start: subject.start, end: clauseEnd(scene.mask, m.index + m[0].length), act: m.index + 1,
  })];
}
