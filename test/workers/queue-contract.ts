/** What every queue backend must do for us, on real servers. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Queue, Worker } from 'bullmq';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { HEARTBEAT } from '../../src/workers/article-worker.ts';
import { putOff, toQueueError } from '../../src/workers/failure.ts';
import { QUEUE_NAMES, addArticles, articleJobId, failedJobs, queueCounts, type ArticleJob } from '../../src/workers/jobs.ts';
import { refuseStranger } from '../../src/workers/stranger.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { SkipPage, TryLater, Unavailable } from '../../src/errors.ts';
import { temporaryFolder } from '../command-line.ts';
import { until } from '../services.ts';
import { gateContract } from './gate-contract.ts';

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
    const worker = shop.backend.worker<ArticleJob>(QUEUE_NAMES.articles, processor, { ...HEARTBEAT, ...options }) as Worker;
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
}
