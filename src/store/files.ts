/** Output files that are written whole: whoever reads one sees the old content or the new, never a part. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { folderTrouble, isErrno } from './trouble.ts';

/** Text, in one piece or in many. */
export type Chunks = string | Iterable<string> | AsyncIterable<string>;

/** Bytes gathered before they are written. */
const BUFFER = 256 * 1024;

/**
 * Writes a file whole: beside it first, then renamed. Folders on the way are made. Raises `Unavailable` when the
 * folder cannot be written; whatever `chunks` raises is passed on, and the old file stays.
 */
export async function writeWhole(file: string, chunks: Chunks): Promise<void> {
  const source = watched(chunks);
  try {
    const target = await realpath(file).catch(() => path.resolve(file));
    const found = await stat(target).catch(() => null);
    // A pipe or a device has no content to replace.
    if (found !== null && !found.isFile() && !found.isDirectory()) await pipeline(source.pieces, createWriteStream(target));
    else await replace(target, source.pieces);
  } catch (error) {
    // What the source raises may be a system error as well, but of another file.
    throw source.failure() === error ? error : folderTrouble('the output file', file, error);
  }
}

/** Makes a folder for output unless it is there. Raises `Unavailable` when nothing can be written into it. */
export async function demandWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.probe.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    await mkdir(folder, { recursive: true });
    await (await open(probe, 'wx')).close();
    await rm(probe, { force: true });
  } catch (error) {
    throw folderTrouble('the output folder', folder, error);
  }
}

/** The pieces, and what their source raised. */
function watched(chunks: Chunks): { pieces: AsyncIterable<string>; failure: () => unknown } {
  let failure: unknown = null;
  async function* pieces(): AsyncGenerator<string> {
    try {
      yield* typeof chunks === 'string' ? [chunks] : chunks;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  return { pieces: pieces(), failure: () => failure };
}

async function replace(target: string, pieces: AsyncIterable<string>): Promise<void> {
  const folder = path.dirname(target);
  await mkdir(folder, { recursive: true });
  await sweep(target);
  const draft = path.join(folder, `${prefixOf(target)}${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeTo(draft, pieces);
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

async function writeTo(draft: string, pieces: AsyncIterable<string>): Promise<void> {
  const handle = await open(draft, 'wx');
  try {
    await writeAll(handle, pieces);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, pieces: AsyncIterable<string>): Promise<void> {
  let waiting: string[] = [];
  let length = 0;
  for await (const chunk of pieces) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < BUFFER) continue;
    await handle.writeFile(waiting.join(''));
    waiting = [];
    length = 0;
  }
  await handle.writeFile(waiting.join(''));
}

/** Puts the names in a folder on the disk: a new file is safe once its name is. Where a system knows no such thing, nothing is done. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  try {
    await handle?.sync();
  } catch (error) {
    if (!isErrno(error, 'EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR', 'EBADF')) throw error;
  } finally {
    await handle?.close();
  }
}

/** Hidden, and named for the machine and the process, so that leftovers of a killed one can be told and removed. */
export function prefixOf(target: string): string {
  return `.${path.basename(target).slice(0, 100)}.${os.hostname().replace(/[^A-Za-z0-9-]/g, '').slice(0, 40)}.`;
}

/** Removes drafts of the file that processes of this machine left behind when they were killed. */
export async function sweep(target: string): Promise<void> {
  const folder = path.dirname(target);
  const prefix = prefixOf(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    if (!isAlive(Number.parseInt(name.slice(prefix.length), 10))) await rm(path.join(folder, name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, 'EPERM');
  }
}
