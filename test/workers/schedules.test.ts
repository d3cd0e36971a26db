/** Schedules on a real store and queue; due times are brought forward, never waited for. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import type { Run } from '../../src/store/store.ts';
import { HEARTBEAT } from '../../src/workers/article-worker.ts';
import { nextDue } from '../../src/workers/due-times.ts';
import type { CrawlJob } from '../../src/workers/jobs.ts';
import { recover } from '../../src/workers/recover.ts';
import { requestCrawl } from '../../src/workers/run.ts';
import { addSchedule, runNow, scheduleStates, startTicks, syncSchedules } from '../../src/workers/schedules.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';
import { runHere } from '../run-here.ts';
import { until } from '../services.ts';

const TARGET = 'http://press.example/';
const SITE = 'press.example';
const DAILY = { target: TARGET, pattern: '0 6 * * *', tz: 'Asia/Shanghai' };
const folder = temporaryFolder('schedules');
let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: {}, env: {}, cwd: folder.path }), createLogger('silent'));
});
afterEach(async () => {
  await shop.store.schedules.remove(SITE);
  await shop.queues.ticks.obliterate({ force: true });
  await shop.queues.crawls.obliterate({ force: true });
});
afterAll(async () => {
  await shop.close();
  folder.remove();
});

const command = (...argv: readonly string[]): ReturnType<typeof runHere> => runHere(argv, folder.path);
/** Lets the due time that the queue waits for come now. */
async function comeDue(): Promise<void> {
  await (await shop.queues.ticks.getDelayed())[0]?.promote();
}
const crawls = async (): Promise<number> => (await shop.queues.crawls.getJobs(['waiting', 'prioritized'])).length;
/** Works off what is due until the schedule has been dealt with. */
async function dealt(before: string | null): Promise<void> {
  const ticks = await startTicks(shop);
  await comeDue();
  await until(async () => (await shop.store.schedules.get(SITE))?.lastBegun !== before);
  await ticks.stop();
}

test('is made, listed, changed and removed by commands', async () => {
  const added = await command('schedule', 'add', TARGET, '0 6 * * *', '--tz', 'Asia/Shanghai');
  expect([added.code, added.out]).toEqual([0, expect.stringMatching(/^press\.example: 0 6 \* \* \* \(Asia\/Shanghai\), next \d{4}-\d\d-\d\dT22:00:00\.000Z, /)]);
  expect((await command('schedule', 'add', TARGET, '30 7 * * *', '--tz', 'UTC')).code).toBe(0);
  const listed = await command('schedule', 'ls');
  expect([listed.code, listed.out]).toEqual([0, expect.stringMatching(/^press\.example: 30 7 \* \* \* \(UTC\), next .*T07:30:00\.000Z, not begun yet\n$/)]);
  expect(await shop.queues.ticks.getJobSchedulersCount()).toBe(1);
  expect((await command('schedule', 'ls', '--quiet'))).toEqual({ code: 0, out: '', err: '' });
  expect(await command('schedule', 'run', SITE)).toMatchObject({ code: 0, out: expect.stringContaining(`${SITE}: queued`) as string });
  expect((await command('schedule', 'rm', SITE)).code).toBe(0);
  expect((await command('schedule', 'ls')).out).toBe('no schedules\n');
  expect([await shop.queues.ticks.getJobSchedulersCount(), await shop.queues.ticks.getDelayedCount()]).toEqual([0, 0]);
  expect(await command('schedule', 'rm', TARGET)).toMatchObject({ code: 2, err: expect.stringContaining('no schedule for press.example') as string });
  expect(await command('schedule', 'add', TARGET, 'at dawn')).toMatchObject({ code: 2 });
  expect(await command('schedule', 'add', 'nobody', '0 6 * * *')).toMatchObject({ code: 2, err: expect.stringContaining('there is no site "nobody"') as string });
});

test('a due time queues one crawl, behind what a person asked for, and the next one is waited for', async () => {
  await addSchedule(shop, DAILY);
  await dealt(null);
  const [job] = await shop.queues.crawls.getJobs(['waiting', 'prioritized']);
  expect(job).toMatchObject({ name: 'scheduled-crawl', data: { target: TARGET, madeBy: 'schedule' } });
  expect(job?.priority).toBeGreaterThan(0);
  const schedule = await shop.store.schedules.get(SITE);
  expect(schedule).toMatchObject({ lastRun: job?.data.runId, missed: 0, note: null });
  expect(await shop.queues.ticks.getDelayedCount()).toBe(1);
});

