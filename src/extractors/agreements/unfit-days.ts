/** Which days of a sentence cannot be that of a paper: what was said, begins, ends or is delivered then. */
import { EVENT } from './event-nouns.ts';
import type { DateFinding, Found } from '../../record.ts';
import { isAge } from './ages.ts';
import { eventBeside } from './event-beside.ts';
import { DATE_BASE } from './letters.ts';
import type { Reading } from './reading.ts';

type DateItem = Found<DateFinding>;

/** Words before a date that make it something else than the day of the paper. */
const NOT_THE_DAY = /(?<![\p{L}])(?:during|covering|throughout|(?<!(?:has|have|had|put off|postponed|delayed|deferred|adjourned) )(?:until|till)|through|up to|for|(?<!(?:put off|postponed|delayed|moved|brought forward|dates? back|back|dates?|goes back|due) )to|by the end of|(?:expires|(?:will|shall|to|would|should|may|might|could|not) expire) (?:in|on)|(?:due|set|scheduled) to (?:end|expire|lapse|run out) (?:in|on)|valid (?:until|to)|(?:founded|opened|built|commissioned|incorporated|inaugurated|listed|published|delivered|shipped|elected|appointed|born) (?:in|on)|(?:founding|foundation|birth|creation) (?:in|on)|no later than|from|starting|beginning|begin in|effective) (?:the )?(?:end of )?$/iu;
/** "has left the pact, effective 31 January": the day on which it ends. */
const EFFECTIVE = /(?:effective|with effect|(?<!as long |as well )as)(?: (?:from|on|of|as of))? (?:the )?(?:end of )?$/i;
/** "ended the agreement from 31 December": a day or a month, for "withdrew from the 2015 pact" tells another. */
const endsFrom = ({ value }: Pick<DateItem, 'value'>, before: string): boolean => value.length >= 7 && /(?<!(?:dat(?:es|ed|ing)|back|far|apart|away|resulting) )from (?:the )?$/.test(before);
/** Whether the words before a day tell that something ends on it; `before` are those words. */
export const endsThen = (date: Pick<DateItem, 'value'>, before: string): boolean => EFFECTIVE.test(before) || endsFrom(date, before);
/** "expires on 31 March and will not be renewed". */
const EXPIRES = /(?:expir(?:es|ed|ing)|laps(?:es|ed|ing)|runs? out|ran out|ends|ended|comes? to an end)(?: (?:on|in|at|by))? (?:the )?(?:end of )?$/;
/** "the pact with A, which dates from 1992, and": the clause between the commas has a day of its own. */
const IN_ASIDE = /, (?:which|who|whose|where) [^,;.]*$/;
/** "due on 14 June, has been postponed": the day on which nothing happens. */
const DUE = /(?:due|scheduled|planned|set|foreseen|slated)(?: for| on| in| to take place on)? (?:the )?$/u, THEN_NOT = /^[^;.]{0,70} (?:has|have|had|was|were) (?:been )?(?:[\p{Ll}]+ )?(?:postponed|put off|delayed|deferred|cancelled|called off)(?! (?:to|until|till))/u;
/** "a pact, on which talks began in 2020,": the day of the talks. */
const IN_WHICH = /, (?:on|for|over|about|in|under|to|of) which [^,;.]*$/;
/** "which had expired in 2022, was renewed": the clause between the commas has ended before the verb. */
const ASIDE_ENDS = /^[^,;.]{0,50}, (?:was|were|has been|have been|is|are|will be) (?:[\p{Ll}]+ly )?$/u;
/** "On Monday the company said that it would": the day of the saying, not of what is planned. */
const SAYS_THEN = /^,? (?:[^\s,;.]+ ){1,5}(?:said|announced|told|disclosed|reported|revealed|confirmed) /u;
const SINCE = /since (?:the )?$/i;
/** "was set up with Porto, however nothing has happened since 1999": the day since which nothing is. */
const NOTHING_SINCE = /(?:,|;| and| but) (?:however|but|though|although|and)?,? ?[^;.]*(?:\bno\b|\bnot\b|\bnothing\b|\bnever\b|\bhardly\b|n['’]t\b)[^;.]* since (?:the )?$/u;
/** A first signing that is told beside a renewal. */
const FORMER = /(?:first signed|originally signed|dating (?:back )?(?:from|to)|signed earlier) (?:in|on)? ?$/i;
/** The day a thing began is not the day it ended. */
const BEGUN = /(?:concluded|signed|established|founded|set up|agreed|begun|made|formed|sealed|dating from|dates from|entered into) (?:in|on) (?:the )?$/i;
/** "the pact with A, of 1995, was cancelled": the paper is of that day. */
const OF_THEN = /(?:,|both|all) (?:of|dated) (?:the )?$/;
/** "renewed the memorandum that had run out on": the day of what is told in passing. */
const OTHER_CLAUSE = /[,)] whose (?:[^\s,;.]+ ){1,9}(?:in|on|since) (?:the )?$|\b(?:that|which) (?:had|has|have) (?:[\p{Ll}]+ ){1,4}(?:in|on|at|by)? ?(?:the )?$/u;
/** "renewed the ties that were established in 1990": the beginning, which is the day of nothing else. */
const BEGINNING = /(?:that|which) (?:was|were) (?:first )?(?:established|founded|formed|launched|begun|opened|created) (?:in|on) (?:the )?$/u;
/** "bought wheat, to be shipped in July", "which will open in 2027": the day of what is to come of it. */
const TO_COME = /(?:, to be |, with (?:[\p{Ll}]+ ){0,2}(?:delivery|deliveries|completion|construction|works?|shipments?|production|operations?|services?|opening|closing) (?:[\p{Ll}]+ ){0,2}(?:between |in |from |by |over |until )|(?:,| and) (?:with )?(?:(?:the|its|full|first|final|financial|commercial|production) )*(?:closing|completion|delivery|deliveries|construction|work|works|opening|operations?|production|shipments?|services?|flights?|commissioning|start)(?: [\p{Ll}]+)? (?:is |are |to )?(?:expected|scheduled|due|planned|set|slated|foreseen|start|begin|beginning|starting|follow) | will (?:be |then )?| is to | are to |, starting |, beginning |, due )(?:[\p{L}-]+ ){0,8}(?:in|on|by|of|at|early|late|from)? ?(?:the )?$|(?<!dat(?:es|ed|ing|e)(?: back)?) from (?:(?:early|late|mid|the|next|beginning of|start of|end of) )*$/u;
/** "since 2007, when they signed": the day is told for what follows. */
export const WHEN = /^,? (?:when|in which|on which) /;
/** "was to have been signed in April": the day on which nothing happened. */
const THWARTED = /(?:(?:was|were) (?:originally |initially |first )?(?:to|due to|supposed to|meant to|expected to|scheduled to|planned to)|had been (?:due|supposed|meant|expected|scheduled|planned) to|should) (?:have been )?(?:be )?(?:signed|concluded|sealed|inked|finali[sz]ed)(?: (?:in|at|during|on the occasion of) [^,;.]{2,60}?)?(?: (?:on|in|by))? (?:the )?(?:end of )?$/u;
const WAS_PUT_OFF = /^,? (?:but|and) (?:was|were|had been|has been) (?:put off|postponed|delayed|deferred|cancelled|called off)/u;
/** "At the fair, held from 9 to 14 April, A signed": the days of the event are those of its papers. */
const AT_EVENT = /(?:^|[\s“"])(?:[Aa]t|[Dd]uring|[Oo]n the (?:sidelines|margins|fringes|occasion) of|[Ii]n the (?:course|framework) of) [^.;]{3,80},? (?:(?:which|that) )?(?:(?:was|were|is) )?(?:held|ran|runs|running|lasted|lasting|took place|taking place|staged|organi[sz]ed|hosted)(?: (?:here|there|in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?))? (?:from|between|on|over) $/u;
/** "A and B signed a pact and C joined it in May": the day of another's deed. */
const ANOTHER_DOES = /(?:,? and|, while|, but|;) (?:the )?[\uE000-\uEFFF](?: (?:has|had|have|also|then|later|soon|formally))* (?:joined|followed|acceded|did|took|came|won|went|became|[\p{Ll}]{3,}ed)(?: (?!and |or |with )[\p{Ll}]+){0,3}(?: (?:in|on|by))? (?:the )?$/u;
/** "talks on a treaty will resume next week": the day of the talks. */
const TALKS_GO_ON = /^(?:talks|negotiations|discussions|consultations)(?![\p{L}])[^;.]{0,120} (?:resume|continue|go on|begin|start|be held|take place|open|be resumed|restart|restarted|resumed|began|started|opened|ended|held)(?: [^;.]{0,30})?$/iu;

/** "signed the agreement by which they extend their ties of 1980": the year of what there was before. */
const OF_OLD = /(?:ties|relations|relationship|partnership|twinning|link|bond|friendship|agreement|pact|treaty|accord|contract|memorandum|convention|charter) of (?:the year )?$/;
/** "signed an agreement, their second after that of 2011": the year of the one before. */
const AFTER_THAT = /(?:after|following|replac(?:es|ed|ing)|succeed(?:s|ed|ing)|supersed(?:es|ed|ing)|builds? on|building on) (?:that|those|one|(?:the|an?) (?:[\p{Ll}]+ ){0,2}(?:one|paper|text|document|agreement|pact|memorandum|accord|convention|contract|treaty)) (?:of|from|dated|(?:signed|concluded|made) in) (?:the year )?$/u;
/** "its third agreement with a port, after Porto in 2012": the year of another partner. */
const AFTER_ANOTHER = /, (?:after|following) (?:the |one with |that with )?\p{Lu}[^,;.]{1,50} in (?:the year )?$/u;
/** "will sign a charter, she said at yesterday's meeting": the day of the saying. */
const SAID_AT = /(?:said|says|announced|told|explained|added|stressed|confirmed|promised)(?: [\p{L}]+){0,3} (?:at|during|in) $/u;
/** "three days before the arrival of the president on 22 May": the day that another is counted from. */
const COUNTED_FROM = /(?:day|week|month|year)s? (?:before|after|following|ahead of) (?:[^,;.]{2,90} (?:on|in|of) (?:the )?)?$/u;
/** "on the second day of the visit, which began on Sunday": the same. */
const BEGINS_THEN = /(?:which|that) (?:began|begins|opened|opens|started|starts) (?:[\p{Ll}]+ ){0,3}(?:on )?$/u;
/** "A and B, hosts of the games of 2016 and 2020, will sign": years of what is put in between. */
const OF_YEARS = /, (?!(?:which|who|on|in|at|since) )[^,;.]* (?:of|for) (?:\d{4}(?:, | and | or ))?$/u;

/** "renewed the agreement that they concluded in 1997", "cancelled the pact it had signed with Porto in 1997": the day of what there was. */
const AS_IT_WAS = /(?: that| which)? (?:it|they|we|both(?: [\p{Ll}]+)?|the (?:(?:two|three) )?[\p{Ll}]+)(?: had| have| has)?(?: first| originally| jointly| once)? (?:signed|concluded|sealed|inked|made|founded|established|agreed|entered into)(?: (?:with|in|at) [^,;.]{2,60}?)? (?:back )?(?:in|on) (?:the )?$/u;
/** "renewed their 1997 agreement": the year is part of what the paper is called. */
const OWNED = /(?:[Ii]ts|[Tt]heir|[Tt]he|[Oo]ur|['’]s) $/u, PAPER_BEHIND = /^ (?:[\p{Ll}-]+ ){0,3}(?:agreement|pact|accord|memorandum|contract|treaty|charter|deal|partnership|twinning|protocol|declaration|MoU|MOU)(?![\p{L}])/u;

/** Whether a date tells when the paper was made that the reading only renews or ends. */
function isOfTheOld(text: string, date: DateItem, { step, scene, act }: Reading): boolean {
  if (step !== 'renewed' && step !== 'ended' && step !== 'suspended') return false;
  if (/(?:^|[\s,(])dated (?:as of )?$/.test(text.slice(Math.max(0, date.start - 14), date.start))) return true;
  const verb = scene.at[act] ?? 0;
  if (/^\d{4}$/.test(date.text) && OWNED.test(text.slice(Math.max(0, date.start - 7), date.start)) && PAPER_BEHIND.test(text.slice(date.end, date.end + 60))) return true;
  return date.start > verb && AS_IT_WAS.test(text.slice(verb, date.start));
}

/** Whether a date of the reading's sentence can be the day of its paper. */
export function usable(text: string, date: DateItem, reading: Reading): boolean {
  if (isAge(date) || isOfTheOld(text, date, reading)) return false;
  const act = reading.scene.at[reading.act] ?? 0;
  if (isOfAnniversary(text, date, reading)) return false;
  const event = eventBeside(text, date, reading);
  if (event !== null) return event === 'same';
  if (isDueBy(text, date, reading) || isOfWholeEvent(text, date, act)) return true;
  if (decidedThen(text, date, reading) || beginsThen(text, date, reading)) return false;
  if (reading.planned && THWARTED.test(text.slice(Math.max(0, date.start - 110), date.start)) && (WAS_PUT_OFF.test(text.slice(date.end, date.end + 40)) || reading.scene.dates.some((d) => d.start > date.end))) return false;
  if (reading.planned && date.end < act && SAYS_THEN.test(text.slice(date.end, Math.min(act, date.end + 70)))) return false;
  if (date.start > act && (isOfAnother(reading, date) || reading.step === 'intent' && TALKS_GO_ON.test(text.slice(act, date.start)))) return false;
  if (date.end <= act && WHEN.test(text.slice(date.end, date.end + 12))) return true;
  const before = text.slice(Math.max(0, date.start - 30), date.start);
  if (!(reading.step === 'ended' && endsThen(date, before)) && !reading.planned && reading.step !== 'approved' && date.start > act && TO_COME.test(text.slice(act, Math.min(date.start, act + 300)))) return false;
  if (date.start > act && reading.rule !== 'agreement.listed-year' && isOfOtherClause(text.slice(act, date.start), reading)) return false;
  if (/^\d{4}$/.test(date.value) && /^ (?!and|but|or|to|in|by|with|between|when|after|under|as|for|on|at|of|from|was|were|is|are|had|has|will|that|which|who|while|the|a|an|this|also|only|if|near|over|because|until|through|against|before|during)[\p{Ll}-]{3,}/u.test(text.slice(date.end, date.end + 20)) && !/(?:in|since|from|of|during) $/i.test(text.slice(Math.max(0, date.start - 8), date.start))) return false;
  if (/^\d{4}\/\d{4}$/.test(date.value) && /[\p{Ll}] $/u.test(text.slice(date.start - 2, date.start)) && !/(?:^|[^\p{L}])(?:in|from|of|between|during|since|over) $/iu.test(text.slice(Math.max(0, date.start - 9), date.start))) return false;
  if (date.end <= act && /^\d{4}$/.test(date.value) && /^(?:(?:,| and) \d{4}){0,3},/.test(text.slice(date.end, date.end + 30)) && OF_YEARS.test(text.slice(Math.max(0, date.start - 60), date.start))) return false;
  if (date.start > act && /^\d{4}$/.test(date.value) && (reading.step === 'signed' || reading.step === 'renewed') && reading.act < (reading.paper ?? 0) && OF_OLD.test(text.slice(Math.max(0, date.start - 40), date.start))) return false;
  if (date.start > act && reading.step !== 'ended' && AFTER_THAT.test(text.slice(Math.max(0, date.start - 60), date.start))) return false;
  if (date.start > act && AFTER_ANOTHER.test(text.slice(Math.max(0, date.start - 70), date.start))) return false;
  if (reading.planned && SAID_AT.test(text.slice(Math.max(0, date.start - 50), date.start)) && /^['’]s /.test(text.slice(date.end, date.end + 3))) return false;
  if (BEGINS_THEN.test(text.slice(Math.max(0, date.start - 50), date.start)) && reading.scene.dates.some((d) => d.rule === 'agreement.event-day' && d.end < date.start)) return false;
  if (COUNTED_FROM.test(text.slice(Math.max(0, date.start - 130), date.start))) return false;
  if (date.value.includes('/') && text[date.start - 1] === '(' && text[date.end] === ')') return false;
  if (reading.step === 'ended' && (EFFECTIVE.test(before) || EXPIRES.test(before) || endsFrom(date, before) && date.start > act)) return true;
  // "With effect from 1 June A has taken over B": from then on it is A's.
  if (reading.rule === 'agreement.stake' && !reading.planned && EFFECTIVE.test(before)) return true;
  if (date.end <= act && date.end > act - 80 && IN_ASIDE.test(text.slice(Math.max(0, date.start - 60), date.start)) && (/^[^,;]{0,30},? and /.test(text.slice(date.end, act)) || ASIDE_ENDS.test(text.slice(date.end, act)))) return false;
  if (reading.planned && DUE.test(text.slice(Math.max(0, date.start - 40), date.start)) && THEN_NOT.test(text.slice(date.end, date.end + 120))) return false;
  if (text[date.end] === ',' && IN_WHICH.test(text.slice(Math.max(0, date.start - 60), date.start))) return false;
  if (date.end <= act && AT_EVENT.test(text.slice(Math.max(0, date.start - 120), date.start))) return true;
  if (NOT_THE_DAY.test(before) && !isOfEvent(text, date) && !/dat(?:e|es|ed|ing)(?: back)? from (?:the )?$|(?:planned|scheduled|set|due|slated|foreseen|fixed|pencilled in|expected) for (?:the )?$/.test(before) || FORMER.test(before) && !(date.start > act && /^(?:(?:signed|concluded|sealed) (?:in|on)? ?|dating (?:back )?(?:from|to) )$/.test(text.slice(act, date.start)))) return false;
  if (reading.step === 'ended' || reading.step === 'suspended') {
    if (BEGUN.test(before) || OF_THEN.test(before)) return false;
    if (date.end <= act && /^\d{4}$/.test(date.value) && text.slice(date.end, act).includes(';')) return false;
  }
  if (/in (?:force|effect|place) since (?:the )?$/i.test(before)) return reading.step === 'established' || reading.rule === 'agreement.in-force';
  if (SINCE.test(before) && date.start > act && NOTHING_SINCE.test(text.slice(act, date.start))) return false;
  if (SINCE.test(before)) return reading.rule === 'agreement.in-force' || reading.rule === 'agreement.under-paper' || reading.step === 'ended' || reading.step === 'suspended' || reading.step === 'established';
  return date.role !== 'deadline' || reading.planned || / had (?:[\p{Ll}]+ )?$/u.test(reading.scene.mask.slice(Math.max(0, reading.act - 16), reading.act));
}

/** "signed a charter on the 50th anniversary of their twinning in 1974": the year of what is kept. */
const KEPT = /anniversary (?:of|since) [^,;.]{2,70}$/iu;
function isOfAnniversary(text: string, date: DateItem, { scene, act, step }: Reading): boolean {
  const verb = scene.at[act] ?? 0;
  if (step !== 'signed' && step !== 'renewed' || date.value.length > 7) return false;
  return date.start > verb ? KEPT.test(text.slice(verb, date.start)) : KEPT.test(text.slice(scene.start, date.start)) && /^[^;]*,/.test(text.slice(date.end, verb));
}

/** "will sign the charter by the end of May", "no later than 30 June": the last day is that of the plan, but not of what the paper is for. */
const LAST_DAY = /(?:by|(?:no|not) later than|(?:not|no earlier than|not earlier than) before|(?:no|not) earlier than|not before) (?:the )?(?:end of )?(?:the )?$/iu;
const WHAT_FOR = / to (?!sign|conclude|seal|ink|renew|be signed)[\p{Ll}]+|(?<![\p{L}])(?:which|that|whose|under|(?:delivery|supply)(?! (?:contract|agreement|deal|pact|accord))|deliver(?:ed|ing)|suppl(?:ied|ying)|build|built|until|lasting|covering)(?![\p{L}])/u;
function isDueBy(text: string, date: DateItem, { scene, act, planned, step }: Reading): boolean {
  const verb = scene.at[act] ?? 0;
  return planned && step !== 'approved' && LAST_DAY.test(text.slice(Math.max(0, date.start - 40), date.start)) && (date.end <= verb || !WHAT_FOR.test(text.slice(verb, date.start)));
}

/** "signed a charter at the forum held from 3 to 5 June", "during the visit from 3 to 5 June": the days of the event are those of its papers. */
function isOfWholeEvent(text: string, date: DateItem, act: number): boolean {
  if (!date.value.includes('/')) return false;
  if (isOfNamedEvent(text, date)) return true;
  return date.start > act ? AT_EVENT.test(text.slice(act, date.start)) : DURING.test(text.slice(Math.max(0, date.start - 80), date.start));
}
const DURING = /(?:^|[\s“"])[Dd]uring (?:the|his|her|its|their|an?) (?:[\p{L}'’-]+ ){1,8}(?:from|between|of|on) $/u;

const BEFORE_BRACKET = new RegExp(`${EVENT}(?: \\d{4})?(?: (?:in|at) [^()]{2,40})? \\($`, 'iu');
const AT_ITS = /(?:[Dd]uring|[Aa]t|[Oo]n the (?:sidelines|margins|fringes|occasion) of|[Ii]n the course of) (?:the|its|his|her|their|an?) $/u;
const NOUN_BEHIND = new RegExp(`^ (?:[\\p{L}-]+ ){0,2}${EVENT}(?![\\p{L}])`, 'u');
/** "at the Porto Forum (3–5 June)", "during the June 3-5 visit". */
function isOfNamedEvent(text: string, { start, end }: DateItem): boolean {
  const before = text.slice(Math.max(0, start - 70), start);
  if (before.endsWith('(')) return /^[),;]/.test(text.slice(end, end + 1)) && BEFORE_BRACKET.test(before);
  return AT_ITS.test(before) && NOUN_BEHIND.test(text.slice(end, end + 40));
}

/** "agreed on Monday to sign a charter": the day of the promise; a vote is a step of its own. */
const DECIDED = /(?:agreed|pledged|promised|vowed|undertook|committed)(?: (?:[\p{Ll}]+ly|again|late|early|themselves|itself)){0,2} (?:on )?$/u;
function decidedThen(text: string, date: DateItem, { scene, act, planned, step }: Reading): boolean {
  const verb = scene.at[act] ?? 0;
  return planned && step !== 'approved' && date.end <= verb && DECIDED.test(text.slice(Math.max(0, date.start - 50), date.start)) && /^(?: [\p{Ll}]+){0,3},? to (?:[\p{Ll}]+ )?$/u.test(text.slice(date.end, verb));
}

/** "signed a lease beginning on 1 January": what the paper is for begins then. */
const FROM_THEN = /(?<![\p{L}])(?:beginning|starting|commencing|running|taking effect) (?:in|on|from|with) (?:the )?(?:(?:end|beginning|middle) of )?$/u;
function beginsThen(text: string, date: DateItem, { scene, act, planned, instrument }: Reading): boolean {
  return !planned && instrument !== 'relationship' && date.start > (scene.at[act] ?? 0) && FROM_THEN.test(text.slice(Math.max(0, date.start - 50), date.start));
}

/** "during yesterday's reception": the day on which something was held. */
function isOfEvent(text: string, date: DateItem): boolean {
  return /^['’]s [\p{L}]/u.test(text.slice(date.end, date.end + 4)) && /during $/i.test(text.slice(Math.max(0, date.start - 8), date.start));
}

function isOfOtherClause(gap: string, { step }: Reading): boolean {
  if (OTHER_CLAUSE.test(gap)) return true;
  if (step === 'established') return false;
  if (BEGINNING.test(gap)) return true;
  const clause = IN_RELATIVE.exec(gap)?.[0];
  return clause !== undefined && !SIGNS.test(clause);
}
/** "agreed with B on the exchange of nurses, of whom six arrive next week": the day of what is told of the nurses. */
const IN_RELATIVE = /, (?:the (?:[\p{Ll}]+ ){1,2})?(?:(?:of|under|by|to|for|with|from|in|at|through|on) )?(?:which|whom|whose|where|who) [^,;]*$/u;
const SIGNS = /sign|dat|ceas|stop|r[au]n out|halt|terminat|cancel|conclud|seal|renew|extend|agree|initial|ink|approv|enter|effect|force|laps|expir|end/;

function isOfAnother({ scene, act }: Reading, date: DateItem): boolean {
  const at = scene.mask.indexOf(String.fromCharCode(DATE_BASE + scene.dates.indexOf(date)));
  const gap = scene.mask.slice(act, Math.max(act, at));
  return ANOTHER_DOES.test(gap) && !/ (?:that|which|who|whom|when|after|where) /.test(gap);
}

/** "for 2020 and 2021": a date joined to one that is not the day is not the day either. */
export function continues(text: string, at: { date: DateItem; before: DateItem | undefined; reading: Reading }): boolean {
  const { date, before, reading } = at;
  return before !== undefined && /^(?:,| and| or|, and| to) $/.test(text.slice(before.end, date.start)) && !usable(text, before, reading);
}
