/** Records from their rows: what any reader of the tables can do, by the declared list of columns alone. */
import { SCHEMA, type Column, type ColumnType, type Table } from '../../src/columns/columns.ts';
import type { Cell } from '../../src/columns/rows.ts';

export type Told = Readonly<Record<string, Cell>>;
type Fields = Record<string, unknown>;

/** A cell as it was, from the text that a program of others reads in CSV. */
export function cellFrom(held: string, type: ColumnType): Cell {
  if (held === '') return null;
  if (type === 'int' || type === 'number') return Number(held);
  if (type === 'json') return held;
  if (held.startsWith("'")) return held.slice(1);
  return held.startsWith('\\') ? String(JSON.parse(held.slice(1))) : held;
}

/** Rows of all tables, by their names, each row by the names of its columns. */
export function rebuilt(tables: Readonly<Record<string, readonly Told[]>>): Fields[] {
  const [releases, ...others] = SCHEMA as readonly [Table, ...Table[]];
  const records = new Map((tables['releases'] ?? []).map((row) => [row['id'], { ...fieldsOf(releases.columns, row), ...Object.fromEntries(others.filter(({ list }) => list.length === 1).map(({ list }) => [list[0], [] as unknown[]])) } as Fields]));
  for (const table of others.filter(({ list }) => list.length === 1)) {
    for (const row of inOrder(tables[table.name])) listOf(records.get(row['record_id'] ?? null), table.list[0] ?? '').push(fieldsOf(table.columns, row));
  }
  for (const table of others.filter(({ list }) => list.length === 2)) {
    const [outer = '', inner = ''] = table.list;
    for (const record of records.values()) for (const holder of record[outer] as Fields[]) holder[inner] ??= [];
    for (const row of inOrder(tables[table.name])) {
      const holder = listOf(records.get(row['record_id'] ?? null), outer)[Number(row['agreement']) - 1] as Fields | undefined;
      listOf(holder, inner).push(fieldsOf(table.columns, row));
    }
  }
  return [...records.values()];
}

function listOf(holder: Fields | undefined, name: string): unknown[] {
  if (holder === undefined) throw new Error('a row of a record that is not there');
  return holder[name] as unknown[];
}
const inOrder = (rows: readonly Told[] = []): Told[] => rows.toSorted((a, b) => Number(a['n']) - Number(b['n']));

function fieldsOf(columns: readonly Column[], row: Told): Fields {
  const fields: Fields = {};
  for (const { name, type, source, mayBeAbsent } of columns) {
    if (source.from !== 'item') continue;
    const held = row[name] ?? null;
    if (held === null && mayBeAbsent === true) continue;
    put(fields, source.path, type === 'json' && held !== null ? JSON.parse(String(held)) : held);
  }
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value) && columns.some(({ source }) => source.from === 'item' && source.path.length > 1 && source.path[0] === name) && Object.values(value).every((part) => part === null)) fields[name] = null;
  }
  return fields;
}

function put(fields: Fields, [name = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) fields[name] = value;
  else put((fields[name] ??= {}) as Fields, rest, value);
}
