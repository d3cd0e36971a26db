/** Brings the tables of a database up to date, once, however many processes start at the same time. */
import { Migrator, sql, type Kysely, type Migration, type MigrationResultSet } from 'kysely';
import { Unavailable, messageOf } from '../errors.ts';
import * as first from './migrations/0001-first.ts';
import * as fillRates from './migrations/0002-fill-rates.ts';
import * as origins from './migrations/0003-origins.ts';
import * as holdings from './migrations/0004-holdings.ts';
import * as visits from './migrations/0005-visits.ts';
import * as schedules from './migrations/0006-schedules-and-tallies.ts';
import * as listings from './migrations/0007-listings.ts';
import * as corrections from './migrations/0008-corrections.ts';
import * as satisfied from './migrations/0009-satisfied-corrections.ts';
import * as moreKinds from './migrations/0010-more-kinds.ts';
import * as views from './migrations/0011-views.ts';
import { SCHEMA, type Tables } from './tables.ts';

/** In order; a name that has been released never changes. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '0001-first': first, '0002-fill-rates': fillRates, '0003-origins': origins, '0004-holdings': holdings, '0005-visits': visits, '0006-schedules-and-tallies': schedules, '0007-listings': listings, '0008-corrections': corrections, '0009-satisfied-corrections': satisfied, '0010-more-kinds': moreKinds, '0011-views': views };

/** The names of all migrations, in order. */
export const MIGRATION_NAMES: readonly string[] = Object.keys(MIGRATIONS);

/** `gen_random_uuid()` without an extension, and what the queue's own tables ask for. */
const OLDEST_SERVER = 13;
/** Any number; all starters ask for the same lock. */
const LOCK = 4_021_733_016;

export async function migrate(db: Kysely<Tables>, where: string): Promise<void> {
  await refuseOldServer(db, where);
  if (await isUpToDate(db)) return;
  await underLock(db, (one) => migrateNow(one, where, (migrator) => migrator.migrateToLatest()));
}

/** Makes the tables as they were after one of the migrations. */
export async function migrateUpTo(db: Kysely<Tables>, where: string, name: string): Promise<void> {
  await refuseOldServer(db, where);
  await underLock(db, (one) => migrateNow(one, where, (migrator) => migrator.migrateTo(name)));
}

async function underLock(db: Kysely<Tables>, work: (one: Kysely<Tables>) => Promise<void>): Promise<void> {
  await db.connection().execute(async (one) => {
    // Held by the connection: the migrator's own lock is taken after it has made its tables.
    await sql`select pg_advisory_lock(${LOCK})`.execute(one);
    try {
      await work(one);
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(one);
    }
  });
}

async function refuseOldServer(db: Kysely<Tables>, where: string): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(db);
  const major = Math.floor(Number(rows[0]?.server_version_num ?? 0) / 10_000);
  if (major < OLDEST_SERVER) throw new Unavailable(`${where}: it is PostgreSQL ${major}, and at least ${OLDEST_SERVER} is needed: upgrade it or name another server`);
}

/** One cheap question, so that only the first start of a version takes the lock. */
async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${`${SCHEMA}.kysely_migration`}) is not null as there`.execute(db);
  if (rows[0]?.there !== true) return false;
  const done = await sql<{ name: string }>`select name from ${sql.id(SCHEMA, 'kysely_migration')} order by name`.execute(db);
  return done.rows.map((r) => r.name).join() === MIGRATION_NAMES.join();
}

async function migrateNow(db: Kysely<Tables>, where: string, step: (migrator: Migrator) => Promise<MigrationResultSet>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) }, migrationTableSchema: SCHEMA });
  const { error } = await step(migrator);
  if (error === undefined) return;
  if (/corrupted migrations/i.test(messageOf(error))) {
    throw new Unavailable(`${where}: its tables were made by a newer Dateliner: upgrade this one, or name another database`, 'internal', { cause: error });
  }
  throw error;
}

/** The id that the database was given when its tables were made. */
export async function storeId(db: Kysely<Tables>): Promise<string> {
  const row = await db.withSchema(SCHEMA).selectFrom('meta').select('value').where('name', '=', 'store').executeTakeFirstOrThrow();
  return row.value;
}
