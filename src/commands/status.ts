/** `status`: what the queues hold, what failed, what the last runs did. */
import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import type { Run } from '../store/store.ts';
import type { Summary } from '../workers/summary.ts';
import type { Workshop } from '../workers/workshop.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withWorkshop } from './session.ts';

/** How many failed jobs and runs are listed. */
const LISTED = 20;

export function statusCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('status').description('Tell what the queues hold, which jobs failed and why, and what the last runs did.');
  return withOptions(command, ['data', 'config', 'json']).action(async (flags: { json?: boolean }) => {
    const status = await withWorkshop(io, { ...flags }, statusOf);
    io.out(flags.json === true ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
    exit(EXIT.ok);
  });
}

type Status = Awaited<ReturnType<typeof statusOf>>;

async function statusOf(shop: Workshop) {
  const { failedJobs, queueCounts } = await import('../workers/jobs.ts');
  const runs = await shop.store.runs.latest(LISTED);
  return {
    queue: shop.backend.kind,
    records: await shop.store.records.count(),
    pending: await shop.store.captures.countPending(),
    queues: await queueCounts(shop.queues),
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
  lines.push('', status.failed.length === 0 ? 'no failed jobs' : 'failed jobs (dateliner retry [ID...]):');
  for (const job of status.failed) lines.push(`  ${job.id}  ${job.failedAt ?? '-'}  ${job.what}: ${job.reason} (${job.attempts} tries)`);
  for (const { site, what } of status.drift) lines.push('', `look: ${site}: ${what}`);
  lines.push('', status.runs.length === 0 ? 'no runs yet' : 'last runs:');
  for (const run of status.runs) lines.push(`  ${run.startedAt}  ${run.site.padEnd(20)} ${run.status}`);
  return `${lines.join('\n')}\n`;
}
