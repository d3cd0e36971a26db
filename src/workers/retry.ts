/** Another chance for what failed. */
import type { Job } from 'bullmq';
import { addArticles, failedJobs, type FailedJob, type JobData } from './jobs.ts';
import { requestCrawl, requestUrl } from './run.ts';
import { runNow } from './schedules.ts';
import { requestWarc } from './warc-run.ts';
import type { Workshop } from './workshop.ts';

const MOST = 100_000;

/** Queues failed jobs again: all of them, or those named. A crawl or an address begins a new run. */
export async function retryFailed(shop: Workshop, ids: readonly string[]): Promise<{ queued: number; unknown: string[] }> {
  const failed = await failedJobs(shop.queues, MOST);
  const wanted = ids.length === 0 ? failed : failed.filter((job) => ids.includes(job.id));
  let queued = 0;
  for (const job of wanted) if (await again(shop, job)) queued += 1;
  return { queued, unknown: ids.filter((id) => !failed.some((job) => job.id === id)) };
}

async function again(shop: Workshop, { queue, id }: FailedJob): Promise<boolean> {
  const job = await shop.queues[queue].getJob(id) as Job<JobData> | undefined;
  if (job === undefined) return false;
  const { data } = job;
  await job.remove();
  if ('captureId' in data) {
    await shop.store.captures.reopen(data.captureId);
    await addArticles(shop.queues, shop.store.id, [data.captureId]);
  } else if ('captures' in data) {
    await addArticles(shop.queues, shop.store.id, data.captures);
  } else if ('url' in data) {
    await requestUrl(shop, data.url, { full: true });
  } else if ('schedule' in data) {
    await runNow(shop, data.schedule);
  } else if ('warc' in data) {
    await requestWarc(shop, { source: data.warc, sites: data.sites, full: false });
  } else {
    await requestCrawl(shop, data);
  }
  return true;
}
