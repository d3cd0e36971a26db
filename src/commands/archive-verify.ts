/** `archive verify`: is every response that was kept still there, whole and known? */
import { Command } from 'commander';
import { counted } from '../counted.ts';
import { BadInput, EXIT, WrongUse } from '../errors.ts';
import type { ArchiveTotals } from '../store/archive/keeper.ts';
import type { Finding } from '../store/archive/verify.ts';
import { whyUnreadable } from '../store/trouble.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { printable } from './render-record.ts';
import { withStockedStore } from './session.ts';

interface VerifyFlags { readonly repair?: boolean; readonly json?: boolean }

export function archiveVerifyCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('verify')
    .description('Hold the archive against itself and its index: lengths, checksums, digests, and that both know the same.')
    .argument('[file...]', 'WARC files of any origin to look at instead, without the index')
    .option('--repair', 'set torn ends of files aside that a killed process left');
  return withOptions(command, ['data', 'config', 'json']).action(async (files: string[], flags: VerifyFlags) => {
    if (files.length > 0 && flags.repair === true) throw new WrongUse('--repair is for the archive itself: leave the files away');
    const show = (finding: Finding): void => io.out(flags.json === true ? `${JSON.stringify(finding)}\n` : lineOf(finding));
    const totals = files.length > 0 ? await verifyFiles(files, show) : await withStockedStore(io, { ...flags }, async ({ store }, config) => {
      const { verifyArchive } = await import('../store/archive/keeper.ts');
      return drained(verifyArchive(config.dataDir, store.holdings, { repair: flags.repair === true }), show);
    });
    io.out(flags.json === true ? `${JSON.stringify(totals)}\n` : totalsText(totals));
    exit(totals.bad > 0 ? EXIT.look : EXIT.ok);
  });
}

async function drained<F, T>(findings: AsyncGenerator<F, T>, show: (finding: F) => void): Promise<T> {
  for (;;) {
    const next = await findings.next();
    if (next.done === true) return next.value;
    show(next.value);
  }
}

/** Files of any origin: their own lengths, checksums and digests. */
async function verifyFiles(files: readonly string[], show: (finding: Finding) => void): Promise<ArchiveTotals> {
  const [{ verifyWarc }, { fileInput }, { stat }] = await Promise.all([import('../store/archive/verify.ts'), import('../store/archive/archive-files.ts'), import('node:fs/promises')]);
  const totals = { files: 0, bytes: 0, records: 0, responses: 0, bad: 0, setAside: 0 };
  for (const file of files) {
    const { size } = await stat(file).catch((error: unknown) => { throw new BadInput(`${file} cannot be read: ${whyUnreadable(error)}`); });
    const { records, responses } = await drained(verifyWarc({ file, input: fileInput(file), places: null, originIsThere: null }), (finding) => {
      if (finding.severity !== 'note') totals.bad += 1;
      show(finding);
    });
    totals.files += 1;
    totals.bytes += size;
    totals.records += records;
    totals.responses += responses;
  }
  return totals;
}

const lineOf = ({ severity, file, offset, problem }: Finding): string => `${printable(`${severity.padEnd(4)}  ${file}${offset === null ? '' : ` at ${offset}`}: ${problem}`)}\n`;

function totalsText({ files, bytes, records, responses, bad, setAside }: ArchiveTotals): string {
  const aside = setAside === 0 ? '' : `, ${counted(setAside, 'torn end')} set aside`;
  return `${counted(files, 'file')}, ${(bytes / 1e6).toFixed(1)} MB, ${records} records, ${responses} responses: ${bad === 0 ? 'all is well' : bad === 1 ? '1 thing is wrong' : `${bad} things are wrong`}${aside}\n`;
}
