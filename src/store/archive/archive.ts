/** The archive of a data folder: each process writes files of its own, and reads those of all. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BadInput, messageOf } from '../../errors.ts';
import type { RawPointer } from '../../record.ts';
import { folderTrouble, isErrno } from '../trouble.ts';
import { GrowingFile } from './growing-file.ts';
import type { Archive, ArchivedExchange, ArchivedResponse } from './types.ts';

const FOLDER = 'archive';
/** A file is closed when it has grown past this, bytes. */
const FILE_MAX = 1_000_000_000;

interface Current { readonly name: string; readonly file: GrowingFile }

export class WarcArchive implements Archive {
  readonly #dataDir: string;
  readonly #fileMax: number;
  #current: Promise<Current> | null = null;
  #closed = false;

  constructor(dataDir: string, options: { fileMax?: number } = {}) {
    this.#dataDir = path.resolve(dataDir);
    this.#fileMax = options.fileMax ?? FILE_MAX;
  }

  async append(exchange: ArchivedExchange): Promise<RawPointer> {
    const { membersOf } = await import('./warc.ts');
    const members = await membersOf(exchange);
    try {
      // In one piece: either all of the exchange is kept, or nothing.
      const { name, offset } = await this.#add(Buffer.concat(members));
      return { file: name, offset, length: members[0]?.length ?? 0 };
    } catch (error) {
      throw folderTrouble('the archive', path.join(this.#dataDir, FOLDER), error);
    }
  }

  async read(pointer: RawPointer): Promise<ArchivedResponse> {
    const place = `${pointer.file} at ${pointer.offset}`;
    const member = await this.#bytesAt(pointer);
    try {
      const { responseIn } = await import('./warc.ts');
      return await responseIn(member);
    } catch (error) {
      throw new BadInput(`the archive is damaged: ${place}: ${messageOf(error)}`, 'internal', { cause: error });
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const current = this.#current;
    this.#current = null;
    await current?.then(({ file }) => file.close(), () => undefined);
  }

  /** Writes to the current file; to a new one at first, when the old one is full, and after a failure that left it torn. */
  async #add(bytes: Buffer): Promise<{ name: string; offset: number }> {
    for (;;) {
      if (this.#closed) throw new Error('the archive is closed');
      const current = this.#current ??= this.#create();
      const { name, file } = await this.#usable(current);
      // From here to `append` nothing else runs, so that nobody closes the file in between.
      if (this.#current === current && !file.broken && file.size < this.#fileMax) return { name, offset: await file.append(bytes) };
      if (this.#current !== current) continue;
      this.#current = null;
      void file.close().catch(() => undefined);
    }
  }

  async #usable(current: Promise<Current>): Promise<Current> {
    try {
      return await current;
    } catch (error) {
      if (this.#current === current) this.#current = null;
      throw error;
    }
  }

  async #create(): Promise<Current> {
    const { fileInfo } = await import('./warc.ts');
    const now = new Date().toISOString();
    const host = os.hostname().replace(/[^A-Za-z0-9-]/g, '').slice(0, 40) || 'host';
    const name = `${FOLDER}/${now.replace(/[-:]|\.\d+/g, '')}-${host}-${process.pid}-${randomBytes(4).toString('hex')}.warc.gz`;
    await mkdir(path.join(this.#dataDir, FOLDER), { recursive: true });
    const file = await GrowingFile.create(path.join(this.#dataDir, name));
    await file.append(await fileInfo(path.basename(name), now));
    return { name, file };
  }

  async #bytesAt({ file, offset, length }: RawPointer): Promise<Buffer> {
    const full = path.resolve(this.#dataDir, file);
    if (!full.startsWith(path.join(this.#dataDir, FOLDER) + path.sep)) throw new BadInput(`${file} is no file of the archive`);
    let handle: FileHandle | null = null;
    try {
      handle = await open(full, 'r');
      const { size } = await handle.stat();
      if (offset + length > size) throw new BadInput(`the archive is damaged: ${file} ends at ${size}, before the response at ${offset} with ${length} bytes`);
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, offset);
      return bytes;
    } catch (error) {
      if (isErrno(error, 'ENOENT', 'ENOTDIR')) throw new BadInput(`the archive file ${full} is missing: was the page fetched with another data folder?`, 'internal', { cause: error });
      throw folderTrouble('the archive file', full, error);
    } finally {
      await handle?.close();
    }
  }
}
