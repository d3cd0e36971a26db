/** A site that gets another layout between two crawls. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Summary } from '../../src/workers/summary.ts';
import { run, temporaryFolder, type Place } from '../command-line.ts';
import { redesignedPage } from '../redesigned-page.ts';

describe('a site that is redesigned between two crawls', () => {
  const folder = temporaryFolder('drift');
  const site = { released: 0, redesigned: false };
  let server: Server;
  let origin = '';
  let place: Place;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const n = Number(/^\/release-(\d+)$/.exec(request.url ?? '')?.[1] ?? 0);
      const links = Array.from({ length: site.released }, (_, i) => `<li><a href="/release-${i + 1}">Release ${i + 1} of the port, with a long title</a></li>`).join('');
      if (n === 0 && request.url !== '/') response.writeHead(404).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(n === 0 ? `<!doctype html><title>Port</title><h1>Releases</h1><ul>${links}</ul>` : redesignedPage(n, site.redesigned));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    place = { cwd: folder.path, env: { DATELINER_DELAY: '0', DATELINER_BROWSER: 'never', DATELINER_ALLOW_HOST: '127.0.0.1' } };
  });
  afterAll(async () => {
    await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
    folder.remove();
  });
  const crawl = async (more: number, redesigned = site.redesigned) => {
    Object.assign(site, { released: site.released + more, redesigned });
    const ended = await run(['crawl', `${origin}/`, '--quiet'], place);
    const summary = JSON.parse(readFileSync(path.join(folder.path, 'out', 'latest-run.json'), 'utf8')) as Summary;
    return { ...ended, drift: summary.drift?.map(({ measure }) => measure) };
  };

  test('the crawl after it says which field is gone, ends with 1, and keeps the articles; the ones before and small ones say nothing', async () => {
    for (const more of [8, 8]) expect(await crawl(more)).toMatchObject({ code: 0, err: '', drift: [] });
    expect(await crawl(2, true)).toMatchObject({ code: 0, err: '', drift: [] });
    const told = await crawl(8);
    const line = 'publishedAt (articles that have it): 0 of 8, but 16 of 18 in the runs before: the site may have changed its layout';
    expect([told.code, told.drift, told.err]).toEqual([1, ['publishedAt'], expect.stringContaining(`look: ${line}`)]);
    expect(told.err).toContain('8 new');
    // A run without anything new leaves the word of the last one standing.
    expect((await crawl(0)).code).toBe(0);
    expect((await run(['status'], place)).out).toContain(`look: 127.0.0.1:${new URL(origin).port}: ${line}`);
  }, 180_000);
});
