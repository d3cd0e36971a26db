/** Which records a filter asks for, as SQL. */
import { sql } from 'kysely';
import { toColumn } from './column.ts';
import { cityName } from './row-columns.ts';
import type { RecordFilter } from './row-types.ts';

/** The tests of a filter on the articles table, named `a`. */
export function recordTests(filter: RecordFilter) {
  const tests = [sql<boolean>`true`];
  // A row at version 0 belongs to a writer that has not finished.
  tests.push(sql<boolean>`a.version > 0`);
  if (filter.site !== undefined) tests.push(sql<boolean>`a.site = ${toColumn(filter.site)}`);
  if (filter.since !== undefined) tests.push(sql<boolean>`a.published >= ${filter.since}`);
  if (filter.until !== undefined) tests.push(sql<boolean>`a.published <= ${filter.until}`);
  if (filter.city !== undefined) tests.push(sql<boolean>`a.cities && ${[cityName(filter.city), ...(/^\d+$/.test(filter.city) ? [`id:${Number(filter.city)}`] : [])]}::text[]`);
  return sql<boolean>`${sql.join(tests, sql` and `)}`;
}
