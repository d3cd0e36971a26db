/** Full dates as lists and feeds show them: day, month and year stated, nothing guessed. Not for running text. */
import { isoDay } from '../edtf.ts';

/** The first three letters tell the month in English and in most of Europe's languages. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'], ['feb', 'fev', 'fév'], ['mar', 'mär', 'mrz'], ['apr', 'avr', 'abr'], ['may', 'mai', 'mag', 'mei'], ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'], ['aug', 'aoû', 'ago'], ['sep', 'set'], ['oct', 'okt', 'out', 'ott'], ['nov'], ['dec', 'dez', 'déc', 'dic'],
];
const NAME = String.raw`([a-zäéû]{3,9})\.?`;
const YEAR = String.raw`((?:19|20)\d\d)(?!\d)`;

export type DateOrder = 'mdy' | 'dmy' | undefined;
type Reading = readonly [year: string | undefined, month: string | number | undefined, day: string | undefined];
interface Form { readonly pattern: RegExp; readonly read: (m: RegExpExecArray, order: DateOrder) => Reading }

const FORMS: readonly Form[] = [
  // 2016-07-31, 2016/7/31, 2016.07.31, 2016年7月31日
  { pattern: /(?<!\d)((?:19|20)\d\d)\s?([-/.]|年)\s?(\d{1,2})\s?(?:\2|月)\s?(\d{1,2})(?!\d)/gu, read: (m) => [m[1], m[3], m[4]] },
  // Jul 31, 2016
  { pattern: new RegExp(String.raw`(?<![\p{L}\d])${NAME}\s{0,2}(\d{1,2})(?:st|nd|rd|th)?\s{0,2},?\s{0,2}${YEAR}`, 'giu'), read: (m) => [m[3], monthOf(m[1]), m[2]] },
  // 31 July 2016, 31. Juli 2016, 31-Jul-2016, 31 de julio de 2016
  { pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]{0,2}(?:(?:of|de)\s)?${NAME}[\s,-]{0,2}(?:de\s)?${YEAR}`, 'giu'), read: (m) => [m[3], monthOf(m[2]), m[1]] },
  // 31.07.2016
  { pattern: new RegExp(String.raw`(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?${YEAR}`, 'gu'), read: (m) => [m[3], m[2], m[1]] },
  // 31/07/2016 or 07/31/2016
  { pattern: new RegExp(String.raw`(?<![\d/-])(\d{1,2})([/-])(\d{1,2})\2${YEAR}`, 'gu'), read: (m, order) => slashed([m[1], m[3], m[4]], order) },
];

/** Every distinct full date (YYYY-MM-DD) in a short text, in the order of the forms. */
export function statedDates(text: string, order?: DateOrder): string[] {
  const found = new Set<string>();
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const day = calendarDay(read(match, order));
      if (day !== null) found.add(day);
    }
  }
  return [...found];
}

/** What clocks show that were never set (`1970-01-01`, `0001-01-01`), and all before: no release of the web is so old. */
const FIRST_DAY = '1970-01-02';

/** The date-time of a feed (RFC 822, ISO 8601) with its own offset, else its full date, else null. */
export function stampOf(text: string): string | null {
  const stamp = writtenStamp(text);
  return stamp !== null && stamp >= FIRST_DAY ? stamp : null;
}

function writtenStamp(text: string): string | null {
  const trimmed = text.trim().slice(0, 100);
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(Z|[+-]\d\d:?\d\d)?)?$/i.exec(trimmed);
  if (iso !== null) return joined(calendarDay([iso[1], iso[2], iso[3]]), iso[4], offsetOf(iso[5]));
  const mail = /^(?:[a-z]{3,9},?\s{1,3})?(\d{1,2})\s{1,3}([a-z]{3,9})\s{1,3}(\d{4})(?:\s{1,3}(\d{1,2}:\d\d(?::\d\d)?)(?:\s{1,3}([a-z]{1,4}|[+-]\d\d:?\d\d))?)?/i.exec(trimmed);
  if (mail !== null) return joined(calendarDay([mail[3], monthOf(mail[2]), mail[1]]), mail[4], offsetOf(mail[5]));
  const [only, ...others] = statedDates(trimmed);
  return others.length === 0 ? only ?? null : null;
}

const ZONES: Readonly<Record<string, string>> = {
  z: 'Z', gmt: 'Z', ut: 'Z', utc: 'Z', est: '-05:00', edt: '-04:00', cst: '-06:00', cdt: '-05:00', mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00',
};

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^[+-]/.test(zone)) return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  return ZONES[zone.toLowerCase()] ?? '';
}

function joined(day: string | null, time: string | undefined, offset: string): string | null {
  if (day === null || time === undefined) return day;
  const full = `${time.padStart(time.length === 4 || time.length === 7 ? time.length + 1 : time.length, '0')}${time.length < 6 ? ':00' : ''}`;
  return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(full) ? `${day}T${full}${offset}` : day;
}

/** True for words that begin like a month. */
export function isMonthName(word: string): boolean { return monthOf(word) !== undefined; }

function monthOf(name: string | undefined): number | undefined {
  const lower = (name ?? '').toLowerCase();
  const at = MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start)));
  return at === -1 ? undefined : at + 1;
}

/** Which number is the month: said by the site, or by a number above twelve. */
function slashed([a, b, year]: readonly (string | undefined)[], order: DateOrder): Reading {
  if (Number(a) > 12 || order === 'dmy') return [year, b, a];
  if (Number(b) > 12 || order === 'mdy') return [year, a, b];
  return a === b ? [year, a, b] : [undefined, undefined, undefined];
}

const calendarDay = ([year, month, day]: Reading): string | null => isoDay(Number(year), Number(month), Number(day));
