/** Dead letters: jobs that were given up, with the page they were about, replayed or purged by hand. */
import type { Queue } from 'bullmq';
import { withoutSecrets } from '../page/secrets.ts';
import type { Capture } from '../store/store.ts';
import { jobDetail, type AnyJob, type JobDetail } from './job-list.ts';
import { QUEUE_NAMES } from './queue-names.ts';
import type { Workshop } from './workshop.ts';

/** A dead letter and, where it is about one, the capture whose page the archive keeps. */
export interface DeadLetter extends JobDetail {
  readonly capture: Capture | null;
  /** Where each try failed, the last at the end. */
  readonly traces: readonly string[];
}

/** Null when no job of that id has failed. */
export async function deadLetter(shop: Workshop, id: string): Promise<DeadLetter | null> {
  const detail = await jobDetail(shop.queues, id);
  if (detail === null || detail.state !== 'failed') return null;
  const { data } = detail;
  const job = await shop.queues[detail.queue].getJob(id) as AnyJob | undefined;
  return { ...detail, capture: 'captureId' in data ? await shop.store.captures.get(data.captureId) : null, traces: (job?.stacktrace ?? []).map(withoutSecrets) };
}

/** Which dead letters: those named, those that failed before a time (milliseconds since the epoch), or all. */
export interface Selection { readonly ids: readonly string[]; readonly before: number | null }

/** Forgets dead letters. Their pages stay in the archive; what was never read stays unread. */
export async function purgeDead(shop: Workshop, { ids, before }: Selection): Promise<{ purged: number; unknown: string[] }> {
  const wanted = new Set(ids);
  const found = new Set<string>();
  let purged = 0;
  for (const name of QUEUE_NAMES) {
    for (const job of await (shop.queues[name] as Queue).getFailed(0, -1) as (AnyJob | undefined)[]) {
      if (job?.id === undefined || (wanted.size > 0 && !wanted.has(job.id))) continue;
      found.add(job.id);
      if (before !== null && (job.finishedOn ?? 0) >= before) continue;
      await giveUp(shop, job);
      await job.remove();
      purged += 1;
    }
  }
  return { purged, unknown: ids.filter((id) => !found.has(id)) };
}

/** A capture without an outcome would be queued again. */
async function giveUp(shop: Workshop, { data }: AnyJob): Promise<void> {
  if (!('captureId' in data)) return;
  const capture = await shop.store.captures.get(data.captureId);
  if (capture?.outcome === null) await shop.store.captures.settle(capture.id, { result: 'failed', reason: 'cancelled', message: 'its job was purged', recordId: null });
}
