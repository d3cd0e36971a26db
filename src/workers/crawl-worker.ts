/** Takes crawls and single addresses from the queues and runs them to their end, extraction included. */
import type { Job, Worker } from 'bullmq';
import { SkipPage, Unavailable, type Reason } from '../errors.ts';
import { withoutSecrets } from '../page/secrets.ts';
import { findBrowser } from '../crawlers/find-browser.ts';
import type { CrawlCounts, CrawlOptions, CrawlReport } from '../crawlers/types.ts';
import { hoursFor, untilOpen } from '../crawlers/hours.ts';
import type { Site } from '../site.ts';
import { HEARTBEAT } from './article-worker.ts';
import { Backlog } from './backlog.ts';
import { crawlHooks } from './crawl-hooks.ts';
import { isFinal, putOff, toQueueError } from './failure.ts';
import { fetchSettings } from './fetch-settings.ts';
import { type CrawlJob, type UrlJob } from './jobs.ts';
import { Journal } from './journal.ts';
import { requeue } from './recover.ts';
import { siteForUrl, siteNamedBy } from './sites.ts';
import { tellGood, tellTrouble, untilRead } from './stranded.ts';
import { refuseStranger } from './stranger.ts';
import { endFailed, summarize } from './summary.ts';
import { URL_MS } from './time-limit.ts';
import type { TracePoint } from './trace.ts';
import type { Workshop } from './workshop.ts';

/** How often a run looks whether its captures are all read: milliseconds. */
const LOOK_MS = 100;
/** After so many looks captures whose jobs were lost meanwhile are queued again. */
const REQUEUE_LOOKS = 100;
/** A job for private hosts that this worker may not visit is left this long to a worker that may: milliseconds. */
const LEAVE_MS = 60_000;
/** A crawl whose site is being crawled waits its turn so long: milliseconds. */
const TURN_MS = 1000;

export interface CrawlWorkerOptions {
  /** Aborted when the process is to stop: the crawl ends, what was fetched is kept. */
  readonly signal: AbortSignal;
  readonly progress?: (runId: string, counts: CrawlCounts) => void;
}

export function startCrawlWorkers(shop: Workshop, options: CrawlWorkerOptions): Worker[] {
  const crawls = shop.backend.worker<CrawlJob>('crawls', async (job, token) => guarded(shop, { job, token }, async () => {
    const { target, servedFrom } = job.data;
    await runCrawl(shop, { job, token, options, site: siteNamedBy(target, servedFrom), url: null });
  }), { ...HEARTBEAT, concurrency: 2 });
  const urls = shop.backend.worker<UrlJob>('urls', async (job, token) => guarded(shop, { job, token }, async () => {
    await runCrawl(shop, { job, token, options, site: siteForUrl(job.data.url), url: job.data.url });
  }), { ...HEARTBEAT, concurrency: 2 });
  return [crawls, urls] as Worker[];
}

type AnyJob = Job<CrawlJob> | Job<UrlJob>;

async function guarded(shop: Workshop, { job, token }: { job: AnyJob; token: string | undefined }, work: () => Promise<void>): Promise<void> {
  try {
    refuseStranger(job, shop.store.id);
    const missing = job.data.allowHosts.filter((host) => !shop.config.allowHosts.includes(host));
    if (missing.length > 0 && Date.now() - job.timestamp < LEAVE_MS) await putOff(job, { until: Date.now() + 250, token });
    tellGood(shop.ends, job.data.runId);
    await work();
  } catch (error) {
    tellTrouble(shop.ends, error, job.data.runId);
    const told = await toQueueError(error, job, token);
    // Whoever waits for the run learns that it has ended.
    if (isFinal(told, job)) await endFailed(shop.store, job.data.runId, error);
    throw told;
  }
}

interface CrawlTask {
  readonly job: AnyJob;
  readonly token: string | undefined;
  readonly options: CrawlWorkerOptions;
  readonly site: Site;
  /** The one address of a URL job; null for a crawl of the site. */
  readonly url: string | null;
}

