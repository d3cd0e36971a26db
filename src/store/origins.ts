/** Turns at an origin, shared by all processes that share a database: one row an origin, locked while it is asked. */
import { sql, type Kysely } from 'kysely';
import { fromColumn, keyOf, toColumn } from './column.ts';
import type { Origins } from './origin-types.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** How soon to ask again while another's request is on its way, or all turns are taken: milliseconds. */
const SOON = 40;
/** A budget that is spent comes back with the next day, which the asker knows: milliseconds. */
const DAY = 24 * 3600 * 1000;

interface Answer { readonly turn: string | null; readonly since: string | null; readonly wait: string | null; readonly why: 'gap' | 'held' | 'budget' }

interface Robots { readonly robots: string; readonly robots_at: Date; readonly robots_until: Date }

export function originsIn(db: Kysely<Tables>): Origins {
  const table = sql.id(SCHEMA, 'origins');
  const now = sql`${sql.id(SCHEMA, 'microseconds')}()`;
  return {
    async enter(origin, { gapMs, concurrency, budget, day, lifeMs }) {
      const { rows } = await sql<Answer>`select * from ${sql.id(SCHEMA, 'enter_origin')}(${keyOf(origin)}, ${toColumn(origin)},
        ${us(gapMs)}, ${concurrency}, ${budget}, ${day}, ${us(lifeMs)})`.execute(db);
      const [{ turn, since, wait, why }] = rows as [Answer];
      if (turn !== null) return { turn, sinceMs: since === null ? null : Number(since) / 1000 };
      return { why, waitMs: why === 'budget' ? DAY : wait === '0' ? SOON : Math.ceil(Number(wait) / 1000) };
    },
    async arrived(origin, turn) {
      const mine = turn === null ? sql`true` : sql`last_turn = ${turn}`;
      await sql`update ${table} set last_at = ${now}, arrived = true where key = ${keyOf(origin)} and ${mine}`.execute(db);
    },
    async end(origin, turn) {
      await sql`update ${table} set turns = array_remove(turns, ${turn}::bigint) where key = ${keyOf(origin)}`.execute(db);
    },
    async slow(origin, gapMs) {
      await sql`update ${table} set last_gap = greatest(last_gap, ${us(gapMs)}) where key = ${keyOf(origin)}`.execute(db);
    },
    async hold(origin, ms) {
      await sql`insert into ${table} as o (key, origin, held_until) values (${keyOf(origin)}, ${toColumn(origin)}, ${now} + ${us(ms)}::bigint)
        on conflict (key) do update set held_until = greatest(o.held_until, excluded.held_until)`.execute(db);
    },
    async robots(origin) {
      const { rows } = await sql<Robots>`select robots, robots_at, robots_until from ${table} where key = ${keyOf(origin)} and robots is not null`.execute(db);
      const [row] = rows;
      return row === undefined ? null : { text: fromColumn(row.robots), fetchedAt: row.robots_at.toISOString(), until: row.robots_until.toISOString() };
    },
    async keepRobots(origin, { text, fetchedAt, until }) {
      await sql`insert into ${table} (key, origin, robots, robots_at, robots_until) values (${keyOf(origin)}, ${toColumn(origin)}, ${toColumn(text)}, ${fetchedAt}, ${until})
        on conflict (key) do update set robots = excluded.robots, robots_at = excluded.robots_at, robots_until = excluded.robots_until`.execute(db);
    },
  };
}

const us = (ms: number): number => Math.round(ms * 1000);
