/** `series`: one figure over time, as all releases told it. */
import path from 'node:path';
import { Command, Option } from 'commander';
import { EXIT } from '../errors.ts';
import type { Series } from '../ledger/series/types.ts';
import { markedAsUtf8 } from './csv-line.ts';
import type { Io } from './io.ts';
import { confidenceOf, formOf, given } from './limits.ts';
import { withOptions } from './options.ts';
import { withRecords } from './record-files.ts';
import { printable } from './render-record.ts';

interface SeriesFlags {
  readonly city?: string;
  readonly contradictions?: boolean;
  readonly all?: boolean;
  readonly confidence?: string;
  readonly format: 'text' | 'json' | 'csv';
  readonly json?: boolean;
  readonly bom?: boolean;
  readonly from?: string;
  readonly svg?: string;
}

export function seriesCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('series')
    .description('Show figures over time: who reported what for which period, what was revised, and whether stated changes fit the values.')
    .argument('[measure]', 'words of what is measured: "trade volume"')
    .option('--city <name>', 'of this city: its name or GeoNames id')
    .option('--contradictions', 'only those whose sources or stated changes do not fit each other')
    .option('--all', 'those of a single period, too')
    .option('--confidence <n>', 'leave out findings less sure than this, 0 to 1 (0.5)')
    .option('--svg <file>', 'write the chart of the first of them to this file; - for standard output')
    .addOption(new Option('--format <form>', 'text, json or csv').choices(['text', 'json', 'csv']).default('text'));
  withOptions(command, ['bom', 'from', 'data', 'config']).option('--json', 'print JSON, as --format json does');
  return command.action(async (measure: string | undefined, flags: SeriesFlags) => {
    const least = confidenceOf(flags.confidence);
    const form = formOf({ asked: flags.json, means: 'json' }, flags.format, command.getOptionValueSource('format') === 'default');
    const out = markedAsUtf8(io, { bom: flags.bom, form });
    const [{ answersFrom }, { seriesAbout }] = await Promise.all([import('../ledger/answers.ts'), import('../ledger/find.ts')]);
    const { made: { series }, code } = await withRecords(io, flags, (records) => answersFrom(records, least));
    const asked = seriesAbout(series, given({ measure, city: flags.city }));
    const wanted = asked.filter((s) => (flags.contradictions === true ? isContradicted(s) : flags.all === true || s.points.length > 1));
    if (flags.svg !== undefined) {
      exit(await writeChart(io, wanted, flags.svg));
      return;
    }
    await PRINTERS[form](out, wanted);
    if (wanted.length === 0) io.err(`dateliner: no such series${asked.length === 0 ? '' : `; ${asked.length} have one period only (--all shows them)`}\n`);
    exit(code);
  });
}

/** Gives the exit code. */
async function writeChart(io: Io, [first, ...rest]: readonly Series[], name: string): Promise<number> {
  const { seriesFile, seriesTitle } = await import('../ledger/chart/chart.ts');
  if (first === undefined) {
    io.err('dateliner: no such series, so that there is no chart to write\n');
    return EXIT.look;
  }
  if (name === '-') io.out(seriesFile(first));
  else {
    const file = path.resolve(io.cwd, name);
    const { writeWhole } = await import('../store/files.ts');
    await writeWhole(file, seriesFile(first));
    io.out(`${printable(seriesTitle(first))}: ${first.points.length} periods, in ${file}\n`);
  }
  if (rest.length > 0) io.err(`dateliner: ${rest.length} more series fit the question: name the measure more closely, or the city\n`);
  return EXIT.ok;
}

const isContradicted = ({ points, checks }: Series): boolean => checks.some(({ holds }) => !holds) || points.some(({ others }) => others.some(({ what }) => what === 'conflicting'));

type Printer = (io: Io, series: readonly Series[]) => Promise<void>;

const PRINTERS: Readonly<Record<SeriesFlags['format'], Printer>> = {
  json: async (io, all) => io.out(`${JSON.stringify(all, null, 2)}\n`),
  text: async (io, all) => {
    const { renderSeries } = await import('./render-series.ts');
    for (const one of all) io.out(`${renderSeries(one)}\n`);
  },
  csv: async (io, all) => {
    const [{ csvLine }, { SERIES_COLUMNS, seriesRows }] = await Promise.all([import('./csv-line.ts'), import('./render-series.ts')]);
    io.out(csvLine(SERIES_COLUMNS));
    for (const one of all) for (const row of seriesRows(one)) io.out(csvLine(row));
  },
};
