/** Corrections: only ever added to, so that what was said, by whom and when is never lost. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Correction, HeldFinding } from '../corrections.ts';
import type { Corrections, NewCorrection, SeenState } from './correction-types.ts';
import { fromColumn, toColumn } from './column.ts';
import { refreshCorrected } from './corrected.ts';
import { SCHEMA, type CorrectionsTable, type Tables } from './tables.ts';
import type { Selectable } from 'kysely';

/** Ids read at once. */
const BATCH = 200;

export function correctionsIn(database: Kysely<Tables>): Corrections {
  const db = database.withSchema(SCHEMA);
  const ofAll = async (recordIds: readonly string[]): Promise<Map<string, Correction[]>> => {
    const all = new Map<string, Correction[]>();
    if (recordIds.length === 0) return all;
    const rows = await db.selectFrom('corrections').selectAll().where(sql<boolean>`record_id = any(${recordIds.map(toColumn)}::text[])`).orderBy('id').execute();
    for (const row of rows) {
      const correction = correctionFrom(row);
      const held = all.get(correction.recordId);
      if (held === undefined) all.set(correction.recordId, [correction]);
      else held.push(correction);
    }
    return all;
  };
  return {
    add: (correction, seen) => database.transaction().execute((tx) => add(tx, correction, seen)),
    of: async (recordId) => (await ofAll([recordId])).get(recordId) ?? [],
    ofAll,
    async *records() {
      for (let after = ''; ;) {
        const rows = await db.selectFrom('corrections').select('record_id').distinct().where('record_id', '>', after).orderBy('record_id').limit(BATCH).execute();
        for (const row of rows) yield fromColumn(row.record_id);
        const last = rows.at(-1);
        if (last === undefined) return;
        after = last.record_id;
      }
    },
    async satisfied(ruleset, { met, unmet }) {
      await sql`update dateliner.corrections set satisfied_by = case when id = any(${[...met]}::bigint[]) then ${ruleset} end where id = any(${[...met, ...unmet]}::bigint[])`.execute(database);
    },
  };
}

async function add(tx: Transaction<Tables>, { recordId, field, key, action, finding, who }: NewCorrection, seen: SeenState): ReturnType<Corrections['add']> {
  const db = tx.withSchema(SCHEMA);
  const id = toColumn(recordId);
  // Whoever corrects the same record, or writes a new version of it, waits here.
  const article = await db.selectFrom('articles').select('version').where('id', '=', id).forUpdate().executeTakeFirst();
  if (article?.version !== seen.version) return 'reread';
  const last = await db.selectFrom('corrections').select('id').where('record_id', '=', id).where('field', '=', field).where('key', '=', toColumn(key)).orderBy('id', 'desc').limit(1).executeTakeFirst();
  if ((last?.id ?? null) !== seen.last) return 'newer';
  await db.insertInto('corrections').values({ record_id: id, field, key: toColumn(key), action, finding: finding === null ? null : JSON.stringify(finding), who: toColumn(who) }).execute();
  await refreshCorrected(tx, id);
  return 'stored';
}

function correctionFrom(row: Selectable<CorrectionsTable>): Correction {
  return {
    id: row.id, recordId: fromColumn(row.record_id), field: row.field, key: fromColumn(row.key), action: row.action, who: fromColumn(row.who), at: row.at.toISOString(),
    finding: row.finding === null ? null : JSON.parse(row.finding) as HeldFinding, ...(row.satisfied_by === null ? {} : { satisfiedBy: row.satisfied_by }),
  };
}
