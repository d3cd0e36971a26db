/** A lock between processes: a file that holds the stamp of its owner, so that a dead owner is recognised. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '../../errors.ts';
import { isErrno } from '../trouble.ts';
import { lives, ownStamp, pidOf } from './stamp.ts';

const PATIENCE_MS = 180_000;
const POLL_MS = 10;
/** A breaker that died while it broke a lock leaves a lock of its own, one level down. */
const DEEPEST = 8;

/** Runs `work` while no other process holds `file`. Raises `Unavailable` when a living process keeps it too long. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  while (!take(file)) {
    breakIfStale(file, 0);
    if (performance.now() > deadline) throw heldTooLong(file);
    await pause(POLL_MS);
  }
  try {
    return await work();
  } finally {
    remove(file);
  }
}

/** Written first, then linked: whoever reads the lock reads its whole content. */
function take(file: string): boolean {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(draft, ownStamp());
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  } finally {
    remove(draft);
  }
}

/**
 * Removes a lock whose owner is dead. Only the holder of `<file>.break` may do so: between reading a stale lock and
 * removing it, somebody else could have removed it already and taken a new one.
 */
function breakIfStale(file: string, depth: number): void {
  if (!isStale(file) || depth > DEEPEST) return;
  const breaker = `${file}.break`;
  if (!take(breaker)) {
    breakIfStale(breaker, depth + 1);
    return;
  }
  try {
    if (isStale(file)) remove(file);
  } finally {
    remove(breaker);
  }
}

function isStale(file: string): boolean {
  const holder = contentOf(file);
  return holder !== null && !lives(holder);
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}

function heldTooLong(file: string): Unavailable {
  const pid = pidOf(contentOf(file) ?? '');
  return new Unavailable(`process ${pid ?? '?'} has been starting or stopping the database for over ${PATIENCE_MS / 1000} s and holds ${file}: `
    + 'look what it does, end it if it hangs, and try again');
}
