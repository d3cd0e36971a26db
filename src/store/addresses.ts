/** What is known of each address: when it was seen, and what became of it. */
import { sql, type Kysely, type Selectable } from 'kysely';
import { captureOf } from './captures.ts';
import { fromColumn, fromColumnOrNull, keyOf, toColumn, toColumnOrNull } from './column.ts';
import type { AddressName, Addresses, Hint, OpenLink, OpenPage, SeenLink, SettledAddress } from './address-types.ts';
import { SCHEMA, type AddressesTable, type Tables } from './tables.ts';

/** Addresses noted in one statement: nine values each, of the 65,535 that a statement may hold. */
const BATCH = 1000;
/** Runs in which an address fails before it is only tried again where a list still names it. */
const MOST_TRIES = 5;
/** Pages of lists that are taken up again at once. */
const MOST_PAGES = 100;

export function addressesIn(database: Kysely<Tables>): Addresses {
  const db = database.withSchema(SCHEMA);
  return {
    async seen(links, { at, again = [] }) {
      const byKey = new Map(links.map((link) => [keyOf(link.canonicalUrl), link]));
      // In one order everywhere, so that two crawls that see the same addresses do not block each other for ever.
      const entries = [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const open = new Set<string>();
      for (let i = 0; i < entries.length; i += BATCH) {
        const rows = entries.slice(i, i + BATCH).map(([key, link]) => ({ ...firstSight(key, link, at), ...hintColumns(link.hint ?? null) }));
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
      const isFetched = state.result === 'fetched';
      await db.insertInto('addresses').values(settledRow(state)).onConflict((c) => c.column('key').doUpdateSet({
        result: state.result, reason: state.reason, message: toColumnOrNull(state.message),
        last_fetched: isFetched ? sql<string>`excluded.last_fetched` : sql<string | null>`addresses.last_fetched`,
        tries: state.result === 'failed' ? sql<number>`addresses.tries + 1` : 0,
        ...(isFetched ? { capture_id: null, checked_at: state.at } : {}), ...visitColumns(state),
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
    async lastVisit(name) {
      const state = await db.selectFrom('addresses').selectAll().where('key', '=', keyOfName(name)).executeTakeFirst();
      if (state?.capture_id == null || state.last_fetched === null) return null;
      const capture = await db.selectFrom('captures').selectAll().where('id', '=', state.capture_id).executeTakeFirst();
      if (capture === undefined) return null;
      const { proofs, unchecked, lies } = state;
      return {
        capture: captureOf(capture), trust: { proofs, unchecked, lies }, stated: fromColumnOrNull(state.stated),
        fetchedAt: state.last_fetched.toISOString(), checkedAt: (state.checked_at ?? state.last_fetched).toISOString(),
      };
    },
    async stands(name, { at, trust }) {
      await db.updateTable('addresses').set({ ...trust, checked_at: at }).where('key', '=', keyOfName(name)).execute();
    },
    async open(site, limit) {
      const rows = await db.selectFrom('addresses').select(LINK).where('site', '=', toColumn(site)).where('kind', '=', 'article')
        .where(sql<boolean>`(result is null or result = 'failed')`).where('tries', '<', MOST_TRIES).orderBy('first_seen').limit(limit).execute();
      return rows.map(linkOf);
    },
    async due(site, { before, limit }) {
      const rows = await db.selectFrom('addresses').select(LINK).where('site', '=', toColumn(site)).where('kind', '=', 'article')
        .where('result', 'in', ['new', 'changed', 'same']).where(sql<boolean>`checked_at < ${before}`).orderBy('checked_at').limit(limit).execute();
      return rows.map(linkOf);
    },
    async expect(page) {
      const row = { ...firstSight(keyOfName({ kind: 'listing', ...page }), page, page.at), kind: 'listing' as const, start: toColumn(page.start), page: page.page };
      await db.insertInto('addresses').values(row).onConflict((c) => c.column('key').doUpdateSet({ result: null, start: row.start, page: row.page })).execute();
    },
    async openPages(site) {
      const rows = await db.selectFrom('addresses').select(['url', 'canonical_url', 'start', 'page']).where('site', '=', toColumn(site)).where('kind', '=', 'listing')
        .where(sql<boolean>`(result is null or result = 'failed')`).where('tries', '<', MOST_TRIES).orderBy('page').limit(MOST_PAGES).execute();
      return rows.flatMap(({ url, canonical_url, start, page }): OpenPage[] => (start === null || page === null ? []
        : [{ url: fromColumn(url), canonicalUrl: fromColumn(canonical_url), start: fromColumn(start), page }]));
    },
  };
}

function keyOfName({ kind, url, canonicalUrl }: AddressName): string {
  return keyOf(kind === 'article' ? canonicalUrl : `${kind} ${url}`);
}

function firstSight(key: string, link: SeenLink, at: string) {
  return { key, canonical_url: toColumn(link.canonicalUrl), url: toColumn(link.url), site: toColumn(link.site), first_seen: at, last_seen: at };
}

function hintColumns(hint: Hint) {
  return { hint_published_at: toColumnOrNull(hint?.publishedAt ?? null), hint_from: hint?.from ?? null };
}

function visitColumns({ visit }: SettledAddress) {
  return visit === undefined ? {} : { capture_id: visit.captureId, ...visit.trust, stated: toColumnOrNull(visit.stated) };
}

function settledRow(state: SettledAddress) {
  const kind = state.kind ?? 'article';
  return {
    ...firstSight(keyOfName({ ...state, kind }), state, state.at), kind, ...visitColumns(state),
    // Refused and failed addresses may never have given a response.
    last_fetched: state.result === 'refused' || state.result === 'failed' ? null : state.at,
    checked_at: state.result === 'refused' || state.result === 'failed' ? null : state.at,
    tries: state.result === 'failed' ? 1 : 0,
    result: state.result, reason: state.reason, message: toColumnOrNull(state.message),
  };
}

const LINK = ['url', 'canonical_url', 'hint_published_at', 'hint_from'] as const;
function linkOf(row: Pick<Selectable<AddressesTable>, (typeof LINK)[number]>): OpenLink {
  const hint = row.hint_published_at === null || row.hint_from === null ? null : { publishedAt: fromColumn(row.hint_published_at), from: row.hint_from };
  return { url: fromColumn(row.url), canonicalUrl: fromColumn(row.canonical_url), hint };
}
