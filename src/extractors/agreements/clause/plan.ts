/** Whether a paper is signed already or only meant to be: what stands before its verb and behind it. */
import { FUTURE, HAS_DONE } from '../acts.ts';
import { asideBefore } from '../asides.ts';
import { isNotYet } from '../binding/denials.ts';
import type { Act } from '../mentions.ts';
import { before, behind } from '../windows.ts';
import { isOver, type Clause } from './clause.ts';

/** What is only agreed or announced so far; the letter of the day of its signing is the first group, where one is told. */
export function signingAhead({ scene, act, last }: Clause): RegExpExecArray | null {
  if (act === null || act.step !== 'signed' || !AGREED_ON.test(act.text)) return null;
  const rest = behind(scene.mask, last, 170);
  return UNSIGNED.exec(rest) ?? SIGNING_DUE.exec(rest);
}
/** What is initialled, agreed or announced may be signed later: then it is planned, for the day told behind it. */
const AGREED_ON = /^(?:initial|agre|reach|finali|adopt|announc|endors|conclud)/i;
const UNSIGNED = /^[^;.]{0,110}?(?:(?:,? (?:which|that|and|but)|;)(?: it| they| both| [\uE000-\uEFFF])? (?:is|are|will|would|shall|should|must|was to|were to|has yet|have yet|are expected|is expected|was expected)|, to|(?<=(?:draft|text)[^;.]{0,60}),? to) (?:still |now |then |soon )?(?:to )?(?:be )?(?:[\p{Ll}]+ )?(?:signed|sign|concluded|sealed|inked|put to paper|formali[sz]ed)(?![\p{L}])(?:[^;.]{0,50}?(?:on|in|by|of) (?:the )?([\uF000-\uF8FE]))?/u;
/** "initialled a pact, the signing of which is due in May". */
const SIGNING_DUE = /^[^;.]{0,80}[;,] (?:and |with )?(?:the |its |their )?(?:formal |official |final )?(?:signature|signing)(?: is| was| being)? (?:expected|due|planned|scheduled|foreseen|set|to follow|follows)(?: (?:in|on|by|for))? (?:the )?([\uF000-\uF8FE])/u;

/** "A letter of intent is to be followed by a contract": the contract is to come. */
const FOLLOWED_BY = /(?:(?:is|are|was|were|due|expected|planned|meant|supposed|set|intended|hoped) to|will|would|shall|should|may|can|could) (?:later |then |soon |also |eventually )?be (?:followed|succeeded|replaced|complemented|completed|crowned)(?: (?:in|on|by) [\uF000-\uF8FE])? by (?:an? |the )?(?:[\p{L}-]+ ){0,3}$/u;
/** True where the verb of a paper tells what is still to be done. */
export function isPlanned(clause: Clause): boolean {
  const { scene, act } = clause;
  if (act === null) return FOLLOWED_BY.test(before(scene.mask, clause.paper.start, 70));
  if (isOver(act) && RESOLVED.test(leadOf(clause))) return false;
  if (act.step === 'approved' && !isRatified(scene.mask, act) || act.step === 'intent') return true;
  return isNegotiated(clause, act) || BEING_MADE.test(before(scene.mask, act.end, 40)) || isToFollow(clause, act) || isNotYet(scene.mask, act) || isAhead(clause, act) || isPrepared(clause, act) || isResolvedOn(scene.mask, act);
}
/** "are finalising an agreement": it is not there yet. */
const BEING_MADE = /(?:^| )(?:is|are|was|were|been)(?: (?:now|also|still|currently|already|both|jointly|reportedly|working on))* finali[sz]ing$/u;
/** "ratified the treaty": only what is signed can be. */
export const isRatified = (mask: string, { step, text, start }: Act): boolean => step === 'approved' && /^ratifie[ds]/i.test(text) && !/(?:^| )be (?:[\p{Ll}]+ )?$/u.test(before(mask, start, 24));

/** "voted on Monday to end the pact": who may end a paper alone has ended it. */
const RESOLVED = /(?:decided|voted|resolved|agreed|chose|opted)(?: [^,;:.]{1,40})?,? to (?:[\p{Ll}]+ )?$/u;

