/** Dates that programs write for programs. */
import { type DateOrder, dateOf, isoDay } from './date-formats.ts';

/** A machine-written date: ISO, digits alone, seconds or milliseconds since 1970, or any printed form. */
export function machineDate(value: string | null, order: DateOrder | null): string | null {
  if (value === null) return null;
  const text = value.trim().slice(0, 100);
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z)?)?$/.exec(text);
  if (compact !== null) return isoDay({ year: Number(compact[1]), month: Number(compact[2]), day: Number(compact[3]) });
  if (/^1\d{9}(?:\d{3})?$/.test(text)) return new Date(Number(text.slice(0, 10)) * 1000).toISOString().slice(0, 19) + 'Z';
  return dateOf(text, order);
}
