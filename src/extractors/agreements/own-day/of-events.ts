/** Days of events: those of a paper that was signed there, and those that only count or frame it. */
import { EVENT } from '../event-nouns.ts';
import type { Holds, ToldDay } from './told-day.ts';

/** "signed a charter at the forum held from 3 to 5 June", "during the visit from 3 to 5 June": the days of the event are those of its papers. */
export const isOfWholeEvent: Holds = (day) => {
  if (!day.date.value.includes('/')) return false;
  return isOfNamedEvent(day) || (day.fromVerb === null ? DURING.test(day.before(80)) : AT_EVENT.test(day.fromVerb));
};
const DURING = /(?:^|[\s“"])[Dd]uring (?:the|his|her|its|their|an?) (?:[\p{L}'’-]+ ){1,8}(?:from|between|of|on) $/u;

/** "at the Porto Forum (3–5 June)", "during the June 3-5 visit". */
const isOfNamedEvent: Holds = (day) => {
  const before = day.before(70);
  if (before.endsWith('(')) return /^[),;]/.test(day.behind(1)) && BEFORE_BRACKET.test(before);
  return AT_ITS.test(before) && NOUN_BEHIND.test(day.behind(40));
};
const BEFORE_BRACKET = new RegExp(`${EVENT}(?: \\d{4})?(?: (?:in|at) [^()]{2,40})? \\($`, 'iu');
const AT_ITS = /(?:[Dd]uring|[Aa]t|[Oo]n the (?:sidelines|margins|fringes|occasion) of|[Ii]n the course of) (?:the|its|his|her|their|an?) $/u;
const NOUN_BEHIND = new RegExp(`^ (?:[\\p{L}-]+ ){0,2}${EVENT}(?![\\p{L}])`, 'u');

export const isAtEvent: Holds = (day) => day.toVerb !== null && AT_EVENT.test(day.before(120));
/** "At the fair, held from 9 to 14 April, A signed": the days of the event are those of its papers. */
const AT_EVENT = /(?:^|[\s“"])(?:[Aa]t|[Dd]uring|[Oo]n the (?:sidelines|margins|fringes|occasion) of|[Ii]n the (?:course|framework) of) [^.;]{3,80},? (?:(?:which|that) )?(?:(?:was|were|is) )?(?:held|ran|runs|running|lasted|lasting|took place|taking place|staged|organi[sz]ed|hosted)(?: (?:here|there|in \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)?))? (?:from|between|on|over) $/u;

/** "during yesterday's reception": the day on which something was held. */
export const isWhenHeld: Holds = (day) => /^['’]s [\p{L}]/u.test(day.behind(4)) && /during $/i.test(day.before(8));

/** The day that another one is counted from, or a stretch in brackets. */
export const OF_OTHER_EVENTS: readonly Holds[] = [
  (day) => BEGINS_THEN.test(day.before(50)) && day.reading.scene.dates.some((d) => d.rule === 'agreement.event-day' && d.end < day.date.start),
  isCountedFrom,
  ({ date, text }) => date.value.includes('/') && text[date.start - 1] === '(' && text[date.end] === ')',
];
/** "three days before the arrival of the president on 22 May": the day that another is counted from. */
const COUNTED_FROM = /(?:day|week|month|year)s? (?:before|after|following|ahead of) (?:[^,;.]{2,90} (?:on|in|of) (?:the )?)?$/u;
/** But of what is told to have been done then ("four years after the two signed a pact in May") it is the day. */
function isCountedFrom(day: ToldDay): boolean {
  const before = day.before(130), m = COUNTED_FROM.exec(before);
  return m !== null && !(day.verb > day.date.start - before.length + m.index && day.verb < day.date.start);
}
/** "on the second day of the visit, which began on Sunday": the same. */
const BEGINS_THEN = /(?:which|that) (?:began|begins|opened|opens|started|starts) (?:[\p{Ll}]+ ){0,3}(?:on )?$/u;
