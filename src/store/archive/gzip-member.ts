/** One member of a gzip file: what Node's own decompressor hides is where it ends. */
import { constants, crc32, createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib';
import { Damaged } from './damaged.ts';
import type { ByteSource } from './byte-source.ts';

const FLAG = { checksum: 2, extra: 4, name: 8, comment: 16, reserved: 0xe0 } as const;
/** Names and comments longer than this are no names. */
const HEADER_MAX = 64 * 1024;
/** Fed at once, so that even what unpacks to a thousand times its size fits in memory: bytes. */
const SLICE = 32 * 1024;
const TRAILER = 8;

/** True when a gzip member may begin with these bytes. */
export function looksLikeMember(bytes: Buffer): boolean {
  return bytes.length >= 10 && bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && ((bytes[3] ?? 0) & FLAG.reserved) === 0;
}

/** True when a member begins here that unpacks to a text beginning with `words`. */
export function memberBeginsWith(bytes: Buffer, words: string): boolean {
  if (!looksLikeMember(bytes)) return false;
  const start = headerLength(bytes);
  if (start === null) return false;
  try {
    return inflateRawSync(bytes.subarray(start), { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, words.length).toString('latin1') === words;
  } catch {
    return false;
  }
}

/** Unpacks the member that begins where the source stands, and leaves the source behind it. Raises `Damaged`. */
export async function* unpackedMember(source: ByteSource): AsyncGenerator<Buffer> {
  await skipHeader(source);
  const engine = new Engine();
  let sum = 0;
  let size = 0;
  try {
    for (let ended = false; !ended;) {
      const bytes = (await source.chunk())?.subarray(0, SLICE) ?? null;
      if (bytes === null) throw new Damaged('the file ends inside it');
      const { used, made } = await engine.feed(bytes);
      source.skip(used);
      ended = used < bytes.length;
      for (const piece of made) {
        sum = crc32(piece, sum);
        size += piece.length;
        yield piece;
      }
    }
  } finally {
    engine.close();
  }
  const trailer = await source.peek(TRAILER);
  if (trailer.length < TRAILER) throw new Damaged('the file ends inside it');
  if (trailer.readUInt32LE(0) !== sum || trailer.readUInt32LE(4) !== size % 2 ** 32) throw new Damaged('its checksum is wrong');
  source.skip(TRAILER);
}

/** A decompressor that tells how much of its input it used. */
class Engine {
  readonly #inflate: InflateRaw = createInflateRaw({ chunkSize: 64 * 1024 });
  #made: Buffer[] = [];
  #settle: ((error?: Error | null) => void) | null = null;

  constructor() {
    this.#inflate.on('data', (piece: Buffer) => this.#made.push(piece));
    // The end comes in place of the answer to the write when there is more input than the member holds.
    this.#inflate.on('end', () => this.#settle?.());
    this.#inflate.on('error', (error) => this.#settle?.(error));
  }

  async feed(bytes: Buffer): Promise<{ readonly used: number; readonly made: readonly Buffer[] }> {
    const before = this.#inflate.bytesWritten;
    await new Promise<void>((resolve, reject) => {
      this.#settle = (error) => (error ? reject(new Damaged(`it cannot be unpacked: ${error.message}`)) : resolve());
      this.#inflate.write(bytes, (error) => this.#settle?.(error));
    });
    const made = this.#made;
    this.#made = [];
    return { used: this.#inflate.bytesWritten - before, made };
  }

  close(): void {
    this.#settle = null;
    this.#inflate.destroy();
  }
}

async function skipHeader(source: ByteSource): Promise<void> {
  let bytes = await source.peek(10);
  if (bytes.length < 10) throw new Damaged('the file ends inside it');
  if (!looksLikeMember(bytes)) throw new Damaged('no compressed record begins here');
  let length = headerLength(bytes);
  for (let least = 256; length === null; least *= 2) {
    const had = bytes.length;
    bytes = await source.peek(Math.max(least, had + 1));
    length = headerLength(bytes);
    if (length === null && (bytes.length === had || bytes.length > HEADER_MAX)) throw new Damaged('its compressed header has no end');
  }
  source.skip(length);
}

/** Length of a gzip header; null when it does not end in these bytes. */
function headerLength(bytes: Buffer): number | null {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & FLAG.extra) !== 0) {
    if (bytes.length < at + 2) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [FLAG.name, FLAG.comment]) {
    if ((flags & flag) === 0) continue;
    const end = at > bytes.length ? -1 : bytes.indexOf(0, at);
    if (end < 0) return null;
    at = end + 1;
  }
  if ((flags & FLAG.checksum) !== 0) at += 2;
  return at > bytes.length ? null : at;
}
