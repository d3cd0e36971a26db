/** `show`: one record for a person. */
import { Command } from 'commander';
import { BadInput } from '../errors.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { renderRecord } from './render-record.ts';
import { withWorkshop } from './session.ts';

export function showCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('show')
    .description('Print one record: what was read, and from which words.')
    .argument('<id|url>', 'id of a record, or the address of its article');
  return withOptions(command, ['data', 'config', 'json']).action(async (which: string, flags: { json?: boolean }) => {
    const { recordOfUrl } = await import('../workers/run-record.ts');
    const record = await withWorkshop(io, { ...flags }, async (shop) =>
      (await shop.store.records.get(which)) ?? (URL.canParse(which) ? recordOfUrl(shop, which) : null));
    if (record === null) throw new BadInput(`there is no record ${which}; "dateliner records" lists those there are`);
    io.out(flags.json === true ? `${JSON.stringify(record, null, 2)}\n` : renderRecord(record));
    exit(0);
  });
}
