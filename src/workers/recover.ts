/** What a process does first: take up what another one left behind. */
import type { Capture } from '../store/store.ts';
import { CRAWL_JOB, addArticles, runJobId } from './jobs.ts';
import { bandAfter } from './priority.ts';
import type { Workshop } from './workshop.ts';

const BATCH = 500;
/** What the queue says of a job whose workers died with it more often than it allows. */
const STALLED = 'job stalled more than allowable limit';

/**
 * Runs that were under way in a process that is gone are closed as interrupted, and captures without an outcome are
 * queued again, because the store is the truth and a lost queue costs nothing. Gives the runs whose captures wait,
 * each with the name of its site.
 */
export async function recover(shop: Workshop): Promise<ReadonlyMap<string, string>> {
  await closeDeadRuns(shop);
  return requeue(shop);
}

/** Queues every capture without an outcome whose job is lost or has failed; harmless to those whose job waits or runs. */
export async function requeue(shop: Workshop): Promise<ReadonlyMap<string, string>> {
  const runs = new Map<string, string>();
  const ahead = new Map<string, number>();
  let bundled: ReadonlySet<string> | null = null;
  let afterId: string | undefined;
  for (;;) {
    const captures = await shop.store.captures.pending({ limit: BATCH, ...(afterId === undefined ? {} : { afterId }) });
    if (captures.length === 0) return runs;
    for (const capture of captures) runs.set(capture.runId, capture.site);
    const apart = await sortFailed(shop, captures);
    // Asked after the captures: a bundle that ends in between has settled its own.
    const inBundles: ReadonlySet<string> = bundled ??= await bundledCaptures(shop);
    await addArticles(shop.queues, shop.store.id, captures.filter(({ id }) => !apart.has(id) && !inBundles.has(id)).map(({ id, site }) => {
      const before = ahead.get(site) ?? 0;
      ahead.set(site, before + 1);
      return { captureId: id, priority: bandAfter(before) };
    }));
    afterId = captures.at(-1)?.id;
  }
}

/** Captures that wait or are read with others in one job: a job of their own would have them read twice. */
async function bundledCaptures({ queues }: Workshop): Promise<ReadonlySet<string>> {
  const jobs = await queues.articles.getJobs(['waiting', 'prioritized', 'active', 'delayed'], 0, -1);
  return new Set(jobs.flatMap((job) => (job !== undefined && 'captures' in job.data ? job.data.captures.map(({ captureId }) => captureId) : [])));
}

/**
 * Jobs that failed for good while their captures have no outcome: one that ended its worker again and again is set apart
 * with its page, every other gives way to a new job. Gives the captures that were set apart.
 */
async function sortFailed(shop: Workshop, captures: readonly Capture[]): Promise<ReadonlySet<string>> {
  const { articles } = shop.queues;
  const apart = new Set<string>();
  if ((await articles.getFailedCount()) === 0) return apart;
  const wanted = new Map(captures.map((capture) => [capture.id, capture]));
  for (const job of await articles.getFailed(0, -1)) {
    const capture = job !== undefined && 'captureId' in job.data ? wanted.get(job.data.captureId) : undefined;
    if (job === undefined || capture === undefined) continue;
    if (job.failedReason !== STALLED) await job.remove();
    else {
      await setApart(shop, capture);
      apart.add(capture.id);
    }
  }
  return apart;
}

/** The page is kept and not fetched again: a replay of its job is what another release may make good. */
async function setApart(shop: Workshop, { id, site, finalUrl, canonicalUrl, fetchedAt, runId }: Capture): Promise<void> {
  const why = { reason: 'internal', message: 'reading it ended its worker again and again: it is set apart' } as const;
  await shop.store.addresses.settle({ site, url: finalUrl, canonicalUrl, at: fetchedAt, result: 'refused', ...why });
  await shop.store.captures.settle(id, { result: 'failed', recordId: null, ...why });
  shop.log.error({ run: runId, site, url: finalUrl, capture: id }, why.message);
}

/** A crawl that a person asked for goes on only while somebody holds the lock of its site; all else as long as the queue knows its job. */
async function closeDeadRuns(shop: Workshop): Promise<void> {
  for (const run of await shop.store.runs.latest(1000)) {
    if (run.status !== 'running') continue;
    const lock = await shop.store.lock(`crawl:${run.site}`);
    if (lock === null) continue;
    if (!(await queued(shop, run.id))) {
      const finishedAt = new Date().toISOString();
      await shop.store.runs.finish(run.id, { finishedAt, status: 'interrupted', summary: { run: run.id, site: run.site, status: 'interrupted', error: 'the process that ran it was stopped' } });
    }
    await lock.release();
  }
}

/** True while the run's job waits for a worker, or is in hand or will be taken over; of crawls only those of schedules are, because a person's ends with its process. */
async function queued(shop: Workshop, runId: string): Promise<boolean> {
  for (const queue of [shop.queues.crawls, shop.queues.urls, shop.queues.warcs]) {
    const job = await queue.getJob(runJobId(runId));
    if (job === undefined) continue;
    const state = await job.getState();
    return ['waiting', 'delayed', 'prioritized'].includes(state) || (state === 'active' && job.name !== CRAWL_JOB);
  }
  return false;
}
