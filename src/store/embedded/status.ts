/** Looking at the embedded database, and stopping it by hand, without starting it. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../errors.ts';
import { folderTrouble } from '../trouble.ts';
import { WITHOUT_GLIBC, findBinaries } from './binaries.ts';
import { forgetDead, livingClients } from './clients.ts';
import { majorOf } from './cluster.ts';
import { locked } from './embedded.ts';
import { placeOf, type EmbeddedConfig, type Place } from './place.ts';
import { runningPostmaster } from './postmaster.ts';
import { stopServer } from './server.ts';

/** What `doctor` wants to know before anything is started. */
export interface EmbeddedPlace {
  /** The folder of the database, and why it is not in the data folder (null: it is). */
  readonly home: string;
  readonly moved: string | null;
  /** Uid the server runs as where that is not our own. */
  readonly runsAs: number | null;
  /** Null with a reason in `problem` where there are none. */
  readonly binaries: { readonly folder: string; readonly version: string } | null;
  readonly problem: string | null;
}

export function whereEmbedded(config: EmbeddedConfig): EmbeddedPlace {
  const place = placeOf(config);
  const where = { home: place.home, moved: place.moved, runsAs: place.account?.uid ?? null };
  try {
    const found = findBinaries();
    return { ...where, binaries: { folder: path.join(found.native, 'bin'), version: found.version }, problem: lacksGlibc() ? WITHOUT_GLIBC : null };
  } catch (error) {
    return { ...where, binaries: null, problem: messageOf(error) };
  }
}

/** The binaries for Linux need glibc, and a system built on musl has another C library. */
function lacksGlibc(): boolean {
  if (process.platform !== 'linux') return false;
  const { header } = process.report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return header?.glibcVersionRuntime === undefined;
}

export interface EmbeddedStatus extends EmbeddedPlace {
  readonly kind: 'embedded';
  readonly running: boolean;
  readonly pid: number | null;
  readonly startedAt: string | null;
  /** PostgreSQL major version of the files; null before the first start. */
  readonly major: string | null;
  readonly cluster: string;
  readonly socketFolder: string | null;
  readonly log: string;
  /** Pids of the processes that use it, each once. */
  readonly clients: readonly number[];
  readonly sizeBytes: number;
}

export function embeddedStatus(config: EmbeddedConfig): EmbeddedStatus {
  const place = placeOf(config);
  try {
    return { ...whereEmbedded(config), ...seenOf(place) };
  } catch (error) {
    throw folderTrouble('the folder of the database', place.home, error);
  }
}

function seenOf(place: Place): Omit<EmbeddedStatus, keyof EmbeddedPlace> {
  const running = runningPostmaster(place);
  return {
    kind: 'embedded',
    running: running !== null, pid: running?.pid ?? null, startedAt: running?.startedAt ?? null,
    major: majorOf(place), cluster: place.cluster, socketFolder: running?.socketFolder ?? null, log: place.log,
    clients: [...new Set(livingClients(place))], sizeBytes: sizeBelow(place.cluster),
  };
}

export type Stopped = { readonly result: 'stopped' | 'not-running' } | { readonly result: 'in-use'; readonly clients: readonly number[] };

/** Stops the server unless living processes use it; with `evenInUse` in any case. */
export async function stopEmbedded(config: EmbeddedConfig, options: { evenInUse?: boolean } = {}): Promise<Stopped> {
  const place = placeOf(config);
  if (!existsSync(place.home)) return { result: 'not-running' };
  return locked(place, async () => {
    forgetDead(place);
    const clients = [...new Set(livingClients(place))];
    if (runningPostmaster(place) === null) return { result: 'not-running' };
    if (clients.length > 0 && options.evenInUse !== true) return { result: 'in-use', clients };
    await stopServer(place);
    return { result: 'stopped' };
  });
}

function sizeBelow(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + (statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
