/** Other people's archives: pages are picked from them, damage is passed over, and reading goes on where it stopped. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { SkipPage } from '../../src/errors.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { dechunked } from '../../src/workers/chunks.ts';
import { extractInputs } from '../../src/commands/extract-inputs.ts';
import { SeenIds } from '../../src/commands/seen-ids.ts';
import { extractOffline } from '../../src/workers/offline-extract.ts';
import type { Picking } from '../../src/workers/warc-pages.ts';
import { run, start, temporaryFolder, type Ended } from '../command-line.ts';
import { hasWget, newsCrawlFile, wgetArchive } from '../foreign-archives.ts';
import { articlePage } from '../made-up-site.ts';
import { until } from '../services.ts';

const folder = temporaryFolder('warc');
const cwd = folder.path;
afterAll(folder.remove);
const extract = (...args: readonly string[]): Promise<Ended> => run(['extract', ...args], { cwd });
const recordsIn = ({ out }: Ended): ReleaseRecord[] => out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);

interface Read { readonly records: readonly ReleaseRecord[]; readonly errors: readonly string[] }
/** The step of the command without its process: what is picked from a file, and what becomes of it. */
async function read(file: string, { stdin = Readable.from([]), from = 0, ...picking }: Partial<Picking> & { stdin?: Readable; from?: number } = {}): Promise<Read> {
  const records: ReleaseRecord[] = [];
  const errors: string[] = [];
  const reading = { picking: { sites: [], all: false, maxBytes: 1_000_000, ...picking }, from, signal: new AbortController().signal };
  for await (const entry of extractInputs([file === '-' ? '-' : path.resolve(cwd, file)], stdin, reading)) {
    if ('error' in entry) errors.push(`${path.basename(entry.where)}: ${entry.error}`);
    else await extractOffline(entry.input).then((record) => records.push(record), (error: unknown) => { if (!(error instanceof SkipPage)) throw error; });
  }
  return { records, errors };
}
const write = (name: string, bytes: Buffer): string => {
  writeFileSync(path.join(cwd, name), bytes);
  return name;
};
const news = (from: number, to: number): { url: string; html: string }[] => Array.from({ length: to - from + 1 }, (_, i) => ({ url: `https://press.example/2024/release-${from + i}.html`, html: articlePage(from + i) }));

describe.runIf(hasWget)('an archive that GNU wget made', () => {
  test.each([true, false])('is read (compressed: %s): articles that were answered with 200, out of their chunks and unpacked', async (compressed) => {
    const { file, url } = await wgetArchive(cwd, { compressed });
    const { records, errors } = await read(file);
    expect(errors).toEqual([]);
    expect(records.map((r) => [r.url, r.title, r.pageKind])).toEqual([1, 2, 5].map((n) => [url(`/release-${n}.html`), `Release ${n}`, 'article']));
    const { fetchedAt, raw, site, publishedFrom, id } = records[1] as ReleaseRecord;
    expect([site, publishedFrom, raw?.file, id.length]).toEqual([new URL(url('/')).host, 'meta', file, 32]);
    expect(fetchedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/);
    const quoted = readFileSync(file).subarray(raw?.offset ?? 0, (raw?.offset ?? 0) + (raw?.length ?? 0));
    expect((compressed ? gunzipSync(quoted) : quoted).toString('latin1')).toMatch(/^WARC\/1\.0\r\nWARC-Type: response\r\n[^]*release-2\.html/);
    expect((await read(file, { all: true })).records.map((r) => r.url).toSorted()).toEqual(['/', '/list.html', '/release-1.html', '/release-2.html', '/release-5.html'].map(url));
    expect((await read(file, { sites: ['gochengdu'] })).records).toEqual([]);
  });
});

