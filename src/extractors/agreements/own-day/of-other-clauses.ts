/** Days of other clauses: another's deed, an aside, what is told of something that the paper is about. */
import { DATE_BASE } from '../letters.ts';
import type { Reading } from '../reading.ts';
import type { Holds, ToldDay } from './told-day.ts';

export const isOfAnother: Holds = ({ fromVerb, date, reading: { scene, act } }) => {
  if (fromVerb === null) return false;
  const at = scene.mask.indexOf(String.fromCharCode(DATE_BASE + scene.dates.indexOf(date))), gap = scene.mask.slice(act, Math.max(act, at));
  return ANOTHER_DOES.test(gap) && !/ (?:that|which|who|whom|when|after|where) /.test(gap);
};
/** "A and B signed a pact and C joined it in May": the day of another's deed. */
const ANOTHER_DOES = /(?:,? and|, while|, but|;) (?:the )?[\uE000-\uEFFF](?: (?:has|had|have|also|then|later|soon|formally))* (?:joined|followed|acceded|did|took|came|won|went|became|[\p{Ll}]{3,}ed)(?: (?!and |or |with )[\p{Ll}]+){0,3}(?: (?:in|on|by))? (?:the )?$/u;

/** "signed a loan with A and, in December, extended its lease": the day of the deed behind it. */
export const isOfNextDeed: Holds = (day) => day.fromVerb !== null && AND_ON.test(day.fromVerb) && DEED.test(day.behind(24));
const AND_ON = /[^,;] ?,? and,? (?:in|on|at|by) (?:the )?(?:[\p{Ll}]+ of )?$/u;
const DEED = /^,? (?:also |then |again |finally |even )?(?:[\p{Ll}]{2,}ed|bought|sold|took|won|went|set|gave|met|held|made|began|put|got|became|spoke|left|came)(?![\p{L}])/u;

/** "signed a protocol on tourism, 2022-2027": for how long it holds. */
export const isTerm: Holds = (day) => day.fromVerb !== null && /^\d{4} ?[-–—] ?\d{2,4}$/.test(day.date.text) && day.reading.step !== 'ended';

export const isToldWhen: Holds = (day) => day.toVerb !== null && WHEN.test(day.behind(12));
/** "since 2007, when they signed": the day is told for what follows. */
export const WHEN = /^,? (?:when|in which|on which) /;

export const isOfOtherClause: Holds = ({ fromVerb, reading }) => fromVerb !== null && reading.rule !== 'agreement.listed-year' && leadsAway(fromVerb, reading);

function leadsAway(gap: string, { step }: Reading): boolean {
  if (OTHER_CLAUSE.test(gap)) return true;
  if (step === 'established') return false;
  if (BEGINNING.test(gap)) return true;
  const clause = IN_RELATIVE.exec(gap)?.[0];
  return clause !== undefined && !SIGNS.test(clause);
}
/** "renewed the memorandum that had run out on": the day of what is told in passing. */
const OTHER_CLAUSE = /[,)] whose (?:[^\s,;.]+ ){1,9}(?:in|on|since) (?:the )?$|\b(?:that|which) (?:had|has|have) (?:[\p{Ll}]+ ){1,4}(?:in|on|at|by)? ?(?:the )?$/u;
/** "renewed the ties that were established in 1990": the beginning, which is the day of nothing else. */
const BEGINNING = /(?:that|which) (?:was|were) (?:first )?(?:established|founded|formed|launched|begun|opened|created) (?:in|on) (?:the )?$/u;
/** "agreed with B on the exchange of nurses, of whom six arrive next week": the day of what is told of the nurses. */
const IN_RELATIVE = /, (?:the (?:[\p{Ll}]+ ){1,2})?(?:(?:of|under|by|to|for|with|from|in|at|through|on) )?(?:which|whom|whose|where|who) [^,;]*$/u;
const SIGNS = /sign|dat|ceas|stop|r[au]n out|halt|terminat|cancel|conclud|seal|renew|extend|agree|initial|ink|approv|enter|effect|force|laps|expir|end/;

/** What stands between commas. */
export const IN_ASIDES: readonly Holds[] = [
  (day) => isNearBefore(day) && IN_ASIDE.test(day.before(60)) && (/^[^,;]{0,30},? and /.test(day.toVerb ?? '') || ASIDE_ENDS.test(day.toVerb ?? '')),
  (day) => day.text[day.date.end] === ',' && IN_WHICH.test(day.before(60)),
];
const isNearBefore = ({ date, verb, toVerb }: ToldDay): boolean => toVerb !== null && date.end > verb - 80;
/** "the pact with A, which dates from 1992, and": the clause between the commas has a day of its own. */
const IN_ASIDE = /, (?:which|who|whose|where) [^,;.]*$/;
/** "which had expired in 2022, was renewed": the clause between the commas has ended before the verb. */
const ASIDE_ENDS = /^[^,;.]{0,50}, (?:was|were|has been|have been|is|are|will be) (?:[\p{Ll}]+ly )?$/u;
/** "a pact, on which talks began in 2020,": the day of the talks. */
const IN_WHICH = /, (?:on|for|over|about|in|under|to|of) which [^,;.]*$/;
