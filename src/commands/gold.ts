/** `gold`: what people have reviewed, for measuring the rules by it. */
import path from 'node:path';
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { EXIT } from '../errors.ts';
import type { Workshop } from '../workers/workshop.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withStockedWorkshop } from './session.ts';

interface GoldFlags { readonly out?: string; readonly whole?: boolean }

export function goldCommand(io: Io, exit: (code: number) => void): Command {
  return new Command('gold').description('Releases that people have reviewed, for measuring the rules by them ("dateliner eval").').addCommand(exportCommand(io, exit));
}

function exportCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('export')
    .description('Write the releases with accepted, rejected, corrected or added findings as gold, one a line.')
    .option('-o, --out <file>', 'write to this file, whole, instead of standard output')
    .option('--whole', 'they were read whole: findings that nobody said anything about are right (else they are optional)');
  return withOptions(command, ['data', 'config']).action(async (flags: GoldFlags) => {
    const { writeWhole } = await import('../store/files.ts');
    const counts = { releases: 0 };
    // `--out` is a file here, and no folder.
    const { out, ...others } = flags;
    await withStockedWorkshop(io, others, async (shop) => {
      const lines = goldLines(shop, flags.whole === true, counts);
      if (out !== undefined) return writeWhole(path.resolve(io.cwd, out), lines);
      for await (const line of lines) io.out(line);
    });
    io.err(`dateliner: ${counted(counts.releases, 'reviewed release')}${counts.releases === 0 ? ': correct findings with "dateliner review" first' : ''}\n`);
    exit(EXIT.ok);
  });
}

async function* goldLines({ store }: Workshop, whole: boolean, counts: { releases: number }): AsyncGenerator<string> {
  const { goldFrom } = await import('../gold/from-record.ts');
  for await (const id of store.corrections.records()) {
    const record = await store.records.get(id);
    const gold = record === null ? null : goldFrom(record, await store.corrections.of(id), { whole });
    if (gold === null) continue;
    counts.releases += 1;
    yield `${JSON.stringify(gold)}\n`;
  }
}
