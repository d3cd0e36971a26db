/** The times that a text names, as a figure's period may need them: dates, stretches that end with one, and words that point back to one. */
import type { DateFinding, Found, Span } from '../../../record.ts';
import { COMPARED, FOUNDED } from './period-words.ts';
import { isStretch, monthsTo, shifted, weeksTo, yearOf } from './stretches.ts';
import { SMALL_NUMBERS } from '../number-words.ts';
import { matchesOf } from '../../matches.ts';

/** A time, EDTF, and where the words for it stand. */
export interface Moment extends Span {
  readonly value: string;
  /** True where it is a stretch that the words before its last day tell: `the six months ended 30 June`. */
  readonly counted?: boolean;
}

/** How far back a word such as `the same year` looks for what it points to, in characters. */
const REACH = 600;
const ENDS = /(?:(\w{1,12})[ -](month|week)s?|\b(half[- ]year|year|half|quarter|nine-month|six-month|three-month))(?: period)?,? (?:ended|ending|to|through|until|up to)(?: on)?(?: the)? ?$/i;
const BACK = /\b(?:(?:(?:in|during|over|for|of|at) )?(?:the |that |this )?(?:same|corresponding) (?:year|period|quarter|month|months|half|time)(?: (?:of|in) (?:the )?(?:previous|prior|preceding|last) year| last year| (?:a|one) year (?:earlier|before|ago))?|(?:in|during|over) that (?:year|period|quarter|month|time)|(?:in|during|over) the (?:reporting |reference |review )?(?:period|quarter|month|year|half-year)(?= under review|[.,;]| and )|(?:a|one) year (?:earlier|before|previously|ago)|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (?:earlier|before|previously)|the year (?:before|earlier)|year-earlier(?: period| quarter)?|(?:the )?(?:previous|prior|preceding) year(?:'s)?|(?:a|one) year later|the following year)\b/gi;

/** All times of a text, in order. Dates whose year nothing tells are left out. */
export function momentsOf(text: string, dates: readonly Found<DateFinding>[]): Moment[] {
  const known = joined(text, dates.filter((d) => !d.value.startsWith('XXXX')).map((d) => stretched(text, d)));
  return known.length === 0 ? known : withReferences(text, known);
}

/** `January to September of the current year`: the year tells no time of its own; `from FY2014 to FY2017` is one. */
function joined(text: string, moments: readonly Moment[]): Moment[] {
  const out: Moment[] = [];
  for (const moment of moments) {
    const last = out.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, Math.min(moment.start, last.end + 12));
    const whole = last !== undefined && moment.start - last.end < 12 && /^ of (?:the |this )?$/.test(gap) && last.value.startsWith(moment.value);
    const range = last !== undefined && YEAR.test(last.value) && YEAR.test(moment.value) && last.value < moment.value && moment.start - last.end < 12 && isRange(text, last, gap);
    if (range) out[out.length - 1] = { ...last, end: moment.end, value: `${last.value}/${moment.value}` };
    else if (!whole) out.push(moment);
  }
  return out;
}
const YEAR = /^\d{4}$/;
const isRange = (text: string, { start }: Moment, gap: string): boolean => {
  const lead = text.slice(Math.max(0, start - 24), start);
  return (/^ (?:to|until|through) (?:FY)?$/.test(gap) && /\bfrom (?:FY|fiscal (?:year )?)?$/.test(lead) && !/\d\D{0,12}$/.test(lead)) || (/^ and (?:FY)?$/.test(gap) && /\bbetween (?:FY)?$/i.test(lead));
};

/** `the six months ended 30 June`: the words before a day tell how long the stretch was that it ends. */
function stretched(text: string, { start, end, value }: Found<DateFinding>): Moment {
  const m = isStretch(value) && value.length !== 7 ? null : ENDS.exec(text.slice(Math.max(0, start - 40), start));
  if (m === null) return { start, end, value };
  const count = m[1] === undefined ? NaN : Number(SMALL_NUMBERS[m[1].toLowerCase()] ?? m[1]);
  const months = m[2] === 'month' ? count : m[3] === undefined ? NaN : MONTHS[m[3].toLowerCase().replace(' ', '-')] ?? NaN;
  const told = m[2]?.toLowerCase() === 'week' ? weeksTo(value, count) : monthsTo(value, months);
  return told === null ? { start, end, value } : { start, end, value: told, counted: true };
}
const MONTHS: Readonly<Record<string, number>> = { year: 12, half: 6, 'half-year': 6, quarter: 3, 'nine-month': 9, 'six-month': 6, 'three-month': 3 };

/** Adds what `the same year`, `a year earlier` and the like mean, told by the time named before them. */
function withReferences(text: string, known: readonly Moment[]): Moment[] {
  const out: Moment[] = [];
  let next = 0;
  for (const match of matchesOf(BACK, text)) {
    const [words] = match;
    const { index } = match;
    while (next < known.length && (known[next]?.start ?? 0) < index) out.push(known[next++] as Moment);
    const near = out.slice(-8);
    const base = near.findLast((m) => m.counted === true || !isAside(text, m)) ?? near.at(-1);
    const year = known[next];
    const own = year === undefined || base === undefined || !/^(?:[a-z]+ )?(?:the |that |this )?(?:same|corresponding) (?:quarter|month|months|half|period)$/i.test(words) || !YEAR.test(year.value) ? null : /^ (?:of|in) $/.test(text.slice(index + words.length, year.start)) ? Number(year.value) - Number(yearOf(base.value)) : null;
    if (year !== undefined && base !== undefined && own !== null && own < 0 && !YEAR.test(base.value)) { out.push({ start: index, end: year.end, value: shifted(base.value, own) }); next++; continue; }
    const inside = (known[next]?.start ?? Infinity) < index + words.length || (out.at(-1)?.end ?? 0) > index;
    if (/\b(?:same|corresponding) .+ last year$/i.test(words) && base !== undefined && (known[next]?.end ?? 0) === index + words.length) {
      out.push({ start: index, end: index + words.length, value: meaning(words.toLowerCase(), base.value) ?? base.value });
      next++;
      continue;
    }
    const last = out.at(-1);
    if (last !== undefined && PREVIOUS.test(words) && /^(?: of)? $/.test(text.slice(last.end, index)) && isDayOrMonth(last.value)) { out[out.length - 1] = yearBefore({ ...last, end: index + words.length }, near); continue; }
    const value = inside || base === undefined || index - base.end > REACH ? null : meaning(words.toLowerCase(), base.value);
    if (value !== null) out.push({ start: index, end: index + words.length, value });
  }
  return [...out, ...known.slice(next)];
}

/** A time that founds something, or that is only compared with. */
function isAside(text: string, { start }: Moment): boolean {
  const lead = text.slice(Math.max(0, start - 44), start);
  return FOUNDED.test(lead) || COMPARED.test(lead);
}

/** `May of the previous year`. */
const PREVIOUS = /^(?:of )?(?:the )?(?:previous|prior|preceding) year/i;

/** Counted from the same month named before, where one was. */
function yearBefore(last: Moment, near: readonly Moment[]): Moment {
  const same = near.slice(0, -1).findLast((m) => m.value.length === last.value.length && m.value.slice(4) === last.value.slice(4));
  return { ...last, value: shifted((same ?? last).value, -1) };
}

function meaning(words: string, base: string): string | null {
  const back = /previous|prior|preceding|last year|ago|earlier|before/.test(words);
  if (/later|following/.test(words)) return shifted(base, 1);
  const years = /^(\w+) years /.exec(words)?.[1];
  if (years !== undefined) return shifted(base, -(SMALL_NUMBERS[years] ?? Number(years)));
  if (/^(?:the )?(?:previous|prior|preceding) year|the year (?:before|earlier)/.test(words) && !base.includes('/') && isDayOrMonth(base)) { const year = yearOf(base); return year === null ? null : shifted(year, -1); }
  if (words.endsWith('year') && !back) return base.includes('/') && base.slice(0, 4) !== yearOf(base) ? base : base.slice(0, 4);
  return back ? shifted(base, -1) : base;
}
const isDayOrMonth = (value: string): boolean => /^\d{4}-(?:0\d|1[0-2])/.test(value);
