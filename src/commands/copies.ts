/** `copies`: releases that stand on several pages, with what was changed on the way. */
import { Command } from 'commander';
import type { CopyGroup } from '../ledger/copies.ts';
import type { ReleaseRecord } from '../record.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { withRecords } from './record-files.ts';
import { printable } from './render-record.ts';

/** What is shown of a record. */
type Seen = Pick<ReleaseRecord, 'id' | 'site' | 'publishedAt' | 'title' | 'canonicalUrl'>;

export function copiesCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('copies').description('List releases that were copied, each with its original, its copies and the figures that were changed in them.');
  withOptions(command, ['from', 'data', 'config', 'json']);
  return command.action(async (flags: { json?: boolean; from?: string }) => {
    const { findCopies, releaseOf } = await import('../ledger/copies.ts');
    const seen = new Map<string, Seen>();
    const { made: groups, code } = await withRecords(io, flags, async (records) => {
      const releases = [];
      for await (const record of records) {
        const { id, site, publishedAt, title, canonicalUrl } = record;
        seen.set(id, { id, site, publishedAt, title, canonicalUrl });
        releases.push(releaseOf(record));
      }
      return findCopies(releases);
    });
    io.out(flags.json === true ? `${JSON.stringify(groups, null, 2)}\n` : groups.map((group) => render(group, seen)).join('\n'));
    if (groups.length === 0) io.err('dateliner: no release is a copy of another\n');
    exit(code);
  });
}

function render({ original, why, copies }: CopyGroup, seen: ReadonlyMap<string, Seen>): string {
  const line = (id: string): string => {
    const record = seen.get(id);
    return [record?.site, record?.publishedAt?.slice(0, 10), record?.title, record?.canonicalUrl ?? id].filter(Boolean).join(' · ');
  };
  const lines = [`${line(original)} (${why})`, ...copies.flatMap((copy) => [
    `  ${copy.kind === 'exact' ? 'the same text' : `${Math.round(copy.likeness * 100)} % the same`}: ${line(copy.id)}`,
    ...copy.changed.map((c) => `    ! "${c.original}" became "${c.copy}"`),
  ])];
  return `${lines.map(printable).join('\n')}\n`;
}
