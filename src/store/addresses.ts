/** What is known of each address: when it was seen, and what became of it. */
import { sql, type Kysely } from 'kysely';
import { fromColumn, fromColumnOrNull, keyOf, toColumn, toColumnOrNull } from './column.ts';
import type { Addresses, SeenLink, SettledAddress } from './store.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** Addresses noted in one statement: seven values each, of the 65,535 that a statement may hold. */
const BATCH = 1000;

export function addressesIn(database: Kysely<Tables>): Addresses {
  const db = database.withSchema(SCHEMA);
  return {
    async seen(links, { at, again = [] }) {
      const byKey = new Map(links.map((link) => [keyOf(link.canonicalUrl), link]));
      // In one order everywhere, so that two crawls that see the same addresses do not block each other for ever.
      const entries = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const open = new Set<string>();
      for (let i = 0; i < entries.length; i += BATCH) {
        const rows = entries.slice(i, i + BATCH).map(([key, link]) => firstSight(key, link, at));
        const known = await db.insertInto('addresses').values(rows)
          .onConflict((c) => c.column('key').doUpdateSet({ last_seen: sql`greatest(addresses.last_seen, excluded.last_seen)` }))
          .returning(['key', 'result', 'reason']).execute();
        for (const { key, result, reason } of known) {
          const link = byKey.get(key);
          if (link !== undefined && (result === null || result === 'failed' || (result === 'refused' && reason !== null && again.includes(reason)))) open.add(link.canonicalUrl);
        }
      }
      return open;
    },
    async settle(state) {
      const last = state.result === 'fetched' ? sql<string>`excluded.last_fetched` : sql<string | null>`addresses.last_fetched`;
      await db.insertInto('addresses').values(settledRow(state)).onConflict((c) => c.column('key').doUpdateSet({
        result: state.result, reason: state.reason, message: toColumnOrNull(state.message), last_fetched: last,
      })).execute();
    },
    async get(canonicalUrl) {
      const row = await db.selectFrom('addresses').selectAll().where('key', '=', keyOf(canonicalUrl)).executeTakeFirst();
      return row === undefined ? null : {
        canonicalUrl: fromColumn(row.canonical_url), url: fromColumn(row.url), site: fromColumn(row.site),
        firstSeen: row.first_seen.toISOString(), lastSeen: row.last_seen.toISOString(),
        lastFetched: row.last_fetched?.toISOString() ?? null,
        result: row.result, reason: row.reason, message: fromColumnOrNull(row.message),
      };
    },
  };
}

function firstSight(key: string, link: SeenLink, at: string) {
  return { key, canonical_url: toColumn(link.canonicalUrl), url: toColumn(link.url), site: toColumn(link.site), first_seen: at, last_seen: at };
}

function settledRow(state: SettledAddress) {
  return {
    ...firstSight(keyOf(state.canonicalUrl), state, state.at),
    // Refused and failed addresses may never have given a response.
    last_fetched: state.result === 'refused' || state.result === 'failed' ? null : state.at,
    result: state.result, reason: state.reason, message: toColumnOrNull(state.message),
  };
}
