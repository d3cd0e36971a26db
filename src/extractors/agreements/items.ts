/** The items of minutes, bulletins and diaries: where each begins, and the day with which it opens. */
import { addDays, dayNumber, calendarDay } from '../../edtf.ts';
import { NAMES } from '../dates/months.ts';
import { weekdayOf } from '../dates/days.ts';
import { publishedDay, type Draft } from '../draft.ts';
import { firstStartingAt, lastBefore, onceFor } from '../in-order.ts';
import type { Span } from '../../record.ts';

/** A number, a letter or a word before a number: "9.1 Lease", "(b) approved", "Item 4. Port", "Resolution 17-04". */
const NUMBERED = /^\s{0,4}(?:(?:Item|Resolution|Agenda item|Point|No\.?) \d{1,3}(?:[.-]\d{1,3})?(?!\d)|\(?(?:\d{1,2}(?:\.\d{1,2})?|[a-z]|[ivx]{2,4})[.)](?= +[\p{Lu}\p{Ll}“"]))/u;
/** "AWARDS. Anna Lind is", "BUDGET – approved", "HARBOUR": words in capitals at the head of a line. */
const CAPITALS = /^[\s*>•/+-]{0,5}\p{Lu}[\p{Lu}\d’'&/-]+(?: [\p{Lu}\d’'&/-]+){0,6}(?:[.:?](?=[ \n]|$)| [–—-] |,? *(?:\n|$))/u;
/** "Airport. Council noted", "Staff: 240", "> Monday, later: the hall": one word or three, cut off. */
const LABELLED = /^[\s*>•/-]{0,5}\p{Lu}[\p{L}’'-]+(?:,? [\p{L}\d’'-]+){0,2}(?:[.:] +| [–—] )(?=[\p{Lu}\d“"‘(])/u;
/** "Which twin towns has Porto?" on a line of its own. */
const ASKED = /^[^\n]{12,110}\?[^\S\n]*(?:\n|$)/u;
const HEADS = [NUMBERED, CAPITALS, LABELLED, ASKED];
/** So much of a line is looked at. */
const REACH = 120;
/** A text of fewer such lines is told in one go. */
const LEAST = 4;

/** Where each item of a text begins, in order; none where it has no items. */
export const itemsOf: (draft: Draft) => readonly Span[] = onceFor(({ text }: Draft) => {
  const starts: number[] = [];
  let isList = false;
  for (let from = 0; from >= 0 && from < text.length; from = nextLine(text, from)) {
    const line = text.slice(from, from + REACH);
    isList = LISTED.test(line) && (isList || isLedInto(text, from));
    if (!isList && HEADS.some((head) => head.test(line))) starts.push(from);
  }
  return starts.length < LEAST ? [] : starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }));
});

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? -1 : at + 1;
}
/** A line of a list. */
const LISTED = /^\s{0,4}(?:[-–•*>] ?|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)] )/u;
/** "They signed:" above a list: its lines belong to what leads into them. */
function isLedInto(text: string, from: number): boolean {
  return /:\s*$/u.test(text.slice(Math.max(0, from - 4), from));
}

/** The item that an offset lies in, or null. */
export function itemAt(draft: Draft, offset: number): Span | null {
  const items = itemsOf(draft), item = items[firstStartingAt(items, offset + 1) - 1];
  return item ?? null;
}

/** "Mon.", "Wednesday:", "March –", "8 January.", "Tue 4 June:" at the head of a line. */
const DAY_NAME = '(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const MONTH_NAME = '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)';
const HEAD = new RegExp(`^[\\s*>•/-]{0,5}(?:(${DAY_NAME})(?:, later)?|(${MONTH_NAME})|(?:${DAY_NAME}\\.?,? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH_NAME}|${MONTH_NAME} \\d{1,2})\\.?(?:,? \\d{4})?)(?:[.:](?=\\s)| [–—-] |[^\\S\\n]*\\n)`, 'u');
/** One such line may be the dateline. */
const DIARY = 2;

interface Entry extends Span { readonly weekday: string | null; readonly month: string | null }
/** The lines of a diary that open with a day, in order. */
const entriesOf: (draft: Draft) => readonly Entry[] = onceFor(({ text }: Draft) => {
  const found: Entry[] = [];
  for (let from = 0; from >= 0 && from < text.length; from = nextLine(text, from)) {
    const m = HEAD.exec(text.slice(from, from + 60));
    if (m !== null) found.push({ start: from, end: from + m[0].length, weekday: m[1] ?? null, month: m[2] ?? null });
  }
  return found.length < DIARY ? [] : found;
});

/** The day or month (EDTF) with which the entry of a diary opens that an offset lies in, and where its words end; null where it lies in none. */
export function entryDay(draft: Draft, offset: number): { readonly value: string; readonly end: number } | null {
  const entries = entriesOf(draft), entry = entries[firstStartingAt(entries, offset + 1) - 1];
  if (entry === undefined || isOver(draft, entry, offset)) return null;
  const value = valueOf(draft, entry);
  return value === null ? null : { value, end: entry.end };
}

/** An entry ends where an item of another kind begins, or a line behind an empty one. */
function isOver(draft: Draft, entry: Entry, offset: number): boolean {
  const item = itemAt(draft, offset);
  return item !== null && item.start > entry.start || /\n[^\S\n]*\n/.test(draft.text.slice(entry.end, offset));
}

function valueOf(draft: Draft, { start, end, weekday, month }: Entry): string | null {
  const published = publishedDay(draft);
  if (weekday !== null) return published === null ? null : weekdayBefore(published, weekday);
  if (month !== null) return published === null ? null : monthBefore(published, month);
  const told = lastBefore(draft.dates, end);
  return told !== undefined && told.start >= start && /^\d{4}-\d\d-\d\d$/.test(told.value) ? told.value : null;
}
/** The last such weekday, that of publication included. */
function weekdayBefore(published: string, name: string): string | null {
  const wanted = NAMES.get(name)?.[1], day = calendarDay(published);
  if (wanted === undefined || day === null) return null;
  return addDays(published, -((weekdayOf(dayNumber(day.year, day.month, day.day)) - wanted + 7) % 7));
}
/** The last such month, that of publication included. */
function monthBefore(published: string, name: string): string | null {
  const wanted = NAMES.get(name)?.[1];
  if (wanted === undefined) return null;
  const year = Number(published.slice(0, 4)) - (wanted > Number(published.slice(5, 7)) ? 1 : 0);
  return `${year}-${String(wanted).padStart(2, '0')}`;
}
