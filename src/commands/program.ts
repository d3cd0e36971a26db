/** All commands, and what happens to their errors. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { DatelinerError, EXIT, ReaderGone, exitCodeOf, messageOf } from '../errors.ts';
import { archiveCommand } from './archive.ts';
import { checkPairsCommand } from './check-pairs.ts';
import { copiesCommand } from './copies.ts';
import { crawlCommand } from './crawl.ts';
import { dbCommand } from './db.ts';
import { deadCommand } from './dead.ts';
import { demoCommand } from './demo.ts';
import { doctorCommand } from './doctor.ts';
import { dossierCommand } from './dossier.ts';
import { refuseEmptyValues } from './empty-values.ts';
import { enqueueCommand } from './enqueue.ts';
import { evalCommand } from './eval.ts';
import { exportCommand } from './export.ts';
import { extractCommand } from './extract.ts';
import { goldCommand } from './gold.ts';
import type { Io } from './io.ts';
import { jobsCommand } from './jobs.ts';
import { ledgerCommand } from './ledger.ts';
import { recordsCommand } from './records.ts';
import { reextractCommand } from './reextract.ts';
import { retryCommand } from './retry.ts';
import { seriesCommand } from './series.ts';
import { printable } from './render-record.ts';
import { scheduleCommand } from './schedule.ts';
import { reviewCommand, serveCommand } from './serve.ts';
import { showCommand } from './show.ts';
import { siteCommand } from './site.ts';
import { sitesCommand } from './sites.ts';
import { statusCommand } from './status.ts';
import { workCommand } from './work.ts';

/** Makes a command whose action reports its exit code. */
export type CommandMaker = (io: Io, exit: (code: number) => void) => Command;

/** The commands, in the order in which help lists them. */
const COMMANDS: readonly CommandMaker[] = [
  demoCommand, crawlCommand, enqueueCommand, workCommand, scheduleCommand, extractCommand, recordsCommand, showCommand, exportCommand, ledgerCommand, seriesCommand,
  copiesCommand, checkPairsCommand, dossierCommand, goldCommand, evalCommand, retryCommand, statusCommand, jobsCommand, deadCommand, reviewCommand, serveCommand, sitesCommand, siteCommand, archiveCommand,
  reextractCommand, dbCommand, doctorCommand,
];

/** The program with all its commands. */
export function buildProgram(io: Io, exit: (code: number) => void): Command {
  const program = new Command('dateliner')
    .description('Watches sites that publish press releases and turns every release into one JSON record.')
    .version(version())
    .showHelpAfterError('(dateliner --help lists the commands, dateliner COMMAND --help the options of one)')
    .addHelpText('after', '\nExit codes: 0 done · 1 something to look at · 2 wrong use · 3 a service or folder cannot be used · 130 interrupted');
  for (const make of COMMANDS) program.addCommand(make(io, exit));
  program.hook('preAction', (_, command) => refuseEmptyValues(command));
  const all = [program, ...program.commands, ...program.commands.flatMap((command) => command.commands)];
  for (const command of all) {
    if (command !== program) command.showHelpAfterError(`(${pathOf(command)} --help tells how it is used)`);
    command.exitOverride().configureOutput({ writeOut: io.out, writeErr: io.err }).configureHelp({ helpWidth: 100 });
  }
  return program;
}

/** A command as a person types it. */
const pathOf = (command: Command): string => (command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`);

function version(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
}

/** Runs one command line and gives its exit code. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code: number = EXIT.ok;
  const program = buildProgram(io, (given) => {
    code = given;
  });
  try {
    if (argv.length === 0) {
      io.err(program.helpInformation());
      return EXIT.usage;
    }
    // Commander answers with the help of all commands, and does not say why.
    const stranger = argv[0] === 'help' ? argv[1] : undefined;
    if (stranger !== undefined && !['help', ...program.commands.map((command) => command.name())].includes(stranger)) program.error(`error: unknown command '${stranger}'`);
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (!(error instanceof ReaderGone)) io.err(`dateliner: ${messageOf(error).split('\n').map(printable).join('\n')}\n`);
    if (!(error instanceof DatelinerError) && io.env['DATELINER_LOG'] === 'debug' && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
    return exitCodeOf(error);
  }
}
