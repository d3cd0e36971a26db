/** Finds papers and acts in a masked sentence and reads who did what with which. */
import { FUTURE } from './acts.ts';
import { BODIES } from './classify.ts';
import { actsIn, AGED, bind, hasOwnDay, isObjectOf, isNotYet, papersIn, RESTING, WHEREBY, WISHED, type Bound, type Paper } from './binding.ts';
import { isDefeated, isRefused, whyNot } from './against.ts';
import { readOpenly } from './open-clauses.ts';
import { tokensOf, type Token } from './phrases.ts';
import { UNDATED, type Reading, type RuleName } from './reading.ts';
import type { Group } from './groups.ts';
import { dateAt } from './letters.ts';
import { laterFate } from './later-fate.ts';
import { obligedBehind } from './obliges.ts';
import { refuseIn, type Scene } from './scene.ts';
import { clauseEnd, cosignersOf, counterparts, isDefinite, ownersBehind, leadWords, ownerOf, PRONOUN, subjectOf, withWhich } from './standing.ts';
import { standInsIn } from './stand-ins.ts';
import { unnamedPapersIn } from './unnamed-papers.ts';
import { occurs } from '../matches.ts';

/** "signed two memorandums: one with A, one with B": the papers are told behind the colon. */
const ANNOUNCED = /^(?:(?! with | between )[^;.:]){0,90}: (?!with )(?:(?! with )[^;.:]){0,60} with (?:the )?[\uE000-\uEFFF]/u;

/** Where no paper is named, one of these tells of it. */
const MAY_SIGN = /sign|ink|initial|conclud|seal|str[iu]|notari|renew|clinch|ceremony/i;