/** A whole run: crawl, wait until every capture of the run is settled, write the summary into the store. */
async function runCrawl(shop: Workshop, task: CrawlTask): Promise<void> {
  const { job, token, options, site, url } = task;
  const { runId } = job.data;
  const run = await shop.store.runs.get(runId);
  if (run === null) throw new SkipPage(`the store has no run ${runId}`, 'internal');
  if (run.status !== 'running') return;
  await waitForHours(shop, task);
  const lock = url === null ? await shop.store.lock(`crawl:${site.name}`) : null;
  if (url === null && lock === null) await putOff(job, { until: Date.now() + TURN_MS, token });
  const longest = url === null ? shop.config.crawlMs : URL_MS;
  const limit = AbortSignal.timeout(longest);
  const journal = new Journal(job);
  journal.line(`begun: ${url === null ? site.name : withoutSecrets(url)}`);
  try {
    const signal = AbortSignal.any([options.signal, limit, ...(lock === null ? [] : [lock.lost])]);
    const attributes = { 'dateliner.run': runId, 'dateliner.site': site.name, ...(url === null ? {} : { 'url.full': withoutSecrets(url) }) };
    const report = await shop.trace.span(url === null ? 'crawl' : 'address', { attributes }, async (trace) => crawl(shop, { ...task, signal, journal, trace }));
    if (lock?.lost.aborted === true) throw new Unavailable(`the lock of ${site.name} was lost with its connection to the database`);
    const late = limit.aborted;
    journal.line(`${report.fetched} pages fetched, ${report.articles} articles, ${report.refused} refused; waiting until all are read`);
    await settled(shop, job.data, options.signal);
    if (options.signal.aborted && !endsWithUs(shop, job.data)) await putOff(job, { until: Date.now(), token });
    const status = options.signal.aborted || late ? 'interrupted' : 'done';
    const finishedAt = new Date().toISOString();
    const told = late ? { ...report, warnings: [...report.warnings, `it took more than ${Math.round(longest / 60_000)} minutes and was ended; what was fetched is kept`] } : report;
    await shop.store.runs.finish(runId, { finishedAt, status, summary: await summarize(shop.store, { run, report: told, finishedAt, status, crawled: url === null ? site : null }) });
    shop.ends.emit(runId);
  } finally {
    await journal.settled();
    await lock?.release();
  }
}

/** A crawl that nobody sits and waits for begins when its site may be asked. */
async function waitForHours(shop: Workshop, { job, token, site, url }: CrawlTask): Promise<void> {
  const hours = url === null && !endsWithUs(shop, job.data) ? hoursFor(site, shop.config) : null;
  const wait = hours === null ? 0 : untilOpen(hours, new Date());
  if (wait > 0) await putOff(job, { until: Date.now() + wait, token });
}

/** A crawl ends with the process that asked for it; what others asked for goes back into the queue when this process stops. */
function endsWithUs(shop: Workshop, data: CrawlJob | UrlJob): boolean {
  return 'madeBy' in data && data.madeBy === shop.processId;
}

interface Crawling extends CrawlTask {
  readonly signal: AbortSignal;
  readonly journal: Journal;
  readonly trace: TracePoint | undefined;
}

async function crawl(shop: Workshop, { job, options, site, url, signal, journal, trace }: Crawling): Promise<CrawlReport> {
  const { crawlSite, fetchPage } = await import('../crawlers/crawl.ts');
  const { runId } = job.data;
  const hooks = crawlHooks(shop, {
    runId, siteName: site.name, trace, again: worthAnotherLook(shop, site), refreshDays: 'target' in job.data ? job.data.refreshDays ?? null : null, ...(url === null ? { backlog: backlogOf(shop, { runId, site, signal, journal }) } : {}),
    progress: (counts) => {
      journal.progress(counts);
      options.progress?.(runId, counts);
    },
  });
  const settings = crawlOptions(shop, job.data, signal);
  return url === null ? crawlSite(site, hooks, settings) : fetchPage({ url, site }, hooks, settings);
}

/** A crawl brings captures only as fast as they are read. */
function backlogOf(shop: Workshop, { runId, site, signal, journal }: { runId: string; site: Site; signal: AbortSignal; journal: Journal }): Backlog {
  return new Backlog({
    shop, runId, signal,
    waits: (unread) => {
      journal.line(`${unread} captures wait to be read: fetching goes on when there are fewer`);
      shop.log.info({ run: runId, site: site.name, unread }, 'waiting for the workers');
    },
  });
}

/**
 * Refusals that are not for ever: what robots.txt forbade, which costs no request; pages that wanted a browser where there
 * is one now; and on a site without a definition the pages that are no articles, because they are what leads to the new ones.
 */
function worthAnotherLook({ config }: Workshop, site: Site): Reason[] {
  const hasBrowser = config.browser !== 'never' && findBrowser(config.browserPath) !== null;
  return ['robots', ...(hasBrowser ? ['needs-browser' as const] : []), ...(site.articles.length === 0 ? ['not-article' as const, 'empty' as const] : [])];
}

function crawlOptions({ config }: Workshop, data: CrawlJob | UrlJob, signal: AbortSignal): CrawlOptions {
  const own = 'target' in data ? { maxPages: data.maxPages, delayMs: data.delayMs, ...(data.since === null ? {} : { since: data.since }) } : { maxPages: 10, delayMs: config.delayMs };
  return { ...fetchSettings(config), ...own, full: data.full, window: config.window, pagesPerDay: config.pagesPerDay, signal };
}

/** Waits until no capture of the run is without an outcome, or the process is to stop. */
async function settled(shop: Workshop, data: CrawlJob | UrlJob, signal: AbortSignal): Promise<void> {
  const { runId } = data;
  // Only a person is told; what others asked for waits until the trouble is over.
  await untilRead(endsWithUs(shop, data) ? shop.ends : null, LOOK_MS, async (looks) => {
    if (looks % REQUEUE_LOOKS === 0) await requeue(shop);
    return signal.aborted || (await shop.store.captures.countPending(runId)) === 0;
  });
}
