/** Answers from a file of records: no store is opened, and none is made. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { temporaryFolder } from '../command-line.ts';
import { runHere } from '../run-here.ts';

const folder = temporaryFolder('from-file');
const at = (name: string): string => path.join(folder.path, name);
beforeAll(async () => {
  const releases = ['4 March 2024 - Turin and Graz signed a sister-city agreement on 3 March 2024. Exports reached 210 million euros in 2023.', '4 March 2025 - Exports of Turin reached 230 million euros in 2024.'];
  const records = await Promise.all(releases.map((text, i) => extract({ id: `r${i}`, publishedAt: `202${4 + i}-03-04`, text: `TURIN, ${text}` })));
  writeFileSync(at('records.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  writeFileSync(at('older.jsonl'), `${JSON.stringify(records[0])}\n${JSON.stringify({ ...records[1], schemaVersion: '0' })}\n`);
  writeFileSync(at('pairs.csv'), 'city,partner\nTurin,Graz\n');
});
afterAll(folder.remove);
const begins = (name: string): string => readFileSync(path.join(at('marked'), name), 'utf8').slice(0, 3);

test.each<[readonly string[], RegExp]>([
  [['ledger', 'Turin'], /Graz \(AT\) – Turin \(IT\)/], [['series', '--all', '--city', 'Turin'], /230/], [['copies'], /^$/], [['dossier', 'Turin', '-o', '-'], /<h1><bdi>Turin<[^]*Graz/], [['check-pairs', 'pairs.csv'], /known \(1\)\n {2}Turin – Graz/],
])('%j reads them', async (args, says) => {
  const { code, out } = await runHere([...args, '--from', 'records.jsonl'], folder.path);
  expect(out).toMatch(says);
  expect([code, existsSync(at('data'))]).toEqual([0, false]);
});
test.each(['City;Partner\r\nTurin;Graz\r\n', 'city\tpartner\nTurin\tGraz\n'])('a list of pairs may be parted as other spreadsheets do: %j', async (list) => {
  writeFileSync(at('other.csv'), list);
  expect((await runHere(['check-pairs', 'other.csv', '--from', 'records.jsonl'], folder.path)).out).toMatch(/known \(1\)\n {2}Turin – Graz/);
});
test.each<[readonly string[], boolean]>([
  [['--status', 'concluded'], true], [['--status', 'ended'], false], [['--during', '2024'], true], [['--during', '2019/2023'], false], [['--kind', 'tie', '--with', 'Graz'], true], [['--kind', 'paper'], false],
])('the ledger is asked by status, time and kind: %j', async (args, found) => {
  const { code, out, err } = await runHere(['ledger', 'Turin', ...args, '--from', 'records.jsonl'], folder.path);
  expect([code, out.includes('Graz'), err.includes('none of the')]).toEqual([0, found, !found]);
});
test('a time that is none is told with the forms it may have', async () => {
  const { code, err } = await runHere(['ledger', '--during', 'spring', '--from', 'records.jsonl'], folder.path);
  expect([code, err]).toEqual([2, expect.stringMatching(/--during wants a year \(2019\).*not "spring"/)]);
});
test.each([['ledger'], ['series', '--all']])('%s writes CSV behind a byte order mark where it is asked for, and nothing else', async (...args) => {
  const csv = async (...more: string[]) => (await runHere([...args, '--from', 'records.jsonl', ...more], folder.path));
  const [plain, marked, wrong] = [await csv('--format', 'csv'), await csv('--format', 'csv', '--bom'), await csv('--bom')];
  expect(marked.out).toBe(`\ufeff${plain.out}`);
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('--bom goes with --format csv')]);
});
test('an export begins each CSV file with the mark, and no other file', async () => {
  expect((await runHere(['export', '--from', 'records.jsonl', '--format', 'csv', 'jsonl', '--bom', '-o', 'marked'], folder.path)).code).toBe(0);
  expect([begins('cities.csv'), begins('quotes.csv'), begins('records.jsonl')]).toEqual(['\ufeffre', '\ufeffre', '{"s']);
  expect((await runHere(['export', '--from', 'records.jsonl', '--bom', '-o', 'marked'], folder.path)).err).toContain('--bom goes with --format csv');
});
test('an empty file is no list of pairs, one of its columns alone is', async () => {
  writeFileSync(at('empty.csv'), '\n');
  writeFileSync(at('none.csv'), 'city,partner\n');
  const [empty, none] = [await runHere(['check-pairs', 'empty.csv', '--from', 'records.jsonl'], folder.path), await runHere(['check-pairs', 'none.csv', '--from', 'records.jsonl'], folder.path)];
  expect([empty.code, empty.err, none.code, none.out]).toEqual([1, expect.stringContaining('the file is empty'), 0, expect.stringContaining('new: not in the list (1)')]);
});
test('a record of an earlier version is told, with what to do, and the others answer', async () => {
  const { code, out, err } = await runHere(['ledger', '--from', 'older.jsonl'], folder.path);
  expect(out).toContain('Graz (AT) – Turin (IT)');
  expect(err).toMatch(/older\.jsonl:2: the record is of version "0" of the contract.*"dateliner extract FILE\.jsonl" makes a record of today from it/);
  expect(code).toBe(1);
});
