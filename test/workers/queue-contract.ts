/** What every queue backend must do for us, on real servers. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue, Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { HEARTBEAT } from '../../src/workers/article-worker.ts';
import { putOff, toQueueError } from '../../src/workers/failure.ts';
import { openBackend } from '../../src/workers/backend.ts';
import { jobDetail, listJobs } from '../../src/workers/job-list.ts';
import { addArticles, articleJobId, closeQueues, failedJobs, openQueues, queueCounts, type ArticleJob } from '../../src/workers/jobs.ts';
import { Journal } from '../../src/workers/journal.ts';
import { BAND, FROM_LIST, bandAfter } from '../../src/workers/priority.ts';
import { requeue } from '../../src/workers/recover.ts';
import { addSchedule, removeSchedule, startTicks, syncSchedules } from '../../src/workers/schedules.ts';
import { refuseStranger } from '../../src/workers/stranger.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { SkipPage, TryLater, Unavailable } from '../../src/errors.ts';
import { temporaryFolder } from '../command-line.ts';
import { until } from '../services.ts';
import { gateContract } from './gate-contract.ts';

const AT = '2024-05-06T07:08:09.000Z';

/** Registers the tests of the contract; `env` names the services. */
export function queueContract(env: () => Promise<Readonly<Record<string, string>>>): void {
  const folder = temporaryFolder('queue');
  let shop: Workshop;
  const workers: Worker[] = [];
  beforeAll(async () => {
    const config = loadConfig({ flags: {}, env: await env(), cwd: folder.path });
    shop = await openWorkshop(config, createLogger('silent'));
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.close()));
    for (const queue of Object.values(shop.queues) as Queue[]) await queue.obliterate({ force: true });
  });
  afterAll(async () => {
    await shop.close();
    folder.remove();
  });
  const work = (processor: (job: import('bullmq').Job<ArticleJob>, token?: string) => Promise<void>, options: object = {}): Worker => {
    const worker = shop.backend.worker<ArticleJob>('articles', processor, { ...HEARTBEAT, ...options }) as Worker;
    workers.push(worker);
    return worker;
  };

  gateContract(() => shop.backend.gate ?? shop.store.origins);

  test('every job is done once, whoever of several workers takes it', async () => {
    const done: string[] = [];
    for (let i = 0; i < 3; i += 1) work(async (job) => void done.push(job.data.captureId), { concurrency: 4 });
    const ids = Array.from({ length: 120 }, (_, i) => String(i));
    await addArticles(shop.queues, shop.store.id, ids);
    await until(() => done.length >= ids.length);
    expect(done.toSorted()).toEqual(ids.toSorted());
  });

  test('adding a job again while it waits is no second job', async () => {
    for (let i = 0; i < 3; i += 1) await addArticles(shop.queues, shop.store.id, ['7']);
    expect((await queueCounts(shop.queues)).articles['waiting']).toBe(1);
    const done: string[] = [];
    work(async (job) => void done.push(job.data.captureId));
    await addArticles(shop.queues, shop.store.id, ['last']);
    await until(() => done.includes('last'));
    expect(done).toEqual(['7', 'last']);
  });

  test('a job that is finished leaves nothing behind, so that it can be added again', async () => {
    const done: string[] = [];
    work(async (job) => void done.push(job.data.captureId));
    await addArticles(shop.queues, shop.store.id, ['9']);
    await until(() => done.length === 1);
    await until(async () => (await shop.queues.articles.getJob(articleJobId('9'))) === undefined);
    await addArticles(shop.queues, shop.store.id, ['9']);
    await until(() => done.length === 2);
    expect(done).toEqual(['9', '9']);
  });

  test('what may pass is tried again with back-off; what will not is kept and listed with its reason', async () => {
    const tries: string[] = [];
    work(async (job, token) => {
      tries.push(job.data.captureId);
      const error = job.data.captureId === 'never' ? new SkipPage('no such thing', 'not-found') : new TryLater('not yet', 'timeout');
      if (job.data.captureId === 'never' || tries.filter((t) => t === 'later').length < 3) throw await toQueueError(error, job, token);
    });
    await addArticles(shop.queues, shop.store.id, ['never', 'later']);
    await until(() => tries.filter((t) => t === 'later').length === 3);
    await until(async () => (await shop.queues.articles.getFailedCount()) === 1);
    expect(tries.filter((t) => t === 'never')).toHaveLength(1);
    expect(await failedJobs(shop.queues, 10)).toEqual([expect.objectContaining({ queue: 'articles', id: articleJobId('never'), what: 'capture never', reason: 'not-found: no such thing' })]);
  });

  test('a job that is put off keeps its tries and comes back', async () => {
    let seen = 0;
    let attempts = -1;
    work(async (job, token) => {
      seen += 1;
      attempts = job.attemptsMade;
      if (seen < 4) await putOff(job, { until: Date.now() + 20, token });
    });
    await addArticles(shop.queues, shop.store.id, ['patience']);
    await until(() => seen === 4);
    expect(attempts).toBe(0);
  });

  test('a job outlives a service that is away longer than its tries would last', async () => {
    let seen = 0;
    work(async (job, token) => {
      seen += 1;
      if (seen < 6) throw await toQueueError(new Unavailable('nothing answers there'), job, token);
    });
    await addArticles(shop.queues, shop.store.id, ['outage']);
    await until(() => seen === 6);
    await until(async () => (await shop.queues.articles.getJob(articleJobId('outage'))) === undefined);
    expect(await failedJobs(shop.queues, 10)).toEqual([]);
  });

  test('a job of another store is refused and kept', async () => {
    work(async (job, token) => {
      try {
        refuseStranger(job, shop.store.id);
      } catch (error) {
        throw await toQueueError(error, job, token);
      }
    });
    await addArticles(shop.queues, 'another-store', ['1']);
    await until(async () => (await shop.queues.articles.getFailedCount()) === 1);
    expect((await failedJobs(shop.queues, 10))[0]?.reason).toMatch(/^wrong-store: .*set DATABASE_URL/);
  });

  test('closing a worker finishes what is in hand', async () => {
    const steps: string[] = [];
    const worker = work(async () => {
      steps.push('begun');
      await sleep(150);
      steps.push('done');
    });
    await addArticles(shop.queues, shop.store.id, ['slow']);
    await until(() => steps.length > 0);
    await worker.close();
    expect(steps).toEqual(['begun', 'done']);
    expect(await queueCounts(shop.queues)).toMatchObject({ articles: { active: 0, waiting: 0, failed: 0 } });
  });

  test('what a person asked for goes before what crawls brought, and lists of addresses between', async () => {
    const served: string[] = [];
    await addArticles(shop.queues, shop.store.id, Array.from({ length: 60 }, (_, i) => ({ captureId: `night-${i}`, priority: bandAfter(i) })));
    await addArticles(shop.queues, shop.store.id, [{ captureId: 'listed', priority: FROM_LIST }, 'by-hand']);
    work(async (job) => void served.push(job.data.captureId));
    await until(() => served.length >= 62);
    expect(served.slice(0, 4)).toEqual(['by-hand', 'listed', 'night-0', 'night-1']);
    expect(served.slice(2)).toEqual(Array.from({ length: 60 }, (_, i) => `night-${i}`));
  });

  test('a small site that comes behind a thousand captures of a big one is served within one band of it', async () => {
    const served: string[] = [];
    await addArticles(shop.queues, shop.store.id, Array.from({ length: 1000 }, (_, i) => ({ captureId: `big-${i}`, priority: bandAfter(i) })));
    await addArticles(shop.queues, shop.store.id, Array.from({ length: 5 }, (_, i) => ({ captureId: `small-${i}`, priority: bandAfter(i) })));
    work(async (job) => void served.push(job.data.captureId));
    await until(() => served.filter((id) => id.startsWith('small')).length === 5);
    const last = served.findLastIndex((id) => id.startsWith('small')) + 1;
    expect(last).toBeLessThanOrEqual(BAND + 5);
    expect(last).toBeGreaterThan(5);
  });

  test('the job of a worker that is gone is taken over; one that ends its workers again and again is set apart with its page', async () => {
    const stalling = { lockDuration: 200, stalledInterval: 100, maxStalledCount: 1 };
    const raw = await shop.archive.append({ method: 'GET', url: 'http://press.example/poison', fetchedAt: AT, status: 200, statusText: 'OK', headers: [], requestHeaders: [], body: Buffer.from('<p>Poison'), rendered: false });
    const about = { runId: 'night', site: 'press.example', kind: 'article', url: 'http://press.example/poison', finalUrl: 'http://press.example/poison', canonicalUrl: 'http://press.example/poison', fetchedAt: AT } as const;
    const id = await shop.store.captures.add({ ...about, status: 200, contentType: null, etag: null, lastModified: null, digest: 'sha256:1', length: 9, rendered: false, raw, hint: null });
    let begun = 0;
    const release: (() => void)[] = [];
    /** A worker that dies with the job in hand: its lock is never renewed. */
    const dying = async (): Promise<void> => {
      const before = begun;
      const worker = shop.backend.worker<ArticleJob>('articles', async () => {
        begun += 1;
        await new Promise<void>((resolve) => release.push(resolve));
      }, { ...HEARTBEAT, ...stalling, skipLockRenewal: true });
      await until(() => begun > before);
      await worker.close(true);
    };
    await addArticles(shop.queues, shop.store.id, [id]);
    await dying();
    await dying();
    work(async () => void (begun += 1), stalling);
    await until(async () => (await shop.queues.articles.getFailedCount()) === 1);
    release.forEach((end) => end());
    expect(begun).toBe(2);
    await requeue(shop);
    expect((await shop.store.captures.get(id))?.outcome).toMatchObject({ result: 'failed', message: expect.stringContaining('set apart') as string });
    expect(await shop.store.addresses.get(about.canonicalUrl)).toMatchObject({ result: 'refused' });
    expect((await shop.archive.read(raw)).body.toString()).toBe('<p>Poison');
    expect(await shop.store.captures.countPending()).toBe(0);
  });

  test('progress and lines of a running job are read from another connection, in order', async () => {
    const other = await openBackend(shop.config.redisUrl, shop.connection, shop.log);
    const queues = openQueues(other);
    const ends: (() => void)[] = [];
    const held = new Promise<void>((resolve) => void ends.push(resolve));
    work(async (job) => {
      const journal = new Journal(job);
      journal.progress({ fetched: 3 });
      for (let i = 0; i < 20; i += 1) journal.line(`line ${i}`);
      await journal.settled();
      await held;
    });
    try {
      await addArticles(shop.queues, shop.store.id, ['told']);
      await until(async () => ((await jobDetail(queues, articleJobId('told')))?.lines.length ?? 0) === 20);
      const told = await jobDetail(queues, articleJobId('told'));
      expect(told).toMatchObject({ queue: 'articles', state: 'active', what: 'capture told', progress: { fetched: 3 } });
      expect(told?.lines.map((line) => line.replace(/^\S+ /, ''))).toEqual(Array.from({ length: 20 }, (_, i) => `line ${i}`));
      expect(await listJobs(queues, 10)).toEqual([expect.objectContaining({ id: articleJobId('told'), state: 'active' })]);
    } finally {
      ends[0]?.();
      await closeQueues(queues);
      await other.close();
    }
  });

  test('a due time of a schedule is dealt with once, the next one is waited for, and a queue that forgot is told again', async () => {
    const schedule = await addSchedule(shop, { target: 'http://press.example/', pattern: '0 6 * * *', tz: 'Asia/Shanghai' });
    const ticks = await startTicks(shop);
    const begun = async (): Promise<string | null> => (await shop.store.schedules.get(schedule.site))?.lastRun ?? null;
    await (await shop.queues.ticks.getDelayed())[0]?.promote();
    await until(async () => (await begun()) !== null);
    await until(async () => (await shop.queues.ticks.getDelayedCount()) === 1);
    await ticks.stop();
    expect((await shop.queues.crawls.getJobs(['waiting', 'prioritized'])).map((job) => job.data.runId)).toEqual([await begun()]);
    await shop.queues.ticks.obliterate({ force: true });
    await syncSchedules(shop);
    expect([await shop.queues.ticks.getJobSchedulersCount(), await shop.queues.ticks.getDelayedCount()]).toEqual([1, 1]);
    await removeSchedule(shop, schedule.target);
    expect([await shop.queues.ticks.getJobSchedulersCount(), await shop.queues.ticks.getDelayedCount()]).toEqual([0, 0]);
  });
}
