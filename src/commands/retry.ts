/** `retry`: gives what failed another chance. */
import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withWorkshop } from './session.ts';

export function retryCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('retry')
    .description('Queue failed jobs again; a running "work" or the next crawl takes them.')
    .argument('[id...]', 'ids of failed jobs, as "status" lists them (default: all)');
  return withOptions(command, ['allowHost', 'data', 'config', 'json']).action(async (ids: string[], flags: { json?: boolean }) => {
    const { retryFailed } = await import('../workers/retry.ts');
    const { queued, unknown } = await withWorkshop(io, { ...flags }, async (shop) => retryFailed(shop, ids));
    for (const id of unknown) io.err(`dateliner: there is no failed job ${id}; "dateliner status" lists those there are\n`);
    io.out(flags.json === true ? `${JSON.stringify({ queued, unknown })}\n` : `${queued} ${queued === 1 ? 'job' : 'jobs'} queued again\n`);
    exit(unknown.length > 0 ? EXIT.look : EXIT.ok);
  });
}
