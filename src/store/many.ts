/** Statements over many rows at once: a column of values is one array, so that the text is the same for any number of rows. */
import { CompiledQuery, type Kysely, type QueryResult } from 'kysely';
import type { Tables } from './tables.ts';
import { textArray } from './text-array.ts';

/** Types of PostgreSQL that columns of values have. */
type ColumnType = 'text' | 'bigint' | 'integer' | 'smallint' | 'boolean' | 'timestamptz' | 'float8';
type Cell = string | number | boolean | null;
type Columns<Name extends string> = Readonly<Record<Name, ColumnType>>;

/** A statement whose one source of rows is `unnest(…) with ordinality as name (columns…, ord)`: rows that are given, counted from 1. */
export interface ManyRows<Name extends string> {
  readonly columns: Columns<Name>;
  readonly text: string;
}

/** Written once, so that no statement is put together again for each batch: `text` gets the source of the rows. Each column is named with its type. */
export function overRows<Name extends string>(name: string, columns: Columns<Name>, text: (rows: string) => string): ManyRows<Name> {
  const names = Object.keys(columns) as Name[];
  const arrays = names.map((column, i) => `$${i + 1}::${columns[column]}[]`);
  return { columns, text: text(`unnest(${arrays.join(', ')}) with ordinality as ${name} (${[...names, 'ord'].join(', ')})`) };
}

/** Runs the statement on these rows. */
export async function runOver<Row, Name extends string>(database: Kysely<Tables>, { columns, text }: ManyRows<Name>, rows: readonly Readonly<Record<Name, Cell>>[]): Promise<QueryResult<Row>> {
  const values = (Object.keys(columns) as Name[]).map((name) => {
    const cells = rows.map((row) => row[name]);
    return columns[name] === 'text' ? textArray(cells as (string | null)[]) : cells;
  });
  return database.executeQuery<Row>(CompiledQuery.raw(text, values));
}

/** An array of a column of arrays: its text as PostgreSQL reads it. */
export function arrayText(values: readonly (string | number)[]): string {
  return `{${values.map((value) => (typeof value === 'number' ? String(value) : `"${value.replace(/[\\"]/g, '\\$&')}"`)).join(',')}}`;
}

/** The first of each name, and those that came later. */
export function firstOfEach<T>(items: readonly T[], nameOf: (item: T) => string): { readonly first: T[]; readonly later: T[] } {
  const met = new Set<string>();
  const first: T[] = [];
  const later: T[] = [];
  for (const item of items) {
    const name = nameOf(item);
    (met.has(name) ? later : first).push(item);
    met.add(name);
  }
  return { first, later };
}
