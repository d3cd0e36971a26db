/** Options that several commands share, worded once. */
import { Option, type Command } from 'commander';

/** Reads an option that may be repeated. */
export const repeated = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

const SHARED = {
  from: () => new Option('--from <file>', 'read the records of this file, one a line, instead of the store; - for standard input'),
  data: () => new Option('--data <dir>', 'folder of the embedded database and the archive (default: ./data)'),
  out: () => new Option('--out <dir>', 'folder of the output files (default: ./out)'),
  config: () => new Option('--config <file>', 'settings file (default: ./dateliner.yaml where it exists)'),
  allowHost: () => new Option('--allow-host <host[:port]>', 'private or loopback host that may be visited; may be repeated').argParser(repeated),
  delay: () => new Option('--delay <ms>', 'least time between requests to one origin (default: the site\'s, else 1000)'),
  maxPages: () => new Option('--max-pages <n>', 'most pages a crawl fetches (default: 1000)'),
  workers: () => new Option('--workers <n>', 'threads that extract (default: cores, at most 4)'),
  browser: () => new Option('--browser <when>', 'use of a browser: auto, never, always (default: auto)'),
  full: () => new Option('--full', 'fetch known addresses again'),
  quiet: () => new Option('--quiet', 'say nothing when nothing is wrong'),
  bom: () => new Option('--bom', 'begin CSV with a byte order mark: Excel wants it, most programs do not'),
  json: () => new Option('--json', 'print JSON'),
} as const;
export type SharedOption = keyof typeof SHARED;

/** Adds shared options to a command, in the order named. */
export function withOptions(command: Command, names: readonly SharedOption[]): Command {
  for (const name of names) command.addOption(SHARED[name]());
  return command;
}
