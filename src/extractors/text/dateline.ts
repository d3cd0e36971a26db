/** The dateline: place, source and day before the first sentence of a release. */
import { dayNumber, write, type Point } from '../../edtf.ts';
import type { Dateline } from '../../record.ts';
import type { Draft, Step } from '../draft.ts';
import { MONTH } from '../dates/months.ts';
import { chineseDateline } from './chinese-dateline.ts';
import { CITY_STATES, countryNamed } from './countries.ts';
import { NOT_PLACES, WIRE } from './wires.ts';
import { WRITTEN_DAY, writtenDay } from './written-day.ts';

/** How far into a text its dateline may begin (below a caption or subhead), and how long it may be. */
const REACH = 1500, LONGEST = 240;
const WORD = '\\p{Lu}[\\p{L}\\p{M}.’\']{0,24}';
const NAME = `(?:(?!${MONTH}\\b)${WORD}|St\\.|al-\\p{Lu}\\p{L}{1,20})(?:[ -](?:(?:de|del|da|do|dos|di|la|le|les|sur|am|an|on|of|and|upon|the|den|der|bei|im)[ -]){0,2}(?!${MONTH}\\b\\.?\\s?\\d)${WORD}){0,4}`;
const PLACE = new RegExp(`(?<place>${NAME}(?:\\s?/\\s?${NAME}){0,2}(?:,\\s?${NAME}){0,3})`, 'uy');
const DATE = new RegExp(`(?:\\s?[,–—/-]{1,2}\\s?|\\s{1,2}|\\s?[([]\\s?|,\\s?[([])${WRITTEN_DAY}\\s?[)\\]]?`, 'y');
const BRACKETED = /\s{0,2},?(?:--|[–—-])?\s{0,2}(?:\(\s?(?<paren>[\p{L}][^()\n]{1,40})\)|\/\s?(?<slash>[\p{L}][^/\n]{1,40}?)\s?\/)/uy;
const FREE = /\s{0,2}(?:--|[–—-])\s{0,2}(?<free>\p{L}[\p{L}\s-]{1,40}?)\s{0,2}(?=--|[–—]|\s-\s)/uy;
const DASH = /\s{0,3}(?:-{2,3}|\/(?=\s)|[–—―]|\s-(?=\s|\p{Lu})|-\s)\s{0,3}/uy;
const COLON = /\s?[:：]\s?/y;
const STOP = /\s?(?:\.\s|$)|\s(?=\p{Lu})/uy;
/** A label and a day of the page that may stand before the dateline. */
const LABEL = new RegExp(`\\s*(?:(?:date|published|posted|released?|time|updated)\\s?(?:on\\s?|at\\s?)?[:：]?\\s{0,3}${WRITTEN_DAY}(?:\\s{1,2}\\d{1,2}:\\d{2}(?::\\d{2})?)?\\s{0,3}(?:[|–—-]\\s{0,2})?|\\[|\\()?`, 'iy');

/** A day that opens the dateline, before its place: "12 May 2021, GENEVA –". */
const DAY_FIRST = new RegExp(`${WRITTEN_DAY}\\s?[,|:–—-]\\s{1,2}(?=\\p{Lu})`, 'uy');
/** The most words that a place behind its day may have. */
const PLACE_WORDS = 4;

interface Parts { place: string; placeAt: number; source: string | null; date: Point | null; end: number; dash: boolean }

