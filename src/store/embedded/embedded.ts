/**
 * The embedded database: a private PostgreSQL server on a socket in the data folder, shared by any number of
 * processes and owned by none. The first one in starts it, the last one out stops it.
 */
import { existsSync } from 'node:fs';
import { Unavailable } from '../../errors.ts';
import type { PostgresConnection } from '../store.ts';
import { folderTrouble } from '../trouble.ts';
import { obstacle } from './account.ts';
import { findBinaries, usableBinaries } from './binaries.ts';
import { forgetDead, livingClients, register, unregister } from './clients.ts';
import { DATABASE, USER, ensureCluster } from './cluster.ts';
import { withLock } from './lock.ts';
import { makePlace, type EmbeddedConfig, type Place } from './place.ts';
import type { Postmaster } from './postmaster.ts';
import { ensureServer, stopServer } from './server.ts';

export interface Attached {
  readonly connection: PostgresConnection;
  /** Starts the server again if it is gone: for long-lived processes, after a connection broke. */
  ensureRunning(): Promise<void>;
  /** True while nobody else uses the server: it stops when this client leaves. */
  isAlone(): boolean;
  /** Leaves; the last one out stops the server. A second call does nothing. */
  detach(): Promise<void>;
}

/** Joins the server of a data folder, and starts it where it does not run. Raises `Unavailable`. */
export async function attach(config: EmbeddedConfig): Promise<Attached> {
  const found = findBinaries();
  const place = makePlace(config);
  const blocked = obstacle(place.home, place.account);
  if (blocked !== null) throw new Unavailable(`the database in ${place.home} cannot be reached by the user it runs as (uid ${place.account?.uid ?? '?'}): ${blocked} lets in nobody but root (chmod o+x would help)`);
  const ensure = async (): Promise<Postmaster> => {
    const bin = usableBinaries(found, place);
    await ensureCluster(place, bin, found);
    return ensureServer(place, bin);
  };
  let client: string | null = null;
  const running = await locked(place, async () => {
    const server = await ensure();
    client = register(place);
    return server;
  });
  return {
    connection: { kind: 'socket', host: running.socketFolder, port: 5432, user: USER, database: DATABASE },
    ensureRunning: async () => { await locked(place, ensure); },
    isAlone: () => client !== null && livingClients(place).length === 1,
    detach: async () => {
      if (client === null) return;
      const mine = client;
      client = null;
      await leave(place, mine);
    },
  };
}

async function leave(place: Place, client: string): Promise<void> {
  // Somebody removed the whole folder: nothing is left to tidy.
  if (!existsSync(place.home)) return;
  await locked(place, async () => {
    unregister(client);
    forgetDead(place);
    if (livingClients(place).length === 0) await stopServer(place);
  });
}

/** Under the lock of the place; system errors come out as `Unavailable`. */
export async function locked<T>(place: Place, work: () => Promise<T>): Promise<T> {
  try {
    return await withLock(place.lock, work);
  } catch (error) {
    throw folderTrouble('the folder of the database', place.home, error);
  }
}
