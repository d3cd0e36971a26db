/** Runs as commands see them: made, waited for, and their summaries. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue } from 'bullmq';
import { SiteBroken, Unavailable } from '../errors.ts';
import type { Run } from '../store/store.ts';
import { CRAWL_JOB, SCHEDULED_JOB, runJobId, type CrawlRequest } from './jobs.ts';
import { BY_HAND, FROM_LIST } from './priority.ts';
import { httpUrl, siteForUrl, siteNamedBy } from './sites.ts';
import { STRANDED_MS, onStranded, untilRead } from './stranded.ts';
import type { Workshop } from './workshop.ts';

/** How often a run is looked at: the longer it takes, the less it matters to hear of its end at once. Milliseconds. */
const LOOK_MS = 100;
const LONGEST_LOOK_MS = 500;
const lookAfter = (begun: number): number => Math.min(LONGEST_LOOK_MS, LOOK_MS + (performance.now() - begun) / 20);
/** How often the queue is asked, too, whether the job was given up: milliseconds. */
const JOB_LOOK_MS = 1000;

/** Queues a crawl; one of a schedule waits behind those that a person asked for. Raises `WrongUse` for an unknown site, `SiteBroken` when one of this site is under way. */
export async function requestCrawl(shop: Workshop, request: CrawlRequest, by: 'person' | 'schedule' = 'person'): Promise<Run> {
  const site = siteNamedBy(request.target, request.servedFrom);
  const lock = await shop.store.lock(`crawl:${site.name}`);
  if (lock === null) throw new SiteBroken(`a crawl of ${site.name} is under way already; let it end, or stop it, before the next`, 'cancelled');
  await lock.release();
  const run = await shop.store.runs.start(site.name, new Date().toISOString());
  const { maxPages, delayMs, allowHosts } = shop.config;
  await shop.queues.crawls.add(by === 'person' ? CRAWL_JOB : SCHEDULED_JOB, {
    ...request, storeId: shop.store.id, runId: run.id, madeBy: by === 'person' ? shop.processId : by, maxPages: Math.min(maxPages, site.maxPages ?? maxPages), delayMs, allowHosts,
  }, { jobId: runJobId(run.id), priority: by === 'person' ? BY_HAND : FROM_LIST });
  return run;
}

/** Queues one address, before those of lists. Raises `WrongUse` for what is no HTTP address. */
export async function requestUrl(shop: Workshop, url: string, { full, priority = BY_HAND }: { full: boolean; priority?: number }): Promise<Run> {
  const address = httpUrl(url);
  const run = await shop.store.runs.start(siteForUrl(address).name, new Date().toISOString());
  await shop.queues.urls.add('url', { storeId: shop.store.id, runId: run.id, url: address, full, allowHosts: shop.config.allowHosts }, { jobId: runJobId(run.id), priority });
  return run;
}

/**
 * Waits until a run has ended; null when `signal` fires first. One that ends in this process is heard of at once, and one that
 * fails here in a way that cannot be written down raises its `Unavailable`.
 */
export async function runEnd(shop: Workshop, id: string, signal: AbortSignal): Promise<Run | null> {
  const over = new AbortController();
  const heard = (): void => over.abort();
  shop.ends.once(id, heard);
  const done = onStranded(shop.ends, { what: id, afterMs: STRANDED_MS, stranded: (trouble) => over.abort(trouble) });
  try {
    return await lookedAt(shop, id, { signal, over: over.signal });
  } finally {
    done();
    shop.ends.off(id, heard);
  }
}

async function lookedAt(shop: Workshop, id: string, { signal, over }: { readonly signal: AbortSignal; readonly over: AbortSignal }): Promise<Run | null> {
  const begun = performance.now();
  for (let asked = begun; ;) {
    const run = await shop.store.runs.get(id);
    if (run !== null && run.status !== 'running') return run;
    if (signal.aborted) return null;
    if (over.reason instanceof Unavailable) throw over.reason;
    await sleep(lookAfter(begun), undefined, over.aborted ? {} : { signal: over }).catch(() => undefined);
    if (performance.now() - asked < JOB_LOOK_MS) continue;
    asked = performance.now();
    await endRefused(shop, id);
  }
}

/** Ends a run whose job was given up without a word to this store: by a worker of another one. */
async function endRefused(shop: Workshop, id: string): Promise<void> {
  const reason = await givenUp(shop.queues.crawls, id) ?? await givenUp(shop.queues.urls, id) ?? await givenUp(shop.queues.warcs, id);
  const run = reason === null ? null : await shop.store.runs.get(id);
  if (run?.status !== 'running') return;
  await shop.store.runs.finish(id, { finishedAt: new Date().toISOString(), status: 'failed', summary: { run: id, site: run.site, status: 'failed', error: reason } });
}

async function givenUp(queue: Queue, runId: string): Promise<string | null> {
  const job = await queue.getJob(runJobId(runId));
  return job !== undefined && (await job.isFailed()) ? job.failedReason : null;
}

/** Waits until these runs have no capture left to read, or `signal` fires. Raises `Unavailable` where this process can read none. */
export async function capturesRead(shop: Workshop, runIds: Iterable<string>, signal: AbortSignal): Promise<void> {
  for (const id of runIds) {
    await untilRead(shop.ends, LOOK_MS, async () => signal.aborted || (await shop.store.captures.countPending(id)) === 0);
  }
}
