/** Reads contracts, orders and loans that go to somebody: "The order for two tugs goes to X", "The lease was awarded by Y to X", "It was let to X". */
import { groupAt, type Group } from './groups.ts';
import { P } from './letters.ts';
import { DENIED } from './acts.ts';
import { clauseEnd } from './standing.ts';
import { bodiesIn, plainReading, type Told } from './plain-reading.ts';
import type { Reading } from './reading.ts';
import { refuseIn, type Scene } from './scene.ts';
import { matchesOf, occurs } from '../matches.ts';

const PRIZE = '(?:(?:[Cc]onstruction|[Dd]esign|[Oo]peration|[Mm]aintenance)(?= [^;.:]{0,80} (?:entrusted|awarded|contracted))|stake|shareholding|contracts?|orders?|tenders?|concessions?|leases?|licen[cs]es?|mandates?|commissions?|franchises?|jobs?|works|deals?|subcontracts?|(loans?|credits?|grants?|credit lines?|lines? of credit|financing|facilit(?:y|ies)))';
const GOES = '(?:went|goes|go(?= to)|gone|fell|falls|fallen|passes|passed|(?:was|were|is|are|been|be|being) (?:[\\p{Ll}]+ )?(?:awarded|given|granted|let|handed|entrusted|assigned|placed|adjudged|extended|made))';
const AWARDED = new RegExp(`(?<![\\p{L}-])${PRIZE}(?![\\p{L}])(?: (?!(?:which|that|who|when|while) )[^;.:]{0,110}?)? ${GOES}(?: (?:over|out|in full|[\\p{Ll}]+ly|[\\uF000-\\uF8FE]|(?:on|in) [\\uF000-\\uF8FE]|last (?:week|month)|by (?:the )?(?:[\\p{Ll}]+ of )?[\\uE000-\\uEFFF]))*,? (?:to|with) (?=(?:(?!(?:be|do|have|make|build|get|see|sign|allow|ensure|hold) )[\\p{L}'’-]+ ){0,6}[\\uE000-\\uEFFF])`, 'gu');
const TELLING = /went|go(?:es|ne)? |f[ae]ll|pass|award|given|grant|let |handed|entrust|assign|placed|adjudged|extended|made|provided|arranged/;
/** "…, the Port of Lagos said": who tells of an award has given it. */
const SAID = /^[^;:]{0,120}?, (?:the )?(?:[\p{L}-]+ ){0,3}([\uE000-\uEFFF])[^,;.]{0,40} (?:said|says|announced|decided|ruled|resolved|reported)(?![\p{L}])/u;

/** The same where the teller is taken for one more winner. */
const SAYS = /^[^,;.]{0,40} (?:said|says|announced|decided|ruled|resolved|reported)(?![\p{L}])/u;

