/** What holds a crawl back or ends it: a crawl is never further ahead of its workers than it may be. */
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TryLater } from '../../src/errors.ts';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { jobDetail } from '../../src/workers/job-list.ts';
import { runJobId } from '../../src/workers/jobs.ts';
import { requestCrawl, runEnd } from '../../src/workers/run.ts';
import { wantsLook, type Summary } from '../../src/workers/summary.ts';
import { within } from '../../src/workers/time-limit.ts';
import { startWorkforce } from '../../src/workers/workforce.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';
import { serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';
import { until } from '../services.ts';

const AHEAD = 6;
const folder = temporaryFolder('ahead');
let site: MadeUpSite;
let shop: Workshop;
beforeAll(async () => {
  site = await serveMadeUpSite(40);
  const flags = { workers: 1, ahead: AHEAD, delay: 0, browser: 'never', allowHost: ['127.0.0.1'] };
  shop = await openWorkshop(loadConfig({ flags, env: {}, cwd: folder.path }), createLogger('silent'));
});
afterAll(async () => {
  await shop.close();
  await site.close();
  folder.remove();
});

test('a crawl whose captures nobody reads waits, says so, and goes on when they are read', async () => {
  const stop = new AbortController();
  const { signal } = stop;
  // Nobody reads while the queue is paused; the crawl itself goes on.
  await shop.queues.articles.pause();
  const force = await startWorkforce(shop, { signal });
  try {
    const run = await requestCrawl(shop, { target: `${site.origin}/`, servedFrom: null, full: false, since: null });
    const lines = async (): Promise<readonly string[]> => (await jobDetail(shop.queues, runJobId(run.id)))?.lines ?? [];
    await until(async () => (await lines()).some((line) => /\d+ captures wait to be read/.test(line)));
    // Requests under way may still come in; none of them becomes a capture, but those that were let in before.
    await until(async () => (await shop.store.captures.countPending(run.id)) > AHEAD / 2);
    expect(await shop.store.captures.countPending(run.id)).toBeLessThanOrEqual(AHEAD);
    expect(site.answered()).toBeLessThanOrEqual(AHEAD + 3);
    await shop.queues.articles.resume();
    const end = await runEnd(shop, run.id, signal);
    expect([end?.status, await shop.store.records.count()]).toEqual(['done', 40]);
    expect(end?.summary).toMatchObject({ warnings: [] });
  } finally {
    stop.abort();
    await force.stop();
  }
});

test('a crawl that takes longer than it may ends, keeps what it fetched, and asks a person to look', async () => {
  const slow = await serveMadeUpSite(400, { waitMs: 20 });
  // What a person can set is whole minutes; here it is enough for a part of the pages.
  const brief: Workshop = { ...shop, config: { ...shop.config, crawlMs: 1500, ahead: 100 } };
  const force = await startWorkforce(brief, { signal: new AbortController().signal });
  try {
    const run = await requestCrawl(brief, { target: `${slow.origin}/`, servedFrom: null, full: false, since: null });
    const end = await runEnd(brief, run.id, new AbortController().signal);
    expect(end).toMatchObject({ status: 'interrupted', summary: { warnings: expect.arrayContaining([expect.stringMatching(/^it took more than/)]) as unknown } });
    expect(wantsLook(end?.summary as Summary)).toBe(true);
    expect(slow.answered()).toBeLessThan(400);
    expect(await shop.store.captures.countPending(run.id)).toBe(0);
  } finally {
    await force.stop();
    await slow.close();
  }
});

test('work that hangs is given up as something to try later; work that ends is left alone', async () => {
  const hangs = within(20, 'waiting', async () => new Promise<void>(() => undefined));
  await expect(hangs).rejects.toThrow('waiting took more than 0.02 s');
  await expect(hangs).rejects.toBeInstanceOf(TryLater);
  expect(await within(60_000, 'nothing', async () => 7)).toBe(7);
  await expect(within(60_000, 'nothing', async () => Promise.reject(new Error('its own')))).rejects.toThrow('its own');
});

test('a crawl that loses its lock stops, so that no other runs beside it, and one of a schedule goes on when it has it again', async () => {
  const slow = await serveMadeUpSite(60, { waitMs: 20 });
  const stop = new AbortController();
  const force = await startWorkforce(shop, { signal: stop.signal });
  const database = new Client(shop.connection.kind === 'socket' ? { host: shop.connection.host, port: shop.connection.port, user: shop.connection.user, database: shop.connection.database } : {});
  await database.connect();
  try {
    const run = await requestCrawl(shop, { target: `${slow.origin}/`, servedFrom: null, full: false, since: null }, 'schedule');
    await until(() => slow.answered() > 5);
    const { rows } = await database.query("select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid) where locktype = 'advisory' and application_name = 'dateliner'");
    expect(rows).toHaveLength(1);
    const begun = async (): Promise<number> => ((await jobDetail(shop.queues, runJobId(run.id)))?.lines ?? []).filter((line) => line.includes('begun:')).length;
    await until(async () => (await begun()) === 2 || (await shop.store.runs.get(run.id))?.status !== 'running');
    expect((await runEnd(shop, run.id, stop.signal))?.status).toBe('done');
    expect([...slow.asked.values()].filter((times) => times > 2)).toEqual([]);
    expect(slow.asked.size).toBe(60);
  } finally {
    stop.abort();
    await force.stop();
    await database.end();
    await slow.close();
  }
});
