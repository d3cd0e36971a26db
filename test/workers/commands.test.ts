/** Commands against each other: a running worker, addresses by hand, several sites. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReleaseRecord } from '../../src/record.ts';
import { run, start, temporaryFolder, type Place } from '../command-line.ts';
import { serve } from '../crawlers/server.ts';
import { serveMadeUpSite, type MadeUpSite } from '../made-up-site.ts';
import { until } from '../services.ts';

let site: MadeUpSite;
beforeAll(async () => {
  site = await serveMadeUpSite(40);
});
afterAll(async () => {
  await site.close();
});

const recordsIn = (folder: string): ReleaseRecord[] => readFileSync(path.join(folder, 'out', 'records.jsonl'), 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as ReleaseRecord);
/** One of several on a page. */
const release = (n: number): string => `<h3 id="r${n}">Basin number ${n} is closed</h3><p>${n} May 2023</p><p>Basin number ${n} is closed for dredging, and boats are asked to go elsewhere, the harbour master said on Monday.</p>`;
const settings = { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never' };

describe('a running worker', () => {
  const folder = temporaryFolder('work');
  const place: Place = { cwd: folder.path, env: { ...settings, DATELINER_ALLOW_HOST: '127.0.0.1' } };
  afterAll(folder.remove);

  test('works off what is enqueued from a second terminal, writes the output and stops cleanly', async () => {
    const worker = start(['work'], place);
    await worker.seen('"working"');
    const queued = await run(['enqueue', `${site.origin}/release-3.html`, `${site.origin}/release-4.html`], place);
    expect([queued.code, queued.out]).toEqual([0, expect.stringContaining('2 addresses queued')]);
    const waited = await run(['enqueue', '--wait', `${site.origin}/release-5.html`], place);
    expect([waited.code, waited.err]).toEqual([0, '']);
    expect(waited.out).toContain('Release 5');
    const refused = await run(['enqueue', '--wait', `${site.origin}/nothing.html`], place);
    expect([refused.code, refused.err]).toEqual([1, expect.stringMatching(/no record of .*nothing\.html: not-found/)]);
    const known = await run(['enqueue', '--wait', `${site.origin}/release-5.html?utm_source=mail`], place);
    expect([known.code, known.out, site.asked.get(5)]).toEqual([0, expect.stringContaining('Release 5'), 1]);
    const refusedBefore = await run(['enqueue', '--wait', `${site.origin}/nothing.html`], place);
    expect([refusedBefore.code, refusedBefore.err]).toEqual([1, expect.stringMatching(/refused before \(not-found: .*\) and not asked for again; --full/)]);
    await run(['enqueue', '--wait', '--full', `${site.origin}/release-5.html`], place);
    expect(site.asked.get(5)).toBe(2);
    await until(() => existsSync(path.join(folder.path, 'out', 'records.jsonl')) && recordsIn(folder.path).length === 3);
    const shown = await run(['show', `${site.origin}/release-4.html`], place);
    expect([shown.code, shown.out]).toEqual([0, expect.stringContaining('Release 4')]);
    worker.child.kill('SIGTERM');
    const end = await worker.ended;
    expect(end.code).toBe(0);
    const status = JSON.parse((await run(['status', '--json'], place)).out) as { records: number; pending: number; queues: Record<string, Record<string, number>> };
    expect([status.records, status.pending, status.queues['articles']?.['active'], status.queues['urls']?.['active']]).toEqual([3, 0, 0, 0]);
  });
});

describe('a private address', () => {
  const folder = temporaryFolder('private');
  afterAll(folder.remove);
  test.each(['http://127.0.0.1', 'http://localhost', 'http://[::1]', 'http://2130706433'])('%s is refused unless it is named with --allow-host', async (origin) => {
    const url = `${origin}:${new URL(site.origin).port}/`;
    const ended = await run(['crawl', url, '--data', path.join(folder.path, 'data')], { cwd: folder.path, env: settings });
    expect(ended.out).toMatch(/private-address/);
    expect(ended.out).toMatch(/--allow-host/);
    expect(ended.code).toBe(1);
  });
});

describe('a crawl', () => {
  const folder = temporaryFolder('twice');
  const place: Place = { cwd: folder.path, env: { ...settings, DATELINER_ALLOW_HOST: '127.0.0.1' } };
  afterAll(folder.remove);

  test('with --quiet says nothing when nothing is wrong, and speaks up when a site gives nothing', async () => {
    const good = await run(['crawl', `${site.origin}/`, '--quiet'], place);
    expect([good.code, good.out, good.err]).toEqual([0, '', '']);
    const empty = await run(['crawl', `${site.origin}/nothing-here/`, '--quiet'], place);
    expect([empty.code, empty.out, empty.err]).toEqual([1, '', expect.stringContaining('gave no article')]);
  });

  test('makes a record of each of several releases on a page, which is found by the address with its anchor', async () => {
    const server = await serve({ '/2023.html': `<html><body><h1>Releases of 2023</h1>${[3, 2, 1].map(release).join('')}</body></html>` });
    const [address, out] = [`${server.origin}/2023.html`, path.join(folder.path, 'several')];
    const crawled = await run(['crawl', address, '--out', out, '--json'], place);
    const shown = await run(['show', `${address}#r2`, '--json'], place);
    const again = await run(['crawl', address, '--out', out, '--json'], place);
    await server.close();
    const counts = [crawled, again].map((ended) => (JSON.parse(ended.out) as { runs: { pages: Record<string, number> }[] }).runs[0]?.pages);
    expect([counts.map((count) => count?.['new']), JSON.parse(shown.out)]).toEqual([[3, 0], expect.objectContaining({ canonicalUrl: `${address}#r2`, url: `${address}#r2`, title: 'Basin number 2 is closed', publishedAt: '2023-05-02' })]);
  });

  test('over several sites goes on after one that is broken', async () => {
    const ended = await run(['crawl', 'http://127.0.0.1:9/', `${site.origin}/`, '--json'], { ...place, env: { ...place.env, DATELINER_RETRIES: '0' } });
    const { runs } = JSON.parse(ended.out) as { runs: { status: string; pages: Record<string, number>; reasons: Record<string, number> }[] };
    expect(ended.code).toBe(1);
    expect(runs[0]?.reasons).toEqual({ network: 1 });
    expect(runs[1]?.status).toBe('done');
  });
});
