/** The next versions of articles, several at once. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { refreshCorrected } from './corrected.ts';
import { arrayText, overRows, runOver } from './many.ts';
import type { Put, Successor } from './successor.ts';
import { SCHEMA, type Tables } from './tables.ts';
import { textArray } from './text-array.ts';
import { bodyOf, idColumn, type WrittenRecord } from './written-record.ts';

/** What filters ask for, as columns of rows that are written together. */
export const ARTICLE = {
  content: 'text', of_site: 'text', language: 'text', url_key: 'text', published: 'text', cities: 'text', title: 'text', counts: 'text', least: 'float8',
} as const;
/** The values of these columns. */
export function articleColumns({ content, columns: { site, cities, counts, ...columns } }: WrittenRecord) {
  return { ...columns, content, of_site: site, cities: arrayText(cities), counts: arrayText(counts) };
}

const ROOM = overRows('g', { id: 'text' }, (given) => `
  insert into ${SCHEMA}.articles (id, version, content, cities) select id, 0, '', '{}' from ${given} order by id collate "C" on conflict (id) do nothing`);
const MAKERS = overRows('g', { id: 'text', version: 'integer' }, (given) => `
  select r.id, r.capture_id from ${given} join ${SCHEMA}.records r using (id, version)`);
const WRITE = overRows('g', { id: 'text', version: 'integer', body: 'text', capture: 'bigint', ...ARTICLE }, (given) => `
  with given as materialized (select * from ${given}),
  written as (insert into ${SCHEMA}.records (id, version, body, capture_id) select id, version, body, capture from given)
  update ${SCHEMA}.articles a set version = g.version, content = g.content, site = g.of_site, language = g.language, url_key = g.url_key, published = g.published,
    cities = g.cities::text[], title = g.title, counts = g.counts::integer[], least = g.least from given g where a.id = g.id`);

interface Stands { readonly version: number; readonly content: string }
interface Placed extends Successor { readonly id: string; readonly stands: Stands }

/** Another version stands than the one that it is for. */
const isLeft = ({ over, stands }: Placed): boolean => over !== undefined && stands.version !== over;
const isSame = ({ record, stands }: Placed): boolean => stands.version > 0 && stands.content === record.content;

/** Writes those whose content differs from the version that stands; all or none. Each article may come once. */
export async function putVersions(tx: Transaction<Tables>, successors: readonly Successor[]): Promise<readonly Put[]> {
  const ids = successors.map(({ record }) => ({ id: idColumn(record.id) }));
  // Whoever comes second waits at the rows until the first has committed, and then sees what it wrote. Rows are taken in
  // one order, so that two writers do not wait for each other for ever.
  await runOver(tx, ROOM, ids);
  const { rows } = await sql<Stands & { readonly id: string }>`
    select id, version, content from dateliner.articles where id = any(${textArray(ids.map(({ id }) => id))}::text[]) order by id for update`.execute(tx);
  const held = new Map(rows.map(({ id, ...stands }) => [id, stands]));
  const placed = successors.map((one, i): Placed => ({ ...one, id: ids[i]?.id ?? '', stands: held.get(ids[i]?.id ?? '') ?? { version: 0, content: '' } }));
  const makers = await makersOf(tx, placed.filter((one) => !isLeft(one) && isSame(one)));
  const next = placed.filter((one) => !isLeft(one) && !isSame(one));
  await write(tx, next);
  return placed.map((one) => {
    const { version } = one.stands;
    if (isLeft(one)) return { result: 'same', version };
    if (!isSame(one)) return { result: version === 0 ? 'new' : 'changed', version: version + 1 };
    // A job that is run twice reports the second time what it did the first time.
    const itWasWe = one.captureId !== null && makers.get(one.id) === one.captureId;
    return { result: itWasWe ? version === 1 ? 'new' : 'changed' : 'same', version };
  });
}

/** The captures that the standing versions were made from. */
async function makersOf(tx: Transaction<Tables>, same: readonly Placed[]): Promise<ReadonlyMap<string, string | null>> {
  if (same.length === 0) return new Map();
  const { rows } = await runOver<{ id: string; capture_id: string | null }, 'id' | 'version'>(tx, MAKERS, same.map(({ id, stands }) => ({ id, version: stands.version })));
  return new Map(rows.map(({ id, capture_id }) => [id, capture_id]));
}

async function write(tx: Transaction<Tables>, next: readonly Placed[]): Promise<void> {
  if (next.length === 0) return;
  await runOver<unknown, 'id' | 'version' | 'body' | 'capture' | keyof typeof ARTICLE>(tx, WRITE, next.map(({ id, record, captureId, stands }) => (
    { id, version: stands.version + 1, body: bodyOf(record, stands.version + 1), capture: captureId, ...articleColumns(record) })));
  // Nobody can have corrected what was not there.
  await refreshAll(tx, next.filter(({ stands }) => stands.version > 0).map(({ id }) => id));
}

async function refreshAll(tx: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { rows } = await sql<{ id: string }>`select distinct record_id as id from dateliner.corrections where record_id = any(${textArray(ids)}::text[])`.execute(tx);
  for (const { id } of rows) await refreshCorrected(tx, id);
}
