/** WARC files as runs: asked for, and told at their end. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BadInput } from '../errors.ts';
import type { Run } from '../store/store.ts';
import { runJobId, type WarcJob } from './jobs.ts';
import { siteNamedBy } from './sites.ts';
import type { Summary } from './summary.ts';
import type { Workshop } from './workshop.ts';

/** What a WARC file gave so far. */
export interface WarcCounts {
  readonly records: number;
  readonly pages: number;
  readonly known: number;
  readonly new: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly failed: number;
  readonly damaged: number;
}
export const NO_COUNTS: WarcCounts = { records: 0, pages: 0, known: 0, new: 0, changed: 0, same: 0, refused: 0, failed: 0, damaged: 0 };

export interface WarcRequest {
  /** An http(s) address, or a path. */
  readonly source: string;
  /** Names of definitions: their articles alone. */
  readonly sites: readonly string[];
  /** Read it although it was read before. */
  readonly full: boolean;
}

/** The name under which it is noted how far a file was read. */
export function warcProgress({ warc, sites }: Pick<WarcJob, 'warc' | 'sites'>): string {
  return `warc ${[...sites].toSorted().join(',')} ${warc}`;
}

/** Queues a WARC file; one that was read to its end is read again only in full. Raises `BadInput` for a path where none is, `WrongUse` for unknown sites. */
export async function requestWarc(shop: Workshop, { source, sites, full }: WarcRequest): Promise<Run> {
  for (const name of sites) siteNamedBy(name);
  const isUrl = /^https?:\/\//i.test(source);
  const warc = isUrl ? new URL(source).href : path.resolve(source);
  if (!isUrl && !existsSync(warc)) throw new BadInput(`there is no file ${warc}`);
  if (full) await shop.store.progress.forget(warcProgress({ warc, sites }));
  const run = await shop.store.runs.start(`warc:${path.basename(isUrl ? new URL(warc).pathname : warc)}`, new Date().toISOString());
  await shop.queues.warcs.add('warc', { storeId: shop.store.id, runId: run.id, warc, sites }, { jobId: runJobId(run.id) });
  return run;
}

/** The summary of a file that was read, in the form of a crawl's. */
export async function warcSummary(shop: Workshop, { run, counts, finishedAt }: { run: Run; counts: WarcCounts; finishedAt: string }): Promise<Summary> {
  const { pages, known, damaged, new: fresh, changed, same, refused, failed } = counts;
  return {
    run: run.id, site: run.site, startedAt: run.startedAt, finishedAt, status: 'done',
    pages: { seen: pages, known, fetched: 0, unchanged: 0, new: fresh, changed, same, refused, failed },
    listed: { items: 0, dated: 0, teasers: 0 }, reasons: refused === 0 ? {} : { 'not-article': refused }, refusals: [], languages: {}, origins: [], hitMaxPages: false, left: 0,
    warnings: damaged === 0 ? [] : [`${damaged} stretches of the file are damaged or too large and were passed over`], drift: null, records: await shop.store.records.count(),
  };
}
