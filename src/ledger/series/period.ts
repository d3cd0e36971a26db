/** Periods of figures: how long they are, whether they run from the beginning of the year, and what came before. */
import { firstDay, lastDay, read } from '../../edtf.ts';
import type { Basis } from './types.ts';

export interface PeriodShape { readonly basis: Basis; readonly length: string; readonly first: string; readonly last: string }

/** Kinds of figures of which there is so much at a time, rather than so much in a time. */
const STOCK = /\b(?:population|residents?|inhabitants|sister cities|friendly|partners?|members?|employees|workforce|staff|branches|stations|stock|reserves?|balance|debt|area|routes?)\b|人口|友城|人数/iu;

/** The shape of a period; null where its days are not known. */
export function shapeOf(period: string, measure: string): PeriodShape | null {
  const value = read(period);
  if (value === null) return null;
  const [first, last] = [firstDay(value), lastDay(value)];
  if (first === null || last === null) return null;
  const months = monthsBetween(first, last);
  const length = lengthOf(first, last, months);
  if (STOCK.test(measure)) return { basis: 'point', length, first, last };
  const fromNewYear = first.endsWith('-01-01') && months > 1 && months < 12;
  return { basis: fromNewYear ? 'cumulative' : 'single', length: fromNewYear ? 'months' : length, first, last };
}

function lengthOf(first: string, last: string, months: number): string {
  if (first === last) return 'day';
  if (!first.endsWith('-01')) return 'stretch';
  return ({ 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' } as Readonly<Record<number, string>>)[months] ?? 'months';
}

/** Whole months that the days cover, ends included. */
function monthsBetween(first: string, last: string): number {
  return (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + Number(last.slice(5, 7)) - Number(first.slice(5, 7)) + 1;
}

/** A key that two periods of the same days share. */
export const daysOf = ({ first, last }: PeriodShape): string => `${first}/${last}`;

/** The days of the same stretch a year before; of a month's or quarter's predecessor with `previous`. */
export function earlier(shape: PeriodShape, against: 'year' | 'previous'): string {
  const months = against === 'year' ? 12 : monthsBetween(shape.first, shape.last);
  const first = shifted(shape.first, months);
  const isLastOfMonth = shape.last === lastOfMonth(shape.last);
  const last = shifted(shape.last, months);
  return `${first}/${isLastOfMonth ? lastOfMonth(last) : last}`;
}

function shifted(day: string, months: number): string {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-${day.slice(8)}`;
}
function lastOfMonth(day: string): string {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0));
  return date.toISOString().slice(0, 10);
}
