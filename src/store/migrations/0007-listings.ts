/** What lists and feeds show for the articles that they name. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table dateliner.listings (
    key text not null, list_key text not null, site text not null, canonical_url text not null, list_url text not null,
    title text, teaser text, published text, capture_id bigint,
    first_seen timestamptz not null, last_seen timestamptz not null,
    primary key (key, list_key))`,
  `create index listings_of_site on dateliner.listings (site, last_seen)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
