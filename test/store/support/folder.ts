/** Folders of tests: below the temporary folder, passable for everybody, removed at the end. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { stopEmbedded } from '../../../src/store/embedded/status.ts';

/** A new folder that the database's unprivileged user can pass, which `mkdtemp` alone does not give. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dateliner-store-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** A new folder for one test; a server that still runs in its `data` is stopped. */
export function folderForTest(): string {
  const folder = makeFolder();
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** Root may write everywhere: work that a folder's mode should stop is done under an ordinary uid, which then owns the folder. */
export async function asOrdinaryUser(folder: string, work: () => Promise<void>): Promise<void> {
  const asRoot = process.geteuid?.() === 0;
  if (asRoot) {
    for (const file of ['', ...readdirSync(folder)]) chownSync(path.join(folder, file), ORDINARY, ORDINARY);
    process.seteuid?.(ORDINARY);
  }
  try {
    await work();
  } finally {
    if (asRoot) process.seteuid?.(0);
  }
}
const ORDINARY = 65_534;

const made: string[] = [];
afterAll(async () => { for (const folder of made) await removeFolder(folder); });

let template: Promise<string> | null = null;
/** A data folder whose database was made and stopped: a copy, because making one flushes a thousand files. */
export async function usedDataFolder(): Promise<string> {
  template ??= makeTemplate();
  const dataDir = path.join(folderForTest(), 'data');
  const copied = spawnSync('cp', ['-a', await template, dataDir]);
  if (copied.status !== 0) throw new Error(String(copied.stderr));
  return dataDir;
}

async function makeTemplate(): Promise<string> {
  const folder = makeFolder();
  made.push(folder);
  const dataDir = path.join(folder, 'data');
  await (await openStore({ dataDir, databaseUrl: null })).close();
  return dataDir;
}

export async function removeFolder(folder: string): Promise<void> {
  const dataDir = path.join(folder, 'data');
  if (existsSync(path.join(dataDir, 'postgres'))) await stopEmbedded({ dataDir }, { evenInUse: true }).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