/** Every reading of a paper or a tie that a verb or a noun of signing makes an event. */
export function readClauses(scene: Scene): Reading[] {
  const named = papersIn(scene.mask);
  const told = [...named, ...standInsIn(scene.mask, named, scene.earlier)];
  if (told.length === 0 && !occurs(MAY_SIGN, scene.mask)) return [];
  const every = actsIn(scene.mask, told), lost = every.filter((v) => v.step !== 'approved' && isDefeated(scene.mask, v));
  const verbs = lost.length === 0 ? every : every.filter((v) => !lost.some((l) => v === l || v.end <= l.start && l.start - v.end < 4));
  const found = [...told, ...unnamedPapersIn(scene.mask, verbs, told)].toSorted((a, b) => a.start - b.start);
  if (found.length === 0 && !scene.mask.includes('ceremony')) return [];
  const readings: Reading[] = [];
  let tokens: readonly Token[] | null = null;
  for (const paper of found) {
    if (isObjectOf(scene.mask, paper, found) || ANNOUNCED.test(scene.mask.slice(paper.end, paper.end + 240))) continue;
    if (WISHED.test(scene.mask.slice(Math.max(0, paper.start - 90), paper.start))) { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.planned', why: 'it is only wished for' }); continue; }
    if (isRefused(scene.mask, paper)) { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.planned', why: 'it was asked for and refused' }); continue; }
    if (lost.some((l) => l.end <= paper.start && paper.start - l.end < 60) && !hasOwnDay(scene.mask, paper)) { refuseIn(scene, { start: paper.start, end: paper.end, rule: 'agreement.planned', why: 'what was moved was voted down' }); continue; }
    const bound = bind(scene.mask, paper, { verbs, found });
    const openly = (): Reading[] => readOpenly(scene, paper, { tokens: tokens ??= tokensOf(scene.mask, found), papers: found });
    const known = bound === null || paper.words !== undefined && scene.earlier?.total === true && bound.act === null && !hasOwnDay(scene.mask, paper) ? [] : read(scene, bound, found);
    const leads = LEADING_UNDER.test(scene.mask.slice(0, paper.start));
    const partnered = leads && bound?.act != null && known.some((r) => r.others.length > 0) && !scene.groups.some((g) => g.prep === null && g.start > (bound.act?.end ?? 0));
    const bare = bound !== null && !partnered && (bound.act === null || leads) && (known.length > 0 || UNDER_NEW.test(scene.mask.slice(Math.max(0, paper.start - 40), paper.start))) && known.every((r) => r.subject.length + r.others.length < (leads || r.subject.length === 0 && UNDER_NEW.test(scene.mask.slice(Math.max(0, paper.start - 40), paper.start)) ? 2 : 1)) ? openly() : [];
    if (bare.length > 0) readings.push(...bare);
    else if (bound !== null) readings.push(...known.map((r) => (paper.words !== undefined && r.subject.length === 0 && r.others.length < 2 ? { ...r, subject: readings.at(-1)?.subject ?? [], others: r.others.length === 1 ? r.others : readings.at(-1)?.others ?? [] } : r)));
    else readings.push(...openly());
  }
  if (readings.length === 0) for (const act of verbs) {
    if (!/sign/.test(act.text) || !/ceremony/.test(act.text)) continue;
    const paper: Paper = { start: act.start, end: act.end, instrument: 'agreement', family: 'paper', text: '' };
    readings.push(...read(scene, { paper, act, way: 'active' }, found));
  }
  return inTurn(scene, readings);
}

/** "Under a memorandum signed in 2021, A sends doctors to B": the clause behind names the parties. */
const LEADING_UNDER = /^(?:Under|Through|Based on|Pursuant to|By virtue of|Thanks to|As part of|In line with) an? (?:[\p{L}\p{N}-]+ ){0,5}$/u;
/** "sells heat to B under a contract of 3 March": the deed rests on a paper told as new. */
const UNDER_NEW = /(?:^|\s)[Uu]nder an? (?:[\p{L}\uF000-\uF8FF-]+ ){0,3}$/u;

/** Papers and days told in the same order: "A, B and C, signed on 1, 2 and 3 May respectively". */
function inTurn(scene: Scene, readings: readonly Reading[]): Reading[] {
  if (scene.dates.length < 2) return [...readings];
  const run = /[\uF000-\uF8FE](?:(?:, and |, | and )(?:in |on )?[\uF000-\uF8FE])+/u.exec(scene.mask)?.[0] ?? '';
  const dates = [...run].flatMap((c) => dateAt(c, 0) ?? []);
  return readings.map((r, i) => (dates.length > 1 && dates.length === readings.length ? { ...r, date: dates[i] ?? null } : r));
}

/** "A lays tracks under a contract signed in May", "Under a contract signed in May, A lays tracks": whoever does what the paper allows has signed it. */
function doerOf(scene: Scene, { paper, act, way }: Bound): Group | undefined {
  const { mask } = scene;
  if (act === null || way !== 'passive') return undefined;
  if (/^(?: with [^,;.]{1,60},)? $/.test(mask.slice(paper.end, act.start))) {
    const lender = scene.groups.find((g) => (g.prep === 'by' || g.prep === 'from') && UNDER_IT.test(mask.slice(g.end, paper.start)));
    if (lender !== undefined || RESTING.test(mask.slice(Math.max(0, paper.start - 80), paper.start))) return lender ?? doerBefore(scene, paper.start);
  }
  return LEADING_UNDER.test(mask.slice(0, paper.start)) ? scene.groups.find((g) => g.prep === null && g.start > act.end && MAIN_CLAUSE.test(mask.slice(act.end, g.start))) : undefined;
}
/** The first who acts in the clause that ends at a paper: behind ", and" another clause begins. */
function doerBefore(scene: Scene, end: number): Group | undefined {
  const acting = scene.groups.filter((g) => g.prep === null && g.end < end);
  const last = acting.findLastIndex((g, i) => { const before = acting[i - 1]; return before !== undefined && /[;:]|, (?:and|but|while|whereas) (?:the )?$/.test(scene.mask.slice(before.end, g.start)); });
  return acting[Math.max(last, 0)];
}
const UNDER_IT = /^,? under an? (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const MAIN_CLAUSE = /^[^;:.]*, (?:the )?$/;

function read(scene: Scene, bound: Bound, all: readonly Paper[]): Reading[] {
  const { paper, act, way } = bound;
  const { mask } = scene;
  const first = Math.min(paper.start, act?.start ?? paper.start);
  const aged = act === null ? AGED.exec(mask.slice(Math.max(0, paper.start - 90), paper.start))?.[1] : undefined;
  const whereby = act === null && WHEREBY.test(mask.slice(paper.end, paper.end + 60));
  const verb = way === 'nominal' && act !== null ? OBJECT_OF.exec(mask.slice(Math.max(0, act.start - 40), act.start)) : null;
  const doer = doerOf(scene, bound) ?? (act !== null && way === 'passive' ? obligedBehind(scene, act) ?? undefined : undefined);
  const subject = doer !== undefined ? doer : verb !== null && act !== null ? subjectOf(scene, act.start - verb[0].length) : whereby ? scene.groups.find((g) => g.head >= paper.end) ?? null : act === null || way !== 'active' ? ownerOf(scene, paper) ?? (act === null && (OWNED.test(mask.slice(Math.max(0, paper.start - 40), paper.start)) || aged !== undefined && WITH_ONE.test(mask.slice(paper.end, paper.end + 20))) ? subjectOf(scene, paper.start) : null) : subjectOf(scene, bound.teller?.start ?? act.start) ?? ownerOf(scene, paper);
  const others = counterparts(scene, bound, all) ?? withWhich(scene, first) ?? (whereby && subject !== null ? scene.groups.find((g) => g.start > subject.end && isServed(g)) : doer !== undefined && RESTING.test(mask.slice(Math.max(0, paper.start - 80), paper.start)) ? scene.groups.find((g) => g.start > doer.end && g.end <= paper.start && (g.prep === null || isServed(g))) : undefined) ?? null;
  const by = act === null || way === 'active' ? undefined : scene.groups.find((g) => g.prep === 'by' && g.start >= act.end && g.start - act.end < 60);
  const between = (others?.prep === 'between' || others?.prep === 'among') && !(act !== null && way === 'active' && (subject?.items.length ?? 0) > 1 && others.items.every((i) => scene.actors[i]?.kind === 'pair'));
  const cosigners = act === null || way !== 'active' ? [] : cosignersOf(scene, act.start).filter((i) => subject?.items.includes(i) !== true);
  const actors = between ? [] : [...(by?.items ?? []), ...(subject?.items ?? []), ...cosigners];
  const why = whyNot(scene, bound, { actors, others });
  if (why !== null) {
    refuseIn(scene, { start: first, end: Math.max(paper.end, act?.end ?? 0), rule: ruleOf(bound, false), why });
    return [];
  }
  const partners = !between && others?.prep === 'between' ? [] : others?.items.filter((i) => !actors.includes(i)) ?? [];
  const last = Math.max(paper.end, act?.end ?? 0, others?.end ?? 0, by?.end ?? 0);
  const window = mask.slice(Math.max(way === 'passive' ? paper.start : 0, (act?.start ?? paper.start) - 70), act?.start ?? paper.start).split(/[;:]| (?:after|since|because|following) /).at(-1) ?? '';
  const told = act !== null && way === 'active' && act.start > paper.end && bound.teller === undefined ? mask.slice(paper.end, act.start) : window;
  const unsigned = act !== null && act.step === 'signed' && AGREED_ON.test(act.text) ? UNSIGNED.exec(mask.slice(Math.max(paper.end, act.end), Math.max(paper.end, act.end) + 170)) ?? SIGNING_DUE.exec(mask.slice(Math.max(paper.end, act.end), Math.max(paper.end, act.end) + 170)) : null;
  const over = act !== null && (act.step === 'ended' || act.step === 'suspended') && RESOLVED.test(window);
  const consent = way === 'nominal' && act !== null && act.step === 'signed' && CONSENT.test(mask.slice(Math.max(0, act.start - 40), act.start));
  const planned = act !== null && !over && (consent || unsigned !== null || isNotYet(mask, act) || PREPARES.test(mask.slice(Math.max(0, act.start - 40), act.start)) || act.step === 'approved' || act.step === 'intent' || FUTURE.test(told) || MINUTED.test(mask.slice(0, act.start)) && act.step !== 'ended' && act.step !== 'suspended' || AUTHORISED.test(mask.slice(Math.max(0, act.start - 110), act.start)) || act.step !== 'ended' && DECIDING.test(mask.slice(Math.max(0, act.start - 40), act.start)) || paper.family === 'paper' && /agree(?:s|d)? to $/.test(told) && /^(?:sign|conclud|ink|enter|renew|seal)/i.test(act.text) || act.step !== 'ended' && act.step !== 'suspended' && SUBJUNCTIVE.test(mask.slice(0, act.start)));
  const from = act === null ? paper.end : act.end;
  const later = told === window && (act === null ? hasOwnDay(mask, paper) : act.start > paper.end && PASSING.has(act.step)) ? laterFate(mask.slice(from, from + 240)) : null;
  if (later !== null) return read(scene, { paper, act: { start: from, end: from + later.end, step: later.step, nominal: false, strong: true, text: 'ended' }, way: 'passive' }, all).map((r) => ({ ...r, rule: later.step === 'intent' ? 'agreement.planned' : 'agreement.ended', planned: later.step === 'intent', end: Math.max(r.end, from + later.end), date: later.date !== null ? dateAt(later.date, 0) : later.deed ? null : UNDATED }));
  const lapsed = LAPSED.exec(mask.slice(Math.max(paper.end, act?.end ?? 0), Math.max(paper.end, act?.end ?? 0) + 120));
  if (lapsed !== null && act !== null && act.step === 'established') {
    const at = Math.max(paper.end, act.end) + lapsed[0].length;
    return read(scene, { paper, act: { ...act, step: 'ended' }, way }, all).map((r) => ({ ...r, rule: 'agreement.ended', planned: false, date: lapsed[1] === undefined ? null : dateAt(mask, at - 1) }));
  }
  const fate = act === null ? fateOf(mask, paper) : null;
  const granted = act !== null && act.text.startsWith('extend') && GRANTED.test(mask.slice(act.end, paper.end));
  const again = act !== null && (act.step === 'ended' || act.step === 'suspended') ? AGAIN.exec(mask.slice(act.end)) : null;
  const step = again !== null ? 'renewed' : granted ? 'signed' : act?.step ?? fate?.step ?? (aged !== undefined && paper.family === 'tie' ? 'established' : 'signed');
  const whole: Reading = {
    rule: again === null ? ruleOf(bound, planned) : 'agreement.tie', scene, instrument: paper.instrument, step, planned: planned || fate?.planned === true,
    words: `${paper.words === undefined ? '' : `${paper.words} `}${calledOf(mask, first)}${mask.slice(paper.start - leadWords(mask, paper.start), Math.min(mask.length, paper.end + 90)).split(/[;.]|, (?:and|while|for which|which|who|after|as) | and that /)[0] ?? paper.text}`,
    subject: actors, others: partners, together: between || cosigners.length > 0 || SINGLE.test(mask.slice(Math.max(0, paper.start - 50), paper.end)) || /\b(?:tri(?:lateral|partite)|three-(?:party|way)|four-(?:party|way)|multilateral|joint)\b/.test(mask.slice(Math.max(0, paper.start - 40), paper.end)),
    start: whereby ? first : aged !== undefined && actors.length + partners.length === 0 ? scene.groups.findLast((g) => g.prep === null && g.end <= first)?.start ?? first : startOf(mask, first, actors.length > 0 ? subject : null), end: clauseEnd(mask, last), act: again === null ? act?.start ?? paper.start : (act?.end ?? 0) + again.index, date: unsigned !== null ? unsigned[1] === undefined ? UNDATED : dateAt(unsigned[1], 0) : aged === undefined || hasOwnDay(mask, paper) ? null : dateAt(aged, 0), complete: false,
    paper: paper.start, definite: isDefinite(mask, paper) || paper.words !== undefined && /^it$/i.test(paper.text), nearby: actors.length + partners.length === 0 ? nearbyOf(scene, first, bound) : nearbyOf(scene, first),
  };
  return others?.prep === 'with' ? withFurther(scene, whole, others) : [whole];
}

/** "sells to B", "trains nurses for B". */
const isServed = (group: Group): boolean => group.prep === 'from' || group.prep === 'to' || group.prep === 'for';

/** "Their port authorities signed": bodies of towns, though the towns alone are named. */
function calledOf(mask: string, first: number): string {
  const called = CALLED.exec(mask.slice(Math.max(0, first - 70), first))?.[1];
  return called === undefined || !BODIES.test(called) ? '' : `${called} `;
}
const CALLED = /(?:^|[.;,] )(?:[Tt]heir|[Tt]he|[Bb]oth|[Ii]ts)(?: (?:two|three|respective))?(?: cities['’])? ((?:[\p{Ll}-]+ ){1,4}?)(?:(?:have |has |had |will |also |then |in turn )*|in [\uF000-\uF8FE] |on [\uF000-\uF8FE] )$/u;

/** "the 30th anniversary of sister-city ties with B": whose they are is who celebrates. */
const WITH_ONE = /^ with (?!each|one)/;

/** "with A, in June 2021, and with B, in May 2022": as many papers, each with its own day. */
function withFurther(scene: Scene, whole: Reading, first: Group): Reading[] {
  const run = [first];
  for (const group of scene.groups) {
    const last = run.at(-1);
    if (last !== undefined && group.prep === 'with' && group.start > last.end && AND_WITH.test(scene.mask.slice(last.end, group.start)) && run.length < 12) run.push(group);
  }
  if (run.length === 1) return [whole];
  return run.map((group) => {
    const day = ITS_DAY.exec(scene.mask.slice(group.end, group.end + 40))?.[1];
    const others = group === first ? whole.others : group.items.filter((i) => !whole.subject.includes(i));
    return { ...whole, others, end: Math.max(whole.end, group.end), date: day === undefined ? whole.date : dateAt(day, 0) };
  });
}
const AND_WITH = /^(?:,? (?:in|on|of|for|from) (?:(?! and an? )[^;.,]){1,50})?,?(?: and| as well as|)(?: also| then| later)? with (?:the )?$/u;
const ITS_DAY = /^(?:,? (?:of|in) (?:the )?[\uE000-\uEFFF])?,? (?:in|on) ([\uF000-\uF8FE])/u;

/** What becomes of a paper that no verb of signing governs: words around it tell whether it is over, or not there yet. */
const OVER = /(?:expire|laps|scrap|dead|died|annul|cancel|terminat|fell through|came to nothing|not come about|not (?:be )?(?:extended|renewed|prolonged)|torn up|tore up|shelved|abandon|collapse|fell apart|falls? apart|fell through|walked (?:out|away)|pulled out|no longer|wound up|ran out|history)/;
const AHEAD = /^ (?:with |between )?[^;.]{0,60}(?:is|are) (?:very |now )?(?:close(?! to \p{L}+ing)|imminent|within reach|on the way)(?![\p{L}])|(?:put off|adjourned|in the drawer|ready for sign|(?:has|had|have) gone to|sent to|pending|unsigned|postpon|delay|to be signed|to have been signed|should be ready|awaited|awaits|in the (?:works|pipeline|offing)|under (?:way|negotiation|discussion)|for signature|yet to|remains? to be|would be (?:signed|concluded|sealed)|still to be|nod|submitted|at (?:an? )?(?:advanced|early|final|late) stage|in its (?:final|last) (?:stage|phase)|well advanced|nearly (?:ready|done|finished))/u;
const AHEAD_BEFORE = /(?:draft|planned|proposed|future|prospective|possible|proposal for|plans? for|plan for|talks (?:on|about)|negotiations (?:on|for|about)|idea of|hopes? (?:for|of)) (?:an? |the |such an? )?(?:[\p{Ll}-]+ ){0,3}$/u;

function fateOf(mask: string, paper: Paper): { step: Reading['step']; planned: boolean } | null {
  const after = mask.slice(paper.end, paper.end + 220).split(/[;:]|, (?:and|while|but) /)[0] ?? '';
  const before = mask.slice(Math.max(0, paper.start - 50), paper.start);
  if (OVER.test(after) || /(?:end|expiry|termination|collapse|loss) of (?:the |its |their |an? )?(?:[\p{Ll}-]+ ){0,2}$|walked (?:out|away) (?:of|from) [^,;]{0,20}$/u.test(before)) return { step: 'ended', planned: false };
  return AHEAD.test(after) || AHEAD_BEFORE.test(before) ? { step: 'intent', planned: true } : null;
}

/** "will sign a renewal of the agreement": the noun of the act has a verb of its own. */
const OBJECT_OF = /(?:(?:in|held|hold|holding|began|begun|beg[iu]n|opened|open|resumed|started|entered|continued|had|having)(?= $)|sign(?:s|ed)?|conclude[sd]?|seal(?:s|ed)?|agree(?:s|d)?(?: on| to)?|approve[sd]?|announce[sd]?|postpone[sd]?|delay(?:s|ed)?|put off|defer(?:s|red)?)(?: (?:an?|the|their|its|on))? $/;

/** "extended a €60 million loan": what is lent is new, nothing is prolonged. */
const GRANTED = /^ an? (?:[^\s,;]+ ){0,5}(?:loan|credit|grant|facilit)|(?:\d|illion) (?:[^\s,;]+ ){0,4}(?:loan|credit)/i;

/** What is initialled, agreed or announced may be signed later: then it is planned, for the day told behind it. */
const AGREED_ON = /^(?:initial|agre|reach|finali|adopt|announc|endors|conclud)/i;
const UNSIGNED = /^[^;.]{0,110}?(?:(?:,? (?:which|that|and|but)|;)(?: it| they| both| [\uE000-\uEFFF])? (?:is|are|will|shall|should|must|has yet|have yet|are expected|is expected)|, to|(?<=(?:draft|text)[^;.]{0,60}),? to) (?:still |now |then |soon )?(?:to )?(?:be )?(?:[\p{Ll}]+ )?(?:signed|sign|concluded|sealed|inked|put to paper|formali[sz]ed)(?![\p{L}])(?:[^;.]{0,50}?(?:on|in|by|of) (?:the )?([\uF000-\uF8FE]))?/u;

const SIGNING_DUE = /^[^;.]{0,80}[;,] (?:and |with )?(?:the |its |their )?(?:formal |official |final )?(?:signature|signing)(?: is| was| being)? (?:expected|due|planned|scheduled|foreseen|set|to follow|follows)(?: (?:in|on|by|for))? (?:the )?([\uF000-\uF8FE])/u;

/** "a framework agreement": one paper, however many sign it. */
const SINGLE = /(?:^|[ (])an? (?:[\p{Ll}-]+ ){0,4}(?:agreement|pact|accord|contract|memorandum(?: of [\p{Ll}]+)?|mou|treaty|charter|declaration|statement)$/iu;

/** "voted on Monday to end the pact": who may end a paper alone has ended it. */
const RESOLVED = /(?:decided|voted|resolved|agreed|chose|opted|moved)(?: [^,;:.]{1,40})?,? to (?:[\p{Ll}]+ )?$/u;
/** "approved the signing of": not signed yet. */
const CONSENT = /(?:approv(?:es|ed|ing)|authori[sz](?:es|ed|ing)|endors(?:es|ed)|clear(?:s|ed)|propos(?:es|ed)|recommend(?:s|ed)|discuss(?:es|ed)|consider(?:s|ed|ing)|prepar(?:es|ed|ing)(?: for)?|plann(?:ed|ing)|postpon(?:es|ed|ing)|delay(?:s|ed|ing)|put(?:s|ting)? off|defer(?:s|red|ring)|push(?:es|ed) back|await(?:s|ed|ing)|approval (?:of|for)|consent to|ahead of|for) $/u;
const DECIDING = /(?:decision|resolution|motion|proposal|bill|ordinance|plan|order) (?:on|to|for|about|approving) (?:the )?(?:[\p{Ll}]+ )?$/iu;
/** "has finalised preparations to sign": it is still to come. */
const PREPARES = /(?:preparations?|groundwork|steps|arrangements|efforts|readiness|procedures|consultations) (?:to|for|before|towards?) (?:the )?(?:[\p{Ll}]+ )?$/iu;
/** "authorised the mayor to sign": may, but has not. */
const AUTHORISED = /(?:authori[sz](?:es?|ed|ing)|empower(?:s|ed|ing)|mandat(?:es?|ed|ing)|instruct(?:s|ed|ing)|allow(?:s|ed|ing)|permit(?:s|ted|ting)|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|invit(?:es?|ed|ing)|authority|authori[sz]ation|mandate|permission|approval|consent|powers?|go-ahead|green light|nod)(?: [^,;:.]{1,70})? to (?:[\p{Ll}]+ )?$/iu;
/** "resolved that a letter be signed": decided, not done. */
const SUBJUNCTIVE = /(?:resolved|agreed|recommended|decided|voted|proposed|moved|ordered|suggested)(?: unanimously)?,? that [^;]*(?:^| )be (?:[\p{Ll}]+ )?$/iu;
/** "41. That the charter with B be renewed": the voice of minutes, without a word that would make it a wish. */
const MINUTED = /(?<!(?:^|[^\p{L}])(?:will|shall|would|to|may|can|must|should|could|might|not|there|let|also|only|then|soon|ever|now|never|always|formally|officially|finally|jointly|still)) be (?:[\p{Ll}]+ )?$/u;
/** "its own agreement": who acts owns the paper. */
const OWNED = /(?:^|[\s(])(?:[Ii]ts|[Tt]heir)(?: own)? (?:[\p{Ll}-]+ ){0,3}$/u;

/** The clause begins with its subject, unless that stands in another clause: then with the pronoun, or the verb. */
function startOf(mask: string, first: number, subject: Group | null): number {
  if (subject === null || subject.start > first) return phraseStart(mask, first);
  const gap = mask.slice(subject.end, first);
  const pronoun = PRONOUN.exec(gap.slice(-40))?.[0];
  return pronoun === undefined ? subject.start : first - pronoun.trimStart().length;
}

/** Where the noun phrase begins that a paper stands in: "The twinning agreement", "its older pact". */
function phraseStart(mask: string, at: number): number {
  const lead = /(?:^|[\s(])((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat|[Oo]ur|[Aa]nother|[Bb]oth) (?:(?!(?:the|an?|its|their|that|this) )[\p{L}\p{N}-]+ ){0,4})$/u.exec(mask.slice(Math.max(0, at - 70), at))?.[1];
  return lead === undefined || / (?:of|in|for|with|and|that|which|is|was|will|to|on|at) /.test(` ${lead}`) ? at : at - lead.length;
}

/** "set up ties in 2008, which lapsed in 2013": told only to say that it is over. */
const LAPSED = /^(?!.{0,80}(?:ended|lapsed|expired)[^;.]*again)[^;.]{0,60}?, ?(?:which|but|and|that) (?:it |this |has since |was |has been |had |has )*(?:lapsed|expired|ended|terminated|suspended|ran out|dissolved|discontinued|cancelled|abandoned)(?: (?:in|on) (?:[\p{Ll}]+ )?([\uF000-\uF8FE]))?/u;

function nearbyOf(scene: Scene, at: number, bound?: Bound): readonly number[] {
  const own = bound === undefined ? [] : ownersBehind(scene, bound);
  if (own.length > 1) return own;
  const where = scene.groups.findLast((g) => g.end <= at && /^[^,;]{0,20}, where /.test(scene.mask.slice(g.end, at)));
  if (where !== undefined) return where.items;
  const before = scene.groups.findLast((g) => g.prep === null && g.end <= at);
  if (before !== undefined) return before.items;
  const main = /^(?:At|With|During|After|Before|Following|By|In|Since|Upon|Having|Through|Under) (?:[\p{Ll}-]+ ){0,4}$/u.test(scene.mask.slice(0, at)) ? scene.groups.find((g) => g.prep === null && g.start > at && scene.mask.slice(at, g.start).endsWith(', ')) : undefined;
  return main?.items ?? [];
}

/** Beside these a clause may go on to tell what became of the paper. */
const PASSING: ReadonlySet<string> = new Set(['signed', 'established', 'renewed']);
/** What was broken off may have been taken up again in the same breath. */
const AGAIN = /(?:and|but) (?:(?!not |never )[\p{Ll}]+ ){0,2}(?:taken up again|resumed|restored|revived|renewed|re-established)/u;

function ruleOf(bound: Bound, planned: boolean): RuleName {
  if (bound.act === null) return planned ? 'agreement.planned' : 'agreement.in-force';
  if (bound.act.step === 'ended' || bound.act.step === 'suspended') return 'agreement.ended';
  if (/loan|credit/i.test(bound.paper.text) && bound.act.step !== 'intent') return 'agreement.loan';
  if (planned) return 'agreement.planned';
  if (bound.way === 'nominal') return 'agreement.nominal';
  return bound.paper.family === 'paper' ? 'agreement.signed' : 'agreement.tie';
}
