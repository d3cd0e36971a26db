/** Takes WARC files from the queue and reads the releases out of them; whoever takes a file up goes on where it was left. */
import type { Job, Worker } from 'bullmq';
import { DatelinerError, SkipPage, Unavailable } from '../errors.ts';
import { DEFAULT_LIMITS, type Captured } from '../crawlers/types.ts';
import { digestOf } from '../crawlers/revisit.ts';
import { streamFrom } from '../crawlers/stream.ts';
import { withoutSecrets } from '../page/secrets.ts';
import { fileInput } from '../store/archive/archive-files.ts';
import type { WarcInput } from '../store/archive/warc-reader.ts';
import type { Result, Run } from '../store/store.ts';
import { HEARTBEAT } from './article-worker.ts';
import type { ExtractionPool } from './extraction-pool.ts';
import { isFinal, putOff, toQueueError } from './failure.ts';
import { type WarcJob } from './jobs.ts';
import { keepResponse } from './keep.ts';
import { refuseStranger } from './stranger.ts';
import { endFailed } from './summary.ts';
import { warcPages, type WarcFound, type WarcPage } from './warc-pages.ts';
import { NO_COUNTS, warcProgress, warcSummary, type WarcCounts } from './warc-run.ts';
import type { Workshop } from './workshop.ts';

/** Somebody else reads the same file: it is looked at again after so long, milliseconds. */
const TURN_MS = 2000;
/** After so many pages it is noted how far the file was read. */
const NOTE_EVERY = 50;

export interface WarcWorkerOptions { readonly signal: AbortSignal }

export function startWarcWorker(shop: Workshop, pool: ExtractionPool, { signal }: WarcWorkerOptions): Worker<WarcJob> {
  return shop.backend.worker<WarcJob>('warcs', async (job, token) => {
    try {
      refuseStranger(job, shop.store.id);
      await readFile(shop, pool, { job, token, signal });
    } catch (error) {
      const told = await toQueueError(error, job, token);
      if (isFinal(told, job)) await endFailed(shop.store, job.data.runId, error);
      throw told;
    }
  }, { ...HEARTBEAT, concurrency: 1 });
}

interface Task { readonly job: Job<WarcJob>; readonly token: string | undefined; readonly signal: AbortSignal }

async function readFile(shop: Workshop, pool: ExtractionPool, { job, token, signal }: Task): Promise<void> {
  const run = await shop.store.runs.get(job.data.runId);
  if (run === null) throw new SkipPage(`the store has no run ${job.data.runId}`, 'internal');
  if (run.status !== 'running') return;
  const lock = await shop.store.lock(warcProgress(job.data));
  if (lock === null) return putOff(job, { until: Date.now() + TURN_MS, token });
  try {
    const reading = new Reading(shop, pool, { job, run, signal });
    const whole = await reading.read();
    if (!whole) await putOff(job, { until: Date.now(), token });
    const finishedAt = new Date().toISOString();
    await shop.store.runs.finish(run.id, { finishedAt, status: 'done', summary: await warcSummary(shop, { run, counts: reading.counts, finishedAt }) });
  } finally {
    await lock.release();
  }
}

interface InHand { readonly end: number; readonly outcome: Promise<keyof WarcCounts> }

/** One file on its way: pages in several threads, noted in the order of the file. */
class Reading {
  readonly #shop: Workshop;
  readonly #pool: ExtractionPool;
  readonly #job: Job<WarcJob>;
  readonly #run: Run;
  readonly #signal: AbortSignal;
  readonly #window: InHand[] = [];
  #position = 0;
  #counts: WarcCounts = NO_COUNTS;

  constructor(shop: Workshop, pool: ExtractionPool, { job, run, signal }: { job: Job<WarcJob>; run: Run; signal: AbortSignal }) {
    this.#shop = shop;
    this.#pool = pool;
    this.#job = job;
    this.#run = run;
    this.#signal = signal;
  }

  get counts(): WarcCounts {
    return this.#counts;
  }

