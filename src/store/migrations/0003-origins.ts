/** Turns at an origin: who asked it last, and when it may be asked again. Times are microseconds of the server's clock since 1970. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `create table dateliner.origins (
    key text primary key, origin text not null,
    last_at bigint, last_gap bigint not null default 0, last_turn bigint, arrived boolean not null default true,
    turns bigint[] not null default '{}', held_until bigint not null default 0,
    day text, used integer not null default 0)`,
  `create function dateliner.microseconds() returns bigint language sql volatile
    as $$ select (extract(epoch from clock_timestamp()) * 1000000)::bigint $$`,
  // A turn is named by the time at which it lapses if nobody ends it.
  `create function dateliner.enter_origin(its_key text, its_name text, gap bigint, most integer, budget integer, today text, life bigint,
      out turn bigint, out since bigint, out wait bigint, out why text) language plpgsql as $$
    declare o dateliner.origins; n bigint;
    begin
      insert into dateliner.origins (key, origin) values (its_key, its_name) on conflict do nothing;
      select * into o from dateliner.origins where key = its_key for update;
      n := dateliner.microseconds();
      o.turns := array(select t from unnest(o.turns) t where t > n);
      if o.day is distinct from today then o.used := 0; end if;
      if o.held_until > n then wait := o.held_until - n; why := 'held'; return; end if;
      if o.used >= budget then wait := 0; why := 'budget'; return; end if;
      if not o.arrived and o.last_turn > n then wait := 0; why := 'gap'; return; end if;
      if o.last_at + greatest(o.last_gap, gap) > n then wait := o.last_at + greatest(o.last_gap, gap) - n; why := 'gap'; return; end if;
      if cardinality(o.turns) >= most then wait := 0; why := 'gap'; return; end if;
      turn := greatest(n + life, o.last_turn + 1);
      since := n - o.last_at;
      update dateliner.origins set last_at = n, last_gap = gap, last_turn = turn, arrived = false,
        turns = o.turns || turn, day = today, used = o.used + 1 where key = its_key;
    end $$`,
] as const;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
