/** Times that are told once and hold for what follows: of the sentence before, or of a whole report. */
import type { Span } from '../../../record.ts';
import { isCompared } from './compared-times.ts';
import type { Moment } from './moment.ts';
import type { Counted } from './pairs.ts';
import { DEADLINE, FLOW, FOUNDED, ISSUED, OF_OTHER, REPORTS, TODAY } from './period-words.ts';
import { isStretch } from './stretches.ts';
import { PAST } from './unbound-times.ts';

/** How far a time is carried within a paragraph, in characters. */
const REACH = 500;

export interface Carried { readonly value: string; readonly sentence: Span; readonly line: number }
export interface Asked { readonly text: string; readonly figure: Counted; readonly sentence: Span; readonly line: { readonly start: number; readonly bullet: boolean } }

/** The time that a text as a whole reports on; `survey` where it is one that a bureau of statistics tells of. */
export interface Reported { readonly value: string; readonly survey: boolean }

/** The first lines of a text, in characters: a survey says there what it is about. */
const LEAD = 900;
const SOURCE = /\b(?:statistic\w*|customs|bureau|ministry|department|agency|authority|office|institute|calculations?|data|information|according to)\b/i;
const TELLING = /\b(?:said|says?|shows?|showed|informed|reported|announced|indicated?|indicates|revealed|according to|calculations?|statistics)\b/i;

/** `(2015 in brackets)`: told of what stands in brackets alone. */
export const IN_BRACKETS = /^[^.\n]{0,24} in (?:brackets|parentheses)/;

/** `announced its results for the first half of 2024`: what follows is of that time. `survey`: whether the text is full of shares and rises. */
export function reportedIn(text: string, moment: Moment | undefined, survey: boolean): Reported | null {
  if (moment === undefined || !isStretch(moment.value) || IN_BRACKETS.test(text.slice(moment.end, moment.end + 40))) return null;
  const { value, start, end } = moment;
  if (REPORTS.test(text.slice(Math.max(0, start - 80), start))) return { value, survey: false };
  if (!survey || start > LEAD || isCompared(text, moment, 0)) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const line = text.slice(Math.max(from, start - 300), Math.min(stop < 0 ? text.length : stop, end + 300));
  return SOURCE.test(line) && TELLING.test(line) && FLOW.test(line) && !FOUNDED.test(text.slice(Math.max(from, start - 44), start)) ? { value, survey: true } : null;
}

/** True for a text in which much is told in percent. */
export function isSurvey(figures: readonly Counted[]): boolean {
  let percents = 0;
  for (const { kind } of figures) if (kind === 'percent') percents++;
  return percents >= 4 && percents * 4 >= figures.length;
}

/** The stretch of time that the sentence just before names. */
export function lastBefore(text: string, { sentence, before, line, carried }: { sentence: Span; before: readonly Moment[]; line: number; carried: Carried | null }): Carried | null {
  // A figure of this sentence told its time already.
  if (carried?.sentence.start === sentence.start) return null;
  const last = before.at(-1);
  // What the figures of that sentence were told of is surer than the last time it names.
  if (last === undefined || (carried !== null && carried.sentence.start <= last.start && last.start < carried.sentence.end) || sentence.start - last.end > 250 || !isStretch(last.value)) return null;
  const gap = text.slice(last.end, sentence.start);
  const lead = text.slice(Math.max(0, last.start - 44), last.start);
  if (gap.includes('\n') || (gap.match(/[.!?] /g)?.length ?? 0) > 1 || FOUNDED.test(lead) || ISSUED.test(lead) || isCompared(text, last, 0) || DEADLINE.test(lead) || OF_OTHER.test(lead) || isSpoken(text, last.start)) return null;
  return { value: last.value, sentence: { start: last.start, end: sentence.start - 1 }, line };
}

/** True inside a quotation: what somebody remembers is not what the figures behind are of. */
function isSpoken(text: string, at: number): boolean {
  const lead = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - 600), at);
  return (lead.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

/** `Exports rose by 8 percent.` after a sentence of the same paragraph that tells the year, or in a report of a stated time. */
export function carriedOn({ text, figure, sentence, line }: Asked, { carried, reported, since }: { carried: Carried | null; reported: Reported | null; since: Moment | undefined }): string | null {
  if (figure.kind === 'duration' || carried?.sentence.start !== sentence.start && isLeft(text, figure)) return null;
  const clause = text.slice(Math.max(sentence.start, figure.start - 160), Math.min(sentence.end, figure.end + 60));
  const survey = reported?.survey === true;
  const flows = (FLOW.test(clause) || (survey && PAST.test(clause)) || ((survey || carried?.line === line.start) && isLabelled(text, sentence.start, figure.start))) && !TODAY.test(/[，。]/u.test(clause) ? segmentAt(text, figure) : clause);
  const here = carried !== null && !(carried.line !== line.start && line.bullet) && (carried.sentence.start === sentence.start || (flows && (sentence.start - carried.sentence.end < 3 || isSameParagraph({ carried, since, line: line.start, at: sentence.start }))));
  if (here) return carried.value;
  return flows ? reported?.value ?? null : null;
}

/** `went up from 11 to 34`: what was before is of no time that is only carried on. */
function isLeft(text: string, { start, end }: Span): boolean {
  return /\bfrom (?:about |some |nearly |over )?[$€£¥]?$/.test(text.slice(Math.max(0, start - 14), start)) && /^[^.;,\n]{0,24}? to (?:about |some |nearly |over )?[$€£¥]?\d/.test(text.slice(end, end + 36));
}

/** The part of a Chinese sentence between two commas that a figure stands in. */
function segmentAt(text: string, { start, end }: Span): string {
  const lead = text.slice(Math.max(0, start - 40), start);
  return lead.slice(lead.search(/[^，。；]*$/u)) + (/^[^，。；]{0,40}/u.exec(text.slice(end, end + 40))?.[0] ?? '');
}

/** True where nothing else was named since, in the lines of one paragraph. */
function isSameParagraph({ carried, since, line, at }: { carried: Carried; since: Moment | undefined; line: number; at: number }): boolean {
  return carried.line === line && at - carried.sentence.end < REACH && (since === undefined || since.start <= carried.sentence.end);
}

/** `Submissions: 512 from 44 countries.` */
const isLabelled = (text: string, from: number, at: number): boolean => text.slice(from, Math.min(at, from + 60)).includes(': ') && /^\p{Lu}[\p{L} -]{2,40}: \S{0,2}$/u.test(text.slice(from, Math.min(at, from + 60)));
