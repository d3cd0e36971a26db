/** Dates behind a figure: whether they belong to its clause, and to no other figure. */
import type { Span } from '../../../record.ts';
import type { Moment } from './moment.ts';
import { DEADLINE } from './period-words.ts';

/** A figure, the words between it and a date behind it, and the date before it. */
export interface Behind { readonly text: string; readonly figure: Span; readonly gap: string; readonly before: Moment | undefined }

/** True where a date behind a figure ends its clause: `rose to N in 2019`. */
export function endsClauseBehind(behind: Behind): boolean {
  const { text, figure, gap, before } = behind;
  // `to raise it to N by the end of 2030`.
  if (BY.test(gap) && TO.test(text.slice(Math.max(0, figure.start - 16), figure.start))) return true;
  if (before !== undefined && BY_ALONE.test(gap) && /;|\b(?:and|but|while|which)\b/.test(text.slice(before.end, figure.start))) return true;
  if (/[,，]而/u.test(gap) || NEXT_CLAUSE.test(gap)) return false;
  if (/[;；:：]/.test(gap) || gap.length >= 50 || isDeadline(behind)) return false;
  return before === undefined || !/[,，]/.test(gap) || isParted(text.slice(before.end, figure.start));
}
const BY = /^,? by (?:the end of )?$/;
const BY_ALONE = /^ by (?:the end of )?$/;
const TO = /\bto (?:about |some |over |more than )?[$€£¥]?$/;
/** `N, and in 2020 it`: the date leads what follows. */
const NEXT_CLAUSE = /(?:,| and)(?: and)? (?:in|during|over)(?: the)? $/;

/** `N, by 2030`: until then something else is to happen. */
function isDeadline({ gap, before }: Behind): boolean {
  return DEADLINE.test(gap) && (before !== undefined || /[,，]| (?:and|to) /.test(gap));
}

/** `In 2018 it had 40, N in 2019`: with a comma as well between the figure and the date before it, that date is of another. */
const isParted = (words: string): boolean => /[;；,，]/.test(words.replace(/^[,，]/, ''));

interface Next { readonly figure: Span; readonly figures: readonly Span[]; readonly index: number; readonly after: Span }

/** True where another figure, no conversion in brackets, stands between a figure and the date behind it. */
export function isTaken(text: string, { figure, figures, index, after }: Next): boolean {
  let next = figures[index + 1];
  if (next !== undefined && CONVERSION.test(text.slice(figure.end, next.start))) next = figures[index + 2];
  return next !== undefined && next.start <= after.start;
}
const CONVERSION = /^\s?\(\s?(?:about|approx\.?|some|around|nearly|over|US|\$|€|£)?\s*$/;