/** "will sign", "are expected to conclude", "agreed to sign". */
function isAhead(clause: Clause, act: Act): boolean {
  const told = isRelative(clause) ? clause.scene.mask.slice(clause.paper.end, act.start) : leadOf(clause);
  if (HAS_DONE.test(told)) return false;
  if (COUNCIL_DECIDED.test(told) && act.step !== 'ended' && act.step !== 'suspended') return true;
  return FUTURE.test(told) && !(clause.way === 'passive' && WAS_DONE.test(told)) || clause.paper.family === 'paper' && AGREED_TO.test(told) && CONCLUDES.test(act.text);
}
/** "The council decided by a large majority to enter into": what a council decides is still to be signed. */
const COUNCIL_DECIDED = /(?:[Cc]ouncil(?:lors|ors|members)?|[Aa]ssembly|[Pp]arliament|[Cc]ommittee|[Cc]abinet|[Bb]oard|[Dd]eputies|[Aa]ldermen)(?: [^;.]{0,60}?)? (?:decided|voted|resolved)(?: [^;:.]{1,50})?,? to (?:[\p{Ll}]+ )?$/u;
/** "A partnership that will last until 2023 was agreed by A and B": the verb's own auxiliary tells that it is done. */
const WAS_DONE = /(?:will|would) [^;.]* (?<!(?:would|should|could|may|might|will|to) )(?:was|were|has been|have been|had been) (?:[\p{Ll}]+ly |then |also |now )?$/u;
const AGREED_TO = /agree(?:s|d)?(?: (?:on )?[\uF000-\uF8FE])? to $/u;
const CONCLUDES = /^(?:sign|conclud|ink|enter|renew|seal)/i;

/** "authorised the mayor to sign", "a decision to renew", "approved the signing of": somebody may, but has not. */
function isPrepared({ scene, way }: Clause, act: Act): boolean {
  const lead = before(scene.mask, act.start, 40);
  const noun = way === 'nominal' && (IS_PLANNED.test(behind(scene.mask, act.end, 200)) || PLANNED_FOR.test(before(scene.mask, act.start, 60)));
  return noun || way === 'nominal' && act.step === 'signed' && (CONSENT.test(lead) || POSTPONED.test(behind(scene.mask, act.end, 220))) || PREPARES.test(lead)
    || act.step !== 'ended' && DECIDING.test(lead) || AUTHORISED.test(before(scene.mask, act.start, 110));
}
/** "approved the signing of": not signed yet. */
const CONSENT = /(?:approv(?:es|ed|ing)|authori[sz](?:es|ed|ing)|endors(?:es|ed)|clear(?:s|ed)|propos(?:es|ed)|recommend(?:s|ed)|discuss(?:es|ed)|consider(?:s|ed|ing)|prepar(?:es|ed|ing)(?: for)?|plann(?:ed|ing)|postpon(?:es|ed|ing)|delay(?:s|ed|ing)|put(?:s|ting)? off|defer(?:s|red|ring)|push(?:es|ed) back|await(?:s|ed|ing)|approval (?:of|for)|consent to|ahead of|for) $/u;
/** "the signing of the protocol, due in May, has been postponed". */
const POSTPONED = /^[^;.]{0,180} (?:has|have|had|was|were|is|are) (?:been |being )?(?:[\p{Ll}]+ )?(?:postponed|put off|delayed|deferred|rescheduled|adjourned|pushed back)(?![\p{L}])/u;
/** "the renewal of the pact is planned for May", "Planned for May is the signing of". */
const IS_PLANNED = /^[^;:.]{0,150}? (?:is|are|was|were) (?:now |still |then |also )?(?:planned|expected|scheduled|due|foreseen|slated|envisaged|to take place|to follow)(?= (?:for|in|on|by|next|later|this|to|soon|before|within|after)(?![\p{L}])|[,.;]|$)/u;
const PLANNED_FOR = /(?:[Pp]lanned|[Ss]cheduled|[Dd]ue|[Ee]xpected|[Ff]oreseen) (?:for |in |on |by |this |next )?(?:[\p{Ll}]+ )?[\uF000-\uF8FE] (?:is|are) $/u;
const DECIDING = /(?:decision|resolution|motion|proposal|bill|ordinance|plan|order) (?:on|to|for|about|approving) (?:the )?(?:[\p{Ll}]+ )?$/iu;
/** "has finalised preparations to sign": it is still to come. */
const PREPARES = /(?:preparations?|groundwork|steps|arrangements|efforts|readiness|procedures|consultations) (?:to|for|before|towards?) (?:the )?(?:[\p{Ll}]+ )?$/iu;
/** "authorised the mayor to sign": may, but has not. */
const AUTHORISED = /(?:authori[sz](?:es?|ed|ing)|empower(?:s|ed|ing)|mandat(?:es?|ed|ing)|instruct(?:s|ed|ing)|allow(?:s|ed|ing)|permit(?:s|ted|ting)|urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|invit(?:es?|ed|ing)|authority|authori[sz]ation|mandate|permission|approval|consent|powers?|go-ahead|green light|nod)(?: [^,;:.]{1,70})? to (?:[\p{Ll}]+ )?$/iu;

