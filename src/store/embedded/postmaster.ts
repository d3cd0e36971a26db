/** The server's own note of itself, `postmaster.pid` in the cluster, and whether it is true. */
import { readFileSync, renameSync, chownSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { isErrno } from '../trouble.ts';
import { argumentsOf, stampOf } from './stamp.ts';
import { socketFile, type Place } from './place.ts';

export interface Postmaster {
  readonly pid: number;
  readonly startedAt: string;
  /** Empty while it starts. */
  readonly socketFolder: string;
  /** False while it starts, recovers or stops. */
  readonly ready: boolean;
}

/** The server that runs on the cluster; null when none does. */
export function runningPostmaster(place: Place): Postmaster | null {
  const lines = note(place);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !serves(pid, place)) return null;
  const started = Number(lines[2]);
  return {
    pid, startedAt: new Date((Number.isFinite(started) ? started : 0) * 1000).toISOString(),
    socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready',
  };
}

/**
 * Makes PostgreSQL pass over a note whose pid has been given to another program. The note keeps its other lines, by
 * which PostgreSQL sees whether old backends still use the cluster; only the pid becomes that of its own parent to be.
 */
export function disownNote(place: Place): void {
  const lines = note(place);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || stampOf(pid) === null) return;
  const file = noteFile(place);
  writeFileSync(`${file}.new`, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
  if (place.account !== null) chownSync(`${file}.new`, place.account.uid, place.account.gid);
  renameSync(`${file}.new`, file);
}

/** Is the process a server of this cluster? A pid in an old note may be anybody's by now. */
function serves(pid: number, place: Place): boolean {
  if (stampOf(pid) === null) return false;
  const args = argumentsOf(pid);
  // Not to be seen (hidden /proc): believe the note.
  if (args === null) return true;
  return args.join(' ').includes(` -D ${place.cluster} `);
}

function noteFile(place: Place): string {
  return path.join(place.cluster, 'postmaster.pid');
}

function note(place: Place): string[] {
  try {
    return readFileSync(noteFile(place), 'utf8').split('\n');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** An SSLRequest, which PostgreSQL answers with one byte before anything else. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const PING_MS = 2000;

/** Does a PostgreSQL answer at this socket? */
export function answers(folder: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketFile(folder));
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(PING_MS, () => end(false));
    socket.on('connect', () => socket.write(SSL_REQUEST));
    socket.on('data', () => end(true));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
  });
}
