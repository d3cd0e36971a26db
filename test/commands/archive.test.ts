/** The archive as an operator sees it: listed, read, verified by us and by a foreign tool, repaired, pruned. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, closeSync, openSync, readFileSync, readdirSync, writeSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pruneArchive, verifyArchive, type ArchiveTotals } from '../../src/store/archive/keeper.ts';
import { verifyWarc, type Finding } from '../../src/store/archive/verify.ts';
import { openStore, type OpenStore } from '../../src/store/open.ts';
import type { Capture } from '../../src/store/store.ts';
import { responseNamed } from '../../src/workers/capture-named.ts';
import { addressOf } from '../../src/workers/sites.ts';
import { run, temporaryFolder, type Ended } from '../command-line.ts';
import { articlePage, serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';

const folder = temporaryFolder('archive');
const dataDir = path.join(folder.path, 'data');
const place = { cwd: folder.path, env: { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_ALLOW_HOST: '127.0.0.1' } };
let site: MadeUpSite;
let opened: OpenStore;
beforeAll(async () => {
  site = await serveMadeUpSite(3);
  await run(['crawl', `${site.origin}/`], place);
  await run(['crawl', `${site.origin}/`, '--full'], place);
  opened = await openStore({ dataDir, databaseUrl: null });
});
afterAll(async () => {
  await opened.close();
  await site.close();
  folder.remove();
});

const command = (...args: readonly string[]): Promise<Ended> => run(['archive', ...args], place);
const files = (): string[] => readdirSync(path.join(dataDir, 'archive')).filter((name) => name.endsWith('.gz')).toSorted().map((name) => path.join(dataDir, 'archive', name));
async function captures(canonicalUrl?: string): Promise<Capture[]> {
  const all: Capture[] = [];
  for await (const capture of opened.store.holdings.list(canonicalUrl === undefined ? {} : { canonicalUrl })) all.push(capture);
  return all;
}
async function drained<T>(findings: AsyncGenerator<Finding, T>): Promise<{ readonly findings: readonly Finding[]; readonly told: T }> {
  const all: Finding[] = [];
  for (;;) {
    const next = await findings.next();
    if (next.done === true) return { findings: all, told: next.value };
    all.push(next.value);
  }
}
const verify = (repair = false): Promise<{ readonly findings: readonly Finding[]; readonly told: ArchiveTotals }> => drained(verifyArchive(dataDir, opened.store.holdings, { repair }));

test('what came again is kept without its body, and read with it', async () => {
  const url = `${site.origin}/release-2.html`;
  const [first, again, ...more] = await captures(addressOf(`${url}?utm_source=feed#top`));
  expect([more.length, first?.origin, again?.origin]).toEqual([0, undefined, { file: first?.raw.file, offset: first?.raw.offset }]);
  for (const which of [url, first?.id ?? '', again?.id ?? '']) {
    const raw = await responseNamed(opened.store, which);
    expect((await opened.archive.read(raw ?? { file: '', offset: 0, length: 0 })).body.toString()).toBe(articlePage(2));
  }
  expect(await responseNamed(opened.store, 'https://nowhere.example/')).toBeNull();
});

test('a redirect or an error is kept as well: here the answer that there is no robots.txt', async () => {
  const kept = await captures(addressOf(`${site.origin}/robots.txt`));
  expect(kept.map(({ kind, status }) => [kind, status])).toContainEqual(['other', 404]);
});

test('the commands list it and print it', async () => {
  const listed = await command('list', '--url', `${site.origin}/release-2.html`);
  expect(listed.out.split('\n').filter(Boolean)).toEqual([expect.stringMatching(/ article {2}200 .* whole .*release-2\.html$/), expect.stringMatching(/ article {2}200 .* again .*release-2\.html$/)]);
  expect((await command('cat', `${site.origin}/release-2.html`)).out).toBe(articlePage(2));
  expect((await command('cat', `${site.origin}/release-2.html`, '--record')).out).toMatch(/^WARC\/1\.1\r\nWARC-Type: revisit\r\n/);
});

test.each(['archive list', 'records', 'export', 'reextract'])('%s: a site of which nothing is known is a mistake', async (name) => {
  const { code, err } = await run([...name.split(' '), '--site', 'gochengduu'], place);
  expect([code, err]).toEqual([2, expect.stringContaining('nothing is known of a site "gochengduu"; the store holds records of 127.0.0.1')]);
});
test('a site that is known, by what was fetched or by its definition, is none', async () => {
  for (const known of [new URL(site.origin).host, 'gochengdu']) expect((await run(['records', '--site', known], place)).code).toBe(0);
});

test('a foreign tool reads it: its index of responses is ours', async () => {
  const tool = fileURLToPath(new URL('../../node_modules/warcio/dist/cli.js', import.meta.url));
  const indexed = spawnSync(process.execPath, [tool, 'cdx-index', ...files()], { encoding: 'utf8' });
  const theirs = indexed.stdout.split('\n').filter(Boolean).map((text) => JSON.parse(text.slice(text.indexOf('{'))) as { url: string; offset: string; length: string });
  const ours = await captures();
  expect(theirs.map(({ url, offset, length }) => `${url} ${offset} ${length}`).toSorted()).toEqual(ours.map(({ finalUrl, raw }) => `${finalUrl} ${raw.offset} ${raw.length}`).toSorted());
  expect(ours.length).toBeGreaterThan(6);
});

test('nothing that a record rests on is pruned', async () => {
  const pruned = await pruneArchive(dataDir, opened.store.holdings, { before: '2999-01-01T00:00:00Z', versions: 'standing', dryRun: false });
  expect(pruned.files).toEqual([]);
});

const digested = (digest: string): Buffer => Buffer.from(['WARC/1.0', 'WARC-Type: resource', 'WARC-Record-ID: <urn:x>', 'WARC-Date: 2024-05-06T00:00:00Z', `WARC-Block-Digest: ${digest}`, 'Content-Length: 5', '', 'hello', '', ''].join('\r\n'));const problems = async (digest: string): Promise<string[]> => (await drained(verifyWarc({
  file: 'x', input: { rewinds: true, open: async function* bytes(offset) { yield digested(digest).subarray(offset); } }, places: null, originIsThere: null,
}))).findings.map(({ problem }) => problem);

describe('verify', () => {
  test('finds all well, then a torn end, which it sets aside on demand', async () => {
    const [file = ''] = files();
    const whole = readFileSync(file);
    expect((await verify()).findings).toEqual([]);
    appendFileSync(file, whole.subarray(0, 100));
    const torn = await verify();
    expect([torn.told.bad, torn.findings]).toEqual([1, [expect.objectContaining({ severity: 'torn', offset: whole.length, problem: expect.stringContaining('100 bytes at the end hold no whole record') as unknown })]]);
    const repaired = await command('verify', '--repair');
    expect([repaired.code, repaired.out]).toEqual([0, expect.stringContaining('all is well, 1 torn end set aside')]);
    expect(readFileSync(file).equals(whole)).toBe(true);
    expect(readFileSync(`${file}.torn-${whole.length}`).equals(whole.subarray(0, 100))).toBe(true);
    expect((await verify()).findings).toEqual([]);
  });

  test('finds a byte that changed, and tells which capture is lost', async () => {
    const [file = ''] = files();
    const before = readFileSync(file);
    const [capture] = await captures(addressOf(`${site.origin}/release-1.html`));
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.from([0xff, 0, 0xff, 0]), 0, 4, (capture?.raw.offset ?? 0) + 200);
    const bad = await verify();
    expect(bad.findings.filter(({ offset }) => offset === capture?.raw.offset).map(({ problem }) => problem))
      .toEqual([expect.stringMatching(/hold no whole record/), expect.stringContaining(`capture ${capture?.id} points here`)]);
    // The revisit that rests on it is lost as well.
    expect(bad.findings.map(({ problem }) => problem)).toContainEqual(expect.stringContaining('the body that came again is not to be had'));
    expect((await command('verify')).code).toBe(1);
    writeSync(handle, before, 0, before.length, 0);
    closeSync(handle);
    expect((await verify()).told.bad).toBe(0);
  });

  test('finds digests that are not those of the bytes, in files of any origin', async () => {
    for (const right of ['sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2N', 'sha1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d', 'md5:5d41402abc4b2a76b9719d911017c592', 'crc64:unknown']) expect(await problems(right)).toEqual([]);
    expect(await problems('sha1:VL2MMHO4YXUKFWV63YHTWSBM3GXKSQ2A')).toEqual(['its bytes are not those that its digest was made of']);
  });
});
