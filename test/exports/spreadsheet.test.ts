/** A spreadsheet opens the CSV files: every row is there, numbers are numbers, and no cell is a formula. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, onTestFinished, test } from 'vitest';
import { exportRecords } from '../../src/exports/export.ts';
import { extract } from '../../src/index.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { temporaryFolder } from '../command-line.ts';

const hasSpreadsheet = spawnSync('ssconvert', ['--version']).status === 0;
const TITLES = ['=1+1', '+1+1', '-2+3', '@SUM(1,2)', '\t=1+1', "'=1+1", 'Two "Harbours", signed\nat last', '  leading'];

test.skipIf(!hasSpreadsheet)('Gnumeric reads the rows, the numbers, and formulas as the words they are (needs gnumeric)', async () => {
  const folder = temporaryFolder('spreadsheet');
  onTestFinished(folder.remove);
  const read = await extract({ id: 'harbour', text: 'Rotterdam and Busan signed an agreement on 3 March 2024. The port handled 12 million tonnes in 2023.', publishedAt: '2024-03-04' });
  async function* all(): AsyncGenerator<ReleaseRecord> {
    for (const [i, title] of TITLES.entries()) yield { ...read, id: `harbour-${i}`, title };
  }
  await exportRecords(all(), { formats: ['csv'], target: { folder: folder.path }, now: '2024-01-01T00:00:00.000Z' });
  const converted = (name: string): Record<string, string>[] => {
    const [from, to] = [path.join(folder.path, `${name}.csv`), path.join(folder.path, `${name}-converted.csv`)];
    expect(spawnSync('ssconvert', [from, to], { encoding: 'utf8', env: { ...process.env, HOME: folder.path } }).status).toBe(0);
    return parse(readFileSync(to, 'utf8'), { columns: true });
  };
  // The sheet shows a text behind its first ' as the text that it is.
  expect(converted('releases').map(({ title }) => title)).toEqual(TITLES);
  expect(converted('figures').map(({ value, unit }) => `${value} ${unit}`)).toEqual(TITLES.map(() => '12000000 t'));
});
