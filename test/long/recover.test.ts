/** The store is the truth: a queue that was lost costs nothing, and a job that runs twice changes nothing. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { HEARTBEAT } from '../../src/workers/article-worker.ts';
import { putOff } from '../../src/workers/failure.ts';
import { addArticles, addBundle, articleJobId, failedJobs, queueCounts, type BundleJob } from '../../src/workers/jobs.ts';
import { recover } from '../../src/workers/recover.ts';
import { startWorkforce, type Workforce } from '../../src/workers/workforce.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';
import { articlePage } from '../made-up-site.ts';
import { until } from '../services.ts';

let shop: Workshop;
let stop: (() => Promise<void>) | null = null;
beforeEach(async () => {
  const folder = temporaryFolder('recover');
  shop = await openWorkshop(loadConfig({ flags: { workers: 1 }, env: {}, cwd: folder.path }), createLogger('silent'));
  let force: Workforce | null = null;
  startWork = async () => {
    force = await startWorkforce(shop, { signal: new AbortController().signal });
  };
  stop = async () => {
    await force?.stop();
    await shop.close();
    folder.remove();
  };
});
afterEach(async () => stop?.());

/** Starts the workers of this process. */
let startWork: () => Promise<void>;
/** Queues captures and waits until they are read. */
async function read(...ids: readonly string[]): Promise<void> {
  await addArticles(shop.queues, shop.store.id, ids);
  await until(async () => (await shop.store.captures.countPending()) === 0);
}

const AT = '2024-05-06T07:08:09.000Z';
const address = (n: number): string => `http://press.example/release-${n}.html`;

/** A capture as a crawl leaves it that dies before it queues the job. */
async function capture(n: number, body = Buffer.from(articlePage(n))): Promise<string> {
  const url = address(n);
  const headers = [['content-type', 'text/html; charset=utf-8']] as const;
  const raw = await shop.archive.append({ method: 'GET', url, fetchedAt: AT, status: 200, statusText: 'OK', headers, requestHeaders: [], body, rendered: false });
  return shop.store.captures.add({
    runId: 'gone', site: 'press.example', kind: 'article', url, finalUrl: url, canonicalUrl: url, fetchedAt: AT, status: 200, contentType: 'text/html; charset=utf-8',
    etag: null, lastModified: null, digest: `sha256:${n}`, length: body.length, rendered: false, raw, hint: null,
  });
}

test('captures whose jobs were lost are read after the next start, each once', async () => {
  const ids = [await capture(1), await capture(2), await capture(3)];
  expect((await queueCounts(shop.queues)).articles['waiting']).toBe(0);
  expect([...await recover(shop)]).toEqual([['gone', 'press.example']]);
  await recover(shop);
  expect((await queueCounts(shop.queues)).articles['waiting']).toBe(3);
  await startWork();
  await until(async () => (await shop.store.captures.countPending()) === 0);
  expect((await shop.store.captures.get(ids[0] ?? ''))?.outcome).toMatchObject({ result: 'new' });
  expect(await shop.store.records.count()).toBe(3);
});

test('a capture that is read twice leaves one record in one version, and is reported as it was', async () => {
  await startWork();
  const id = await capture(4);
  await read(id);
  const once = await shop.store.records.byUrl(address(4));
  await shop.store.captures.reopen(id);
  await read(id);
  expect(await shop.store.records.byUrl(address(4))).toEqual(once);
  expect((await shop.store.captures.get(id))?.outcome).toMatchObject({ result: 'new' });
});

test('the same page fetched again is the same, a changed one is the next version', async () => {
  await startWork();
  await read(await capture(4));
  const again = await capture(4);
  await read(again);
  expect((await shop.store.captures.get(again))?.outcome?.result).toBe('same');
  const changed = await capture(4, Buffer.from(articlePage(4).replace('million euros in 2023', 'million euros in 2024')));
  await read(changed);
  expect((await shop.store.captures.get(changed))?.outcome?.result).toBe('changed');
  const record = await shop.store.records.byUrl(address(4));
  expect([record?.version, record?.dates.some((d) => d.value === '2024')]).toEqual([2, true]);
});

test('a page that is no article is refused with the reason; it harms no other', async () => {
  await startWork();
  const empty = await capture(5, Buffer.from('<html><body></body></html>'));
  const links = Array.from({ length: 30 }, (_, i) => `<li><a href="/n${i}.html">Notice number ${i} of the harbour office</a></li>`).join('');
  const list = await capture(6, Buffer.from(`<html><title>Notices</title><body><h1>Notices</h1><ul>${links}</ul></body></html>`));
  const good = await capture(7);
  await read(empty, list, good);
  const results = await Promise.all([empty, list, good].map(async (id) => (await shop.store.captures.get(id))?.outcome?.result));
  expect(results).toEqual(['refused', 'refused', 'new']);
});

/** Gives the captures to the queue in one job. */
const bundle = (ids: readonly string[]): Promise<void> => addBundle(shop.queues, shop.store.id, ids.map((captureId) => ({ captureId, priority: 12 })));

test('captures in one job are read together; one that cannot be read becomes a dead letter of its own', async () => {
  const good = [await capture(1), await capture(2)];
  const id = await capture(3);
  const held = await shop.store.captures.get(id);
  if (held === null) throw new Error('it was added');
  const broken = await shop.store.captures.add({ ...held, raw: { ...held.raw, file: 'archive/gone.warc.gz' } });
  await bundle([good[0] ?? '', broken, good[1] ?? '']);
  expect((await queueCounts(shop.queues)).articles['waiting']).toBe(1);
  await startWork();
  await until(async () => (await failedJobs(shop.queues, 10)).length === 1);
  expect(await failedJobs(shop.queues, 10)).toEqual([expect.objectContaining({ id: articleJobId(broken), what: `capture ${broken}` })]);
  const results = await Promise.all([...good, broken].map(async (one) => (await shop.store.captures.get(one))?.outcome?.result));
  expect(results).toEqual(['new', 'new', 'failed']);
});

test('captures that wait in a bundle are not queued again, lost bundles are, each capture alone', async () => {
  const ids = [await capture(1), await capture(2), await capture(3)];
  await bundle(ids);
  await recover(shop);
  expect((await queueCounts(shop.queues)).articles['waiting']).toBe(1);
  await shop.queues.articles.obliterate({ force: true });
  await recover(shop);
  expect((await queueCounts(shop.queues)).articles['waiting']).toBe(3);
});

test('a bundle that was begun before is taken apart, so that no capture falls with another', async () => {
  const ids = [await capture(1), await capture(2)];
  await bundle(ids);
  const first = shop.backend.worker<BundleJob>('articles', async (job, token) => putOff(job, { until: Date.now() + 60_000, token }), HEARTBEAT);
  await until(async () => (await queueCounts(shop.queues)).articles['delayed'] === 1);
  await first.close();
  const [job] = await shop.queues.articles.getDelayed();
  await job?.promote();
  await startWork();
  await until(async () => (await shop.store.captures.countPending()) === 0);
  expect(await shop.store.records.count()).toBe(2);
});
