/** Dates that programs write for programs. */
import { type DateOrder, dateOf, isoDay } from './date-formats.ts';

/** A machine-written date: ISO, digits alone, seconds or milliseconds since 1970, or any printed form. */
export function machineDate(value: string | null, order: DateOrder | null): string | null {
  if (value === null) return null;
  const text = value.trim().slice(0, 100);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text);
  if (compact !== null) return isoDay({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) });
  const seconds = /^([5-9]\d{8}|1\d{9})(?:\d{3})?$/.exec(text)?.[1];
  if (seconds !== undefined) return new Date(Number(seconds) * 1000).toISOString().slice(0, 19) + 'Z';
  return dateOf(text, order);
}
