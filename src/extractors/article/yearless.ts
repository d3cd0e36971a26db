/** Days that a page shows without their year: the address may tell it. */
import { type DateOrder, isoDay } from './date-formats.ts';
import { monthOf } from './months.ts';

/** Years, with or without the month, in a folder or a name of the path: /2019/, /2019-10/, /201910/, t20191028_1.html is a whole day and none of these. */
const IN_PATH = /[/_-]((?:19|20)\d\d)(?:[-/_.]?(0[1-9]|1[0-2]))?(?=[/_-])/g;

/** Year, and month where it stands beside it, in an address; null where there is none or several years. */
export function yearIn(url: string): { readonly year: number; readonly month: number | null } | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').slice(0, 1000);
  const found = [...path.matchAll(IN_PATH)].map((m) => ({ year: Number(m[1]), month: m[2] === undefined ? null : Number(m[2]) }));
  const [first] = found;
  return first === undefined || found.some(({ year }) => year !== first.year) ? null : first;
}

const WORD = String.raw`(\p{Lu}?\p{Ll}{2,14}|\p{Lu}{3,14})`;
const LABEL = String.raw`^(?:\p{L}{2,14}\s?[:：|-]\s?)?(?:\p{L}{2,10},?\s)?`;
const END = String.raw`(?:[\s,|•·-]{1,3}\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)?\.?$`;
const FORMS: readonly { readonly pattern: RegExp; readonly read: (m: RegExpExecArray) => readonly [month: number | undefined, day: number] }[] = [
  { pattern: /^(?:\D{0,12}[:：]\s?)?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]/u, read: (m) => [Number(m[1]), Number(m[2])] },
  { pattern: new RegExp(`${LABEL}${WORD}\\.? (\\d{1,2})(?:st|nd|rd|th)?${END}`, 'u'), read: (m) => [monthOf(m[1]), Number(m[2])] },
  { pattern: new RegExp(`${LABEL}(\\d{1,2})(?:st|nd|rd|th|\\.|er)? (?:de )?${WORD}${END}`, 'u'), read: (m) => [monthOf(m[2]), Number(m[1])] },
  { pattern: /^(?:\p{L}{2,14}\s?[:：]\s?)?(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u, read: (m) => [Number(m[1]), Number(m[2])] },
];
/** A line that is a day and little else, characters. */
const LONGEST = 60;

/** The day (YYYY-MM-DD) of a line that is a month and a day alone, in the year of the address; null where the two do not fit. */
export function yearlessDay(text: string, url: string): string | null {
  if (text.length > LONGEST || !/\d/.test(text) || /(?:19|20)\d\d/.test(text)) return null;
  const known = yearIn(url);
  if (known === null) return null;
  for (const { pattern, read } of FORMS) {
    const match = pattern.exec(text);
    const [month, day] = match === null ? [undefined, 0] : read(match);
    if (month === undefined || (known.month !== null && known.month !== month)) continue;
    const found = isoDay({ year: known.year, month, day });
    if (found !== null) return found;
  }
  return null;
}

/** "04/01/09 - 20:15", "29-05-13", "29 May '13", "08 Okt 15", with a few words of a label, a place or a name before it. */
const TWO_DIGITS = /^(?:[^\d]{0,40}[\s|(:])?(?:(\d{1,2})([/.-])(\d{1,2})\2(\d\d)|(\d{1,2})[. -]{1,2}(\p{L}{3,12})(?:\.? ?['’]|\.?[ -])(\d\d)|(\p{L}{3,12})\.? (\d{1,2}),? ?['’](\d\d))(?![\d/.-])(?:\D{1,6}\d{1,2}[:.h]\d\d\D{0,25})?[).]?$/u;

/** The day of a line that tells two digits of its year and little else; null where day and month could change places. */
export function shortDay(text: string, order: DateOrder | null): string | null {
  const match = text.length > LONGEST ? null : TWO_DIGITS.exec(text);
  if (match === null) return null;
  const [, a, mark, b, year, day, name, nameYear, nameFirst, dayBehind, yearBehind] = match;
  const full = 2000 + Number(year ?? nameYear ?? yearBehind);
  if (a === undefined) return isoDay({ year: full, month: monthOf(name ?? nameFirst) ?? 0, day: Number(day ?? dayBehind) });
  const [x, y] = [Number(a), Number(b)];
  const isDayFirst = x > 12 || (y <= 12 && (order === 'dmy' || mark === '-'));
  return isDayFirst ? isoDay({ year: full, month: y, day: x }) : y > 12 || order === 'mdy' ? isoDay({ year: full, month: x, day: y }) : null;
}
