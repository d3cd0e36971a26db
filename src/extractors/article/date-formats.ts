/** Reads the dates that pages print, in the forms and languages they use. */
import { isoDay as calendarDayOf } from '../../edtf.ts';
import { ERA_FORMS, type Parts, SOME_ERA } from './era-forms.ts';
import { monthOf } from './months.ts';
import { dayOnWeekday } from './weekdays.ts';
import { ZONES } from './zones.ts';

export interface DateInText {
  /** YYYY-MM-DD, with THH:MM[:SS] and the offset where the page gives them; never converted. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
export type DateOrder = 'mdy' | 'dmy';

interface Form {
  readonly pattern: RegExp;
  readonly parts: (m: RegExpExecArray, order: DateOrder | null) => Parts | null;
}

const num = (text: string | undefined): number => Number(text ?? Number.NaN);
/** Two digits are of this century up to 49. */
const year = (text: string | undefined): number => (text?.length === 2 ? num(text) + (num(text) < 50 ? 2000 : 1900) : num(text));
const month = (name: string | undefined): number => monthOf(name) ?? 0;

// Any word may be a month: a look-up tells, which costs less than a pattern of all their names.
const WORD = String.raw`(\p{Lu}{3,20}|\p{L}[\p{Ll}\p{Lo}\p{Lm}\p{M}]{1,19})`;
const BEFORE = String.raw`(?<![\p{L}\p{N}]|[\p{N}][.,/:])`;
// A month's name may be glued to its label ("DateNovember 20th,2017"): a small letter before a capital is a border too.
const BEFORE_NAME = String.raw`(?:(?<![\p{L}\p{M}\p{N}])|(?<=\p{Ll})(?=\p{Lu}))`;
// A time may be glued to it ("201314:22").
const YEAR = String.raw`((?:19|20)\d\d)(?!\d(?!\d?:\d\d))`;

const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(' ');
/** 1 to 31 by an ordinal in words or digits; NaN for other words. */
function dayNumber(ordinal: string | undefined): number {
  const [, tens, unit = ''] = /^(?:(twenty|thirty)[- ])?(\S+)$/i.exec(ordinal ?? '') ?? [];
  if (/^\d/.test(unit)) return Number.parseInt(unit, 10);
  const known = unit.toLowerCase() === 'thirtieth' ? 30 : ORDINALS.indexOf(unit.toLowerCase()) + 1 || Number.NaN;
  return known + (tens === undefined ? 0 : tens.toLowerCase() === 'twenty' ? 20 : 30);
}

const FORMS: readonly Form[] = [
  { // 2021-11-05, 2021/11/5, 2021.11.05, 2021. 11. 05.
    pattern: new RegExp(String.raw`(?<![\d.,])((?:19|20)\d\d)(?:([-/])(\d{1,2})\2|\.\s?(\d{1,2})\.\s?)(\d{1,2})(?!\d)`, 'gu'),
    parts: (m) => ({ year: num(m[1]), month: num(m[3] ?? m[4]), day: num(m[5]) }),
  },
  { // 2021年11月5日, 2021년 11월 5일
    pattern: /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日日号號일]/gu,
    parts: (m) => ({ year: num(m[1]), month: num(m[2]), day: num(m[3]) }),
  },
  { // 令和3年11月5日, 平成30年4月1日
    pattern: /(令和|平成)\s?(\d{1,2}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/gu,
    parts: (m) => ({ year: (m[1] === '令和' ? 2018 : 1988) + (m[2] === '元' ? 1 : num(m[2])), month: num(m[3]), day: num(m[4]) }),
  },
  { // 2017-June-14, 2021. november 5., 2021 m. lapkričio 5 d.
    pattern: new RegExp(String.raw`${BEFORE}((?:19|20)\d\d)[-./, ]{1,2}(?:m\.\s)?${WORD}[-./, ]{1,2}(\d{1,2})(?!\d|:)`, 'gu'),
    parts: (m) => ({ year: num(m[1]), month: month(m[2]), day: num(m[3]) }),
  },
  { // November 20th,2017 · Jul 31, 2016
    pattern: new RegExp(String.raw`${BEFORE_NAME}${WORD}\.?\s?(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?\.?(?:\s?[,.]\s?|\s(?:de )?|\s?-\s?)${YEAR}`, 'gu'),
    parts: (m) => ({ year: num(m[3]), month: month(m[1]), day: num(m[2]) }),
  },
  { // 17 April 2025 · 5. November 2021 · 5 de noviembre de 2021 · 14-Jun-2017 · 3rd of May, 2020
    pattern: new RegExp(String.raw`(?<!\d|\d[.,/:])(\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH|er|º|°|ª)?(?:\.\s?|\s?-\s?|\s(?:of |de |d[’']|DE |OF )?|\s?/\s?)${WORD}(?:\s?[/(]\s?\p{Script=Arabic}{3,9}\)?)?(?:\.?,?\s?|\s?-\s?|\s(?:de |del |DE |DEL )?|\s?/\s?)${YEAR}`, 'gu'),
    // Croatian writes a point behind the day and calls October as Polish does November.
    parts: (m) => ({ year: num(m[3]), month: /^\d+\.\s?listopada/i.test(m[0]) ? 10 : month(m[2]), day: num(m[1]) }),
  },
  { // the fifth of October, 2014 · 5th day of October 2014
    pattern: new RegExp(String.raw`(?<![\p{L}\d-])(\d{1,2}(?:st|nd|rd|th)|\p{L}{5,12}(?:[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))?) (?:day )?of ${WORD},? ${YEAR}`, 'giu'),
    parts: (m) => ({ year: num(m[3]), month: month(m[2]), day: dayNumber(m[1]) }),
  },
  { // Tue Jan 04 09:34:10 CET 2022
    pattern: new RegExp(String.raw`${BEFORE_NAME}${WORD}\.? (\d{1,2}),? \d{1,2}:\d{2}(?::\d{2})?(?: [A-Z]{2,5})? ${YEAR}`, 'gu'),
    parts: (m) => ({ year: num(m[3]), month: month(m[1]), day: num(m[2]) }),
  },
  { // 5 tháng 11, 2021 · ngày 5 tháng 11 năm 2021
    pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})\s?[Tt]háng\s?(\d{1,2}),?\s?(?:năm\s?)?${YEAR}`, 'gu'),
    parts: (m) => ({ year: num(m[3]), month: num(m[2]), day: num(m[1]) }),
  },
  { // 29.07.2025 · 29. 7. 2025 · 29.07.25; 07.29.2025, which can be nothing else
    pattern: /(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d|\d\d)(?![\d.]\d|\d)/gu,
    parts: (m) => (num(m[2]) > 12 && m[3]?.length === 4 ? { year: year(m[3]), month: num(m[1]), day: num(m[2]) } : { year: year(m[3]), month: num(m[2]), day: num(m[1]) }),
  },
  { // 10/19/2016 · 19/10/2016 · 19-10-2016 · 19 / 10 / 2016
    pattern: /(?<![\d.,/-])(\d{1,2})\s?([/-])\s?(\d{1,2})\s?\2\s?((?:19|20)\d\d)(?!\d)/gu,
    parts: (m, order) => ordered(num(m[1]), num(m[3]), { year: num(m[4]), order, before: m.input.slice(Math.max(0, m.index - 20), m.index) }),
  },
];

/** Which of two numbers is the month: the one that can be; else as the weekday before them tells; else the site's order; else unknown. */
function ordered(a: number, b: number, more: { year: number; order: DateOrder | null; before: string }): Parts | null {
  if (a <= 12 && b <= 12 && a !== b && more.before !== '') {
    const [dayFirst, monthFirst] = [{ year: more.year, month: b, day: a }, { year: more.year, month: a, day: b }];
    const told = dayOnWeekday(more.before, [isoDay(dayFirst), isoDay(monthFirst)].flatMap((day) => day ?? []));
    if (told !== null) return told === isoDay(dayFirst) ? dayFirst : monthFirst;
  }
  if (a > 12 || (more.order === 'dmy' && b <= 12)) return { year: more.year, month: b, day: a };
  if (b > 12 || more.order === 'mdy') return { year: more.year, month: a, day: b };
  return a === b ? { year: more.year, month: a, day: b } : null;
}

const CLOCK = String.raw`(\d{1,2})[:h.](\d{2})(?::(\d{2}))?(?:\.\d+)?(?:\s?([ap])\.?m\b\.?)?`;
const ZONE = String.raw`(?:\s?\(?(Z\b|(?:(?:UTC|GMT)\s?)?[+-]\d{1,2}(?::?\d{2})?|UTC|GMT|[A-Z]{3,4}(?![A-Za-z])|北京时间|Beijing Time)\)?)?`;
const AFTER = new RegExp(String.raw`^\.?(?:T|[\s,|•·@–-]{0,4}(?:at |um |à |a las |às |ore |kl\.? |в |о |- )?)${CLOCK}${ZONE}`, 'iu');
const AHEAD = new RegExp(String.raw`(?<![\d:])${CLOCK}${ZONE}[\s,|•·/-]{0,4}$`, 'iu');
const MAX = 600;
/** What every form has: a year of four digits, or three numbers with points, or the Japanese era. */
const SOME_DATE = /(?:19|20)\d\d|\d\.\s?\d{1,2}\.\s?\d\d|[令平]/;

/** Zero in scripts whose digits pages print: Arabic, Persian, Devanagari, Bengali, Thai, full-width. */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The digits of other scripts as 0 to 9, each in its place. */
function withPlainDigits(text: string): string {
  if (!/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/.test(text)) return text;
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}

/** All dates of a short text, in order. Texts are read up to 600 characters. */
export function datesIn(text: string, order: DateOrder | null = null): DateInText[] {
  const head = withPlainDigits(text.slice(0, MAX));
  const ours = SOME_DATE.test(head);
  const eras = SOME_ERA.test(head);
  if (!ours && !eras) return [];
  const found: DateInText[] = [];
  for (const { pattern, parts } of ours && eras ? [...FORMS, ...ERA_FORMS] : ours ? FORMS : ERA_FORMS) {
    for (const match of head.matchAll(pattern)) {
      const day = isoDay(parts(match, order));
      const end = match.index + match[0].length;
      if (day === null || found.some((d) => match.index < d.end && d.start < end)) continue;
      found.push({ value: day + clockBeside(head, match.index, end), start: match.index, end });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** The first date of a text as ISO 8601, or null. */
export function dateOf(text: string, order: DateOrder | null = null): string | null {
  return datesIn(text, order)[0]?.value ?? null;
}

/** YYYY-MM-DD of a day that exists between 1980 and 2099. */
export function isoDay(parts: Parts | null): string | null {
  return parts !== null && parts.year >= 1980 && parts.year < 2100 ? calendarDayOf(parts.year, parts.month, parts.day) : null;
}

/** "T09:00+08:00" from the words right after or right before a date; empty without a time. */
function clockBeside(text: string, start: number, end: number): string {
  const match = AFTER.exec(text.slice(end, end + 40)) ?? AHEAD.exec(text.slice(Math.max(0, start - 40), start));
  return match === null ? '' : clock(match);
}

/** Reads a text that is a time alone: "15:30", "9:05 am". */
export function timeAlone(text: string): string | null {
  const match = new RegExp(`^${CLOCK}${ZONE}$`, 'iu').exec(text.trim());
  return match === null ? null : clock(match) || null;
}

function clock(match: RegExpExecArray): string {
  const [, hours, minutes, seconds, half, zone] = match;
  let hour = num(hours);
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  if (hour > 23 || num(minutes) > 59 || num(seconds ?? '0') > 59) return '';
  return `T${String(hour).padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${offset(zone)}`;
}

function offset(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (ZONES.has(zone.toUpperCase())) return ZONES.get(zone.toUpperCase()) ?? '';
  if (!/\d|^(?:Z|UTC|GMT)$/i.test(zone)) return '';
  const digits = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (digits === null) return 'Z';
  return num(digits[2]) > 14 ? '' : `${digits[1]}${(digits[2] ?? '').padStart(2, '0')}:${digits[3] ?? '00'}`;
}
