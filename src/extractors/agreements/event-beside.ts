/** Days of other events that a clause tells beside a paper: "after the council approved it in May", "hours after the fair opened on 4 June". */
import type { DateFinding, Found } from '../../record.ts';
import { occurs } from '../matches.ts';
import type { Reading } from './reading.ts';

type DateItem = Found<DateFinding>;

const AFTER = "(?:a|one|two|three|ten|\\d{1,2}) (?:years?|months?|weeks?) on from|after|following|in the wake of|as a result of|because|now that|once|ahead of|before|prior to|in response to|thanks to";
const AT_ONCE = '(?:(?:just |only )?(?:a few |several |two |three |some )?(?:hours|minutes|moments) (?:after|before)|(?:immediately|right|directly|straight) after|when|while|as)';
/** From the word that opens the clause of the other event to the day in it; the word before the day opens no other. */
const BEHIND = new RegExp(`(?:^|[\\s,])(?:(${AT_ONCE})|(${AFTER})) (?!(?:the )?(?:(?:very )?(?:end|beginning|start|middle|summer|spring|autumn|winter) of )?(?:the |early |late )*$|which |doing so)([^;]*)$`, 'iu');
const AT_FRONT = new RegExp(`^["“(]?(?:(?:shortly|soon|just|even|only|not long|days|weeks|months|years) )?(?:(${AT_ONCE})|(${AFTER})) ([^;]*)$`, 'iu');
/** The paper may well be signed on the day of these. */
const OCCASION = /(?<![\p{L}])(?:meet|met|meeting|talks?|negotiat\p{Ll}*|discuss\p{Ll}*|visit\p{Ll}*|summit|session|ceremony|arriv\p{Ll}*|tour\p{Ll}*|opened|opening|conference|forum|congress|reception|dinner|lunch|round|consultations|concert)(?![\p{L}])/iu;
/** What was over when the paper was signed. */
const WAS_OVER = /(?<![\p{L}])had (?:[\p{Ll}]+ )*[\p{Ll}]+/u;
/** "Shortly before the vote of 2 June": on a day near it, but which? */
const SOMEWHEN = /(?:shortly|soon|just|days|weeks) (?:before|after|ahead of|following) (?:the|its|their|his|her|an?|[\uE000-\uEFFF]) [^,;.]*? (?:of|on|in) [\uF000-\uF8FE]/iu;
export const isSomewhenBeside = ({ scene: { mask } }: Reading): boolean => SOMEWHEN.test(mask);

const TOLD = new RegExp(`(?<![\\p{L}])(?:${AFTER}|after|before|when|while|as)(?![\\p{L}])`, 'iu');
const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;

/** Whether a date of the reading's sentence is told for an event beside it: `same` where the paper is of that day, `other` where it is not. */
export function eventBeside(text: string, date: DateItem, { scene, act, instrument, planned }: Reading): 'same' | 'other' | null {
  const verb = scene.at[act] ?? 0, clause = text.slice(scene.start, date.start);
  if (instrument === 'relationship' || date.role === 'deadline' || date.role === 'since' || !occurs(TOLD, clause)) return null;
  const isBehind = date.start > verb;
  const told = isBehind ? BEHIND.exec(text.slice(verb, date.start)) : /^[^;]*,/.test(text.slice(date.end, verb)) ? AT_FRONT.exec(clause) : null;
  if (told === null) return null;
  const words = told[3] ?? '';
  // The clause of the event is over: what stands behind its comma is told of the paper again.
  if (/, (?!\d)/.test(words) || isBehind && /(?<![\p{L}])and (?:will|would|then|is|was|has)(?![\p{L}])/u.test(words)) return null;
  const isWhole = WHOLE_DAY.test(date.value), isBefore = /^(?:ahead of|before|prior to)$/i.test(told[2] ?? '');
  if (isBefore && planned) return null;
  if (told[1] !== undefined) return isWhole && date.basis !== 'context' ? 'same' : null;
  return isWhole && OCCASION.test(words) && !WAS_OVER.test(words) && !isBefore ? isBehind ? null : 'same' : 'other';
}
