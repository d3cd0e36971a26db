/** The output files: whole, sorted, the same bytes for the same records. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ReleaseRecord } from '../record.ts';
import { ReviewParts } from '../review/parts.ts';
import { writeWhole } from '../store/files.ts';
import type { Run, Store } from '../store/store.ts';
import { summaryText, type Summary } from './summary.ts';

export interface OutputFiles {
  readonly records: string;
  /** The page to look at them; the first file where there are several. */
  readonly review: string;
  /** Summary of the run, as text and as JSON; empty without a run. */
  readonly runs: readonly string[];
}

/** Writes `records.jsonl` with `review.html`, and for each run its summary; the last one is also `latest-run.json`. */
export async function writeOutput(store: Store, outDir: string, runs: readonly Run[] = []): Promise<OutputFiles> {
  const records = path.join(outDir, 'records.jsonl');
  const parts = new ReviewParts();
  await writeWhole(records, recordLines(store, { outDir, parts }));
  await writeLastPart(outDir, parts);
  const written: string[] = [];
  for (const run of runs) {
    if (run.summary === null) continue;
    const stem = path.join(outDir, 'runs', `${run.startedAt.replaceAll(':', '').replace(/\.\d+/, '')}-${fileName(run.site)}`);
    const json = `${JSON.stringify(run.summary, null, 2)}\n`;
    await writeWhole(`${stem}.json`, json);
    await writeWhole(`${stem}.txt`, summaryText(run.summary as Summary));
    await writeWhole(path.join(outDir, 'latest-run.json'), json);
    written.push(`${stem}.txt`);
  }
  return { records, review: path.join(outDir, 'review.html'), runs: written };
}

interface Review { readonly outDir: string; readonly parts: ReviewParts }

/** The lines; on the way each record goes into the review page, too: the store is read once. */
async function* recordLines(store: Store, { outDir, parts }: Review): AsyncGenerator<string> {
  for await (const line of store.records.lines()) {
    const full = parts.add(JSON.parse(line) as ReleaseRecord);
    if (full !== null) await writeWhole(path.join(outDir, full.name), full.pieces);
    yield `${line}\n`;
  }
}

/** What an earlier, longer output left behind goes away. */
async function writeLastPart(outDir: string, parts: ReviewParts): Promise<void> {
  const last = parts.end();
  await writeWhole(path.join(outDir, last.name), last.pieces);
  for (let further = 0; ; further += 1) {
    const left = path.join(outDir, last.beyond(further));
    if (!existsSync(left)) return;
    await rm(left, { force: true });
  }
}

/** A site's name as part of a file's name: `host:8080` holds a character that some file systems refuse. */
const fileName = (site: string): string => site.replace(/[^\p{L}\p{N}.-]+/gu, '_');