describe('a file as news crawls make it', () => {
  const pages = [...news(1, 3), { url: 'https://www.prnewswire.com/news-releases/harbour-opens-302000001.html', html: articlePage(9) }, { url: 'https://www.prnewswire.com/contact/', html: articlePage(8) }];
  test('gives articles; of sites with a definition those that it calls so; of one site no others', async () => {
    const file = write('news.warc.gz', newsCrawlFile(pages));
    const { records } = await read(file);
    expect(records.map((r) => [r.site, r.title])).toEqual([...[1, 2, 3].map((n) => ['press.example', `Release ${n}`]), ['pr-newswire', 'Release 9']]);
    expect(records[0]?.fetchedAt).toBe('2024-05-06T07:08:09.000Z');
    expect((await read(file, { sites: ['pr-newswire'] })).records.map((r) => r.title)).toEqual(['Release 9']);
    expect((await read('-', { stdin: Readable.from(newsCrawlFile(pages)) })).records.map((r) => r.title)).toEqual(records.map((r) => r.title));
  });

  test('with a page that was captured twice gives it once, and says so; with threads it gives the same', async () => {
    const ended = await extract(write('twice.warc.gz', newsCrawlFile([...news(1, 12), ...news(1, 1)])), '--workers', '2');
    expect([ended.code, ended.err]).toEqual([0, 'dateliner: 1 pages were there before under the same id; only the first of each is kept\n']);
    expect(recordsIn(ended).map((r) => r.title)).toEqual(Array.from({ length: 12 }, (_, i) => `Release ${i + 1}`));
  });
});

test('damaged records are told with their place and passed over; the others are read', async () => {
  const [one, two] = [newsCrawlFile(news(1, 1)), newsCrawlFile(news(2, 2))];
  const file = write('damaged.warc.gz', Buffer.concat([one, Buffer.alloc(300, 1), two.subarray(0, two.length - 40), newsCrawlFile(news(3, 3))]));
  const { records, errors } = await read(file);
  expect(records.map((r) => r.title)).toEqual(['Release 1', 'Release 3']);
  expect(errors).toEqual([`damaged.warc.gz at ${one.length}: no record begins here`, expect.stringMatching(/^damaged\.warc\.gz at \d+: /)]);
});

test('a page that is larger than pages may be is told, and the rest is read', async () => {
  const file = write('large.warc.gz', newsCrawlFile([{ url: 'https://press.example/large', html: `${articlePage(1)}<!--${'x'.repeat(600_000)}-->` }, ...news(2, 2)]));
  const { records, errors } = await read(file, { maxBytes: 100_000 });
  expect([records.length, errors]).toEqual([1, [expect.stringMatching(/^large\.warc\.gz at \d+: the response has 60\d{4} bytes, more than the 100000 that are read/)]]);
});

describe('reading that was stopped', () => {
  test('goes on at the offset it told, so that every page is read once', async () => {
    const file = write('long.warc.gz', newsCrawlFile(news(1, 400)));
    const first = start(['extract', file], { cwd });
    await first.seen('Release 9');
    first.child.kill('SIGINT');
    const stopped = await first.ended;
    expect(stopped.code).toBe(130);
    const from = /go on from there with --from (\d+)/.exec(stopped.err)?.[1] ?? 'none';
    const second = await extract('--from', from, file);
    const titles = [...recordsIn(stopped), ...recordsIn(second)].map((r) => r.title);
    expect(titles).toEqual(Array.from({ length: 400 }, (_, i) => `Release ${i + 1}`));
    expect(recordsIn(second).length).toBeGreaterThan(0);
  });
  test('leaves an output file as it was', async () => {
    write('old.jsonl', Buffer.from('old\n'));
    const ended = start(['extract', '--out', 'old.jsonl', write('longer.warc.gz', newsCrawlFile(news(1, 600)))], { cwd });
    await until(() => existsSync(path.join(cwd, 'old.jsonl')));
    ended.child.kill('SIGINT');
    const { code } = await ended.ended;
    expect([code, readFileSync(path.join(cwd, 'old.jsonl'), 'utf8')]).toEqual([expect.toBeOneOf([130, null]), 'old\n']);
  });
  test('is not begun in two files at once', async () => {
    expect((await extract('--from', '5', 'a.warc', 'b.warc')).code).toBe(2);
  });
});

test.each([
  ['chunks', '5\r\nhello\r\n6;x=y\r\n world\r\n0\r\n\r\n', 'hello world'],
  ['a torn last chunk', '5\r\nhello\r\nff\r\nwor', 'hellowor'],
  ['no chunks', 'hello world', null],
  ['sizes that are none', 'zz\r\nhello', null],
])('a body of %s', (_words, given, expected) => {
  expect(dechunked(Buffer.from(given))?.toString() ?? null).toBe(expected);
});

test('ids are remembered, whatever their number', () => {
  const seen = new SeenIds();
  const ids = Array.from({ length: 5000 }, (_, i) => `id ${i}`);
  expect(ids.every((id) => seen.add(id))).toBe(true);
  expect(ids.some((id) => seen.add(id))).toBe(false);
});
