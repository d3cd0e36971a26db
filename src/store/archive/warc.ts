/** WARC records: how an exchange becomes gzip members of a file, and how a member becomes a response again. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { HeadersMultiMap, StatusAndHeaders, WARCParser, WARCRecord, WARCSerializer, WARC_1_1 } from 'warcio';
import type { ArchivedExchange, ArchivedResponse } from './types.ts';

type Headers = readonly (readonly [string, string])[];

/** Told of the bytes on the wire; the archive keeps them decompressed and in one piece. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding']);
const RENAMED = 'x-archive-orig-';
/** No page is that large: a member that unpacks to more is not ours. */
const MEMBER_MAX = 512 * 1024 * 1024;
const SOFTWARE = 'Dateliner';

/** The members of one exchange, the response first. */
export async function membersOf(exchange: ArchivedExchange): Promise<readonly Buffer[]> {
  const response = responseRecord(exchange);
  const concurrent: Headers = [['WARC-Concurrent-To', response.warcHeader('WARC-Record-ID') ?? '']];
  const records = [response, requestRecord(exchange, concurrent)];
  if (exchange.rendered) records.push(renderedRecord(exchange, concurrent));
  return Promise.all(records.map(memberOf));
}

/** The first member of a file: who wrote it. */
export function fileInfo(filename: string, at: string): Promise<Buffer> {
  const info = { software: SOFTWARE, format: 'WARC File Format 1.1', conformsTo: 'https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/' };
  return memberOf(WARCRecord.createWARCInfo({ filename, date: at, warcVersion: WARC_1_1 }, info));
}

/** Reads the member of a response. Raises whatever the decompressor or the parser finds wrong. */
export async function responseIn(member: Buffer): Promise<ArchivedResponse> {
  const record = await WARCParser.parse([await promisify(gunzip)(member, { maxOutputLength: MEMBER_MAX })], { keepHeadersCase: true, parseHttp: false });
  if (record?.warcType !== 'response') throw new Error(`a ${record?.warcType ?? 'damaged'} record stands there, not a response`);
  const block = Buffer.from(await record.readFully(false));
  if (block.length !== record.warcContentLength) throw new Error('the record is cut off');
  const end = block.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = block.subarray(0, end).toString('utf8').split('\r\n');
  const [, status = '', statusText = ''] = /^HTTP\/[\d.]+ (\d{3}) ?(.*)$/.exec(statusLine) ?? [];
  if (end < 0 || status === '') throw new Error('the record holds no HTTP response');
  return {
    url: record.warcTargetURI ?? '', fetchedAt: record.warcDate ?? '', status: Number(status), statusText,
    headers: lines.map(headerIn), body: block.subarray(end + 4),
  };
}

function responseRecord({ url, fetchedAt, status, statusText, headers, body }: ArchivedExchange): WARCRecord {
  const record = WARCRecord.create({ type: 'response', url, date: fetchedAt, warcVersion: WARC_1_1 }, [body]);
  record.httpHeaders = new StatusAndHeaders({
    statusline: oneLine(`HTTP/1.1 ${status} ${statusText}`), headers: new ListedHeaders(keptHeaders(headers, body.length)),
  });
  return record;
}

function requestRecord({ url, fetchedAt, method, requestHeaders }: ArchivedExchange, concurrent: Headers): WARCRecord {
  const record = WARCRecord.create({ type: 'request', url, date: fetchedAt, warcVersion: WARC_1_1, warcHeaders: pairs(concurrent) });
  const { pathname, search } = new URL(url);
  record.httpHeaders = new StatusAndHeaders({ statusline: `${method} ${pathname}${search} HTTP/1.1`, headers: new ListedHeaders(requestHeaders) });
  return record;
}

function renderedRecord({ url, fetchedAt }: ArchivedExchange, concurrent: Headers): WARCRecord {
  const note = Buffer.from('rendered: the body is the document as a browser serialised it after its scripts had run\r\n');
  return WARCRecord.create({ type: 'metadata', url, date: fetchedAt, warcVersion: WARC_1_1, warcHeaders: pairs(concurrent) }, [note]);
}

function pairs(headers: Headers): [string, string][] {
  return headers.map(([name, value]) => [name, value]);
}

async function memberOf(record: WARCRecord): Promise<Buffer> {
  return promisify(gzip)(await WARCSerializer.serialize(record));
}

/** Headers in their order, each as often as it came: the map of the library would gather them by name. */
class ListedHeaders extends HeadersMultiMap {
  readonly #list: Headers;
  constructor(list: Headers) {
    super();
    this.#list = list;
  }
  override *[Symbol.iterator](): IterableIterator<[string, string]> {
    for (const [name, value] of this.#list) yield [oneLine(name), oneLine(value)];
  }
}

function keptHeaders(headers: Headers, length: number): Headers {
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
