/** Where the embedded database of a data folder lies. */
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, linkSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../../errors.ts';
import { makePath } from '../make-path.ts';
import { folderTrouble, isErrno } from '../trouble.ts';
import { accountFor, isRoot, obstacle, type Account } from './account.ts';
import { keyOf, noteOwner, realPath, refugeFor, tidyRefuge } from './refuge.ts';

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

/** A folder with the database; or a file with the path of that folder, where the data folder cannot hold it. */
const NAME = 'postgres';
/** A socket's address holds 104 bytes on macOS, 108 on Linux. */
const SOCKET_MAX = 100;
const SOCKET_NAME = '.s.PGSQL.5432';

/** Where the database lies, or would lie. Makes nothing. */
export function placeOf(config: EmbeddedConfig): Place {
  const dataDir = realPath(path.resolve(config.dataDir));
  const inside = path.join(dataDir, NAME);
  const settled = settledHome(inside);
  const account = accountFor([path.join(settled ?? inside, 'cluster'), dataDir]);
  const closed = obstacle(dataDir, account);
  const home = settled ?? (closed === null ? inside : refugeFor(dataDir, account, config.refuges));
  return {
    dataDir, home, account,
    cluster: path.join(home, 'cluster'), clients: path.join(home, 'clients'), lock: path.join(home, 'lock'), log: path.join(home, 'server.log'),
    moved: home === inside ? null : `${closed ?? dataDir} lets in nobody but root, and PostgreSQL refuses to run as root`,
  };
}

/** Makes the data folder and the database's folder. */
export function makePlace(config: EmbeddedConfig): Place {
  makeFolder('the data folder', path.resolve(config.dataDir));
  const wanted = placeOf(config);
  const inside = path.join(wanted.dataDir, NAME);
  try {
    if (wanted.moved !== null && settledHome(inside) === null) settleElsewhere(wanted, inside);
    const place = placeOf(config);
    if (place.moved === null) makeOwn(place.home, place.account);
    else if (!existsSync(place.home)) throw gone(place, inside);
    makeOwn(place.clients, place.account);
    return place;
  } catch (error) {
    throw folderTrouble('the folder of the database', wanted.home, notOurs(wanted, error));
  }
}

function gone(place: Place, inside: string): Unavailable {
  return new Unavailable(`the database of ${place.dataDir} was in ${place.home}, which is gone: bring it back, or remove ${inside} to begin with an empty database`);
}

/** Null before the first start. */
function settledHome(inside: string): string | null {
  try {
    return statSync(inside).isDirectory() ? inside : readFileSync(inside, 'utf8').trimEnd();
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw folderTrouble('the folder of the database', inside, error);
  }
}

/**
 * A new folder in the refuge, and the file that leads to it; of several processes that do this at once the first to
 * link that file decides. The folder's name is new each time: a data folder that was removed and made again begins
 * with an empty database.
 */
function settleElsewhere(place: Place, inside: string): void {
  mkdirSync(path.dirname(place.home), { recursive: true, mode: 0o755 });
  tidyRefuge(path.dirname(place.home), (dataDir) => settledHome(path.join(dataDir, NAME)));
  const suffix = randomBytes(4).toString('hex');
  const home = `${place.home}-${suffix}`;
  makeOwn(home, place.account);
  const draft = `${inside}.${suffix}`;
  writeFileSync(draft, `${home}\n`);
  try {
    linkSync(draft, inside);
    // Not before: what has a note and is not led to has been left.
    noteOwner(home, place.dataDir);
  } catch (error) {
    rmSync(home, { recursive: true });
    if (!isErrno(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
}

/** A folder short enough for the address of a socket, owned by who the server runs as. */
export function socketFolder(place: Place): string {
  if (Buffer.byteLength(path.join(place.home, SOCKET_NAME)) <= SOCKET_MAX) return place.home;
  // Not TMPDIR: all processes must come to the same folder, whoever starts the server again.
  const uid = place.account?.uid ?? process.geteuid?.() ?? 0;
  const folder = path.join(realPath('/tmp'), `dateliner-${uid}-${keyOf(place.home)}`);
  makeOwn(folder, place.account);
  const stat = lstatSync(folder);
  // Anybody may make folders in the temporary one: a socket goes into nobody else's.
  if (!stat.isDirectory() || stat.uid !== uid) throw new Unavailable(`${folder} belongs to somebody else: remove it, or choose a data folder with a shorter path`);
  return folder;
}

export function socketFile(folder: string): string {
  return path.join(folder, SOCKET_NAME);
}

/** Makes a folder, and those on the way to it, unless it is there; a new one lets nobody else look inside. */
export function makeFolder(what: string, folder: string): void {
  try {
    const isNew = makePath(folder);
    // What is kept is nobody else's to read; the account that the database of root runs as must pass through.
    if (isNew) chmodSync(folder, isRoot() ? 0o711 : 0o700);
  } catch (error) {
    throw folderTrouble(what, folder, error);
  }
}

/** Makes a folder unless it is there, gives it to the server's account, and keeps everybody else out. */
function makeOwn(folder: string, account: Account | null): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
    // A umask may have taken too much.
    chmodSync(folder, 0o700);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
  // Root's own: new, or left by somebody who was killed right here.
  if (account !== null && lstatSync(folder).uid === 0) chownSync(folder, account.uid, account.gid);
}

function notOurs(place: Place, error: unknown): unknown {
  if (isRoot() || !isErrno(error, 'EACCES', 'EPERM') || !existsSync(place.home)) return error;
  const uid = lstatSync(place.home).uid;
  return uid === process.geteuid?.() ? error
    : new Unavailable(`the database in ${place.home} belongs to uid ${uid}: run as that user or as root, or choose another data folder`);
}
