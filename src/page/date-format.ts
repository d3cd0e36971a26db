/**
 * Dates in the form that a site's definition names: `dd.MM.yyyy`, `yyyy年M月d日`, `MMMM d, yyyy HH:mm`.
 *
 * Letters as in Unicode's date field symbols: `y` year, `M` month (`MMM` short, `MMMM` whole name), `d` day, `H` hour to 23,
 * `h` hour to 12 with `a` for am and pm, `m` minute, `s` second. `EEE` stands for any name of a day. One letter takes one digit
 * or two, two letters two. What stands between apostrophes, and every other character, stands for itself; blanks for any blanks.
 */
import { isoDay } from '../edtf.ts';

type Field = 'year' | 'month' | 'monthName' | 'day' | 'hour' | 'half' | 'minute' | 'second' | 'weekday';
interface Letter { readonly field: Field; readonly pattern: string }

const LETTERS: Readonly<Record<string, Letter>> = {
  yyyy: { field: 'year', pattern: String.raw`((?:19|20)\d\d)` }, yy: { field: 'year', pattern: String.raw`(\d\d)` },
  M: { field: 'month', pattern: String.raw`(1[0-2]|0?[1-9])` }, MM: { field: 'month', pattern: String.raw`(0[1-9]|1[0-2])` },
  MMM: { field: 'monthName', pattern: String.raw`(\p{L}{2,12})\.?` }, MMMM: { field: 'monthName', pattern: String.raw`(\p{L}{2,20})` },
  d: { field: 'day', pattern: String.raw`(3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?` }, dd: { field: 'day', pattern: String.raw`(0[1-9]|[12]\d|3[01])` },
  H: { field: 'hour', pattern: String.raw`(2[0-3]|[01]?\d)` }, HH: { field: 'hour', pattern: String.raw`([01]\d|2[0-3])` },
  h: { field: 'hour', pattern: String.raw`(1[0-2]|0?\d)` }, hh: { field: 'hour', pattern: String.raw`(0\d|1[0-2])` },
  mm: { field: 'minute', pattern: String.raw`([0-5]\d)` }, ss: { field: 'second', pattern: String.raw`([0-5]\d)` },
  a: { field: 'half', pattern: String.raw`([AaPp])\.?[Mm]\.?` }, EEE: { field: 'weekday', pattern: String.raw`(\p{L}{1,20})\.?` },
};
/** Texts are read so far, UTF-16 units. */
const MAX = 600;

interface Compiled { readonly pattern: RegExp; readonly fields: readonly Field[] }
const compiled = new Map<string, Compiled>();

/** The first date in a text, as YYYY-MM-DD with THH:MM[:SS] where the format has a time; null without one. Raises a `TypeError` on a format that is none. */
export function dateAs(text: string, format: string, language: string | null = null): string | null {
  const { pattern, fields } = compile(format);
  for (const match of text.slice(0, MAX).replace(/\s+/g, ' ').matchAll(pattern)) {
    const parts = new Map(fields.map((field, i) => [field, match[i + 1] ?? '']));
    const day = dayOf(parts, language ?? 'en');
    if (day !== null) return day + clockOf(parts);
  }
  return null;
}

/** Raises a `TypeError` that says what is wrong with a format. */
export function checkDateFormat(format: string): void { compile(format); }

function compile(format: string): Compiled {
  const known = compiled.get(format);
  if (known !== undefined) return known;
  const fields: Field[] = [];
  const source = (format.match(/'[^']*'|([A-Za-z])\1*|\s+|[^A-Za-z\s]/g) ?? []).map((piece) => {
    if (piece.startsWith("'")) return escaped(piece.slice(1, -1) || "'");
    if (/^\s/.test(piece)) return String.raw`\s+`;
    if (!/^[A-Za-z]/.test(piece)) return escaped(piece);
    const letter = Object.hasOwn(LETTERS, piece) ? LETTERS[piece] : undefined;
    if (letter === undefined) throw new TypeError(`"${piece}" in the date format "${format}" stands for nothing; known are ${Object.keys(LETTERS).join(' ')}`);
    fields.push(letter.field);
    return letter.pattern;
  }).join('');
  if (!fields.includes('year') || !fields.includes('day') || !(fields.includes('month') || fields.includes('monthName'))) throw new TypeError(`the date format "${format}" must have a year, a month and a day`);
  const made = { pattern: new RegExp(String.raw`(?<!\d)${source}(?!\d)`, 'gu'), fields };
  compiled.set(format, made);
  return made;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s+`);

function dayOf(parts: ReadonlyMap<Field, string>, language: string): string | null {
  const name = parts.get('monthName');
  const [year, month, day] = [fullYear(parts.get('year') ?? ''), name === undefined ? Number(parts.get('month')) : monthOf(name, language), Number(parts.get('day'))];
  return isoDay(year, month, day);
}

/** Two digits are of this century up to 49. */
const fullYear = (digits: string): number => (digits.length === 2 ? Number(digits) + (Number(digits) < 50 ? 2000 : 1900) : Number(digits));

function clockOf(parts: ReadonlyMap<Field, string>): string {
  const [hours, minutes] = [parts.get('hour'), parts.get('minute')];
  if (hours === undefined || minutes === undefined) return '';
  const half = parts.get('half')?.toLowerCase();
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half === 'p' ? 12 : 0);
  const seconds = parts.get('second');
  return `T${String(hour).padStart(2, '0')}:${minutes}${seconds === undefined ? '' : `:${seconds}`}`;
}

const names = new Map<string, readonly string[]>();

/** 1 to 12 by a name, whole or shortened, in the site's language or in English; NaN for others. */
function monthOf(name: string, language: string): number {
  const wanted = name.toLowerCase();
  if (wanted.length < 3) return Number.NaN;
  for (const tag of [language, 'en']) {
    const found = monthsIn(tag).map((month, i) => (month === wanted || (wanted.length >= 3 && month.startsWith(wanted)) ? (i % 12) + 1 : 0)).filter((n) => n > 0);
    if (new Set(found).size === 1) return found[0] ?? Number.NaN;
  }
  return Number.NaN;
}

/** Names as they stand in dates, then as they stand alone, lower case, without points. */
function monthsIn(language: string): readonly string[] {
  const known = names.get(language);
  if (known !== undefined) return known;
  const made = [{ month: 'long', day: 'numeric' }, { month: 'long' }, { month: 'short', day: 'numeric' }].flatMap((form) => Array.from({ length: 12 }, (_, i) => monthName(language, i, form as Intl.DateTimeFormatOptions)));
  names.set(language, made);
  return made;
}

function monthName(language: string, month: number, form: Intl.DateTimeFormatOptions): string {
  try {
    const parts = new Intl.DateTimeFormat(language, { ...form, timeZone: 'UTC' }).formatToParts(new Date(Date.UTC(2020, month, 1)));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replaceAll('.', '');
  } catch {
    return '';
  }
}