export function readAwards(scene: Scene): Reading[] {
  const { mask } = scene;
  const ordered = [...orderedFrom(scene), ...letTo(scene), ...wonBy(scene)];
  if (!occurs(TELLING, mask)) return ordered;
  const found: Reading[] = [...ordered, ...lent(scene)];
  for (const m of matchesOf(AWARDED, mask)) {
    const end = m.index + m[0].length;
    const winner = scene.groups.find((g) => g.end > end && g.head >= end);
    const named = bodiesIn(scene, winner), teller = named.length > 1 && winner !== undefined && SAYS.test(mask.slice(winner.end));
    const items = teller ? named.slice(0, -1) : named;
    if (winner === undefined || items.length === 0 || winner.head - end > 60 || isPlaceAlone(scene, winner) && m[1] === undefined) continue;
    if (DENIED.test(` ${mask.slice(m.index, end)} `) || /(?:^|\s)(?:no|any|such|more|many|most) (?:[\p{Ll}-]+ ){0,3}$/iu.test(mask.slice(0, m.index))) { refuseIn(scene, { start: m.index, end, rule: 'agreement.order', why: 'the deal is denied' }); continue; }
    const giver = teller ? undefined : giverOf(scene, { start: m.index, end, winner });
    const start = /(?:^|[,;] )((?:[\p{L}\p{N}'’-]+ ){0,6})$/u.exec(mask.slice(0, m.index))?.[1]?.length ?? 0;
    found.push(plainReading(scene, {
      rule: m[1] !== undefined ? 'agreement.loan' : /^(?:stake|shareholding)/.test(m[0]) ? 'agreement.stake' : 'agreement.order', instrument: 'contract', step: 'signed', planned: / (?:will|shall|would|should|is to|are to|to be) /.test(m[0]), words: mask.slice(m.index, end),
      subject: teller ? named.slice(-1) : bodiesIn(scene, giver), others: items, start: m.index - start, end: clauseEnd(mask, Math.max(winner.end, giver?.end ?? 0)), act: m.index,
    }));
  }
  return found;
}

const LENT = new RegExp(`(?<![\\p{L}-])(?:loans?|credits?|credit lines?|lines? of credit|financing|facilit(?:y|ies)) (?:of|for|worth|over) [^;.:\\uE000-\\uEFFF]{0,110}? (?:(?:is|was|are|were|has been|have been|will be) (?:being )?)?(?:granted|provided|extended|made available|arranged) by (?=[^;.]{0,50}${P})`, 'gu');
/** Told in the plural without a verb it is how much was lent. */
const SUMS = /^(?:loans|credits|facilities)(?!.* (?:is|was|are|were|been|be) )/u;

const ORDERED_FROM = new RegExp(`(?:was|were|has been|have been) (?:ordered|purchased|chartered|leased|procured) (?:[\\uF000-\\uF8FE] |already |earlier )?from (?=[^;.]{0,50}${P})`, 'gu');

/** "The trains were ordered from B": who ordered them is left to the reader. */
function orderedFrom(scene: Scene): Reading[] {
  return !scene.words.has('from') ? [] : matchesOf(ORDERED_FROM, scene.mask).flatMap((m) => {
    const maker = behindVerb(scene, m, 'from');
    if (maker === null || maker.told.others.length !== 1 || isPlaceAlone(scene, maker.group)) return [];
    return [plainReading(scene, { ...maker.told, rule: 'agreement.order', planned: false })];
  });
}

/** Who stands behind a verb and its preposition, and what that tells: who they deal with is left to the reader. */
function behindVerb(scene: Scene, m: RegExpExecArray, prep: string): { readonly group: Group; readonly told: Omit<Told, 'rule'> } | null {
  const end = m.index + m[0].length, group = scene.groups.find((g) => g.prep === prep && g.end > end), others = bodiesIn(scene, group);
  if (group === undefined || others.length === 0) return null;
  return { group, told: { instrument: 'contract', step: 'signed', words: m[0], subject: [], others, start: m.index, end: clauseEnd(scene.mask, group.end), act: m.index } };
}

const WON_BY = new RegExp(`(?<![\\p{L}-])(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Tt]heir|[Ii]ts) (?:[\\p{Ll}-]+ )?(?:tenders?|contracts?|orders?|concessions?|bids?)(?: [^;.:]{0,110}?)?,? (?:was|were|has been|have been|had been) (?:[\\p{Ll}]+ )?won by (?=[^;.]{0,60}${P})`, 'gu');

/** "The tender for the first section was won by B": who gives the work is left to the reader. */
function wonBy(scene: Scene): Reading[] {
  return !scene.words.has('won') ? [] : matchesOf(WON_BY, scene.mask).flatMap((m) => {
    const winner = behindVerb(scene, m, 'by');
    return winner === null || isPlaceAlone(scene, winner.group) ? [] : [plainReading(scene, { ...winner.told, rule: 'agreement.order', together: true })];
  });
}

const LET_TO = new RegExp(`(?:was|were|is|are|been) (?:[\\p{Ll}]+ )?(?:licen[sc]ed|sub-?licen[sc]ed|chartered|leased|sub-?leased|let|rented)(?: out)?(?: (?:[\\uF000-\\uF8FE] )?by [^;.]{0,40}[\\uE000-\\uEFFF])? to (?=[^;.]{0,50}${P})`, 'gu');

const LETTING = ['licensed', 'licenced', 'sublicensed', 'chartered', 'leased', 'subleased', 'let', 'rented'];

/** "The tanker has been chartered to B": whose it is is left to the reader where no "by" tells it. */
function letTo(scene: Scene): Reading[] {
  const { mask, words } = scene;
  return !LETTING.some((word) => words.has(word)) ? [] : matchesOf(LET_TO, mask).flatMap((m) => {
    const end = m.index + m[0].length, taker = scene.groups.find((g) => g.prep === 'to' && g.end > end), owner = scene.groups.find((g) => g.prep === 'by' && g.start > m.index && g.end <= end);
    const takers = bodiesIn(scene, taker);
    if (taker === undefined || takers.length === 0 || taker.start - end > 6 || isPlaceAlone(scene, taker)) return [];
    return [plainReading(scene, {
      rule: 'agreement.order', instrument: 'contract', step: 'signed', words: m[0],
      subject: bodiesIn(scene, owner), others: takers, start: m.index, end: clauseEnd(mask, taker.end), act: m.index,
    })];
  });
}

/** "A credit of 29 million for the purchase is granted by B": who borrows is left to the reader. */
function lent(scene: Scene): Reading[] {
  return !scene.words.has('by') ? [] : matchesOf(LENT, scene.mask).flatMap((m) => {
    const lender = SUMS.test(m[0]) ? null : behindVerb(scene, m, 'by');
    return lender === null ? [] : [plainReading(scene, { ...lender.told, rule: 'agreement.loan', planned: m[0].includes(' will be '), together: true })];
  });
}

/** "The first prize went to Braga": places win no contracts, but they get loans. */
function isPlaceAlone(scene: Scene, group: Group): boolean {
  return group.items.every((i) => { const kind = scene.actors[i]?.kind; return kind === 'city' || kind === 'country' || kind === 'region'; });
}

function giverOf(scene: Scene, told: { start: number; end: number; winner: Group }): Group | undefined {
  const { mask, groups } = scene;
  const by = groups.find((g) => g !== told.winner && (g.prep === 'by' || g.prep === 'from') && g.start > told.start && g.start - told.winner.end < 60 && !/[;.]/.test(mask.slice(told.start, g.start)));
  if (by !== undefined) return by;
  const said = SAID.exec(mask.slice(told.winner.end));
  if (said !== null) return groupAt(groups, told.winner.end + said[0].lastIndexOf(said[1] ?? ''));
  return groups.findLast((g) => g.end <= told.start && told.start - g.end < 30 && /^(?:'s|’s) (?:[\p{L}\p{N}-]+ ){0,4}$/u.test(mask.slice(g.end, told.start))) ?? groups.find((g) => g.prep === 'of' && g.start >= told.start && g.end < told.end && !(isPlaceAlone(scene, g) && ABOUT.test(mask.slice(told.start, g.start))));
}
/** "the contract for the metro of Porto": where the works are, not whose contract it is. */
const ABOUT = /^\S+ (?:[^,;.]* )?(?:for|to|on|over|in) /;
