/** `show`: one record for a person, and how it came to be what it is. */
import { Command } from 'commander';
import { applyCorrections } from '../corrections.ts';
import { BadInput, EXIT, WrongUse } from '../errors.ts';
import { recordDiff } from '../record-diff.ts';
import type { ReleaseRecord } from '../record.ts';
import type { SeenItem } from '../store/listing-types.ts';
import type { Workshop } from '../workers/workshop.ts';
import type { Io } from './io.ts';
import { withOptions } from './options.ts';
import { renderDiff } from './render-diff.ts';
import { renderListed } from './render-listed.ts';
import { renderRecord } from './render-record.ts';
import { withStockedWorkshop } from './session.ts';

interface ShowFlags { readonly json?: boolean; readonly versions?: boolean; readonly diff?: boolean }

export function showCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('show')
    .description('Print one record: what was read, and from which words.')
    .argument('<id|url>', 'id of a record, or the address of its article')
    .option('--versions', 'list the versions of the record instead')
    .option('--diff', 'print what each version changed instead, field by field');
  return withOptions(command, ['data', 'config', 'json']).action(async (which: string, flags: ShowFlags) => {
    if (flags.versions === true && flags.diff === true) throw new WrongUse('--versions and --diff ask for two things: leave one away');
    const { versions, listed, said } = await withStockedWorkshop(io, { ...flags }, async (shop) => {
      const found = await versionsOf(shop, which, flags.versions === true || flags.diff === true);
      const latestId = found.at(-1)?.id;
      return { versions: found, said: latestId === undefined ? [] : await shop.store.corrections.of(latestId), listed: await listedFor(shop, found.at(-1)?.canonicalUrl ?? which) };
    });
    const latest = versions.at(-1);
    if (latest === undefined) throw new BadInput(`there is no record ${which}; "dateliner records" lists those there are${renderListed(listed)}`.trimEnd());
    const corrected = applyCorrections(latest, said);
    if (flags.diff === true) io.out(flags.json === true ? json(diffs(versions)) : diffText(versions));
    else if (flags.versions === true) io.out(flags.json === true ? json(versions.map(summaryOf)) : versions.map((record) => `${lineOf(record)}\n`).join(''));
    else io.out(flags.json === true ? json(corrected) : renderRecord(corrected) + renderListed(listed));
    exit(EXIT.ok);
  });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What lists show for the article, where it has an address. */
async function listedFor(shop: Workshop, address: string): Promise<SeenItem[]> {
  const { listedAt } = await import('../workers/run-record.ts');
  return URL.canParse(address) ? listedAt(shop, address) : [];
}

/** The latest version of a record, or all of them, the first one first; none where there is no such record. */
async function versionsOf(shop: Workshop, which: string, all: boolean): Promise<ReleaseRecord[]> {
  const { recordOfUrl } = await import('../workers/run-record.ts');
  const { records } = shop.store;
  const latest = (await records.get(which)) ?? (URL.canParse(which) ? await recordOfUrl(shop, which) : null);
  if (latest === null) return [];
  const earlier: ReleaseRecord[] = [];
  for (let version = all ? 1 : latest.version ?? 1; version < (latest.version ?? 1); version += 1) {
    const record = await records.get(latest.id, version);
    if (record !== null) earlier.push(record);
  }
  return [...earlier, latest];
}

function summaryOf({ id, version, fetchedAt, ruleset, title, contentHash }: ReleaseRecord) {
  return { id, version, fetchedAt, ruleset, title, contentHash };
}

function lineOf({ version, fetchedAt, ruleset, title }: ReleaseRecord): string {
  return `version ${version}, fetched ${fetchedAt ?? 'never'}, rules ${ruleset?.slice(0, 12) ?? '?'}: ${title ?? '(no title)'}`;
}

function diffs(versions: readonly ReleaseRecord[]) {
  return versions.slice(1).map((record, i) => ({ ...summaryOf(record), changes: recordDiff(versions[i] ?? record, record) }));
}

function diffText(versions: readonly ReleaseRecord[]): string {
  if (versions.length === 1) return 'there is one version, so nothing has changed\n';
  return versions.slice(1).map((record, i) => `${lineOf(record)}\n${renderDiff(recordDiff(versions[i] ?? record, record))}`).join('\n');
}
