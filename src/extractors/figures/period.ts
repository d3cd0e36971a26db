/** The time a figure is about: the date that the text names in the same clause, or over the list or table the figure stands in. */
import type { DateFinding, Found, Span } from '../../record.ts';
import { cellsOf } from './tables.ts';

type Dates = readonly Found<DateFinding>[];

/** What a period is chosen from. Figures are asked for in the order of the text. */
export interface Around {
  readonly text: string;
  readonly dates: Dates;
  readonly figures: readonly (Span & { readonly kind: string })[];
  readonly sentenceAt: (span: Span) => Span | null;
}

/** How far a date may stand from its figure, in characters. */
const REACH = 500;
const COMPARED = /(?:\b(?:than|from|against|versus|vs\.?|over|compared (?:with|to)|since|(?:up|down|increase|rise|decrease) on|(?:%|percent|per cent|pct) on)|%\s*on|\(|比|较|比上|同比)\s*(?:in|of|the|that of|end of|those in|(?:in )?(?:the )?same (?:period|months?|quarter|time)(?: (?:of|in|last))?)?\s*$/i;
/** Dates that found, open or end something tell nothing of the figures in the sentence. */
const FOUNDED = /\b(?:founded|established|incorporated|set up|opened|launched|born|formed|created|signed|which (?:ended|began|expired)|ended|twinned|joined|law|act|beginning|starting|begun|opening)\b[^.;\d]{0,30}$/i;
const DEADLINE = /\b(?:by|until|till|before|no later than|due|completed|complete|start|open|begin|begins|opens|starts|operational|scheduled|up to)(?: (?:in|by|for|on|at|the|end|of|late|early|mid))*\s*$/i;
const BULLET = /^\s*[-–—•*·▪●◦]\s/;
/** Words of a flow: what a figure without a date carries on from the sentence before. */
const FLOW = /\b(?:rose|fell|grew|increased|decreased|climbed|jumped|surged|dropped|declined|shrank|expanded|came to|amounted|reached|totall?ed|accounted|stood at|exceeded|surpassed|passed|hit|represented|made up|were carried|was up|were up|was down|were down|(?:was|were) (?:about |nearly |over )?\S{0,4}\d)|增长|下降|达|占/;
const SAME = /\b(?:the same (?:year|period|quarter|months?|half)|(?:in|over|during) that (?:time|year|period|month|quarter))\b/i;
const TODAY = /\b(?:will|would|is to|are to|plans?|planned|expected|today|now|currently|since|aims?|target|budget|loan|contract|agreement|investment|costs?)\b|将|计划|预计|目前/i;

/** The period of every figure, in order; null where its clause tells none. */
export function periodsOf({ text, dates, figures, sentenceAt }: Around): (string | null)[] {
  const out: (string | null)[] = [];
  const cells = cellsOf(text, figures);
  const lines = lineReader(text);
  let first = 0;
  let listed: string | null = null;
  let carried: Carried | null = null;
  for (const [i, figure] of figures.entries()) {
    const sentence = sentenceAt(figure) ?? figure;
    const from = Math.max(sentence.start, figure.start - REACH);
    while (first < dates.length && (dates[first]?.start ?? 0) < from) first++;
    const own = inside(dates, first, Math.min(sentence.end, figure.end + REACH));
    const cell = cells.get(i);
    const headed = cell === undefined ? null : dateIn(dates, cell.heading);
    const value = headed ?? (own.length === 0 ? null : nearest({ text, own, index: i, figures, sentence }));
    const { bullet, start } = lines(figure);
    const goesOn: string | null = value === null && own.length === 0 ? carriedOn({ text, figure, sentence, line: start }, carried) : null;
    if (!bullet) listed = value ?? goesOn ?? (out.at(-1) !== undefined && sameLine(text, figures[i - 1], figure) ? listed : null);
    const told: string | null = value ?? goesOn ?? (bullet ? listed : null);
    if (told !== null && isStretch(told)) carried = { value: told, sentence, line: start };
    out.push(told);
  }
  return out;
}

interface Carried { readonly value: string; readonly sentence: Span; readonly line: number }
interface Asked { readonly text: string; readonly figure: Span & { readonly kind: string }; readonly sentence: Span; readonly line: number }

/** A year, a quarter, a range: a time that totals are told of. */
const isStretch = (value: string): boolean => value.includes('/') || value.length < 8;

/** `Exports rose by 8 percent.` after a sentence of the same paragraph that tells the year. */
function carriedOn({ text, figure, sentence, line }: Asked, carried: Carried | null): string | null {
  if (carried === null || figure.kind === 'duration' || (carried.line !== line && BULLET.test(text.slice(line, line + 12)))) return null;
  const near = carried.sentence.start === sentence.start || sentence.start - carried.sentence.end < 3;
  const clause = text.slice(Math.max(sentence.start, figure.start - 160), Math.min(sentence.end, figure.end + 60));
  if (carried.sentence.start === sentence.start) return carried.value;
  if (near && carried.line === line && SAME.test(clause)) return carried.value;
  return near && FLOW.test(clause) && !TODAY.test(clause) && !/\b(?:19|20)\d\d\b/.test(clause) ? carried.value : null;
}

/** Tells, figure by figure, where its line begins and whether it is an item of a list. */
function lineReader(text: string): (figure: Span) => { start: number; bullet: boolean } {
  let start = 0;
  let end = text.indexOf('\n');
  return (figure) => {
    while (end >= 0 && end < figure.start) { start = end + 1; end = text.indexOf('\n', start); }
    return { start, bullet: BULLET.test(text.slice(start, start + 12)) };
  };
}

const sameLine = (text: string, a: Span | undefined, b: Span): boolean => a !== undefined && b.start - a.end < REACH && !text.slice(a.end, b.start).includes('\n');
const known = (d: Dates[number]): boolean => !d.value.startsWith('XXXX');

function inside(dates: Dates, from: number, end: number): Dates {
  let to = from;
  while (to < dates.length && (dates[to]?.end ?? Infinity) <= end) to++;
  return dates.slice(from, to).filter(known);
}

/** The date of a heading, found by halving, as headings stand before what is read. */
function dateIn(dates: Dates, { start, end }: Span): string | null {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < start) low = middle + 1; else high = middle;
  }
  const date = dates[low];
  return date !== undefined && date.end <= end && known(date) ? date.value : null;
}

