#!/usr/bin/env node
/** The command line: everything but the process itself is in `commands/`. */
import { EXIT, ReaderGone } from './errors.ts';
import { main } from './commands/program.ts';
import { withoutSecrets } from './page/secrets.ts';
import { outputTrouble } from './store/trouble.ts';

// A reader that closes early (`| head`) is no error of ours. The command ends in good order: a database may be to be stopped.
let unread = false;
// A full disk behind `> file` is told once, by what the command then ends with.
const full: { error?: Error } = {};
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') unread = true;
  else full.error ??= error;
});
// What cannot be told cannot be told: the exit code is left.
process.stderr.on('error', () => undefined);

const code = await main(process.argv.slice(2), {
  out: (text) => {
    if (unread) throw new ReaderGone();
    if (full.error !== undefined) throw outputTrouble(full.error);
    process.stdout.write(text);
  },
  err: (text) => void process.stderr.write(withoutSecrets(text)),
  terminal: process.stderr.isTTY === true,
  screen: () => (process.stdout.isTTY === true ? { columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 } : null),
  env: process.env,
  cwd: process.cwd(),
});
// The trouble of the last write is told a moment after it.
await new Promise((resolve) => void setImmediate(resolve));
const isUntold = full.error !== undefined && code !== EXIT.unavailable;
if (isUntold) process.stderr.write(`dateliner: ${outputTrouble(full.error).message}\n`);
process.exitCode = isUntold ? EXIT.unavailable : code;
