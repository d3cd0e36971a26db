/** Many articles at once: what a crawl brought, and what was made of it. */
import type { Kysely } from 'kysely';
import { addressesIn } from './addresses.ts';
import { capturesIn, outcomeColumns, rowOf } from './captures.ts';
import { fromColumn, keyOf, toColumn } from './column.ts';
import type { Brought, Intake, ReadCapture } from './intake-types.ts';
import { firstOfEach, overRows, runOver } from './many.ts';
import { SCHEMA, type Tables } from './tables.ts';
import type { Capture, CaptureResult } from './capture-types.ts';
import { ARTICLE, articleColumns, putVersions } from './versions.ts';
import { idColumn, type WrittenRecord } from './written-record.ts';

const table = (name: keyof Tables) => `"${SCHEMA}"."${name}"`;
const CAPTURE = {
  run_id: 'text', site: 'text', kind: 'text', url: 'text', final_url: 'text', canonical_url: 'text', fetched_at: 'timestamptz', status: 'integer',
  content_type: 'text', etag: 'text', last_modified: 'text', digest: 'text', length: 'bigint', rendered: 'boolean', raw_file: 'text', raw_offset: 'bigint', raw_length: 'bigint',
  origin_file: 'text', origin_offset: 'bigint', hint_published_at: 'text', hint_from: 'text',
} as const;
const COLUMNS = Object.keys(CAPTURE).join(', ');
const BODY = { canonical_url: 'text', final_url: 'text', digest: 'text' } as const;
const VISIT = { key: 'text', visited: 'boolean', proofs: 'smallint', unchecked: 'smallint', lies: 'boolean', stated: 'text' } as const;
const ADDRESS = { capture: 'bigint', key: 'text', canonical_url: 'text', url: 'text', site: 'text', at: 'timestamptz' } as const;
const OUTCOME = { result: 'text', reason: 'text', message: 'text', record_id: 'text' } as const;

const WHOLE = overRows('g', BODY, (given) => `
  select g.ord, h.raw_file, h.raw_offset, h.raw_length from ${given}, lateral (
    select c.raw_file, c.raw_offset, c.raw_length from ${table('captures')} c
    where md5(c.canonical_url) = md5(g.canonical_url) and c.canonical_url = g.canonical_url and c.final_url = g.final_url
      and c.digest = g.digest and c.origin_file is null order by c.id limit 1) h`);

/** A capture that is there already gives no row. */
const BRING = overRows('g', { ...CAPTURE, ...VISIT }, (given) => `
  with given as materialized (select * from ${given}),
  made as (
    insert into ${table('captures')} (${COLUMNS}) select ${COLUMNS} from given order by ord
    on conflict (raw_file, raw_offset) do nothing returning id, raw_file, raw_offset),
  placed as (select given.*, made.id from given join made using (raw_file, raw_offset)),
  noted as (
    insert into ${table('addresses')} as a (key, kind, canonical_url, url, site, first_seen, last_seen, last_fetched, checked_at, result, tries, capture_id, proofs, unchecked, lies, stated)
    select key, 'article', canonical_url, final_url, site, fetched_at, fetched_at, fetched_at, fetched_at, 'fetched', 0, case when visited then id end, proofs, unchecked, lies, stated from placed order by key
    on conflict (key) do update set result = 'fetched', reason = null, message = null, tries = 0, last_fetched = excluded.last_fetched, checked_at = excluded.checked_at, capture_id = excluded.capture_id,
      proofs = case when excluded.capture_id is null then a.proofs else excluded.proofs end, unchecked = case when excluded.capture_id is null then a.unchecked else excluded.unchecked end,
      lies = case when excluded.capture_id is null then a.lies else excluded.lies end, stated = case when excluded.capture_id is null then a.stated else excluded.stated end)
  select ord, id from placed`);

/** What came of the captures in `done`, for them and for their addresses. */
const SETTLING = `
  settled as (update ${table('captures')} c set result = d.result, reason = d.reason, message = d.message, record_id = d.record_id from done d where c.id = d.capture),
  noted as (
    insert into ${table('addresses')} as a (key, kind, canonical_url, url, site, first_seen, last_seen, last_fetched, checked_at, result, reason, message, tries)
    select key, 'article', canonical_url, url, site, at, at, case when result in ('refused', 'failed') then null else at end, case when result in ('refused', 'failed') then null else at end,
      result, reason, message, case when result = 'failed' then 1 else 0 end from done order by key
    on conflict (key) do update set result = excluded.result, reason = excluded.reason, message = excluded.message, tries = case when excluded.result = 'failed' then a.tries + 1 else 0 end)
  select ord from done`;

/** Articles and addresses are written in one order everywhere, so that two writers do not block each other for ever. */
const SETTLE_NEW = overRows('g', { ...ADDRESS, ...OUTCOME, body: 'text', ...ARTICLE }, (given) => `
  with given as materialized (select * from ${given}),
  made as (
    insert into ${table('articles')} (id, version, content, site, language, url_key, published, cities, title, counts, least)
    select record_id, 1, content, of_site, language, url_key, published, cities::text[], title, counts::integer[], least from given where body is not null order by record_id collate "C"
    on conflict (id) do nothing returning id),
  done as (select given.* from given left join made on made.id = given.record_id where given.body is null or made.id is not null),
  written as (insert into ${table('records')} (id, version, body, capture_id) select record_id, 1, body, capture from done where body is not null),
  ${SETTLING}`);
const SETTLE_WRITTEN = overRows('g', { ...ADDRESS, ...OUTCOME }, (given) => `with done as materialized (select * from ${given}), ${SETTLING}`);

