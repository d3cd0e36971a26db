/** Values that cannot be meant: each is told with what is wrong and what to do, before anything is opened or written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { temporaryFolder } from '../command-line.ts';
import { runHere } from '../run-here.ts';

const folder = temporaryFolder('wrong-values');
afterAll(folder.remove);

test.each<[readonly string[], RegExp]>([
  [['export', '-o', ''], /^dateliner: --out: "" will not do: it is empty/], [['records', '--city', ''], /--city: "" will not do/], [['ledger', ''], /city: "" will not do/],
  [['extract', '--site', ''], /--site: "" will not do/], [['dead', 'show', ''], /id: "" will not do/], [['crawl', 'gochengdu', ''], /site: "" will not do/],
  [['records', '--since', '2021-05-02', '--until', '2021-05-01'], /no day lies between --since 2021-05-02 and --until 2021-05-01/],
  [['export', '--published-since', '2021-05-02', '--published-until', '2020-05-02'], /no day lies between --published-since/],
  [['archive', 'list', '--since', '2021-05-02', '--until', '2020-05-02'], /no day lies between/], [['archive', 'list', '--limit', '0'], /--limit wants a whole number of at least 1, not "0"/],
  [['records', '--json', '--format', 'csv'], /--json and --format csv ask for two forms/], [['series', '--json', '--format', 'text'], /--json and --format text/], [['show', 'x', '--versions', '--diff'], /--versions and --diff ask for two things/],
  [['crawl', 'gochengdoo'], /there is no site "gochengdoo" \(did you mean gochengdu\?\); known are gochengdu/], [['crawl', 'press.example.org/news'], /any other is named by its address \(https:\/\/press\.example\.org\/news\)/],
  [['crawl', 'gochengdu', '--allow-host', 'http://127.0.0.1:8080/'], /--allow-host: .* a host or host:port is wanted/], [['crawl', 'gochengdu', '--allow-host', 'a.example', '--allow-host', '127.0.0.1:70000'], /a host or host:port is wanted/],
  [['schedule', 'add', 'gochengdu', '0', '6', '*', '*', '*'], /put it in quotation marks/], [['schedule', 'add', 'gochengdu', '6 o\'clock'], /it has 2 fields; five fields are wanted/], [['schedule', 'add', 'gochengdu', '0 25 * * *'], /no cron pattern: .*25; five fields/],
  [['enqueue', 'https://press.example/a', '--site', 'gochengdu'], /--site goes with WARC files/], [['enqueue', 'https://press.example/a', '--base', 'https://press.example/'], /--base goes with --file/],
  [['help', 'crwal'], /unknown command 'crwal'/],
])('%j is wrong use', async (args, says) => {
  const ended = await runHere(args, folder.path);
  expect([ended.code, ended.out, ended.err]).toEqual([2, '', expect.stringMatching(says)]);
  expect(existsSync(path.join(folder.path, 'data'))).toBe(false);
});

test('what is right goes on as before', async () => {
  expect((await runHere(['help', 'crawl'], folder.path)).out).toContain('Usage: dateliner crawl');
  for (const host of ['localhost', '10.1.2.3:80', '::1', '[::1]:8080', 'büro.example']) expect((await runHere(['archive', 'list', '--allow-host', host], folder.path)).err).not.toContain('will not do');
});

test('a file that holds no record is told once, and the export that stands stays', async () => {
  const at = (name: string): string => path.join(folder.path, name);
  const record = await extract({ id: 'r', publishedAt: '2023-02-01', text: 'GHENT, 1 February 2023 - Exports of Ghent reached 12 million euros.' });
  writeFileSync(at('good.jsonl'), `${JSON.stringify(record)}\n`);
  writeFileSync(at('diary.txt'), 'It rained.\n'.repeat(50));
  expect((await runHere(['export', '--from', 'good.jsonl', '-o', at('exports')], folder.path)).code).toBe(0);
  const before = readFileSync(at('exports/records.jsonl'), 'utf8');
  const ended = await runHere(['export', '--from', 'diary.txt', '-o', at('exports')], folder.path);
  expect([ended.code, ended.out]).toEqual([1, '']);
  expect(ended.err.trim().split('\n').slice(19)).toEqual([expect.stringContaining('diary.txt:20:'), 'dateliner: diary.txt: 50 lines in all are no records', expect.stringMatching(/diary\.txt holds no record: name a file that/)]);
  expect(readFileSync(at('exports/records.jsonl'), 'utf8')).toBe(before);
});
