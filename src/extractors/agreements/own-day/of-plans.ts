/** Days of what is planned, promised, said or to come: when of them is the day of the paper itself. */
import { endsThen, EXPIRES } from './of-ends.ts';
import type { Holds } from './told-day.ts';

/** "will sign the charter by the end of May", "no later than 30 June": the last day is that of the plan, but not of what the paper is for. */
export const isDueBy: Holds = (day) => {
  const { planned, step } = day.reading;
  return planned && step !== 'approved' && LAST_DAY.test(day.before(40)) && (day.toVerb !== null || !WHAT_FOR.test(day.text.slice(day.verb, day.date.start)));
};
const LAST_DAY = /(?:by|(?:no|not) later than|(?:not|no earlier than|not earlier than) before|(?:no|not) earlier than|not before) (?:the )?(?:end of )?(?:the )?$/iu;
const WHAT_FOR = / to (?!sign|conclude|seal|ink|renew|be signed)[\p{Ll}]+|(?<![\p{L}])(?:which|that|whose|under|(?:delivery|supply)(?! (?:contract|agreement|deal|pact|accord))|deliver(?:ed|ing)|suppl(?:ied|ying)|build|built|until|lasting|covering)(?![\p{L}])/u;

/** The day of a promise, of a saying, of what had been planned for it, or of talks. */
export const OF_PLANS: readonly Holds[] = [
  (day) => day.reading.planned && day.reading.step !== 'approved' && day.toVerb !== null && DECIDED.test(day.before(50)) && /^(?: [\p{Ll}]+){0,3},? to (?:[\p{Ll}]+ )?$/u.test(day.toVerb),
  (day) => !day.reading.planned && day.reading.instrument !== 'relationship' && day.fromVerb !== null && FROM_THEN.test(day.before(50)),
  (day) => day.reading.planned && THWARTED.test(day.before(110)) && (WAS_PUT_OFF.test(day.behind(40)) || day.reading.scene.dates.some((d) => d.start > day.date.end)),
  (day) => day.reading.planned && day.date.end < day.verb && SAYS_THEN.test(day.text.slice(day.date.end, Math.min(day.verb, day.date.end + 70))),
  (day) => day.reading.step === 'intent' && day.fromVerb !== null && TALKS_GO_ON.test(day.fromVerb),
];
/** "agreed on Monday to sign a charter": the day of the promise; a vote is a step of its own. */
const DECIDED = /(?:agreed|pledged|promised|vowed|undertook|committed)(?: (?:[\p{Ll}]+ly|again|late|early|themselves|itself)){0,2} (?:on )?$/u;
/** "signed a lease beginning on 1 January": what the paper is for begins then. */
const FROM_THEN = /(?<![\p{L}])(?:beginning|starting|commencing|running|taking effect) (?:in|on|from|with) (?:the )?(?:(?:end|beginning|middle) of )?$/u;
/** "was to have been signed in April": the day on which nothing happened. */
const THWARTED = /(?:(?:was|were) (?:originally |initially |first )?(?:to|due to|supposed to|meant to|expected to|scheduled to|planned to)|had been (?:due|supposed|meant|expected|scheduled|planned) to|should) (?:have been )?(?:be )?(?:signed|concluded|sealed|inked|finali[sz]ed)(?: (?:in|at|during|on the occasion of) [^,;.]{2,60}?)?(?: (?:on|in|by))? (?:the )?(?:end of )?$/u;
const WAS_PUT_OFF = /^,? (?:but|and) (?:was|were|had been|has been) (?:put off|postponed|delayed|deferred|cancelled|called off)/u;
/** "On Monday the company said that it would": the day of the saying, not of what is planned. */
const SAYS_THEN = /^,? (?:[^\s,;.]+ ){1,5}(?:said|announced|told|disclosed|reported|revealed|confirmed) /u;
/** "talks on a treaty will resume next week": the day of the talks. */
const TALKS_GO_ON = /^(?:talks|negotiations|discussions|consultations)(?![\p{L}])[^;.]{0,120} (?:resume|continue|go on|begin|start|be held|take place|open|be resumed|restart|restarted|resumed|began|started|opened|ended|held)(?: [^;.]{0,30})?$/iu;

/** The day of what is to come of the paper. */
export const isToCome: Holds = (day) => {
  const { step, planned } = day.reading;
  return !(step === 'ended' && (endsThen(day.date, day.before(30)) || EXPIRES.test(day.before(30)))) && !planned && step !== 'approved' && day.fromVerb !== null && TO_COME.test(day.fromVerb.slice(0, 300));
};
/** "bought wheat, to be shipped in July", "which will open in 2027": the day of what is to come of it. */
const TO_COME = /(?:, to be |, with (?:[\p{Ll}]+ ){0,2}(?:delivery|deliveries|completion|construction|works?|shipments?|production|operations?|services?|opening|closing) (?:[\p{Ll}]+ ){0,2}(?:between |in |from |by |over |until )|(?:,| and) (?:with )?(?:(?:the|its|full|first|final|financial|commercial|production) )*(?:closing|completion|delivery|deliveries|construction|work|works|opening|operations?|production|shipments?|services?|flights?|commissioning|start)(?: [\p{Ll}]+)? (?:is |are |to )?(?:expected|scheduled|due|planned|set|slated|foreseen|start|begin|beginning|starting|follow) | will (?:be |then )?| is to | are to |, starting |, beginning |, due )(?:[\p{L}-]+ ){0,8}(?:in|on|by|of|at|early|late|from)? ?(?:the )?$|(?<!dat(?:es|ed|ing|e)(?: back)?) from (?:(?:early|late|mid|the|next|beginning of|start of|end of) )*$/u;

export const isOfSaying: Holds = (day) => day.reading.planned && SAID_AT.test(day.before(50)) && /^['’]s /.test(day.behind(3));
/** "will sign a charter, she said at yesterday's meeting": the day of the saying. */
const SAID_AT = /(?:said|says|announced|told|explained|added|stressed|confirmed|promised)(?: [\p{L}]+){0,3} (?:at|during|in) $/u;

export const isPutOff: Holds = (day) => day.reading.planned && DUE.test(day.before(40)) && THEN_NOT.test(day.behind(120));
/** "due on 14 June, has been postponed": the day on which nothing happens. */
const DUE = /(?:due|scheduled|planned|set|foreseen|slated)(?: for| on| in| to take place on)? (?:the )?$/u, THEN_NOT = /^[^;.]{0,70} (?:has|have|had|was|were) (?:been )?(?:[\p{Ll}]+ )?(?:postponed|put off|delayed|deferred|cancelled|called off)(?! (?:to|until|till))/u;
