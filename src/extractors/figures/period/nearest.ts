/** Which of the times that a sentence names is that of a figure in it. */
import type { Span } from '../../../record.ts';
import { endsClauseBehind, isTaken } from './behind-times.ts';
import { isInBrackets } from './brackets.ts';
import { isCompared, isNamed } from './compared-times.ts';
import type { Moment } from './moment.ts';
import type { Counted } from './pairs.ts';
import { DEADLINE } from './period-words.ts';
import { isUnbound } from './unbound-times.ts';

export interface Choice {
  readonly text: string;
  /** The times of the sentence. */
  readonly own: readonly Moment[];
  /** Which of the figures is asked for. */
  readonly index: number;
  readonly figures: readonly Counted[];
  readonly sentence: Span;
}

/** The date behind a figure, when no other figure stands between; else the one before it; dates compared with are left to what they date. */
export function nearest(choice: Choice): string | null {
  const { text, own, index, figures, sentence } = choice;
  const floor = sentence.start;
  const figure = figures[index] ?? { ...sentence, kind: 'count' };
  const joined = joinedTo(text, figure, own);
  if (joined !== undefined) return joined.value;
  const free = freeOf(choice, figure);
  const told = free.filter((moment) => !isUnbound({ text, figure, moment, floor }));
  const compared = !isNamed(text, figure) && isCompared(text, figure, floor);
  const after = (compared ? own : told).find((d) => d.start >= figure.end);
  const before = told.findLast((d) => d.end <= figure.start);
  const gap = after === undefined ? '' : text.slice(figure.end, after.start);
  const behind = after !== undefined && endsClauseBehind({ text, figure, gap, before }) && !isTaken(text, { figure, figures, index, after });
  if (behind) return after.value;
  if (before !== undefined) return isOfClauseBefore(text, { free, before, figure }) ? null : reached(text, figure, before);
  const later = told.find((d) => d.start >= figure.end);
  if (later === undefined || /[;；:]/.test(gap)) return null;
  return DEADLINE.test(text.slice(Math.max(floor, later.start - 44), later.start)) ? null : later.value;
}

/** A time that a mark joins to the figure: `N (2019)`, `2019: N`, `in 2019, when N`. */
function joinedTo(text: string, figure: Counted, own: readonly Moment[]): Moment | undefined {
  return own.find((d) => isInBracketsBehind(text, figure, d))
    ?? own.find((d) => isBracketOf(text, figure, d))
    ?? own.findLast((d) => d.end <= figure.start && figure.start - d.end < 40 && LABEL.test(text.slice(d.end, figure.start)))
    ?? own.findLast((d) => d.end <= figure.start && figure.start - d.end < 24 && WHEN.test(text.slice(d.end, figure.start)));
}
const LABEL = /^\)?:(?:\s?|[^);\n]* of )$/;
const WHEN = /^, when (?:\w+ ){0,2}$/;

/** `compared with April 2023 (N)`: what stands alone in brackets behind a time. */
const isBracketOf = (text: string, { start, end }: Counted, moment: Moment): boolean => start - moment.end > 1 && start - moment.end < 8 && /^ \((?:[$€£¥]|[A-Z]{2,3} ?)?$/.test(text.slice(moment.end, start)) && text[end] === ')';

function isInBracketsBehind(text: string, figure: Counted, { start, end }: Moment): boolean {
  if (start < figure.end || start - figure.end > 3) return false;
  return /^\s?[(（]$/.test(text.slice(figure.end, start)) && /^[)）]/.test(text.slice(end, end + 1));
}

/** The times that are compared with nothing, and not those of other figures that are: `31, down from 74 in 2019`. */
function freeOf({ text, own, index, figures, sentence }: Choice, figure: Counted): Moment[] {
  const near = figures.slice(Math.max(0, index - 6), index + 7);
  return own.filter((d) => isFree(text, d, { near, figure, floor: sentence.start }));
}

interface Near { readonly near: readonly Counted[]; readonly figure: Counted; readonly floor: number }

function isFree(text: string, moment: Moment, { near, figure, floor }: Near): boolean {
  if (isCompared(text, moment, floor)) return false;
  const owner = near.findLast((f) => f.end <= moment.start && f.end > floor);
  if (owner === undefined || owner === figure || moment.start - owner.end > 40) return true;
  return isInBrackets(text, owner, floor) || isNamed(text, owner) || !isCompared(text, owner, floor);
}

interface Before { readonly free: readonly Moment[]; readonly before: Moment; readonly figure: Counted }

/** The time of the clause before is not that of a figure whose own clause names another, though that one be no time of figures. */
function isOfClauseBefore(text: string, { free, before, figure }: Before): boolean {
  const last = free.findLast((d) => d.end <= figure.start);
  if (last === undefined || last === before) return false;
  return JOINT.test(text.slice(before.end, last.start)) && !COMMA.test(text.slice(last.end, figure.start));
}
const JOINT = /[,;,，；]|\b(?:and|but|while)\b/;
const COMMA = /[,，](?! with\b| including\b| covering\b)/;

/** `Between 2012 and 2022 it doubled to N`, `from 2012 to 2022, reaching N`: what was reached is of the end. */
function reached(text: string, figure: Span, { value, start }: Moment): string {
  const end = /^\d{4}\/(\d{4})$/.exec(value)?.[1];
  if (end === undefined) return value;
  const lead = text.slice(Math.max(0, start - 10), start);
  if (/\bfrom\s*$/i.test(lead) && REACHING.test(text.slice(Math.max(0, figure.start - 24), figure.start))) return end;
  const between = /\bbetween\s*$/i.test(lead) || /\bbetween\b/i.test(text.slice(start, start + 8));
  return between && TO.test(text.slice(Math.max(0, figure.start - 16), figure.start)) ? end : value;
}
const REACHING = /\breaching (?:about |nearly |over |more than |some )?$/;
const TO = /\b(?:to|at) (?:about |nearly |over |more than |some )?$/;
