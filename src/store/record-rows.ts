/** The list of records, newest first, page by page. */
import { sql, type Kysely } from 'kysely';
import { fromColumn, fromColumnOrNull, toColumn } from './column.ts';
import { recordTests } from './record-filter.ts';
import type { RecordRow, RowFilter } from './row-types.ts';
import { SCHEMA, type Tables } from './tables.ts';

const DAY = sql<string>`coalesce(a.published, '')`;
const REVIEWED = sql<string>`(select count(distinct (c.field, c.key)) from dateliner.corrections c where c.record_id = a.id)`;

/** At most `limit` rows. */
export async function recordRows(database: Kysely<Tables>, filter: RowFilter, limit: number): Promise<readonly RecordRow[]> {
  const db = database.withSchema(SCHEMA);
  const rows = await db.selectFrom('articles as a').select(['a.id', 'a.site', 'a.title', 'a.counts', 'a.least', DAY.as('day'), REVIEWED.as('reviewed')])
    .where(sql<boolean>`${sql.join([recordTests(filter), ...tests(filter)], sql` and `)}`).orderBy(DAY, 'desc').orderBy('a.id').limit(limit).execute();
  return rows.map(({ id, site, title, counts, least, day, reviewed }) => (
    { id: fromColumn(id), site: fromColumnOrNull(site), day, title: fromColumnOrNull(title) ?? '', counts, least, reviewed: Number(reviewed) }));
}

/** The sites that have records. */
export async function recordSites(database: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await database.withSchema(SCHEMA).selectFrom('articles').select('site').distinct().where('site', 'is not', null).orderBy('site').execute();
  return rows.map(({ site }) => fromColumn(site ?? ''));
}

function tests({ words = [], kind, below, reviewed, after }: RowFilter) {
  const there = sql`exists (select 1 from dateliner.corrections c where c.record_id = a.id)`;
  return [
    ...words.map((word) => sql<boolean>`strpos(lower(a.title), ${toColumn(word.toLowerCase())}) > 0`),
    ...(kind === undefined ? [] : [sql<boolean>`a.counts[${kind + 1}] > 0`]),
    ...(below === undefined ? [] : [sql<boolean>`a.least < ${below}`]),
    ...(reviewed === undefined ? [] : [reviewed ? sql<boolean>`${there}` : sql<boolean>`not ${there}`]),
    ...(after === undefined ? [] : [sql<boolean>`(${DAY} < ${after.day} or (${DAY} = ${after.day} and a.id > ${toColumn(after.id)}))`]),
  ];
}
