/** The database files: made once by initdb, and only ever opened by the major version that made them. */
import { spawn } from 'node:child_process';
import { chownSync, existsSync, lchownSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../../errors.ts';
import { folderTrouble } from '../trouble.ts';
import { hasName, isRoot, ownerOf, someNamedAccount, type Account } from './account.ts';
import { cannotExecute, type Binaries } from './binaries.ts';
import type { Place } from './place.ts';

/** The superuser of the embedded server, and the database that holds everything. */
export const USER = 'dateliner';
export const DATABASE = 'postgres';

/** Makes the cluster if there is none, and refuses one that these binaries cannot open. Called under the place's lock. */
export async function ensureCluster(place: Place, bin: string, found: Binaries): Promise<void> {
  if (!existsSync(place.cluster)) await makeCluster(place, bin);
  const major = majorOf(place);
  if (major === null) {
    throw new Unavailable(`${place.cluster} holds no whole database: restore a backup, or move it away to begin with an empty one`);
  }
  if (major !== String(found.major)) throw otherMajor(place, major, found);
  const owner = ownerOf(place.cluster);
  if (!isRoot() && owner !== null && owner.uid !== process.geteuid?.()) {
    throw new Unavailable(`the database in ${place.cluster} belongs to uid ${owner.uid}: run as that user or as root, or choose another data folder`);
  }
}

/** The PostgreSQL major version that made the files; null when there are none. */
export function majorOf(place: Place): string | null {
  try {
    return readFileSync(path.join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  } catch {
    return null;
  }
}

function otherMajor(place: Place, major: string, found: Binaries): Unavailable {
  return new Unavailable(`the database in ${place.cluster} was made by PostgreSQL ${major}, and the embedded server is ${found.major}. `
    + 'Write a dump with the Dateliner that made it ("dateliner db dump FILE"), '
    + `or with this one while a PostgreSQL ${major} serves the folder and DATABASE_URL names it; then move ${place.home} away and load the dump ("dateliner db restore FILE")`);
}

async function makeCluster(place: Place, bin: string): Promise<void> {
  for (const name of readdirSync(place.home).filter((n) => n.startsWith('cluster.new'))) {
    rmSync(path.join(place.home, name), { recursive: true, force: true, maxRetries: 3 });
  }
  const draft = path.join(place.home, `cluster.new-${process.pid}-${Date.now().toString(36)}`);
  const builder = builderFor(place.account);
  try {
    mkdirSync(draft, { mode: 0o700 });
    if (builder.account !== null) chownSync(draft, builder.account.uid, builder.account.gid);
    if (isDifferent(builder.account, place.account)) chownSync(place.home, builder.account?.uid ?? 0, builder.account?.gid ?? 0);
    await initdb(path.join(bin, 'initdb'), draft, builder);
    if (place.account !== null) {
      chownSync(place.home, place.account.uid, place.account.gid);
      if (isDifferent(builder.account, place.account)) chownAll(draft, place.account);
    }
    renameSync(draft, place.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true, maxRetries: 3 });
    throw folderTrouble('the folder of the database', place.home, error);
  }
}

/** One flush of the file system in place of one for each of a thousand files, which takes seconds on a busy disk. */
const FLUSH: readonly string[] = process.platform === 'linux' ? ['--sync-method=syncfs'] : [];

interface Builder { readonly account: Account | null; readonly wrap: readonly string[] }

/**
 * Who runs initdb. It insists on finding its own uid in the user table, which the server does not: root borrows a
 * named account, anybody else the name of one in a user namespace.
 */
function builderFor(account: Account | null): Builder {
  if (account !== null) return { account: hasName(account.uid) ? account : someNamedAccount() ?? account, wrap: [] };
  const uid = process.geteuid?.() ?? 0;
  if (process.platform !== 'linux' || hasName(uid)) return { account: null, wrap: [] };
  const named = someNamedAccount();
  return { account: null, wrap: named === null ? [] : ['unshare', '--user', `--map-user=${named.uid}`, `--map-group=${named.gid}`] };
}

function isDifferent(a: Account | null, b: Account | null): boolean {
  return a?.uid !== b?.uid || a?.gid !== b?.gid;
}

function chownAll(folder: string, account: Account): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    lchownSync(path.join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid);
}

async function initdb(program: string, folder: string, builder: Builder): Promise<void> {
  const args = ['-D', folder, '-A', 'trust', '-U', USER, '--no-locale', '-E', 'UTF8', '--no-instructions', ...FLUSH];
  const [command = program, ...rest] = [...builder.wrap, program, ...args];
  const { code, said } = await run(command, rest, builder.account).catch((error: unknown) => {
    if (builder.wrap.length > 0) return { code: null, said: 'unshare cannot be run' };
    throw cannotExecute(command, error);
  });
  if (code === 0 && statSync(path.join(folder, 'PG_VERSION'), { throwIfNoEntry: false }) !== undefined) return;
  throw new Unavailable(`the database could not be made in ${folder}: ${explained(said)}`);
}

function explained(said: string): string {
  if (/No space left on device/i.test(said)) return 'the disk is full: make room (about 100 MB) and try again';
  if (/could not look up effective user ID|unshare/i.test(said)) {
    return `this user (uid ${process.geteuid?.() ?? '?'}) has no name in the user table, which initdb asks for: give it one (a line in /etc/passwd), or set DATABASE_URL`;
  }
  return said.trim().split('\n').slice(-3).join(' ') || 'initdb said nothing';
}

function run(command: string, args: readonly string[], account: Account | null): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: '/', env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'], ...account });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => { said = (said + chunk).slice(-20_000); });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

/** Nothing of the caller's environment that could change what PostgreSQL does: no PG*, no locale, no TMPDIR. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
