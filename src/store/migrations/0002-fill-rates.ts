/** How often each field was filled, by run: what a site's own history is compared with. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table dateliner.fill_rates (
    run_id text not null, site text not null, at timestamptz not null,
    measure text not null, hits integer not null, total integer not null,
    primary key (run_id, measure))`,
  `create index fill_rates_of_site on dateliner.fill_rates (site, measure, at desc)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
