/** Statements over many rows at once: a column of values is one array, so that the text is the same for any number of rows. */
import { sql, type RawBuilder } from 'kysely';

/** Types of PostgreSQL that columns of values have. */
type ColumnType = 'text' | 'bigint' | 'integer' | 'smallint' | 'boolean' | 'timestamptz' | 'float8';
type Cell = string | number | boolean | null;

/**
 * `unnest(…) with ordinality as name (columns…, ord)`: the rows of an object of arrays, counted from 1.
 * Each column is named with its type.
 */
export function rowsOf<Name extends string>(name: string, types: Readonly<Record<Name, ColumnType>>, rows: readonly Readonly<Record<Name, Cell>>[]): RawBuilder<unknown> {
  const names = Object.keys(types) as Name[];
  const arrays = names.map((column) => sql`${rows.map((row) => row[column])}::${sql.raw(types[column])}[]`);
  return sql`unnest(${sql.join(arrays)}) with ordinality as ${sql.raw(name)} (${sql.raw([...names, 'ord'].join(', '))})`;
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
