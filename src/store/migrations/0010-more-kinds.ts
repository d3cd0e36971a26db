/** People, organizations and quotes can be corrected, too: the list counts them. */
import type { Kysely } from 'kysely';
import { fillRowColumns } from '../fill-row-columns.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await fillRowColumns(db);
}
