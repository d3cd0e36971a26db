/** Days counted from another day: "two days later", "last night", "the following Monday", "the same year". */
import type { DateFinding, Found, Span } from '../../record.ts';
import { addDays } from '../../edtf.ts';
import { countedDay, NUMBERS, numberOf } from './counted-day.ts';
import { firstEndingBehind } from '../in-order.ts';
import { matchesOf } from '../matches.ts';

type DateItem = Found<DateFinding>;

const COUNT = `(?:(?:about|some|only|just|exactly|barely|nearly|almost|around) )?(\\d{1,2}|an|${NUMBERS.join('|')})`;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const WEEKDAY = `(${WEEKDAYS.join('|')})`;
const PART = '(?:day|morning|noon|afternoon|evening|night)';

/** A way of counting: the words, in small letters, of which one is always there, the pattern, the day they are counted from, and the count itself. */
interface Way { readonly told: readonly string[]; readonly pattern: RegExp; readonly from: 'told' | 'sentence' | 'published'; readonly count: (m: RegExpExecArray, anchor: string) => string | null }

const WAYS: readonly Way[] = [
  { told: ['later', 'after'], from: 'told', pattern: new RegExp(`(?<![\\p{L}])${COUNT} (day|week|fortnight|month|year)s? (?:later|after that|afterwards|thereafter)(?![\\p{L}])`, 'giu'), count: (m, at) => shifted(at, m[2] ?? '', numberOf(m[1])) },
  { told: ['after'], from: 'sentence', pattern: new RegExp(`(?<![\\p{L}])${COUNT} (day|week|month|year)s? after (?=[^,;.]{2,80}? (?:signed|signing|sign|concluded|inked|sealed|entered into|agreed|renewed|established|formed|struck|reached|became)(?![\\p{L}]))`, 'giu'), count: (m, at) => shifted(at, m[2] ?? '', -numberOf(m[1])) },
  { told: ['earlier', 'before', 'previously'], from: 'told', pattern: new RegExp(`(?<![\\p{L}])${COUNT} (day|week|fortnight|month|year)s? (?:earlier|before|previously)(?![\\p{L}])(?! (?:the|its|his|her|their|an?) )`, 'giu'), count: (m, at) => shifted(at, m[2] ?? '', -numberOf(m[1])) },
  { told: ['next', 'following'], from: 'told', pattern: new RegExp(`(?<![\\p{L}])(?:the next|(?:the )?following) (${PART}|week|month|year)(?![\\p{L}])(?! (?:two|three|four|five|six|ten|\\d))`, 'giu'), count: (m, at) => beside(at, m[1] ?? '', 1) },
  { told: ['the day after'], from: 'told', pattern: /(?<=[\p{L}\uE000-\uEFFF],? )the day after(?=[,.;]|$)/giu, count: (_, at) => shifted(at, 'day', 1) },
  { told: ['previous', 'preceding', 'before'], from: 'told', pattern: new RegExp(`(?<![\\p{L}])the (?:(?:previous|preceding) (${PART}|week|month|year)|(${PART}|week|month|year) before)(?![\\p{L}])(?! (?:yesterday|(?:the|its|his|her|their|an?) ))`, 'giu'), count: (m, at) => beside(at, m[1] ?? m[2] ?? '', -1) },
  { told: ['next', 'following'], from: 'told', pattern: new RegExp(`(?<![\\p{L}])(?:the next|(?:the )?following) ${WEEKDAY}(?![\\p{L}])`, 'giu'), count: (m, at) => weekdayFrom(at, m[1] ?? '') },
  { told: ['same', 'that'], from: 'told', pattern: new RegExp(`(?<![\\p{L}])(?:the (?:very )?same|that(?: same| very)?) (${PART}|month|year)(?![\\p{L}])`, 'giu'), count: (m, at) => shifted(at, m[1] ?? '', 0) },
  { told: ['years ago'], from: 'published', pattern: new RegExp(`(?<![\\p{L}])(?:exactly )?(\\d{1,3}|${NUMBERS.join('|')}) years ago (?:today|to the day)(?![\\p{L}])`, 'giu'), count: (m, at) => (/^\d{4}-\d\d-\d\d$/.test(at) ? `${Number(at.slice(0, 4)) - numberOf(m[1])}${at.slice(4)}` : null) },
  { told: ['ago'], from: 'published', pattern: new RegExp(`(?<![\\p{L}])${COUNT} (day|week|fortnight|month|year)s? ago(?![\\p{L}])`, 'giu'), count: (m, at) => shifted(at, m[2] ?? '', -numberOf(m[1])) },
  { told: ['from now', 'from today', ' time'], from: 'published', pattern: new RegExp(`(?<![\\p{L}])(?:${COUNT} (day|week|fortnight|month|year)s? from (?:now|today)|in ${COUNT} (day|week|fortnight|month|year)(?:['’]s|s['’]) time)(?![\\p{L}])`, 'giu'), count: (m, at) => shifted(at, m[2] ?? m[4] ?? '', numberOf(m[1] ?? m[3])) },
  { told: ['night', 'yesterday'], from: 'published', pattern: /(?<![\p{L}])(?:last night|yesterday (?:morning|afternoon|evening|night))(?![\p{L}])/giu, count: (_, at) => shifted(at, 'day', -1) },
  { told: ['before yesterday'], from: 'published', pattern: /(?<![\p{L}])(?:the )?day before yesterday(?![\p{L}])/giu, count: (_, at) => shifted(at, 'day', -2) },
  { told: ['this', 'tonight', 'earlier today'], from: 'published', pattern: /(?<![\p{L}])(?:this (?:morning|noon|afternoon|evening)|tonight|earlier today)(?![\p{L}])/giu, count: (_, at) => at },
  { told: ['weekend'], from: 'published', pattern: /(?<![\p{L}])(?:last|this past|at the|over the) weekend(?![\p{L}])/giu, count: (_, at) => weekendBefore(at) },
  { told: ['in the '], from: 'published', pattern: /(?<=(?<![\p{L}])in the (?:early |late )?)(?:spring|summer|autumn|winter)(?= (?!of )|[,.;]|$)/giu, count: (m, at) => seasonBeside(at, m[0], TO_COME.test(m.input.slice(0, m.index))) },
  { told: ['turn of the year'], from: 'published', pattern: /(?<![\p{L}])(?:at|around|with) the turn of the year(?![\p{L}])/giu, count: (m, at) => (TO_COME.test(m.input.slice(0, m.index)) ? null : `${Number(at.slice(0, 4)) - (at.slice(5, 7) < '09' ? 1 : 0)}-12-31`) },
];
/** What is to be has no day of the past. */
const TO_COME = /(?<![\p{L}])(?:will|to|plans?|would|shall) [^.;]{0,90}$/u;
/** The counted days of a stretch of a text; `published` is its day or null, `dates` are those of the whole text, in order. */
export function countedDays(text: string, span: Span, known: { dates: readonly DateItem[]; published: string | null }): DateItem[] {
  const clause = text.slice(span.start, span.end), small = clause.toLowerCase();
  const found: DateItem[] = [];
  for (const way of WAYS) if (way.told.some((word) => small.includes(word))) for (const m of matchesOf(way.pattern, clause)) {
    const start = span.start + m.index, end = start + m[0].length;
    if (found.some((d) => d.start < end && start < d.end) || way.from === 'sentence' && isDated(text, known.dates, end)) continue;
    const anchor = way.from === 'published' ? known.published : way.from === 'sentence' ? dayWithin(known, span, start) : dayBefore(text, { ...known, near: /day|morning|noon|night|evening|week/i.test(m[0]), past: /same/i.test(m[0]) && !/(?:will|to be) /.test(clause) }, start) ?? known.published;
    const value = anchor === null ? null : way.count(m, anchor);
    if (value !== null) found.push(countedDay('agreement.counted-day', { start, words: m[0], value }));
  }
  return found;
}

