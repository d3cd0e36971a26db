/** Schedules: one row a site. */
import { sql, type Kysely, type Selectable } from 'kysely';
import { fromColumn, fromColumnOrNull, toColumn, toColumnOrNull } from './column.ts';
import type { Schedule, Schedules } from './schedule-types.ts';
import { SCHEMA, type SchedulesTable, type Tables } from './tables.ts';

export function schedulesIn(database: Kysely<Tables>): Schedules {
  const db = database.withSchema(SCHEMA);
  return {
    async put({ site, target, pattern, tz, addedAt }) {
      const held = { target: toColumn(target), pattern, tz, added_at: addedAt };
      await db.insertInto('schedules').values({ site: toColumn(site), ...held }).onConflict((c) => c.column('site').doUpdateSet(held)).execute();
    },
    async remove(site) {
      const { numDeletedRows } = await db.deleteFrom('schedules').where('site', '=', toColumn(site)).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async get(site) {
      const row = await db.selectFrom('schedules').selectAll().where('site', '=', toColumn(site)).executeTakeFirst();
      return row === undefined ? null : scheduleOf(row);
    },
    async all() {
      return (await db.selectFrom('schedules').selectAll().orderBy('site').execute()).map(scheduleOf);
    },
    async noteTick(site, { due, at, run, missed, note }) {
      await db.updateTable('schedules')
        .set({ last_due: due, last_begun: at, last_run: run, note: toColumnOrNull(note), missed: sql<number>`missed + ${missed}` })
        .where('site', '=', toColumn(site)).execute();
    },
  };
}

function scheduleOf(row: Selectable<SchedulesTable>): Schedule {
  return {
    site: fromColumn(row.site), target: fromColumn(row.target), pattern: row.pattern, tz: row.tz, addedAt: row.added_at.toISOString(),
    lastDue: row.last_due?.toISOString() ?? null, lastBegun: row.last_begun?.toISOString() ?? null, lastRun: row.last_run,
    missed: row.missed, note: fromColumnOrNull(row.note),
  };
}
