/** The day of the meeting beside which a paper is told: "On 20 May the ministers met. … They signed a treaty prior to the meeting". */
import type { Draft } from '../draft.ts';
import type { DateFinding, Found, Span } from '../../record.ts';

type DateItem = Found<DateFinding>;

/** The paper was signed there, or right before or after it. */
const AT_TALKS = /(?<![\p{L}])(?:prior to|ahead of|before|after|following|at the (?:end|close|conclusion) of|at|during|on the (?:sidelines|margins|occasion) of) (?:the|their|this) (meetings?|talks|consultations|conversation|dialogue|negotiations|reception|dinner|summit|launch|opening|inauguration)(?! (?:in|on|of|at|with|between|held|that|to|next|last)(?![\p{L}]))(?![\p{L}])/iu;
/** The sentence of its day tells of it. */
const MEETS = /(?<![\p{L}])(?:met|meets|meeting|talks|held|received|welcomed|consultations|conversation|dialogue|negotiations|reception|dinner|summit|launch(?:ed|es)?|open(?:ed|s|ing)|inaugurat(?:ed|es|ion))(?![\p{L}])/iu;

/** YYYY-MM-DD; `days` are those told before the sentence that may be meant, in order. */
export function dayOfTalks({ text, sentences }: Draft, { start, end }: Span, days: readonly DateItem[]): string | null {
  if (!AT_TALKS.test(text.slice(start, end))) return null;
  const told = days.filter((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.value) && isOfMeeting(d));
  return new Set(told.map((d) => d.value)).size === 1 ? told[0]?.value ?? null : null;

  function isOfMeeting(day: DateItem): boolean {
    const own = sentences.find((s) => s.end > day.start);
    return own !== undefined && own.start <= day.start && MEETS.test(text.slice(own.start, own.end));
  }
}
