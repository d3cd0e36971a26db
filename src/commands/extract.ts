/** `extract`: the offline door. No database, no queue, no network. */
import { Command } from 'commander';
import { BadInput, EXIT, WrongUse, messageOf } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import { writeWhole } from '../store/files.ts';
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

/** What became of one input. */
type Outcome = { readonly where: string; readonly record: ReleaseRecord } | { readonly where: string; readonly error: string };

/** Records in input order, several under way at once; what cannot be read becomes a line on standard error. */
async function* recordLines(io: Io, { entries, extractor, told }: Flow): AsyncGenerator<string> {
  const seen = new Set<string>();
  const window: Promise<Outcome>[] = [];
  const lineOf = (outcome: Outcome): string | null => {
    const error = 'error' in outcome ? outcome.error
      : seen.has(outcome.record.id) ? `the id ${outcome.record.id} was there before; only the first is kept` : null;
    if (error === null && 'record' in outcome) {
      seen.add(outcome.record.id);
      return `${JSON.stringify(outcome.record)}\n`;
    }
    told.bad += 1;
    io.err(`dateliner: ${outcome.where}: ${error ?? ''}\n`);
    return null;
  };
  const next = async (): Promise<string | null> => {
    const outcome = await window.shift();
    return outcome === undefined ? null : lineOf(outcome);
  };
  for await (const entry of entries) {
    window.push(outcomeOf(entry, extractor));
    const line = window.length < extractor.width ? null : await next();
    if (line !== null) yield line;
  }
  while (window.length > 0) {
    const line = await next();
    if (line !== null) yield line;
  }
}

async function outcomeOf(entry: Entry, extractor: OfflineExtractor): Promise<Outcome> {
  if ('error' in entry) return entry;
  try {
    return { where: entry.where, record: await extractor.run(entry.input) };
  } catch (error) {
    return { where: entry.where, error: messageOf(error) };
  }
}
