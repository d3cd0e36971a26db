/** When a schedule is due: five fields of cron in a time zone, and what was missed. */
import { Cron } from 'croner';
import { counted } from '../counted.ts';
import { WrongUse, messageOf } from '../errors.ts';
import type { Schedule } from '../store/schedule-types.ts';

/** A due time that nobody dealt with for so long is told: milliseconds. */
export const GRACE_MS = 5 * 60_000;
/** More due times than this are not counted one by one. */
const MOST = 10_000;
const FIVE = 'five fields are wanted, as in "0 6 * * *" for six o\'clock every day';

export interface Timing { readonly pattern: string; readonly tz: string }

/** Raises `WrongUse` for what is no pattern of five fields, no time zone, or is never due. */
export function checkTiming({ pattern, tz }: Timing): void {
  if (!isZone(tz)) throw new WrongUse(`"${tz}" is no time zone; one is named as Asia/Shanghai or Europe/Berlin`);
  const fields = pattern.trim().split(/\s+/).length;
  if (fields !== 5) throw new WrongUse(`"${pattern}" is no cron pattern: it has ${counted(fields, 'field')}; ${FIVE}`);
  let next: Date | null;
  try {
    next = cronOf({ pattern, tz }).nextRun();
  } catch (error) {
    throw new WrongUse(`"${pattern}" is no cron pattern: ${messageOf(error).replace(/^CronPattern: /, '')}; ${FIVE}`);
  }
  if (next === null) throw new WrongUse(`"${pattern}" is never due`);
}

/** The next due times after `from`. */
export function nextDue(timing: Timing, from: Date, count: number): Date[] {
  return cronOf(timing).nextRuns(count, from);
}

/**
 * When the queue begins the next one, after `millis`. BullMQ's own reckoning knows fewer patterns and takes other times where
 * clocks are put forward, so that what it began and what counts as missed would differ.
 */
export function nextTick(millis: number, { pattern, tz }: { readonly pattern?: string; readonly tz?: string }): number | undefined {
  return pattern === undefined ? undefined : nextDue({ pattern, tz: tz ?? 'UTC' }, new Date(millis), 1)[0]?.getTime();
}

/** Due times after `from`, up to and including `to`, oldest first, at most the first ten thousand. */
export function dueBetween(timing: Timing, from: Date, to: Date): Date[] {
  const cron = cronOf(timing);
  const dues: Date[] = [];
  for (let due = cron.nextRun(from); due !== null && due <= to && dues.length < MOST; due = cron.nextRun(due)) dues.push(due);
  return dues;
}

/** Due times that passed a while ago and were not dealt with; `now` is when that is asked. */
export function overdue(schedule: Schedule, now: Date): Date[] {
  return dueBetween(schedule, new Date(schedule.lastDue ?? schedule.addedAt), new Date(now.getTime() - GRACE_MS));
}

function cronOf({ pattern, tz }: Timing): Cron {
  return new Cron(pattern, { timezone: tz, paused: true, mode: '5-part' });
}

function isZone(tz: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: tz }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
