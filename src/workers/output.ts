/** The output files: whole, sorted, the same bytes for the same records. */
import path from 'node:path';
import { writeWhole } from '../store/files.ts';
import type { Run, Store } from '../store/store.ts';
import { summaryText, type Summary } from './summary.ts';

export interface OutputFiles {
  readonly records: string;
  /** Summary of the run, as text and as JSON; empty without a run. */
  readonly runs: readonly string[];
}

/** Writes `records.jsonl`, and for each run its summary; the last one is also `latest-run.json`. */
export async function writeOutput(store: Store, outDir: string, runs: readonly Run[] = []): Promise<OutputFiles> {
  const records = path.join(outDir, 'records.jsonl');
  await writeWhole(records, recordLines(store));
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
  return { records, runs: written };
}

async function* recordLines(store: Store): AsyncGenerator<string> {
  for await (const line of store.records.lines()) yield `${line}\n`;
}

/** A site's name as part of a file's name: `host:8080` holds a character that some file systems refuse. */
const fileName = (site: string): string => site.replace(/[^\p{L}\p{N}.-]+/gu, '_');
