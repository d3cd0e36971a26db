/** `dead`: jobs that were given up. */
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { BadInput, EXIT, WrongUse } from '../errors.ts';
import type { FailedJob } from '../workers/jobs.ts';
import type { Io } from './io.ts';
import { failedText, jobText } from './jobs.ts';
import { daysOf } from './limits.ts';
import { withOptions } from './options.ts';
import { tellRetried } from './retry.ts';
import { withStockedWorkshop } from './session.ts';

const DAY_MS = 24 * 3600 * 1000;

interface DeadFlags {
  readonly json?: boolean;
  readonly page?: boolean;
  readonly all?: boolean;
  readonly olderThan?: string;
}

export function deadCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('dead').description('Jobs that were given up: list them, look at one and its page, queue them again, forget them.')
    .addCommand(list(io, exit)).addCommand(show(io, exit)).addCommand(replay(io, exit)).addCommand(purge(io, exit));
}

function list(io: Io, exit: (code: number) => void): Command {
  const command = new Command('list').description('List the jobs that were given up, the newest first.');
  return withOptions(command, ['data', 'config', 'json']).action(async (flags: DeadFlags) => {
    const { failedJobs } = await import('../workers/jobs.ts');
    const jobs = await withStockedWorkshop(io, { ...flags }, async ({ queues }) => failedJobs(queues, 1000));
    io.out(flags.json === true ? `${JSON.stringify(jobs, null, 2)}\n` : deadTable(jobs));
    exit(EXIT.ok);
  });
}

function deadTable(jobs: readonly FailedJob[]): string {
  if (jobs.length === 0) return 'no dead letters\n';
  return jobs.map((job) => `${failedText(job)}\n`).join('');
}

function show(io: Io, exit: (code: number) => void): Command {
  const command = new Command('show').description('Show one job that was given up: why, where, and what page it was about.')
    .argument('<id>', 'id of a job, as "dead list" gives it')
    .option('--page', 'print the page as it was archived, and nothing else');
  return withOptions(command, ['data', 'config', 'json']).action(async (id: string, flags: DeadFlags) => {
    const { deadLetter } = await import('../workers/dead.ts');
    await withStockedWorkshop(io, { ...flags }, async (shop) => {
      const letter = await deadLetter(shop, id);
      if (letter === null) throw new BadInput(`there is no dead letter ${id}; "dateliner dead list" lists those there are`);
      const { capture, traces } = letter;
      if (flags.page === true) {
        if (capture === null) throw new BadInput(`${id} is about no archived page`);
        return io.out((await shop.archive.read(capture.raw)).body.toString('utf8'));
      }
      if (flags.json === true) return io.out(`${JSON.stringify(letter, null, 2)}\n`);
      const page = capture === null ? '' : `  page ${capture.finalUrl}\n  fetched ${capture.fetchedAt} for ${capture.site}, kept in ${capture.raw.file} at ${capture.raw.offset}\n`;
      io.out(`${jobText(letter)}${page}${traces.map((trace) => `${trace}\n`).join('')}`);
    });
    exit(EXIT.ok);
  });
}

function replay(io: Io, exit: (code: number) => void): Command {
  const command = new Command('replay').description('Queue jobs again that were given up; a running "work" or the next crawl takes them.')
    .argument('[id...]', 'ids of jobs, as "dead list" gives them')
    .option('--all', 'all of them');
  return withOptions(command, ['allowHost', 'data', 'config', 'json']).action(async (ids: string[], flags: DeadFlags) => {
    demandSelection(ids, flags);
    const { retryFailed } = await import('../workers/retry.ts');
    const retried = await withStockedWorkshop(io, { ...flags }, async (shop) => retryFailed(shop, ids));
    exit(tellRetried(io, retried, { json: flags.json === true, what: 'dead letter', lists: 'dead list' }));
  });
}

function purge(io: Io, exit: (code: number) => void): Command {
  const command = new Command('purge').description('Forget jobs that were given up. Their pages stay in the archive.')
    .argument('[id...]', 'ids of jobs, as "dead list" gives them')
    .option('--all', 'all of them')
    .option('--older-than <days>', 'those that failed more than so many days ago');
  return withOptions(command, ['data', 'config', 'json']).action(async (ids: string[], flags: DeadFlags) => {
    demandSelection(ids, flags);
    const { purgeDead } = await import('../workers/dead.ts');
    const days = daysOf('--older-than', flags.olderThan);
    const before = days === undefined ? null : Date.now() - days * DAY_MS;
    const { purged, unknown } = await withStockedWorkshop(io, { ...flags }, async (shop) => purgeDead(shop, { ids, before }));
    io.out(flags.json === true ? `${JSON.stringify({ purged, unknown })}\n` : `${counted(purged, 'job')} purged\n`);
    exit(unknownToo(io, unknown));
  });
}

/** Nothing is done to all by a forgotten argument. */
function demandSelection(ids: readonly string[], { all, olderThan }: DeadFlags): void {
  if (ids.length === 0 && all !== true && olderThan === undefined) throw new WrongUse('name jobs by their ids, or say --all');
}

function unknownToo(io: Io, unknown: readonly string[]): number {
  for (const id of unknown) io.err(`dateliner: there is no dead letter ${id}; "dateliner dead list" lists those there are\n`);
  return unknown.length > 0 ? EXIT.look : EXIT.ok;
}
