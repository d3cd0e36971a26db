/** The workers of one process: started together, stopped together. */
import type { Worker } from 'bullmq';
import { startArticleWorker } from './article-worker.ts';
import { startCrawlWorkers, type CrawlWorkerOptions } from './crawl-worker.ts';
import { openExtractionPool } from './extraction-pool.ts';
import { startWarcWorker } from './warc-worker.ts';
import type { Workshop } from './workshop.ts';

export interface Workforce {
  /** Takes no new job, finishes those in hand, and ends the threads. */
  stop(): Promise<void>;
}

/** What a process does of all there is to do: `fetch` pages, `read` what was fetched. */
export const DUTIES = ['fetch', 'read'] as const;
export type Duty = (typeof DUTIES)[number];

/** Starts workers for crawls and single addresses (`fetch`), and for articles and WARC files (`read`). */
export async function startWorkforce(shop: Workshop, options: CrawlWorkerOptions & { readonly duties?: readonly Duty[] }): Promise<Workforce> {
  const { duties = DUTIES } = options;
  const pool = await openExtractionPool(shop.config.workers);
  const workers: Worker[] = [
    ...(duties.includes('fetch') ? startCrawlWorkers(shop, options) : []),
    ...(duties.includes('read') ? [startArticleWorker(shop, pool) as Worker, startWarcWorker(shop, pool, options) as Worker] : []),
  ];
  for (const worker of workers) {
    worker.on('failed', (job, error) => shop.log.info({ queue: worker.name, job: job?.id, error: error.message }, 'failed'));
    worker.on('stalled', (job) => shop.log.info({ queue: worker.name, job }, 'taken over from a worker that is gone'));
  }
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return {
    stop: async () => {
      await Promise.allSettled(workers.map((worker) => worker.close()));
      await pool.close();
    },
  };
}
