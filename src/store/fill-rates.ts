/** Fill rates of runs: kept for good, asked for by site. */
import { sql, type Kysely } from 'kysely';
import { toColumn } from './column.ts';
import type { FillRate, FillRates } from './store.ts';
import { SCHEMA, type Tables } from './tables.ts';

export function fillRatesIn(database: Kysely<Tables>): FillRates {
  const db = database.withSchema(SCHEMA);
  return {
    async note({ runId, site, at }, rates) {
      if (rates.length === 0) return;
      const rows = rates.map((rate) => ({ run_id: toColumn(runId), site: toColumn(site), at, ...rate, measure: toColumn(rate.measure) }));
      await db.insertInto('fill_rates').values(rows)
        .onConflict((c) => c.columns(['run_id', 'measure']).doUpdateSet({ hits: sql<number>`excluded.hits`, total: sql<number>`excluded.total` })).execute();
    },
    async before({ runId, site, at }, limit) {
      const numbered = db.selectFrom('fill_rates')
        .select(['measure', 'hits', 'total', sql<string>`row_number() over (partition by measure order by at desc, run_id)`.as('nth')])
        .where('site', '=', toColumn(site)).where('run_id', '<>', toColumn(runId)).where('at', '<=', sql<Date>`${at}::timestamptz`).where('total', '>', 0);
      const rows: FillRate[] = await db.selectFrom(numbered.as('n')).select(['n.measure', 'n.hits', 'n.total'])
        .where('n.nth', '<=', String(limit)).orderBy('n.measure').orderBy('n.nth').execute();
      return rows;
    },
  };
}
