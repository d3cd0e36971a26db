/** Teasers of other articles at the end of a text: headline, summary, a date of their own. */
import { lastDay } from '../../edtf.ts';
import type { Ignored } from '../../record.ts';
import { RELATED_HEADING, RELEASE_BOILERPLATE } from './furniture-lines.ts';
import type { Line } from './lines.ts';
import { WRITTEN_DAY, writtenDay } from './written-day.ts';

/** The most lines that one teaser has beside its date: headline and a summary of up to two. */
const MOST_LINES = 3;
/** The most teasers below one article. */
const MOST_TEASERS = 60;
const TIME = '(?:[\\s,|]{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[AaPp]\\.?[Mm]\\.?)?)?';
const DATE_LINE = new RegExp(`^[[(]?(?:(?:posted|published|updated|date)\\s?:?\\s?(?:on\\s)?)?${WRITTEN_DAY}${TIME}[\\])]?$`, 'i');
const GLUED_DATE = new RegExp(`[.!?…”"]\\s{0,2}${WRITTEN_DAY}${TIME}$`);
const STOPPED = /[.!?…。！？]["”’»)\]]{0,2}$/;

interface Dated { readonly index: number; readonly day: string | null; readonly glued: boolean }

/** The full day that a line is, or ends with behind a sentence. */
function datedLine(line: Line, index: number): Dated | null {
  const whole = line.text.length <= 60 ? DATE_LINE.exec(line.text) : null;
  const m = whole ?? GLUED_DATE.exec(line.text.slice(-40));
  const point = m?.groups === undefined ? null : writtenDay(m.groups);
  if (point === null || point.year === null || point.day === null) return null;
  return { index, day: lastDay({ at: point }), glued: whole === null };
}
const isHeadline = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length <= 180 && line.text.includes(' ') && !STOPPED.test(line.text) && !/[:：;,]$/.test(line.text) && !/^[-*•]/.test(line.text);

/** Where a headline begins that is glued to the last sentence of the line before it. */
function gluedHeadline(line: Line): number | null {
  const m = /[\p{Ll}\p{N})][.!?]["”’]?(?=\p{Lu})(?<headline>[^.!?]{12,180})$/u.exec(line.text.slice(-200));
  return m?.groups?.['headline'] === undefined ? null : line.end - m.groups['headline'].length;
}

/** How many of the last lines close the page: furniture by themselves. */
function closingFrom(lines: readonly Line[]): number {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.reason !== null) end--;
  return end;
}

/** The dated lines at the end, each at most a teaser's length from the next, with the last the last line. */
function dateRun(lines: readonly Line[], end: number): Dated[] {
  const run: Dated[] = [];
  for (let i = end - 1; i >= 0 && run.length < MOST_TEASERS; i--) {
    const line = lines[i];
    const dated = line === undefined ? null : datedLine(line, i);
    if (dated !== null) run.unshift(dated);
    else if (i < (run[0]?.index ?? end) - MOST_LINES || run.length === 0) break;
  }
  return run;
}

/** Where the teaser begins whose date stands at `dated`: an offset; null where it does not read as one. */
function teaserStart(lines: readonly Line[], dated: Dated, floor: number): number | null {
  const summary = dated.glued ? dated.index : dated.index - 1;
  const first = lines[summary];
  if (first === undefined || summary <= floor) return null;
  if (!dated.glued && isHeadline(first)) return gluedHeadline(first) ?? first.start;
  for (let i = summary - 1; i > floor && i >= dated.index - MOST_LINES; i--) {
    const line = lines[i];
    const glued = line === undefined ? null : gluedHeadline(line);
    if (glued !== null || isHeadline(line)) return glued ?? line?.start ?? null;
  }
  return null;
}

/** True when the days rise from one to the next: a chronology reads so. */
const rises = (run: readonly Dated[]): boolean => run.length > 1 && run.every((d, i) => i === 0 || (run[i - 1]?.day ?? '') <= (d.day ?? ''));

/** Teasers whose date stands below them. */
function datedBelow(lines: readonly Line[]): Ignored | null {
  const end = closingFrom(lines), run = dateRun(lines, end);
  const closed = end < lines.length;
  if (run.length === 0 || (!closed && rises(run))) return null;
  const starts = run.map((dated, i) => teaserStart(lines, dated, run[i - 1]?.index ?? -1));
  const summaries = run.filter((d, i) => d.glued || (starts[i] !== null && lines[d.index - 1]?.start !== starts[i])).length;
  const from = starts.findIndex((start, i) => start !== null && starts.slice(i).every((s) => s !== null));
  const kept = from < 0 ? 0 : starts.length - from;
  if (kept === 0 || (kept === 1 && (!closed || summaries === 0)) || (!closed && summaries * 2 < kept)) return null;
  const start = starts[from], last = lines[end - 1];
  return start == null || last === undefined ? null : { start, end: last.end, reason: 'related' };
}

/** Teasers whose date stands above them; only where the page closes behind them, and not in the order of a chronology. */
function datedAbove(lines: readonly Line[]): Ignored | null {
  const end = closingFrom(lines), last = lines[end - 1];
  const run: Dated[] = [];
  for (let i = end - 2, below = end; i >= 0 && i >= below - MOST_LINES && run.length < MOST_TEASERS; i--) {
    const line = lines[i], dated = line === undefined ? null : datedLine(line, i);
    if (dated === null || dated.glued || !isHeadline(lines[i + 1])) continue;
    run.unshift(dated);
    below = i;
  }
  const first = lines[run[0]?.index ?? -1];
  if (end === lines.length || run.length < 2 || rises(run) || first === undefined || last === undefined) return null;
  return { start: first.start, end: last.end, reason: 'related' };
}

/** A heading such as "Related news" and the headlines, dates and summaries below it. */
function headed(lines: readonly Line[]): Ignored | null {
  const at = lines.findIndex((line) => RELATED_HEADING.test(line.text));
  const heading = lines[at];
  if (heading === undefined) return null;
  let last = at;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined || line.reason !== null || RELEASE_BOILERPLATE.test(line.text) || line.text.length > 400) break;
    last = i;
  }
  const below = lines.slice(at + 1, last + 1);
  const headlines = below.filter((line, i) => isHeadline(line) || datedLine(line, i) !== null).length;
  if (headlines * 2 < below.length) return null;
  return { start: heading.start, end: lines[last]?.end ?? heading.end, reason: 'related' };
}

/** The stretches of a text's lines that speak of other articles. */
export function teasersOf(lines: readonly Line[]): Ignored[] {
  const under = headed(lines), below = datedBelow(lines) ?? datedAbove(lines);
  if (under === null || below === null) return [under ?? below].filter((span) => span !== null);
  if (under.end < below.start || below.end < under.start) return [under, below];
  return [{ start: Math.min(under.start, below.start), end: Math.max(under.end, below.end), reason: 'related' }];
}
