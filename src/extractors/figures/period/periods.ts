/** The time a figure is about: the date that the text names in the same clause, or over the list or table the figure stands in. */
import type { DateFinding, Found, Span } from '../../../record.ts';
import { firstStartingAt } from '../../in-order.ts';
import { cellsOf } from '../tables.ts';
import { asidesOf, isInBrackets, outside } from './brackets.ts';
import { carriedOn, isSurvey, lastBefore, reportedIn, type Carried, type Reported } from './carried-times.ts';
import { beforeChange, isCompared, isNamed, isOthers } from './compared-times.ts';
import { isTimeless } from './day-times.ts';
import { headedOver, headedTimes, type Headed } from './headed-times.ts';
import { introOf, lineReader, type Line } from './list-lines.ts';
import type { Moment } from './moment.ts';
import { momentsOf } from './moments.ts';
import { nearest } from './nearest.ts';
import type { Counted } from './pairs.ts';
import { FUTURE } from './period-words.ts';
import { isStretch, shifted } from './stretches.ts';
import { isOfFormer, isYearBefore } from './unbound-times.ts';

/** What a period is chosen from. Figures are asked for in the order of the text. */
export interface Around {
  readonly text: string;
  readonly dates: readonly Found<DateFinding>[];
  readonly figures: readonly Counted[];
  readonly sentenceAt: (span: Span) => Span | null;
}

/** How far a date may stand from its figure, in characters. */
const REACH = 500;
/** So near behind a figure, in characters, a date is surely its own. */
const CLOSE = 40;

/** What is read of a text, and what the figures read so far have told. */
interface Reader extends Around {
  readonly cells: ReturnType<typeof cellsOf>;
  readonly moments: readonly Moment[];
  readonly lineOf: (figure: Span) => Line;
  readonly survey: boolean;
  readonly headed: readonly Headed[];
  readonly brackets: ReadonlyMap<Moment, Span>;
  readonly periods: (string | null)[];
  /** The first time that is near enough to the figure. */
  first: number;
  carried: Carried | null;
  reported: Reported | null;
}

/** The period of every figure, in order; null where its clause tells none. */
export function periodsOf(around: Around): (string | null)[] {
  const { text, dates, figures, sentenceAt } = around;
  const moments = momentsOf(text, dates);
  const reader: Reader = {
    text, dates, figures, sentenceAt, moments,
    cells: cellsOf(text, figures),
    lineOf: lineReader(text),
    survey: isSurvey(figures),
    headed: headedTimes(text, moments),
    brackets: asidesOf(text, moments),
    periods: [], first: 0, carried: null, reported: null,
  };
  for (const [i, figure] of figures.entries()) reader.periods.push(periodOf(reader, figure, i));
  return reader.periods;
}

/** A figure with its place in the text. */
interface Here {
  readonly figure: Counted;
  readonly index: number;
  readonly sentence: Span;
  readonly line: Line;
  /** The times of its sentence, and the last ones before that. */
  readonly own: readonly Moment[];
  readonly before: readonly Moment[];
}

function periodOf(reader: Reader, figure: Counted, index: number): string | null {
  const { text, moments, figures } = reader;
  const sentence = reader.sentenceAt(figure) ?? figure;
  moveTo(reader, Math.max(sentence.start, figure.start - REACH));
  const cell = reader.cells.get(index);
  const line = reader.lineOf(figure);
  if (cell === undefined && isYearBefore(text, figure, figures[index - 1])) return shiftedBack(reader.periods[index - 1] ?? null);
  if (cell === undefined && isOfFormer(text, figure, figures[index - 1])) return reader.periods[index - 1] ?? null;
  if (cell === undefined && isTimeless(text, figure, sentence.start)) return null;
  const { first } = reader;
  const own = outside(inside(moments, first, Math.min(sentence.end, figure.end + REACH)), figure, reader.brackets);
  const here: Here = { figure, index, sentence, line, own, before: moments.slice(Math.max(0, first - 4), first) };
  const stated = (cell === undefined ? null : momentIn(moments, cell.heading) ?? momentIn(moments, cell.row)) ?? statedBy(reader, here);
  reader.carried = lastBefore(text, { sentence, before: here.before, line: line.start, carried: reader.carried }) ?? reader.carried;
  const told = stated ?? impliedBy(reader, here);
  if (told === null) return null;
  if (cell === undefined && goesOn(reader, here, told)) reader.carried = { value: told, sentence, line: line.start };
  return isDatedBehind(here) ? told : beforeChange(text, { figure, next: figures[index + 1], told });
}

