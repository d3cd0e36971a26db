/** What a data folder remembers of its stores: a small file, `store.json`. */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Unavailable } from '../errors.ts';
import { folderTrouble, isErrno } from './trouble.ts';

export interface Memory {
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
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return { stores: [] };
    if (error instanceof SyntaxError) throw new Unavailable(`${file} is damaged: restore it, or remove it`);
    throw folderTrouble('the file', file, error);
  }
}

/** The file is replaced whole. */
export function remember(dataDir: string, memory: Memory): void {
  const file = path.join(dataDir, NAME);
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${JSON.stringify(memory, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  } catch (error) {
    throw folderTrouble('the data folder', dataDir, error);
  }
}

function memoryFrom(held: unknown): Memory {
  if (typeof held !== 'object' || held === null) return { stores: [] };
  const stores = 'stores' in held && Array.isArray(held.stores) ? held.stores.filter((id) => typeof id === 'string') : [];
  return { stores };
}
