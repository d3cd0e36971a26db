/** How far long work has come, so that whoever takes it up goes on where it stopped. */
import { sql, type Kysely } from 'kysely';
import { fromColumn, keyOf, toColumn } from './column.ts';
import type { ProgressNotes } from './progress-types.ts';
import { SCHEMA, type Tables } from './tables.ts';

export function progressIn(database: Kysely<Tables>): ProgressNotes {
  const db = database.withSchema(SCHEMA);
  return {
    async get(name) {
      const row = await db.selectFrom('progress').selectAll().where('name', '=', keyFor(name)).executeTakeFirst();
      return row === undefined ? null : { position: fromColumn(row.position), done: row.done, counts: JSON.parse(row.counts) as Record<string, number> };
    },
    async note(name, { position, done, counts }) {
      const held = { position: toColumn(position), done, counts: JSON.stringify(counts) };
      await db.insertInto('progress').values({ name: keyFor(name), ...held })
        .onConflict((c) => c.column('name').doUpdateSet({ ...held, updated_at: sql<string>`now()` })).execute();
    },
    async forget(name) {
      await db.deleteFrom('progress').where('name', '=', keyFor(name)).execute();
    },
  };
}

/** A name may be of any length, an entry of an index not. */
function keyFor(name: string): string {
  return name.length <= 200 ? toColumn(name) : keyOf(name);
}
