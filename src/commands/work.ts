/** `work`: a daemon for crawls, single addresses and extractions. */
import { Command, Option } from 'commander';
import { EXIT } from '../errors.ts';
import { stopOnSignals, type Io } from './io.ts';
import { withOptions } from './options.ts';
import { withWorkshop } from './session.ts';
import { demandWritable } from '../store/files.ts';

export function workCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('work').description('Work off the queues until told to stop (SIGTERM or Ctrl-C finish what is in hand).')
    .addOption(new Option('--only <duty>', 'only fetch pages, or only read what was fetched').choices(['fetch', 'read']))
    .option('--no-output', 'write no output files: another process does, or "dateliner records" when somebody asks');
  return withOptions(command, ['allowHost', 'browser', 'workers', 'data', 'out', 'config', 'quiet']).action(async (flags: { quiet?: boolean; only?: 'fetch' | 'read'; output: boolean }) => {
    const { work } = await import('../workers/daemon.ts');
    const stop = stopOnSignals(io, 'finishing what is in hand');
    try {
      await withWorkshop(io, { logLevel: flags.quiet === true ? 'warn' : 'info', ...flags }, async (shop) => {
        if (flags.output) await demandWritable(shop.config.outDir);
        await work(shop, { signal: stop.signal, output: flags.output, ...(flags.only === undefined ? {} : { duties: [flags.only] }) });
      });
    } finally {
      stop.done();
    }
    exit(EXIT.ok);
  });
}
