/** Places for a database that cannot lie in its data folder. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Unavailable } from '../../errors.ts';
import { isErrno } from '../trouble.ts';
import { obstacle, type Account } from './account.ts';

/** Where the database of a data folder goes that the account cannot reach. Raises `Unavailable` when there is no such place. */
export function refugeFor(dataDir: string, account: Account | null, refuges?: readonly string[]): string {
  const candidates = refuges ?? ['/var/lib/dateliner', path.join(reachableTmp(account), 'dateliner')];
  const usable = candidates.find((folder) => obstacle(folder, account) === null && mayBeMade(folder));
  if (usable === undefined) throw new Unavailable(`no folder can hold the database of ${dataDir} (tried ${candidates.join(', ')}): choose another data folder, or set DATABASE_URL`);
  return path.join(usable, keyOf(dataDir));
}

const NOTE = 'belongs-to';

/** For whoever finds the folder and wonders, and for tidying. */
export function noteOwner(home: string, dataDir: string): void {
  writeFileSync(path.join(home, NOTE), `${dataDir}\n`);
}

/**
 * Removes databases whose data folder lay in a temporary folder and is gone, or was made anew: nothing leads to them
 * any more. Those of other folders stay, which may only be on a disk that is not there at the moment. Thousands of files
 * take their time: nobody waits for it but the end of the process.
 */
export function tidyRefuge(refuge: string, homeOf: (dataDir: string) => string | null): void {
  const temporary = [realPath(os.tmpdir()), realPath('/tmp'), realPath('/var/tmp')];
  for (const name of readdirSync(refuge)) {
    const home = path.join(refuge, name);
    const dataDir = ownerNoted(home);
    if (dataDir === null || homeOf(dataDir) === home || !temporary.some((folder) => dataDir.startsWith(folder + path.sep))) continue;
    // A server that still runs there notices, and ends by itself.
    rm(home, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
  }
}

function ownerNoted(home: string): string | null {
  try {
    return readFileSync(path.join(home, NOTE), 'utf8').trimEnd();
  } catch {
    return null;
  }
}

/** The user's temporary folder, if the account reaches it, else the system's. */
function reachableTmp(account: Account | null): string {
  const usual = realPath(os.tmpdir());
  return obstacle(usual, account) === null ? usual : realPath('/tmp');
}

/** Is there a folder on the way that we may write, on a disk that takes writes? */
function mayBeMade(folder: string): boolean {
  if (!existsSync(folder)) return folder !== path.dirname(folder) && mayBeMade(path.dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** A name for a folder, from its path. */
export function keyOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

/** The real path of a folder of which the last parts may not exist yet. */
export function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || folder === path.dirname(folder)) return folder;
    return path.join(realPath(path.dirname(folder)), path.basename(folder));
  }
}
