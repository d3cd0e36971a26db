/** Schedules: kept in the store, timed by the queue, worked off by `work`. */
import { createHash } from 'node:crypto';
import type { Job } from 'bullmq';
import { SiteBroken, WrongUse, messageOf } from '../errors.ts';
import type { NewSchedule, Schedule } from '../store/schedule-types.ts';
import type { Run } from '../store/store.ts';
import { HEARTBEAT } from './article-worker.ts';
import { GRACE_MS, checkTiming, dueBetween, nextDue, overdue, type Timing } from './due-times.ts';
import { toQueueError } from './failure.ts';
import { type CrawlJob, type TickJob } from './jobs.ts';
import { requestCrawl } from './run.ts';
import { siteNamedBy } from './sites.ts';
import { refuseStranger } from './stranger.ts';
import type { Workshop } from './workshop.ts';

/** A schedule as it stands at some time. */
export interface ScheduleState extends Schedule {
  /** ISO 8601 UTC; null when it is never due again. */
  readonly next: string | null;
  /** The oldest due time that nobody dealt with, and how many there are. */
  readonly overdue: { readonly since: string; readonly count: number } | null;
}

/** Makes a schedule, or changes the one that the site has. Raises `WrongUse`. */
export async function addSchedule(shop: Workshop, { target, ...timing }: Timing & { readonly target: string }): Promise<Schedule> {
  checkTiming(timing);
  const { name: site } = siteNamedBy(target);
  await shop.store.schedules.put({ site, target, ...timing, addedAt: new Date().toISOString() });
  await syncSchedules(shop);
  return known(shop, site);
}

/** Raises `WrongUse` for a site without a schedule. */
export async function removeSchedule(shop: Workshop, target: string): Promise<void> {
  const { site } = await known(shop, target);
  await shop.store.schedules.remove(site);
  await syncSchedules(shop);
}

/** Queues the crawl of a schedule now. Raises `WrongUse` for a site without one, `SiteBroken` while the site is being crawled. */
export async function runNow(shop: Workshop, target: string): Promise<Run> {
  return begin(shop, await known(shop, target));
}

/** All schedules as they stand at `now`. */
export async function scheduleStates(shop: Workshop, now: Date): Promise<ScheduleState[]> {
  return (await shop.store.schedules.all()).map((schedule) => {
    const missed = overdue(schedule, now);
    return { ...schedule, next: nextDue(schedule, now, 1)[0]?.toISOString() ?? null, overdue: missed[0] === undefined ? null : { since: missed[0].toISOString(), count: missed.length } };
  });
}

/** Brings what the queue knows in line with the store: after a change, and where the queue lost it. */
export async function syncSchedules(shop: Workshop): Promise<void> {
  const { ticks } = shop.queues;
  const held = new Map((await ticks.getJobSchedulers(0, -1, true)).map((scheduler) => [scheduler.key, scheduler]));
  const schedules = await shop.store.schedules.all();
  for (const schedule of schedules) {
    const timed = held.get(keyOf(shop, schedule.site));
    if (timed?.pattern === schedule.pattern && timed.tz === schedule.tz) continue;
    const data: TickJob = { storeId: shop.store.id, schedule: schedule.site };
    // A due time that passed while the queue had forgotten the schedule is made up for.
    if (timed === undefined && overdue(schedule, new Date()).length > 0) await ticks.add('late', data, { jobId: `late-${keyOf(shop, schedule.site)}` });
    await ticks.upsertJobScheduler(keyOf(shop, schedule.site), { pattern: schedule.pattern, tz: schedule.tz }, { name: 'tick', data });
  }
  const wanted = new Set(schedules.map(({ site }) => keyOf(shop, site)));
  for (const [key, scheduler] of held) {
    if (!wanted.has(key) && scheduler.template?.data?.storeId === shop.store.id) await ticks.removeJobScheduler(key);
  }
}

