/** `db`: the database behind the store. */
import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import type { PostgresConnection } from '../store/store.ts';
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
  return new Command('db').description('The database behind the store.').addCommand(status).addCommand(stop).addCommand(dumpCommand(io, exit)).addCommand(restoreCommand(io, exit));
}

function dumpCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('dump').description('Write the whole store to a file that any PostgreSQL can take up again; the archive is files already.')
    .argument('<file>', 'file to write, compressed when its name ends in .gz; - for standard output');
  return withOptions(command, ['data', 'config']).action(async (file: string, flags: DbFlags) => {
    const [{ dumpLines }, { writeDump }] = await Promise.all([import('../store/dump.ts'), import('../store/dump-file.ts')]);
    const { demandStore } = await import('./session.ts');
    await demandStore(settings(io, { ...flags }).config);
    await withServer(io, flags, async (connection) => writeDump(file, dumpLines(connection, new Date().toISOString()), process.stdout));
    exit(EXIT.ok);
  });
}

function restoreCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('restore').description('Load a dump into a database that holds no store yet: all of it, or nothing.')
    .argument('<file>', 'file that "db dump" wrote; - for standard input');
  return withOptions(command, ['data', 'config', 'json']).action(async (file: string, flags: DbFlags) => {
    const [{ beginDump, restoreDump }, { readDump }] = await Promise.all([import('../store/restore.ts'), import('../store/dump-file.ts')]);
    const begun = await beginDump(readDump(file, process.stdin));
    const { head, rows } = await withServer(io, flags, async (connection) => restoreDump(connection, begun));
    if (flags.json === true) io.out(`${JSON.stringify({ at: head.at, postgres: head.postgres, rows }, null, 2)}\n`);
    else io.out(`${Object.entries(rows).map(([table, n]) => `${table.padEnd(14)} ${n}\n`).join('')}restored as it was at ${head.at}\n`);
    exit(EXIT.ok);
  });
}

/** The server alone: its tables may be of any version. */
async function withServer<T>(io: Io, flags: DbFlags, work: (connection: PostgresConnection) => Promise<T>): Promise<T> {
  const { reachServer } = await import('../store/reach.ts');
  const { config } = settings(io, { ...flags });
  const server = await reachServer(config);
  try {
    return await work(server.connection);
  } finally {
    await server.detach();
  }
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
