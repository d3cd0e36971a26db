/** Takes captures from the queue and turns them into records. */
import type { Job, Worker } from 'bullmq';
import { SkipPage, Unavailable, messageOf } from '../errors.ts';
import { withoutSecrets } from '../page/secrets.ts';
import type { ReadCapture } from '../store/intake-types.ts';
import type { Capture, CaptureResult } from '../store/store.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import { isHopeless, isLastTry, reasonOf, toQueueError } from './failure.ts';
import { addArticles, type ArticleJob, type BundleJob, type BundledCapture } from './jobs.ts';
import { readForStore } from './read-archived.ts';
import { SettleLine } from './settle-line.ts';
import { tellGood, tellTrouble } from './stranded.ts';
import { refuseStranger } from './stranger.ts';
import { ARTICLE_MS, within } from './time-limit.ts';
import type { TracePoint } from './trace.ts';
import type { Workshop } from './workshop.ts';

/** Heartbeat settings: a killed worker's jobs are taken up again within about 15 seconds. */
export const HEARTBEAT = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 10, drainDelay: 1 } as const;
/** A capture that ended its worker more often than this is set apart, lest it ends them all. */
const MOST_DEATHS = 4;
/** Jobs in hand beside those whose captures are in the threads: what they brought is on its way into the store. */
const MORE_JOBS = 4;

export function startArticleWorker(shop: Workshop, pool: ExtractionPool): Worker<ArticleJob | BundleJob> {
  const reader = new Reader(shop, pool);
  return shop.backend.worker<ArticleJob | BundleJob>('articles', async (job, token) => {
    try {
      refuseStranger(job, shop.store.id);
      if ('captures' in job.data) await reader.readBundle(job as Job<BundleJob>);
      else await reader.readOne(job as Job<ArticleJob>);
    } catch (error) {
      throw await toQueueError(error, job, token);
    }
  }, { ...HEARTBEAT, maxStalledCount: MOST_DEATHS, concurrency: shop.config.workers + MORE_JOBS });
}

interface Place { readonly trace: TracePoint | undefined; readonly priority: number }

const settledNow = (capture: Capture): boolean => capture.outcome !== null;

/** Reads captures. Reading one again after it was settled changes nothing. */
class Reader {
  readonly #shop: Workshop;
  readonly #pool: ExtractionPool;
  readonly #line: SettleLine;

  constructor(shop: Workshop, pool: ExtractionPool) {
    this.#shop = shop;
    this.#pool = pool;
    this.#line = new SettleLine(shop);
  }

  async readOne(job: Job<ArticleJob>): Promise<void> {
    const { captureId, trace } = job.data;
    const capture = await this.#shop.store.captures.get(captureId);
    if (capture === null) throw new SkipPage(`the store has no capture ${captureId}`, 'internal');
    if (settledNow(capture)) return;
    try {
      await this.#read(capture, { trace, priority: job.priority });
    } catch (error) {
      // A store that is away cannot be told: then the capture stays without an outcome and is queued again later.
      if (!(isHopeless(error) || isLastTry(job))) throw error;
      await this.#settle({ capture, outcome: { result: 'failed', reason: reasonOf(error), message: messageOf(error), recordId: null } });
      throw error;
    }
  }

  /** What fails in a bundle, or was in it when a worker died, is tried again alone, so that nothing else suffers with it. */
  async readBundle(job: Job<BundleJob>): Promise<void> {
    const { captures } = this.#shop.store;
    const places = new Map(job.data.captures.map((one) => [one.captureId, one]));
    const open = (await captures.getAll([...places.keys()])).filter((capture) => !settledNow(capture));
    const isFresh = job.attemptsStarted <= 1 && job.stalledCounter === 0;
    const results = isFresh ? await Promise.allSettled(open.map((capture) => this.#read(capture, { trace: places.get(capture.id)?.trace, priority: job.priority }))) : [];
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    const away = failed.find((error) => error instanceof Unavailable);
    if (away !== undefined) throw away;
    const again = open.filter((_, i) => results[i]?.status !== 'fulfilled').flatMap(({ id }): BundledCapture[] => [places.get(id) ?? { captureId: id }]);
    if (again.length > 0) await addArticles(this.#shop.queues, this.#shop.store.id, again.map((one) => ({ ...one, priority: job.priority })));
  }

  async #read(capture: Capture, { trace, priority }: Place): Promise<void> {
    const { id, runId, site, finalUrl } = capture;
    const attributes = { 'dateliner.capture': id, 'dateliner.run': runId, 'dateliner.site': site, 'url.full': withoutSecrets(finalUrl) };
    await this.#shop.trace.span('read', { parent: trace, attributes }, async (here) => this.#readHere(capture, priority, here)).catch((error: unknown) => {
      tellTrouble(this.#shop.ends, error);
      throw error;
    });
    tellGood(this.#shop.ends);
  }

  async #readHere(capture: Capture, priority: number, here: TracePoint | undefined): Promise<void> {
    const read = await this.#pool.turn(async () => within(ARTICLE_MS, 'reading the page', async () => this.#extracted(capture, here)), priority);
    const named = 'record' in read ? { 'dateliner.record': read.record.id } : {};
    await this.#shop.trace.span('record' in read ? 'store record' : 'settle', { parent: here, attributes: named }, async () => this.#settle(read));
  }

  async #extracted(capture: Capture, here: TracePoint | undefined): Promise<ReadCapture> {
    const { trace, archive, meter } = this.#shop;
    const began = performance.now();
    const made = await trace.span('extract', { parent: here }, async () => readForStore(archive, this.#pool, capture));
    meter.extraction(capture.site, (performance.now() - began) / 1000);
    return 'refused' in made ? { capture, outcome: { result: 'refused', ...made.refused, recordId: null } } : { capture, record: made.written };
  }

  async #settle(read: ReadCapture): Promise<CaptureResult> {
    const { meter, log } = this.#shop;
    const { runId: run, site, finalUrl: url } = read.capture;
    const outcome = await this.#line.settle(read);
    meter.count('outcomes', { site, label: [outcome.result, outcome.reason ?? ''].join(' ').trim() });
    log.info({ run, site, url, ...outcome }, 'read');
    return outcome;
  }
}
