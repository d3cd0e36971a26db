/** `export`: the records in forms that other programs read. */
import path from 'node:path';
import { Command, Option } from 'commander';
import { counted } from '../counted.ts';
import { calendarDay } from '../edtf.ts';
import { EXIT, WrongUse } from '../errors.ts';
import { SINGLE_FILES, FORMATS, type Format } from '../exports/sinks.ts';
import type { Asked, Exported, Target, Wanted } from '../exports/export.ts';
import type { Store } from '../store/store.ts';
import { settings, type Io } from './io.ts';
import { checkSite } from './known-site.ts';
import { withOptions } from './options.ts';
import { recordsIn } from './record-files.ts';
import { recordFilterOf } from './record-filter.ts';
import { withStockedWorkshop } from './session.ts';

interface ExportFlags {
  readonly format: readonly (Format | 'all')[];
  readonly out?: string;
  readonly since?: string;
  readonly from?: string;
  readonly site?: string;
  readonly publishedSince?: string;
  readonly publishedUntil?: string;
  readonly city?: string;
  readonly limit?: string;
  readonly json?: boolean;
  readonly bom?: boolean;
}

export function exportCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('export')
    .description('Write the records, with corrections, for other programs: JSON Lines, CSV, Parquet, GeoJSON, iCalendar.')
    .addOption(new Option('--format <form...>', 'jsonl, csv, parquet, geojson, ical or all; several may be named').choices([...FORMATS, 'all']).default(['jsonl']))
    .option('-o, --out <path>', 'folder of the files, or one file that ends in .jsonl, .geojson or .ics (default: out/export)')
    .option('--since <when>', 'only what changed: since a day (YYYY-MM-DD), since a run began (its id), or since the "last" export into the folder')
    .option('--site <name>', 'of one site')
    .option('--published-since <day>', 'published on this day (YYYY-MM-DD) or later')
    .option('--published-until <day>', 'published on this day or earlier')
    .option('--city <name>', 'that name this city (English name or GeoNames id)')
    .option('--limit <n>', 'at most so many');
  return withOptions(command, ['bom', 'from', 'data', 'config', 'json']).action(async (flags: ExportFlags) => {
    // `--out` names what is written here, and no folder of the settings.
    const { out, format, ...others } = flags;
    const { config } = settings(io, others);
    const target = targetOf(out === undefined ? path.join(config.outDir, 'export') : path.resolve(io.cwd, out));
    const formats = formatsFor(format, target, command.getOptionValueSource('format') === 'default');
    if (flags.bom === true && !formats.includes('csv')) throw new WrongUse('--bom goes with --format csv');
    const wanted = { formats, target, now: new Date().toISOString(), bom: flags.bom };
    const done = flags.from === undefined ? await fromStore(io, others, wanted) : await fromFile(io, flags, wanted);
    io.out(flags.json === true ? `${JSON.stringify(done.exported, null, 2)}\n` : summary(done.exported, target));
    exit(done.bad > 0 ? EXIT.look : EXIT.ok);
  });
}

interface Done { readonly exported: Exported; readonly bad: number }

async function fromStore(io: Io, flags: Omit<ExportFlags, 'format'>, wanted: Wanted): Promise<Done> {
  const filter = recordFilterOf({ ...flags, since: flags.publishedSince, until: flags.publishedUntil }, ['--published-since', '--published-until']);
  if (flags.since === 'last' && 'file' in wanted.target) throw new WrongUse('--since last goes with a folder: that is where the last export is written down');
  const { exportStore } = await import('../exports/export.ts');
  return withStockedWorkshop(io, { ...flags }, async ({ store }) => {
    await checkSite(store, flags.site);
    return { exported: await exportStore(store, { ...wanted, filter, since: await sinceOf(store, flags.since) }), bad: 0 };
  });
}

async function fromFile(io: Io, flags: ExportFlags, wanted: Wanted): Promise<Done> {
  const given = (['since', 'site', 'publishedSince', 'publishedUntil', 'city', 'limit'] as const).filter((name) => flags[name] !== undefined);
  if (given.length > 0) throw new WrongUse('--from takes all records of the file: filters and --since go with the store');
  const { exportRecords } = await import('../exports/export.ts');
  const told = { bad: 0 };
  const exported = await exportRecords(recordsIn(io, flags.from ?? '-', told), wanted);
  return { exported, bad: told.bad };
}

function targetOf(where: string): Target {
  return /\.(?:jsonl|ndjson|geojson|ics|csv|parquet)$/i.test(where) ? { file: where } : { folder: where };
}

const ENDINGS: Readonly<Record<string, Format>> = { '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.geojson': 'geojson', '.ics': 'ical' };

/** One file holds one form: it follows from the ending unless it is named. */
function formatsFor(given: readonly (Format | 'all')[], target: Target, isDefault: boolean): readonly Format[] {
  if ('folder' in target) return given.includes('all') ? FORMATS : [...new Set(given as readonly Format[])];
  const [told, ...more] = isDefault ? [ENDINGS[path.extname(target.file).toLowerCase()]] : given;
  if (told !== undefined && told in SINGLE_FILES && more.length === 0) return [told as Format];
  throw new WrongUse('CSV and Parquet have a file for each kind, and several forms have several files: name a folder with -o');
}

async function sinceOf(store: Store, since: string | undefined): Promise<Asked['since']> {
  if (since === undefined) return null;
  if (since === 'last') return 'last';
  if (calendarDay(since) !== null) return { at: `${since}T00:00:00.000Z` };
  const run = await store.runs.get(since);
  if (run === null) throw new WrongUse(`--since wants a day (YYYY-MM-DD), "last", or the id of a run ("dateliner status" tells them); "${since}" is none`);
  return { at: run.startedAt };
}

function summary({ records, files, changes }: Exported, target: Target): string {
  const changed = changes === null ? '' : ` (${changes.new} new, ${changes.changed} changed, ${changes.corrected} corrected; ${changes.gone} gone)`;
  const lines = files.map(({ name, rows, bytes }) => `  ${name.padEnd(26)} ${String(rows).padStart(9)} rows ${String(Math.ceil(bytes / 1024)).padStart(9)} kB`);
  return `${counted(records, 'record')}${changed} in ${'file' in target ? target.file : target.folder}\n${'file' in target ? '' : `${lines.join('\n')}\n`}`;
}
