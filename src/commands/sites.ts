/** `sites`: the definitions that are there. */
import { Command } from 'commander';
import { EXIT } from '../errors.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';

export function sitesCommand(io: Io, exit: (code: number) => void): Command {
  return withOptions(new Command('sites').description('List the sites that have a definition.'), ['json']).action(async (flags: { json?: boolean }) => {
    const { SITES } = await import('../sites/registry.ts');
    if (flags.json === true) io.out(`${JSON.stringify(SITES, null, 2)}\n`);
    else for (const site of SITES) io.out(`${site.name.padEnd(22)} ${site.home.padEnd(36)} ${site.title}\n`);
    exit(EXIT.ok);
  });
}
