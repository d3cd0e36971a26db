/** What the archive holds: by address, by record, and which captures rest on another one's bytes; and how far long work has come. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table dateliner.captures add column origin_file text, add column origin_offset bigint`,
  `create index captures_by_address on dateliner.captures (md5(canonical_url), id)`,
  `create index captures_of_record on dateliner.captures (record_id, id) where record_id is not null`,
  `create index captures_again on dateliner.captures (origin_file) where origin_file is not null`,
  `create table dateliner.progress (
    name text primary key, position text not null, counts text not null, done boolean not null, updated_at timestamptz not null default now())`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
