#!/usr/bin/env node
/** The command line: everything but the process itself is in `commands/`. */
import { main } from './commands/program.ts';
import { withoutSecrets } from './page/secrets.ts';

// A reader that closes early (`| head`) is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(withoutSecrets(text)),
  terminal: process.stderr.isTTY === true,
  env: process.env,
  cwd: process.cwd(),
});
