/** What a data folder remembers of its stores: a small file, `store.json`. */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../errors.ts';
import { folderTrouble, isErrno } from './trouble.ts';

export interface Memory {
  /** Folder of the embedded database, relative to the data folder or absolute; null before it was made. */
  readonly home: string | null;
  /** Ids of the stores that were used with this data folder, oldest first. */
  readonly stores: readonly string[];
}

const NAME = 'store.json';

export function recall(dataDir: string): Memory {
  const file = path.join(dataDir, NAME);
  try {
    const held: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return memoryFrom(held);
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return { home: null, stores: [] };
    if (error instanceof SyntaxError) throw new Unavailable(`${file} is damaged: restore it, or remove it if the database is in ${path.join(dataDir, 'postgres')}`);
    throw folderTrouble('the file', file, error);
  }
}

/** Adds to what is remembered; the file is replaced whole. */
export function remember(dataDir: string, more: Partial<Memory>): void {
  const file = path.join(dataDir, NAME);
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${JSON.stringify({ ...recall(dataDir), ...more }, null, 2)}\n`);
    renameSync(draft, file);
  } catch (error) {
    throw folderTrouble('the data folder', dataDir, error);
  }
}

function memoryFrom(held: unknown): Memory {
  if (typeof held !== 'object' || held === null) return { home: null, stores: [] };
  const home = 'home' in held && typeof held.home === 'string' ? held.home : null;
  const stores = 'stores' in held && Array.isArray(held.stores) ? held.stores.filter((id) => typeof id === 'string') : [];
  return { home, stores };
}
