/** Responses as they were archived, and what extraction made of them. */
import { sql, type Kysely, type Selectable } from 'kysely';
import { fromColumn, fromColumnOrNull, toColumn, toColumnOrNull } from './column.ts';
import type { Capture, CaptureResult, Captures, NewCapture } from './capture-types.ts';
import { SCHEMA, type CapturesTable, type Tables } from './tables.ts';

export function capturesIn(database: Kysely<Tables>): Captures {
  const db = database.withSchema(SCHEMA);
  const articles = () => db.selectFrom('captures').where('kind', '=', 'article');
  return {
    async add(capture) {
      const added = await db.insertInto('captures').values(rowOf(capture))
        .onConflict((c) => c.columns(['raw_file', 'raw_offset']).doNothing()).returning('id').executeTakeFirst();
      if (added !== undefined) return added.id;
      const known = await db.selectFrom('captures').select('id')
        .where('raw_file', '=', toColumn(capture.raw.file)).where('raw_offset', '=', String(capture.raw.offset)).executeTakeFirstOrThrow();
      return known.id;
    },
    async get(id) {
      if (!isId(id)) return null;
      const row = await db.selectFrom('captures').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : captureOf(row);
    },
    async getAll(ids) {
      const rows = await db.selectFrom('captures').selectAll().where(sql<boolean>`id = any(${ids.filter(isId)}::bigint[])`).orderBy('id').execute();
      return rows.map(captureOf);
    },
    async settle(id, outcome) {
      if (isId(id)) await db.updateTable('captures').set(outcomeColumns(outcome)).where('id', '=', id).execute();
    },
    async reopen(id) {
      const open = { result: null, reason: null, message: null, record_id: null };
      if (isId(id)) await db.updateTable('captures').set(open).where('id', '=', id).execute();
    },
    async pending({ limit, afterId, runId }) {
      const rows = await articles().selectAll().where('result', 'is', null)
        .$if(afterId !== undefined, (q) => q.where('id', '>', afterId ?? '0'))
        .$if(runId !== undefined, (q) => q.where('run_id', '=', runId ?? ''))
        .orderBy('id').limit(limit).execute();
      return rows.map(captureOf);
    },
    async countPending(runId) {
      const row = await articles().select(sql<string>`count(*)`.as('count')).where('result', 'is', null)
        .$if(runId !== undefined, (q) => q.where('run_id', '=', runId ?? '')).executeTakeFirstOrThrow();
      return Number(row.count);
    },
    async settled({ results, limit, runId, site }) {
      if (results.length === 0) return [];
      const rows = await articles().selectAll().where('result', 'in', results)
        .$if(runId !== undefined, (q) => q.where('run_id', '=', runId ?? ''))
        .$if(site !== undefined, (q) => q.where('site', '=', toColumn(site ?? '')))
        .orderBy('id', 'desc').limit(limit).execute();
      return rows.map(captureOf);
    },
  };
}

/** Ids are positive 64-bit numbers; anything else names no capture. */
function isId(id: string): boolean {
  return /^\d{1,18}$/.test(id);
}

/** A capture as columns. */
export function rowOf(capture: NewCapture) {
  return {
    run_id: capture.runId, site: toColumn(capture.site), kind: capture.kind,
    url: toColumn(capture.url), final_url: toColumn(capture.finalUrl), canonical_url: toColumn(capture.canonicalUrl),
    fetched_at: capture.fetchedAt, status: capture.status,
    content_type: toColumnOrNull(capture.contentType), etag: toColumnOrNull(capture.etag), last_modified: toColumnOrNull(capture.lastModified),
    digest: capture.digest, length: capture.length, rendered: capture.rendered,
    raw_file: toColumn(capture.raw.file), raw_offset: capture.raw.offset, raw_length: capture.raw.length,
    origin_file: toColumnOrNull(capture.origin?.file ?? null), origin_offset: capture.origin?.offset ?? null,
    hint_published_at: toColumnOrNull(capture.hint?.publishedAt ?? null), hint_from: capture.hint?.from ?? null,
  };
}

export function outcomeColumns(outcome: CaptureResult) {
  return {
    result: outcome.result, reason: outcome.reason,
    message: toColumnOrNull(outcome.message), record_id: toColumnOrNull(outcome.recordId),
  };
}

/** A capture as its row holds it. */
export function captureOf(row: Selectable<CapturesTable>): Capture {
  const hinted = row.hint_published_at !== null && row.hint_from !== null;
  return {
    id: row.id, runId: row.run_id, site: fromColumn(row.site), kind: row.kind,
    url: fromColumn(row.url), finalUrl: fromColumn(row.final_url), canonicalUrl: fromColumn(row.canonical_url),
    fetchedAt: row.fetched_at.toISOString(), status: row.status,
    contentType: fromColumnOrNull(row.content_type), etag: fromColumnOrNull(row.etag), lastModified: fromColumnOrNull(row.last_modified),
    digest: row.digest, length: Number(row.length), rendered: row.rendered,
    raw: { file: fromColumn(row.raw_file), offset: Number(row.raw_offset), length: Number(row.raw_length) },
    ...(row.origin_file === null ? {} : { origin: { file: fromColumn(row.origin_file), offset: Number(row.origin_offset) } }),
    hint: hinted ? { publishedAt: fromColumn(row.hint_published_at ?? ''), from: row.hint_from ?? 'listing' } : null,
    outcome: row.result === null ? null : {
      result: row.result, reason: row.reason, message: fromColumnOrNull(row.message), recordId: fromColumnOrNull(row.record_id),
    },
  };
}