  /** False when it was stopped before the end: all that was begun is done and noted. */
  async read(): Promise<boolean> {
    const noted = await this.#shop.store.progress.get(warcProgress(this.#job.data));
    if (noted !== null) {
      this.#counts = { ...NO_COUNTS, ...noted.counts };
      this.#position = Number(noted.position);
      if (noted.done) return true;
    }
    const picking = { sites: this.#job.data.sites, all: false, maxBytes: this.#shop.config.maxBytes };
    const width = this.#shop.config.workers * 2;
    for await (const found of warcPages(inputOf(this.#shop, this.#job.data.warc, this.#signal), { from: this.#position, picking })) {
      if (this.#signal.aborted) break;
      await this.#take(found);
      while (this.#window.length >= width) await this.#settle();
    }
    while (this.#window.length > 0) await this.#settle();
    await this.#note(!this.#signal.aborted);
    return !this.#signal.aborted;
  }

  async #take(found: WarcFound): Promise<void> {
    this.#count('records');
    if (found.kind === 'bad') {
      this.#count('damaged');
      await this.#job.log(`${found.offset}: ${found.problem}`);
      this.#shop.log.warn({ run: this.#run.id, file: withoutSecrets(this.#job.data.warc), offset: found.offset, problem: found.problem }, 'passed over');
    }
    if (found.kind !== 'page') {
      if (this.#window.length === 0) this.#position = found.end;
      return;
    }
    this.#count('pages');
    const outcome = this.#readPage(found.page, found.offset);
    // Whoever takes it from the window hears of its failure.
    outcome.catch(() => undefined);
    this.#window.push({ end: found.end, outcome });
  }

  async #settle(): Promise<void> {
    const oldest = this.#window.shift();
    if (oldest === undefined) return;
    this.#count(await oldest.outcome);
    this.#position = oldest.end;
    if (this.#counts.pages % NOTE_EVERY === 0) await this.#note(false);
  }

  #count(what: keyof WarcCounts): void {
    this.#counts = { ...this.#counts, [what]: this.#counts[what] + 1 };
  }

  async #note(done: boolean): Promise<void> {
    const counts = { ...this.#counts };
    await this.#shop.store.progress.note(warcProgress(this.#job.data), { position: String(this.#position), done, counts });
    await this.#job.updateProgress({ offset: this.#position, ...counts });
  }

  /** What became of a page. An article is archived with where it came from; nothing else is kept. */
  async #readPage(page: WarcPage, offset: number): Promise<Result | 'known'> {
    const { store } = this.#shop;
    const digest = digestOf(page.body);
    const newest = await store.holdings.newest(page.canonicalUrl);
    // What is here already is as new or newer: an older page makes no new version.
    if (newest !== null && newest.fetchedAt >= page.fetchedAt && newest.outcome !== null) return 'known';
    try {
      const extraction = await this.#pool.run({
        body: page.body, contentType: page.contentType, url: page.url, siteName: page.siteName, fetchedAt: page.fetchedAt, raw: { file: this.#job.data.warc, offset, length: 0 }, hint: null, articlesOnly: true,
      });
      if ('refused' in extraction) return 'refused';
      const id = newest !== null && newest.digest === digest && newest.fetchedAt === page.fetchedAt ? newest.id
        : await keepResponse(this.#shop, { runId: this.#run.id, site: page.siteName, notes: [['dateliner-source', `${this.#job.data.warc} ${offset}`]] }, captured(page));
      const raw = (await store.captures.get(id))?.raw ?? null;
      const { result } = await store.records.put({ ...extraction.record, raw }, id);
      const outcome = { result, reason: null, message: null } as const;
      await store.addresses.settle({ site: page.siteName, url: page.url, canonicalUrl: page.canonicalUrl, at: page.fetchedAt, ...outcome });
      await store.captures.settle(id, { ...outcome, recordId: extraction.record.id });
      return result;
    } catch (error) {
      if (!(error instanceof DatelinerError) || error instanceof Unavailable) throw error;
      this.#shop.log.warn({ run: this.#run.id, url: withoutSecrets(page.url), error: error.message }, 'failed');
      return 'failed';
    }
  }
}

function captured(page: WarcPage): Captured {
  const { url, canonicalUrl, fetchedAt, status, statusText, headers, body } = page;
  return { role: 'article', url, finalUrl: url, canonicalUrl, askedCanonicalUrl: canonicalUrl, fetchedAt, status, statusText, headers, requestHeaders: [], body, rendered: false, hint: null, visit: null };
}

function inputOf({ config }: Workshop, warc: string, signal: AbortSignal): WarcInput {
  if (!/^https?:\/\//i.test(warc)) return fileInput(warc);
  const plan = { allowHosts: config.allowHosts, userAgent: config.userAgent, idleMs: DEFAULT_LIMITS.idleMs, retries: config.retries, signal };
  return { rewinds: true, open: (offset) => streamFrom(warc, offset, plan) };
}
