/** Days on which something begins, ends, or since when it lasts, told by the words right before them. */
import { isWhenHeld } from './of-events.ts';
import type { DateItem, Holds } from './told-day.ts';

/** So far back, in letters, those words stand. */
const LEAD = 30;

/** "has left the pact, effective 31 January": the day on which it ends. */
const EFFECTIVE = /(?:effective|with effect|(?<!as long |as well )as)(?: (?:from|on|of|as of))? (?:the )?(?:end of )?$/i;
/** "ended the agreement from 31 December": a day or a month, for "withdrew from the 2015 pact" tells another. */
const endsFrom = ({ value }: Pick<DateItem, 'value'>, before: string): boolean => value.length >= 7 && /(?<!(?:dat(?:es|ed|ing)|back|far|apart|away|resulting) )from (?:the )?$/.test(before);
/** Whether the words before a day tell that something ends on it; `before` are those words. */
export const endsThen = (date: Pick<DateItem, 'value'>, before: string): boolean => EFFECTIVE.test(before) || endsFrom(date, before);

export const ENDS_THEN: readonly Holds[] = [
  (day) => day.reading.step === 'ended' && isTheEnd(day),
  // "With effect from 1 June A has taken over B": from then on it is A's.
  (day) => day.reading.rule === 'agreement.stake' && !day.reading.planned && EFFECTIVE.test(day.before(LEAD)),
];
const isTheEnd: Holds = (day) => {
  const before = day.before(LEAD);
  return EFFECTIVE.test(before) || EXPIRES.test(before) || endsFrom(day.date, before) && day.fromVerb !== null;
};
/** "expires on 31 March and will not be renewed". */
export const EXPIRES = /(?:(?:will|shall) (?:expire|lapse|run out|end)|expir(?:es|ed|ing)|laps(?:es|ed|ing)|runs? out|ran out|ends|ended|comes? to (?:an|its|their) end)(?: (?:on|in|at|by))? (?:the )?(?:end of )?$/;

export const NEVER_THEN: readonly Holds[] = [
  (day) => NOT_THE_DAY.test(day.before(LEAD)) && !isWhenHeld(day) && !STILL_THE_DAY.test(day.before(LEAD)),
  (day) => FORMER.test(day.before(LEAD)) && !(day.fromVerb !== null && /^(?:(?:signed|concluded|sealed) (?:in|on)? ?|dating (?:back )?(?:from|to) )$/.test(day.fromVerb)),
  (day) => isOver(day) && (BEGUN.test(day.before(LEAD)) || OF_THEN.test(day.before(LEAD))),
  (day) => isOver(day) && day.toVerb !== null && day.isYear && day.toVerb.includes(';'),
];
const isOver: Holds = ({ reading: { step } }) => step === 'ended' || step === 'suspended';
/** Words before a date that make it something else than the day of the paper. */
const NOT_THE_DAY = /(?<![\p{L}])(?:during|covering|throughout|(?<!(?:has|have|had|put off|postponed|delayed|deferred|adjourned) )(?:until|till)|through|up to|for|(?<!(?:put off|postponed|delayed|moved|brought forward|dates? back|back|dates?|goes back|due) )to|by the end of|(?:expires|(?:will|shall|to|would|should|may|might|could|not) expire) (?:in|on)|(?:due|set|scheduled) to (?:end|expire|lapse|run out) (?:in|on)|valid (?:until|to)|(?:founded|opened|built|commissioned|incorporated|inaugurated|listed|published|delivered|shipped|elected|appointed|born) (?:in|on)|(?:founding|foundation|birth|creation) (?:in|on)|no later than|from|starting|beginning|begin in|effective) (?:the )?(?:end of )?$/iu;
/** "planned for 3 May", "dating from 1990": here the same words tell it. */
const STILL_THE_DAY = /dat(?:e|es|ed|ing)(?: back)? from (?:the )?$|(?:planned|scheduled|set|due|slated|foreseen|fixed|pencilled in|expected) for (?:the )?$/;
/** A first signing that is told beside a renewal. */
const FORMER = /(?:(?:first signed|originally signed|dating (?:back )?(?:from|to)) (?:in|on)? ?|signed earlier (?:in|on) )$/i;
/** The day a thing began is not the day it ended. */
const BEGUN = /(?:concluded|signed|established|founded|set up|agreed|begun|made|formed|sealed|dating from|dates from|entered into) (?:in|on) (?:the )?$/i;
/** "the pact with A, of 1995, was cancelled": the paper is of that day. */
const OF_THEN = /(?:,|both|all) (?:of|dated) (?:the )?$/;

/** What a day says since when something lasts; null where none is told. */
export function sinceThen(day: Parameters<Holds>[0]): boolean | null {
  const before = day.before(LEAD), { step, rule } = day.reading, inForce = rule === 'agreement.in-force';
  if (/in (?:force|effect|place) since (?:the )?$/i.test(before)) return step === 'established' || inForce;
  if (!SINCE.test(before)) return null;
  if (day.fromVerb !== null && NOTHING_SINCE.test(day.fromVerb)) return false;
  return inForce || rule === 'agreement.under-paper' || isOver(day) || step === 'established';
}
const SINCE = /since (?:the )?$/i;
/** "was set up with Porto, however nothing has happened since 1999": the day since which nothing is. */
const NOTHING_SINCE = /(?:,|;| and| but) (?:however|but|though|although|and)?,? ?[^;.]*(?:\bno\b|\bnot\b|\bnothing\b|\bnever\b|\bhardly\b|n['’]t\b)[^;.]* since (?:the )?$/u;
