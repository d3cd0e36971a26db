/** `ledger`: the agreements of all releases, one entry each. */
import { Command, Option } from 'commander';
import { WrongUse } from '../errors.ts';
import { chosenEntries, spanOf, type LedgerWish } from '../ledger/choose.ts';
import { STANDINGS, type Standing } from '../ledger/standing.ts';
import type { LedgerEntry } from '../ledger/types.ts';
import { markedAsUtf8 } from './csv-line.ts';
import type { Io } from './io.ts';
import { confidenceOf, formOf, given } from './limits.ts';
import { withOptions } from './options.ts';
import { withRecords } from './record-files.ts';

interface LedgerFlags {
  readonly with?: string;
  readonly conflicts?: boolean;
  readonly status?: Standing;
  readonly kind?: LedgerEntry['kind'];
  readonly during?: string;
  readonly confidence?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly json?: boolean;
  readonly bom?: boolean;
  readonly from?: string;
}

export function ledgerCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('ledger')
    .description('List the agreements of all releases, each once, with its history, its sources and what they disagree on.')
    .argument('[city]', 'those of this city: its name or GeoNames id; of any other party by its name')
    .option('--with <party>', 'those that this one has part in, too')
    .addOption(new Option('--status <how>', 'those that stand so today').choices(STANDINGS))
    .addOption(new Option('--kind <kind>', 'ties between places, or single papers').choices(['tie', 'paper']))
    .option('--during <time>', 'those to which something happened then: 2019, 2019-05, 2016/2019, 2016/..')
    .option('--conflicts', 'only those that sources disagree on')
    .option('--confidence <n>', 'leave out findings less sure than this, 0 to 1 (0.5)')
    .addOption(new Option('--format <form>', 'text, json or csv').choices(['text', 'json', 'csv']).default('text'));
  withOptions(command, ['bom', 'from', 'data', 'config']).option('--json', 'print JSON, as --format json does');
  return command.action(async (city: string | undefined, flags: LedgerFlags) => {
    const least = confidenceOf(flags.confidence);
    const form = formOf({ asked: flags.json, means: 'json' }, flags.format, command.getOptionValueSource('format') === 'default');
    const out = markedAsUtf8(io, { bom: flags.bom, form });
    const wish = wishOf(city, flags);
    const { answersFrom } = await import('../ledger/answers.ts');
    const { made: { ledger }, code } = await withRecords(io, flags, (records) => answersFrom(records, least));
    const wanted = chosenEntries(ledger, wish).filter(({ conflicts }) => flags.conflicts !== true || conflicts.length > 0);
    await PRINTERS[form](out, wanted);
    if (wanted.length === 0) io.err(`dateliner: ${ledger.length === 0 ? 'no record names an agreement yet' : `none of the ${ledger.length} agreements is asked for: "dateliner ledger" lists them all`}\n`);
    exit(code);
  });
}

function wishOf(city: string | undefined, { with: partner, status, kind, during }: LedgerFlags): LedgerWish {
  const span = during === undefined ? undefined : spanOf(during);
  if (span === null) throw new WrongUse(`--during wants a year (2019), a month (2019-05), a day, or two of them with what is between (2016/2019, 2016/..), not "${during}"`);
  return { parties: [city, partner].filter((name) => name !== undefined), ...given({ standing: status, kind, during: span }) };
}

type Printer = (io: Io, entries: readonly LedgerEntry[]) => Promise<void>;

const PRINTERS: Readonly<Record<LedgerFlags['format'], Printer>> = {
  json: async (io, entries) => io.out(`${JSON.stringify(entries, null, 2)}\n`),
  text: async (io, entries) => {
    const { renderEntry } = await import('./render-ledger.ts');
    for (const entry of entries) io.out(`${renderEntry(entry)}\n`);
  },
  csv: async (io, entries) => {
    const [{ csvLine }, { LEDGER_COLUMNS, ledgerRows }] = await Promise.all([import('./csv-line.ts'), import('./render-ledger.ts')]);
    io.out(csvLine(LEDGER_COLUMNS));
    for (const entry of entries) for (const row of ledgerRows(entry)) io.out(csvLine(row));
  },
};
