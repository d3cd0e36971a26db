/** What people said about findings, and what the list for them asks of records. */
import { sql, type Kysely } from 'kysely';
import { fillRowColumns } from '../fill-row-columns.ts';

const STATEMENTS = [
  `create table dateliner.corrections (
    id bigint generated always as identity primary key, record_id text collate "C" not null references dateliner.articles (id),
    field text not null, key text not null, action text not null, finding text, who text not null, at timestamptz not null default now())`,
  `create index corrections_of_record on dateliner.corrections (record_id, field, key, id)`,
  `alter table dateliner.articles add column title text, add column counts integer[] not null default '{}', add column least double precision not null default 1`,
  `create index articles_newest on dateliner.articles ((coalesce(published, '')) desc, id)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await fillRowColumns(db);
}
