/** `status`: what the queues hold, what failed, what the last runs did. */
import { Command } from 'commander';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, WrongUse } from '../errors.ts';
import type { Run } from '../store/store.ts';
import type { Summary } from '../workers/summary.ts';
import type { Workshop } from '../workers/workshop.ts';
import { stopOnSignals, type Io } from './io.ts';
import { failedText, progressText } from './jobs.ts';
import { withOptions } from './options.ts';
import { scheduleText } from './schedule.ts';
import { inPlace } from './screen.ts';
import { withWorkshop } from './session.ts';

/** How many failed jobs and runs are listed. */
const LISTED = 20;

export function statusCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('status').description('Tell what the queues hold, which jobs failed and why, and what the last runs did.');
  command.option('--watch [seconds]', 'go on telling, each so many seconds (default: 2), until Ctrl-C');
  return withOptions(command, ['data', 'config', 'json']).action(async (flags: StatusFlags) => {
    const told = (status: Status): string => (flags.json === true ? `${JSON.stringify(status, null, flags.watch === undefined ? 2 : undefined)}\n` : statusText(status));
    if (flags.watch === undefined) io.out(told(await withWorkshop(io, { ...flags }, statusOf)));
    else await watch(io, flags, told);
    exit(EXIT.ok);
  });
}

interface StatusFlags {
  readonly json?: boolean;
  /** True without a number. */
  readonly watch?: string | true;
}

/** Tells the status again and again; on a terminal in place, elsewhere one after the other. Ctrl-C is the way to end it. */
async function watch(io: Io, flags: StatusFlags, told: (status: Status) => string): Promise<void> {
  const seconds = flags.watch === true ? 2 : Number(flags.watch);
  if (!(seconds >= 0.1 && seconds <= 86_400)) throw new WrongUse(`--watch wants seconds, at least 0.1, not "${String(flags.watch)}"`);
  const stop = stopOnSignals(io, '');
  try {
    await withWorkshop(io, { ...flags }, async (shop) => {
      while (!stop.signal.aborted) {
        const text = told(await statusOf(shop));
        const screen = flags.json === true ? null : io.screen?.() ?? null;
        io.out(screen === null ? text : inPlace(text, screen));
        await sleep(seconds * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
      }
    });
  } finally {
    stop.done();
  }
}

type Status = Awaited<ReturnType<typeof statusOf>>;

async function statusOf(shop: Workshop) {
  const [{ failedJobs, pausedQueues, queueCounts }, { listJobs }, { scheduleStates }] = await Promise.all([import('../workers/jobs.ts'), import('../workers/job-list.ts'), import('../workers/schedules.ts')]);
  const runs = await shop.store.runs.latest(LISTED);
  return {
    queue: shop.backend.kind,
    records: await shop.store.records.count(),
    pending: await shop.store.captures.countPending(),
    queues: await queueCounts(shop.queues),
    paused: await pausedQueues(shop.queues),
    active: (await listJobs(shop.queues, LISTED)).filter((job) => job.state === 'active' && job.queue !== 'articles'),
    schedules: await scheduleStates(shop, new Date()),
    failed: await failedJobs(shop.queues, LISTED),
    drift: await driftOf(runs),
    runs: runs.map(({ id, site, startedAt, finishedAt, status }) => ({ id, site, startedAt, finishedAt, status })),
  };
}

/** What the newest whole run of each site gave much less of than its runs before, in words. */
async function driftOf(runs: readonly Run[]): Promise<{ site: string; what: string }[]> {
  const { driftText } = await import('../workers/drift.ts');
  const newest = new Map<string, Partial<Summary>>();
  for (const { site, summary } of runs) {
    const told = summary as Partial<Summary> | null;
    // A run without a new article says nothing new.
    const kept = (told?.pages?.new ?? 0) + (told?.pages?.changed ?? 0) + (told?.pages?.same ?? 0);
    if (Array.isArray(told?.drift) && (kept > 0 || told.drift.length > 0) && !newest.has(site)) newest.set(site, told);
  }
  return [...newest].flatMap(([site, { drift }]) => (drift ?? []).map((fall) => ({ site, what: driftText(fall) })));
}

function statusText(status: Status): string {
  const lines = [`${status.records} records, ${status.pending} captures to read, queue in ${status.queue}`];
  for (const [name, counts] of Object.entries(status.queues)) {
    lines.push(`${name.padEnd(9)} ${Object.entries(counts).map(([state, count]) => `${count} ${state}`).join(', ')}`);
  }
  if (status.paused.length > 0) lines.push('', `look: paused, so that nothing is begun: ${status.paused.join(', ')} ("dateliner serve" resumes queues)`);
  for (const { what, progress, id } of status.active) lines.push(`  ${[what, progressText(progress)].filter(Boolean).join(': ')}  (${id})`);
  if (status.schedules.length > 0) lines.push('', 'schedules:', ...status.schedules.map((schedule) => `  ${scheduleText(schedule).trimEnd().replaceAll('\n', '\n  ')}`));
  lines.push('', status.failed.length === 0 ? 'no failed jobs' : 'failed jobs (dateliner retry [ID...]):');
  for (const job of status.failed) lines.push(`  ${failedText(job)}`);
  for (const { site, what } of status.drift) lines.push('', `look: ${site}: ${what}`);
  lines.push('', status.runs.length === 0 ? 'no runs yet' : 'last runs:');
  for (const run of status.runs) lines.push(`  ${run.startedAt}  ${run.site.padEnd(20)} ${run.status}`);
  return `${lines.join('\n')}\n`;
}
