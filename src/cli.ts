#!/usr/bin/env node
/** The command line: everything but the process itself is in `commands/`. */
import { ReaderGone } from './errors.ts';
import { main } from './commands/program.ts';
import { withoutSecrets } from './page/secrets.ts';

// A reader that closes early (`| head`) is no error of ours. The command ends in good order: a database may be to be stopped.
let unread = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  unread = true;
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => {
    if (unread) throw new ReaderGone();
    process.stdout.write(text);
  },
  err: (text) => void process.stderr.write(withoutSecrets(text)),
  terminal: process.stderr.isTTY === true,
  screen: () => (process.stdout.isTTY === true ? { columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 } : null),
  env: process.env,
  cwd: process.cwd(),
});
