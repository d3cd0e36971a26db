/** The jobs: pointers, small and idempotent. Running one twice changes nothing. */
import type { Job, JobsOptions, Queue } from 'bullmq';
import { withoutSecrets } from '../page.ts';
import type { Backend } from './backend.ts';
import { BY_HAND } from './priority.ts';
import { QUEUE_NAMES, type QueueName } from './queue-names.ts';
import type { TracePoint } from './trace.ts';

/** What is asked of a crawl. */
export interface CrawlRequest {
  /** Name of a definition, or the address of a home, listing, feed or sitemap. */
  readonly target: string;
  /** Origin that a replica site is served from; null for sites at their own address. */
  readonly servedFrom: string | null;
  /** Fetch known addresses again. */
  readonly full: boolean;
  /** Day (YYYY-MM-DD) before which nothing is wanted. */
  readonly since: string | null;
  /** Known articles that nobody looked at for so many days are looked at again; absent or null: none. */
  readonly refreshDays?: number | null;
}
/** A crawl of a site. */
export interface CrawlJob extends CrawlRequest {
  readonly storeId: string;
  readonly runId: string;
  /** The process that asked for the crawl and waits for it. */
  readonly madeBy: string;
  readonly maxPages: number;
  readonly delayMs: number | null;
  /** Private or loopback hosts that whoever made the job would visit; each worker has its own list, too. */
  readonly allowHosts: readonly string[];
}
/** One address put in by hand. */
export interface UrlJob {
  readonly storeId: string;
  readonly runId: string;
  readonly url: string;
  /** Fetch it although it is known. */
  readonly full: boolean;
  readonly allowHosts: readonly string[];
}
/** One capture to be read. */
export interface ArticleJob {
  readonly storeId: string;
  readonly captureId: string;
  /** Where in a trace the capture was made, that of its reading goes on from there. */
  readonly trace?: TracePoint;
}
/** Captures that a crawl brought at the same time. What cannot be read among them gets a job of its own. */
export interface BundleJob {
  readonly storeId: string;
  readonly captures: readonly BundledCapture[];
}
export interface BundledCapture { readonly captureId: string; readonly trace?: TracePoint }
/** A schedule is due. */
export interface TickJob {
  readonly storeId: string;
  /** The site whose schedule it is. */
  readonly schedule: string;
}
/** A WARC file to be read; how far is kept in the store. */
export interface WarcJob {
  readonly storeId: string;
  readonly runId: string;
  /** An absolute path, or an http(s) address. */
  readonly warc: string;
  /** Names of definitions: their articles alone; empty: all that read as articles. */
  readonly sites: readonly string[];
}
export type JobData = CrawlJob | UrlJob | ArticleJob | BundleJob | TickJob | WarcJob;

/** A capture to be queued; without a priority it goes first. */
export interface QueuedArticle {
  readonly captureId: string;
  readonly priority?: number;
  readonly trace?: TracePoint | undefined;
}

export interface Queues {
  readonly crawls: Queue<CrawlJob>;
  readonly urls: Queue<UrlJob>;
  readonly articles: Queue<ArticleJob | BundleJob>;
  /** Due times of schedules, each put off until it comes. */
  readonly ticks: Queue<TickJob>;
  /** Archives of other people. */
  readonly warcs: Queue<WarcJob>;
}

/** The name of a job that crawls a site. */
export const CRAWL_JOB = 'crawl';
/** The name of one that nobody waits for. */
export const SCHEDULED_JOB = 'scheduled-crawl';

/** Failed jobs stay and are listed, with the last lines they told; finished ones go, because the store holds what they made. */
const KEPT: JobsOptions = { attempts: 4, backoff: { type: 'exponential', delay: 500, jitter: 0.5 }, removeOnComplete: true, removeOnFail: false, keepLogs: 500 };

export function openQueues(backend: Backend): Queues {
  return {
    crawls: backend.queue<CrawlJob>('crawls', { ...KEPT, attempts: 2 }),
    urls: backend.queue<UrlJob>('urls', KEPT),
    articles: backend.queue<ArticleJob | BundleJob>('articles', KEPT),
    ticks: backend.queue<TickJob>('ticks', KEPT),
    warcs: backend.queue<WarcJob>('warcs', KEPT),
  };
}
export async function closeQueues(queues: Queues): Promise<void> {
  await Promise.allSettled(Object.values(queues).map((queue: Queue) => queue.close()));
}