/** A year, a quarter, a month a year earlier; of several years nobody knows. */
const shiftedBack = (told: string | null): string | null => (told === null || !isStretch(told) || told.includes('..') ? null : shifted(told, -1));

/** Goes on to the times that are near enough; what those left behind report on is kept. */
function moveTo(reader: Reader, from: number): void {
  const { text, moments } = reader;
  for (; reader.first < moments.length && (moments[reader.first]?.start ?? 0) < from; reader.first++) {
    const survey = reader.survey && reader.reported === null;
    reader.reported = reportedIn(text, moments[reader.first], survey) ?? reader.reported;
  }
}

function inside(moments: readonly Moment[], from: number, end: number): readonly Moment[] {
  let to = from;
  while (to < moments.length && (moments[to]?.end ?? Infinity) <= end) to++;
  return moments.slice(from, to);
}

/** The time that a heading names, found by halving, as headings stand before what is read. */
function momentIn(moments: readonly Moment[], { start, end }: Span): string | null {
  const moment = moments[firstStartingAt(moments, start)];
  return moment !== undefined && moment.end <= end ? moment.value : null;
}

/** The time that the sentence of a figure names for it. */
function statedBy({ text, figures }: Reader, { own, index, sentence }: Here): string | null {
  return own.length === 0 ? null : nearest({ text, own, index, figures, sentence });
}

/** The time over the list that a figure stands in, else one that the text told before; none where the sentence has its own. */
function impliedBy(reader: Reader, here: Here): string | null {
  const { text, moments, carried, reported, first } = reader;
  const { figure, sentence, line } = here;
  const intro = line.item ? introOf(text, line.start, here.before) : null;
  if (intro !== null || here.own.some((moment) => isOfSentence(reader, here, moment))) return intro;
  return carriedOn({ text, figure, sentence, line }, { carried, reported, since: moments[first - 1] }) ?? headedOver(text, figure, { headed: reader.headed, sentence });
}

/** `in 2019`; but not `than in 2019`, nor the time of another figure that is only compared with. */
function isOfSentence({ text, figures }: Reader, { sentence, index }: Here, moment: Moment): boolean {
  return !isCompared(text, moment, sentence.start) && ![1, 2, -1].some((k) => isOthers(text, moment, figures[index + k]));
}

/** True where the time of a figure holds for what follows: `(2017: 5.8%)`, `from 310 in 2022` are told by the way. */
function goesOn({ text, carried }: Reader, { figure, sentence: { start } }: Here, told: string): boolean {
  const lead = text.slice(Math.max(start, figure.start - 120), figure.start);
  if (!isStretch(told) || isInBrackets(text, figure, start) || FUTURE.test(lead) || BEFORE.test(text.slice(figure.end, figure.end + 60)) || (told.length === 7 && STOCK.test(lead))) return false;
  return carried === null || isNamed(text, figure) || !isCompared(text, figure, start);
}

/** `, up from N twelve months earlier`: that is what was before. */
const BEFORE = /^[^.;,\n]{0,24}\b(?:months?|quarter|weeks?|season) (?:earlier|before|previously|ago)\b/;
/** `At the end of March the stock came to`: what a month ends with is told of no flow. */
const STOCK = /\b(?:at the end of|at end-|as (?:of|at)) ?[A-Z][^,;.]*[^;.]*$/i;

/** `rose from 310 in 2022`: the date right behind is of what it rose from. */
function isDatedBehind({ own, figure }: Here): boolean {
  return own.some((moment) => moment.start >= figure.end && moment.start - figure.end < CLOSE);
}