/** Matches a sticky pattern at a place. */
function at(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Takes what may follow the place, in any order: day, source. */
function takeRest(line: string, parts: Parts): void {
  for (let turn = 0; turn < 4; turn++) {
    const date = parts.date === null ? at(DATE, line, parts.end) : null;
    const point = date?.groups === undefined ? null : writtenDay(date.groups);
    if (date !== null && point !== null) {
      parts.date = point;
      parts.end += date[0].length;
      continue;
    }
    const bracketed = at(BRACKETED, line, parts.end), free = at(FREE, line, parts.end);
    const named = bracketed?.groups?.['paren'] ?? bracketed?.groups?.['slash'];
    const match = named !== undefined ? bracketed : free !== null && (WIRE.test(free.groups?.['free'] ?? '') || isDayAt(line, parts.end + free[0].length)) ? free : null;
    if (match === null || parts.source !== null) return;
    parts.source = (named ?? match.groups?.['free'] ?? '').trim();
    parts.end += match[0].length;
  }
}
/** "– City Press Service – 15 June 2021": what stands between the place and a whole day is who says it. */
function isDayAt(line: string, index: number): boolean {
  const date = at(DATE, line, index), point = date?.groups === undefined ? null : writtenDay(date.groups);
  return point !== null && point.year !== null && point.day !== null;
}
/** Takes the sign that ends the dateline; false where none stands there. */
function takeEnd(line: string, parts: Parts): boolean {
  const whole = parts.date !== null && parts.date.year !== null && parts.date.day !== null;
  const dash = at(DASH, line, parts.end);
  const known = parts.date !== null || parts.source !== null;
  const match = dash ?? (known || isCapitals(parts.place) ? at(COLON, line, parts.end) : null) ?? (whole ? at(STOP, line, parts.end) : null);
  if (match === null) return false;
  parts.dash = dash !== null;
  parts.end += match[0].trimEnd().length;
  return true;
}
/** "LONDON and OSLO" too. */
const isCapitals = (place: string): boolean => /\p{Lu}{3}/u.test(place) && !/\p{Ll}/u.test((place.split(',')[0] ?? '').replaceAll(' and ', ' '));

/** True where the parts are enough for a dateline: a first sentence has none of them. */
function convinces(parts: Parts): boolean {
  const first = (/^[\p{L}&'’\d]+/u.exec(parts.place)?.[0] ?? '').toLowerCase();
  if (NOT_PLACES.has(first) || parts.place.length > 80) return false;
  if (parts.date !== null) return true;
  if (parts.source !== null) return parts.dash && (WIRE.test(parts.source) || isCapitals(parts.place) || /^\p{Lu}[\p{L} .]{1,30}$/u.test(parts.source));
  return isCapitals(parts.place) && parts.place.split(/[\s/,]+/).length <= 5 && !/\d/.test(parts.place);
}

function readParts(line: string, from: number): Parts | null {
  const label = at(LABEL, line, from)?.[0].length ?? 0;
  const opening = at(DAY_FIRST, line, from + label), day = opening?.groups === undefined ? null : writtenDay(opening.groups);
  const placeAt = from + label + (day === null ? 0 : opening?.[0].length ?? 0);
  const place = at(PLACE, line, placeAt)?.groups?.['place'];
  if (place === undefined) return null;
  const parts: Parts = { place, placeAt: from + label, source: null, date: day, end: placeAt + place.length, dash: false };
  takeRest(line, parts);
  const bracket = /[[(]$/.test(line.slice(from, placeAt).trimEnd()) ? at(/\s?[)\]]/y, line, parts.end) : null;
  if (bracket !== null) parts.end += bracket[0].length;
  const closed = bracket !== null && parts.date !== null;
  const ended = takeEnd(line, parts) || closed;
  return ended && convinces(parts) && (day === null || (parts.dash && place.split(/[\s,]+/).length <= PLACE_WORDS && /^\s{0,2}["“‘']?[\p{Lu}\d]/u.test(line.slice(parts.end, parts.end + 5)))) ? parts : null;
}

/** The year, where the day lacks it, that brings it nearest to the day of publication. */
export function withYear(point: Point, publishedAt: string | null): Point {
  if (point.year !== null || point.day === null || point.month === null || publishedAt === null) return point;
  const [y = 0, m = 1, d = 1] = publishedAt.slice(0, 10).split('-').map(Number);
  const published = dayNumber(y, m, d), { month, day } = point;
  const years = [y - 1, y, y + 1].toSorted((a, b) => Math.abs(dayNumber(a, month, day) - published) - Math.abs(dayNumber(b, month, day) - published));
  return { ...point, year: years[0] ?? y };
}

/** "NEW YORK" as "New York"; a name with small letters stays as it is. */
function asName(words: string): string {
  if (/\p{Ll}/u.test(words)) return words;
  return words.toLowerCase().replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
function placed(place: string): Pick<Dateline, 'city' | 'country'> {
  // Of two cities the first; "Bosnia and Herzegovina" is one land.
  const own = countryNamed(place.split(',')[0] ?? '') === null ? place.split(/ and /i)[0] ?? place : place;
  const names = own.split(/\s*[,/]\s*/);
  const [first = own] = names, last = own.includes(',') ? names.at(-1) ?? '' : '';
  const state = CITY_STATES[first.toLowerCase()];
  if (state !== undefined) return { city: asName(first.replace(/ SAR$/i, '')), country: state };
  if (last === '' && !place.includes('/') && countryNamed(first) !== null) return { city: null, country: countryNamed(first) };
  return { city: asName(first), country: last === '' ? null : countryNamed(last) };
}

/** The dateline that opens a stretch of a text; null where an ordinary sentence does. */
export function datelineIn(line: string, publishedAt: string | null = null): Dateline | null {
  const chinese = chineseDateline(line);
  if (chinese !== null) {
    const { point, ...rest } = chinese;
    return { ...rest, date: point === null ? null : write({ at: withYear(point, publishedAt) }) };
  }
  const parts = readParts(line, 0);
  if (parts === null) return null;
  const place = parts.place.trim();
  return {
    place, ...placed(place), source: parts.source,
    date: parts.date === null ? null : write({ at: withYear(parts.date, publishedAt) }), start: parts.placeAt, end: parts.end,
  };
}

function find(draft: Draft): Dateline | null {
  const seen = new Set<number>();
  for (const sentence of draft.sentences) {
    if (sentence.start > REACH || seen.size >= 4) return null;
    const line = draft.text.lastIndexOf('\n', sentence.start) + 1;
    if (seen.has(line)) continue;
    seen.add(line);
    const found = datelineIn(draft.text.slice(sentence.start, lineEnd(draft, sentence.start)), draft.publishedAt);
    if (found !== null) return { ...found, start: found.start + sentence.start, end: found.end + sentence.start };
  }
  return null;
}
function lineEnd(draft: Draft, start: number): number {
  const end = draft.text.indexOf('\n', start);
  return Math.min(end < 0 ? draft.text.length : end, start + LONGEST, ...draft.ignored.filter((i) => i.start >= start).slice(0, 1).map((i) => i.start));
}

export const datelineStep: Step<'dateline'> = { gives: 'dateline', needs: ['ignored', 'sentences'], run: find };
