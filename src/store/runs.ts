/** Runs: one crawl of one site, what it counted and what it could not fetch. */
import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Selectable } from 'kysely';
import { fromColumn, fromColumnOrNull, keyOf, toColumn } from './column.ts';
import type { Run, Runs } from './store.ts';
import { SCHEMA, type RunsTable, type Tables } from './tables.ts';

export function runsIn(database: Kysely<Tables>): Runs {
  const db = database.withSchema(SCHEMA);
  return {
    async start(site, startedAt) {
      const row = await db.insertInto('runs').values({ id: randomUUID(), site: toColumn(site), started_at: startedAt, status: 'running' })
        .returningAll().executeTakeFirstOrThrow();
      return runOf(row);
    },
    async finish(id, { finishedAt, status, summary }) {
      await db.updateTable('runs').set({ finished_at: finishedAt, status, summary: JSON.stringify(summary ?? null) }).where('id', '=', id).execute();
    },
    async get(id) {
      const row = await db.selectFrom('runs').selectAll().where('id', '=', toColumn(id)).executeTakeFirst();
      return row === undefined ? null : runOf(row);
    },
    async latest(limit, site) {
      const rows = await db.selectFrom('runs').selectAll()
        .$if(site !== undefined, (q) => q.where('site', '=', toColumn(site ?? '')))
        .orderBy('started_at', 'desc').orderBy('id').limit(limit).execute();
      return rows.map(runOf);
    },
    async outcomes(id) {
      const language = sql<string | null>`case when c.record_id is null then null else coalesce(a.language, 'und') end`;
      const captured = await db.selectFrom('captures as c').leftJoin('articles as a', 'a.id', 'c.record_id')
        .select(['c.result', 'c.reason', language.as('language'), sql<string>`count(*)`.as('count')])
        .where('c.run_id', '=', id).where('c.kind', '=', 'article').groupBy(['c.result', 'c.reason', language])
        .orderBy('c.result').orderBy('c.reason').execute();
      const noted = await db.selectFrom('refusals').select(['result', 'reason', sql<string>`count(*)`.as('count')])
        .where('run_id', '=', id).groupBy(['result', 'reason']).orderBy('result').orderBy('reason').execute();
      return [...captured, ...noted.map((row) => ({ ...row, language: null }))].map((row) => ({ ...row, count: Number(row.count) }));
    },
    async noteRefusal(id, refusal) {
      await db.insertInto('refusals').values({
        run_id: id, url_key: keyOf(refusal.canonicalUrl), url: toColumn(refusal.url), canonical_url: toColumn(refusal.canonicalUrl),
        result: refusal.result, reason: refusal.reason, message: toColumn(refusal.message), at: refusal.at,
      }).onConflict((c) => c.columns(['run_id', 'url_key']).doNothing()).execute();
    },
    async refusals(id, limit) {
      const noted = await db.selectFrom('refusals').selectAll().where('run_id', '=', id).orderBy('seq').limit(limit).execute();
      const captured = await db.selectFrom('captures').selectAll().where('run_id', '=', id).where('kind', '=', 'article')
        .where('result', 'in', ['refused', 'failed']).orderBy('id').limit(limit).execute();
      const all = [
        ...noted.map((row) => ({ ...row, at: row.at.toISOString() })),
        ...captured.map((row) => ({ ...row, at: row.fetched_at.toISOString() })),
      ];
      return all.toSorted((a, b) => a.at.localeCompare(b.at)).slice(0, limit).map((row) => ({
        url: fromColumn(row.url), canonicalUrl: fromColumn(row.canonical_url), result: row.result === 'failed' ? 'failed' : 'refused',
        reason: row.reason ?? 'internal', message: fromColumnOrNull(row.message) ?? '', at: row.at,
      }));
    },
  };
}

function runOf(row: Selectable<RunsTable>): Run {
  return {
    id: row.id, site: fromColumn(row.site), startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null, status: row.status,
    summary: row.summary === null ? null : JSON.parse(row.summary),
  };
}
