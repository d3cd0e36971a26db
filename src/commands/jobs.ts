/** `jobs`: what runs and waits, and one job with its progress and its lines, from any machine that shares the queue. */
import { Command } from 'commander';
import { BadInput, EXIT } from '../errors.ts';
import type { JobDetail, ListedJob } from '../workers/job-list.ts';
import type { FailedJob } from '../workers/jobs.ts';
import type { Io } from './io.ts';
import { limitOf } from './limits.ts';
import { withOptions } from './options.ts';
import { withStockedWorkshop } from './session.ts';

const MOST_LISTED = 20;

export function jobsCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('jobs')
    .description('List the jobs that run or wait, or show one with its progress and what it told.')
    .argument('[id]', 'id of a job')
    .option('--limit <n>', 'list at most so many of each queue and state', String(MOST_LISTED));
  return withOptions(command, ['data', 'config', 'json']).action(async (id: string | undefined, flags: { json?: boolean; limit: string }) => {
    const { jobDetail, listJobs } = await import('../workers/job-list.ts');
    const limit = limitOf(flags.limit) ?? MOST_LISTED;
    await withStockedWorkshop(io, { ...flags }, async ({ queues }) => {
      if (id === undefined) {
        const jobs = await listJobs(queues, limit);
        return io.out(flags.json === true ? `${JSON.stringify(jobs, null, 2)}\n` : jobTable(jobs));
      }
      const job = await jobDetail(queues, id);
      if (job === null) throw new BadInput(`there is no job ${id}; finished ones leave the queue, and their runs stand in "dateliner status"`);
      io.out(flags.json === true ? `${JSON.stringify(job, null, 2)}\n` : jobText(job));
    });
    exit(EXIT.ok);
  });
}

function jobTable(jobs: readonly ListedJob[]): string {
  if (jobs.length === 0) return 'no job runs or waits\n';
  return jobs.map((job) => `${job.queue.padEnd(9)} ${job.state.padEnd(8)} ${job.id}  ${job.what}${told(job)}\n`).join('');
}

const told = ({ progress, dueAt }: ListedJob): string => [progressText(progress), dueAt === null ? '' : `due ${dueAt}`].map((part) => (part === '' ? '' : `  ${part}`)).join('');

/** `12 fetched, 3 refused`; empty where nothing was told yet. */
export function progressText(progress: unknown): string {
  return typeof progress !== 'object' || progress === null ? '' : Object.entries(progress).map(([name, value]) => `${String(value)} ${name}`).join(', ');
}

/** A job that was given up, in a line without its end. */
export function failedText({ id, failedAt, what, reason, attempts }: FailedJob): string {
  return `${id}  ${failedAt ?? '-'}  ${what}: ${reason} (${attempts} tries)`;
}

/** One job, its lines at the end. */
export function jobText(job: JobDetail): string {
  const progress = progressText(job.progress);
  const lines = [
    `${job.id}: ${job.what}`, `  queue ${job.queue}, ${job.state}, priority ${job.priority}`, `  added ${job.addedAt}${job.begunAt === null ? '' : `, last begun ${job.begunAt}`}`,
    `  ${job.tries} tries${job.takenOver === 0 ? '' : `, taken over ${job.takenOver} times from a worker that was gone`}`,
    ...(job.reason === null ? [] : [`  failed: ${job.reason}`]), ...(progress === '' ? [] : [`  ${progress}`]), ...job.lines.map((line) => `  | ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}
