/** The day of a paper that its own sentence does not tell: that of its paragraph, of the event that the text reports, or of the text. */
import { publishedDay, type Draft } from '../draft.ts';
import type { DateFinding, Found, Span } from '../../record.ts';
import { dayOfTalks } from './day-of-talks.ts';
import { eventDays } from './event-days.ts';
import { itemAt } from './items.ts';
import { meetingDay } from './meeting-day.ts';
import { firstEndingBehind, onceFor } from '../in-order.ts';
import { countedDays } from './relative-days.ts';

type DateItem = Found<DateFinding>;

export const SAME_DAY = /\b(?:the same (?:day|morning|afternoon|evening|occasion|ceremony|event)|on (?:that|this) (?:day|occasion)|at the (?:same )?(?:ceremony|event))\b/i;
/** An event counts as the article's own when it lies this close before its publication. */
const EVENT_DAYS = 45;
/** So many days of the text back the day of the event is looked for. */
const MOST_BACK = 200;

const fullDays = onceFor((dates: Draft['dates']) => dates.filter((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.value)));
/** The day that "on the same day" means. */
export function sameDay(draft: Draft, sentence: Span): string | null {
  const days = fullDays(draft.dates), told = days.slice(0, firstEndingBehind(days, sentence.start)).filter((d) => !besideThePoint(draft.text, d));
  const day = publishedDay(draft) ?? told[0]?.value ?? '';
  return (told.findLast((d) => d.value <= day && isRecent(d.value, day)) ?? told.at(-1))?.value ?? null;
}
/** So near, in characters, the event is told at which something is to be done "there". */
const SENTENCE_BEFORE = 200;
/** The day still to come that was told right before a sentence. */
export function dayAhead(draft: Draft, { start }: Span): string | null {
  const days = fullDays(draft.dates), told = days[firstEndingBehind(days, start) - 1], today = publishedDay(draft);
  return told === undefined || today === null || told.value <= today || start - told.end > SENTENCE_BEFORE || besideThePoint(draft.text, told) ? null : told.value;
}
/** The day of the paragraph, else the day of the event that the article reports, else the day of the article. */
export function around(draft: Draft, sentence: Span): string | null {
  const item = itemAt(draft, sentence.start), paragraph = item?.start ?? draft.text.lastIndexOf('\n', Math.max(0, sentence.start - 1)) + 1;
  const clause = draft.text.slice(sentence.start, sentence.end);
  const same = SAME_DAY.test(clause) ? sameDay(draft, sentence) : null;
  if (same !== null) return same;
  const before = firstEndingBehind(draft.dates, sentence.start);
  const published = publishedDay(draft);
  const isOver = (d: DateItem): boolean => published === null || !/^\d{4}-\d{2}-\d{2}(?:\/|$)/.test(d.value) || d.value.slice(0, 10) <= published;
  const earlier = draft.dates.slice(Math.max(0, before - MOST_BACK), before).filter((d) => isOver(d) && !besideThePoint(draft.text, d));
  if (APART.test(clause) && published !== null) return published;
  const anchor = published ?? earlier.find((d) => /^\d{4}-\d{2}-\d{2}/.test(d.value))?.value.slice(0, 10) ?? null;
  // Years and days long gone, recalled in between, do not end the day of the paragraph.
  const isLate = (d: DateItem): boolean => isOver(d) && isRecent(d.value, anchor);
  const told = earlier.findLast((d) => d.start >= paragraph && !inDateline(draft, d) && isLate(d));
  const inParagraph = later(told, countedBefore(draft, { start: paragraph, end: sentence.start }).findLast(isLate));
  if (inParagraph !== undefined) return asFarAsTold(inParagraph, published);
  const talks = dayOfTalks(draft, sentence, earlier.filter((d) => isLate(d)));
  if (talks !== null) return talks;
  // Of what other items of minutes or of a bulletin tell, nothing is told of this one.
  if (item !== null) return HAD_BEEN.test(clause) ? null : meetingDay(draft);
  const events = earlier.filter((d) => /^\d{4}-\d{2}-\d{2}/.test(d.value) && isRecent(d.value, anchor) && !inDateline(draft, d));
  const event = events.at(-1);
  // A text that reports of several days does not tell which of them the paper's is.
  if (new Set(events.map((d) => d.value).filter((value) => value !== published)).size > 1) return null;
  if (event !== undefined) return isLabelled(draft.text, sentence.start) || inBullet(draft.text, sentence.start) && inBullet(draft.text, event.start) ? null : asFarAsTold(event, published);
  return published;
}

