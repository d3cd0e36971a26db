/** Another chance for what failed. */
import type { Job } from 'bullmq';
import { DatelinerError, Unavailable } from '../errors.ts';
import { addArticles, failedJobs, type FailedJob, type JobData } from './jobs.ts';
import { requestCrawl, requestUrl } from './run.ts';
import { runNow } from './schedules.ts';
import { requestWarc } from './warc-run.ts';
import type { Workshop } from './workshop.ts';

const MOST = 100_000;

/** What became of the jobs: how many were queued, ids that no failed job has, and those that cannot be queued, with the reason. */
export interface Retried {
  readonly queued: number;
  readonly unknown: readonly string[];
  readonly refused: readonly { readonly id: string; readonly message: string }[];
}

/** Queues failed jobs again: all of them, or those named. A crawl or an address begins a new run. One that cannot be queued stays where it is. */
export async function retryFailed(shop: Workshop, ids: readonly string[]): Promise<Retried> {
  const failed = await failedJobs(shop.queues, MOST);
  const wanted = ids.length === 0 ? failed : failed.filter((job) => ids.includes(job.id));
  let queued = 0;
  const refused: { id: string; message: string }[] = [];
  for (const job of wanted) {
    try {
      if (await again(shop, job)) queued += 1;
    } catch (error) {
      if (!(error instanceof DatelinerError) || error instanceof Unavailable) throw error;
      refused.push({ id: job.id, message: error.message });
    }
  }
  return { queued, unknown: ids.filter((id) => !failed.some((job) => job.id === id)), refused };
}

async function again(shop: Workshop, { queue, id }: FailedJob): Promise<boolean> {
  const job = await shop.queues[queue].getJob(id) as Job<JobData> | undefined;
  if (job === undefined) return false;
  const { data } = job;
  if ('captureId' in data || 'captures' in data) {
    // Their new jobs may have the same name.
    await job.remove();
    if ('captureId' in data) await shop.store.captures.reopen(data.captureId);
    await addArticles(shop.queues, shop.store.id, 'captureId' in data ? [data.captureId] : data.captures);
    return true;
  }
  if ('url' in data) await requestUrl(shop, data.url, { full: true });
  else if ('schedule' in data) await runNow(shop, data.schedule);
  else if ('warc' in data) await requestWarc(shop, { source: data.warc, sites: data.sites, full: false });
  else await requestCrawl(shop, data);
  await job.remove();
  return true;
}
