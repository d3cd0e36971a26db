/** Records with their corrections put in, kept beside them so that the views show what everything else shows. */
import { sql, type Kysely } from 'kysely';
import { applyCorrections, type Correction } from '../corrections.ts';
import type { ReleaseRecord } from '../record.ts';
import { fromColumn } from './column.ts';

/** Ids read at once. */
const BATCH = 100;

/** Brings the corrected form of one record up to date, in the transaction of whoever has changed it. `id` as its column has it. */
export async function refreshCorrected<T>(db: Kysely<T>, id: string): Promise<void> {
  const { rows: said } = await sql<Correction>`select id, record_id as "recordId", field, key, action, finding, who from dateliner.corrections where record_id = ${id} order by id`.execute(db);
  if (said.length === 0) return;
  const { rows: [held] } = await sql<{ version: number; body: string }>`select r.version, r.body from dateliner.articles a join dateliner.records r on r.id = a.id and r.version = a.version where a.id = ${id}`.execute(db);
  if (held === undefined) return;
  const record = JSON.parse(held.body) as ReleaseRecord;
  const corrected = applyCorrections(record, said.map(correctionOf));
  if (corrected === record) await sql`delete from dateliner.corrected where id = ${id}`.execute(db);
  else await sql`insert into dateliner.corrected (id, version, body) values (${id}, ${held.version}, ${JSON.stringify(corrected)}) on conflict (id) do update set version = excluded.version, body = excluded.body`.execute(db);
}

/** The finding is JSON as text in its column. */
function correctionOf(row: Correction): Correction {
  const finding = row.finding as unknown;
  return { ...row, key: fromColumn(row.key), finding: finding === null ? null : JSON.parse(String(finding)) as Correction['finding'] };
}

/** All of them: for tables that come from before. */
export async function refreshAllCorrected(db: Kysely<unknown>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<{ id: string }>`select distinct record_id as id from dateliner.corrections where record_id > ${after} order by 1 limit ${BATCH}`.execute(db);
    for (const { id } of rows) await refreshCorrected(db, id);
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.id;
  }
}
