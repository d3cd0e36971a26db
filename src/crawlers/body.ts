/** Bodies of responses: received and unpacked within limits, so that no server can fill the memory. */
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { SkipPage, TryLater } from '../errors.ts';
import type { Limits } from './types.ts';

const gunzip = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.gunzip);
const inflate = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflate);
const inflateRaw = promisify<zlib.InputType, zlib.ZlibOptions, Buffer>(zlib.inflateRaw);
const brotli = promisify<zlib.InputType, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress);

/** Below this size nothing is called a bomb, bytes. */
const BOMB_FLOOR = 1024 * 1024;
/** Encodings on encodings: more than this many layers has no honest use. */
const MOST_LAYERS = 2;

/** Statuses of answers whose pages may lead a browser on: refused, and refused until a script has set a cookie. */
const WALLS: ReadonlySet<number> = new Set([403, 412]);
export const isWall = (status: number): boolean => WALLS.has(status);

/** Undoes `content-encoding`. Raises `SkipPage` past the limits and for unknown encodings, `TryLater` for damaged data. */
export async function unpacked(body: Buffer, contentEncoding: string, limits: Limits): Promise<Buffer> {
  const layers = contentEncoding.toLowerCase().split(',').map((e) => e.trim()).filter((e) => e !== '' && e !== 'identity').toReversed();
  if (layers.length > MOST_LAYERS) throw new SkipPage(`content-encoding "${contentEncoding.slice(0, 80)}" has too many layers`, 'encoding');
  let bytes = body;
  for (const layer of layers) bytes = await unpackedOnce(bytes, layer, { limits });
  return bytes;
}

/** Unpacks a file that is gzip by its own first bytes (`sitemap.xml.gz`), one that breaks off as far as it goes; others come back as they are. */
export async function gunzipped(body: Buffer, limits: Limits): Promise<Buffer> {
  return unpackedOnce(body, 'gzip', { limits, more: { finishFlush: zlib.constants.Z_SYNC_FLUSH } });
}

async function unpackedOnce(bytes: Buffer, layer: string, { limits, more }: { readonly limits: Limits; readonly more?: zlib.ZlibOptions }): Promise<Buffer> {
  if (bytes.length === 0) return bytes;
  const byRatio = Math.max(BOMB_FLOOR, bytes.length * limits.maxRatio);
  const maxOutputLength = Math.min(limits.maxBytes, byRatio);
  try {
    return await decoderOf(layer, bytes)(bytes, { maxOutputLength, ...more });
  } catch (error) {
    if (error instanceof SkipPage) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') {
      throw new TryLater(`the body is damaged ${layer} data`, 'network', { cause: error });
    }
    if (byRatio < limits.maxBytes) throw new SkipPage(`the body unpacks to more than ${limits.maxRatio} times its size (maxRatio, DATELINER_MAX_RATIO)`, 'bomb');
    throw new SkipPage(`the body unpacks to more than ${limits.maxBytes} bytes (maxBytes, DATELINER_MAX_BYTES)`, 'too-large');
  }
}

type Decoder = (bytes: Buffer, options: zlib.ZlibOptions) => Promise<Buffer>;

const plain: Decoder = (given) => Promise.resolve(given);

/** Servers that name an encoding and send plain text are common enough to be forgiven. */
function decoderOf(layer: string, bytes: Buffer): Decoder {
  if (layer === 'gzip' || layer === 'x-gzip') return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip : plain;
  if (layer === 'deflate') return bytes[0] === 0x3c ? plain : ((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw;
  if (layer === 'br') return brotli;
  throw new SkipPage(`content-encoding "${layer.slice(0, 40)}" is not known`, 'encoding');
}
