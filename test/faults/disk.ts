/** A disk of a fixed size that can be filled to the last byte; making one needs the right to mount. */
import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../command-line.ts';

export interface Disk {
  readonly path: string;
  /** Takes all room that is left. */
  readonly fill: () => void;
  readonly relieve: () => void;
  readonly remove: () => void;
}

/** Mounts a disk of so many megabytes on a folder. */
export function mountDisk(folder: string, megabytes: number): Disk {
  mkdirSync(folder, { recursive: true });
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`mount: ${made.stderr}`);
  chmodSync(folder, 0o755);
  const ballast = path.join(folder, 'ballast');
  const relieve = (): void => rmSync(ballast, { force: true });
  return {
    path: folder,
    fill: () => {
      const file = openSync(ballast, 'a');
      try {
        for (const size of [1 << 20, 1 << 12, 1]) fillBy(file, Buffer.alloc(size));
      } finally {
        closeSync(file);
      }
    },
    relieve,
    remove: () => void spawnSync('umount', ['-l', folder]),
  };
}

/** Writes pieces of one size until none fits. */
function fillBy(file: number, piece: Buffer): void {
  for (;;) {
    try {
      if (writeSync(file, piece) < piece.length) return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}

/** True when this user may mount a disk. */
export const canMount = ((): boolean => {
  const folder = temporaryFolder('mount');
  try {
    mountDisk(folder.path, 1).remove();
    return true;
  } catch {
    return false;
  } finally {
    folder.remove();
  }
})();
