/** `reextract`: today's rules over the archive. */
import { Command } from 'commander';
import { EXIT, Interrupted, WrongUse, messageOf } from '../errors.ts';
import { countChanges } from '../record-diff.ts';
import type { Reread, RereadCounts } from '../workers/reextract.ts';
import { checkSite } from './known-site.ts';
import { stopOnSignals, type Io } from './io.ts';
import { dayOf, given } from './limits.ts';
import { withOptions } from './options.ts';
import { renderDiff } from './render-diff.ts';
import { printable } from './render-record.ts';
import { withStockedStore } from './session.ts';

interface ReextractFlags {
  readonly site?: string;
  readonly since?: string;
  readonly diff?: boolean;
  readonly apply?: boolean;
  readonly after?: string;
  readonly json?: boolean;
}

export function reextractCommand(io: Io, exit: (code: number) => void): Command {
  const command = new Command('reextract')
    .description('Run today\'s rules over the archive and show which records would change and how; fetches nothing.')
    .option('--site <name>', 'of one site')
    .option('--since <day>', 'of pages fetched on this day (YYYY-MM-DD, UTC) or later')
    .option('--diff', 'show every record that would change, field by field (the default without --apply)')
    .option('--apply', 'write new versions; stopped and begun again it goes on where it was')
    .option('--after <capture>', 'begin behind this capture, as a run that was stopped tells');
  return withOptions(command, ['workers', 'data', 'out', 'config', 'json']).action(async (flags: ReextractFlags) => exit(await reextractAll(io, flags)));
}

/** Pages beside those in the threads that are being compared and written, so that many go together. */
const IN_STORE = 12;

interface Tally { readonly pages: RereadCounts; readonly changes: Record<string, Record<string, number>>; written: number }

async function reextractAll(io: Io, flags: ReextractFlags): Promise<number> {
  const { apply = false, after } = flags;
  if (after !== undefined && !/^\d{1,18}$/.test(after)) throw new WrongUse(`--after wants the number of a capture, not "${after}"`);
  const pages = given({ site: flags.site, since: dayOf('--since', flags.since), after });
  const tally: Tally = { pages: { same: 0, changed: 0, new: 0, lost: 0, refused: 0, unread: 0 }, changes: {}, written: 0 };
  const [{ openExtractionPool }, { reextract }, { rulesetDigest }, { writeOutput }] = await Promise.all([
    import('../workers/extraction-pool.ts'), import('../workers/reextract.ts'), import('../extractors/ruleset.ts'), import('../workers/output.ts'),
  ]);
  const stop = stopOnSignals(io, 'stopping behind the pages in hand');
  let stopped: string | null = null;
  await withStockedStore(io, { ...flags }, async (opened, config) => {
    await checkSite(opened.store, flags.site);
    const pool = await openExtractionPool(config.workers);
    try {
      const task = { ...pages, apply, width: config.workers * 2 + IN_STORE, signal: stop.signal };
      for await (const page of reextract(opened, pool, task)) {
        count(tally, page);
        if (flags.diff === true || !apply) show(io, page, flags.json === true);
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      stopped = messageOf(error);
    } finally {
      await pool.close();
      stop.done();
    }
    if (tally.written > 0) await writeOutput(opened.store, config.outDir);
  });
  const ruleset = rulesetDigest();
  io.out(flags.json === true ? `${JSON.stringify({ summary: { ruleset, applied: apply, ...tally } })}\n` : tallyText(tally, { ruleset, apply }));
  if (stopped !== null) io.err(`dateliner: ${String(stopped)}\n`);
  return stopped === null ? tally.pages.unread > 0 ? EXIT.look : EXIT.ok : EXIT.interrupted;
}

function count(tally: Tally, { kind, changes, written }: Reread): void {
  tally.pages[kind] += 1;
  if (written !== null) tally.written += 1;
  for (const [field, row] of Object.entries(countChanges(changes))) {
    const sums = tally.changes[field] ??= {};
    for (const [what, n] of Object.entries(row)) sums[what] = (sums[what] ?? 0) + n;
  }
}

/** What stays the same is not shown. */
function show(io: Io, page: Reread, json: boolean): void {
  if (page.kind === 'same' || page.kind === 'refused') return;
  if (json) return io.out(`${JSON.stringify(page)}\n`);
  const { kind, id, title, version, ruleset, message, url, captureId } = page;
  const name = printable(`${id ?? url}  ${title ?? ''}`.trimEnd());
  if (kind === 'new') return io.out(`+ ${name} (new, capture ${captureId})\n`);
  if (kind === 'lost') return io.out(`! ${name}: reads as no article any more, its record stays: ${printable(message ?? '')}\n`);
  if (kind === 'unread') return io.out(`! ${name}: could not be read: ${printable(message ?? '')}\n`);
  return io.out(`${name} (version ${version ?? '?'} by rules ${ruleset ?? '?'})\n${renderDiff(page.changes).replace(/^(?=.)/gm, '    ')}`);
}

function tallyText({ pages, changes, written }: Tally, { ruleset, apply }: { ruleset: string; apply: boolean }): string {
  const read = Object.values(pages).reduce((sum, n) => sum + n, 0);
  const would = apply ? 'changed' : 'would change';
  const head = `${read} pages read by rules ${ruleset}: ${pages.changed} records ${would}, ${pages.new} ${apply ? 'are' : 'would be'} new, ${pages.lost} read as no article any more, ${pages.unread} could not be read${apply ? `; ${written} versions written` : ''}\n`;
  const rows = Object.entries(changes).toSorted(([a], [b]) => a.localeCompare(b)).map(([field, row]) => `  ${field}: ${Object.entries(row).map(([what, n]) => `${n} ${what}`).join(', ')}\n`);
  return head + rows.join('');
}
