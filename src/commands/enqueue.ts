/** `enqueue`: puts addresses into the queue by hand. */
import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { BadInput, EXIT, WrongUse, messageOf } from '../errors.ts';
import type { Run } from '../store/store.ts';
import { whyUnreadable } from '../store/trouble.ts';
import type { Summary } from '../workers/summary.ts';
import type { Workshop } from '../workers/workshop.ts';
import { stopOnSignals, type Io } from './io.ts';
import { repeated, withOptions } from './options.ts';
import { renderRecord } from './render-record.ts';
import { withWorkshop } from './session.ts';

interface EnqueueFlags {
  readonly file?: string;
  readonly wait?: boolean;
  readonly full?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly site?: string[];
  readonly base?: string;
}

export function enqueueCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('enqueue')
    .description('Put single addresses, or WARC files with many pages, into the queue; a running "work" reads them.')
    .argument('[url...]', 'addresses of articles; addresses or paths of .warc and .warc.gz files')
    .option('--file <file>', 'file with one address a line; - for standard input; # begins a comment')
    .option('--base <url>', 'what paths in the file stand behind, as in the lists of paths of public archives')
    .option('--site <name>', 'of WARC files: only articles of this definition; may be repeated', repeated)
    .option('--wait', 'stay until the records are there and show them; needs a running "work"');
  return withOptions(command, ['full', 'allowHost', 'data', 'config', 'quiet', 'json']).action(async (urls: string[], flags: EnqueueFlags) => {
    const { based, enqueueWarcs, isWarcSource } = await import('./enqueue-warc.ts');
    const all = [...urls, ...(flags.file === undefined ? [] : based(await addressesIn(flags.file), flags.base))];
    const [warcs, wanted] = [all.filter(isWarcSource), all.filter((one) => !isWarcSource(one))];
    if (flags.base !== undefined && flags.file === undefined) throw new WrongUse('--base goes with --file: it stands before the paths of its lines');
    if (flags.site !== undefined && warcs.length === 0) throw new WrongUse('--site goes with WARC files: an address is read by the definition of its own site');
    if (warcs.length > 0) {
      const code = await enqueueWarcs(io, { sources: warcs, flags });
      if (wanted.length === 0 || code !== EXIT.ok) return exit(code);
    }
    if (wanted.length === 0) throw new WrongUse('name at least one address, or a file with --file');
    const { good, bad } = await sorted(wanted);
    for (const problem of bad) io.err(`dateliner: ${problem}\n`);
    if (good.length === 0) return exit(EXIT.usage);
    const code = await withWorkshop(io, { ...flags }, async (shop) => enqueueAll(io, shop, { urls: good, flags }));
    exit(code === EXIT.ok && bad.length > 0 ? EXIT.look : code);
  });
}

async function addressesIn(file: string): Promise<string[]> {
  let content: string;
  try {
    content = await readFile(file === '-' ? '/dev/stdin' : file, 'utf8');
  } catch (error) {
    throw new BadInput(`${file} cannot be read: ${whyUnreadable(error)}`);
  }
  return content.split(/\r?\n/).map((line) => line.replace(/(^|\s)#.*$/, '').trim()).filter(Boolean);
}

/** Tells addresses that can be fetched from those that cannot, before anything is queued. */
async function sorted(urls: readonly string[]): Promise<{ good: string[]; bad: string[] }> {
  const { httpUrl } = await import('../workers/sites.ts');
  const good: string[] = [];
  const bad: string[] = [];
  for (const url of urls) {
    try {
      good.push(httpUrl(url));
    } catch (error) {
      bad.push(messageOf(error));
    }
  }
  return { good, bad };
}

async function enqueueAll(io: Io, shop: Workshop, { urls, flags }: { urls: readonly string[]; flags: EnqueueFlags }): Promise<number> {
  const [{ requestUrl }, { BY_HAND, FROM_LIST }] = await Promise.all([import('../workers/run.ts'), import('../workers/priority.ts')]);
  const priority = flags.file === undefined ? BY_HAND : FROM_LIST;
  const runs: { url: string; run: Run }[] = [];
  for (const url of urls) runs.push({ url, run: await requestUrl(shop, url, { full: flags.full === true, priority }) });
  if (flags.wait === true) return waitForAll(io, shop, { runs, flags });
  if (flags.json === true) io.out(`${JSON.stringify(runs.map(({ url, run }) => ({ url, run: run.id })))}\n`);
  else if (flags.quiet !== true) io.out(`${counted(runs.length, 'address', 'addresses')} queued; "dateliner work" reads them, "dateliner status" tells how far it is\n`);
  return EXIT.ok;
}

interface Waited {
  readonly runs: readonly { readonly url: string; readonly run: Run }[];
  readonly flags: EnqueueFlags;
}

async function waitForAll(io: Io, shop: Workshop, { runs, flags }: Waited): Promise<number> {
  const [{ runEnd }, { recordOfRun }, { runJobId }, { tellUnbegun }] = await Promise.all([import('../workers/run.ts'), import('../workers/run-record.ts'), import('../workers/jobs.ts'), import('./waiting.ts')]);
  const stop = stopOnSignals(io, 'no longer waiting: the addresses stay in the queue');
  const calm = tellUnbegun(io, shop.queues.urls, runJobId(runs[0]?.run.id ?? ''));
  let code: number = EXIT.ok;
  try {
    for (const { url, run } of runs) {
      const end = await runEnd(shop, run.id, stop.signal);
      if (end === null) return EXIT.interrupted;
      const record = await recordOfRun(shop, run.id, url);
      if (record !== null) {
        io.out(flags.json === true ? `${JSON.stringify(record)}\n` : renderRecord(record));
        continue;
      }
      code = EXIT.look;
      io.err(`dateliner: no record of ${url}: ${await whyNone(shop, url, end.summary as Partial<Summary> | null) ?? end.status}\n`);
    }
  } finally {
    calm();
    stop.done();
  }
  return code;
}

/** Why an address led to no record: in this run, or in an earlier one that kept it from being asked for again. */
async function whyNone(shop: Workshop, url: string, summary: Partial<Summary> | null): Promise<string | null> {
  const refusal = summary?.refusals?.[0];
  if (refusal !== undefined) return `${refusal.reason}: ${refusal.message}`;
  if (summary?.error !== undefined) return summary.error;
  const { stateOfUrl } = await import('../workers/run-record.ts');
  const known = await stateOfUrl(shop, url);
  return known?.result === 'refused' ? `it was refused before (${known.reason}: ${known.message}) and not asked for again; --full asks for it` : null;
}