/** "four years after the two signed a pact in May 2017": the clause tells its day itself. */
function isDated(text: string, dates: readonly DateItem[], offset: number): boolean {
  const next = dates[firstEndingBehind(dates, offset)];
  return next !== undefined && next.start >= offset && next.start - offset < 160 && /^\d{4}/.test(next.value) && !/[;.,](?!\p{L})/u.test(text.slice(offset, next.start));
}

/** The day of the main clause: told before an offset in the same sentence, else that of the text. */
function dayWithin({ dates, published }: { dates: readonly DateItem[]; published: string | null }, span: Span, offset: number): string | null {
  const last = dates[firstEndingBehind(dates, offset) - 1];
  return last !== undefined && last.start >= span.start && /^\d{4}/.test(last.value) ? last.value : published;
}

/** The day told last before an offset, in its paragraph, else of late: of a period its end. */
function dayBefore(text: string, known: { dates: readonly DateItem[]; published: string | null; near: boolean; past: boolean }, offset: number): string | null {
  const { dates } = known;
  const paragraph = text.lastIndexOf('\n', offset);
  const first = known.published ?? dates.find((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.value))?.value ?? null;
  let old: string | null = null;
  for (let i = firstEndingBehind(dates, offset) - 1, steps = 0; i >= 0 && steps < 60; i--, steps++) {
    const date = dates[i];
    if (date === undefined || date.role === 'since' || date.role === 'deadline' || !/^\d{4}/.test(date.value)) continue;
    const value = (date.value.split('/').at(-1) ?? '').replace('~', '');
    // "Earlier the same day": not on a day that has not come yet.
    if (known.past && known.published !== null && value > known.published) continue;
    // From a month or a year no days and weeks are counted.
    if (known.near && !/^\d{4}-\d{2}-\d{2}$/.test(value)) continue;
    if (!known.near || date.start > paragraph || first === null || Math.abs(Number(first.slice(0, 4)) - Number(value.slice(0, 4))) < 2) return value;
    old ??= value;
  }
  return old;
}

