/** The account that the server runs under: PostgreSQL refuses to run as root. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface Account { readonly uid: number; readonly gid: number }

/** `nobody`: needs no entry of its own in the user table to run a server. */
const UNPRIVILEGED: Account = { uid: 65534, gid: 65534 };

export function isRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** Null: run as ourselves. As root: who owns the first of these paths that exists and is not root's, else nobody. */
export function accountFor(paths: readonly string[]): Account | null {
  if (!isRoot()) return null;
  for (const each of paths) {
    const owner = ownerOf(each);
    if (owner !== null && owner.uid !== 0) return owner;
  }
  return UNPRIVILEGED;
}

/** Null for what does not exist or may not be seen. */
export function ownerOf(file: string): Account | null {
  try {
    const { uid, gid } = statSync(file);
    return { uid, gid };
  } catch {
    return null;
  }
}

/**
 * The first folder on the way to `file` that the account may not pass; null when it may pass all.
 * Folders that do not exist yet are taken to be made passable.
 */
export function obstacle(file: string, account: Account | null): string | null {
  if (account === null) return null;
  for (let folder = file; ; folder = path.dirname(folder)) {
    const stat = existsSync(folder) ? statSync(folder) : null;
    if (stat?.isDirectory() && (stat.mode & executeBit(stat, account)) === 0) return folder;
    if (folder === path.dirname(folder)) return null;
  }
}

function executeBit(stat: { uid: number; gid: number }, account: Account): number {
  if (stat.uid === account.uid) return 0o100;
  return stat.gid === account.gid ? 0o010 : 0o001;
}

/** Does the user table know this uid? initdb looks itself up there; the server does not. */
export function hasName(uid: number): boolean {
  if (process.platform === 'linux' && namedAccounts().some((a) => a.uid === uid)) return true;
  return spawnSync('id', ['-un', '--', String(uid)], { stdio: 'ignore' }).status === 0;
}

/** Some account without privileges that the user table knows, for initdb; null in a system without any. */
export function someNamedAccount(): Account | null {
  const named = namedAccounts().filter((a) => a.uid !== 0);
  return named.find((a) => a.uid === UNPRIVILEGED.uid) ?? named[0] ?? null;
}

function namedAccounts(): Account[] {
  try {
    return readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'))
      .filter((fields) => /^\d+$/.test(fields[2] ?? ''))
      .map((fields) => ({ uid: Number(fields[2]), gid: Number(fields[3]) }));
  } catch {
    return [];
  }
}
