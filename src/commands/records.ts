/** `records`: filters what the store holds and prints it. */
import { Command, Option } from 'commander';
import { EXIT } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import { markedAsUtf8 } from './csv-line.ts';
import type { Io } from './io.ts';
import { checkSite } from './known-site.ts';
import { formOf } from './limits.ts';
import { withOptions } from './options.ts';
import { recordFilterOf } from './record-filter.ts';
import { printable } from './render-record.ts';
import { withStockedWorkshop } from './session.ts';

interface RecordsFlags {
  readonly site?: string;
  readonly since?: string;
  readonly until?: string;
  readonly city?: string;
  readonly limit?: string;
  readonly format: 'table' | 'jsonl' | 'csv';
  readonly json?: boolean;
  readonly bom?: boolean;
}

export function recordsCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('records')
    .description('List records as a table, as JSON Lines or as CSV.')
    .option('--site <name>', 'of one site')
    .option('--since <day>', 'published on this day (YYYY-MM-DD) or later')
    .option('--until <day>', 'published on this day or earlier')
    .option('--city <name>', 'that name this city (English name or GeoNames id)')
    .option('--limit <n>', 'at most so many')
    .addOption(new Option('--format <form>', 'table, jsonl or csv').choices(['table', 'jsonl', 'csv']).default('table'));
  withOptions(command, ['bom', 'data', 'config']).option('--json', 'print JSON Lines, as --format jsonl does');
  return command.action(async (flags: RecordsFlags) => {
    const filter = recordFilterOf(flags, ['--since', '--until']);
    const form = formOf({ asked: flags.json, means: 'jsonl' }, flags.format, command.getOptionValueSource('format') === 'default');
    const out = markedAsUtf8(io, { bom: flags.bom, form });
    await withStockedWorkshop(io, { ...flags }, async ({ store }) => {
      await checkSite(store, flags.site);
      await PRINTERS[form](out, store.records.all(filter));
    });
    exit(EXIT.ok);
  });
}

type Printer = (io: Io, records: AsyncIterable<ReleaseRecord>) => Promise<void>;

const PRINTERS: Readonly<Record<RecordsFlags['format'], Printer>> = {
  jsonl: async (io, records) => {
    for await (const record of records) io.out(`${JSON.stringify(record)}\n`);
  },
  table: async (io, records) => {
    let rows = 0;
    for await (const record of records) {
      rows += 1;
      io.out(`${row(record)}\n`);
    }
    if (rows === 0) io.err('dateliner: no record is asked for: "dateliner records" without filters lists them all\n');
  },
  csv: async (io, records) => {
    const { csvLine } = await import('./csv-line.ts');
    io.out(csvLine(CSV_COLUMNS.map(([name]) => name)));
    for await (const record of records) io.out(csvLine(CSV_COLUMNS.map(([, cell]) => cell(record))));
  },
};

/** The columns of the CSV form: one line a record, counts and the most important values. */
const CSV_COLUMNS: readonly (readonly [string, (record: ReleaseRecord) => string | number])[] = [
  ['id', (r) => r.id],
  ['site', (r) => r.site ?? ''],
  ['publishedAt', (r) => r.publishedAt ?? ''],
  ['language', (r) => r.language ?? ''],
  ['title', (r) => r.title ?? ''],
  ['url', (r) => r.canonicalUrl ?? r.url ?? ''],
  ['dates', (r) => r.dates.map((d) => d.value).join('; ')],
  ['cities', (r) => r.cities.map((c) => `${c.name}${c.country === null ? '' : ` (${c.country})`}`).join('; ')],
  ['agreements', (r) => r.agreements.map((a) => `${a.status} ${a.instrument}: ${a.parties.map((p) => p.name).join(' + ')}`).join('; ')],
  ['figures', (r) => r.figures.map((f) => `${f.value} ${f.unit}`).join('; ')],
  ['version', (r) => r.version],
];

function row(record: ReleaseRecord): string {
  const counts = `${record.dates.length}d ${record.cities.length}c ${record.agreements.length}a ${record.figures.length}f`;
  return printable(`${record.id.slice(0, 32).padEnd(32)}  ${(record.publishedAt ?? '-').slice(0, 10).padEnd(10)}  ${counts.padEnd(16)}  ${(record.site ?? '-').padEnd(14)}  ${record.title ?? '(no title)'}`);
}
