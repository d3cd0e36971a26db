/** Captures come in jobs of many: a site that came later, and an address by hand, need not wait for all that is in hand. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { startArticleWorker } from '../../src/workers/article-worker.ts';
import { openExtractionPool, turns, type ExtractionPool } from '../../src/workers/extraction-pool.ts';
import { addArticles, addBundle } from '../../src/workers/jobs.ts';
import { BAND, BY_HAND, bandAfter } from '../../src/workers/priority.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';
import { until } from '../services.ts';

const folder = temporaryFolder('fairness');
const AT = '2024-05-06T07:08:09.000Z';
const BUNDLE = 16;
let shop: Workshop;
let pool: ExtractionPool;
beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: { workers: 1 }, env: {}, cwd: folder.path }), createLogger('silent'));
  pool = await openExtractionPool(1);
});
afterAll(async () => {
  await pool.close();
  await shop.close();
  folder.remove();
});

/** Something that is waited for until it is told. */
class Signal {
  resolve!: () => void;
  readonly promise = new Promise<void>((done) => {
    this.resolve = done;
  });
}

/** Captures of a site as a crawl brings them; what the page says does not matter here. */
async function brought(site: string, count: number): Promise<readonly string[]> {
  const body = Buffer.from('<html><title>Nothing</title><body><p>Nothing to read.</p></body></html>');
  return Promise.all(Array.from({ length: count }, async (_, n) => {
    const url = `http://${site}/${n}.html`;
    const raw = await shop.archive.append({ method: 'GET', url, fetchedAt: AT, status: 200, statusText: 'OK', headers: [], requestHeaders: [], body, rendered: false });
    return shop.store.captures.add({
      runId: site, site, kind: 'article', url, finalUrl: url, canonicalUrl: url, fetchedAt: AT, status: 200, contentType: 'text/html', etag: null, lastModified: null,
      digest: `sha256:${n}`, length: body.length, rendered: false, raw, hint: null,
    });
  }));
}

/** Queues captures in the jobs that a crawl makes of them. */
async function bundled(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BUNDLE) {
    await addBundle(shop.queues, shop.store.id, ids.slice(from, from + BUNDLE).map((captureId, i) => ({ captureId, priority: bandAfter(from + i) })));
  }
}

test('a site that comes when jobs of a big one are in hand is read within a band of it, an address by hand before all that has not begun', async () => {
  // The worker takes five jobs at once: with these three there is room for the two that come later.
  const big = await brought('big.example', 3 * BUNDLE);
  const [small, hand] = [await brought('small.example', 5), await brought('hand.example', 1)];
  await bundled(big);
  const read: string[] = [];
  let waiting = 0;
  const released = new Signal();
  const worker = startArticleWorker(shop, {
    ...pool,
    turn: async (work, priority) => {
      waiting += 1;
      return pool.turn(work, priority);
    },
    write: async (task) => {
      read.push(new URL(task.url).host);
      await released.promise;
      return pool.write(task);
    },
  });
  await until(() => waiting === big.length && read.length === 2);
  await bundled(small);
  await addArticles(shop.queues, shop.store.id, hand.map((captureId) => ({ captureId, priority: BY_HAND })));
  await until(() => waiting === big.length + small.length + hand.length);
  released.resolve();
  await until(async () => (await shop.store.captures.countPending()) === 0);
  await worker.close();
  expect(read).toHaveLength(big.length + small.length + hand.length);
  expect(read.indexOf('hand.example')).toBe(2);
  expect(read.lastIndexOf('small.example')).toBeLessThan(2 * BAND);
  expect(read.lastIndexOf('big.example')).toBe(read.length - 1);
});

test('turns are given by priority, and in the order of asking among equals', async () => {
  const turn = turns(1);
  const done: string[] = [];
  const first = new Signal();
  const asked = [['a', 12], ['b', 12], ['hand', 0], ['c', 11], ['d', 12]] as const;
  const all = [turn(() => first.promise, 12), ...asked.map(([name, priority]) => turn(async () => void done.push(name), priority))];
  first.resolve();
  await Promise.all(all);
  expect(done).toEqual(['hand', 'c', 'a', 'b', 'd']);
});
