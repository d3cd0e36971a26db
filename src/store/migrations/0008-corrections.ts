/** What people said about findings, and what the list for them asks of records. */
import { sql, type Kysely } from 'kysely';
import type { ReleaseRecord } from '../../record.ts';
import { rowColumns } from '../row-columns.ts';

const STATEMENTS = [
  `create table dateliner.corrections (
    id bigint generated always as identity primary key, record_id text collate "C" not null references dateliner.articles (id),
    field text not null, key text not null, action text not null, finding text, who text not null, at timestamptz not null default now())`,
  `create index corrections_of_record on dateliner.corrections (record_id, field, key, id)`,
  `alter table dateliner.articles add column title text, add column counts integer[] not null default '{}', add column least double precision not null default 1`,
  `create index articles_newest on dateliner.articles ((coalesce(published, '')) desc, id)`,
] as const;
/** Records read at once. */
const BATCH = 100;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
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
