/** The first tables. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table dateliner.meta (name text primary key, value text not null)`,
  `create table dateliner.captures (
    id bigint generated always as identity primary key,
    run_id text not null, site text not null, kind text not null,
    url text not null, final_url text not null, canonical_url text not null,
    fetched_at timestamptz not null, status integer not null,
    content_type text, etag text, last_modified text,
    digest text not null, length bigint not null, rendered boolean not null,
    raw_file text not null, raw_offset bigint not null, raw_length bigint not null,
    hint_published_at text, hint_from text,
    result text, reason text, message text, record_id text,
    unique (raw_file, raw_offset))`,
  `create index captures_pending on dateliner.captures (id) where kind = 'article' and result is null`,
  `create index captures_of_run on dateliner.captures (run_id, id) where kind = 'article'`,
  `create index captures_settled on dateliner.captures (result, id) where kind = 'article'`,
  `create table dateliner.addresses (
    key text primary key, canonical_url text not null, url text not null, site text not null,
    first_seen timestamptz not null, last_seen timestamptz not null, last_fetched timestamptz,
    result text, reason text, message text)`,
  `create table dateliner.articles (
    id text collate "C" primary key, version integer not null, content text not null,
    site text, language text, url_key text, published text collate "C", cities text[] not null)`,
  `create index articles_by_url on dateliner.articles (url_key)`,
  `create index articles_by_day on dateliner.articles (published)`,
  `create index articles_by_city on dateliner.articles using gin (cities)`,
  `create table dateliner.records (
    id text collate "C" not null references dateliner.articles (id), version integer not null,
    body text not null, capture_id bigint, written_at timestamptz not null default now(),
    primary key (id, version))`,
  `create table dateliner.runs (
    id text primary key, site text not null, started_at timestamptz not null, finished_at timestamptz,
    status text not null, summary text)`,
  `create index runs_by_start on dateliner.runs (started_at desc)`,
  `create table dateliner.refusals (
    run_id text not null, url_key text not null, seq bigint generated always as identity,
    url text not null, canonical_url text not null, result text not null, reason text not null,
    message text not null, at timestamptz not null,
    primary key (run_id, url_key))`,
  `insert into dateliner.meta (name, value) values ('store', gen_random_uuid()::text)`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
