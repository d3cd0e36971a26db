/** The time a figure is about: the date that the text names in the same clause, or over the list the figure stands in. */
import type { DateFinding, Found, Span } from '../../record.ts';

type Dates = readonly Found<DateFinding>[];

/** What a period is chosen from. Figures are asked for in the order of the text. */
export interface Around {
  readonly text: string;
  readonly dates: Dates;
  readonly figures: readonly Span[];
  readonly sentenceAt: (span: Span) => Span | null;
}

const COMPARED = /(?:\b(?:than|from|against|versus|vs\.?|over|compared (?:with|to)|since|(?:up|down|increase|rise|decrease) on)|\()\s*(?:in|of|the|that of|end of|those in)?\s*$/i;
/** How far a date may stand from its figure, in characters. */
const REACH = 500;
const BULLET = /^\s*[-–—•*·▪●◦]\s/;

/** The period of every figure, in order; null where its clause tells none. */
export function periodsOf({ text, dates, figures, sentenceAt }: Around): (string | null)[] {
  const out: (string | null)[] = [];
  let first = 0;
  let lineAt = 0;
  let lineEnd = text.indexOf('\n');
  let listed: string | null = null;
  for (const [i, figure] of figures.entries()) {
    const sentence = sentenceAt(figure) ?? figure;
    const from = Math.max(sentence.start, figure.start - REACH);
    while (first < dates.length && (dates[first]?.start ?? 0) < from) first++;
    const own = inside(dates, first, Math.min(sentence.end, figure.end + REACH));
    const value = own.length === 0 ? null : nearest({ text, own, index: i, figures, sentence });
    while (lineEnd >= 0 && lineEnd < figure.start) { lineAt = lineEnd + 1; lineEnd = text.indexOf('\n', lineAt); }
    const bullet = BULLET.test(text.slice(lineAt, lineAt + 12));
    if (!bullet) listed = value ?? (out.at(-1) !== undefined && sameLine(text, figures[i - 1], figure) ? listed : null);
    out.push(value ?? (bullet ? listed : null));
  }
  return out;
}

const sameLine = (text: string, a: Span | undefined, b: Span): boolean => a !== undefined && b.start - a.end < REACH && !text.slice(a.end, b.start).includes('\n');

function inside(dates: Dates, from: number, end: number): Dates {
  let to = from;
  while (to < dates.length && (dates[to]?.end ?? Infinity) <= end) to++;
  return dates.slice(from, to).filter((d) => !d.value.startsWith('XXXX'));
}

interface Choice { readonly text: string; readonly own: Dates; readonly index: number; readonly figures: readonly Span[]; readonly sentence: Span }

/** The date behind a figure, when no other figure stands between; else the one before it; dates compared with are left to what they date. */
function nearest({ text, own, index, figures, sentence }: Choice): string | null {
  const figure = figures[index] ?? sentence;
  const next = figures[index + 1] ?? null;
  const compares = (at: Span): boolean => COMPARED.test(text.slice(Math.max(sentence.start, at.start - 28), at.start).replace(/\b(?:about|some|nearly|the|a|only|just)\s*$/i, ''));
  const labelled = own.find((d) => d.end <= figure.start && /^:\s?$/.test(text.slice(d.end, figure.start)));
  if (labelled !== undefined) return labelled.value;
  const mine = compares(figure);
  const near = figures.slice(Math.max(0, index - 6), index + 7);
  // A date behind a figure that is only compared with dates that figure alone.
  const free = own.filter((d) => {
    const owner = near.findLast((f) => f.end <= d.start && f.end > sentence.start);
    return !compares(d) && (owner === undefined || owner === figure || d.start - owner.end > 40 || !compares(owner));
  });
  const after = (mine ? own : free).find((d) => d.start >= figure.end);
  const before = free.findLast((d) => d.end <= figure.start);
  const gap = after === undefined ? '' : text.slice(figure.end, after.start);
  const apart = /[;:]/.test(gap) || (gap.includes(',') && before !== undefined && !/[;,]/.test(text.slice(before.end, figure.start).replace(/^,/, '')));
  if (after !== undefined && !apart && gap.length < 50 && (next === null || next.start > after.start)) return after.value;
  return before?.value ?? free.find((d) => d.start >= figure.end)?.value ?? null;
}