test('a site whose crawl waits or is under way is not begun again, and that is told', async () => {
  await addSchedule(shop, DAILY);
  await runNow(shop, TARGET);
  await dealt(null);
  expect(await crawls()).toBe(1);
  const first = await shop.store.schedules.get(SITE);
  expect(first).toMatchObject({ lastRun: null, note: 'a crawl of press.example waits already' });
  await shop.queues.crawls.obliterate({ force: true });
  const lock = await shop.store.lock(`crawl:${SITE}`);
  await dealt(first?.lastBegun ?? null);
  await lock?.release();
  expect(await crawls()).toBe(0);
  expect((await shop.store.schedules.get(SITE))?.note).toMatch(/is under way already/);
});

/** A worker that has the crawl in hand and does not end it. */
async function inHand(run: Run): Promise<() => Promise<void>> {
  let [begun, end] = [false, (): void => undefined];
  const worker = shop.backend.worker<CrawlJob>('crawls', async () => {
    begun = true;
    await new Promise<void>((resolve) => { end = resolve; });
  }, HEARTBEAT);
  await until(() => begun);
  expect((await shop.store.runs.get(run.id))?.status).toBe('running');
  return async () => { end(); await worker.close(); };
}

test.each([['schedule', 'running'], ['person', 'interrupted']] as const)('a process that starts while the worker of a crawl of a %s is gone finds it %s', async (by, status) => {
  const run = await requestCrawl(shop, { target: TARGET, servedFrom: null, full: false, since: null }, by);
  const letGo = await inHand(run);
  await recover(shop);
  expect((await shop.store.runs.get(run.id))?.status).toBe(status);
  await letGo();
});

test('what was missed while no worker was there is made up for once, and told', async () => {
  await shop.store.schedules.put({ site: SITE, ...DAILY, addedAt: new Date(Date.now() - 3.5 * 24 * 3600_000).toISOString() });
  const [state] = await scheduleStates(shop, new Date());
  expect(state?.overdue?.count).toBeGreaterThanOrEqual(3);
  const listed = await command('schedule', 'ls', '--quiet');
  expect([listed.code, listed.err]).toEqual([1, expect.stringMatching(/look: due since .* \([34] times\) and not begun: is "dateliner work" running\?/)]);
  expect((await command('status')).out).toMatch(/schedules:\n {2}press\.example: .*\n {4}look: due since/);
  // The queue never knew of it, as after a Redis that forgot: the store does.
  const ticks = await startTicks(shop);
  await until(async () => (await shop.store.schedules.get(SITE))?.lastRun !== null);
  await ticks.stop();
  expect(await crawls()).toBe(1);
  const [after] = await scheduleStates(shop, new Date());
  expect(after).toMatchObject({ overdue: null, missed: (state?.overdue?.count ?? 0) - 1, note: expect.stringMatching(/no worker was there; \d due times before it were missed/) as string });
});

/** When the queue is to begin the one schedule that there is, if it is asked at `now`. */
async function timed(timing: { pattern: string; tz: string }, now: string): Promise<string> {
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date'] });
  try {
    await addSchedule(shop, { target: TARGET, ...timing });
    const [scheduler] = await shop.queues.ticks.getJobSchedulers(0, -1, true);
    return new Date(scheduler?.next ?? 0).toISOString();
  } finally {
    vi.useRealTimers();
  }
}

// Clocks go forward at two in Berlin and at midnight in Santiago; back at three in Berlin.
test.each([
  [{ pattern: '30 2 * * *', tz: 'Europe/Berlin' }, '2027-03-27T12:00:00Z', '2027-03-28T01:00:00.000Z'],
  [{ pattern: '15 0 * * *', tz: 'America/Santiago' }, '2027-09-04T12:00:00Z', '2027-09-05T04:00:00.000Z'],
  [{ pattern: '30 2 * * *', tz: 'Europe/Berlin' }, '2027-10-30T12:00:00Z', '2027-10-31T00:30:00.000Z'],
  [{ pattern: '0 6 15W * *', tz: 'UTC' }, '2027-01-01T00:00:00Z', '2027-01-15T06:00:00.000Z'],
])('the queue begins %j when it counts as due, on days when clocks change, too', async (timing, now, wanted) => {
  expect(await timed(timing, now)).toBe(wanted);
  expect(nextDue(timing, new Date(now), 1)[0]?.toISOString()).toBe(wanted);
});

test('what the queue knows already is left as it is', async () => {
  await addSchedule(shop, DAILY);
  const [before] = await shop.queues.ticks.getDelayed();
  await syncSchedules(shop);
  const [after] = await shop.queues.ticks.getDelayed();
  expect([after?.id, after?.timestamp]).toEqual([before?.id, before?.timestamp]);
});
