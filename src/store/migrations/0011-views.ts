/** Views of the records for analysts, and the records with corrections that they show. */
import { sql, type Kysely } from 'kysely';
import { refreshAllCorrected } from '../corrected.ts';
import { makeViews } from '../views.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('create table dateliner.corrected (id text collate "C" primary key references dateliner.articles (id), version integer not null, body text not null)').execute(db);
  await refreshAllCorrected(db);
  await makeViews(db);
}
