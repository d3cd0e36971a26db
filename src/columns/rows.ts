/** The rows of a record in each of the tables. */
import { calendarDay, firstDay, lastDay, read } from '../edtf.ts';
import type { ReleaseRecord } from '../record.ts';
import type { Source, Table } from './columns.ts';
import { safeJson } from './plain-words.ts';

/** JSON stands as text, a day as YYYY-MM-DD. */
export type Cell = string | number | null;
export type Row = readonly Cell[];

interface Place { readonly record: unknown; readonly item: unknown; readonly position: number; readonly holder: number }

/** The rows of one record, each with its cells in the order of the columns. */
export function rowsOf(table: Table, record: ReleaseRecord): Row[] {
  return [...places(table.list, record)].map((place) => table.columns.map(({ source, type }) => cell(valueOf(source, place), type === 'json')));
}

function* places([outer, inner]: readonly string[], record: ReleaseRecord): Generator<Place> {
  if (outer === undefined) return yield { record, item: record, position: 1, holder: 0 };
  for (const [i, item] of listAt(record, outer).entries()) {
    if (inner === undefined) yield { record, item, position: i + 1, holder: 0 };
    else for (const [k, part] of listAt(item, inner).entries()) yield { record, item: part, position: k + 1, holder: i + 1 };
  }
}

const listAt = (holder: unknown, name: string): readonly unknown[] => (holder as Readonly<Record<string, readonly unknown[]>>)[name] ?? [];

function valueOf(source: Source, { record, item, position, holder }: Place): unknown {
  switch (source.from) {
    case 'item': return at(item, source.path);
    case 'record': return at(record, source.path);
    case 'position': return source.of === 'item' ? position : holder;
    case 'length': return (at(item, source.path) as readonly unknown[]).length;
    case 'day': return realDay(String(at(item, source.path) ?? '').slice(0, 10));
    default: return edge(source.from, at(item, source.path));
  }
}

function at(item: unknown, path: readonly string[]): unknown {
  return path.reduce((value: unknown, name) => (value === null || value === undefined ? null : (value as Readonly<Record<string, unknown>>)[name]), item);
}

function edge(which: 'first-day' | 'last-day', value: unknown): string | null {
  const known = typeof value === 'string' ? read(value) : null;
  if (known === null) return null;
  return realDay((which === 'first-day' ? firstDay(known) : lastDay(known)) ?? '');
}

/** The day, where the calendar of databases has it: they know no year 0. */
function realDay(day: string): string | null {
  const known = calendarDay(day);
  return known !== null && known.year > 0 ? day : null;
}

function cell(value: unknown, isJson: boolean): Cell {
  if (value === null || value === undefined) return null;
  return isJson ? safeJson(JSON.stringify(value)) : value as string | number;
}
