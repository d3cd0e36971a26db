/** Output files that are written whole: whoever reads one sees the old content or the new, never a part. */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Draft } from './draft.ts';
import { makePath } from './make-path.ts';
import { folderTrouble } from './trouble.ts';

/** Text, in one piece or in many. */
export type Chunks = string | Iterable<string> | AsyncIterable<string>;

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
    else await replace(target, file, source.pieces);
  } catch (error) {
    // What the source raises may be a system error as well, but of another file.
    throw source.failure() === error ? error : folderTrouble('the output file', file, error);
  }
}

/** Makes a folder for output unless it is there. Raises `Unavailable` when nothing can be written into it. */
export async function demandWritable(folder: string): Promise<void> {
  const probe = path.join(folder, `.probe.${process.pid}.${randomBytes(4).toString('hex')}`);
  try {
    makePath(folder);
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

async function replace(target: string, shown: string, pieces: AsyncIterable<string>): Promise<void> {
  const draft = await Draft.open(target, shown);
  try {
    for await (const piece of pieces) await draft.write(piece);
    await draft.close();
    await draft.place();
  } finally {
    await draft.discard();
  }
}
