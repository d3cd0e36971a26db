/** Dates and periods that the text names, as EDTF. */
import { firstDay, write, type Edtf, type Point } from '../../edtf.ts';
import type { DateFinding, Found } from '../../record.ts';
import { overlaps, type Draft, type Step } from '../draft.ts';
import { confidenceOf } from './confidence.ts';
import { dayOfWriting } from './day-of-writing.ts';
import { entryEnd } from './entry-month.ts';
import { latestDay, lendYears, orderNumbers } from './linked.ts';
import { openingYear, spanOf, yearAhead } from './opening-year.ts';
import { rangeOf, type Reading } from './reading.ts';
import { dayOfIso, resolve, SLACK, type Day, type Resolved, type Setting } from './resolve.ts';
import { roleOf } from './roles.ts';
import type { Tense } from './tense.ts';
import { scan, type Refuse } from './scan.ts';
import { isVague } from './vague.ts';
import { clausesOf, type Clauses } from './clauses.ts';
import { tokenize, wordOf, type Tokens } from './tokens.ts';

export { DATE_RULES } from './date-rules.ts';

/** What all dates of a text are read with. */
interface Reader {
  readonly draft: Draft;
  readonly tokens: Tokens;
  readonly clauses: Clauses;
  readonly ref: Day | null;
  readonly refBasis: 'publication' | 'context';
}
const FULL_DAY = /^\d{4}-\d{2}-\d{2}/;

const yearOf = (reading: Reading): number | null => (reading.shape.kind === 'point' ? reading.shape.at.year : null);
/** The day that year-less words count from: that of writing, the dateline, else the latest of the first whole day and of those told as past, unless the text tells of later years. */
function reference({ draft, tokens, clauses }: Pick<Reader, 'draft' | 'tokens' | 'clauses'>, readings: readonly Reading[]): Pick<Reader, 'ref' | 'refBasis'> {
  const day = [draft.publishedAt, draft.dateline?.date].find((d) => d != null && FULL_DAY.test(d));
  if (day != null) return { ref: dayOfWriting(readings, tokens, dayOfIso(day)), refBasis: 'publication' };
  const isPast = (reading: Reading): boolean => clauses.tenseAt(spanOf(reading, tokens)) === 'past';
  const latest = latestDay(readings, isPast);
  const isHistory = latest !== null && readings.some((r) => (yearOf(r) ?? 0) > latest.year && isPast(r));
  return { ref: isHistory ? null : latest, refBasis: 'context' };
}

const wordBefore = (tokens: Tokens, from: number): string => wordOf(tokens, tokens.list[from - 1]);
const isEnd = (tokens: Tokens, from: number): boolean => {
  const [a, b, c] = [tokens.list[from - 1], tokens.list[from - 2], tokens.list[from - 3]];
  return a?.cls === 'end' || (a?.cls === 'dash' && b?.cls === 'end') || (a?.cls === 'of' && b?.cls === 'end') || (a?.cls === 'the' && b?.cls === 'of' && c?.cls === 'end');
};
const isAbout = (tokens: Tokens, from: number): boolean => {
  const [a, b] = [tokens.list[from - 1], tokens.list[from - 2]];
  return /^(?:about|around|circa|approximately|roughly|ca)$/.test(wordBefore(tokens, from)) || (a?.cls === 'dot' && /^(?:c|ca|approx)$/.test(wordOf(tokens, b)));
};
/** The word that opens a date: what stands before it, or before "the end of" it. */
function openerOf(tokens: Tokens, from: number): string {
  let at = from;
  if (isEnd(tokens, from)) while (tokens.list[at - 1] !== undefined && ['the', 'of', 'end', 'dash'].includes(tokens.list[at - 1]?.cls ?? '')) at--;
  return wordBefore(tokens, at);
}
/** "end of 2017" is its last month; "around 2016" is 2016~. */
function shaded(value: Edtf, reading: Reading, tokens: Tokens): Edtf {
  if (!('at' in value)) return value;
  let point: Point = value.at;
  if (point.month === null && point.part === null && point.span === 1 && point.year !== null && isEnd(tokens, reading.from)) point = { ...point, month: 12 };
  return { at: isAbout(tokens, reading.from) && point.part === null && point.span === 1 && point.year !== null ? { ...point, approx: true } : point };
}

/** Year and month of a value, for the words after it that leave them out. */
function toldBy(value: Edtf): Setting['told'] {
  const point = 'at' in value ? value.at : value.to ?? value.from;
  return point === null || point.day === null ? null : monthOf(value);
}
function monthOf(value: Edtf): Setting['told'] {
  const point = 'at' in value ? value.at : value.to ?? value.from;
  return point === null || point.month === null ? null : { year: point.year, month: point.month };
}
function basisOf(resolved: Resolved, reader: Reader): DateFinding['basis'] {
  if (resolved.told === 'reference') return reader.refBasis;
  return resolved.told === 'itself' ? 'explicit' : resolved.told === 'text' ? 'context' : 'unresolved';
}
/** Words that need a day known for sure: a whole day elsewhere in the text is not that. */
const needsPublication = (reading: Reading): boolean => ['days', 'weeks', 'weekday', 'weekdays'].includes(reading.shape.kind);

