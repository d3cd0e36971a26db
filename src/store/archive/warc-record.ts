/** One WARC record in a stream of bytes: its named fields, and its block as far as it is wanted. */
import type { ByteSource } from './byte-source.ts';
import { Damaged } from './damaged.ts';

export interface WarcFields {
  /** The record's type in lower case; empty when it has none. */
  readonly type: string;
  /** The first value of a field, by its lower-case name; null without one. */
  get(name: string): string | null;
}
export interface ReadRecord {
  readonly fields: WarcFields;
  /** The block; empty when it is longer than was wanted. */
  readonly block: Buffer;
  readonly blockLength: number;
}
/** How many bytes of a record's block are wanted; a longer block is passed over. */
export type Wanted = (fields: WarcFields) => number;

/** Every WARC record begins with this. */
export const MAGIC = 'WARC/';
const FIELDS_MAX = 1024 * 1024;
const CR = 0x0d;
const LF = 0x0a;

/** Reads the record that begins where the source stands, and leaves the source behind it. Raises `Damaged`. */
export async function readRecord(source: ByteSource, wanted: Wanted): Promise<ReadRecord> {
  const fields = fieldsOf(await fieldText(source));
  const blockLength = lengthOf(fields);
  const block = await readBlock(source, { length: blockLength, keep: blockLength <= wanted(fields) });
  await skipLineEnds(source);
  return { fields, block, blockLength };
}

/** Passes over the empty lines between records. */
export async function skipLineEnds(source: ByteSource): Promise<void> {
  for (;;) {
    const bytes = await source.chunk();
    if (bytes === null) return;
    let count = 0;
    while (bytes[count] === CR || bytes[count] === LF) count += 1;
    source.skip(count);
    if (count < bytes.length) return;
  }
}

/** The lines before the first empty one, which is taken too. */
async function fieldText(source: ByteSource): Promise<string> {
  let searched = 0;
  for (let least = 512; ; least *= 2) {
    const bytes = await source.peek(least);
    if (bytes.length === 0) throw new Damaged('the file ends inside it');
    if (!MAGIC.startsWith(bytes.subarray(0, MAGIC.length).toString('latin1'))) throw new Damaged('no record begins here');
    const end = bytes.indexOf('\r\n\r\n', Math.max(0, searched - 3));
    if (end >= 0) {
      const text = bytes.subarray(0, end).toString('utf8');
      source.skip(end + 4);
      return text;
    }
    if (bytes.length < least) throw new Damaged('the file ends inside it');
    if (bytes.length > FIELDS_MAX) throw new Damaged('its fields have no end');
    searched = bytes.length;
  }
}

function fieldsOf(text: string): WarcFields {
  const values = new Map<string, string>();
  let last = '';
  for (const line of text.split('\r\n').slice(1)) {
    if (/^[ \t]/.test(line)) {
      values.set(last, `${values.get(last) ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    if (!values.has(last)) values.set(last, line.slice(colon + 1).trim());
  }
  return { type: (values.get('warc-type') ?? '').toLowerCase(), get: (name) => values.get(name) ?? null };
}

function lengthOf(fields: WarcFields): number {
  const told = fields.get('content-length') ?? '';
  if (!/^\d{1,15}$/.test(told)) throw new Damaged(`its length is "${told.slice(0, 40)}"`);
  return Number(told);
}

async function readBlock(source: ByteSource, { length, keep }: { length: number; keep: boolean }): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let left = length; left > 0;) {
    const bytes = (await source.chunk())?.subarray(0, left) ?? null;
    if (bytes === null) throw new Damaged('the file ends inside it');
    if (keep) parts.push(bytes);
    left -= bytes.length;
    source.skip(bytes.length);
  }
  return parts.length === 1 ? parts[0] ?? Buffer.alloc(0) : Buffer.concat(parts);
}
