/** Dated agreements and events as all-day entries of a calendar (RFC 5545). */
import { safeText } from '../columns/plain-words.ts';
import { calendarDay, fromDayNumber, dayNumber, firstDay, lastDay, read, type Edtf } from '../edtf.ts';
import type { AgreementFinding, ReleaseRecord } from '../record.ts';

export const CALENDAR_BEGIN = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Dateliner//Releases//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n';
export const CALENDAR_END = 'END:VCALENDAR\r\n';

/** Agreements are told up to a year long; an event that may be any day of a long time is no entry of a calendar. */
const LONGEST_AGREEMENT = 366;
const LONGEST_EVENT = 31;
/** Octets of a line without its end. */
const LINE = 75;
/** UTF-16 units. */
const LONGEST_SUMMARY = 200;
const LONGEST_DESCRIPTION = 1500;

interface Days { readonly first: string; readonly behind: string; readonly length: number; readonly notes: readonly string[] }
interface Event { readonly days: Days; readonly key: string; readonly value: string; readonly summary: string; readonly words: string; readonly kind: string; readonly status: 'CONFIRMED' | 'TENTATIVE' }

/** The entries of one record, each as its lines: agreements with a date, and dates of events that belong to none of them. */
export function* eventsOf(record: ReleaseRecord): Generator<string> {
  const told = new Set<string>();
  for (const agreement of record.agreements) {
    const days = agreement.date === null ? null : daysOf(agreement.date);
    if (days === null || days.length > LONGEST_AGREEMENT) continue;
    told.add(agreement.date ?? '');
    yield lines(record, { days, key: agreement.key, value: agreement.date ?? '', summary: titleOf(agreement), words: agreement.evidence.text, kind: 'Agreement', status: agreement.status === 'planned' ? 'TENTATIVE' : 'CONFIRMED' });
  }
  for (const { value, role, key, text, start, end } of record.dates) {
    const days = role === 'event' && !told.has(value) ? daysOf(value) : null;
    if (days === null || days.length > LONGEST_EVENT) continue;
    told.add(value);
    yield lines(record, { days, key, value, summary: record.title ?? text, words: around(record.text, start, end), kind: 'Event', status: 'CONFIRMED' });
  }
}

function titleOf({ parties, instrument, status, step, relation }: AgreementFinding): string {
  const who = parties.map(({ name }) => name).join(' – ');
  return `${who === '' ? relation : who}: ${instrument}, ${step ?? status}`;
}

/** The sentence of a date, roughly: its line, cut around it. */
function around(text: string, start: number, end: number): string {
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - 200);
  const line = text.indexOf('\n', end);
  return text.slice(from, Math.min(line < 0 ? text.length : line, end + 200));
}

/** The days of a value; null where it tells no first day. What a calendar cannot tell is told in words. */
export function daysOf(value: string): Days | null {
  const known = read(value);
  const first = known === null ? null : numberOf(firstDay(known));
  if (known === null || first === null) return null;
  const last = numberOf(lastDay(known)) ?? first;
  if (last < first) return null;
  return { first: basic(first), behind: basic(last + 1), length: last - first + 1, notes: notesOf(known, last - first + 1) };
}

function notesOf(known: Edtf, length: number): string[] {
  const points = 'at' in known ? [known.at] : [known.from, known.to];
  const isOpen = !('at' in known) && (known.from === null || known.to === null);
  const isInexact = length > 1 && points.some((point) => point !== null && point.day === null);
  return [
    ...(points.some((point) => point?.approx === true) ? ['approximate'] : []), ...(isOpen ? ['the end is open: only the beginning is entered'] : []),
    ...(isInexact ? ['no day is told: the entry lasts as long as the time that is'] : []),
  ];
}

function numberOf(day: string | null): number | null {
  const known = calendarDay(day ?? '');
  return known === null ? null : dayNumber(known.year, known.month, known.day);
}
function basic(n: number): string {
  const { year, month, day } = fromDayNumber(n);
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
}

function lines(record: ReleaseRecord, { days, key, value, summary, words, kind, status }: Event): string {
  const address = record.canonicalUrl ?? record.url;
  const isLinked = address !== null && /^https?:\/\/[\x21-\x7e]+$/.test(address);
  const described = [words, `EDTF ${value}${days.notes.length === 0 ? '' : ` (${days.notes.join('; ')})`}`, record.title ?? '', address ?? '', `record ${record.id}`].filter((part) => part !== '');
  return [
    'BEGIN:VEVENT', `UID:${uid(record.id, key)}`, `DTSTAMP:${stamp(record)}`, `DTSTART;VALUE=DATE:${days.first}`, `DTEND;VALUE=DATE:${days.behind}`,
    `SUMMARY:${asText(`${days.notes.includes('approximate') ? 'about: ' : ''}${summary}`, LONGEST_SUMMARY)}`, `DESCRIPTION:${asText(described.join('\n'), LONGEST_DESCRIPTION)}`,
    ...(isLinked ? [`URL:${address}`] : []), `CATEGORIES:${kind}`, `STATUS:${status}`, 'TRANSP:TRANSPARENT', `X-DATELINER-EDTF:${asText(value, LONGEST_SUMMARY)}`, 'END:VEVENT',
  ].map((line) => `${folded(line)}\r\n`).join('');
}

/** Printable ASCII alone; the same for the same finding, so that a calendar that is read again holds no entry twice. */
const uid = (id: string, key: string): string => `${`${id}-${key}`.replaceAll(/[^A-Za-z0-9._:-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}`)}@dateliner`;

/** When the record was made of its page: the same record gives the same bytes. */
function stamp({ fetchedAt, publishedAt }: ReleaseRecord): string {
  const at = new Date(fetchedAt ?? `${publishedAt?.slice(0, 10) ?? '1970-01-01'}T00:00:00Z`);
  return (Number.isNaN(at.getTime()) ? new Date(0) : at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** A value of type TEXT. */
function asText(value: string, longest: number): string {
  const short = value.length <= longest ? value : `${value.slice(0, longest - 1)}…`;
  return safeText(short).replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', ' ');
}

/** Lines of at most 75 octets; no character is cut. */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LINE) return line;
  const parts: string[] = [];
  let [part, length] = ['', 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (length + bytes > LINE) {
      parts.push(part);
      [part, length] = [' ', 1];
    }
    part += character;
    length += bytes;
  }
  return [...parts, part].join('\r\n');
}
