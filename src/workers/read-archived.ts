/** The step from a capture to what today's rules make of it. */
import type { Archive } from '../store/archive/types.ts';
import type { Capture } from '../store/store.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import type { Extraction } from './extraction-thread.ts';

/** Reads the archived response in a thread. Raises `BadInput` when it is missing or damaged. */
export async function readArchived(archive: Archive, pool: ExtractionPool, capture: Capture): Promise<Extraction> {
  const { body } = await archive.read(capture.raw);
  return pool.run({
    body, contentType: capture.rendered ? 'text/html; charset=utf-8' : capture.contentType, url: capture.finalUrl,
    siteName: capture.site, fetchedAt: capture.fetchedAt, raw: capture.raw, hint: capture.hint,
  });
}
