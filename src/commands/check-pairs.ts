/** `check-pairs`: the ledger against a list of known partner cities. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { BadInput } from '../errors.ts';
import type { KnownPair, PairCheck } from '../ledger/check-pairs.ts';
import type { LedgerEntry } from '../ledger/types.ts';
import { whyUnreadable } from '../store/trouble.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withRecords } from './record-files.ts';
import { printable } from './render-record.ts';

export function checkPairsCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('check-pairs')
    .description('Compare the ties between cities in the ledger with a list of known ones: which are new, known and missing.')
    .argument('<file>', 'CSV with the columns "city" and "partner"; "country", "partner_country" (ISO codes), "geonameid", "partner_geonameid" where known');
  withOptions(command, ['from', 'data', 'config', 'json']);
  return command.action(async (file: string, flags: { json?: boolean; from?: string }) => {
    const [{ answersFrom }, { checkPairs, pairsFrom }] = await Promise.all([import('../ledger/answers.ts'), import('../ledger/check-pairs.ts')]);
    const pairs = pairsFrom(await rowsOf(path.resolve(io.cwd, file)));
    const { made: { ledger }, code } = await withRecords(io, flags, (records) => answersFrom(records));
    const check = checkPairs(ledger, pairs);
    io.out(flags.json === true ? `${JSON.stringify(check, null, 2)}\n` : render(check));
    exit(code);
  });
}

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  const { parse } = await import('csv-parse/sync');
  try {
    const content = readFileSync(file, 'utf8');
    if (content.trim() === '') throw new BadInput('the file is empty; it wants at least a line with the names of its columns');
    return parse(content, { delimiter: delimiterOf(content), columns: true, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true }) as Record<string, string>[];
  } catch (error) {
    throw new BadInput(`${file} cannot be read as CSV: ${whyUnreadable(error)}`, 'internal', { cause: error });
  }
}

/** Spreadsheets of countries that write decimals with a comma part their cells by semicolons. */
function delimiterOf(content: string): string {
  const head = content.split('\n', 1)[0] ?? '';
  return head.includes(',') ? ',' : [';', '\t'].find((mark) => head.includes(mark)) ?? ',';
}

const pairOf = ({ a, b, line }: KnownPair): string => `${a.name} – ${b.name} (line ${line})`;
const entryOf = (entry: LedgerEntry): string => `${entry.parties.map((p) => `${p.name}${p.country === null ? '' : ` (${p.country})`}`).join(' – ')} · ${entry.relation} · ${entry.stands} · ${counted(entry.sources, 'release')}`;
const part = (name: string, lines: readonly string[]): string[] => [`${name} (${lines.length})`, ...lines.map((line) => `  ${line}`), ''];

function render({ known, doubtful, missing, new: fresh }: PairCheck): string {
  return `${[
    ...part('known', known.map(({ pair, entries }) => `${pairOf(pair)}: ${entries.map((e) => `${e.relation}, ${e.stands}`).join('; ')}`)),
    ...part('new: not in the list', fresh.map(entryOf)),
    ...part('missing: no release tells of them', missing.map(pairOf)),
    ...(doubtful.length === 0 ? [] : part('doubtful: several cities of that name; give a country or a GeoNames id', doubtful.map(({ pair, entries }) => `${pairOf(pair)}: ${entries.map(entryOf).join(' / ')}`))),
  ].map(printable).join('\n')}\n`;
}
