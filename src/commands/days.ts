/** Days as a person gives them. */
import { WrongUse } from '../errors.ts';

/** A day of the calendar, YYYY-MM-DD. Raises `WrongUse` that names the option. */
export function dayOf(flag: string, text: string): string {
  if (!isDay(text)) throw new WrongUse(`${flag} wants a day of the calendar as YYYY-MM-DD, not "${text}"`);
  return text;
}

/** True for a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
