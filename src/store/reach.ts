/** The way to the server of a store: the embedded one, or one of the user's own. Loads no client of a database. */
import { attach, type Attached } from './embedded/embedded.ts';
import { majorOf } from './embedded/cluster.ts';
import { makeFolder, placeOf, type EmbeddedConfig } from './embedded/place.ts';
import { recall } from './memory.ts';

export interface StoreConfig extends EmbeddedConfig {
  /** A PostgreSQL server of the user's own; null: the embedded one. */
  readonly databaseUrl: string | null;
}

/** Joins the server of a configuration, whatever its tables. Raises `Unavailable`. */
export async function reachServer(config: StoreConfig): Promise<Attached> {
  return config.databaseUrl === null ? attach(config) : external(config.databaseUrl);
}

/** The same for who wants the store: its data folder is made first, and a damaged memory refused. A new cluster is under way when this returns its promise. */
export async function beginServer(config: StoreConfig): Promise<Attached> {
  makeFolder('the data folder', config.dataDir);
  recall(config.dataDir);
  return reachServer(config);
}

/** True where the embedded database is still to be made, which takes a second of another process. */
export function isToBeMade(config: StoreConfig): boolean {
  if (config.databaseUrl !== null) return false;
  try {
    return majorOf(placeOf(config)) === null;
  } catch {
    return false;
  }
}

function external(connectionString: string): Attached {
  return { connection: { kind: 'url', connectionString }, ensureRunning: leaveAlone, isAlone: () => false, detach: leaveAlone };
}

/** Somebody else's server is not ours to start or stop. */
function leaveAlone(): Promise<void> {
  return Promise.resolve();
}
