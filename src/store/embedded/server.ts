/** Starting and stopping the server of a cluster. Called under the place's lock. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, rmdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../../errors.ts';
import { folderTrouble } from '../trouble.ts';
import { cannotExecute } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { socketFile, socketFolder, type Place } from './place.ts';
import { answers, disownNote, runningPostmaster, type Postmaster } from './postmaster.ts';
import { stampOf } from './stamp.ts';

/** A crashed server replays its log first, which takes as long as it takes while it lives. */
const START_MS = 300_000;
const STOP_MS = 60_000;
const QUIT_MS = 10_000;
const DEAF_MS = 5_000;
/** Backends of a killed server need a moment to notice, and the server itself stays in the process table until somebody reaps it. */
const ORPHANS_MS = 15_000;
const POLL_MS = 5;
const LOG_MAX = 8 * 1024 * 1024;

/** Loses no committed transaction; small, because it serves one machine; no name or port that others could use. */
const SETTINGS = [
  'listen_addresses=', 'unix_socket_permissions=0700', 'max_connections=100', 'shared_buffers=32MB', 'max_wal_size=256MB',
  'fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'io_method=sync', 'max_parallel_workers_per_gather=0', 'max_logical_replication_workers=0', 'jit=off',
  'timezone=UTC', 'log_timezone=UTC', 'log_destination=stderr', 'logging_collector=off', 'log_min_messages=warning', 'log_checkpoints=off',
  'log_min_error_statement=panic', 'log_error_verbosity=terse',
  // After a crash: the same as for initdb.
  ...(process.platform === 'linux' ? ['recovery_init_sync_method=syncfs'] : []),
] as const;

/** Gives the running server, or starts one. */
export async function ensureServer(place: Place, bin: string): Promise<Postmaster> {
  const running = await settled(place);
  if (running !== null && await hears(running)) return running;
  // It runs, and nobody can reach it: somebody swept its socket away.
  if (running !== null) await stopServer(place);
  const deadline = performance.now() + ORPHANS_MS;
  for (;;) {
    const started = await start(place, bin);
    if (typeof started !== 'string') return started;
    if (!/shared memory block|is still in use|lock file .* already exists/i.test(started) || performance.now() > deadline) throw didNotStart(place, started);
    await pause(100);
  }
}

/** Stops the server, quickly and cleanly; true when there was one. Clients are cut off, what they committed stays. */
export async function stopServer(place: Place): Promise<boolean> {
  const running = runningPostmaster(place);
  if (running === null) return false;
  // A "fast" shutdown: unlike a "smart" one it does not wait for whoever is still connected.
  if (!await ends(running.pid, 'SIGINT', STOP_MS) && !await ends(running.pid, 'SIGQUIT', QUIT_MS)) {
    throw new Unavailable(`the database server (process ${running.pid}) does not stop: look at ${place.log}`);
  }
  if (running.socketFolder !== '' && running.socketFolder !== place.home) removeIfEmpty(running.socketFolder);
  return true;
}

async function ends(pid: number, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  const stamp = stampOf(pid);
  try {
    process.kill(pid, signal);
  } catch {
    return stampOf(pid) === null;
  }
  return until(() => stampOf(pid) !== stamp, patience);
}

/** Waits while a server starts or stops; null when none runs. */
async function settled(place: Place): Promise<Postmaster | null> {
  let running = runningPostmaster(place);
  await until(() => (running = runningPostmaster(place)) === null || running.ready, START_MS);
  if (running !== null && !running.ready) throw new Unavailable(`the database server (process ${running.pid}) does not become ready: look at ${place.log}`);
  return running;
}

async function hears(running: Postmaster): Promise<boolean> {
  const deadline = performance.now() + DEAF_MS;
  while (!await answers(running.socketFolder)) {
    if (performance.now() > deadline || !existsSync(socketFile(running.socketFolder))) return false;
    await pause(50);
  }
  return true;
}

/** The server, or what it wrote when it ended instead of starting. */
async function start(place: Place, bin: string): Promise<Postmaster | string> {
  disownNote(place);
  const program = path.join(bin, 'postgres');
  const log = openLog(place);
  const from = sizeOf(place.log);
  const sockets = socketFolder(place);
  // Commas separate folders in this setting, and quotes keep a path together.
  const args = ['-D', place.cluster, '-k', `"${sockets.replaceAll('"', '""')}"`, ...SETTINGS.flatMap((setting) => ['-c', setting])];
  let failure: unknown = null;
  let child: ChildProcess;
  try {
    // A session of its own: it outlives us, and Ctrl-C in our terminal does not reach it.
    child = spawn(program, args, { cwd: '/', env: serverEnvironment(), detached: true, stdio: ['ignore', log, log], ...place.account });
  } finally {
    closeSync(log);
  }
  child.on('error', (error) => { failure = error; });
  child.unref();
  let ended = false;
  child.on('exit', () => { ended = true; });
  const ready = (): boolean => runningPostmaster(place)?.ready === true;
  const done = await until(() => failure !== null || ended || ready(), START_MS);
  if (failure !== null) throw cannotExecute(program, failure);
  const running = runningPostmaster(place);
  if (done && running?.ready) return running;
  return readFileSync(place.log, 'utf8').slice(from);
}

function openLog(place: Place): number {
  try {
    if (sizeOf(place.log) > LOG_MAX) renameSync(place.log, `${place.log}.1`);
    const log = openSync(place.log, 'a', 0o600);
    if (place.account !== null) chownSync(place.log, place.account.uid, place.account.gid);
    return log;
  } catch (error) {
    throw folderTrouble('the log of the database', place.log, error);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function didNotStart(place: Place, said: string): Unavailable {
  if (/No space left on device/i.test(said)) return new Unavailable(`the database in ${place.home} cannot start: the disk is full, make room and try again`);
  const words = said.trim().split('\n').slice(-4).join(' ') || 'it wrote nothing';
  return new Unavailable(`the database in ${place.home} does not start: ${words} (more in ${place.log})`);
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Somebody else put something there, or it is gone already: either is fine.
  }
}

async function until(holds: () => boolean, patience: number): Promise<boolean> {
  const deadline = performance.now() + patience;
  while (!holds()) {
    if (performance.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}