interface Choice { readonly text: string; readonly own: Dates; readonly index: number; readonly figures: readonly Span[]; readonly sentence: Span }

/** The date behind a figure, when no other figure stands between; else the one before it; dates compared with are left to what they date. */
function nearest({ text, own, index, figures, sentence }: Choice): string | null {
  const figure = figures[index] ?? sentence;
  const lead = (at: Span): string => text.slice(Math.max(sentence.start, at.start - 44), at.start);
  const compares = (at: Span): boolean => COMPARED.test(lead(at).replace(/\b(?:about|some|nearly|the|a|only|just)\s*$/i, ''));
  const labelled = own.find((d) => d.end <= figure.start && /^:\s?$/.test(text.slice(d.end, figure.start)));
  if (labelled !== undefined) return labelled.value;
  const mine = compares(figure);
  const near = figures.slice(Math.max(0, index - 6), index + 7);
  // A date behind a figure that is only compared with dates that figure alone.
  const free = own.filter((d) => {
    const owner = near.findLast((f) => f.end <= d.start && f.end > sentence.start);
    return !compares(d) && (owner === undefined || owner === figure || d.start - owner.end > 40 || /^\($/.test(text.charAt(owner.start - 1)) || !compares(owner));
  });
  const told = free.filter((d) => !FOUNDED.test(lead(d)));
  const after = (mine ? own : told).find((d) => d.start >= figure.end);
  const before = told.findLast((d) => d.end <= figure.start);
  const gap = after === undefined ? '' : text.slice(figure.end, after.start);
  if (after !== undefined && isBehind({ text, figure, gap, before }) && !isTaken(text, { figure, figures, index, after })) return after.value;
  if (before !== undefined) return reached(text, figure, before);
  const later = told.find((d) => d.start >= figure.end);
  return later === undefined || /[;；:]/.test(gap) || DEADLINE.test(lead(later)) ? null : later.value;
}

/** True where a date behind a figure is of its clause. */
function isBehind({ text, figure, gap, before }: { text: string; figure: Span; gap: string; before: Dates[number] | undefined }): boolean {
  const parted = /[,，]/.test(gap);
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
function reached(text: string, figure: Span, { value, start }: Dates[number]): string {
  const ends = /^(\d{4})\/(\d{4})$/.exec(value);
  const between = /\bbetween\s*$/i.test(text.slice(Math.max(0, start - 10), start)) || /\bbetween\b/i.test(text.slice(start, start + 8));
  return ends?.[2] !== undefined && between && /\b(?:to|at) (?:about |nearly |over |more than |some )?$/.test(text.slice(Math.max(0, figure.start - 16), figure.start)) ? ends[2] : value;
}
