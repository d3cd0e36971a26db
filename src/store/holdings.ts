/** What the archive holds, as the index tells it: by address, by file, and what nothing rests on any more. */
import { sql, type Kysely, type SqlBool } from 'kysely';
import { captureOf } from './captures.ts';
import { fromColumn, toColumn } from './column.ts';
import type { Holdings } from './holding-types.ts';
import { SCHEMA, type Tables } from './tables.ts';

const BATCH = 500;

export function holdingsIn(database: Kysely<Tables>): Holdings {
  const db = database.withSchema(SCHEMA);
  return {
    async whole({ canonicalUrl, finalUrl, digest }) {
      const row = await db.selectFrom('captures').select(['raw_file', 'raw_offset', 'raw_length']).where(byAddress(canonicalUrl))
        .where('final_url', '=', toColumn(finalUrl)).where('digest', '=', digest).where('origin_file', 'is', null)
        .orderBy('id').limit(1).executeTakeFirst();
      return row === undefined ? null : { file: fromColumn(row.raw_file), offset: Number(row.raw_offset), length: Number(row.raw_length) };
    },
    async *list({ site, since, until, canonicalUrl, kind, limit = Number.POSITIVE_INFINITY }) {
      let left = limit;
      for (let after = '0'; left > 0;) {
        const last = after;
        const rows = await db.selectFrom('captures').selectAll().where('id', '>', last)
          .$if(site !== undefined, (q) => q.where('site', '=', toColumn(site ?? '')))
          .$if(since !== undefined, (q) => q.where('fetched_at', '>=', sql<Date>`${`${since}T00:00:00Z`}::timestamptz`))
          .$if(until !== undefined, (q) => q.where('fetched_at', '<', sql<Date>`${`${until}T00:00:00Z`}::timestamptz + interval '1 day'`))
          .$if(canonicalUrl !== undefined, (q) => q.where(byAddress(canonicalUrl ?? '')))
          .$if(kind !== undefined, (q) => q.where('kind', '=', kind ?? 'article'))
          .orderBy('id').limit(Math.min(BATCH, left)).execute();
        yield* rows.map(captureOf);
        left -= rows.length;
        if (rows.length < Math.min(BATCH, left + rows.length)) return;
        after = rows.at(-1)?.id ?? after;
      }
    },
    async newest(canonicalUrl) {
      const row = await db.selectFrom('captures').selectAll().where(byAddress(canonicalUrl)).where('status', '<', 300).orderBy('id', 'desc').limit(1).executeTakeFirst();
      return row === undefined ? null : captureOf(row);
    },
    async *inFile(file) {
      for (let after = -1; ;) {
        const last = String(after);
        const rows = await db.selectFrom('captures').select(['id', 'raw_offset', 'raw_length']).where('raw_file', '=', toColumn(file))
          .where('raw_offset', '>', last).orderBy('raw_offset').limit(BATCH).execute();
        yield* rows.map((row) => ({ id: row.id, offset: Number(row.raw_offset), length: Number(row.raw_length) }));
        if (rows.length < BATCH) return;
        after = Number(rows.at(-1)?.raw_offset ?? after);
      }
    },
    async files() {
      const rows = await db.selectFrom('captures').select('raw_file').distinct().orderBy('raw_file').execute();
      return rows.map((row) => fromColumn(row.raw_file));
    },
    async standing({ afterId, limit, site, since }) {
      const rows = await db.selectFrom('captures as c').selectAll('c').where('c.kind', '=', 'article').where('c.result', 'is not', null).where('c.id', '>', afterId)
        .$if(site !== undefined, (q) => q.where('c.site', '=', toColumn(site ?? '')))
        .$if(since !== undefined, (q) => q.where('c.fetched_at', '>=', sql<Date>`${`${since}T00:00:00Z`}::timestamptz`))
        .where(NEWEST).orderBy('c.id').limit(limit).execute();
      return rows.map(captureOf);
    },
    async spent({ before, versions }) {
      const { rows } = await spentFiles(before, versions).execute(db);
      return rows.map(({ file, captures, newest }) => ({ file: fromColumn(file), captures: Number(captures), newest: newest.toISOString() }));
    },
    async forget(file) {
      await db.deleteFrom('captures').where('raw_file', '=', toColumn(file)).execute();
    },
  };
}

/** By digest, because an entry of the index has a greatest length. */
function byAddress(canonicalUrl: string) {
  return sql<SqlBool>`md5(canonical_url) = md5(${toColumn(canonicalUrl)}) and canonical_url = ${toColumn(canonicalUrl)}`;
}

const later = sql`kind = 'article' and n.result is not null and n.id > c.id`;
/** True for a capture `c` that no later one of its record, or of its address where there is no record, has taken the place of. */
const NEWEST = sql<SqlBool>`
  not exists (select 1 from ${sql.id(SCHEMA, 'captures')} n where n.record_id = c.record_id and n.${later})
  and (c.record_id is not null or not exists (
    select 1 from ${sql.id(SCHEMA, 'captures')} n where md5(n.canonical_url) = md5(c.canonical_url) and n.canonical_url = c.canonical_url and n.${later}))`;

function spentFiles(before: string, versions: 'all' | 'standing') {
  const captures = sql.id(SCHEMA, 'captures');
  const ofStanding = versions === 'all' ? sql`` : sql`join ${sql.id(SCHEMA, 'articles')} a on a.id = r.id and a.version = r.version`;
  return sql<{ file: string; captures: string; newest: Date }>`
    with evidence as (select distinct r.capture_id as id from ${sql.id(SCHEMA, 'records')} r ${ofStanding} where r.capture_id is not null)
    select c.raw_file as file, count(*) as captures, max(c.fetched_at) as newest
    from ${captures} c left join evidence e on e.id = c.id
    group by c.raw_file
    having max(c.fetched_at) < ${before}::timestamptz and bool_and(e.id is null)
      and bool_and(c.kind <> 'article' or (c.result is not null and exists (
        select 1 from ${captures} n where md5(n.canonical_url) = md5(c.canonical_url) and n.canonical_url = c.canonical_url and n.kind = 'article' and n.id > c.id)))
      and not exists (select 1 from ${captures} o where o.origin_file = c.raw_file and o.raw_file <> c.raw_file)
    order by c.raw_file`;
}
