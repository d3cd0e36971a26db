/** `retry`: gives what failed another chance. */
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { EXIT } from '../errors.ts';
import type { Retried } from '../workers/retry.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withStockedWorkshop } from './session.ts';

export function retryCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('retry')
    .description('Queue failed jobs again; a running "work" or the next crawl takes them.')
    .argument('[id...]', 'ids of failed jobs, as "status" lists them (default: all)');
  return withOptions(command, ['allowHost', 'data', 'config', 'json']).action(async (ids: string[], flags: { json?: boolean }) => {
    const { retryFailed } = await import('../workers/retry.ts');
    const retried = await withStockedWorkshop(io, { ...flags }, async (shop) => retryFailed(shop, ids));
    exit(tellRetried(io, retried, { json: flags.json === true, what: 'failed job', lists: 'status' }));
  });
}

/** Tells what was queued again and what was not; gives the exit code. */
export function tellRetried(io: Io, { queued, unknown, refused }: Retried, { json, what, lists }: { json: boolean; what: string; lists: string }): number {
  for (const id of unknown) io.err(`dateliner: there is no ${what} ${id}; "dateliner ${lists}" lists those there are\n`);
  for (const { id, message } of refused) io.err(`dateliner: ${id} stays as it is: ${message}\n`);
  io.out(json ? `${JSON.stringify({ queued, unknown, refused })}\n` : `${counted(queued, 'job')} queued again\n`);
  return unknown.length + refused.length > 0 ? EXIT.look : EXIT.ok;
}