const ENDS: ReadonlySet<string> = new Set(['until', 'till', 'by', 'before', 'through']);
/** "asked for a report before 30 June", "stayed open until May": a verb of the past proves nothing of such ends. */
const UNPROVEN: ReadonlySet<string> = new Set(['until', 'till', 'before']);
/** The end of a stretch mostly lies ahead: "open until 3 May". */
function tenseBehind(word: string, tense: Tense, lead: string): Tense {
  if (tense === 'past' && !(UNPROVEN.has(word) ? STILL_HOLDS : TO_BE_DONE).test(lead)) return UNPROVEN.has(word) ? null : tense;
  return 'future';
}
/** "has been set aside until": what is told so holds today. */
const STILL_HOLDS = /\b(?:has|have) (?:been |now |already |also )*[a-z]+ (?!and )[^,;:.]*$/;
/** "was authorised to execute the lease by": what there is to be done is not done yet. */
const TO_BE_DONE = /\b(?:(?:was|were|been) (?:authori[sz]ed|asked|told|instructed|ordered|empowered|mandated|given [^,;:.]{2,40}|urged|obliged|required|requested)|(?:asked|ordered|obliged|instructed|told|invited|commissioned) [^,;:.]{2,60}) to [a-z]+ [^,;:.]*$/;
function readAll(readings: readonly Reading[], reader: Reader): Found<DateFinding>[] {
  const { draft, tokens, clauses } = reader;
  const out: Found<DateFinding>[] = [];
  let told = null as Setting['told'], toldAt = -1, entryOver = -1;
  let toldYear: number | null = null;
  for (const [i, original] of readings.entries()) {
    const span = spanOf(original, tokens);
    const opener = openerOf(tokens, original.from);
    const over = entryEnd(draft.text, original, span);
    // "January. We opened …": what stands behind the head tells whether the month is over.
    const stated = clauses.tenseAt(over === null ? span : { start: span.end + 2, end: span.end + 3 }), sentence = clauses.sentenceAt(span).start;
    const tense = ENDS.has(opener) ? tenseBehind(opener, stated, draft.text.slice(Math.max(sentence, span.start - 110), span.start)) : stated;
    const year = yearAhead(i, readings, reader) ?? openingYear(i, readings, { tokens, clauses, ref: reader.ref, tense });
    const reading = year === null ? original : withYear(original, year);
    const ref = reader.refBasis === 'context' && needsPublication(reading) ? null : reader.ref;
    const vague = isVague(reading, tokens, tense);
    const resolved: Resolved | null = vague ? null : resolve(reading.shape, { ref, tense, told: ref === null || toldAt >= sentence || span.start < entryOver ? told : null, isEntry: span.start < entryOver, toldYear, slack: SLACK[reader.refBasis], ahead: tense === 'future' && (opener === 'until' || opener === 'till') });
    if (resolved === null) {
      tell(reader, reading, vague ? 'means nowadays' : 'nothing tells the day it counts from');
      continue;
    }
    const names = over === null ? toldBy(resolved.value) : monthOf(resolved.value);
    if (names !== null) [told, toldAt, entryOver] = [names, span.start, over ?? (names.month === told?.month ? entryOver : -1)];
    toldYear = Number(firstDay(resolved.value)?.slice(0, 4) ?? toldYear) || null;
    const value = write(shaded(resolved.value, reading, tokens));
    const basis = year === null ? basisOf(resolved, reader) : 'context';
    const text = draft.text.slice(span.start, span.end);
    const role = roleOf({ draft, tokens, reading, span, value, tense });
    // Spelled out, for a spread here costs more than everything else in the loop.
    out.push({ start: span.start, end: span.end, text, value, basis, role, rule: reading.rule, confidence: confidenceOf(reading.rule, basis, year === null ? resolved.lead : undefined) });
  }
  return out;
}
function withYear(reading: Reading, year: number): Reading {
  const { shape } = reading;
  if (shape.kind === 'range') return { ...reading, shape: rangeOf({ ...shape.from, year }, shape.to) };
  return shape.kind === 'point' || shape.kind === 'months' ? { ...reading, shape: { ...shape, at: { ...shape.at, year } } } : reading;
}

/** Tells why a reading was not taken, where somebody asked. */
function tell({ draft, tokens }: Pick<Reader, 'draft' | 'tokens'>, reading: Reading, why: string): void {
  draft.trace?.refuse({ kind: 'date', ...spanOf(reading, tokens), rule: reading.rule, why });
}

/** The readings outside the furniture of the page: dates of other articles tell nothing here. */
function ownReadings(draft: Draft, tokens: Tokens): Reading[] {
  let passed = 0;
  const refuse: Refuse | null = draft.trace === undefined ? null : (reading, why) => tell({ draft, tokens }, reading, why);
  return scan(tokens, refuse).filter((reading) => {
    const span = spanOf(reading, tokens);
    while ((draft.ignored[passed]?.end ?? Infinity) <= span.start) passed++;
    const ignored = draft.ignored[passed];
    return ignored === undefined || !overlaps(ignored, span);
  });
}

/** Every date of a draft, in order, none overlapping another or touching what is ignored. */
function find(draft: Draft): Found<DateFinding>[] {
  const tokens = tokenize(draft.text);
  const clauses = clausesOf(draft);
  const published = draft.publishedAt === null ? null : dayOfIso(draft.publishedAt);
  const readings = lendYears(orderNumbers(ownReadings(draft, tokens), tokens, { order: draft.dateOrder, published }), tokens);
  const { ref, refBasis } = reference({ draft, tokens, clauses }, readings);
  return readAll(readings, { draft, tokens, clauses, ref, refBasis });
}

export const dateStep: Step<'dates'> = { gives: 'dates', needs: ['language', 'ignored', 'sentences', 'dateline'], run: find };
