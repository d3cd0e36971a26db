/** Days that pages tell by calendars of their own: Thai years, those of the Republic of China, the months and years of Iran. */
import { addDays } from '../../edtf.ts';
import { monthOf } from './months.ts';

export interface Parts { readonly year: number; readonly month: number; readonly day: number }

/** A way of writing a day, and the Gregorian day that it tells; null for what is none. */
export interface EraForm {
  readonly pattern: RegExp;
  readonly parts: (m: RegExpExecArray) => Parts | null;
}

/** What every such form has: a year of Thailand or Iran, or three digits of one of Taiwan before a mark. */
export const SOME_ERA = /(?<!\d)(?:25[2-9]\d|13[6-9]\d|14[01]\d)(?!\d)|(?<!\d)1[01]\d ?[-/.年]/;

/** 1980 to 2099 in Thailand; 1981 to 2041 in Iran. */
const YEAR = String.raw`(25[2-9]\d|13[6-9]\d|14[01]\d)(?![\d,.]?\d)`;
const WORD = String.raw`(\p{L}[\p{L}\p{M}]{1,19})`;

export const ERA_FORMS: readonly EraForm[] = [
  { // 2566-07-19, 1399/02/20
    pattern: new RegExp(String.raw`(?<![\d.,/-])(25[2-9]\d|13[6-9]\d|14[01]\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)`, 'gu'),
    parts: (m) => dayOf(Number(m[1]), Number(m[3]), Number(m[4])),
  },
  { // 19/07/2566, 20/02/1399
    pattern: new RegExp(String.raw`(?<![\d.,/-])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?${YEAR}`, 'gu'),
    parts: (m) => dayOf(Number(m[4]), Number(m[3]), Number(m[1])),
  },
  { // 19 July 2566, 1 Esfand 1401, 19 กรกฎาคม พ.ศ. 2566
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ ,]{1,2}${WORD}[ ,]{1,2}(?:พ\.ศ\. ?)?${YEAR}`, 'gu'),
    parts: (m) => namedDay(m[3], m[2], m[1]),
  },
  { // July 19, 2566, Esfand 1, 1401
    pattern: new RegExp(String.raw`(?<![\p{L}\p{M}])${WORD} (\d{1,2}),? ${YEAR}`, 'gu'),
    parts: (m) => namedDay(m[3], m[1], m[2]),
  },
  { // 113-05-13, 民國113年5月13日: without words other numbers look like it, so it begins its line or follows a label
    pattern: /(?<=^|[:：國] ?)(1[01]\d)([-/.])(\d\d)\2(\d\d)(?![\d./-])|(?<![\d-])(1[01]\d) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日/gu,
    parts: (m) => ({ year: 1911 + Number(m[1] ?? m[5]), month: Number(m[3] ?? m[6]), day: Number(m[4] ?? m[7]) }),
  },
];

const IRANIAN: readonly string[] = [
  'farvardin ordibehesht khordad tir mordad shahrivar mehr aban azar dey bahman esfand',
  'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند',
];
const IRANIAN_MONTHS: ReadonlyMap<string, number> = new Map(IRANIAN.flatMap((names) => names.split(' ').map((name, i) => [name, i + 1] as const)));

const isThai = (year: number): boolean => year > 2500;

function namedDay(year: string | undefined, month: string | undefined, day: string | undefined): Parts | null {
  const name = (month ?? '').toLowerCase();
  const number = isThai(Number(year)) ? monthOf(name) : IRANIAN_MONTHS.get(name);
  return number === undefined ? null : dayOf(Number(year), number, Number(day));
}

const dayOf = (year: number, month: number, day: number): Parts | null => (isThai(year) ? { year: year - 543, month, day } : ofIran(year, month, day));

/** The first day of the year 1400 of Iran, from which days are counted. */
const NOWRUZ = { year: 1400, day: '2021-03-21' } as const;

/** Leap years by the cycle of 33 years, which is that of the sky from 1799 to 2256. */
const daysIn = (year: number): number => ((25 * year + 11) % 33 < 8 ? 366 : 365);

/** Six months of 31 days, five of 30, and the last of 29 or 30. */
function ofIran(year: number, month: number, day: number): Parts | null {
  const long = month <= 6;
  if (month < 1 || month > 12 || day < 1 || day > (long ? 31 : 30) || (month === 12 && day === 30 && daysIn(year) === 365)) return null;
  let days = (long ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1;
  for (let y = NOWRUZ.year; y < year; y++) days += daysIn(y);
  for (let y = year; y < NOWRUZ.year; y++) days -= daysIn(y);
  const [gregorianYear = 0, gregorianMonth = 0, gregorianDay = 0] = addDays(NOWRUZ.day, days).split('-').map(Number);
  return { year: gregorianYear, month: gregorianMonth, day: gregorianDay };
}
