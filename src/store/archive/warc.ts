/** WARC records: how an exchange becomes gzip members of a file, and how a member becomes a response again. */
import { createHash, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib';
import { ByteSource } from './byte-source.ts';
import { Damaged } from './damaged.ts';
import type { ArchivedExchange, ArchivedResponse, HeaderList } from './types.ts';
import { readRecord, type ReadRecord } from './warc-record.ts';

/** Told of the bytes on the wire; the archive keeps them decompressed and in one piece. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding']);
const RENAMED = 'x-archive-orig-';
/** No page is that large: a member that unpacks to more is not ours. */
const MEMBER_MAX = 512 * 1024 * 1024;
const FORMAT = { format: 'WARC File Format 1.1', conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/' };
const SAME_PAYLOAD = 'http://netpreserve.org/warc/1.1/revisit/identical-payload-digest';

/** The response that an exchange brought again, byte for byte. */
export interface Origin {
  readonly recordId: string;
  readonly url: string;
  readonly date: string;
  /** Name of its file, beside the one that is written, and where it stands in it. */
  readonly file: string;
  readonly offset: number;
}

/** The members of one exchange, the response first; with an origin the response tells only that it came again. */
export async function membersOf(exchange: ArchivedExchange, origin: Origin | null = null): Promise<readonly Buffer[]> {
  const id = newId();
  const concurrent: HeaderList = [['WARC-Concurrent-To', id]];
  const records = [responseRecord(exchange, { id, origin }), requestRecord(exchange, concurrent)];
  const notes: HeaderList = [...(exchange.rendered ? [RENDERED] : []), ...(exchange.notes ?? [])];
  if (notes.length > 0) records.push(notesRecord(exchange, { notes, concurrent }));
  return Promise.all(records.map(packed));
}

/** A record of this size needs no large window, bytes. */
const SMALL = 4096;
const SMALL_WINDOW = { windowBits: 12, memLevel: 6 } as const;
/** Up to this size handing a record to another thread takes as long as packing it, bytes. */
const MIDDLING = 64 * 1024;
const packed = (record: Buffer): Buffer | Promise<Buffer> => (record.length > MIDDLING ? promisify(gzip)(record) : gzipSync(record, record.length < SMALL ? SMALL_WINDOW : {}));

const RENDERED = ['rendered', 'the body is the document as a browser serialised it after its scripts had run'] as const;

/** The first member of a file: who wrote it. */
export async function fileInfo(filename: string, at: string): Promise<Buffer> {
  const block = Buffer.from(lines(Object.entries({ software: 'Dateliner', ...FORMAT })));
  return promisify(gzip)(recordOf('warcinfo', { at, block, fields: [['WARC-Filename', filename], ['Content-Type', 'application/warc-fields']] }));
}

/** `sha256:` and the hex digest, as the archive's own records tell it. */
export function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The record of one member. Raises whatever the decompressor or the parser finds wrong. */
export async function recordIn(member: Buffer): Promise<ReadRecord> {
  return recordOfAll(await promisify(gunzip)(member, { maxOutputLength: MEMBER_MAX }));
}

/** The same, without leaving the thread. */
export async function recordInHere(member: Uint8Array): Promise<ReadRecord> {
  return recordOfAll(gunzipSync(member, { maxOutputLength: MEMBER_MAX, chunkSize: MIDDLING }));
}

async function recordOfAll(bytes: Buffer): Promise<ReadRecord> {
  return readRecord(new ByteSource(only(bytes)), () => Number.POSITIVE_INFINITY);
}
async function* only(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

/** The response that a `response` record holds, or a `revisit` record but for the body. Raises `Damaged`. */
export function responseIn({ fields, block }: ReadRecord): ArchivedResponse {
  if (fields.type !== 'response' && fields.type !== 'revisit') throw new Damaged(`a ${fields.type || 'nameless'} record stands there, not a response`);
  const end = block.indexOf('\r\n\r\n');
  const [statusLine = '', ...headers] = block.subarray(0, end).toString('utf8').split('\r\n');
  const [, status = '', statusText = ''] = /^HTTP\/[\d.]+ (\d{3}) ?(.*)$/.exec(statusLine) ?? [];
  if (end < 0 || status === '') throw new Damaged('the record holds no HTTP response');
  return {
    // Older tools put the address into angle brackets.
    url: (fields.get('warc-target-uri') ?? '').replace(/^<(.*)>$/, '$1'), fetchedAt: fields.get('warc-date') ?? '',
    status: Number(status), statusText, headers: headers.map(headerIn), body: block.subarray(end + 4),
  };
}

/** Where the body of a `revisit` record stands; null when it does not tell. */
export function originIn({ fields }: ReadRecord): { readonly file: string; readonly offset: number; readonly digest: string | null } | null {
  const [file, offset] = [fields.get('warc-refers-to-filename'), fields.get('warc-refers-to-file-offset')];
  if (fields.type !== 'revisit' || file === null || !/^\d{1,15}$/.test(offset ?? '')) return null;
  return { file, offset: Number(offset), digest: fields.get('warc-payload-digest') };
}

function responseRecord(exchange: ArchivedExchange, { id, origin }: { id: string; origin: Origin | null }): Buffer {
  const { url, fetchedAt, status, statusText, headers, body } = exchange;
  const head = Buffer.from(`${oneLine(`HTTP/1.1 ${status} ${statusText}`)}\r\n${lines(keptHeaders(headers, body.length))}\r\n`);
  const fields: HeaderList = [['Content-Type', 'application/http; msgtype=response'], ['WARC-Payload-Digest', exchange.digest ?? digestOf(body)], ...(origin === null ? [] : refersTo(origin))];
  return recordOf(origin === null ? 'response' : 'revisit', { id, url, at: fetchedAt, fields, block: origin === null ? Buffer.concat([head, body]) : head });
}

/** The last two are no part of the standard; archive crawlers write them, and others pass over them. */
function refersTo({ recordId, url, date, file, offset }: Origin): HeaderList {
  return [
    ['WARC-Profile', SAME_PAYLOAD], ['WARC-Refers-To', recordId], ['WARC-Refers-To-Target-URI', url], ['WARC-Refers-To-Date', date],
    ['WARC-Refers-To-Filename', file], ['WARC-Refers-To-File-Offset', String(offset)],
  ];
}

function requestRecord({ url, fetchedAt, method, requestHeaders }: ArchivedExchange, concurrent: HeaderList): Buffer {
  const { pathname, search } = new URL(url);
  const block = Buffer.from(`${method} ${pathname}${search} HTTP/1.1\r\n${lines(requestHeaders)}\r\n`);
  return recordOf('request', { url, at: fetchedAt, block, fields: [['Content-Type', 'application/http; msgtype=request'], ...concurrent] });
}

function notesRecord({ url, fetchedAt }: ArchivedExchange, { notes, concurrent }: { notes: HeaderList; concurrent: HeaderList }): Buffer {
  return recordOf('metadata', { url, at: fetchedAt, block: Buffer.from(lines(notes)), fields: [['Content-Type', 'application/warc-fields'], ...concurrent] });
}

interface RecordParts { readonly id?: string; readonly url?: string; readonly at: string; readonly fields: HeaderList; readonly block: Buffer }

function recordOf(type: string, { id = newId(), url, at, fields, block }: RecordParts): Buffer {
  const head = lines([
    ['WARC-Type', type], ['WARC-Record-ID', id], ['WARC-Date', at], ...(url === undefined ? [] : [['WARC-Target-URI', url] as const]),
    ...fields, ['WARC-Block-Digest', digestOf(block)], ['Content-Length', String(block.length)],
  ]);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const newId = (): string => `<urn:uuid:${randomUUID()}>`;

/** Named fields, one a line. */
function lines(fields: HeaderList): string {
  return fields.map(([name, value]) => `${oneLine(name)}: ${oneLine(value)}\r\n`).join('');
}

function keptHeaders(headers: HeaderList, length: number): HeaderList {
  return headers.map(([name, value]) => {
    const lower = name.toLowerCase();
    const untrue = OF_THE_WIRE.has(lower) || (lower === 'content-length' && value.trim() !== String(length));
    return [untrue ? `${RENAMED}${lower}` : name, value];
  });
}

function headerIn(line: string): [string, string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).trim()];
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\0]/g, ' ').trimEnd();
}
