/** Words that point back to a time named before them: `the same year`, `a year earlier`. */
import { textInLower } from '../../lower.ts';
import { matchesOf } from '../../matches.ts';
import { SMALL_NUMBERS } from '../number-words.ts';
import { YEAR, type Moment } from './moment.ts';
import { COMPARED, FOUNDED, OF_OTHER, SAID } from './period-words.ts';
import { monthsEarlier, shifted, yearOf } from './stretches.ts';

/** How far back a word such as `the same year` looks for what it points to, in characters. */
const REACH = 600;
/** So many times before such a word are asked. */
const ASKED = 8;
/** Asked of a text in lower case. */
const BACK = /\b(?:(?:(?:in|during|over|for|of|at) )?(?:the |that |this )?(?:same|corresponding) (?:year|period|quarter|month|months|half|time)(?: (?:of|in) (?:the )?(?:previous|prior|preceding|last) year| last year| (?:a|one) year (?:earlier|before|ago))?|(?:in|during|over) that (?:year|period|quarter|month|time)|(?:in|during|over|for) the (?:reporting |reference |review )?(?:period|quarter|month|year|half-year)(?= under review|[.,;]| and | (?:was|were|came|rose|fell|stood|amounted|totall?ed|reached)\b)|(?:in|during|over|for) the (?:full|whole|entire) (?:fiscal |financial )?year(?! of)|year[- ]to[- ]date|(?:a|one) year (?:earlier|before|previously|ago)|(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) years (?:earlier|before|previously)|the year (?:before|earlier)|year-earlier(?: period| quarter)?|(?:a|one|two|three|six|nine|twelve|\d{1,2}) months? (?:earlier|before|previously|ago)|(?:the |a )?(?:previous|prior|preceding|same) season|the (?:previous|prior|preceding) (?:month|quarter)|a quarter (?:earlier|before|ago)|(?:the )?(?:previous|prior|preceding) year(?:'s)?|(?:a|one) year later|the following year)\b/g;

/** A word of time with what makes it point back before or behind it: one stands in all of `BACK`, and to look for it is ten times as quick. */
const MAY_POINT = /(?:year|period|quarter|month|half|time|season)(?:(?<=(?:same|corresponding|that|previous|prior|preceding|following) [a-z]{4,7})|(?<=(?:in|during|over|for) the [a-z -]{0,24}[a-z])|[- ]to[- ]date|s?[- ](?:earlier|before|previously|ago|later))/;

/** The times read so far, and those still to come. */
interface Reading { readonly text: string; readonly known: readonly Moment[]; readonly out: Moment[]; readonly backs: Set<Moment>; next: number }

/** Words that point back, and the time they point to. */
interface Reference { readonly words: string; readonly start: number; readonly end: number; readonly near: readonly Moment[]; readonly base: Moment }

/** Adds what `the same year`, `a year earlier` and the like mean, told by the time named before them. */
export function withReferences(text: string, known: readonly Moment[]): Moment[] {
  const reading: Reading = { text, known, out: [], backs: new Set(), next: 0 };
  const low = textInLower(text);
  if (!MAY_POINT.test(low)) return [...known];
  for (const { 0: words, index } of matchesOf(BACK, low)) {
    const reference = referenceOf(reading, text.slice(index, index + words.length), index);
    if (reference !== null) addMeaning(reading, reference);
  }
  return [...reading.out, ...known.slice(reading.next)];
}

/** The reference at a place, with what is named before it; null where nothing is. */
function referenceOf(reading: Reading, words: string, start: number): Reference | null {
  const { text, known, out } = reading;
  while (reading.next < known.length && (known[reading.next]?.start ?? 0) < start) out.push(known[reading.next++] as Moment);
  const near = out.slice(-ASKED);
  const base = near.findLast((m) => m.counted === true || !(reading.backs.has(m) || isAside(text, m))) ?? near.at(-1);
  return base === undefined ? null : { words, start, end: start + words.length, near, base };
}

/** A time that founds something, that is only compared with, or at which somebody said something. */
function isAside(text: string, { start, value }: Moment): boolean {
  const lead = text.slice(Math.max(0, start - 60), start);
  return FOUNDED.test(lead) || COMPARED.test(lead) || OF_OTHER.test(lead) || (value.length === 10 && SAID.test(lead));
}

function addMeaning(reading: Reading, reference: Reference): void {
  if (takesYearBehind(reading, reference) || takesLastYear(reading, reference) || turnsBack(reading, reference)) return;
  const { words, start, end, base } = reference;
  if (isWithin(reading, reference) || start - base.end > REACH) return;
  const value = meaning(words.toLowerCase(), base.value);
  if (value === null) return;
  const moment = { start, end, value };
  reading.out.push(moment);
  // `up from 15 the month before and 12 a year earlier`: both are counted from the same time.
  if (BACKWARDS.test(words)) reading.backs.add(moment);
}
const BACKWARDS = /earlier|before|previous|prior|preceding|ago$/i;

/** `the same quarter of 2018`: the time named before, in the year named behind; false where it is none. */
function takesYearBehind(reading: Reading, { words, start, end, base }: Reference): boolean {
  const year = reading.known[reading.next];
  if (year === undefined || !YEAR.test(year.value) || YEAR.test(base.value) || !SAME.test(words)) return false;
  if (!/^ (?:of|in) $/.test(reading.text.slice(end, year.start))) return false;
  const years = Number(year.value) - Number(yearOf(base.value));
  if (!(years < 0)) return false;
  reading.out.push({ start, end: year.end, value: shifted(base.value, years) });
  reading.next++;
  return true;
}
const SAME = /^(?:[a-z]+ )?(?:the |that |this )?(?:same|corresponding) (?:quarter|month|months|half|period)$/i;

/** `the same period last year`: its `last year` is no time of its own. */
function takesLastYear(reading: Reading, { words, start, end, base }: Reference): boolean {
  if ((reading.known[reading.next]?.end ?? 0) !== end || !/\b(?:same|corresponding) .+ last year$/i.test(words)) return false;
  reading.out.push({ start, end, value: meaning(words.toLowerCase(), base.value) ?? base.value });
  reading.next++;
  return true;
}

/** `May of the previous year`: the time right before the words is that of a year earlier. */
function turnsBack({ text, out }: Reading, { words, start, end, near }: Reference): boolean {
  const last = out.at(-1);
  if (last === undefined || !PREVIOUS.test(words) || !isDayOrMonth(last.value) || !/^(?: of)? $/.test(text.slice(last.end, start))) return false;
  out[out.length - 1] = yearBefore({ ...last, end }, near);
  return true;
}
const PREVIOUS = /^(?:of )?(?:the )?(?:previous|prior|preceding) year/i;

/** Counted from the same month named before, where one was. */
function yearBefore(last: Moment, near: readonly Moment[]): Moment {
  const same = near.slice(0, -1).findLast((m) => m.value.length === last.value.length && m.value.slice(4) === last.value.slice(4));
  return { ...last, value: shifted((same ?? last).value, -1) };
}

/** True of words that are part of a time which is known without them. */
function isWithin({ known, out, next }: Reading, { start, end }: Reference): boolean {
  return (known[next]?.start ?? Infinity) < end || (out.at(-1)?.end ?? 0) > start;
}

/** What words mean that point back to `base`; null where they mean no time. */
function meaning(words: string, base: string): string | null {
  if (/later|following/.test(words)) return shifted(base, 1);
  if (words.endsWith('date')) return yearTo(base);
  if (words.endsWith(' the quarter') && DAY_OR_MONTH.test(base)) return quarterOf(base);
  if (words.endsWith(' the month') && base.length === 10) return base.slice(0, 7);
  const months = monthsBack(words);
  if (months > 0) return monthsEarlier(base, months);
  const years = /^(\w+) years /.exec(words)?.[1];
  if (years !== undefined) return shifted(base, -(SMALL_NUMBERS[years] ?? Number(years)));
  if (WHOLE_YEAR.test(words) && !base.includes('/') && isDayOrMonth(base)) return yearAgo(base);
  const back = /previous|prior|preceding|last year|ago|earlier|before/.test(words);
  if (words.endsWith('year') && !back) return yearAround(base);
  return back ? shifted(base, -1) : base;
}
/** `three months earlier`, `the previous quarter`: how many months back; 0 where it is said in years. */
function monthsBack(words: string): number {
  if (/(?:previous|prior|preceding) month$/.test(words)) return 1;
  if (/(?:previous|prior|preceding) quarter$|^a quarter /.test(words)) return 3;
  const count = /^(\w+) months? /.exec(words)?.[1];
  return count === undefined ? 0 : count === 'a' ? 1 : SMALL_NUMBERS[count] ?? Number(count);
}
/** `year to date` behind a month or a day: from January. */
function yearTo(base: string): string | null {
  if (!DAY_OR_MONTH.test(base)) return null;
  return base.slice(5, 7) === '01' ? base.slice(0, 7) : `${base.slice(0, 4)}-01/${base.slice(0, 7)}`;
}
/** The quarter that a month is in. */
const quarterOf = (base: string): string => `${base.slice(0, 4)}-${33 + Math.floor((Number(base.slice(5, 7)) - 1) / 3)}`;
const DAY_OR_MONTH = /^\d{4}-(?:0\d|1[0-2])(?:-\d\d)?$/;
/** `the previous year` behind a day or a month: the whole of it. */
const WHOLE_YEAR = /^(?:the )?(?:previous|prior|preceding) year|the year (?:before|earlier)/;
const isDayOrMonth = (value: string): boolean => /^\d{4}-(?:0\d|1[0-2])/.test(value);

function yearAgo(base: string): string | null {
  const year = yearOf(base);
  return year === null ? null : shifted(year, -1);
}

/** `the same year`: that of a day or a month; a stretch over several years stays as it is. */
function yearAround(base: string): string {
  return base.includes('/') && base.slice(0, 4) !== yearOf(base) ? base : base.slice(0, 4);
}