export function intakeIn(database: Kysely<Tables>): Intake {
  return {
    async whole(bodies) {
      const { rows } = await runOver<{ ord: string; raw_file: string; raw_offset: string; raw_length: string }, keyof typeof BODY>(database, WHOLE, bodies.map(({ canonicalUrl, finalUrl, digest }) => (
        { canonical_url: toColumn(canonicalUrl), final_url: toColumn(finalUrl), digest })));
      const found = new Map(rows.map((row) => [Number(row.ord) - 1, { file: fromColumn(row.raw_file), offset: Number(row.raw_offset), length: Number(row.raw_length) }]));
      return bodies.map((_, i) => found.get(i) ?? null);
    },
    async bring(articles) {
      const ids = new Map<Brought, string>();
      for (let left: readonly Brought[] = articles; left.length > 0;) {
        const { first, later } = firstOfEach(left, ({ capture }) => keyOf(capture.canonicalUrl));
        const added = await bring(database, first);
        for (const [i, article] of first.entries()) ids.set(article, added.get(i) ?? await bringOne(database, article));
        left = later;
      }
      return articles.map((article) => ids.get(article) ?? '');
    },
    async settle(read) {
      const results = new Map<ReadCapture, CaptureResult>();
      // The second of one address waits for the first, and then finds a record.
      for (let left: readonly ReadCapture[] = read; left.length > 0;) {
        const byAddress = firstOfEach(left, ({ capture }) => keyOf(capture.canonicalUrl));
        const byRecord = firstOfEach(byAddress.first, (one) => ('record' in one ? one.record.id : `capture ${one.capture.id}`));
        for (const [one, outcome] of await settle(database, byRecord.first)) results.set(one, outcome);
        left = [...byRecord.later, ...byAddress.later];
      }
      return read.map((one) => results.get(one) ?? outcomeOf(one));
    },
  };
}

/** The ids of the captures by their places; a place is missing whose capture was there before. */
async function bring(database: Kysely<Tables>, articles: readonly Brought[]): Promise<ReadonlyMap<number, string>> {
  const { rows } = await runOver<{ ord: string; id: string }, keyof typeof CAPTURE | keyof typeof VISIT>(database, BRING, articles.map(({ capture, visit }) => ({
    ...rowOf(capture), key: keyOf(capture.canonicalUrl), visited: visit !== null, proofs: visit?.trust.proofs ?? 0, unchecked: visit?.trust.unchecked ?? 0,
    lies: visit?.trust.lies ?? false, stated: visit === null || visit.stated === null ? null : toColumn(visit.stated),
  })));
  return new Map(rows.map(({ ord, id }) => [Number(ord) - 1, id]));
}

/** What was there before is only noted. */
async function bringOne(database: Kysely<Tables>, { capture, visit }: Brought): Promise<string> {
  const id = await capturesIn(database).add(capture);
  const { site, finalUrl: url, canonicalUrl, fetchedAt: at } = capture;
  await addressesIn(database).settle({ site, url, canonicalUrl, at, result: 'fetched', reason: null, message: null, ...(visit === null ? {} : { visit: { captureId: id, ...visit } }) });
  return id;
}

const outcomeOf = (read: ReadCapture): CaptureResult => ('outcome' in read ? read.outcome : { result: 'new', reason: null, message: null, recordId: read.record.id });

/** What is new goes in at once; an article that has a record already needs the lock of its row. */
async function settle(database: Kysely<Tables>, read: readonly ReadCapture[]): Promise<ReadonlyMap<ReadCapture, CaptureResult>> {
  const { rows } = await runOver<{ ord: string }, keyof typeof ADDRESS | keyof typeof OUTCOME | 'body' | keyof typeof ARTICLE>(database, SETTLE_NEW, read.map((one) => (
    { ...settledColumns(one.capture, outcomeOf(one)), ...recordColumns(one) })));
  const done = new Set(rows.map(({ ord }) => read[Number(ord) - 1]));
  const known = read.filter((one) => !done.has(one)).flatMap((one) => ('record' in one ? [one] : []));
  return new Map([...read.filter((one) => done.has(one)).map((one) => [one, outcomeOf(one)] as const), ...await settleKnown(database, known)]);
}

async function settleKnown(database: Kysely<Tables>, known: readonly (ReadCapture & { readonly record: WrittenRecord })[]): Promise<readonly (readonly [ReadCapture, CaptureResult])[]> {
  if (known.length === 0) return [];
  return database.transaction().execute(async (tx) => {
    const puts = await putVersions(tx, known.map(({ record, capture }) => ({ record, captureId: capture.id })));
    const outcomes = known.map((one, i) => [one, { ...outcomeOf(one), result: puts[i]?.result ?? 'same' }] as const);
    await runOver(tx, SETTLE_WRITTEN, outcomes.map(([{ capture }, outcome]) => settledColumns(capture, outcome)));
    return outcomes;
  });
}

function settledColumns({ id, canonicalUrl, finalUrl, site, fetchedAt }: Capture, outcome: CaptureResult) {
  return { capture: id, key: keyOf(canonicalUrl), canonical_url: toColumn(canonicalUrl), url: toColumn(finalUrl), site: toColumn(site), at: fetchedAt, ...outcomeColumns(outcome) };
}

const NO_RECORD = { body: null, content: null, of_site: null, language: null, url_key: null, published: null, cities: null, title: null, counts: null, least: null };
function recordColumns(read: ReadCapture) {
  return 'record' in read ? { ...articleColumns(read.record), record_id: idColumn(read.record.id), body: read.record.body } : NO_RECORD;
}
