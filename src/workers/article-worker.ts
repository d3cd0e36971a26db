/** Takes captures from the queue and turns them into records. */
import type { Job, Worker } from 'bullmq';
import { SkipPage, messageOf } from '../errors.ts';
import { withoutSecrets } from '../page/secrets.ts';
import type { Capture, CaptureResult } from '../store/store.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import { isHopeless, isLastTry, reasonOf, toQueueError } from './failure.ts';
import { QUEUE_NAMES, type ArticleJob } from './jobs.ts';
import { readArchived } from './read-archived.ts';
import { refuseStranger } from './stranger.ts';
import { ARTICLE_MS, within } from './time-limit.ts';
import type { TracePoint } from './trace.ts';
import type { Workshop } from './workshop.ts';

/** Heartbeat settings: a killed worker's jobs are taken up again within about 15 seconds. */
export const HEARTBEAT = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10, drainDelay: 1 } as const;
/** A capture that ended its worker more often than this is set apart, lest it ends them all. */
const MOST_DEATHS = 4;

export function startArticleWorker(shop: Workshop, pool: ExtractionPool): Worker<ArticleJob> {
  return shop.backend.worker<ArticleJob>(QUEUE_NAMES.articles, async (job, token) => {
    try {
      refuseStranger(job, shop.store.id);
      await within(ARTICLE_MS, 'reading the page', async () => readCapture({ shop, pool }, job));
    } catch (error) {
      throw await toQueueError(error, job, token);
    }
  }, { ...HEARTBEAT, maxStalledCount: MOST_DEATHS, concurrency: shop.config.workers + 1 });
}

interface Readers { readonly shop: Workshop; readonly pool: ExtractionPool }

/** Reads one capture. Running it again after it was settled changes nothing. */
async function readCapture({ shop, pool }: Readers, job: Job<ArticleJob>): Promise<void> {
  const capture = await shop.store.captures.get(job.data.captureId);
  if (capture === null) throw new SkipPage(`the store has no capture ${job.data.captureId}`, 'internal');
  if (capture.outcome !== null) return;
  const { id, runId, site, finalUrl } = capture;
  const attributes = { 'dateliner.capture': id, 'dateliner.run': runId, 'dateliner.site': site, 'url.full': withoutSecrets(finalUrl) };
  await shop.trace.span('read', { parent: job.data.trace, attributes }, async (here) => readOpen({ shop, pool, here }, job, capture));
}

async function readOpen({ shop, pool, here }: Readers & { readonly here: TracePoint | undefined }, job: Job<ArticleJob>, capture: Capture): Promise<void> {
  let outcome: CaptureResult;
  try {
    outcome = await outcomeOf({ shop, pool, here }, capture);
  } catch (error) {
    // A store that is away cannot be told: then the capture stays without an outcome and is queued again later.
    if (!(isHopeless(error) || isLastTry(job))) throw error;
    outcome = { result: 'failed', reason: reasonOf(error), message: messageOf(error), recordId: null };
    await settle(shop, capture, outcome);
    throw error;
  }
  await settle(shop, capture, outcome);
}

async function outcomeOf({ shop, pool, here }: Readers & { readonly here: TracePoint | undefined }, capture: Capture): Promise<CaptureResult> {
  const began = performance.now();
  const extraction = await shop.trace.span('extract', { parent: here }, async () => readArchived(shop.archive, pool, capture));
  shop.meter.extraction(capture.site, (performance.now() - began) / 1000);
  if ('refused' in extraction) return { result: 'refused', ...extraction.refused, recordId: null };
  const { result } = await shop.trace.span('store record', { parent: here, attributes: { 'dateliner.record': extraction.record.id } }, async () => shop.store.records.put(extraction.record, capture.id));
  return { result, reason: null, message: null, recordId: extraction.record.id };
}

async function settle(shop: Workshop, capture: Capture, outcome: CaptureResult): Promise<void> {
  await shop.store.addresses.settle({
    site: capture.site, url: capture.finalUrl, canonicalUrl: capture.canonicalUrl, at: capture.fetchedAt,
    result: outcome.result, reason: outcome.reason, message: outcome.message,
  });
  await shop.store.captures.settle(capture.id, outcome);
  shop.meter.count('outcomes', { site: capture.site, label: [outcome.result, outcome.reason ?? ''].join(' ').trim() });
  shop.log.info({ run: capture.runId, site: capture.site, url: capture.finalUrl, ...outcome }, 'read');
}
