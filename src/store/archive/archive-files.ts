/** The files of an archive: where they lie, and how their bytes are read. */
import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BadInput, TryLater } from '../../errors.ts';
import type { RawPointer } from '../../record.ts';
import { folderTrouble, isErrno } from '../trouble.ts';
import type { WarcInput } from './warc-reader.ts';

/** The folder of the archive in a data folder; names of files in raw pointers begin with it. */
export const FOLDER = 'archive';
const CHUNK = 256 * 1024;

/** This machine's name as it stands in the names of archive files. */
export function hostName(): string {
  return os.hostname().replace(/[^A-Za-z0-9-]/g, '').slice(0, 40) || 'host';
}

/** The path of an archive file. Raises `BadInput` for what lies elsewhere. */
export function pathIn(dataDir: string, file: string): string {
  const full = path.resolve(dataDir, file);
  if (!full.startsWith(path.join(dataDir, FOLDER) + path.sep)) throw new BadInput(`${file} is no file of the archive`);
  return full;
}

/** Reads what a pointer points at. Raises `TryLater` when the file is missing or too short: what another machine has just written is not seen at once on every shared folder. */
export async function bytesAt(dataDir: string, { file, offset, length }: RawPointer): Promise<Buffer> {
  const full = pathIn(dataDir, file);
  let handle: FileHandle | null = null;
  try {
    handle = await open(full, 'r');
    const { size } = await handle.stat();
    if (offset + length > size) throw new TryLater(`the archive is damaged: ${file} ends at ${size}, before the response at ${offset} with ${length} bytes`, 'internal');
    const bytes = Buffer.alloc(length);
    await handle.read(bytes, 0, length, offset);
    return bytes;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) throw new TryLater(`the archive file ${full} is missing: was the page fetched with another data folder, or is the shared one not there?`, 'internal', { cause: error });
    throw folderTrouble('the archive file', full, error);
  } finally {
    await handle?.close();
  }
}

/** A WARC file on disk, up to `size` bytes where it still grows. */
export function fileInput(full: string, size = Number.POSITIVE_INFINITY): WarcInput {
  return {
    rewinds: true,
    open: (offset) => (offset >= size ? nothing() : createReadStream(full, { start: offset, highWaterMark: CHUNK, ...(size === Number.POSITIVE_INFINITY ? {} : { end: size - 1 }) })),
  };
}
async function* nothing(): AsyncGenerator<Buffer> {
  // No bytes at all.
}
