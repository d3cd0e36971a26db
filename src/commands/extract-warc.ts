/** Pages of WARC files as inputs of `extract`. */
import path from 'node:path';
import { fileInput } from '../store/archive/archive-files.ts';
import type { WarcInput } from '../store/archive/warc-reader.ts';
import { warcPages, type Picking } from '../workers/warc-pages.ts';
import type { Entry } from './extract-entry.ts';

/** How WARC files are read. */
export interface WarcReading {
  readonly picking: Picking;
  /** Begin at this byte; it must be one where a record begins. */
  readonly from: number;
  /** Aborted when reading is to stop. */
  readonly signal: AbortSignal;
}

/** The pages that are wanted, each with where to go on behind it; what is damaged is told and passed over. */
export async function* warcEntries(file: string, input: WarcInput, { picking, from, signal }: WarcReading): AsyncGenerator<Entry> {
  for await (const found of warcPages(input, { from, picking })) {
    if (signal.aborted) return;
    if (found.kind === 'passed') continue;
    const { offset, end } = found;
    const at = { where: `${file} at ${offset}`, next: end };
    if (found.kind === 'bad') {
      yield { ...at, error: found.problem };
      continue;
    }
    const { body, contentType, url, siteName, fetchedAt } = found.page;
    const raw = { file: file === '-' ? 'stdin' : path.normalize(file), offset, length: end - offset };
    yield { ...at, input: { archived: { body, contentType, url, siteName, fetchedAt, raw, articlesOnly: !picking.all } } };
  }
}

export const warcFile = (file: string): WarcInput => fileInput(file);

/** A pipe is read once: `from` is passed over, damage is not read again. */
export function warcPipe(bytes: AsyncIterable<Uint8Array>): WarcInput {
  async function* after(offset: number): AsyncGenerator<Uint8Array> {
    let left = offset;
    for await (const chunk of bytes) {
      if (chunk.length > left) yield chunk.subarray(left);
      left = Math.max(0, left - chunk.length);
    }
  }
  return { open: after, rewinds: false };
}

/** True when a stream that begins so is a WARC file, compressed or not. */
export function looksLikeWarc(head: Uint8Array): boolean {
  return (head[0] === 0x1f && head[1] === 0x8b) || Buffer.from(head.subarray(0, 5)).toString('latin1') === 'WARC/';
}
