/** The workers of one process: started together, stopped together. */
import { setFlagsFromString } from 'node:v8';
import type { Job, Worker } from 'bullmq';
import { withoutSecrets } from '../page/secrets.ts';
import { startArticleWorker } from './article-worker.ts';
import { compileForMany } from './compiler.ts';
import { startCrawlWorkers, type CrawlWorkerOptions } from './crawl-worker.ts';
import { openExtractionPool, type ExtractionPool } from './extraction-pool.ts';
import { whatOf, type JobData } from './jobs.ts';
import { startWarcWorker } from './warc-worker.ts';
import type { Workshop } from './workshop.ts';

export interface Workforce {
  /** Takes no new job, finishes those in hand, and ends the threads. */
  stop(): Promise<void>;
}

/** What a process does of all there is to do: `fetch` pages, `read` what was fetched. */
export const DUTIES = ['fetch', 'read'] as const;
export type Duty = (typeof DUTIES)[number];

/**
 * Heaps of this process and of its threads are looked through for garbage when they have grown by so much, percent: by
 * itself a heap on a machine with much memory quadruples first, and most of what comes and goes here are pages.
 */
const HEAP_GROWTH = 40;

/**
 * Begins what a workforce needs and no database is needed for: what a crawl runs on is loaded, and with `atOnce` the
 * threads start and load the rules, for a process that is sure to have pages for them.
 */
export async function prepareWorkforce(threads: number, { atOnce }: { readonly atOnce: boolean }): Promise<ExtractionPool> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
  compileForMany();
  const pool = await openExtractionPool(threads);
  if (atOnce) pool.warm();
  // Whoever uses it is told if it cannot be loaded.
  await Promise.allSettled([import('../crawlers/crawl.ts'), import('../crawlers/queue.ts'), import('../crawlers/frontier.ts')]);
  return pool;
}

export interface WorkforceOptions extends CrawlWorkerOptions {
  readonly duties?: readonly Duty[];
  /** Begun before; else it begins now. */
  readonly prepared?: Promise<ExtractionPool>;
}

/** Starts workers for crawls and single addresses (`fetch`), and for articles and WARC files (`read`). */
export async function startWorkforce(shop: Workshop, options: WorkforceOptions): Promise<Workforce> {
  const { duties = DUTIES } = options;
  const pool = await (options.prepared ?? prepareWorkforce(shop.config.workers, { atOnce: false }));
  const workers: Worker[] = [
    ...(duties.includes('fetch') ? startCrawlWorkers(shop, options) : []),
    ...(duties.includes('read') ? [startArticleWorker(shop, pool) as Worker, startWarcWorker(shop, pool, options) as Worker] : []),
  ];
  for (const worker of workers) {
    worker.on('failed', (job, error) => void tellFailure(shop, { queue: worker.name, job, error }));
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

/** A failed try in the log, with run, site and address where they are known: what will be tried again is no news for a person yet. */
async function tellFailure(shop: Workshop, { queue, job, error }: { queue: string; job: Job<JobData> | undefined; error: Error }): Promise<void> {
  const about = job === undefined ? {} : await aboutOf(shop, job.data).catch(() => ({}));
  const last = job === undefined || job.finishedOn !== undefined;
  shop.log[last ? 'warn' : 'info']({ queue, job: job?.id, ...about, tries: job?.attemptsMade, error: withoutSecrets(error.message) }, last ? 'given up' : 'failed, will be tried again');
}

async function aboutOf({ store }: Workshop, data: JobData): Promise<object> {
  if ('captureId' in data) {
    const capture = await store.captures.get(data.captureId);
    return capture === null ? { capture: data.captureId } : { run: capture.runId, site: capture.site, url: withoutSecrets(capture.finalUrl), capture: capture.id };
  }
  if ('captures' in data) return { what: whatOf(data) };
  if ('schedule' in data) return { site: data.schedule };
  return { run: data.runId, ...('url' in data ? { url: withoutSecrets(data.url) } : { what: whatOf(data) }) };
}
