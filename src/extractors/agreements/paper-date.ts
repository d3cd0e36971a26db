/** The day of a paper: told in its clause, else in its sentence, else by the paragraph or the event it belongs to. */
import type { Draft } from '../draft.ts';
import type { DateFinding, Found, Span } from '../../record.ts';
import type { Reading } from './reading.ts';
import type { Status } from './slots.ts';

type DateItem = Found<DateFinding>;

/** Words before a date that make it something else than the day of the paper. */
const NOT_THE_DAY = /(?:until|till|through|up to|for|by the end of|expires? (?:in|on)|valid (?:until|to)|founded in|born in|since its founding in|no later than|from|starting|beginning|begin in|effective) (?:the )?(?:end of )?$/i;
const SINCE = /since (?:the )?$/i;
/** A first signing that is told beside a renewal. */
const FORMER = /(?:first signed|originally signed|dating (?:back )?(?:from|to)|signed earlier) (?:in|on)? ?$/i;
/** An event counts as the article's own when it lies this close before its publication. */
const EVENT_DAYS = 45;

/** A day and whether the sentence itself tells it. */
export interface PaperDate { readonly value: string | null; readonly told: boolean }

/** The reading's day in EDTF. */
export function paperDate(draft: Draft, reading: Reading, status: Status): PaperDate {
  const { scene } = reading;
  if (reading.date !== null) return { value: scene.dates[reading.date]?.value ?? null, told: true };
  const own = scene.dates.filter((d) => !inDateline(draft, d) && usable(draft.text, d, reading));
  const inClause = nearest(own, { start: scene.at[reading.start] ?? 0, end: scene.at[reading.end] ?? 0 }, scene.at[reading.act] ?? 0);
  const told = inClause ?? nearest(own, scene, scene.at[reading.act] ?? 0);
  if (told !== null) return { value: told.value, told: true };
  return { value: status === 'planned' ? null : implied(draft, reading, status), told: false };
}

function implied(draft: Draft, reading: Reading, status: Status): string | null {
  const { scene } = reading;
  if (reading.instrument === 'relationship' && (status !== 'ended' || !hasNews(reading))) return reading.rule === 'agreement.tie' ? around(draft, scene) : null;
  return around(draft, scene);
}

function hasNews(reading: Reading): boolean {
  return reading.rule === 'agreement.ended' || reading.rule === 'agreement.tie';
}

function usable(text: string, date: DateItem, reading: Reading): boolean {
  const before = text.slice(Math.max(0, date.start - 30), date.start);
  if (NOT_THE_DAY.test(before) || FORMER.test(before)) return false;
  if (SINCE.test(before)) return reading.rule === 'agreement.sister-since';
  return date.role !== 'deadline' || reading.planned;
}

/** The date within a span that stands closest to the verb. */
function nearest(dates: readonly DateItem[], span: Span, act: number): DateItem | null {
  const inside = dates.filter((d) => d.start >= span.start && d.end <= span.end);
  return inside.toSorted((a, b) => distance(a, act) - distance(b, act))[0] ?? null;
}
function distance(date: DateItem, act: number): number {
  return date.start >= act ? date.start - act : act - date.end + 8;
}

/** The day of the paragraph, else the day of the event that the article reports, else the day of the article. */
function around(draft: Draft, sentence: Span): string | null {
  const paragraph = draft.text.lastIndexOf('\n', Math.max(0, sentence.start - 1)) + 1;
  const earlier = draft.dates.filter((d) => d.end <= sentence.start && !besideThePoint(draft.text, d));
  const published = draft.publishedAt?.slice(0, 10) ?? draft.dateline?.date ?? null;
  const inParagraph = earlier.findLast((d) => d.start >= paragraph && !inDateline(draft, d));
  if (inParagraph !== undefined && isRecent(inParagraph.value, published)) return dayOf(inParagraph.value);
  const event = earlier.findLast((d) => /^\d{4}-\d{2}-\d{2}/.test(d.value) && isRecent(d.value, published) && !inDateline(draft, d));
  if (event !== undefined) return dayOf(event.value);
  return published;
}

/** A period that an event filled ends with its papers. */
function dayOf(value: string): string {
  const [, end] = value.split('/');
  return end !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(end) ? end : value;
}

function besideThePoint(text: string, date: DateItem): boolean {
  return date.role === 'since' || date.role === 'deadline' || /(?:since|until|till|founded in|born in) (?:the )?$/i.test(text.slice(Math.max(0, date.start - 14), date.start));
}
function inDateline(draft: Draft, date: DateItem): boolean {
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
