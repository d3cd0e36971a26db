/** Days as numbers, and the days of a week. */
import { dayNumber, dayPoint, fromDayNumber, type Point } from '../../edtf.ts';

export interface Day { readonly year: number; readonly month: number; readonly day: number }

export const dayOfIso = (iso: string): Day => ({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) });
export const numberOf = (day: Day): number => dayNumber(day.year, day.month, day.day);
/** The point of a day's number. */
export const pointAt = (n: number): Point => {
  const { year, month, day } = fromDayNumber(n);
  return dayPoint(year, month, day);
};
/** 0 Monday … 6 Sunday. */
export const weekdayOf = (n: number): number => (((n + 3) % 7) + 7) % 7;
