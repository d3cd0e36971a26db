/** Extraction without store, queue or network: in this thread, or in several. */
import { BadInput, messageOf } from '../errors.ts';
import type { OfflineInput } from './offline-input.ts';
import type { ReleaseRecord } from '../record.ts';

export interface OfflineExtractor {
  /** How many inputs are worth having under way at once. */
  readonly width: number;
  /** Raises `BadInput` for what cannot be read. */
  run(input: OfflineInput): Promise<ReleaseRecord>;
  close(): Promise<void>;
}

/** One thread works where it is called; more are threads of their own. */
export async function openOfflineExtractor(threads: number): Promise<OfflineExtractor> {
  if (threads <= 1) {
    const { default: run } = await import('./offline-thread.ts');
    return { width: 1, run, close: async () => undefined };
  }
  const { Piscina } = await import('piscina');
  const filename = new URL(import.meta.url.endsWith('.ts') ? '../../dist/workers/offline-thread.js' : './offline-thread.js', import.meta.url).href;
  const pool = new Piscina({ filename, maxThreads: threads, minThreads: threads });
  return {
    width: threads * 4,
    run: async (input) => {
      try {
        return await (pool.run(input) as Promise<ReleaseRecord>);
      } catch (error) {
        // An error loses its class on the way between threads.
        throw new BadInput(messageOf(error), 'internal', { cause: error });
      }
    },
    close: async () => pool.destroy(),
  };
}
