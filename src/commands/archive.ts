/** `archive`: the responses that were kept. */
import { Command } from 'commander';
import { BadInput, EXIT, WrongUse } from '../errors.ts';
import type { Capture } from '../store/store.ts';
import type { HoldingFilter } from '../store/holding-types.ts';
import { archiveVerifyCommand } from './archive-verify.ts';
import type { Io } from './io.ts';
import { checkSite } from './known-site.ts';
import { daysOf, given, limitOf, spanOf } from './limits.ts';
import { withOptions } from './options.ts';
import { printable } from './render-record.ts';
import { withStockedStore } from './session.ts';

export function archiveCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('archive').description('The responses that were kept: list, read, verify and prune them.')
    .addCommand(listCommand(io, exit)).addCommand(catCommand(io, exit)).addCommand(archiveVerifyCommand(io, exit)).addCommand(pruneCommand(io, exit));
}

interface ListFlags { readonly site?: string; readonly since?: string; readonly until?: string; readonly url?: string; readonly limit?: string; readonly json?: boolean }

function listCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('list').description('List what is in the archive, the oldest first.')
    .option('--site <name>', 'of one site')
    .option('--since <day>', 'fetched on this day (YYYY-MM-DD, UTC) or later')
    .option('--until <day>', 'fetched on this day or earlier')
    .option('--url <url>', 'of one address, in whatever of its forms')
    .option('--limit <n>', 'at most so many');
  return withOptions(command, ['data', 'config', 'json']).action(async (flags: ListFlags) => {
    const { addressOf } = await import('../workers/sites.ts');
    const filter: HoldingFilter = {
      ...spanOf(['--since', '--until'], flags.since, flags.until),
      ...given({ site: flags.site, canonicalUrl: flags.url === undefined ? undefined : addressOf(flags.url), limit: limitOf(flags.limit) }),
    };
    await withStockedStore(io, { ...flags }, async ({ store }) => {
      await checkSite(store, flags.site);
      for await (const capture of store.holdings.list(filter)) io.out(flags.json === true ? `${JSON.stringify(capture)}\n` : line(capture));
    });
    exit(EXIT.ok);
  });
}

function line({ id, fetchedAt, kind, status, length, origin, rendered, finalUrl }: Capture): string {
  const kept = origin === undefined ? rendered ? 'browser' : 'whole' : 'again';
  return `${printable(`${id.padStart(8)}  ${fetchedAt.slice(0, 19)}Z  ${kind.padEnd(7)}  ${status}  ${String(length).padStart(9)}  ${kept.padEnd(7)}  ${finalUrl}`)}\n`;
}

function catCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('cat').description('Print an archived response: its body as it came, unpacked.')
    .argument('<url|id>', 'address (its newest response), number of a capture, or id of a record')
    .option('--headers', 'print status and headers instead of the body')
    .option('--record', 'print the whole WARC record instead of the body');
  return withOptions(command, ['data', 'config']).action(async (which: string, flags: { headers?: boolean; record?: boolean }) => {
    if (flags.headers === true && flags.record === true) throw new WrongUse('--record holds the headers already; leave --headers away');
    const { responseNamed } = await import('../workers/capture-named.ts');
    const bytes = await withStockedStore(io, { ...flags }, async ({ store, archive }) => {
      const raw = await responseNamed(store, which);
      if (raw === null) throw new BadInput(`the archive holds nothing for ${which}; "dateliner archive list" lists what it holds`);
      if (flags.record === true) return archive.recordBytes(raw);
      const { status, statusText, headers, body } = await archive.read(raw);
      return flags.headers === true ? Buffer.from([`${status} ${statusText}`.trim(), ...headers.map(([name, value]) => `${name}: ${value}`), ''].map((text) => `${printable(text)}\n`).join('')) : body;
    });
    // Bytes, not text: the body's encoding is its own.
    await new Promise<void>((resolve) => { process.stdout.write(bytes, () => resolve()); });
    exit(EXIT.ok);
  });
}

interface PruneFlags { readonly olderThan?: string; readonly oldVersions?: boolean; readonly dryRun?: boolean; readonly json?: boolean }

function pruneCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('prune').description('Remove archive files whose captures are all old and superseded. What a record rests on stays.')
    .requiredOption('--older-than <days>', 'remove only what was fetched more than so many days ago')
    .option('--old-versions', 'give up the evidence of versions that no longer stand')
    .option('--dry-run', 'only tell what would go');
  return withOptions(command, ['data', 'config', 'json']).action(async (flags: PruneFlags) => {
    const days = daysOf('--older-than', flags.olderThan) ?? 0;
    const { pruneArchive } = await import('../store/archive/keeper.ts');
    const dryRun = flags.dryRun === true;
    const done = await withStockedStore(io, { ...flags }, async ({ store }, config) => pruneArchive(config.dataDir, store.holdings, {
      before: new Date(Date.now() - days * 86_400_000).toISOString(), versions: flags.oldVersions === true ? 'standing' : 'all', dryRun,
    }));
    if (flags.json === true) io.out(`${JSON.stringify({ ...done, dryRun }, null, 2)}\n`);
    else io.out(`${done.files.map((file) => `${file}\n`).join('')}${done.files.length} files, ${done.captures} captures, ${(done.bytes / 1e6).toFixed(1)} MB ${dryRun ? 'would go' : 'removed'}\n`);
    exit(EXIT.ok);
  });
}
