/** What a process does first: take up what another one left behind. */
import { addArticles, runJobId } from './jobs.ts';
import type { Workshop } from './workshop.ts';

const BATCH = 500;

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
  let afterId: string | undefined;
  for (;;) {
    const captures = await shop.store.captures.pending({ limit: BATCH, ...(afterId === undefined ? {} : { afterId }) });
    if (captures.length === 0) return runs;
    for (const capture of captures) runs.set(capture.runId, capture.site);
    await reviveFailed(shop, captures.map((capture) => capture.id));
    await addArticles(shop.queues, shop.store.id, captures.map((capture) => capture.id));
    afterId = captures.at(-1)?.id;
  }
}

/** A job that failed for good while its capture has no outcome gives way to a new one. */
async function reviveFailed(shop: Workshop, captureIds: readonly string[]): Promise<void> {
  const { articles } = shop.queues;
  if ((await articles.getFailedCount()) === 0) return;
  const wanted = new Set(captureIds);
  for (const job of await articles.getFailed(0, -1)) if (job !== undefined && wanted.has(job.data.captureId)) await job.remove();
}

/** A crawl goes on only while somebody holds the lock of its site; an address by hand as long as the queue knows its job. */
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

/** True while the run's job still waits for a worker; that of a single address may be in hand, or will be taken over. */
async function queued(shop: Workshop, runId: string): Promise<boolean> {
  for (const queue of [shop.queues.crawls, shop.queues.urls]) {
    const state = await queue.getJobState(runJobId(runId));
    if (['waiting', 'delayed', 'prioritized'].includes(state) || (queue === shop.queues.urls && state === 'active')) return true;
  }
  return false;
}
