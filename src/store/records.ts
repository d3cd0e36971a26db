/** Records and their versions. The articles table points at the version that stands, and answers the filters. */
import { sql, type Kysely } from 'kysely';
import type { ReleaseRecord } from '../record.ts';
import { fromColumn, keyOf, toColumn } from './column.ts';
import { applyCorrections } from '../corrections.ts';
import { correctionsIn } from './corrections.ts';
import { recordTests } from './record-filter.ts';
import { madeRecords, manyRecords, recordHeads } from './record-heads.ts';
import { recordRows, recordSites } from './record-rows.ts';
import type { RecordFilter, Records } from './store.ts';
import { SCHEMA, type Tables } from './tables.ts';
import { putVersions } from './versions.ts';
import { writtenRecord } from './written-record.ts';

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
  const putAll: Records['putAll'] = async (successors) => database.transaction().execute((tx) => putVersions(tx, successors));
  return {
    put: async (record, captureId, over) => {
      const [put] = await putAll([{ record: 'content' in record ? record : writtenRecord(record), captureId, ...(over === undefined ? {} : { over }) }]);
      return put ?? { result: 'same', version: 0 };
    },
    putAll,
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

function recordFrom(body: string): ReleaseRecord {
  // Checked when it was written: what is read back is what was checked, and a check of each would cost as much as reading it.
  return JSON.parse(body) as ReleaseRecord;
}
