/** Days of EDTF values, as far as two reports can be compared by them. */
import { firstDay, lastDay, read } from '../edtf.ts';

export interface Stretch { readonly first: string; readonly last: string }

/** The days that a value covers; null where it tells no year. */
export function stretchOf(edtf: string | null): Stretch | null {
  const value = edtf === null ? null : read(edtf);
  if (value === null) return null;
  const [first, last] = [firstDay(value), lastDay(value)];
  return first === null || last === null ? null : { first, last };
}

/** True when both can mean one and the same day; what tells no day agrees with all. */
export function agree(a: string | null, b: string | null): boolean {
  const [one, other] = [stretchOf(a), stretchOf(b)];
  return one === null || other === null || (one.first <= other.last && other.first <= one.last);
}

/** Days between two days, always positive. */
export function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
}

/** True for a value that names one day. */
export const isDay = (edtf: string | null): boolean => edtf !== null && /^\d{4}-\d{2}-\d{2}$/.test(edtf);

/** True when one names a day of a year and the other the same day of a year that is not told. */
export function isSameDayOfSomeYear(a: string | null, b: string | null): boolean {
  const [one, other] = [a ?? '', b ?? ''].toSorted();
  return isDay(one ?? null) && /^XXXX-\d{2}-\d{2}$/.test(other ?? '') && one?.slice(4) === other?.slice(4);
}

/** Of two values that agree, the one that says more. */
export function narrower(a: string | null, b: string | null): string | null {
  const [one, other] = [stretchOf(a), stretchOf(b)];
  if (one === null) return b ?? a;
  if (other === null) return a;
  return daysBetween(one.first, one.last) <= daysBetween(other.first, other.last) ? a : b;
}
