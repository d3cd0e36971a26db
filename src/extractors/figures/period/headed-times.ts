/** Times that head what follows: the year that opens an entry, the month in the title of a table, `Budget 2022.` before its sentences. */
import type { Span } from '../../../record.ts';
import { firstStartingAt } from '../../in-order.ts';
import { IN_BRACKETS } from './carried-times.ts';
import type { Moment } from './moment.ts';
import { FLOW, FOUNDED, REPORTS, TODAY } from './period-words.ts';
import { isStretch } from './stretches.ts';
import { PAST } from './unbound-times.ts';
import { matchesOf } from '../../matches.ts';

/** A time and the stretch of the text that it heads. */
export interface Headed extends Span { readonly value: string; /** True of an entry of a chronicle: all of it is of its time. */ readonly entry: boolean }

/** A heading is no longer than this, in characters. */
const LONGEST = 90;
/** One in the line of its sentences is shorter. */
const RUN_IN = 50;
/** So far a heading holds, in characters, where no other follows. */
const REACH = 1500;

/** The headings of a text that name one time each, in order. */
export function headedTimes(text: string, moments: readonly Moment[]): Headed[] {
  const found: Headed[] = [];
  for (const [i, moment] of moments.entries()) {
    if (!isStretch(moment.value) || !NAMED.test(text.slice(moment.start, moment.end))) continue;
    const line = lineStart(text, moment.start);
    if (line === null || (moments[i - 1]?.end ?? 0) > line) continue;
    const lead = text.slice(line, moment.start);
    const headed = headedBy(text, { moment, line, lead });
    if (headed !== null) found.push({ ...headed, value: moment.value, entry: ENTRY.test(lead) });
  }
  return [...found, ...yearHeadings(text)].toSorted((a, b) => a.start - b.start);
}
/** Where the line begins that holds an offset; null where that is farther back than a heading is long. */
function lineStart(text: string, offset: number): number | null {
  const from = Math.max(0, offset - LONGEST - 1), at = text.slice(from, offset).lastIndexOf('\n');
  return at >= 0 ? from + at + 1 : from === 0 ? 0 : null;
}
/** `last month` heads nothing. */
const NAMED = /\d|\p{Lu}/u;

/** `Budget 2022.`, `Customs in figures 2016`: in a title the year is no date of the text. */
function yearHeadings(text: string): Headed[] {
  if (!/(?:19|20)\d\d/.test(text)) return [];
  return matchesOf(TITLE, text).map(({ 0: title, 1: value = '', index }) => {
    const end = index + title.length;
    return { value, entry: false, start: end, end: text[end] === '.' ? lineEnd(text, end) : headingEnd(text, lineEnd(text, end)) };
  });
}
const TITLE = /^(?:\W{0,4}\d{1,2}\W{1,3})?(?:[\p{L}'’-]+ ){0,6}(?:figures|budget|accounts|results|report|statistics|review|balance|overview|traffic|trade|survey|season|performance),? (?:for |of |in )?((?:19|20)\d\d)(?=\. |$| \()/gimu;
const lineEnd = (text: string, from: number): number => { const stop = text.indexOf('\n', from); return stop < 0 ? text.length : stop; };

interface Opening { readonly moment: Moment; readonly line: number; readonly lead: string }

function headedBy(text: string, { moment, line, lead }: Opening): Span | null {
  const end = lineEnd(text, moment.end);
  const tail = text.slice(moment.end, Math.min(end, moment.end + LONGEST));
  if (ENTRY.test(lead) && MARK.test(tail)) return { start: moment.end, end };
  if (lead.trim() === '' && COLUMNS.test(tail)) return { start: end, end: headingEnd(text, end) };
  if (!/^\W{0,4}[\d.]{0,4}\W{0,2}\p{Lu}/u.test(lead) || FINITE.test(lead) || FOUNDED.test(lead) || DATELINE.test(lead) || IN_BRACKETS.test(tail)) return null;
  if (lead.length <= RUN_IN && !/[.!?] |\d{3}/.test(lead) && /^(?: \([^)\n]*\))?[.:] /.test(tail)) return { start: moment.end, end: blockEnd(text, end) };
  const whole = end - line <= LONGEST && /^(?: \([^)\n]*\)|, \w+)?[^.!?;\d|]{0,24}$/.test(tail) && !FINITE.test(tail) && !/[.!?]$/.test(tail);
  return whole ? { start: end, end: headingEnd(text, end) } : null;
}
/** `July 2020    Change on July 2019`: the heads of two columns, the second of which compares. */
const COLUMNS = /^\s+(?:[Cc]hange|[Vv]ariation|%|\+\/-|±)/;
/** `1968 - `, `• In May: `. */
const ENTRY = /^[\s\-–—•*·]*(?:[Ii]n )?$/;
const MARK = /^(?:\s?[:–—]| -)\s/;
/** What makes a sentence of a line, and no heading. */
const FINITE = /\b(?:is|are|was|were|has|have|had|will|would|said|says|rose|fell|grew|came|signed|opened|met|announced|approved|agreed)\b/i;
/** Before the day and the month of a dateline, and of a plan or a paper. */
const DATELINE = /^\p{Lu}{3,}[^a-z]*$|\b(?:plan|strategy|agreement|memorandum|since|until|by|from|award|prize|cup|games|expo|forum|conference|festival)\b[^.]*$/iu;

