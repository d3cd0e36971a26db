/** Looking at the database of a configuration, and stopping it by hand. Neither starts anything. */
import { sql } from 'kysely';
import { openDatabase } from './connect.ts';
import { embeddedStatus, stopEmbedded, type EmbeddedStatus, type Stopped } from './embedded/status.ts';
import type { StoreConfig } from './reach.ts';

export type { EmbeddedPlace, EmbeddedStatus, Stopped } from './embedded/status.ts';
export { whereEmbedded } from './embedded/status.ts';

export interface ExternalStatus {
  readonly kind: 'external';
  /** Database, host and port, without credentials. */
  readonly where: string;
  readonly version: string;
  /** Connections of Dateliner. */
  readonly connections: number;
  readonly sizeBytes: number;
}
export type DatabaseStatus = EmbeddedStatus | ExternalStatus;

/** Raises `Unavailable` when a server of the user's own does not answer. */
export async function databaseStatus(config: StoreConfig): Promise<DatabaseStatus> {
  return config.databaseUrl === null ? embeddedStatus(config) : externalStatus(config.databaseUrl);
}

/** A server of the user's own is not ours to stop. */
export async function stopDatabase(config: StoreConfig, options: { evenInUse?: boolean } = {}): Promise<Stopped | { readonly result: 'external' }> {
  return config.databaseUrl === null ? stopEmbedded(config, options) : { result: 'external' };
}

async function externalStatus(connectionString: string): Promise<ExternalStatus> {
  const { db, where } = openDatabase({ kind: 'url', connectionString });
  try {
    const { rows: [row] } = await sql<{ version: string; connections: string; size: string }>`
      select current_setting('server_version') as version, pg_database_size(current_database()) as size,
        (select count(*) from pg_stat_activity where application_name = 'dateliner' and datname = current_database()) as connections`.execute(db);
    // Our own connection does not count.
    return { kind: 'external', where, version: row?.version ?? '', connections: Number(row?.connections ?? 1) - 1, sizeBytes: Number(row?.size ?? 0) };
  } finally {
    await db.destroy();
  }
}
