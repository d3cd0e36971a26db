/** Extraction without store, queue or network: in this thread, or in several. */
import { compileForMany, compileForReading } from './compiler.ts';
import type { OfflineInput, OfflineOutcome } from './offline-input.ts';
import { threadFile } from './thread-file.ts';

export interface OfflineExtractor {
  /** How many inputs are worth handing over at once: what goes between threads has a price of its own. */
  readonly batch: number;
  /** How many batches are worth having under way at once. */
  readonly width: number;
  /** An outcome for each input, in their order. */
  run(inputs: readonly OfflineInput[]): Promise<readonly OfflineOutcome[]>;
  close(): Promise<void>;
}
const BATCH = 8;

/** One thread works where it is called; more are threads of their own. */
export async function openOfflineExtractor(threads: number): Promise<OfflineExtractor> {
  if (threads <= 1) {
    compileForReading();
    const { default: run } = await import('./offline-thread.ts');
    return { batch: 1, width: 1, run, close: async () => undefined };
  }
  compileForMany();
  const { Piscina } = await import('piscina');
  const pool = new Piscina({ filename: threadFile('offline-thread'), maxThreads: threads, minThreads: threads });
  return {
    batch: BATCH,
    width: threads * 3,
    run: (inputs) => pool.run(inputs) as Promise<readonly OfflineOutcome[]>,
    close: async () => pool.destroy(),
  };
}
