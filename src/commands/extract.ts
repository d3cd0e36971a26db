/** `extract`: the offline door. No database, no queue, no network. */
import { Command } from 'commander';
import { BadInput, EXIT, WrongUse, messageOf } from '../errors.ts';
import { writeWhole } from '../store/files.ts';
import type { OfflineOutcome } from '../workers/offline-input.ts';
import type { OfflineExtractor } from '../workers/offline.ts';
import { extractInputs, type Entry } from './extract-inputs.ts';
import { settings, type Io } from './io.ts';

interface ExtractFlags {
  readonly out?: string;
  readonly workers?: string;
  readonly explain?: boolean;
  readonly json?: boolean;
}

export function extractCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('extract')
    .description('Read articles from files and print their records, one a line. Needs no database, queue or network.')
    .argument('[file...]', '.html, .html.gz, .txt or .jsonl files; - for standard input (default: -)')
    .option('--out <file>', 'write the records to this file, whole, instead of standard output')
    .option('--workers <n>', 'threads that extract (default: 1)')
    .option('--explain', 'tell what was found and by which rule, and what was refused and why')
    .option('--json', 'with --explain: print JSON, one document a line')
    .action(async (files: string[], flags: ExtractFlags) => {
      if (flags.explain === true) return exit(await explained(io, files, flags));
      if (flags.json === true) throw new WrongUse('records are JSON already; --json goes with --explain');
      const threads = flags.workers === undefined ? 1 : settings(io, { workers: flags.workers }).config.workers;
      const { openOfflineExtractor } = await import('../workers/offline.ts');
      const extractor = await openOfflineExtractor(threads);
      const told = { bad: 0 };
      try {
        const lines = recordLines(io, { entries: extractInputs(files.length === 0 ? ['-'] : files, process.stdin), extractor, told });
        if (flags.out === undefined) for await (const line of lines) await print(line);
        else await writeWhole(flags.out, lines);
      } finally {
        await extractor.close();
      }
      exit(told.bad > 0 ? EXIT.look : EXIT.ok);
    });
}

/** Explanations in input order, one document after the other. */
async function explained(io: Io, files: readonly string[], flags: ExtractFlags): Promise<number> {
  if (flags.workers !== undefined || flags.out !== undefined) throw new WrongUse('--explain prints one document after the other; leave --workers and --out away');
  const { explain } = await import('./explain.ts');
  const { renderExplanation } = await import('./render-explanation.ts');
  let code: number = EXIT.ok;
  for await (const entry of extractInputs(files.length === 0 ? ['-'] : files, process.stdin)) {
    try {
      if ('error' in entry) throw new BadInput(entry.error);
      const told = await explain(entry.input);
      await print(flags.json === true ? `${JSON.stringify(told)}\n` : renderExplanation(entry.where, told));
    } catch (error) {
      code = EXIT.look;
      io.err(`dateliner: ${entry.where}: ${messageOf(error)}\n`);
    }
  }
  return code;
}

/** Waits for a slow reader, so that memory stays bounded. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

interface Flow {
  readonly entries: AsyncIterable<Entry>;
  readonly extractor: OfflineExtractor;
  /** Counts the inputs that could not be read. */
  readonly told: { bad: number };
}

/** Inputs that go to a thread together, with what is known of them already. */
interface Batch { readonly entries: readonly Entry[]; readonly outcomes: Promise<readonly OfflineOutcome[]> }

/** Lines in input order, several batches under way at once; what cannot be read becomes a line on standard error. */
async function* recordLines(io: Io, { entries, extractor, told }: Flow): AsyncGenerator<string> {
  const seen = new Set<string>();
  const window: Batch[] = [];
  async function* oldest(): AsyncGenerator<string> {
    const { entries: own, outcomes } = window.shift() as Batch;
    for (const [i, outcome] of (await outcomes).entries()) {
      const error = 'error' in outcome ? outcome.error : seen.has(outcome.id) ? `the id ${outcome.id} was there before; only the first is kept` : null;
      if (error === null && 'line' in outcome) {
        seen.add(outcome.id);
        yield `${outcome.line}\n`;
        continue;
      }
      told.bad += 1;
      io.err(`dateliner: ${own[i]?.where ?? '?'}: ${error ?? ''}\n`);
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
