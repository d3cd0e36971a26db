/** Loads a dump into a database that holds no store yet: all of it, or nothing. */
import type { Client } from 'pg';
import { z } from 'zod';
import { BadInput, messageOf } from '../errors.ts';
import { connectAlone, openDatabase, troubleOf, whereIs } from './connect.ts';
import type { DumpHead } from './dump.ts';
import { MIGRATION_NAMES, migrate, migrateUpTo } from './migrate.ts';
import type { PostgresConnection } from './store.ts';
import { SCHEMA } from './tables.ts';

const HeadSchema = z.object({
  dateliner: z.literal('dump'), format: z.literal(1), at: z.string(), postgres: z.string(),
  migrations: z.array(z.string()).min(1), tables: z.array(z.string().regex(/^[a-z_][a-z0-9_]*$/)),
});
/** Rows and UTF-16 units sent at once. */
const BATCH_ROWS = 500;
const BATCH_LENGTH = 4 * 1024 * 1024;

/** A dump whose head was read: it is one, and of a version that is known. */
export interface BegunDump { readonly head: DumpHead; readonly rest: AsyncIterator<string> }

export interface Restored { readonly head: DumpHead; readonly rows: Readonly<Record<string, number>> }

/** Reads the head, so that a file which is no dump is told before a database is made for it. Raises `BadInput`. */
export async function beginDump(lines: AsyncIterable<string>): Promise<BegunDump> {
  const rest = lines[Symbol.asyncIterator]();
  return { head: headOf((await rest.next()).value), rest };
}

/** Raises `BadInput` for what is no whole dump and for a database that is in use, `Unavailable` when it cannot be reached. */
export async function restoreDump(connection: PostgresConnection, { head, rest }: BegunDump): Promise<Restored> {
  await refuseUsed(connection);
  const database = openDatabase(connection);
  try {
    await migrateUpTo(database.db, database.where, head.migrations.at(-1) ?? '');
    const rows = await load(connection, head, rest);
    await migrate(database.db, database.where);
    return { head, rows };
  } finally {
    await database.db.destroy();
  }
}

function headOf(line: unknown): DumpHead {
  let json: unknown = null;
  try {
    json = JSON.parse(typeof line === 'string' ? line : '');
  } catch {
    // Told below.
  }
  const parsed = HeadSchema.safeParse(json);
  if (!parsed.success) throw new BadInput('this is no dump of a store: it does not begin as "dateliner db dump" makes it');
  const { migrations } = parsed.data;
  const strange = migrations.find((name, i) => MIGRATION_NAMES[i] !== name);
  if (strange !== undefined) throw new BadInput(`the dump was made by a newer Dateliner (its tables have ${strange}): upgrade this one`);
  return parsed.data;
}

/** A database without anything of worth is emptied; any other is left as it is. */
async function refuseUsed(connection: PostgresConnection): Promise<void> {
  const client = await connectAlone(connection);
  try {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [`${SCHEMA}.captures`]);
    if (rows[0]?.there === true) {
      const { rows: [used] } = await client.query<{ used: boolean }>(
        `select exists (select 1 from ${SCHEMA}.captures) or exists (select 1 from ${SCHEMA}.articles) or exists (select 1 from ${SCHEMA}.addresses) as used`);
      if (used?.used === true) throw new BadInput(`${whereIs(connection)} holds a store already: name an empty database, or another data folder`);
    }
    await client.query(`drop schema if exists ${SCHEMA} cascade`);
  } catch (error) {
    throw troubleOf(connection, error);
  } finally {
    await client.end();
  }
}

async function load(connection: PostgresConnection, head: DumpHead, rest: AsyncIterator<string>): Promise<Record<string, number>> {
  const client = await connectAlone(connection);
  try {
    await client.query('begin');
    // The migrations have filled these: the dump's own rows take their place.
    for (const table of head.tables.toReversed()) await client.query(`delete from ${SCHEMA}.${client.escapeIdentifier(table)}`);
    const counts = await loadTables(client, head, rest);
    await client.query('commit');
    return counts;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    await client.query(`drop schema if exists ${SCHEMA} cascade`).catch(() => undefined);
    throw troubleOf(connection, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function loadTables(client: Client, head: DumpHead, rest: AsyncIterator<string>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let batch: Batch | null = null;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    if (!next.value.startsWith('[')) {
      if (batch === null) throw new BadInput('the dump has rows before their table is named');
      counts[batch.table] = (counts[batch.table] ?? 0) + 1;
      if (batch.add(next.value)) await batch.send();
      continue;
    }
    await batch?.send();
    const [mark, what] = marked(next.value);
    if (mark === 'end') return ended(client, { head, counts, told: what });
    if (mark !== 'table' || typeof what !== 'string' || !head.tables.includes(what)) throw new BadInput(`the dump has a line that is not known: ${next.value.slice(0, 80)}`);
    counts[what] = 0;
    batch = new Batch(client, what);
  }
  throw new BadInput('the dump is cut off: nothing was loaded');
}

function marked(line: string): readonly [unknown, unknown] {
  try {
    const [mark, what] = JSON.parse(line) as [unknown, unknown];
    return [mark, what];
  } catch (error) {
    throw new BadInput(`the dump is damaged: ${messageOf(error)}`);
  }
}

/** Everything came that was sent; numbers given from now on are behind those that are there. */
async function ended(client: Client, { head, counts, told }: { head: DumpHead; counts: Record<string, number>; told: unknown }): Promise<Record<string, number>> {
  if (JSON.stringify(counts) !== JSON.stringify(told)) throw new BadInput(`the dump is damaged: it tells of ${JSON.stringify(told)} rows, and holds ${JSON.stringify(counts)}`);
  for (const table of head.tables) {
    const { rows } = await client.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = $1::regclass and a.attidentity <> ''`, [`${SCHEMA}.${table}`]);
    for (const { name } of rows) {
      await client.query(`select setval(pg_get_serial_sequence($1, $2), greatest((select max(${client.escapeIdentifier(name)}) from ${SCHEMA}.${client.escapeIdentifier(table)}), 1))`, [`${SCHEMA}.${table}`, name]);
    }
  }
  return counts;
}

/** Rows of one table on their way, as the JSON that the server wrote. */
class Batch {
  readonly table: string;
  readonly #client: Client;
  #rows: string[] = [];
  #length = 0;

  constructor(client: Client, table: string) {
    this.#client = client;
    this.table = table;
  }

  /** True when there are enough to be sent. */
  add(row: string): boolean {
    this.#rows.push(row);
    this.#length += row.length;
    return this.#rows.length >= BATCH_ROWS || this.#length >= BATCH_LENGTH;
  }

  async send(): Promise<void> {
    if (this.#rows.length === 0) return;
    const name = `${SCHEMA}.${this.#client.escapeIdentifier(this.table)}`;
    await this.#client.query(`insert into ${name} overriding system value select * from json_populate_recordset(null::${name}, $1::json)`, [`[${this.#rows.join(',')}]`]);
    this.#rows = [];
    this.#length = 0;
  }
}
