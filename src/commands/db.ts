/** `db`: the database behind the store. */
import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import { settings, type Io } from './io.ts';
import { withOptions } from './options.ts';

interface DbFlags {
  readonly json?: boolean;
  readonly force?: boolean;
}

export function dbCommand(io: Io, exit: (code: number) => void): Command {
  const status = withOptions(new Command('status').description('Tell where the database is and whether it runs.'), ['data', 'config', 'json'])
    .action(async (flags: DbFlags) => {
      const { databaseStatus } = await import('../store/status.ts');
      const { config } = settings(io, { ...flags });
      const found = await databaseStatus(config);
      io.out(flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : listed(found));
      exit(EXIT.ok);
    });
  const stop = withOptions(new Command('stop').description('Stop the embedded database server.'), ['data', 'config', 'json'])
    .option('--force', 'stop it although processes use it')
    .action(async (flags: DbFlags) => {
      const { stopDatabase } = await import('../store/status.ts');
      const { config } = settings(io, { ...flags });
      const done = await stopDatabase(config, { evenInUse: flags.force === true });
      io.out(flags.json === true ? `${JSON.stringify(done)}\n` : listed(done));
      exit(done.result === 'in-use' ? EXIT.look : EXIT.ok);
    });
  return new Command('db').description('The database behind the store.').addCommand(status).addCommand(stop);
}

/** One line a value; what is not there is left out. */
function listed(values: object): string {
  return Object.entries(values).filter(([, value]) => value !== null && value !== undefined && shown(value) !== '')
    .map(([name, value]) => `${`${name}:`.padEnd(14)} ${shown(value)}\n`).join('');
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' && value !== null ? Object.values(value).join(', ') : String(value);
}
