/** The time a figure is about: the date that the text names in the same clause, or over the list or table the figure stands in. */
import type { DateFinding, Found, Span } from '../../record.ts';
import { firstStartingAt } from '../in-order.ts';
import { carriedOn, isSurvey, lastBefore, reportedIn, type Carried, type Reported } from './carried-times.ts';
import { beforeChange, isCompared, isNamed } from './compared-times.ts';
import { isTimeless } from './day-times.ts';
import { introOf, lineReader } from './list-lines.ts';
import { momentsOf, type Moment } from './moments.ts';
import type { Counted } from './pairs.ts';
import { DEADLINE } from './period-words.ts';
import { isStretch } from './stretches.ts';
import { cellsOf } from './tables.ts';
import { isOfFormer, isUnbound } from './unbound-times.ts';

/** What a period is chosen from. Figures are asked for in the order of the text. */
export interface Around {
  readonly text: string;
  readonly dates: readonly Found<DateFinding>[];
  readonly figures: readonly Counted[];
  readonly sentenceAt: (span: Span) => Span | null;
}

/** How far a date may stand from its figure, in characters. */
const REACH = 500;

/** The period of every figure, in order; null where its clause tells none. */
export function periodsOf({ text, dates, figures, sentenceAt }: Around): (string | null)[] {
  const out: (string | null)[] = [];
  const cells = cellsOf(text, figures);
  const moments = momentsOf(text, dates);
  const lineOf = lineReader(text);
  let first = 0;
  let carried: Carried | null = null;
  let reported: Reported | null = null;
  const survey = isSurvey(figures);
  const brackets = asidesOf(text, moments);
  for (const [i, figure] of figures.entries()) {
    const sentence = sentenceAt(figure) ?? figure;
    const from = Math.max(sentence.start, figure.start - REACH);
    for (; first < moments.length && (moments[first]?.start ?? 0) < from; first++) reported = reportedIn(text, moments[first], survey && reported === null) ?? reported;
    const own = outside(inside(moments, first, Math.min(sentence.end, figure.end + REACH)), figure, brackets);
    const cell = cells.get(i);
    const line = lineOf(figure);
    const before = moments.slice(Math.max(0, first - 4), first);
    const former = figures[i - 1];
    if (cell === undefined && isOfFormer(text, figure, former)) { out.push(out[i - 1] ?? null); continue; }
    if (cell === undefined && isTimeless(text, figure, sentence.start)) { out.push(null); continue; }
    const value: string | null = (cell === undefined ? null : momentIn(moments, cell.heading)) ?? (own.length === 0 ? null : nearest({ text, own, index: i, figures, sentence }));
    carried = lastBefore(text, { sentence, before, line: line.start, carried }) ?? carried;
    const told: string | null = value ?? (line.item ? introOf(text, line.start, before) : null)
      ?? (own.some((m) => !isCompared(text, m, sentence.start) && !isOthers(text, m, figures[i + 1]) && !isOthers(text, m, figures[i - 1])) ? null : carriedOn({ text, figure, sentence, line }, { carried, reported, since: moments[first - 1] }));
    if (told !== null && cell === undefined && isStretch(told) && (carried === null ? !isInBrackets(text, figure, sentence.start) : isMain(text, figure, sentence.start))) carried = { value: told, sentence, line: line.start };
    out.push(told === null ? null : own.some((m) => m.start >= figure.end && m.start - figure.end < 40) ? told : beforeChange(text, { figure, next: figures[i + 1], told }));
  }
  return out;
}

/** `(2017: 5.8%)`, `from 310 in 2022` are told by the way: their time is not that of what follows. */
const isMain = (text: string, figure: Counted, floor: number): boolean => !isInBrackets(text, figure, floor) && (isNamed(text, figure) || !isCompared(text, figure, floor));

const isInBrackets = (text: string, figure: Span, floor: number): boolean => /[(（][^()（）]*$/.test(text.slice(Math.max(floor, figure.start - 80), figure.start));

/** The times of a sentence, but those in brackets that the figure does not stand in. */
function outside(own: readonly Moment[], figure: Counted, brackets: ReadonlyMap<Moment, Span>): readonly Moment[] {
  return brackets.size === 0 ? own : own.filter((m) => { const b = brackets.get(m); return b === undefined || (figure.start > b.start && figure.end <= b.end); });
}

function asidesOf(text: string, moments: readonly Moment[]): ReadonlyMap<Moment, Span> {
  const found = new Map<Moment, Span>();
  if (!/[(（]/.test(text)) return found;
  for (const moment of moments) { const span = bracketsOf(text, moment); if (span !== null) found.set(moment, span); }
  return found;
}

function inside(moments: readonly Moment[], from: number, end: number): readonly Moment[] {
  let to = from;
  while (to < moments.length && (moments[to]?.end ?? Infinity) <= end) to++;
  return moments.slice(from, to);
}

/** `(2016: 12 million)`: a time that dates another figure within brackets is that one's alone; the brackets, or null. */
function bracketsOf(text: string, { start, end }: Moment): Span | null {
  const lead = text.slice(Math.max(0, start - 40), start);
  const open = Math.max(lead.lastIndexOf('('), lead.lastIndexOf('（'));
  if (open < 0 || /[)）\n]/.test(lead.slice(open))) return null;
  const rest = text.slice(end, end + 60);
  const close = rest.search(/[)）]/);
  return close >= 0 && /\d/.test(rest.slice(0, close)) ? { start: start - lead.length + open, end: end + close } : null;
}

/** The time that a heading names, found by halving, as headings stand before what is read. */
function momentIn(moments: readonly Moment[], { start, end }: Span): string | null {
  const moment = moments[firstStartingAt(moments, start)];
  return moment !== undefined && moment.end <= end ? moment.value : null;
}

