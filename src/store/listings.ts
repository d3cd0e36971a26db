/** What lists show, kept by article and list. */
import { sql, type Kysely } from 'kysely';
import { fromColumn, fromColumnOrNull, keyOf, toColumn, toColumnOrNull } from './column.ts';
import type { ListedItem, Listings } from './listing-types.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** Items noted in one statement: eleven values each, of the 65,535 that a statement may hold. */
const BATCH = 500;

export function listingsIn(database: Kysely<Tables>): Listings {
  const db = database.withSchema(SCHEMA);
  return {
    async note(site, items, at) {
      const rows = new Map(items.map((item) => [`${keyOf(item.canonicalUrl)} ${keyOf(item.list)}`, rowOf(item, { site, at })]));
      // In one order everywhere, so that two crawls that see the same list do not block each other for ever.
      const sorted = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
      for (let i = 0; i < sorted.length; i += BATCH) {
        await db.insertInto('listings').values(sorted.slice(i, i + BATCH)).onConflict((c) => c.columns(['key', 'list_key']).doUpdateSet({
          last_seen: sql`greatest(listings.last_seen, excluded.last_seen)`,
          capture_id: sql`case when (listings.title, listings.teaser, listings.published) is distinct from (excluded.title, excluded.teaser, excluded.published) then excluded.capture_id else listings.capture_id end`,
          title: sql`excluded.title`, teaser: sql`excluded.teaser`, published: sql`excluded.published`,
        })).execute();
      }
    },
    async of(canonicalUrl) {
      const rows = await db.selectFrom('listings').selectAll().where('key', '=', keyOf(canonicalUrl)).orderBy('last_seen', 'desc').orderBy('list_key').execute();
      return rows.map((row) => ({
        canonicalUrl: fromColumn(row.canonical_url), list: fromColumn(row.list_url), title: fromColumnOrNull(row.title), teaser: fromColumnOrNull(row.teaser),
        published: fromColumnOrNull(row.published), captureId: row.capture_id, firstSeen: row.first_seen.toISOString(), lastSeen: row.last_seen.toISOString(),
      }));
    },
    async counts(site, since) {
      const row = await db.selectFrom('listings').where('site', '=', toColumn(site)).where('last_seen', '>=', sql<Date>`${since}::timestamptz`)
        .select([sql<string>`count(distinct key)`.as('items'), sql<string>`count(distinct key) filter (where published is not null)`.as('dated'), sql<string>`count(distinct key) filter (where teaser is not null)`.as('teasers')])
        .executeTakeFirstOrThrow();
      return { items: Number(row.items), dated: Number(row.dated), teasers: Number(row.teasers) };
    },
  };
}

function rowOf(item: ListedItem, { site, at }: { site: string; at: string }) {
  return {
    key: keyOf(item.canonicalUrl), list_key: keyOf(item.list), site: toColumn(site), canonical_url: toColumn(item.canonicalUrl), list_url: toColumn(item.list),
    title: toColumnOrNull(item.title), teaser: toColumnOrNull(item.teaser), published: toColumnOrNull(item.published), capture_id: item.captureId, first_seen: at, last_seen: at,
  };
}
