/** The inputs of `extract`: files and standard input, one article after the other, in order. */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { BadInput, messageOf } from '../errors.ts';
import type { ExtractInput } from '../extractors/extract-input.ts';
import { decodePage } from '../page.ts';
import { isErrno, whyUnreadable } from '../store/trouble.ts';
import type { OfflineInput } from '../workers/offline-input.ts';
import { isWarcName, type Entry } from './extract-entry.ts';
import { looksLikeWarc, warcEntries, warcFile, warcPipe, type WarcReading } from './extract-warc.ts';

/** A page or text larger than this is no article: bytes. */
const LARGEST = 100 * 1024 * 1024;
/** A line of JSON longer than this is refused without being kept in memory: UTF-16 units. */
const LONGEST_LINE = 64 * 1024 * 1024;

const LineSchema = z.object({
  id: z.union([z.string().min(1), z.number().transform(String)]).optional(),
  url: z.string().min(1).nullish(), publishedAt: z.string().min(1).nullish(), title: z.string().nullish(),
  text: z.string().nullish(), html: z.string().nullish(),
});

/** Reads the named inputs; `-` is standard input: JSON Lines, a WARC file, a page or a text, by its first bytes. */
export async function* extractInputs(files: readonly string[], stdin: Readable, warc: WarcReading): AsyncGenerator<Entry> {
  for (const file of files) {
    if (warc.signal.aborted) return;
    try {
      if (file === '-') yield* fromStdin(stdin, warc);
      else if (isWarcName(file)) yield* warcEntries(file, warcFile(file), warc);
      else if (file.endsWith('.jsonl')) yield* jsonLines(file, createReadStream(file));
      else yield { where: file, input: await wholeFile(file) };
    } catch (error) {
      yield { where: file, error: isErrno(error, 'ERR_BUFFER_TOO_LARGE') ? `it unpacks to more than ${LARGEST / 1024 / 1024} MiB` : whyUnreadable(error) };
    }
  }
}

async function wholeFile(file: string): Promise<OfflineInput> {
  const ending = ['.html.gz', '.html', '.htm', '.txt'].find((e) => file.endsWith(e));
  if (ending === undefined) throw new BadInput('the name must end in .html, .html.gz, .txt, .jsonl, .warc or .warc.gz');
  const { size } = await stat(file);
  if (size > LARGEST) throw new BadInput(`it holds ${Math.round(size / 1024 / 1024)} MiB, more than the ${LARGEST / 1024 / 1024} that an article may have`);
  const id = path.basename(file, ending);
  const bytes = await readFile(file);
  if (ending === '.txt') return { input: { id, text: textOf(bytes) } };
  return { id, page: ending === '.html.gz' ? await promisify(gunzip)(bytes, { maxOutputLength: LARGEST }) : bytes };
}

/** A text file is UTF-8, with or without a mark; other encodings are told by the same signs as in pages. */
const textOf = (bytes: Uint8Array): string => decodePage(bytes, 'text/plain').text;

/** The first character that is no white space tells the kind. */
async function* fromStdin(stdin: Readable, warc: WarcReading): AsyncGenerator<Entry> {
  const rest = (stdin as AsyncIterable<Uint8Array>)[Symbol.asyncIterator]();
  const chunks: Buffer[] = [];
  let first = '';
  while (first === '') {
    const next = await rest.next();
    if (next.done === true) break;
    chunks.push(Buffer.from(next.value));
    first = Buffer.from(next.value).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart().charAt(0);
  }
  if (looksLikeWarc(chunks.at(-1) ?? Buffer.alloc(0))) {
    yield* warcEntries('-', warcPipe(replayed(chunks, rest)), warc);
    return;
  }
  if (first === '{') {
    yield* jsonLines('-', replayed(chunks, rest));
    return;
  }
  const all: Buffer[] = [];
  for await (const chunk of replayed(chunks, rest)) all.push(chunk);
  const bytes = Buffer.concat(all);
  if (bytes.length === 0) yield { where: '-', error: 'standard input is empty' };
  else if (first === '<') yield { where: '-', input: { id: 'stdin', page: bytes } };
  else yield { where: '-', input: { input: { id: 'stdin', text: textOf(bytes) } } };
}

/** What was read already, then what is still to come. */
async function* replayed(chunks: readonly Buffer[], rest: AsyncIterator<Uint8Array>): AsyncGenerator<Buffer> {
  yield* chunks;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield Buffer.from(next.value);
}

async function* jsonLines(file: string, bytes: AsyncIterable<unknown>): AsyncGenerator<Entry> {
  const { Readable: Stream } = await import('node:stream');
  const lines = createInterface({ input: Stream.from(bytes), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const where = `${file}:${number}`;
    try {
      yield { where, input: { input: articleOf(line.replace(/^\ufeff/, ''), where) } };
    } catch (error) {
      yield { where, error: messageOf(error) };
    }
  }
}

function articleOf(line: string, where: string): ExtractInput {
  if (line.length > LONGEST_LINE) throw new BadInput('the line is too long');
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new BadInput(`not JSON: ${messageOf(error)}`);
  }
  const parsed = LineSchema.safeParse(json);
  if (!parsed.success) throw new BadInput(`${parsed.error.issues[0]?.path.join('.') || 'the line'}: ${parsed.error.issues[0]?.message ?? 'not valid'}`);
  const { id, url, publishedAt, title, text, html } = parsed.data;
  const common = {
    ...(id === undefined ? (url ? {} : { id: where }) : { id }), ...(url ? { url } : {}),
    ...(publishedAt ? { publishedAt } : {}), ...(title ? { title } : {}),
  };
  if (typeof text === 'string') return { ...common, text };
  if (typeof html === 'string') return { ...common, html };
  throw new BadInput('the line has neither "text" nor "html"');
}
