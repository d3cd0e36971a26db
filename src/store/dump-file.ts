/** Dumps as files: compressed where the name ends in .gz, written whole, read line by line. */
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { BadInput } from '../errors.ts';
import { flushFolder } from './flush.ts';
import { folderTrouble, isErrno, whyUnreadable } from './trouble.ts';

/** Characters gathered before they are written. */
const PIECE = 256 * 1024;

/** Writes lines to a file that is there whole or not at all, for its owner alone; `-` is a stream. */
export async function writeDump(file: string, lines: AsyncIterable<string>, stdout: Writable): Promise<void> {
  if (file === '-') return pipeline(Readable.from(pieces(lines)), stdout, { end: false });
  const draft = `${file}.${process.pid}.tmp`;
  const failure: { error: unknown } = { error: null };
  try {
    const sink = createWriteStream(draft, { flags: 'wx', mode: 0o600 });
    const source = Readable.from(pieces(watched(lines, failure)));
    await (file.endsWith('.gz') ? pipeline(source, createGzip(), sink) : pipeline(source, sink));
    const handle = await open(draft, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(draft, file);
    await flushFolder(path.dirname(path.resolve(file)));
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) await rm(draft, { force: true });
    throw failure.error ?? folderTrouble('the dump', file, error);
  }
}

/** What the source raises is told as it is, not as trouble with the file. */
async function* watched(lines: AsyncIterable<string>, failure: { error: unknown }): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    failure.error = error;
    throw error;
  }
}

async function* pieces(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const line of lines) {
    waiting += `${line}\n`;
    if (waiting.length < PIECE) continue;
    yield waiting;
    waiting = '';
  }
  yield waiting;
}

/** The lines of a dump, unpacked. Raises `BadInput` for what cannot be read. */
export async function* readDump(file: string, stdin: Readable): AsyncGenerator<string> {
  const source = file === '-' ? stdin : createReadStream(file);
  const packed = file.endsWith('.gz') ? createGunzip() : null;
  // What the file raises reaches whoever reads the unpacked bytes.
  if (packed !== null) void pipeline(source, packed).catch(() => undefined);
  try {
    yield* linesOf(packed ?? source);
  } catch (error) {
    throw new BadInput(`${file}: ${whyUnreadable(error)}`);
  }
}

async function* linesOf(stream: Readable): AsyncGenerator<string> {
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream as AsyncIterable<string>) {
    rest += chunk;
    if (!chunk.includes('\n')) continue;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