/** A day, month or year so many units on, as exact as the unit allows; null where the day is too vague for it. */
export function shifted(anchor: string, unit: string, by: number): string | null {
  const [year = 0, month = 0, day = 0] = anchor.split('-').map(Number);
  if (unit === 'year') return String(year + by).padStart(4, '0');
  if (month < 1 || month > 12) return null;
  if (unit === 'month') return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
  if (day === 0) return null;
  return addDays(anchor, by * (unit === 'week' ? 7 : unit === 'fortnight' ? 14 : 1));
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];
/** The season of a name that has begun last, or of what is to be, the one that begins next or runs still. */
function seasonBeside(anchor: string, name: string, isToCome: boolean): string | null {
  if (!/^\d{4}-\d{2}/.test(anchor)) return null;
  const at = SEASONS.indexOf(name.toLowerCase()), month = Number(anchor.slice(5, 7)), first = 3 * at + 3;
  const by = isToCome ? Number(month > first + 2) : -Number(month < first);
  return `${Number(anchor.slice(0, 4)) + by}-${21 + at}`;
}

/** The unit before or behind the one of a day: of weeks the whole one. */
export function beside(anchor: string, unit: string, by: 1 | -1): string | null {
  const day = shifted(anchor, unit, by);
  if (unit !== 'week' || day === null) return day;
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return `${shifted(day, 'day', -weekday)}/${shifted(day, 'day', 6 - weekday)}`;
}

function weekdayFrom(anchor: string, name: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(anchor)) return null;
  const day = new Date(`${anchor}T00:00:00Z`);
  return shifted(anchor, 'day', (WEEKDAYS.indexOf(name.toLowerCase()) - day.getUTCDay() + 6) % 7 + 1);
}

function weekendBefore(anchor: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(anchor)) return null;
  const weekday = new Date(`${anchor}T00:00:00Z`).getUTCDay();
  return `${shifted(anchor, 'day', -weekday - 1)}/${shifted(anchor, 'day', -weekday)}`;
}