/** Works off due times, until it is stopped. */
export async function startTicks(shop: Workshop): Promise<{ stop: () => Promise<void> }> {
  await syncSchedules(shop);
  const worker = shop.backend.worker<TickJob>('ticks', async (job, token) => {
    try {
      refuseStranger(job, shop.store.id);
      await tick(shop, job);
    } catch (error) {
      throw await toQueueError(error, job, token);
    }
  }, { ...HEARTBEAT, concurrency: 1 });
  await worker.waitUntilReady();
  return { stop: async () => worker.close() };
}

/** Deals with a due time; a second time changes nothing. Of several that passed, one run makes up for all. */
async function tick(shop: Workshop, job: Job<TickJob>): Promise<void> {
  const schedule = await shop.store.schedules.get(job.data.schedule);
  if (schedule === null) return;
  const now = new Date();
  const since = new Date(schedule.lastDue ?? schedule.addedAt);
  const dues = dueBetween(schedule, since, now);
  const due = dues.at(-1) ?? now;
  const meant = Math.min(job.timestamp + (job.opts.delay ?? 0), now.getTime());
  if (schedule.lastDue !== null && meant <= since.getTime()) return;
  const missed = Math.max(0, dues.length - 1);
  const late = now.getTime() - (dues[0] ?? now).getTime() > GRACE_MS;
  const { run, note } = await attempt(shop, schedule);
  const told = [late ? `due ${(dues[0] ?? now).toISOString()}, begun ${now.toISOString()}: no worker was there` : null, missed > 0 ? `${missed} due times before it were missed` : null, note].filter((part) => part !== null);
  await shop.store.schedules.noteTick(schedule.site, { due: due.toISOString(), at: now.toISOString(), run, missed, note: told.length === 0 ? null : told.join('; ') });
  shop.log[told.length === 0 ? 'info' : 'warn']({ site: schedule.site, due: due.toISOString(), run, missed, note }, run === null ? 'a schedule is due, and nothing was begun' : 'a schedule is due');
}

/** A site that is still being crawled is left alone: its next due time comes. */
async function attempt(shop: Workshop, schedule: Schedule): Promise<{ run: string | null; note: string | null }> {
  try {
    if (await isQueued(shop, schedule.site)) throw new SiteBroken(`a crawl of ${schedule.site} waits already`, 'cancelled');
    return { run: (await begin(shop, schedule)).id, note: null };
  } catch (error) {
    if (!(error instanceof SiteBroken || error instanceof WrongUse)) throw error;
    return { run: null, note: messageOf(error) };
  }
}

function begin(shop: Workshop, { target }: NewSchedule): Promise<Run> {
  return requestCrawl(shop, { target, servedFrom: null, full: false, since: null }, 'schedule');
}

async function isQueued(shop: Workshop, site: string): Promise<boolean> {
  const jobs = await shop.queues.crawls.getJobs(['waiting', 'prioritized', 'delayed', 'active']) as (Job<CrawlJob> | undefined)[];
  const mine = jobs.flatMap((job) => (job?.data.storeId === shop.store.id ? [job.data.runId] : []));
  return (await Promise.all(mine.map((id) => shop.store.runs.get(id)))).some((run) => run?.site === site && run.status === 'running');
}

/** The schedule of a site that is named as `schedule add` was told, or as `schedule ls` tells it. */
async function known(shop: Workshop, target: string): Promise<Schedule> {
  const listed = await shop.store.schedules.get(target);
  if (listed !== null) return listed;
  const site = siteNamedBy(target).name;
  const schedule = await shop.store.schedules.get(site);
  if (schedule === null) throw new WrongUse(`there is no schedule for ${site}; "dateliner schedule ls" lists those there are`);
  return schedule;
}

/** The queue's name of a schedule: other stores may have one for the same site. */
function keyOf(shop: Workshop, site: string): string {
  return createHash('sha256').update(`${shop.store.id} ${site}`).digest('hex').slice(0, 24);
}
