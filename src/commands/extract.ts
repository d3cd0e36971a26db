/** `extract`: the offline door. No database, no queue, no network. */
import { Command } from 'commander';
import { BadInput, EXIT, Interrupted, ReaderGone, WrongUse, messageOf } from '../errors.ts';
import { writeWhole } from '../store/files.ts';
import type { OfflineOutcome } from '../workers/offline-input.ts';
import type { OfflineExtractor } from '../workers/offline.ts';
import { isWarcName, type Entry } from './extract-entry.ts';
import type { WarcReading } from './extract-warc.ts';
import { settings, stopOnSignals, type Io, type Stop } from './io.ts';
import { repeated } from './options.ts';
import { SeenIds } from './seen-ids.ts';

interface ExtractFlags {
  readonly out?: string;
  readonly workers?: string;
  readonly site?: string[];
  readonly all?: boolean;
  readonly from?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

export function extractCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('extract')
    .description('Read articles from files and print their records, one a line. Needs no database, queue or network.')
    .argument('[file...]', '.html, .html.gz, .txt, .jsonl, .warc or .warc.gz files; - for standard input (default: -)')
    .option('--out <file>', 'write the records to this file, whole, instead of standard output')
    .option('--workers <n>', 'threads that extract (default: 1)')
    .option('--site <name>', 'of WARC files: only articles of this definition; may be repeated', repeated)
    .option('--all', 'of WARC files: pages of every kind, not articles alone')
    .option('--from <offset>', 'of a WARC file: begin at this byte, as a run that was stopped tells')
    .option('--explain', 'tell what was found and by which rule, and what was refused and why')
    .option('--json', 'with --explain: print JSON, one document a line')
    .action(async (given: string[], flags: ExtractFlags) => {
      const files = given.length === 0 ? ['-'] : given;
      if (flags.explain === true) return exit(await explained(io, files, flags));
      if (flags.json === true) throw new WrongUse('records are JSON already; --json goes with --explain');
      exit(await extracted(io, files, flags));
    });
}

async function extracted(io: Io, files: readonly string[], flags: ExtractFlags): Promise<number> {
  const threads = flags.workers === undefined ? 1 : settings(io, { workers: flags.workers }).config.workers;
  const { openOfflineExtractor } = await import('../workers/offline.ts');
  const extractor = await openOfflineExtractor(threads);
  // Only archives take so long that stopping and going on is worth more than the usual Ctrl-C.
  const stop = files.some(isWarcName) ? stopOnSignals(io, 'stopping behind the pages in hand') : NEVER;
  const told: Told = { bad: 0, twice: 0, place: null };
  try {
    const { extractInputs } = await import('./extract-inputs.ts');
    const entries = extractInputs(files, process.stdin, await warcReading(io, { files, flags, stop }));
    const lines = recordLines(io, { entries, extractor, told });
    if (flags.out === undefined) for await (const line of lines) await print(line);
    else await writeWhole(flags.out, unlessStopped(lines, stop));
  } finally {
    await extractor.close();
    stop.done();
  }
  if (told.twice > 0) io.err(`dateliner: ${told.twice} pages were there before under the same id; only the first of each is kept\n`);
  if (stop.signal.aborted) {
    io.err(`dateliner: stopped ${told.place === null ? 'before the first page' : `behind ${told.place.where}; go on from there with --from ${told.place.next}`}\n`);
    return EXIT.interrupted;
  }
  return told.bad > 0 ? EXIT.look : EXIT.ok;
}

const NEVER: Stop = { signal: new AbortController().signal, done: () => undefined };

/** A file that is written whole is not written in part. */
async function* unlessStopped(lines: AsyncIterable<string>, stop: Stop): AsyncGenerator<string> {
  yield* lines;
  if (stop.signal.aborted) throw new Interrupted('stopped: the output file is as it was');
}

/** Raises `WrongUse` for flags that do not go with these files. */
async function warcReading(io: Io, { files, flags, stop }: { files: readonly string[]; flags: ExtractFlags; stop: Stop }): Promise<WarcReading> {
  const { siteNamedBy } = await import('../workers/sites.ts');
  const { from = '0', site = [], all = false } = flags;
  if (!/^\d{1,15}$/.test(from)) throw new WrongUse(`--from wants a number of bytes, not "${from}"`);
  if (from !== '0' && files.length !== 1) throw new WrongUse('--from goes with one file: name the file that was stopped in, then the others in a second run');
  for (const name of site) siteNamedBy(name);
  return { picking: { sites: site, all, maxBytes: settings(io, {}).config.maxBytes }, from: Number(from), signal: stop.signal };
}

