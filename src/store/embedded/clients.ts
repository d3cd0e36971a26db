/** Who uses the server: one small file a client, so that the last one out is known, however the others ended. */
import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isErrno } from '../trouble.ts';
import { lives, ownStamp, pidOf } from './stamp.ts';
import type { Place } from './place.ts';

/** Registers this process once more, and gives the file that stands for it. Called under the place's lock. */
export function register(place: Place): string {
  const file = path.join(place.clients, `${process.pid}-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, ownStamp());
  return file;
}

export function unregister(file: string): void {
  rmSync(file, { force: true });
}

/** Pids of the clients that live, one for each registration. */
export function livingClients(place: Place): readonly number[] {
  return registrations(place).filter(({ stamp }) => lives(stamp)).map(({ stamp }) => pidOf(stamp) ?? 0);
}

/** Removes what dead clients left. Called under the place's lock. */
export function forgetDead(place: Place): void {
  for (const { file, stamp } of registrations(place)) {
    if (!lives(stamp)) unregister(file);
  }
}

function registrations(place: Place): { file: string; stamp: string }[] {
  try {
    return readdirSync(place.clients).map((name) => path.join(place.clients, name)).map((file) => ({ file, stamp: stampIn(file) }));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return [];
    throw error;
  }
}

function stampIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