/** A blank line ends the block of a heading that its sentences follow in the same line. */
function blockEnd(text: string, from: number): number {
  if (/^\n\s*(?:[-–—•*·]|\d{1,2}[.)])/.test(text.slice(from, from + 8))) return from;
  const blank = text.indexOf('\n\n', from);
  return Math.min(blank < 0 ? text.length : blank, from + REACH);
}

/** A heading holds until the next short line without a figure. */
function headingEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && at - from < REACH) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(at, end);
    if (at > from + 1 && line.length > 0 && line.length < LONGEST && /^\p{Lu}[^.!?:;|]*$/u.test(line) && !/\d/.test(line)) return at;
    at = end + 1;
  }
  return Math.min(at, text.length);
}

/** So many headings before a figure are asked, at most. */
const NEAREST = 8;

/** The time that heads a figure: of a line of figures, of a past deed or a flow; what is so today, or is to come, has none. */
export function headedOver(text: string, figure: Span & { readonly kind: string }, { headed, sentence }: { readonly headed: readonly Headed[]; readonly sentence: Span }): string | null {
  if (headed.length === 0 || figure.kind === 'duration') return null;
  const behind = firstStartingAt(headed, figure.start + 1);
  const over = headed.slice(Math.max(0, behind - NEAREST), behind).findLast(({ end }) => figure.end <= end);
  if (over === undefined) return null;
  const clause = text.slice(Math.max(sentence.start, figure.start - 120), Math.min(sentence.end, figure.end + 60)).replace(LABEL, '').replace(AS_PLANNED, '');
  if (over.entry) return TODAY.test(clause) ? null : over.value;
  if (STATE.test(clause) || TODAY.test(clause)) return null;
  return FLOW.test(clause) || PAST.test(clause) || !VERB.test(clause) || REPORTS.test(text.slice(Math.max(0, over.start - 80), over.start)) ? over.value : null;
}
/** `Cost per kilo: N`: a label is no clause. */
const LABEL = /^[^:.]{0,40}: /;
const AS_PLANNED = /\b(?:than|as) (?:planned|expected|forecast|budgeted)\b/;
const STATE = /\b(?:is|are|has|have|keeps?|holds?|employs?|runs?|operates?|owns?|serves?|offers?|until now|at present|will|in force|estimates?|forecasts?|(?:last|next|coming|previous|past) (?:season|winter|summer|term|academic|school)|a (?:year|month|week|day)|per (?:year|month|week|day|annum|person|head))\b/i;
const VERB = /\b(?:is|are|has|have|does|do|can|may|must|[a-z]{3,}s to)\b/i;
