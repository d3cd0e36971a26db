/** Days counted from an event told behind them: "three days before the arrival on 22 May", "a year after a first meeting in 2021", "the day after Monday's vote". */
import type { DateFinding, Found, Span } from '../../record.ts';
import { countedDay, NUMBERS, numberOf } from './counted-day.ts';
import { firstEndingBehind } from '../in-order.ts';
import { matchesOf } from '../matches.ts';
import { beside, shifted } from './relative-days.ts';

type DateItem = Found<DateFinding>;

/** So far behind the words that count, in characters, the day they count from is told. */
const REACH = 110;
const DAYS_OFF = new RegExp(`(?<![\\p{L}-])(the|${NUMBERS.join('|')}|\\d{1,2}) (day|week|month|year)s? (before|after|following|ahead of) (?=[^,;.]{2,80})`, 'giu');
/** A paper told between has a day of its own to count from. */
const SIGNED = /(?<![\p{L}])(?:sign|conclud|seal|renew|agreement|memorandum|treaty|contract|pact|twinn)/iu;
/** "a day after the bridge was opened on 22 May": what is told ends with its day. */
const OWN_DAY = /(?:^| )(?:on|in|of)(?: the)? $/;

/** The days of a stretch of a text that are counted so; `dates` are those of the whole text, in order. */
export function daysOff(text: string, span: Span, dates: readonly DateItem[]): DateItem[] {
  return matchesOf(DAYS_OFF, text.slice(span.start, span.end)).flatMap((m) => {
    const start = span.start + m.index, end = start + m[0].length, anchor = dates[firstEndingBehind(dates, end)];
    if (anchor === undefined || anchor.start - end > REACH || anchor.end > span.end) return [];
    const between = text.slice(end, anchor.start), isOwner = /^['’]s /.test(text.slice(anchor.end, anchor.end + 3));
    if (/[,;.]/.test(between) || SIGNED.test(between) || !(OWN_DAY.test(between) || isOwner && between === '')) return [];
    const by = m[3]?.toLowerCase() === 'before' || m[3]?.toLowerCase() === 'ahead of' ? -1 : 1, unit = m[2]?.toLowerCase() ?? '';
    const value = m[1]?.toLowerCase() === 'the' ? beside(anchor.value, unit, by) : shifted(anchor.value, unit, by * numberOf(m[1]));
    return value === null ? [] : [countedDay('agreement.event-day', { start, words: m[0].trimEnd(), value })];
  });
}
