/** `dossier`: one page of all that the releases tell of a city. */
import path from 'node:path';
import { Command, Option } from 'commander';
import { BadInput } from '../errors.ts';
import type { Io } from './io.ts';
import { confidenceOf, dayOf, given } from './limits.ts';
import { withOptions } from './options.ts';
import { withRecords } from './record-files.ts';
import { printable } from './render-record.ts';

/** The languages of `src/dossier/languages.ts`, named here so that help need not load them. */
const LANGUAGES = ['en', 'de', 'zh'];

interface DossierFlags {
  readonly output?: string;
  readonly since?: string;
  readonly lang: string;
  readonly confidence?: string;
  readonly from?: string;
}

export function dossierCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('dossier')
    .description('Write one HTML page about a city: map of its partners, timeline, agreements, figures with charts, sources.')
    .argument('<city>', 'its name, its name and country ("Perth, AU"), or its GeoNames id')
    .option('-o, --output <file>', 'file to write; - for standard output (default: ./dossier-CITY.html)')
    .option('--since <day>', 'only from releases of this day or later (YYYY-MM-DD)')
    .addOption(new Option('--lang <code>', 'language of the page').choices(LANGUAGES).default('en'))
    .option('--confidence <n>', 'leave out findings less sure than this, 0 to 1 (0.5)');
  return withOptions(command, ['from', 'data', 'config']).action(async (wanted: string, flags: DossierFlags) => {
    const wish = given({ since: dayOf('--since', flags.since), confidence: confidenceOf(flags.confidence) });
    const [{ fillShelf }, { tellOf }, { wordsIn }] = await Promise.all([import('../dossier/shelf.ts'), import('../dossier/tell.ts'), import('../dossier/languages.ts')]);
    const { made: shelf, code } = await withRecords(io, flags, (records) => fillShelf(records, wish));
    if (flags.since !== undefined && shelf.answers.records === 0) throw new BadInput(`no release of ${flags.since} or later was read`, 'empty');
    const told = tellOf(shelf, wanted, wordsIn(flags.lang));
    if (flags.output === '-') io.out(told.page);
    else {
      const file = path.resolve(io.cwd, flags.output ?? `dossier-${fileName(told.city.name, told.city.id)}.html`);
      const { writeWhole } = await import('../store/files.ts');
      await writeWhole(file, told.page);
      io.out(`${printable(told.city.name)}: ${told.agreements} agreements, ${told.series} charts, ${told.sources} sources, in ${file}\n`);
    }
    exit(code);
  });
}

/** Letters and digits alone: a name out of a release may hold anything. */
function fileName(name: string, id: number): string {
  const plain = name.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return plain === '' ? String(id) : plain;
}