/** "entered into talks about a contract": the talks are begun, not the contract. */
function isNegotiated({ scene, paper }: Clause, act: Act): boolean {
  return act.step === 'signed' && act.start < paper.start && NEGOTIATED.test(scene.mask.slice(Math.max(act.end, paper.start - 110), paper.start));
}
const NEGOTIATED = /^[^,;.]*(?<![\p{L}])(?:negotiations|talks|discussions|consultations)(?![\p{L}])[^;.]{0,80} (?:about|on|for|over|towards) (?:an? |the |their )?(?:[\p{Ll}-]+ ){0,2}$/u;

/** "signed a letter of intent, with a definitive agreement to follow in May": the second is to come. */
function isToFollow({ scene, paper }: Clause, act: Act): boolean {
  return paper.start > act.end && TO_FOLLOW.test(behind(scene.mask, paper.end, 90));
}
const TO_FOLLOW = /^(?: (?:with|between|on|for) (?:(?! (?:and|is|are|was|were) )[^,;.]){1,60}?)? to (?:follow|be (?:signed|concluded))(?= (?:in|on|by|later|this|next|within|soon|at|once|when|before)(?![\p{L}])|[,.;]|$)/u;

/** The voice of councils: what is resolved to be signed is not signed, but what is resolved to be ended is. */
function isResolvedOn(mask: string, act: Act): boolean {
  if (isOver(act)) return false;
  const lead = mask.slice(0, act.start);
  return MINUTED.test(lead) || SUBJUNCTIVE.test(lead) || BARE_VERB.test(act.text) && RESOLVED_THAT.test(lead.slice(-120));
}
/** "resolved that a letter be signed": decided, not done. */
const SUBJUNCTIVE = /(?:resolved|agreed|recommended|decided|voted|proposed|moved|ordered|suggested)(?: unanimously)?,? that [^;]*(?:^| )be (?:[\p{Ll}]+ )?$/iu;
/** "Resolved: that the Mayor sign the charter": a verb without an ending. */
const RESOLVED_THAT = /(?:resolved|agreed|recommended|decided|voted|proposed|moved|ordered|suggested|asked|requested|demanded|(?:^|[\s(])\d{1,3}[.)·] ?[\uE000-\uEFFF])(?: unanimously)?[,:]? that (?:the |its |a )?(?:[\p{L}\uE000-\uEFFF]+ ){1,6}$/iu;
const BARE_VERB = /^(?:(?:co-)?sign|conclude|seal|ink|enter into|renew|extend|establish|set up|adopt|finalise|prolong)$/;
/** "41. That the charter with B be renewed": the voice of minutes, without a word that would make it a wish. */
const MINUTED = /(?<!(?:^|[^\p{L}])(?:will|shall|would|to|may|can|must|should|could|might|not|there|let|also|only|then|soon|ever|now|never|always|formally|officially|finally|jointly|still)) be (?:[\p{Ll}]+ )?$/u;

/** "the pact that A signed": who acts stands between the paper and its verb. */
function isRelative({ paper, act, way, teller }: Clause): boolean {
  return act !== null && way === 'active' && act.start > paper.end && teller === undefined;
}

/** The words before the verb, within its clause; where the paper stands before it, only from there. */
function leadOf({ scene, paper, act, way }: Clause): string {
  const at = act?.start ?? paper.start;
  const floor = way === 'passive' ? paper.start : 0, aside = asideBefore(scene.mask, at);
  const lead = aside === null || aside.start < floor ? scene.mask.slice(floor, at) : `${scene.mask.slice(floor, aside.start)} ${scene.mask.slice(aside.end, at)}`;
  return lead.slice(way === 'active' ? lead.search(NEXT_SUBJECT) + 1 : 0).slice(-70).split(CLAUSE_BEGINS).at(-1) ?? '';
}
/** "Though it would be late, A signed": the main clause begins with who acts. */
const NEXT_SUBJECT = /, (?:(?:and|but|so|yet) )?(?:the )?[\uE000-\uEFFF] (?:(?:has|have|had|also|then|later|formally) )*$/u;
/** "will recall that the firm had signed": what is to come is the recalling. */
const CLAUSE_BEGINS = /[;:]| (?:after|since|because|following) |, (?:(?:with|to|from|by|under) )?(?:which|whom|who|whose|where) | that (?=[^;:]*(?<![\p{L}])(?:had|has|have) (?:[\p{Ll}]+ ){0,2}$)/u;
