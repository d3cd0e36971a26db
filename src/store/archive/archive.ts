/** The archive of a data folder: each process writes files of its own, and reads those of all. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { BadInput, DatelinerError, messageOf } from '../../errors.ts';
import type { RawPointer } from '../../record.ts';
import { folderTrouble } from '../trouble.ts';
import { FOLDER, bytesAt, fileInput, hostName, pathIn } from './archive-files.ts';
import { GrowingFile } from './growing-file.ts';
import type { Archive, ArchivedExchange, ArchivedResponse } from './types.ts';
import { RecentMembers } from './recent-members.ts';
import { readWarc, type WarcRecord } from './warc-reader.ts';
import { digestOf, fileInfo, membersOf, originIn, recordIn, responseIn, type Origin } from './warc.ts';

/** A file is closed when it has grown past this, bytes. */
const FILE_MAX = 1_000_000_000;

interface Current { readonly name: string; readonly file: GrowingFile }

export class WarcArchive implements Archive {
  readonly #dataDir: string;
  readonly #fileMax: number;
  /** What was written last is likely to be read next. */
  readonly #recent = new RecentMembers();
  #current: Promise<Current> | null = null;
  #closed = false;

  constructor(dataDir: string, options: { fileMax?: number } = {}) {
    this.#dataDir = path.resolve(dataDir);
    this.#fileMax = options.fileMax ?? FILE_MAX;
  }

  append(exchange: ArchivedExchange): Promise<RawPointer> {
    return this.#keep(exchange, null);
  }

  async appendAgain(exchange: ArchivedExchange, { file, offset }: RawPointer): Promise<RawPointer | null> {
    const earlier = await this.#recordAt(file, offset).catch(() => null);
    if (earlier?.fields.type !== 'response' || earlier.fields.get('warc-payload-digest') !== (exchange.digest ?? digestOf(exchange.body))) return null;
    const told = (name: string): string => earlier.fields.get(name) ?? '';
    return this.#keep(exchange, { recordId: told('warc-record-id'), url: told('warc-target-uri'), date: told('warc-date'), file: path.basename(file), offset });
  }

  async read(pointer: RawPointer): Promise<ArchivedResponse> {
    return this.#explained(pointer, async () => {
      const record = await recordIn(await bytesAt(this.#dataDir, pointer));
      const response = responseIn(record);
      const origin = originIn(record);
      if (origin === null) return response;
      const { body } = responseIn(await this.#recordAt(`${FOLDER}/${origin.file}`, origin.offset));
      if (origin.digest !== digestOf(body)) throw new Error(`the body that it came with before (${origin.file} at ${origin.offset}) is another`);
      return { ...response, body };
    });
  }

  async member(pointer: RawPointer): Promise<Buffer> {
    return this.#recent.take(pointer) ?? this.#explained(pointer, async () => bytesAt(this.#dataDir, pointer));
  }

  async recordBytes(pointer: RawPointer): Promise<Buffer> {
    return this.#explained(pointer, async () => promisify(gunzip)(await bytesAt(this.#dataDir, pointer)));
  }

  async close(): Promise<void> {
    this.#closed = true;
    const current = this.#current;
    this.#current = null;
    await current?.then(({ file }) => file.close(), () => undefined);
  }

  async #keep(exchange: ArchivedExchange, origin: Origin | null): Promise<RawPointer> {
    const members = await membersOf(exchange, origin);
    try {
      // In one piece: either all of the exchange is kept, or nothing.
      const { name, offset } = await this.#add(Buffer.concat(members));
      const [response = Buffer.alloc(0)] = members;
      const pointer = { file: name, offset, length: response.length };
      this.#recent.keep(pointer, response);
      return pointer;
    } catch (error) {
      throw folderTrouble('the archive', path.join(this.#dataDir, FOLDER), error);
    }
  }

  /** The whole record that begins at an offset. Raises when there is none. */
  async #recordAt(file: string, offset: number): Promise<WarcRecord> {
    for await (const found of readWarc(fileInput(pathIn(this.#dataDir, file)), { from: offset })) {
      if (found.kind === 'record') return found;
      throw new Error(`${file} at ${offset}: ${found.problem}`);
    }
    throw new Error(`${file} ends before ${offset}`);
  }

  async #explained<T>(pointer: RawPointer, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DatelinerError) throw error;
      throw new BadInput(`the archive is damaged: ${pointer.file} at ${pointer.offset}: ${messageOf(error)}`, 'internal', { cause: error });
    }
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
    const now = new Date().toISOString();
    const name = `${FOLDER}/${now.replace(/[-:]|\.\d+/g, '')}-${hostName()}-${process.pid}-${randomBytes(4).toString('hex')}.warc.gz`;
    await mkdir(path.join(this.#dataDir, FOLDER), { recursive: true, mode: 0o700 });
    const file = await GrowingFile.create(path.join(this.#dataDir, name));
    await file.append(await fileInfo(path.basename(name), now));
    return { name, file };
  }
}