/** Of what one line of a list tells, nothing is told of the next. */
function inBullet(text: string, offset: number): boolean {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^\s{0,4}[>•*▪►–-] ?\S/u.test(text.slice(line, line + 8));
}

/** "Money: the Society has signed with B": a line with a head of its own is of another subject than the lines before it. */
function isLabelled(text: string, offset: number): boolean {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return line > 0 && /^\p{Lu}[\p{Ll}]+(?: [\p{Ll}]+){0,2}: \S/u.test(text.slice(line, line + 50));
}

/** "Noted that the port has let the berth": done before the meeting. */
const HAD_BEEN = /(?<![\p{L}])(?:had|has|have)(?: (?:already|since|now|also|just|been))* [\p{Ll}]{3,}(?![\p{L}])/u;

/** So far back, in characters, a paragraph's words that count days are looked for. */
const COUNTED_BACK = 600;
/** "This morning she opened the fair. … At noon A signed": days that the paragraph tells by counting. */
function countedBefore(draft: Draft, { start, end }: Span): DateItem[] {
  const span = { start: Math.max(start, end - COUNTED_BACK), end };
  if (span.start >= end) return [];
  return [...countedDays(draft.text, span, { dates: draft.dates, published: publishedDay(draft) }), ...eventDays(draft.text, span, draft.dates)]
    .filter((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.value)).toSorted((a, b) => a.start - b.start);
}
/** Whichever of two days stands behind the other; of two of the same words the one that was counted. */
function later(told: DateItem | undefined, counted: DateItem | undefined): DateItem | undefined {
  return told === undefined || counted !== undefined && counted.end >= told.start ? counted ?? told : told;
}

/** "Separately, A has signed": not on the day that the sentence before tells. */
const APART = /^(?:Separately|Meanwhile|Elsewhere|In a separate [\p{Ll}]+),/u;

/** Of an event that goes on still, days to come are none of its papers': their month is told. A week is told as a whole. */
function asFarAsTold({ value, rule }: DateItem, published: string | null): string {
  const end = value.split('/')[1];
  const isGoingOn = end !== undefined && published !== null && end > published && value.slice(0, 7) === end.slice(0, 7);
  return isGoingOn && rule !== 'date.relative-week' ? end.slice(0, 7) : value;
}

/** The day from which or up to which something lasts is no event that a text reports of. */
const BESIDE = /(?:since|until|till|(?<![\p{L}])by|founded in|born in|(?:ran out|runs out|expir(?:ed|es|ing)|laps(?:ed|es|ing)|ended|ends|ending|effective|as of|(?:c[ao]me|ent(?:er|ers|ered)|goes|went|go) into (?:force|effect|operation)|t(?:ake|akes|ook) effect) (?:on|in|at|from)|effective|as of|no later than) (?:the )?$/iu;
function besideThePoint(text: string, date: DateItem): boolean {
  return date.role === 'since' || date.role === 'deadline' || BESIDE.test(text.slice(Math.max(0, date.start - 30), date.start));
}
export function inDateline(draft: Draft, date: DateItem): boolean {
  return draft.dateline !== null && date.start < draft.dateline.end && draft.dateline.start < date.end;
}

function isRecent(value: string, published: string | null): boolean {
  const first = /^\d{4}-\d{2}(?:-\d{2})?(?![\d])/.exec(value)?.[0];
  if (first === undefined) return false;
  if (published === null) return true;
  const day = Date.UTC(Number(first.slice(0, 4)), Number(first.slice(5, 7)) - 1, first.length > 7 ? Number(first.slice(8, 10)) : 15);
  const then = Date.UTC(Number(published.slice(0, 4)), Number(published.slice(5, 7)) - 1, Number(published.slice(8, 10)));
  const days = (then - day) / 86_400_000;
  return days >= -3 && days <= EVENT_DAYS;
}