interface Choice { readonly text: string; readonly own: readonly Moment[]; readonly index: number; readonly figures: readonly Counted[]; readonly sentence: Span }

/** The date behind a figure, when no other figure stands between; else the one before it; dates compared with are left to what they date. */
function nearest({ text, own, index, figures, sentence }: Choice): string | null {
  const figure = figures[index] ?? { ...sentence, kind: 'count' };
  const lead = (at: Span): string => text.slice(Math.max(sentence.start, at.start - 44), at.start);
  const compares = (at: Span): boolean => isCompared(text, at, sentence.start);
  const bracketed = own.find((d) => d.start >= figure.end && d.start - figure.end <= 3 && /^\s?[(（]$/.test(text.slice(figure.end, d.start)) && /^[)）]/.test(text.slice(d.end, d.end + 1)));
  if (bracketed !== undefined) return bracketed.value;
  const labelled = own.findLast((d) => d.end <= figure.start && figure.start - d.end < 40 && /^:(?:\s?|[^);\n]* of )$/.test(text.slice(d.end, figure.start)));
  if (labelled !== undefined) return labelled.value;
  const when = own.findLast((d) => d.end <= figure.start && figure.start - d.end < 24 && /^, when (?:\w+ ){0,2}$/.test(text.slice(d.end, figure.start)));
  if (when !== undefined) return when.value;
  const mine = isNamed(text, figure) ? false : compares(figure);
  const near = figures.slice(Math.max(0, index - 6), index + 7);
  // A date behind a figure that is only compared with dates that figure alone.
  const free = own.filter((d) => {
    const owner = near.findLast((f) => f.end <= d.start && f.end > sentence.start);
    return !compares(d) && (owner === undefined || owner === figure || d.start - owner.end > 40 || /^\($/.test(text.charAt(owner.start - 1)) || isNamed(text, owner) || !compares(owner));
  });
  const told = free.filter((moment) => !isUnbound({ text, figure, moment, floor: sentence.start }));
  const after = (mine ? own : told).find((d) => d.start >= figure.end);
  const before = told.findLast((d) => d.end <= figure.start);
  const last = free.findLast((d) => d.end <= figure.start);
  const gap = after === undefined ? '' : text.slice(figure.end, after.start);
  if (after !== undefined && isBehind({ text, figure, gap, before }) && !isTaken(text, { figure, figures, index, after })) return after.value;
  // The time of the clause before is not that of a figure whose own clause names another, though that one be no time of figures.
  if (before !== undefined && before !== last && /[,;，；]|\b(?:and|but|while)\b/.test(text.slice(before.end, last?.start)) && !/[,，](?! with\b| including\b| covering\b)/.test(text.slice(last?.end, figure.start))) return null;
  if (before !== undefined) return reached(text, figure, before);
  const later = told.find((d) => d.start >= figure.end);
  return later === undefined || /[;；:]/.test(gap) || DEADLINE.test(lead(later)) ? null : later.value;
}

/** `31, down from 74 in 2019`: the date is of the figure behind, which is only compared with. */
function isOthers(text: string, moment: Moment, next: Counted | undefined): boolean {
  return next !== undefined && next.end <= moment.start && moment.start - next.end < 12 && isCompared(text, next, next.start - 44);
}

/** True where a date behind a figure is of its clause. */
function isBehind({ text, figure, gap, before }: { text: string; figure: Span; gap: string; before: Moment | undefined }): boolean {
  if (/^,? by (?:the end of )?$/.test(gap) && /\bto (?:about |some |over |more than )?[$€£¥]?$/.test(text.slice(Math.max(0, figure.start - 16), figure.start))) return true;
  const parted = /[,，]/.test(gap);
  if (/^ by (?:the end of )?$/.test(gap) && before !== undefined && /;|\b(?:and|but|while|which)\b/.test(text.slice(before.end, figure.start))) return true;
  if (/[,，]而/u.test(gap)) return false;
  if (/(?:,| and)(?: and)? (?:in|during|over)(?: the)? $/.test(gap)) return false;
  if (/[;；:：]/.test(gap) || gap.length >= 50 || (DEADLINE.test(gap) && (parted || before !== undefined || / (?:and|to) /.test(gap)))) return false;
  return !(parted && before !== undefined && !/[;；,，]/.test(text.slice(before.end, figure.start).replace(/^[,，]/, '')));
}

/** True where another figure, no conversion in brackets, stands between a figure and the date behind it. */
function isTaken(text: string, { figure, figures, index, after }: { figure: Span; figures: readonly Span[]; index: number; after: Span }): boolean {
  let next = figures[index + 1];
  if (next !== undefined && /^\s?\(\s?(?:about|approx\.?|some|around|nearly|over|US|\$|€|£)?\s*$/.test(text.slice(figure.end, next.start))) next = figures[index + 2];
  return next !== undefined && next.start <= after.start;
}

/** `Between 2012 and 2022 it doubled to N`: what was reached is of the end. */
function reached(text: string, figure: Span, { value, start }: Moment): string {
  const ends = /^(\d{4})\/(\d{4})$/.exec(value);
  const between = /\bbetween\s*$/i.test(text.slice(Math.max(0, start - 10), start)) || /\bbetween\b/i.test(text.slice(start, start + 8));
  const led = /\bfrom\s*$/i.test(text.slice(Math.max(0, start - 10), start)) && /\breaching (?:about |nearly |over |more than |some )?$/.test(text.slice(Math.max(0, figure.start - 24), figure.start));
  return ends?.[2] !== undefined && led ? ends[2] : ends?.[2] !== undefined && between && /\b(?:to|at) (?:about |nearly |over |more than |some )?$/.test(text.slice(Math.max(0, figure.start - 16), figure.start)) ? ends[2] : value;
}
