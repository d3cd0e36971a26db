/** Days counted within an event whose days were told: "on the second day", "on the closing day of the fair". */
import type { DateFinding, Found, Span } from '../../record.ts';
import { addDays } from '../../edtf.ts';
import { countedDay } from './counted-day.ts';
import { daysOff } from './days-off.ts';
import { firstEndingBehind } from '../in-order.ts';
import { matchesOf, occurs } from '../matches.ts';

type DateItem = Found<DateFinding>;

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
const DAY_OF_IT = new RegExp(`(?<![\\p{L}])(?:the |its |[\\p{Ll}]+['’]s )?(${ORDINALS.join('|')}|opening|last|final|closing|concluding) day(?![\\p{L}-])(?! of (?:the )?(?:month|week|year|(?:the )?\\p{Lu}\\p{Ll}+ (?:19|20)\\d\\d))`, 'giu');
/** "on the eve of their departure", "the day after his arrival", "on the day of the opening". */
const DAY_BESIDE = /(?<![\p{L}])(?:the )?(eve of|day before|day of|day after) (?:the |its |his |her |their )(?:[\p{Ll}]+['’]s? )?(arrival|opening|beginning|start|departure|closing|close|end|return)(?![\p{L}])/giu;
const TELLING = / days?\b|\beve of | (?:week|month|year)s? (?:before|after|following|ahead of) /i;
const STEPS: Readonly<Record<string, number>> = { 'eve of': -1, 'day before': -1, 'day of': 0, 'day after': 1 };
/** Ends of an event, of a visit or of a journey. */
const ENDINGS: ReadonlySet<string> = new Set(['departure', 'closing', 'close', 'end', 'return']);
/** "opened on 22 May": the event may last, but this is its first day. */
const OPENS = /(?:arriv(?:es|ed|ing)|open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|kick(?:s|ed) off|got under way|launched|inaugurated)(?: [\p{L}'’-]+){0,5} (?:on )?(?:\p{Lu}\p{Ll}+day,? )?$/u;
const CLOSES = /(?:le(?:aves?|ft)|depart(?:s|ed)|clos(?:es|ed|ing)|end(?:s|ed|ing)?|conclud(?:es|ed|ing))(?: [\p{L}'’-]+){0,5} (?:on )?(?:\p{Lu}\p{Ll}+day,? )?$/u;
/** "at Monday's opening of the forum". */
const TURN_OF_IT = /^['’]s (?:official |festive |grand )?(opening|beginning|start|arrival|launch|closing|close|end|departure)(?![\p{L}])/u;
const RULE = 'agreement.event-day';
/** So many dates back the event is looked for. */
const MOST_BACK = 12;
/** An event lasts no longer, in days. */
const LONGEST = 31;

/** First and last day of an event, YYYY-MM-DD; null where the text does not tell it. */
interface Event { readonly first: string | null; readonly last: string | null }

/** The counted days of events in a stretch of a text; `dates` are those of the whole text, in order. */
export function eventDays(text: string, span: Span, dates: readonly DateItem[]): DateItem[] {
  const clause = text.slice(span.start, span.end);
  if (!occurs(TELLING, clause)) return [];
  const found = (m: RegExpExecArray, told: (event: Event) => string | null): DateItem[] => {
    const start = span.start + m.index, event = eventToldBehind(text, dates, start + m[0].length) ?? eventBefore(text, dates, start), value = event === null ? null : told(event);
    return value === null ? [] : [countedDay(RULE, { start, words: m[0], value })];
  };
  return [
    ...matchesOf(DAY_OF_IT, clause).flatMap((m) => found(m, (event) => dayOf(event, (m[1] ?? '').toLowerCase()))),
    ...matchesOf(DAY_BESIDE, clause).flatMap((m) => found(m, (event) => dayBeside(event, (m[1] ?? '').toLowerCase(), (m[2] ?? '').toLowerCase()))),
    ...daysOff(text, span, dates),
  ];
}

function dayBeside({ first, last }: Event, which: string, turn: string): string | null {
  const at = ENDINGS.has(turn) ? last : first;
  return at === null ? null : addDays(at, STEPS[which] ?? 0);
}

function dayOf({ first, last }: Event, which: string): string | null {
  if (/^(?:last|final|closing|concluding)$/.test(which)) return last;
  const day = first === null ? null : addDays(first, Math.max(0, ORDINALS.indexOf(which)));
  return day === null || last !== null && day > last ? null : day;
}

/** "On the second day of the visit, which began on Sunday,", "on the opening day of the fair, held from 3 to 5 June,": the event has its days right behind. */
function eventToldBehind(text: string, dates: readonly DateItem[], offset: number): Event | null {
  const date = dates[firstEndingBehind(dates, offset)], gap = date === undefined || date.start - offset > 100 ? '' : text.slice(offset, date.start);
  return date === undefined || !/^ of [^,;.]{2,60},? (?:which |that |held |from |running )(?!signed)[^,;.]{0,40}$/.test(gap) ? null : eventOf(text, date, undefined);
}
/** The event told last before an offset. */
function eventBefore(text: string, dates: readonly DateItem[], offset: number): Event | null {
  for (let i = firstEndingBehind(dates, offset) - 1, steps = 0; i >= 0 && steps < MOST_BACK; i--, steps++) {
    const date = dates[i], event = date === undefined ? null : eventOf(text, date, dates[i - 1]);
    if (event !== null) return event;
  }
  return null;
}
function eventOf(text: string, date: DateItem, before: DateItem | undefined): Event | null {
  const [from = '', to] = date.value.split('/');
  if (to !== undefined) return between(from, to);
  const lead = text.slice(Math.max(0, date.start - 60), date.start);
  const turn = TURN_OF_IT.exec(text.slice(date.end, date.end + 24))?.[1];
  if (turn !== undefined) return ENDINGS.has(turn) ? { first: null, last: dayIn(date.value) } : { first: dayIn(date.value), last: null };
  if (OPENS.test(lead)) return { first: dayIn(date.value), last: null };
  if (CLOSES.test(lead)) return { first: null, last: dayIn(date.value) };
  return before !== undefined && /^(?:,)? (?:and|to) $/.test(text.slice(before.end, date.start)) ? between(before.value, date.value) : null;
}
function between(from: string, to: string): Event | null {
  const first = dayIn(from), last = dayIn(to);
  return first === null || last === null || last <= first || last > addDays(first, LONGEST) ? null : { first, last };
}

const dayIn = (value: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(value) ? value : null);
