/** The year that opens a sentence or a paragraph is the year of what it goes on to tell. */
import type { Span } from '../../record.ts';
import type { Clauses } from './clauses.ts';
import type { Mark, Reading } from './reading.ts';
import type { Day } from './resolve.ts';
import type { Tense } from './tense.ts';
import type { Tokens } from './tokens.ts';

export const spanOf = (reading: Reading, tokens: Tokens): Span => ({ start: tokens.list[reading.from]?.start ?? 0, end: tokens.list[reading.to]?.end ?? 0 });

/** "will meet next year, with talks from May to June", "signed eight this year, among them those in March and May": the year that the sentence names is that of what follows. */
export function yearAhead(i: number, readings: readonly Reading[], reader: { tokens: Tokens; clauses: Clauses; ref: Day | null }): number | null {
  const reading = readings[i], mark = reading === undefined ? null : firstMark(reading);
  if (reading === undefined || reader.ref === null || mark === null || mark.month === null || !unresolved(mark)) return null;
  const before = relativeYearBefore(i, readings), rel = before?.shape.kind === 'point' ? before.shape.at.rel : null;
  if (before === null || rel !== 1 && rel !== 0 || spanOf(before, reader.tokens).start < reader.clauses.sentenceAt(spanOf(reading, reader.tokens)).start) return null;
  if (rel === 1) return before === readings[i - 1] && reading.from - before.to < 20 ? reader.ref.year + 1 : null;
  return mark.month <= reader.ref.month && reading.from - before.to < 40 && reader.clauses.tenseAt(spanOf(reading, reader.tokens)) !== 'future' ? reader.ref.year : null;
}
/** The "this year" or "next year" that stands before a reading, past months alone. */
function relativeYearBefore(i: number, readings: readonly Reading[]): Reading | null {
  let k = i - 1;
  while (k >= 0 && k > i - NEAR && readings[k]?.rule === 'date.month') k--;
  const found = readings[k];
  return found?.rule === 'date.relative-year' ? found : null;
}
const firstMark = (reading: Reading): Mark | null => (reading.shape.kind === 'range' ? reading.shape.from : markIn(reading));

/** How many readings back a year is looked for: in its own sentence, and in the sentences of its paragraph. */
const NEAR = 4, FAR = 12;
/** How far behind a sentence's beginning the year that opens it may stand. */
const OPENING = 24;
const OPENERS = /^(?:In|Since|During|Back in|Throughout|Over|For|The|(?:In|For|During|Over) the(?: whole of the)?|Already in(?: the)?|On|For the whole of|In the year|In all of|In fiscal|In full-year|Full-year|In the fiscal year|In financial year|For the year)? ?$/;

const markIn = (reading: Reading): Mark | null => (reading.shape.kind === 'point' || reading.shape.kind === 'months' ? reading.shape.at : null);
const unresolved = (mark: Mark): boolean => mark.year === null && mark.rel === null && mark.monthBy === null && !mark.same;
/** The year that a reading is, or of which it is a part. */
function yearOf(reading: Reading): number | null {
  const mark = markIn(reading);
  return mark === null || mark.month !== null || mark.span !== 1 ? null : mark.year;
}

/** "In October 2018 it signed …, and in December …": the first month of that name behind the one that opens the sentence. */
function nextMonth(opening: Reading, told: Mark): number | null {
  const at = markIn(opening);
  if (at === null || at.month === null || at.year === null || told.month === null || told.month === at.month) return null;
  return told.month > at.month ? at.year : at.year + 1;
}

/**
 * The year that opens the sentence ("In 2016, … in May"); for a quarter or half, which reports name without
 * their year, also the one that opened a sentence of the same paragraph before.
 */
export function openingYear(i: number, readings: readonly Reading[], reader: { tokens: Tokens; clauses: Clauses; ref: Day | null; tense: Tense }): number | null {
  const reading = readings[i], mark = reading === undefined ? null : markIn(reading);
  if (reading === undefined || mark === null || !unresolved(mark)) return null;
  const isPart = mark.part !== null || reading.shape.kind === 'months';
  if (!isPart && mark.month === null) return null;
  const { ref, tense } = reader;
  // A year gone by is none of what is to come, nor, while it is known what today is, of what is now.
  const fits = (year: number, isOwn: boolean): boolean => (ref === null ? tense !== 'future' : year < ref.year ? tense !== 'future' && tense !== 'present' && tense !== 'coming' : year > ref.year && isOwn);
  const { text, list } = reader.tokens;
  const own = reader.clauses.sentenceAt(spanOf(reading, reader.tokens)).start;
  for (let k = i - 1; k >= 0 && k >= i - (isPart ? FAR : NEAR); k--) {
    const other = readings[k], year = other === undefined ? null : yearOf(other);
    if (other === undefined) return null;
    const span = spanOf(other, reader.tokens), sentence = reader.clauses.sentenceAt(span).start;
    if (sentence !== own && (!isPart || list.slice(other.to, reading.from).some((t) => t.cls === 'line'))) return null;
    if (year !== null && sentence === own && fits(year, true) && /^,? when\b/.test(text.slice(span.end, span.end + 8))) return year;
    const opens = span.start - sentence <= OPENING && OPENERS.test(text.slice(sentence, span.start));
    const next = opens && sentence === own ? nextMonth(other, mark) : null;
    if (next !== null && tense === 'past' && ref !== null && (next < ref.year || next === ref.year && (mark.month ?? 0) <= ref.month)) return next;
    if (year !== null && opens && fits(year, sentence === own && /^In $/.test(text.slice(sentence, span.start)))) return year;
  }
  return null;
}
