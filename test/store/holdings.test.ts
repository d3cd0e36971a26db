/** What the index of the archive tells, and what nothing rests on any more. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pruneArchive } from '../../src/store/archive/keeper.ts';
import { openStore, type OpenStore } from '../../src/store/open.ts';
import type { Capture, NewCapture, Result } from '../../src/store/store.ts';
import { makeFolder, removeFolder } from './support/folder.ts';
import { aRecord } from './support/records.ts';

const folder = makeFolder();
let opened: OpenStore;
beforeAll(async () => {
  opened = await openStore({ dataDir: path.join(folder, 'data'), databaseUrl: null });
});
afterAll(async () => {
  await opened.close();
  await removeFolder(folder);
});

let offset = 0;
interface Made extends Partial<NewCapture> { readonly n?: number; readonly file?: string; readonly day?: string; readonly result?: Result; readonly recordId?: string }
async function capture({ n = 1, file = 'archive/a.warc.gz', day = '2024-05-06', result, recordId, ...more }: Made): Promise<string> {
  offset += 100;
  const url = `https://news.example/${n}`;
  const id = await opened.store.captures.add({
    runId: 'run', site: 'example', kind: 'article', url, finalUrl: url, canonicalUrl: url, fetchedAt: `${day}T12:00:00.000Z`, status: 200,
    contentType: 'text/html', etag: null, lastModified: null, digest: `sha256:${n}`, length: 5, rendered: false, raw: { file, offset, length: 50 }, hint: null, ...more,
  });
  if (result !== undefined) await opened.store.captures.settle(id, { result, reason: null, message: null, recordId: recordId ?? null });
  return id;
}
async function idsOf(captures: AsyncIterable<Capture>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of captures) ids.push(id);
  return ids;
}
const spentFiles = async (versions: 'all' | 'standing', before = '2030-01-01T00:00:00Z'): Promise<string[]> =>
  (await opened.store.holdings.spent({ before, versions })).map(({ file }) => file).filter((file) => file.startsWith('prune'));

test('captures are listed by site, day, address and kind, the oldest first', async () => {
  const { holdings } = opened.store;
  const site = 'listed';
  const ids = [await capture({ site, n: 11, day: '2024-05-06' }), await capture({ site, n: 12, day: '2024-05-07', kind: 'listing' }), await capture({ site, n: 11, day: '2024-05-08' })];
  expect(await idsOf(holdings.list({ site }))).toEqual(ids);
  expect(await idsOf(holdings.list({ site, since: '2024-05-07', until: '2024-05-07' }))).toEqual([ids[1]]);
  expect(await idsOf(holdings.list({ canonicalUrl: 'https://news.example/11' }))).toEqual([ids[0], ids[2]]);
  expect(await idsOf(holdings.list({ site, kind: 'article', limit: 1 }))).toEqual([ids[0]]);
  expect((await holdings.newest('https://news.example/11'))?.id).toBe(ids[2]);
  expect(await holdings.newest('https://news.example/none')).toBeNull();
});

test('the first whole response with the same bytes is found, and no other', async () => {
  const { holdings } = opened.store;
  const url = 'https://news.example/21';
  const same = { canonicalUrl: url, finalUrl: url, digest: 'sha256:21' };
  expect(await holdings.whole(same)).toBeNull();
  await capture({ n: 21, origin: { file: 'archive/z.warc.gz', offset: 1 } });
  await capture({ n: 21, raw: { file: 'archive/w.warc.gz', offset: 7, length: 8 } });
  await capture({ n: 21 });
  expect(await holdings.whole(same)).toEqual({ file: 'archive/w.warc.gz', offset: 7, length: 8 });
  expect(await holdings.whole({ ...same, digest: 'sha256:other' })).toBeNull();
  expect(await holdings.whole({ ...same, finalUrl: `${url}?x` })).toBeNull();
});

test('of each record, and of each address without one, the newest settled capture stands', async () => {
  const site = 'standing';
  await capture({ site, n: 31, result: 'new', recordId: 'r31' });
  const twin = await capture({ site, n: 32, result: 'same', recordId: 'r31' });
  await capture({ site, n: 33, result: 'refused' });
  const refused = await capture({ site, n: 33, result: 'refused' });
  await capture({ site, n: 34 });
  await capture({ site, n: 35, kind: 'listing' });
  const standing = await opened.store.holdings.standing({ afterId: '0', limit: 10, site });
  expect(standing.map(({ id }) => id)).toEqual([twin, refused]);
  expect((await opened.store.holdings.standing({ afterId: twin, limit: 10, site })).map(({ id }) => id)).toEqual([refused]);
});

describe('a file may go', () => {
  test('when all in it is old and superseded, but not before', async () => {
    const file = 'prune/old.warc.gz';
    await capture({ n: 41, file, day: '2020-01-01', result: 'refused' });
    await capture({ n: 42, file, day: '2020-01-01', kind: 'listing' });
    expect(await spentFiles('all')).toEqual([]);
    await capture({ n: 41, file: 'prune/new.warc.gz', day: '2024-01-01' });
    expect(await spentFiles('all')).toEqual([file]);
    expect(await spentFiles('all', '2019-01-01T00:00:00Z')).toEqual([]);
    await opened.store.holdings.forget(file);
    expect(await spentFiles('all')).toEqual([]);
  });
  test('not while a capture in it waits to be read, or is the origin of another', async () => {
    await capture({ n: 43, file: 'prune/waits.warc.gz', day: '2020-01-01' });
    await capture({ n: 43, file: 'prune/newer.warc.gz', result: 'same' });
    await capture({ n: 44, file: 'prune/origin.warc.gz', kind: 'listing', day: '2020-01-01' });
    await capture({ n: 45, file: 'prune/rests.warc.gz', origin: { file: 'prune/origin.warc.gz', offset: 1 } });
    expect(await spentFiles('all')).toEqual([]);
  });
  test('not while a version rests on it; evidence of versions that no longer stand may go when that is asked', async () => {
    const [older, newer] = [await capture({ n: 46, file: 'prune/first.warc.gz', result: 'new' }), await capture({ n: 46, file: 'prune/second.warc.gz', result: 'changed' })];
    await opened.store.records.put(aRecord({ id: 'pruned', title: 'First' }), older);
    await opened.store.records.put(aRecord({ id: 'pruned', title: 'Second' }), newer);
    expect(await spentFiles('all')).toEqual([]);
    expect(await spentFiles('standing')).toEqual(['prune/first.warc.gz']);
  });
});

test('pruning removes the file with its captures, and with dryRun neither', async () => {
  const dataDir = path.join(folder, 'data');
  const file = 'archive/spent.warc.gz';
  mkdirSync(path.join(dataDir, 'archive'), { recursive: true });
  writeFileSync(path.join(dataDir, file), 'x'.repeat(70));
  const id = await capture({ n: 51, file, kind: 'listing', day: '2001-01-01' });
  const how = { before: '2002-01-01T00:00:00Z', versions: 'all' } as const;
  const spent = { files: [file], bytes: 70, captures: 1 };
  expect(await pruneArchive(dataDir, opened.store.holdings, { ...how, dryRun: true })).toEqual(spent);
  expect([existsSync(path.join(dataDir, file)), (await opened.store.captures.get(id))?.id]).toEqual([true, id]);
  expect(await pruneArchive(dataDir, opened.store.holdings, { ...how, dryRun: false })).toEqual(spent);
  expect([existsSync(path.join(dataDir, file)), await opened.store.captures.get(id)]).toEqual([false, null]);
});

test('how far work has come is kept by name', async () => {
  const { progress } = opened.store;
  const name = `warc ${'x'.repeat(5000)}`;
  expect(await progress.get(name)).toBeNull();
  await progress.note(name, { position: '10', done: false, counts: { read: 1 } });
  await progress.note(name, { position: '20', done: true, counts: { read: 2 } });
  expect(await progress.get(name)).toEqual({ position: '20', done: true, counts: { read: 2 } });
  await progress.forget(name);
  expect(await progress.get(name)).toBeNull();
});
