/** Threads that extract, so that the queue's heartbeat never waits for a long page. */
import type { Piscina } from 'piscina';
import { SkipPage } from '../errors.ts';
import type { Extraction, ExtractionTask } from './extraction-thread.ts';
import { threadFile } from './thread-file.ts';

/** A page that takes longer than this is given up: milliseconds. */
const LONGEST_MS = 60_000;

export interface ExtractionPool {
  /** Raises `SkipPage` (`timeout`) for a page that takes too long. */
  run(task: ExtractionTask): Promise<Extraction>;
  close(): Promise<void>;
}

/** Starts no thread before the first page comes. */
export async function openExtractionPool(threads: number): Promise<ExtractionPool> {
  const { Piscina: Pool } = await import('piscina');
  const pool: Piscina = new Pool({ filename: threadFile('extraction-thread'), minThreads: 0, maxThreads: threads, idleTimeout: 10_000, concurrentTasksPerWorker: 1 });
  return {
    run: async (task) => {
      const signal = AbortSignal.timeout(LONGEST_MS);
      try {
        return await (pool.run(task, { signal }) as Promise<Extraction>);
      } catch (error) {
        if (signal.aborted) throw new SkipPage(`reading the page took more than ${LONGEST_MS / 1000} s`, 'timeout', { cause: error });
        throw error;
      }
    },
    close: async () => pool.destroy(),
  };
}
