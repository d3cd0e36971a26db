/** When sites are to be crawled, and what all processes counted. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table dateliner.schedules (
    site text primary key, target text not null, pattern text not null, tz text not null, added_at timestamptz not null,
    last_due timestamptz, last_begun timestamptz, last_run text, missed integer not null default 0, note text)`,
  `create table dateliner.tallies (
    measure text not null, site text not null, label text not null, value double precision not null,
    primary key (measure, site, label))`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
