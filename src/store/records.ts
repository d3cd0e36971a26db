/** Records and their versions. The articles table points at the version that stands, and answers the filters. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { ReleaseRecord } from '../record.ts';
import { fromColumn, keyOf, toColumn } from './column.ts';
import { applyCorrections } from '../corrections.ts';
import { refreshCorrected } from './corrected.ts';
import { correctionsIn } from './corrections.ts';
import { recordTests } from './record-filter.ts';
import { madeRecords, manyRecords, recordHeads } from './record-heads.ts';
import { recordRows, recordSites } from './record-rows.ts';
import type { RecordFilter, Records } from './store.ts';
import { SCHEMA, type Tables } from './tables.ts';
import { bodyOf, idColumn, writtenRecord, type WrittenRecord } from './written-record.ts';

/** Records read at once by `all`. */
const BATCH = 50;

export function recordsIn(database: Kysely<Tables>): Records {
  const db = database.withSchema(SCHEMA);
  const corrections = correctionsIn(database);
  const latest = () => db.selectFrom('articles as a').innerJoin('records as r', (join) => join.onRef('r.id', '=', 'a.id').onRef('r.version', '=', 'a.version'));
  async function* bodies(filter: RecordFilter): AsyncGenerator<string> {
    let left = filter.limit ?? Number.POSITIVE_INFINITY;
    let after: string | null = null;
    while (left > 0) {
      const last: string | null = after;
      const rows: { id: string; body: string }[] = await latest().select(['a.id', 'r.body']).where(recordTests(filter))
        .$if(last !== null, (q) => q.where('a.id', '>', last ?? ''))
        .orderBy('a.id').limit(Math.min(BATCH, left)).execute();
      const said = await corrections.ofAll(rows.map(({ id }) => fromColumn(id)));
      for (const { id, body } of rows) {
        const own = said.get(fromColumn(id));
        yield own === undefined ? body : JSON.stringify(applyCorrections(recordFrom(body), own));
      }
      left -= rows.length;
      after = rows.at(-1)?.id ?? null;
      if (after === null) return;
    }
  }
  return {
    put: (record, captureId, over) => database.transaction().execute((tx) => put(tx, 'content' in record ? record : writtenRecord(record), { captureId, ...(over === undefined ? {} : { over }) })),
    async get(id, version) {
      const found = version === undefined
        ? await latest().select('r.body').where('a.id', '=', toColumn(id)).executeTakeFirst()
        : await db.selectFrom('records').select('body').where('id', '=', toColumn(id)).where('version', '=', version).executeTakeFirst();
      return found === undefined ? null : recordFrom(found.body);
    },
    async byUrl(canonicalUrl) {
      const found = await latest().select('r.body').where('a.url_key', '=', keyOf(canonicalUrl)).orderBy('a.id').executeTakeFirst();
      return found === undefined ? null : recordFrom(found.body);
    },
    async *all(filter = {}) {
      for await (const body of bodies(filter)) yield recordFrom(body);
    },
    lines: (filter = {}) => bodies(filter),
    rows: (filter, limit) => recordRows(database, filter, limit),
    sites: () => recordSites(database),
    heads: (filter = {}) => recordHeads(database, filter),
    many: (ids) => manyRecords(database, ids),
    made: (ids) => madeRecords(database, ids),
    async count(filter = {}) {
      const row = await db.selectFrom('articles as a').select(sql<string>`count(*)`.as('count')).where(recordTests(filter)).executeTakeFirstOrThrow();
      return Math.min(Number(row.count), filter.limit ?? Number.POSITIVE_INFINITY);
    },
    async mark() {
      // Records and corrections are only ever added, each for good: their number says it all, whatever order writers commit in.
      const { rows } = await sql<{ mark: string }>`select (select count(*) from dateliner.records) + (select count(*) from dateliner.corrections) as mark`.execute(database);
      return rows[0]?.mark ?? '';
    },
  };
}

async function put(tx: Transaction<Tables>, record: WrittenRecord, { captureId, over }: { captureId: string | null; over?: number }): ReturnType<Records['put']> {
  const db = tx.withSchema(SCHEMA);
  const id = idColumn(record.id);
  const { content } = record;
  // Whoever comes second waits at the row until the first has committed, and then sees what it wrote.
  await db.insertInto('articles').values({ id, version: 0, content: '', site: null, language: null, url_key: null, published: null, cities: [] })
    .onConflict((c) => c.column('id').doNothing()).execute();
  const stands = await db.selectFrom('articles').select(['version', 'content']).where('id', '=', id).forUpdate().executeTakeFirstOrThrow();
  if (over !== undefined && stands.version !== over) return { result: 'same', version: stands.version };
  if (stands.version > 0 && stands.content === content) return { result: await whatItWas(tx, { id, version: stands.version, captureId }), version: stands.version };
  const version = stands.version + 1;
  await db.insertInto('records').values({ id, version, body: bodyOf(record, version), capture_id: captureId }).execute();
  await db.updateTable('articles').set({ version, content, ...record.columns }).where('id', '=', id).execute();
  // Nobody can have corrected what was not there.
  if (version > 1) await refreshCorrected(tx, id);
  return { result: version === 1 ? 'new' : 'changed', version };
}

/** A job that is run twice reports the second time what it did the first time. */
async function whatItWas(tx: Transaction<Tables>, { id, version, captureId }: { id: string; version: number; captureId: string | null }): Promise<'new' | 'changed' | 'same'> {
  const row = await tx.withSchema(SCHEMA).selectFrom('records').select('capture_id').where('id', '=', id).where('version', '=', version).executeTakeFirst();
  if (captureId === null || row?.capture_id !== captureId) return 'same';
  return version === 1 ? 'new' : 'changed';
}

function recordFrom(body: string): ReleaseRecord {
  // Checked when it was written: what is read back is what was checked, and a check of each would cost as much as reading it.
  return JSON.parse(body) as ReleaseRecord;
}
