/** Lines that are items of a list, and the line that leads into it. */
import type { Span } from '../../../record.ts';
import { COMPARED, FLOW, FOUNDED, REPORTS } from './period-words.ts';
import type { Moment } from './moment.ts';
import { isStretch } from './stretches.ts';

export interface Line { readonly start: number; readonly bullet: boolean; readonly item: boolean }

/** A line that leads into a list of its own: what a paper says, or what is told for the record. */
const OTHER_LEAD = /\b(?:agreements?|memorandum|contract|provides?|provisions|commits?|facts|notes|agenda|sides|signed)\b[^.]{0,60}:?\s*$/i;
const BULLET = /^\s*[-–—•*·▪●◦]\s/;
/** A line longer than this is no item of a list, unless a bullet says so. */
const SHORT = 110;
/** How far back the line that leads into a list may stand, in characters. */
const REACH = 700;

/** Tells, figure by figure, where its line begins and whether it is an item of a list. */
export function lineReader(text: string): (figure: Span) => Line {
  let start = 0;
  let end = text.indexOf('\n');
  return (figure) => {
    while (end >= 0 && end < figure.start) { start = end + 1; end = text.indexOf('\n', start); }
    return { start, bullet: BULLET.test(text.slice(start, start + 12)), item: isItem(text.slice(start, end < 0 ? start + SHORT + 1 : Math.min(end, start + SHORT + 1))) };
  };
}

const isItem = (line: string): boolean => BULLET.test(line) || (line.length <= SHORT && !/[.!?。]["”]?\s*$/.test(line));

/** The time named in the line that leads into the list whose item begins at a place, or null. */
export function introOf(text: string, start: number, before: readonly Moment[]): string | null {
  for (const moment of before.toReversed()) {
    if (start - moment.end > REACH || moment.start >= start) return null;
    const between = text.slice(moment.end, start).split('\n');
    if (!between.slice(1, -1).every((line) => isItem(line))) return null;
    const head = text.slice(Math.max(0, moment.start - 600, text.lastIndexOf('\n', moment.start - 1) + 1), moment.start);
    const listed = BULLET.test(head) || (isItem(`${head}${between[0] ?? ''}`) && /\d/.test(`${head}${between[0] ?? ''}`));
    const led = isStretch(moment.value) || /\bas (?:of|at) (?:the )?$/i.test(head);
    const leads = /[:：]\s*$/.test(between[0] ?? '') || REPORTS.test(head) || isItem(`${head}${between[0] ?? ''}`) || (FLOW.test(`${head}${between[0] ?? ''}`) && between.slice(1).some((line) => line.trim() !== '' && !BULLET.test(line)));
    if (between.slice(1).some((line) => OTHER_LEAD.test(line))) return null;
    if (!listed && led && leads && (head.match(/["“”]/g)?.length ?? 0) % 2 === 0 && !COMPARED.test(head) && (moment.counted === true || !FOUNDED.test(head))) return moment.value;
  }
  return null;
}
