/** The whole store as lines of JSON: what goes from one PostgreSQL to another, whatever their versions. */
import type { Client } from 'pg';
import { connectAlone, troubleOf } from './connect.ts';
import type { PostgresConnection } from './store.ts';
import { SCHEMA } from './tables.ts';

/** The first line of a dump. */
export interface DumpHead {
  readonly dateliner: 'dump';
  readonly format: 1;
  readonly at: string;
  readonly postgres: string;
  /** Names of the migrations that the tables had, in order. */
  readonly migrations: readonly string[];
  /** In an order in which they can be loaded. */
  readonly tables: readonly string[];
}
/** Rows fetched at once. */
const BATCH = 200;

/**
 * Yields the lines, without their ends: the head, `["table",name]` before the rows of each table, an object a row, and
 * last `["end",{table: rows}]`. All of one moment, whoever writes meanwhile. Raises `Unavailable`.
 */
export async function* dumpLines(connection: PostgresConnection, at: string): AsyncGenerator<string> {
  const client = await connectAlone(connection);
  try {
    await client.query('begin isolation level repeatable read, read only');
    await client.query("set local timezone = 'UTC'");
    const tables = await tablesInOrder(client);
    const head: DumpHead = { dateliner: 'dump', format: 1, at, postgres: await serverVersion(client), migrations: await migrationsOf(client), tables };
    yield JSON.stringify(head);
    const counts: Record<string, number> = {};
    for (const table of tables) {
      yield JSON.stringify(['table', table]);
      let rows = 0;
      for await (const row of rowsOf(client, table)) {
        rows += 1;
        yield row;
      }
      counts[table] = rows;
    }
    yield JSON.stringify(['end', counts]);
    await client.query('commit');
  } catch (error) {
    throw troubleOf(connection, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Rows as the server writes them: no number or date is read and written again on the way. */
async function* rowsOf(client: Client, table: string): AsyncGenerator<string> {
  await client.query(`declare dump_rows no scroll cursor for select row_to_json(t)::text as line from ${SCHEMA}.${client.escapeIdentifier(table)} t`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from dump_rows`);
    for (const { line } of rows) yield line;
    if (rows.length < BATCH) break;
  }
  await client.query('close dump_rows');
}

/** All tables but those of the migrator; a table comes after those that it refers to. */
async function tablesInOrder(client: Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname not like 'kysely%' order by 1`, [SCHEMA]);
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select f.relname as from, t.relname as to from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = $1::regnamespace`, [SCHEMA]);
  const ordered: string[] = [];
  const add = (name: string): void => {
    if (ordered.includes(name)) return;
    for (const { from, to } of references) if (from === name && to !== name) add(to);
    ordered.push(name);
  };
  for (const { name } of tables) add(name);
  return ordered;
}

async function migrationsOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`select name from ${SCHEMA}.kysely_migration order by name`);
  return rows.map(({ name }) => name);
}

async function serverVersion(client: Client): Promise<string> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return rows[0]?.server_version ?? '';
}
