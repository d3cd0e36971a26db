/** The step from a capture to what today's rules make of it. */
import type { Archive } from '../store/archive/types.ts';
import type { Capture } from '../store/store.ts';
import { writtenRecord } from '../store/written-record.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import type { Extraction, PageTask, Written } from './extraction-thread.ts';

/** Reads the archived response in a thread. Raises `BadInput` when it is missing or damaged. */
export async function readArchived(archive: Archive, pool: ExtractionPool, capture: Capture): Promise<Extraction> {
  const { body } = await archive.read(capture.raw);
  return pool.run({ body, ...taskOf(capture) });
}

/** The same, as the store keeps it; unpacking, reading and writing are left to the thread, so that only text comes back. */
export async function readForStore(archive: Archive, pool: ExtractionPool, capture: Capture): Promise<Written> {
  // One that brought known bytes again has its body elsewhere.
  const written = capture.origin === undefined ? await pool.write({ member: await archive.member(capture.raw), ...taskOf(capture) }) : null;
  if (written !== null) return written;
  const extraction = await readArchived(archive, pool, capture);
  return 'record' in extraction ? { written: writtenRecord(extraction.record) } : extraction;
}

function taskOf(capture: Capture): PageTask {
  return {
    contentType: capture.rendered ? 'text/html; charset=utf-8' : capture.contentType, url: capture.finalUrl,
    siteName: capture.site, fetchedAt: capture.fetchedAt, raw: capture.raw, hint: capture.hint,
  };
}
