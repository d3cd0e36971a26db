/** What each visit of an address left: which response, how far its server is believed, and what is still to do. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `alter table dateliner.addresses
    add column kind text not null default 'article', add column capture_id bigint, add column checked_at timestamptz,
    add column proofs smallint not null default 0, add column unchecked smallint not null default 0, add column lies boolean not null default false,
    add column stated text, add column start text, add column page integer, add column tries integer not null default 0,
    add column hint_published_at text, add column hint_from text`,
  `update dateliner.addresses set checked_at = last_fetched`,
  `create index addresses_open on dateliner.addresses (site, first_seen) where result is null or result = 'failed'`,
  `create index addresses_due on dateliner.addresses (site, checked_at) where kind = 'article' and result in ('new', 'changed', 'same')`,
  `alter table dateliner.origins add column robots text, add column robots_at timestamptz, add column robots_until timestamptz`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
