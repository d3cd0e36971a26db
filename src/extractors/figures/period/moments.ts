/** The times that a text names, as a figure's period may need them: dates, stretches that end with one, and words that point back to one. */
import type { DateFinding, Found } from '../../../record.ts';
import { SMALL_NUMBERS } from '../number-words.ts';
import { YEAR, type Moment } from './moment.ts';
import { withReferences } from './references.ts';
import { isStretch, monthsTo, weeksTo } from './stretches.ts';

/** All times of a text, in order. Dates whose year nothing tells are left out. */
export function momentsOf(text: string, dates: readonly Found<DateFinding>[]): Moment[] {
  const known = joined(text, dates.filter((d) => !d.value.startsWith('XXXX')).map((d) => stretched(text, d)));
  return known.length === 0 ? known : withReferences(text, known);
}

/** So many characters, at most, stand between the two ends of a stretch. */
const JOINT = 12;

/** `January to September of the current year`: the year tells no time of its own; `from FY2014 to FY2017` is one. */
function joined(text: string, moments: readonly Moment[]): Moment[] {
  const out: Moment[] = [];
  for (const moment of moments) {
    const last = out.at(-1);
    if (last === undefined || moment.start - last.end >= JOINT) out.push(moment);
    else if (isRange(text, last, moment)) out[out.length - 1] = { ...last, end: moment.end, value: `${last.value}/${moment.value}` };
    else if (!isWhole(text, last, moment)) out.push(moment);
  }
  return out;
}

/** `September of the year`: the year that the time before it is of. */
function isWhole(text: string, last: Moment, { start, value }: Moment): boolean {
  return last.value.startsWith(value) && /^ of (?:the |this )?$/.test(text.slice(last.end, start));
}

/** `from FY2014 to FY2017`, `between 2014 and 2017`. */
function isRange(text: string, first: Moment, last: Moment): boolean {
  if (!YEAR.test(first.value) || !YEAR.test(last.value) || first.value >= last.value) return false;
  const gap = text.slice(first.end, last.start);
  const lead = text.slice(Math.max(0, first.start - 24), first.start);
  if (TO.test(gap)) return FROM.test(lead) && !/\d\D{0,12}$/.test(lead);
  return /^ and (?:FY)?$/.test(gap) && /\bbetween (?:FY)?$/i.test(lead);
}
const TO = /^ (?:to|until|through) (?:FY)?$/;
const FROM = /\bfrom (?:FY|fiscal (?:year )?)?$/;

/** `the six months ended 30 June`: the words before a day tell how long the stretch was that it ends. */
function stretched(text: string, { start, end, value }: Found<DateFinding>): Moment {
  const m = isStretch(value) && value.length !== 7 ? null : ENDS.exec(text.slice(Math.max(0, start - 40), start));
  const told = m === null ? null : stretchTo(value, { count: ONE.test(m[0]) ? '1' : m[1], unit: m[2], name: m[3] });
  return told === null ? { start, end, value } : { start, end, value: told, counted: true };
}
const ENDS = /(?:(\w{1,12})[ -](month|week)s?|\b(half[- ]year|year|half|quarter|nine-month|six-month|three-month))(?: period)?,? (?:ended|ending|to|through|until|up to)(?: on)?(?: the)? ?$/i;

/** `the week ended 1 June`. */
const ONE = /^the (?:week|month) /i;

/** `six months`: the number and its unit; `half-year`: the name. */
interface Length { readonly count: string | undefined; readonly unit: string | undefined; readonly name: string | undefined }

function stretchTo(value: string, { count, unit, name }: Length): string | null {
  const number = count === undefined ? NaN : Number(SMALL_NUMBERS[count.toLowerCase()] ?? count);
  const per = unit?.toLowerCase();
  if (per === 'week') return weeksTo(value, number);
  if (per === 'month') return monthsTo(value, number);
  return monthsTo(value, name === undefined ? NaN : MONTHS[name.toLowerCase().replace(' ', '-')] ?? NaN);
}
const MONTHS: Readonly<Record<string, number>> = { year: 12, half: 6, 'half-year': 6, quarter: 3, 'nine-month': 9, 'six-month': 6, 'three-month': 3 };
