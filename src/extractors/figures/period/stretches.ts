/** Stretches of time as EDTF values: moved by years, or counted back from their last day. */
import { addDays, daysIn } from '../../../edtf.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** A value some years later, or earlier where `years` is negative: `2024-33` a year earlier is `2023-33`. */
export function shifted(value: string, years: number): string {
  return value.replace(/(?<!\d)\d{4}(?=$|[-/~])/g, (year) => String(Number(year) + years).padStart(4, '0')).replace(/(\d{4})-02-29/g, (_, year: string) => `${year}-02-${daysIn(Number(year), 2)}`);
}

/** The year in which a value ends, or null where it names none. */
export function yearOf(value: string): string | null {
  return /(\d{4})(?:-\d\d){0,2}~?$/.exec(value)?.[1] ?? null;
}

/** True for a year, a quarter, a range: a time that totals are told of, unlike a day. */
export const isStretch = (value: string): boolean => value.includes('/') || value.length < 8;

const LAST_DAY = /^(\d{4})-(\d\d)(?:-\d\d)?$/;

/** So many months, the month of a day or a month included as the last: twelve months to 30 June are `2016-07/2017-06`. Null where the value names no month, or nobody said how many. */
export function monthsTo(value: string, months: number): string | null {
  const m = LAST_DAY.exec(value);
  if (m === null || !isCount(months, 120) || Number(m[2]) > 12) return null;
  const last = Number(m[1]) * 12 + Number(m[2]) - 1;
  const first = last - months + 1;
  if (months === 12 && m[2] === '12') return m[1] ?? null;
  return months === 1 ? written(last) : `${written(first)}/${written(last)}`;
}
/** False for `the past months to June`, of which nothing tells how many they are. */
const isCount = (n: number, most: number): boolean => Number.isInteger(n) && n >= 1 && n <= most;
/** A month counted from the year 0. */
const written = (month: number): string => `${Math.floor(month / 12)}-${two(month % 12 + 1)}`;

/** A month or a quarter some months earlier; null where the value is neither, or the months make no whole quarter. A day stands for its month. */
export function monthsEarlier(value: string, months: number): string | null {
  if (months % 12 === 0 && isStretch(value)) return shifted(value, -months / 12);
  const quarter = /^(\d{4})-3([3-6])$/.exec(value);
  const at = quarter === null ? NaN : Number(quarter[1]) * 4 + Number(quarter[2]) - 3 - months / 3;
  if (quarter !== null) return Number.isInteger(at) ? `${Math.floor(at / 4)}-${33 + at % 4}` : null;
  const m = LAST_DAY.exec(value);
  return m === null || Number(m[2]) > 12 ? null : written(Number(m[1]) * 12 + Number(m[2]) - 1 - months);
}

/** So many weeks that end with a day. */
export function weeksTo(value: string, weeks: number): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || !isCount(weeks, 520)) return null;
  return `${addDays(value, 1 - 7 * weeks)}/${value}`;
}
