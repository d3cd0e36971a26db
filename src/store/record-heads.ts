/** Which records there are and when they last changed, without reading them; and several of them at once. */
import { sql, type Kysely } from 'kysely';
import { applyCorrections } from '../corrections.ts';
import type { ReleaseRecord } from '../record.ts';
import { fromColumn, toColumn } from './column.ts';
import { correctionsIn } from './corrections.ts';
import { recordTests } from './record-filter.ts';
import type { RecordFilter, RecordHead } from './row-types.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** Heads read at once. */
const BATCH = 1000;

/** Sorted by id (byte order), fetched in batches; with `changedSince` (ISO 8601) only what was written or corrected then or later. */
export async function* recordHeads(database: Kysely<Tables>, filter: RecordFilter & { readonly changedSince?: string }): AsyncGenerator<RecordHead> {
  const db = database.withSchema(SCHEMA);
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  for (let after: string | null = null; left > 0;) {
    const last: string | null = after;
    const said = sql<string | null>`(select max(c.id) from dateliner.corrections c where c.record_id = a.id)`;
    const saidAt = sql<Date | null>`(select max(c.at) from dateliner.corrections c where c.record_id = a.id)`;
    const rows = await db.selectFrom('articles as a').innerJoin('records as r', (join) => join.onRef('r.id', '=', 'a.id').onRef('r.version', '=', 'a.version'))
      .select(['a.id', 'a.version', 'r.written_at', said.as('said'), saidAt.as('said_at')]).where(recordTests(filter))
      .$if(filter.changedSince !== undefined, (q) => q.where(sql<boolean>`(r.written_at >= ${filter.changedSince} or ${saidAt} >= ${filter.changedSince})`))
      .$if(last !== null, (q) => q.where('a.id', '>', last ?? '')).orderBy('a.id').limit(Math.min(BATCH, left)).execute();
    for (const row of rows) yield { id: fromColumn(row.id), version: row.version, writtenAt: row.written_at.toISOString(), said: row.said, saidAt: row.said_at?.toISOString() ?? null };
    left -= rows.length;
    after = rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

/** The latest versions as the rules made them, in the order of the ids; those that are not there are left out. */
export async function madeRecords(database: Kysely<Tables>, ids: readonly string[]): Promise<readonly ReleaseRecord[]> {
  if (ids.length === 0) return [];
  const rows = await database.withSchema(SCHEMA).selectFrom('articles as a').innerJoin('records as r', (join) => join.onRef('r.id', '=', 'a.id').onRef('r.version', '=', 'a.version'))
    .select(['a.id', 'r.body']).where(sql<boolean>`a.id = any(${ids.map(toColumn)}::text[])`).execute();
  const byId = new Map(rows.map(({ id, body }) => [fromColumn(id), body]));
  // Checked when it was written: what is read back is what was checked.
  return ids.flatMap((id) => byId.get(id) ?? []).map((body) => JSON.parse(body) as ReleaseRecord);
}

/** The same with their corrections. */
export async function manyRecords(database: Kysely<Tables>, ids: readonly string[]): Promise<readonly ReleaseRecord[]> {
  const records = await madeRecords(database, ids);
  if (records.length === 0) return [];
  const said = await correctionsIn(database).ofAll(ids);
  return records.map((record) => applyCorrections(record, said.get(record.id) ?? []));
}