/** One job a capture: adding it again while it waits or runs is no second job. */
export const articleJobId = (captureId: string): string => `capture-${captureId}`;
export const runJobId = (runId: string): string => `run-${runId}`;

/** Queues captures for extraction, by id or with what else is known; one whose job waits, runs or has failed stays as it is. */
export async function addArticles(queues: Queues, storeId: string, captures: readonly (string | QueuedArticle)[]): Promise<void> {
  const wanted = captures.map((one) => jobOf(storeId, typeof one === 'string' ? { captureId: one } : one));
  const [only] = wanted;
  // For a single job the statement for many costs several times as much.
  if (only !== undefined && wanted.length === 1) await queues.articles.add(only.name, only.data, only.opts);
  else for (let from = 0; from < wanted.length; from += 500) await queues.articles.addBulk(wanted.slice(from, from + 500));
}

function jobOf(storeId: string, { captureId, trace, priority = BY_HAND }: QueuedArticle) {
  return { name: 'article', data: { storeId, captureId, ...(trace === undefined ? {} : { trace }) }, opts: { jobId: articleJobId(captureId), priority } };
}

/** Queues captures that were made at the same time, in one job; each must be new to the queue. */
export async function addBundle(queues: Queues, storeId: string, captures: readonly QueuedArticle[]): Promise<void> {
  const [first] = captures;
  if (first === undefined) return;
  if (captures.length === 1) return addArticles(queues, storeId, captures);
  const priority = Math.min(...captures.map((one) => one.priority ?? BY_HAND));
  const data = { storeId, captures: captures.map(({ captureId, trace }) => ({ captureId, ...(trace === undefined ? {} : { trace }) })) };
  await queues.articles.add('articles', data, { jobId: `captures-${first.captureId}`, priority });
}

/** A failed job as `status` lists it. */
export interface FailedJob {
  readonly queue: QueueName;
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  readonly attempts: number;
  readonly failedAt: string | null;
}

/** Failed jobs of all queues, newest first. */
export async function failedJobs(queues: Queues, limit: number): Promise<FailedJob[]> {
  const all: FailedJob[] = [];
  for (const name of QUEUE_NAMES) {
    const jobs = await (queues[name] as Queue<JobData>).getFailed(0, limit - 1);
    for (const job of jobs) if (job !== undefined) all.push(describe(name, job));
  }
  return all.toSorted((a, b) => (b.failedAt ?? '').localeCompare(a.failedAt ?? '')).slice(0, limit);
}

/** What a job is for, in a word. */
export function whatOf(data: JobData): string {
  if ('schedule' in data) return `schedule of ${data.schedule}`;
  if ('captures' in data) return `captures ${data.captures.map(({ captureId }) => captureId).join(' ')}`;
  return 'captureId' in data ? `capture ${data.captureId}` : withoutSecrets('warc' in data ? data.warc : 'url' in data ? data.url : data.target);
}

function describe(queue: QueueName, job: Job<JobData>): FailedJob {
  return {
    queue, id: job.id ?? '?', what: whatOf(job.data), reason: withoutSecrets(job.failedReason ?? '?'), attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn).toISOString(),
  };
}

/** Jobs waiting, running, delayed and failed, by queue. */
export async function queueCounts(queues: Queues): Promise<Record<QueueName, Record<string, number>>> {
  const counts = await Promise.all(QUEUE_NAMES.map(async (name) => [name, await jobCounts(queues[name])] as const));
  return Object.fromEntries(counts) as Record<QueueName, Record<string, number>>;
}

/** Queues that somebody paused: nothing in them is begun. */
export async function pausedQueues(queues: Queues): Promise<QueueName[]> {
  const paused = await Promise.all(QUEUE_NAMES.map((name) => (queues[name] as Queue).isPaused()));
  return QUEUE_NAMES.filter((_name, i) => paused[i]);
}

/** What waits by priority waits like everything else. */
async function jobCounts(queue: Queue): Promise<Record<string, number>> {
  const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = await queue.getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
  return { waiting: waiting + prioritized, active, delayed, failed };
}