/** Explanations in input order, one document after the other. */
async function explained(io: Io, files: readonly string[], flags: ExtractFlags): Promise<number> {
  if (flags.workers !== undefined || flags.out !== undefined) throw new WrongUse('--explain prints one document after the other; leave --workers and --out away');
  const { explain } = await import('./explain.ts');
  const { renderExplanation } = await import('./render-explanation.ts');
  let code: number = EXIT.ok;
  const { extractInputs } = await import('./extract-inputs.ts');
  for await (const entry of extractInputs(files, process.stdin, await warcReading(io, { files, flags, stop: NEVER }))) {
    try {
      if ('error' in entry) throw new BadInput(entry.error);
      const told = await explain(entry.input);
      await print(flags.json === true ? `${JSON.stringify(told)}\n` : renderExplanation(entry.where, told));
    } catch (error) {
      if (error instanceof ReaderGone) throw error;
      code = EXIT.look;
      io.err(`dateliner: ${entry.where}: ${messageOf(error)}\n`);
    }
  }
  return code;
}

/** Waits for a slow reader, so that memory stays bounded. Raises `ReaderGone` where there is none any more. */
async function print(line: string): Promise<void> {
  await new Promise<void>((resolve, reject) => { process.stdout.write(line, (error) => (error ? reject(new ReaderGone()) : resolve())); });
}

/** What is counted on the way. */
interface Told {
  /** Inputs that could not be read. */
  bad: number;
  /** Pages of archives whose id was there before. */
  twice: number;
  /** The last page of an archive whose record was given. */
  place: { readonly where: string; readonly next: number } | null;
}
interface Flow {
  readonly entries: AsyncIterable<Entry>;
  readonly extractor: OfflineExtractor;
  readonly told: Told;
}

/** Inputs that go to a thread together, with what is known of them already. */
interface Batch { readonly entries: readonly Entry[]; readonly outcomes: Promise<readonly OfflineOutcome[]> }

/** Lines in input order, several batches under way at once; what cannot be read becomes a line on standard error. */
async function* recordLines(io: Io, { entries, extractor, told }: Flow): AsyncGenerator<string> {
  const seen = new SeenIds();
  const window: Batch[] = [];
  async function* oldest(): AsyncGenerator<string> {
    const { entries: own, outcomes } = window.shift() as Batch;
    for (const [i, outcome] of (await outcomes).entries()) {
      const { where = '?', next } = own[i] ?? {};
      const line = lineOf(outcome, { seen, told, archived: next !== undefined });
      if (typeof line === 'string') yield line;
      else if (line !== null) {
        told.bad += 1;
        io.err(`dateliner: ${where}: ${line.error}\n`);
      }
      if (next !== undefined) told.place = { where, next };
    }
  }
  let waiting: Entry[] = [];
  for await (const entry of entries) {
    waiting.push(entry);
    if (waiting.length < extractor.batch) continue;
    window.push({ entries: waiting, outcomes: outcomesOf(waiting, extractor) });
    waiting = [];
    if (window.length >= extractor.width) yield* oldest();
  }
  if (waiting.length > 0) window.push({ entries: waiting, outcomes: outcomesOf(waiting, extractor) });
  while (window.length > 0) yield* oldest();
}

/** What became of each entry, those that could not even be opened among them. Never rejects. */
async function outcomesOf(entries: readonly Entry[], extractor: OfflineExtractor): Promise<readonly OfflineOutcome[]> {
  const inputs = entries.flatMap((entry) => ('error' in entry ? [] : [entry.input]));
  let told: readonly OfflineOutcome[];
  try {
    told = await extractor.run(inputs);
  } catch (error) {
    told = inputs.map(() => ({ error: messageOf(error) }));
  }
  const rest = told[Symbol.iterator]();
  return entries.map((entry) => ('error' in entry ? { error: entry.error } : rest.next().value ?? { error: 'its thread gave no answer' }));
}

/** The line of an outcome; null for what is passed over. */
function lineOf(outcome: OfflineOutcome, { seen, told, archived }: { seen: SeenIds; told: Told; archived: boolean }): string | { readonly error: string } | null {
  if ('passed' in outcome) return null;
  if ('error' in outcome) return outcome;
  if (seen.add(outcome.id)) return `${outcome.line}\n`;
  if (!archived) return { error: `the id ${outcome.id} was there before; only the first is kept` };
  told.twice += 1;
  return null;
}
