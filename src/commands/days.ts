/** Days as a person gives them. */
import { calendarDay } from '../edtf.ts';
import { WrongUse } from '../errors.ts';

/** A day of the calendar, YYYY-MM-DD. Raises `WrongUse` that names the option. */
export function dayOf(flag: string, text: string): string {
  if (calendarDay(text) === null) throw new WrongUse(`${flag} wants a day of the calendar as YYYY-MM-DD, not "${text}"`);
  return text;
}
