/** What the list of records asks of each, as columns. */
import { CORRECTED } from '../corrections.ts';
import type { ReleaseRecord } from '../record.ts';
import { toColumn } from './column.ts';

/** An index or a list has no use for more of a title. */
const LONGEST_TITLE = 500;

/** Title, how many findings of each field that can be corrected, and the confidence of the least sure of them (1 without any). */
export function rowColumns(record: ReleaseRecord): { title: string; counts: number[]; least: number } {
  let least = 1;
  for (const field of CORRECTED) for (const { confidence } of record[field]) least = Math.min(least, confidence);
  return { title: toColumn((record.title ?? '').slice(0, LONGEST_TITLE).toWellFormed()), counts: CORRECTED.map((field) => record[field].length), least };
}

/** A city's name as the column `cities` holds it. */
export function cityName(name: string): string {
  return toColumn(`name:${name.normalize('NFC').toLowerCase()}`);
}
