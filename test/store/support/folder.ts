/** Folders of tests: below the temporary folder, passable for everybody, removed at the end. */
import { existsSync, chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
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

export async function removeFolder(folder: string): Promise<void> {
  const dataDir = path.join(folder, 'data');
  if (existsSync(path.join(dataDir, 'store.json'))) await stopEmbedded({ dataDir }, { evenInUse: true }).catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
