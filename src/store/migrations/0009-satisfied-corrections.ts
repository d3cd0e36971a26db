/** Which rules have come to say what a person said before them. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('alter table dateliner.corrections add column satisfied_by text').execute(db);
}
