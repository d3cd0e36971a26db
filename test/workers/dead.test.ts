/** Jobs and dead letters as the commands show them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { addArticles, articleJobId, queueCounts } from '../../src/workers/jobs.ts';
import { startWorkforce } from '../../src/workers/workforce.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { temporaryFolder } from '../command-line.ts';
import { runHere } from '../run-here.ts';
import { articlePage } from '../made-up-site.ts';
import { until } from '../services.ts';

const AT = '2024-05-06T07:08:09.000Z';
const folder = temporaryFolder('dead');
let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: { workers: 1 }, env: {}, cwd: folder.path }), createLogger('silent'));
});
afterAll(async () => {
  await shop.close();
  folder.remove();
});

/** Runs one command line in the folder of the store that is open already. */
const command = (...argv: readonly string[]): ReturnType<typeof runHere> => runHere(argv, folder.path);

/** A capture whose page the archive cannot give: reading it fails for good. */
async function brokenCapture(): Promise<string> {
  const url = 'http://press.example/broken';
  const raw = await shop.archive.append({ method: 'GET', url, fetchedAt: AT, status: 200, statusText: 'OK', headers: [], requestHeaders: [], body: Buffer.from(articlePage(1)), rendered: false });
  return shop.store.captures.add({
    runId: 'r', site: 'press.example', kind: 'article', url, finalUrl: url, canonicalUrl: url, fetchedAt: AT, status: 200, contentType: 'text/html', etag: null, lastModified: null,
    digest: 'sha256:1', length: 1, rendered: false, raw: { ...raw, offset: raw.offset + 1, length: raw.length - 1 }, hint: null,
  });
}

async function work(until_: () => Promise<boolean>): Promise<void> {
  const force = await startWorkforce(shop, { signal: new AbortController().signal });
  await until(until_);
  await force.stop();
}
const failed = async (): Promise<number> => (await queueCounts(shop.queues)).articles['failed'] ?? 0;

test('what waits is listed, and one job is shown whole', async () => {
  const id = await brokenCapture();
  await addArticles(shop.queues, shop.store.id, [{ captureId: id, priority: 12 }]);
  expect((await command('jobs')).out).toMatch(new RegExp(`^articles +waiting +${articleJobId(id)} +capture ${id}\n$`));
  expect((await command('jobs', articleJobId(id))).out).toMatch(/queue articles, waiting, priority 12\n {2}added .*\n {2}0 tries/);
  expect(await command('jobs', 'no-such')).toMatchObject({ code: 1, err: expect.stringContaining('there is no job no-such') as string });
  await shop.queues.articles.obliterate({ force: true });
});

test('a dead letter is listed, shown with its page, replayed, and purged', async () => {
  const id = await brokenCapture();
  const job = articleJobId(id);
  await addArticles(shop.queues, shop.store.id, [id]);
  await work(async () => (await failed()) === 1);
  expect((await command('dead', 'list')).out).toMatch(new RegExp(`^${job}  .*capture ${id}: .*the archive is damaged: archive/`));
  const shown = await command('dead', 'show', job);
  expect(shown.out).toMatch(/page http:\/\/press\.example\/broken\n {2}fetched 2024-05-06T07:08:09\.000Z for press\.example, kept in archive\/.+\.warc\.gz at \d+/);
  expect((await shop.store.captures.get(id))?.outcome?.result).toBe('failed');

  expect(await command('dead', 'replay')).toMatchObject({ code: 2, err: expect.stringContaining('--all') as string });
  expect(await command('dead', 'replay', job, 'no-such')).toMatchObject({ code: 1, out: '1 job queued again\n', err: expect.stringContaining('no-such') as string });
  expect((await shop.store.captures.get(id))?.outcome).toBeNull();
  await work(async () => (await failed()) === 1);

  expect((await command('dead', 'purge', '--older-than', '1')).out).toBe('0 jobs purged\n');
  expect((await command('dead', 'purge', job)).out).toBe('1 job purged\n');
  expect((await command('dead', 'list')).out).toBe('no dead letters\n');
  expect((await shop.store.captures.get(id))?.outcome?.result).toBe('failed');
});

test('a dead letter that cannot be queued again stays, and keeps no other from it', async () => {
  await addArticles(shop.queues, 'another-store', ['8']);
  await shop.queues.warcs.add('warc', { storeId: 'another-store', runId: 'r', warc: '/nowhere/away.warc', sites: [] }, { jobId: 'run-away' });
  await work(async () => (await failed()) === 1 && (await queueCounts(shop.queues)).warcs['failed'] === 1);
  expect(await command('dead', 'replay', '--all')).toEqual({ code: 1, out: '1 job queued again\n', err: 'dateliner: run-away stays as it is: there is no file /nowhere/away.warc\n' });
  expect((await command('dead', 'list')).out).toMatch(/^run-away .*away\.warc/);
  await shop.queues.articles.obliterate({ force: true });
  expect((await command('dead', 'purge', '--all')).out).toBe('1 job purged\n');
});

test('the page of a dead letter is printed as it was archived', async () => {
  await addArticles(shop.queues, 'another-store', ['7']);
  await work(async () => (await failed()) === 1);
  expect(await command('dead', 'show', articleJobId('7'), '--page')).toMatchObject({ code: 1, err: expect.stringContaining('no archived page') as string });
  expect((await command('dead', 'purge', '--all')).out).toBe('1 job purged\n');
});
