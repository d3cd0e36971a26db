/** An output file that is written piece by piece and takes its place when it is whole: until then the old one stands. */
import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isAlive } from './alive.ts';
import { flushFolder } from './flush.ts';
import { makePath } from './make-path.ts';
import { folderTrouble } from './trouble.ts';

/** Bytes gathered before they are written. */
const BUFFER = 256 * 1024;

export class Draft {
  readonly file: string;
  readonly #shown: string;
  readonly #draft: string;
  readonly #handle: FileHandle;
  #waiting: Uint8Array[] = [];
  #length = 0;
  /** Bytes written. */
  bytes = 0;

  /** `handle` is open for writing on `draft`, which lies beside `file`. */
  private constructor({ file, shown }: { file: string; shown: string }, draft: string, handle: FileHandle) {
    this.file = file;
    this.#shown = shown;
    this.#draft = draft;
    this.#handle = handle;
  }

  /** Folders on the way are made. Raises `Unavailable` when nothing can be written there; messages call the file `shown`. */
  static async open(file: string, shown = file): Promise<Draft> {
    try {
      const folder = path.dirname(file);
      makePath(folder);
      await sweep(file);
      const draft = path.join(folder, `${prefixOf(file)}${process.pid}.${randomBytes(4).toString('hex')}.tmp`);
      return new Draft({ file, shown }, draft, await open(draft, 'wx'));
    } catch (error) {
      throw folderTrouble('the output file', shown, error);
    }
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.#waiting.push(bytes);
    this.#length += bytes.length;
    this.bytes += bytes.length;
    if (this.#length >= BUFFER) await this.#flush();
  }

  /** All of it is on the disk; nothing can be written any more. */
  async close(): Promise<void> {
    await this.#flush();
    try {
      await this.#handle.sync();
      await this.#handle.close();
    } catch (error) {
      throw folderTrouble('the output file', this.#shown, error);
    }
  }

  /** The file takes its place, once it is closed. */
  async place(): Promise<void> {
    try {
      await rename(this.#draft, this.file);
      await flushFolder(path.dirname(this.file));
    } catch (error) {
      throw folderTrouble('the output file', this.#shown, error);
    }
  }

  /** Nothing of it is left, unless it has taken its place. A second call does nothing. */
  async discard(): Promise<void> {
    await this.#handle.close().catch(() => undefined);
    await rm(this.#draft, { force: true });
  }

  async #flush(): Promise<void> {
    const pieces = this.#waiting;
    this.#waiting = [];
    this.#length = 0;
    try {
      if (pieces.length > 0) await this.#handle.writeFile(Buffer.concat(pieces));
    } catch (error) {
      throw folderTrouble('the output file', this.#shown, error);
    }
  }
}

/** Hidden, and named for the machine and the process, so that leftovers of a killed one can be told and removed. */
function prefixOf(target: string): string {
  return `.${path.basename(target).slice(0, 100)}.${os.hostname().replace(/[^A-Za-z0-9-]/g, '').slice(0, 40)}.`;
}

/** Removes drafts of the file that processes of this machine left behind when they were killed. */
async function sweep(target: string): Promise<void> {
  const folder = path.dirname(target);
  const prefix = prefixOf(target);
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    if (!isAlive(Number.parseInt(name.slice(prefix.length), 10))) await rm(path.join(folder, name), { force: true });
  }
}
