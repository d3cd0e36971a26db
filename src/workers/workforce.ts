/** The workers of one process: started together, stopped together. */
import type { Worker } from 'bullmq';
import { startArticleWorker } from './article-worker.ts';
import { startCrawlWorkers, type CrawlWorkerOptions } from './crawl-worker.ts';
import { openExtractionPool } from './extraction-pool.ts';
import type { Workshop } from './workshop.ts';

export interface Workforce {
  /** Takes no new job, finishes those in hand, and ends the threads. */
  stop(): Promise<void>;
}

/** Starts workers for crawls, single addresses and articles. */
export async function startWorkforce(shop: Workshop, options: CrawlWorkerOptions): Promise<Workforce> {
  const pool = await openExtractionPool(shop.config.workers);
  const workers: Worker[] = [...startCrawlWorkers(shop, options), startArticleWorker(shop, pool) as Worker];
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
