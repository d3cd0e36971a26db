/** A file that only grows, by pieces that are on the disk when their promise resolves. */
import { open, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { flushFolder } from '../flush.ts';

interface Piece { readonly bytes: Buffer; readonly done: (offset: number) => void; readonly failed: (error: unknown) => void }

export class GrowingFile {
  readonly #handle: FileHandle;
  #size = 0;
  #waiting: Piece[] = [];
  #writing: Promise<void> | null = null;
  /** True after a failure that could not be undone: nothing more may follow the torn end. */
  broken = false;

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** Makes the file; one of that name must not exist. Its name is on the disk as well. */
  static async create(file: string): Promise<GrowingFile> {
    const handle = await open(file, 'wx', 0o600);
    await flushFolder(path.dirname(file));
    return new GrowingFile(handle);
  }

  /** Bytes that are written or wait to be. */
  get size(): number {
    return this.#size + this.#waiting.reduce((sum, piece) => sum + piece.bytes.length, 0);
  }

  /** Adds a piece, and gives its offset once the disk holds it. Pieces that come meanwhile share one flush. */
  append(bytes: Buffer): Promise<number> {
    return new Promise((done, failed) => {
      this.#waiting.push({ bytes, done, failed });
      this.#writing ??= this.#drain();
    });
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#handle.close();
  }

  async #drain(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#write(batch);
      } catch (error) {
        await this.#undo();
        for (const piece of batch) piece.failed(error);
      }
    }
    this.#writing = null;
  }

  async #write(batch: readonly Piece[]): Promise<void> {
    if (this.broken) throw new Error('the file has a torn end');
    const bytes = Buffer.concat(batch.map((piece) => piece.bytes));
    let written = 0;
    while (written < bytes.length) {
      const { bytesWritten } = await this.#handle.write(bytes, written, bytes.length - written, this.#size + written);
      written += bytesWritten;
    }
    await this.#handle.datasync();
    let offset = this.#size;
    this.#size += bytes.length;
    for (const piece of batch) {
      piece.done(offset);
      offset += piece.bytes.length;
    }
  }

  async #undo(): Promise<void> {
    try {
      await this.#handle.truncate(this.#size);
    } catch {
      this.broken = true;
    }
  }
}
