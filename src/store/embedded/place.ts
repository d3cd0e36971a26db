/** Where the embedded database of a data folder lies. */
import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Unavailable } from '../../errors.ts';
import { folderTrouble, isErrno } from '../trouble.ts';
import { recall, remember } from '../memory.ts';
import { accountFor, isRoot, obstacle, type Account } from './account.ts';

export interface EmbeddedConfig {
  readonly dataDir: string;
  /** Folders that take the database when the data folder cannot hold it, best first. */
  readonly refuges?: readonly string[];
}
export interface Place {
  /** The real path of the data folder. */
  readonly dataDir: string;
  /** The folder of the database: cluster, lock, clients, log and socket. */
  readonly home: string;
  readonly cluster: string;
  readonly clients: string;
  readonly lock: string;
  readonly log: string;
  /** Who the server runs as; null: who we are. */
  readonly account: Account | null;
  /** Why the database lies outside the data folder; null when it lies inside. */
  readonly moved: string | null;
}

const INSIDE = 'postgres';
/** A socket's address holds 104 bytes on macOS, 108 on Linux. */
const SOCKET_MAX = 100;
const SOCKET_NAME = '.s.PGSQL.5432';

/** Where the database lies or would lie. Makes nothing. */
export function placeOf(config: EmbeddedConfig): Place {
  const dataDir = realPath(path.resolve(config.dataDir));
  const remembered = recall(dataDir).home;
  const inside = path.join(dataDir, INSIDE);
  const account = accountFor([path.join(remembered === null ? inside : path.resolve(dataDir, remembered), 'cluster'), dataDir]);
  const closed = obstacle(dataDir, account);
  const home = remembered !== null ? path.resolve(dataDir, remembered)
    : closed === null ? inside : refuge(dataDir, account, config.refuges ?? ['/var/lib/dateliner', path.join(tmp(account), 'dateliner')]);
  return {
    dataDir, home, account,
    cluster: path.join(home, 'cluster'), clients: path.join(home, 'clients'), lock: path.join(home, 'lock'), log: path.join(home, 'server.log'),
    moved: home === inside ? null : `${closed ?? dataDir} lets in nobody but root, and PostgreSQL refuses to run as root`,
  };
}

/** Makes the data folder and the database's folder, and remembers the latter. */
export function makePlace(config: EmbeddedConfig): Place {
  makeFolder('the data folder', path.resolve(config.dataDir));
  const place = placeOf(config);
  const remembered = recall(place.dataDir).home;
  if (remembered !== null && place.moved !== null && !existsSync(place.home)) {
    throw new Unavailable(`the database of ${place.dataDir} was in ${place.home}, which is gone: bring it back, or remove `
      + `${path.join(place.dataDir, 'store.json')} to begin with an empty database`);
  }
  try {
    if (place.moved !== null) mkdirSync(path.dirname(place.home), { recursive: true, mode: 0o755 });
    const made = mkdirIfMissing(place.home);
    own(place.home, place.account, made);
    // For whoever finds the folder and wonders.
    if (made && place.moved !== null) writeFileSync(path.join(place.home, 'belongs-to'), `${place.dataDir}\n`);
    own(place.clients, place.account, mkdirIfMissing(place.clients));
  } catch (error) {
    throw folderTrouble('the folder of the database', place.home, notOurs(place, error));
  }
  if (remembered === null) remember(place.dataDir, { home: path.relative(place.dataDir, place.home) === INSIDE ? INSIDE : place.home });
  return place;
}

/** A folder short enough for the address of a socket, owned by who the server runs as. */
export function socketFolder(place: Place): string {
  if (Buffer.byteLength(path.join(place.home, SOCKET_NAME)) <= SOCKET_MAX) return place.home;
  const uid = place.account?.uid ?? process.geteuid?.() ?? 0;
  const folder = path.join(tmp(place.account), `dateliner-${uid}-${keyOf(place.home)}`);
  own(folder, place.account, mkdirIfMissing(folder));
  const stat = lstatSync(folder);
  // Anybody may make folders in the temporary one: a socket goes into nobody else's.
  if (!stat.isDirectory() || stat.uid !== uid) throw new Unavailable(`${folder} belongs to somebody else: remove it, or choose a data folder with a shorter path`);
  return folder;
}

export function socketFile(folder: string): string {
  return path.join(folder, SOCKET_NAME);
}

/** The temporary folder, if the account reaches it and it is short, else the system's. */
function tmp(account: Account | null): string {
  const usual = realPath(os.tmpdir());
  return obstacle(usual, account) === null && Buffer.byteLength(usual) < 40 ? usual : realPath('/tmp');
}

function refuge(dataDir: string, account: Account | null, refuges: readonly string[]): string {
  const usable = refuges.find((folder) => obstacle(folder, account) === null && mayBeMade(folder));
  if (usable === undefined) throw new Unavailable(`no folder can hold the database of ${dataDir} (tried ${refuges.join(', ')}): choose another data folder, or set DATABASE_URL`);
  return path.join(usable, keyOf(dataDir));
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

function keyOf(folder: string): string {
  return createHash('sha256').update(folder).digest('hex').slice(0, 16);
}

/** The real path of a folder of which the last parts may not exist yet. */
function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch (error) {
    if (!isErrno(error, 'ENOENT') || folder === path.dirname(folder)) return folder;
    return path.join(realPath(path.dirname(folder)), path.basename(folder));
  }
}

export function makeFolder(what: string, folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw folderTrouble(what, folder, error);
  }
}

/** True when the folder was made. */
function mkdirIfMissing(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 });
    return true;
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Gives a new folder to the server's account, and keeps everybody else out. A umask may have taken too much. */
function own(folder: string, account: Account | null, made: boolean): void {
  if (!made) return;
  chmodSync(folder, 0o700);
  if (account !== null) chownSync(folder, account.uid, account.gid);
}

function notOurs(place: Place, error: unknown): unknown {
  if (isRoot() || !isErrno(error, 'EACCES', 'EPERM') || !existsSync(place.home)) return error;
  const uid = lstatSync(place.home).uid;
  return uid === process.geteuid?.() ? error
    : new Unavailable(`the database in ${place.home} belongs to uid ${uid}: run as that user or as root, or choose another data folder`);
}
