/** The door of the store: finds the database, brings its tables up to date, and opens the archive beside it. */
import { sql } from 'kysely';
import { WarcArchive } from './archive/archive.ts';
import type { Archive } from './archive/types.ts';
import { addressesIn } from './addresses.ts';
import { capturesIn } from './captures.ts';
import { openDatabase, type Database } from './connect.ts';
import { correctionsIn } from './corrections.ts';
import { fillRatesIn } from './fill-rates.ts';
import { intakeIn } from './intake.ts';
import { listingsIn } from './listings.ts';
import { holdingsIn } from './holdings.ts';
import type { Attached } from './embedded/embedded.ts';
import { tryLock } from './locks.ts';
import { recall, remember } from './memory.ts';
import { migrate, storeId } from './migrate.ts';
import { originsIn } from './origins.ts';
import { progressIn } from './progress.ts';
import { beginServer, type StoreConfig } from './reach.ts';
import { recordsIn } from './records.ts';
import { runsIn } from './runs.ts';
import { schedulesIn } from './schedules.ts';
import type { PostgresConnection, Store } from './store.ts';
import { talliesIn } from './tallies.ts';

export interface OpenStore {
  readonly store: Store;
  readonly archive: Archive;
  readonly connection: PostgresConnection;
  /** What a person should know, in a sentence each. */
  readonly notices: readonly string[];
  /** Starts the embedded server again if it is gone: for long-lived processes, after a connection broke. */
  ensureRunning(): Promise<void>;
  /** For who is about to close: what stopping the server would wait for is begun, if it is going to stop. Nothing more is written then but in passing. */
  settle(): Promise<void>;
  /** Closes all; the last process to leave stops the embedded server. A second call does nothing. */
  close(): Promise<void>;
}

/** Raises `Unavailable` when the database or the data folder cannot be used. `begun`: its server, where it is on its way already. */
export async function openStore(config: StoreConfig, begun: Promise<Attached> = beginServer(config)): Promise<OpenStore> {
  const server = await begun;
  let database: Database | null = null;
  try {
    database = openDatabase(server.connection);
    await migrate(database.db, database.where);
    const id = await storeId(database.db);
    const notices = noteStore(config.dataDir, id);
    const archive = new WarcArchive(config.dataDir);
    const close = closer(database, archive, server);
    const { connection, ensureRunning } = server;
    return { store: storeOn(database, id, close), archive, connection, notices, ensureRunning, settle: settler(database, server), close };
  } catch (error) {
    await database?.db.destroy().catch(() => undefined);
    await server.detach().catch(() => undefined);
    throw error;
  }
}

function storeOn({ db, connection }: Database, id: string, close: () => Promise<void>): Store {
  return {
    id, close,
    captures: capturesIn(db), intake: intakeIn(db), addresses: addressesIn(db), records: recordsIn(db), runs: runsIn(db), fillRates: fillRatesIn(db), listings: listingsIn(db), corrections: correctionsIn(db), origins: originsIn(db),
    holdings: holdingsIn(db), progress: progressIn(db), schedules: schedulesIn(db), tallies: talliesIn(db),
    lock: (name) => tryLock(connection, name),
  };
}

function closer(database: Database, archive: Archive, server: Attached): () => Promise<void> {
  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    try {
      await archive.close();
    } finally {
      await database.db.destroy().finally(() => server.detach());
    }
  };
  return () => (closing ??= close());
}

/** A server that stops brings its files up to date on the disk, some hundred milliseconds, and what is done before is not done then. */
function settler({ db }: Database, server: Attached): () => Promise<void> {
  return async () => {
    try {
      if (server.isAlone()) await sql`checkpoint`.execute(db);
    } catch {
      // It only saves time: whatever is wrong is met again by whoever needs the database.
    }
  };
}

/** Archives stay in the data folder when the database changes; only re-reading old pages suffers, so that is said. */
function noteStore(dataDir: string, id: string): readonly string[] {
  const { stores } = recall(dataDir);
  if (stores.at(-1) === id) return [];
  remember(dataDir, { stores: [...stores.filter((s) => s !== id), id] });
  if (stores.length === 0) return [];
  return [`the data folder ${dataDir} was used with another database before: what was kept there is not seen from here, and its pages are not read again`];
}
