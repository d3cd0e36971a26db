/** The hours of the day in which a site may be asked, in its own time zone. */
import { WrongUse } from '../errors.ts';
import type { Site } from '../site.ts';

/** `01:00-06:00`: from the first minute to before the second; over midnight where the second is the earlier one. */
export const HOURS = /^([01]\d|2[0-3]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/;
const DAY = 24 * 60;

export interface Hours { readonly text: string; readonly from: number; readonly to: number; readonly timeZone: string }

/** Raises `WrongUse` for what are no hours. `timeZone` is an IANA name. */
export function hoursOf(text: string, timeZone: string): Hours {
  const [, h1, m1, h2, m2] = HOURS.exec(text) ?? [];
  const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)];
  if (Number.isNaN(from + to) || to > DAY || from === to) throw new WrongUse(`hours look like 01:00-06:00, not "${text}"`);
  return { text, from, to, timeZone };
}

/** The hours of a site: those that were asked for, else its own; null: any. */
export function hoursFor(site: Pick<Site, 'politeness' | 'timeZone'>, { window }: { readonly window?: string | null }): Hours | null {
  const text = window ?? site.politeness?.window ?? null;
  return text === null ? null : hoursOf(text, site.timeZone ?? 'UTC');
}

/** Milliseconds until the hours begin; 0 within them. Where clocks are put forward meanwhile it is an hour less or more. */
export function untilOpen({ from, to, timeZone }: Hours, now: Date): number {
  const { hour, minute, second } = clockIn(timeZone, now);
  const at = hour * 60 + minute;
  const isOpen = from < to ? at >= from && at < to : at >= from || at < to;
  return isOpen ? 0 : (((from - at + DAY) % DAY) * 60 - second) * 1000;
}

/** The day in a time zone, YYYY-MM-DD. */
export function dayIn(timeZone: string, now: Date): string {
  const { year, month, day } = clockIn(timeZone, now);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Clock = Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;
const FORMS = new Map<string, Intl.DateTimeFormat>();

function clockIn(timeZone: string, now: Date): Clock {
  const form = FORMS.get(timeZone) ?? new Intl.DateTimeFormat('en-u-ca-gregory', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  FORMS.set(timeZone, form);
  return Object.fromEntries(form.formatToParts(now).map(({ type, value }) => [type, Number(value)])) as unknown as Clock;
}
