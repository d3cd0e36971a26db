/** Writes the columns of the list anew for all articles, from their records. */
import { sql, type Kysely } from 'kysely';
import type { ReleaseRecord } from '../record.ts';
import { rowColumns } from './row-columns.ts';

/** Records read at once. */
const BATCH = 100;

export async function fillRowColumns(db: Kysely<unknown>): Promise<void> {
  for (let after: string | null = null; ;) {
    const from: string | null = after;
    const { rows } = await sql<{ id: string; body: string }>`select a.id, r.body from dateliner.articles a join dateliner.records r on r.id = a.id and r.version = a.version
      where ${from}::text is null or a.id > ${from} order by a.id limit ${BATCH}`.execute(db);
    for (const { id, body } of rows) {
      const { title, counts, least } = rowColumns(JSON.parse(body) as ReleaseRecord);
      await sql`update dateliner.articles set title = ${title}, counts = ${counts}::integer[], least = ${least} where id = ${id}`.execute(db);
    }
    after = rows.at(-1)?.id ?? null;
    if (after === null) return;
  }
}
