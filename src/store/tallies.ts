/** What all processes counted, added up: figures for monitoring that outlive each of them. */
import { sql, type Kysely } from 'kysely';
import { fromColumn, toColumn } from './column.ts';
import { SCHEMA, type Tables } from './tables.ts';
import type { Tallies, Tally } from './tally-types.ts';

export function talliesIn(database: Kysely<Tables>): Tallies {
  const db = database.withSchema(SCHEMA);
  return {
    async add(tallies) {
      if (tallies.length === 0) return;
      // In one order everywhere, so that two processes do not wait for each other's rows for ever.
      const rows = tallies.map((tally) => ({ ...tally, site: toColumn(tally.site), label: toColumn(tally.label) })).toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      await db.insertInto('tallies').values(rows)
        .onConflict((c) => c.columns(['measure', 'site', 'label']).doUpdateSet({ value: sql<number>`tallies.value + excluded.value` })).execute();
    },
    async all() {
      const rows = await db.selectFrom('tallies').selectAll().orderBy('measure').orderBy('site').orderBy('label').execute();
      return rows.map((row) => ({ measure: row.measure, site: fromColumn(row.site), label: fromColumn(row.label), value: row.value }));
    },
  };
}

const keyOf = ({ measure, site, label }: Tally): string => JSON.stringify([measure, site, label]);
