/** Today's rules over the archive: shown first, then applied, going on where they stopped. */
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rulesetDigest } from '../../src/extractors/ruleset.ts';
import type { ReleaseRecord } from '../../src/record.ts';
import { openStore, type OpenStore } from '../../src/store/open.ts';
import { openExtractionPool, type ExtractionPool } from '../../src/workers/extraction-pool.ts';
import { readArchived } from '../../src/workers/read-archived.ts';
import { reextract, type Reextraction, type Reread } from '../../src/workers/reextract.ts';
import { run, temporaryFolder } from '../command-line.ts';
import { articlePage } from '../made-up-site.ts';

const folder = temporaryFolder('reextract');
let opened: OpenStore;
let pool: ExtractionPool;
beforeAll(async () => {
  opened = await openStore({ dataDir: path.join(folder.path, 'data'), databaseUrl: null });
  pool = await openExtractionPool(1);
});
afterAll(async () => {
  await pool.close();
  await opened.close();
  folder.remove();
});

const listPage = `<html><title>Notices</title><body><h1>Notices</h1><ul>${Array.from({ length: 30 }, (_, i) => `<li><a href="/n${i}.html">Notice number ${i} of the harbour office</a></li>`).join('')}</ul></body></html>`;
const url = (site: string, n: number): string => `http://${site}/release-${n}.html`;

/** A page that was crawled and read, in the site of one test. */
async function crawled(site: string, n: number, html = articlePage(n)): Promise<string> {
  const body = Buffer.from(html);
  const at = '2024-05-06T07:08:09.000Z';
  const raw = await opened.archive.append({ method: 'GET', url: url(site, n), fetchedAt: at, status: 200, statusText: 'OK', headers: [], requestHeaders: [], body, rendered: false });
  const id = await opened.store.captures.add({
    runId: 'run', site, kind: 'article', url: url(site, n), finalUrl: url(site, n), canonicalUrl: url(site, n), fetchedAt: at, status: 200, contentType: 'text/html; charset=utf-8',
    etag: null, lastModified: null, digest: `sha256:${n}`, length: body.length, rendered: false, raw, hint: null,
  });
  const capture = await opened.store.captures.get(id);
  const extraction = capture === null ? null : await readArchived(opened.archive, pool, capture);
  const record = extraction !== null && 'record' in extraction ? extraction.record : null;
  if (record !== null) await opened.store.records.put(record, id);
  await opened.store.captures.settle(id, { result: record === null ? 'refused' : 'new', reason: record === null ? 'not-article' : null, message: null, recordId: record?.id ?? null });
  return id;
}
const standing = async (site: string, n: number): Promise<ReleaseRecord> => await opened.store.records.byUrl(url(site, n)) as ReleaseRecord;
/** The record as rules of another time made it. */
async function aged(site: string, n: number, more: Partial<ReleaseRecord>): Promise<void> {
  const record = await standing(site, n);
  const [capture] = await opened.store.holdings.standing({ afterId: '0', limit: 1, site });
  await opened.store.records.put({ ...record, ruleset: 'old rules', ...more }, capture?.id ?? null);
}
async function reread(task: Partial<Reextraction>): Promise<Reread[]> {
  const pages: Reread[] = [];
  for await (const page of reextract(opened, pool, { apply: false, width: 2, signal: new AbortController().signal, ...task })) pages.push(page);
  return pages;
}

test('what today\'s rules would change is told field by field, and nothing is written until it is applied', async () => {
  const site = 'diff.example';
  for (const n of [1, 2, 3]) await crawled(site, n);
  const today = await standing(site, 2);
  const [date] = today.dates;
  await aged(site, 2, { title: 'Old title', dates: today.dates.slice(1).map((found) => ({ ...found, value: '1999' })) });
  const pages = await reread({ site });
  expect(pages.map(({ kind, version, ruleset }) => [kind, version, ruleset])).toEqual([['same', 1, rulesetDigest()], ['changed', 2, 'old rules'], ['same', 1, rulesetDigest()]]);
  expect(pages[1]?.changes).toEqual(expect.arrayContaining([
    { field: 'title', what: 'changed', before: 'Old title', after: 'Release 2' },
    expect.objectContaining({ field: 'dates', what: 'added', key: date?.key }),
    expect.objectContaining({ field: 'dates', what: 'changed', before: { value: '1999' } }),
  ]));
  expect(await standing(site, 2)).toMatchObject({ version: 2, title: 'Old title' });

  expect((await reread({ site, apply: true })).map(({ written }) => written)).toEqual([null, 3, null]);
  expect(await standing(site, 2)).toEqual({ ...today, version: 3 });
  expect((await opened.store.records.get(today.id, 2))?.ruleset).toBe('old rules');
  expect((await reread({ site, apply: true })).map(({ kind }) => kind)).toEqual(['same', 'same', 'same']);
});

