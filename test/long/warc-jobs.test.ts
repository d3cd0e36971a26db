/** WARC files as jobs: read once, taken up where they were left, from a disk or a server, by any worker. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { based } from '../../src/commands/enqueue-warc.ts';
import { loadConfig } from '../../src/config.ts';
import { createLogger } from '../../src/log.ts';
import { queueCounts } from '../../src/workers/jobs.ts';
import { recover } from '../../src/workers/recover.ts';
import { runEnd } from '../../src/workers/run.ts';
import type { Summary } from '../../src/workers/summary.ts';
import { requestWarc, warcProgress } from '../../src/workers/warc-run.ts';
import { startWorkforce, type Workforce } from '../../src/workers/workforce.ts';
import { openWorkshop, type Workshop } from '../../src/workers/workshop.ts';
import { start, run, temporaryFolder } from '../command-line.ts';
import { newsCrawlFile } from '../foreign-archives.ts';
import { articlePage } from '../made-up-site.ts';
import { until } from '../services.ts';

const folder = temporaryFolder('warc-jobs');
let shop: Workshop;
beforeAll(async () => {
  shop = await openWorkshop(loadConfig({ flags: { workers: 1, allowHost: ['127.0.0.1'] }, env: {}, cwd: folder.path }), createLogger('silent'));
});
afterAll(async () => {
  await shop.close();
  folder.remove();
});

const never = new AbortController().signal;
const address = (host: string, n: number): string => `https://${host}/2024/release-${n}.html`;
const pages = (host: string, from: number, to: number): { url: string; html: string }[] => Array.from({ length: to - from + 1 }, (_, i) => ({ url: address(host, from + i), html: articlePage(from + i) }));
function file(name: string, bytes: Buffer): string {
  const full = path.join(folder.path, name);
  writeFileSync(full, bytes);
  return full;
}
/** Lets workers of this process read a file to its end. */
async function read(source: string, more: { sites?: string[]; full?: boolean } = {}): Promise<Summary> {
  const asked = await requestWarc(shop, { source, sites: [], full: false, ...more });
  return (await runEnd(shop, asked.id, never))?.summary as Summary;
}