test('a page that has become an article is new; one that is none any more keeps its record', async () => {
  const site = 'kinds.example';
  const nowArticle = await crawled(site, 1);
  await opened.store.captures.settle(nowArticle, { result: 'refused', reason: 'not-article', message: null, recordId: null });
  const nowList = await crawled(site, 2, listPage);
  const { id } = await standing(site, 1);
  const other = { ...await standing(site, 1), id: 'kept', canonicalUrl: url(site, 2), url: url(site, 2) };
  await opened.store.records.put(other, nowList);
  await opened.store.captures.settle(nowList, { result: 'new', reason: null, message: null, recordId: 'kept' });
  const pages = await reread({ site });
  expect(pages.map((page) => [page.kind, page.id])).toEqual([['same', id], ['lost', 'kept']]);
  expect(pages[1]?.message).toMatch(/page of kind listing/);
  expect(await opened.store.records.get('kept')).not.toBeNull();
});

test('a page that older rules refused is written as new, with its address settled', async () => {
  const site = 'refused.example';
  const list = await crawled(site, 1, listPage);
  const capture = await crawled(site, 2, listPage.replace('Notices', 'Others'));
  const raw = await opened.archive.append({ method: 'GET', url: url(site, 3), fetchedAt: '2024-05-07T07:08:09.000Z', status: 200, statusText: 'OK', headers: [], requestHeaders: [], body: Buffer.from(articlePage(3)), rendered: false });
  const known = await opened.store.captures.get(capture);
  const { id: _id, outcome: _outcome, ...made } = known ?? {} as never;
  const article = await opened.store.captures.add({ ...made, url: url(site, 3), finalUrl: url(site, 3), canonicalUrl: url(site, 3), raw });
  await opened.store.captures.settle(article, { result: 'refused', reason: 'not-article', message: 'too short', recordId: null });
  expect((await reread({ site })).map(({ kind, written }) => [kind, written])).toEqual([['refused', null], ['refused', null], ['new', null]]);
  expect(await opened.store.records.byUrl(url(site, 3))).toBeNull();
  const pages = await reread({ site, apply: true });
  expect(pages.map(({ captureId, kind, written }) => [captureId, kind, written])).toEqual([[list, 'refused', null], [capture, 'refused', null], [article, 'new', 1]]);
  expect((await opened.store.captures.get(article))?.outcome).toMatchObject({ result: 'new', recordId: pages[2]?.id });
  expect(await opened.store.addresses.get(url(site, 3))).toMatchObject({ result: 'new' });
});

test('a page whose archive file is gone is told, and the others are read', async () => {
  const site = 'gone.example';
  await crawled(site, 1);
  const id = await opened.store.captures.add({
    runId: 'run', site, kind: 'article', url: url(site, 9), finalUrl: url(site, 9), canonicalUrl: url(site, 9), fetchedAt: '2024-05-06T07:08:09.000Z', status: 200, contentType: null,
    etag: null, lastModified: null, digest: 'sha256:9', length: 1, rendered: false, raw: { file: 'archive/gone.warc.gz', offset: 0, length: 9 }, hint: null,
  });
  await opened.store.captures.settle(id, { result: 'new', reason: null, message: null, recordId: null });
  expect((await reread({ site })).map(({ kind }) => kind)).toEqual(['same', 'unread']);
});

test('an applied one that is stopped goes on behind the last page it gave, and a second one at once is refused', async () => {
  const site = 'stopped.example';
  for (const n of [1, 2, 3, 4, 5, 6]) await crawled(site, n);
  for (const n of [1, 6]) await aged(site, n, { title: `Old ${n}` });
  const stop = new AbortController();
  const first: Reread[] = [];
  const running = (async () => {
    for await (const page of reextract(opened, pool, { site, apply: true, width: 1, signal: stop.signal })) {
      first.push(page);
      await expect(reread({ site, apply: true })).rejects.toThrow('another process applies');
      stop.abort();
    }
  })();
  await expect(running).rejects.toThrow(/stopped behind capture \d+; go on with the same command/);
  const rest = await reread({ site, apply: true });
  expect([...first, ...rest].map(({ captureId }) => captureId)).toEqual([...new Set([...first, ...rest].map(({ captureId }) => captureId))]);
  expect(first.length + rest.length).toBe(6);
  expect([(await standing(site, 1)).title, (await standing(site, 6)).title]).toEqual(['Release 1', 'Release 6']);
});

test('a crawl that wrote meanwhile is not overwritten', async () => {
  const record = await (async () => { await crawled('raced.example', 1); return standing('raced.example', 1); })();
  expect(await opened.store.records.put({ ...record, title: 'From older evidence' }, null, 7)).toEqual({ result: 'same', version: 1 });
  expect(await opened.store.records.put({ ...record, title: 'Over what stands' }, null, 1)).toEqual({ result: 'changed', version: 2 });
});

test('the command shows the difference and a count of it, and exits with 0', async () => {
  const site = 'command.example';
  await crawled(site, 1);
  await aged(site, 1, { title: 'Old title' });
  const place = { cwd: folder.path, env: {} };
  const shown = await run(['reextract', '--site', site], place);
  expect([shown.code, shown.err]).toEqual([0, '']);
  expect(shown.out).toMatch(/^[0-9a-f]{32} {2}Release 1 \(version 2 by rules old rules\)\n {4}~ title: Old title → Release 1\n1 pages read by rules [0-9a-f]{16}: 1 records would change, 0 would be new, .*\n {2}title: 1 changed\n$/);
  const applied = await run(['reextract', '--site', site, '--apply', '--json'], place);
  expect(JSON.parse(applied.out)).toEqual({ summary: expect.objectContaining({ applied: true, written: 1, changes: { title: { changed: 1 } } }) });
});