describe('with workers of this process', () => {
  let force: Workforce;
  beforeAll(async () => { force = await startWorkforce(shop, { signal: never }); });
  afterAll(() => force.stop());

  test('a file gives records with their evidence in our own archive; read again it gives nothing new', async () => {
    const list = `<html><title>All</title><ul>${Array.from({ length: 40 }, (_, i) => `<li><a href="/n${i}">Notice ${i}</a></li>`).join('')}</ul></html>`;
    const source = file('one.warc.gz', Buffer.concat([newsCrawlFile([...pages('one.example', 1, 3), { url: 'https://one.example/all.html', html: list }]), Buffer.alloc(50, 1)]));
    expect(await read(source)).toMatchObject({ site: 'warc:one.warc.gz', status: 'done', pages: { seen: 4, new: 3, refused: 1, failed: 0 }, warnings: [expect.stringContaining('1 stretches')] });
    const record = await shop.store.records.byUrl(address('one.example', 2));
    expect(record).toMatchObject({ title: 'Release 2', site: 'one.example', fetchedAt: '2024-05-06T07:08:09.000Z', raw: { file: expect.stringMatching(/^archive\//) as string } });
    expect((await shop.archive.read(record?.raw ?? { file: '', offset: 0, length: 0 })).body.toString()).toBe(articlePage(2));
    const captures = async (): Promise<number> => { let n = 0; for await (const _ of shop.store.holdings.list({ site: 'one.example' })) n += 1; return n; };
    const before = await captures();
    expect(before).toBe(3);
    expect(await read(source)).toMatchObject({ pages: { seen: 4, new: 3 } });
    expect(await read(source, { full: true })).toMatchObject({ pages: { seen: 4, known: 3, new: 0, changed: 0, refused: 1 } });
    expect(await captures()).toBe(before);
    expect((await shop.store.progress.get(warcProgress({ warc: source, sites: [] })))?.done).toBe(true);
  });

  test('an older page makes no new version of an article that is known from a later day', async () => {
    const newer = newsCrawlFile(pages('old.example', 1, 1)).toString('latin1');
    await read(file('newer.warc.gz', Buffer.from(newer, 'latin1')));
    const { gunzipSync, gzipSync } = await import('node:zlib');
    const older = gunzipSync(newsCrawlFile([{ url: address('old.example', 1), html: articlePage(1).replace('Release 1<', 'Draft 1<') }])).toString().replaceAll('2024-05-06T07', '2023-05-06T07');
    expect(await read(file('older.warc.gz', gzipSync(older)))).toMatchObject({ pages: { seen: 1, known: 1, changed: 0 } });
    expect((await shop.store.records.byUrl(address('old.example', 1)))?.version).toBe(1);
  });

  describe('a file on a server', () => {
    const bytes = newsCrawlFile(pages('server.example', 1, 40));
    const ranges: string[] = [];
    let server: Server;
    let origin: string;
    beforeAll(async () => {
      server = createServer((request, response) => {
        const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
        ranges.push(`${request.url} ${from}`);
        if (request.url === '/away.warc.gz') return void response.writeHead(302, { location: '/file.warc.gz' }).end();
        if (request.url === '/trap.warc.gz') return void response.writeHead(302, { location: 'http://10.0.0.1/file.warc.gz' }).end();
        if (request.url === '/none.warc.gz') return void response.writeHead(404).end();
        response.writeHead(from === 0 ? 200 : 206);
        // The connection breaks once, in the middle.
        if (from > 0) return void response.end(bytes.subarray(from));
        response.write(bytes.subarray(0, 3000), () => response.destroy());
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    test('is read over redirects, and on from where the connection broke', async () => {
      expect(await read(`${origin}/away.warc.gz`)).toMatchObject({ pages: { seen: 40, new: 40 } });
      expect(ranges.filter((range) => !range.startsWith('/whole'))).toEqual(['/away.warc.gz 0', '/file.warc.gz 0', '/away.warc.gz 3000', '/file.warc.gz 3000']);
    });
    test('is read from a server that knows no ranges', async () => {
      expect(await read(`${origin}/whole.warc.gz`)).toMatchObject({ status: 'done', pages: { seen: 40 }, warnings: [] });
    });
    test.each([['/trap.warc.gz', /private address/], ['/none.warc.gz', /answers 404/]])('that is not to be had (%s) is told', async (where, message) => {
      expect(await read(origin + where)).toMatchObject({ status: 'failed', error: expect.stringMatching(message) as string });
      const { warcs } = await queueCounts(shop.queues);
      expect(warcs['failed']).toBeGreaterThan(0);
    });
  });
});

test('a killed worker\'s file is taken up by another one where it was left, each article once', async () => {
  const source = file('long.warc.gz', newsCrawlFile(pages('long.example', 1, 160)));
  const place = { cwd: folder.path, env: { DATELINER_WORKERS: '1', DATELINER_LOG: 'info' } };
  const asked = await requestWarc(shop, { source, sites: [], full: false });
  const first = start(['work'], place);
  const noted = async (): Promise<number> => Number((await shop.store.progress.get(warcProgress({ warc: source, sites: [] })))?.position ?? 0);
  await until(async () => (await noted()) > 0);
  first.child.kill('SIGKILL');
  await first.ended;
  await recover(shop);
  const left = await noted();
  expect((await shop.store.runs.get(asked.id))?.status).toBe('running');
  const force = await startWorkforce(shop, { signal: never });
  const end = await runEnd(shop, asked.id, never);
  await force.stop();
  const told = (end?.summary as Summary | undefined)?.pages;
  expect(left).toBeGreaterThan(0);
  expect(told?.seen).toBeLessThan(220);
  expect(await shop.store.records.count({ site: 'long.example' })).toBe(160);
  let versions = 0;
  for await (const record of shop.store.records.all({ site: 'long.example' })) versions += record.version;
  expect(versions).toBe(160);
});

test('a list of paths stands behind a base', () => {
  expect(based(['crawl-data/a.warc.gz', 'https://b.example/b.warc.gz'], 'https://data.example')).toEqual(['https://data.example/crawl-data/a.warc.gz', 'https://b.example/b.warc.gz']);
  expect(() => based(['a'], 'data')).toThrow('--base wants');
});

test('the command queues files and refuses what is none', async () => {
  file('queued.warc.gz', newsCrawlFile(pages('queued.example', 1, 1)));
  const place = { cwd: folder.path, env: {} };
  const queued = await run(['enqueue', 'queued.warc.gz', '--json'], place);
  expect([queued.code, JSON.parse(queued.out)]).toEqual([0, [{ warc: 'queued.warc.gz', run: expect.any(String) as string }]]);
  const missing = await run(['enqueue', 'missing.warc.gz'], place);
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('there is no file')]);
});
