/** Pages on which several releases stand whole, one below the other. */
import { afterEach, describe, expect, it } from 'vitest';
import { releaseAnchors } from '../../src/extractors/article/bulletin.ts';
import type { Site, Start } from '../../src/site.ts';
import { crawl, site, type Outcome } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
async function started(pages: Record<string, Reply>): Promise<TestServer> {
  const server = await serve(pages);
  open.push(server);
  return server;
}
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const release = (n: number): string => `<h3 id="r${n}">Basin number ${n} is closed</h3><p>${n} May 2023</p><p>Basin number ${n} is closed for dredging, and boats are asked to go elsewhere, the harbour master said on Monday.</p>`;
const bulletin = (numbers: readonly number[]): string => `<html><body><h1>Releases of 2023</h1>${numbers.map(release).join('')}</body></html>`;
const harbour = (server: TestServer, start: Partial<Start>, articles: readonly string[] = []): Site => site({ hosts: [server.host], articles, starts: [{ kind: 'listing', url: `${server.origin}/2023.html`, ...start } as Start] });
const read = (outcome: Outcome): string[] => outcome.captured.filter(({ role }) => role === 'article').map(({ url, finalUrl, canonicalUrl, askedCanonicalUrl }) => [...new Set([url, finalUrl, canonicalUrl, askedCanonicalUrl].map((one) => one.replace(/^[a-z]+:\/\/[^/]+/, '')))].join(' '));

describe('several releases on one page', () => {
  it.each([
    ['a list', { kind: 'listing' as const }, []], ['a page that was given as the site', { kind: 'page' as const }, ['/2023.html']],
  ])('are handed on by the addresses of their anchors from %s, which is asked for once', async (_what, start, more) => {
    const server = await started({ '/2023.html': bulletin([3, 2, 1]) });
    const outcome = await crawl(harbour(server, start), { releasesOn: releaseAnchors });
    expect(read(outcome)).toEqual([...more, '/2023.html#r3', '/2023.html#r2', '/2023.html#r1']);
    expect(outcome.captured.filter(({ canonicalUrl }) => canonicalUrl.includes('#')).map(({ visit, body }) => [visit, body.toString()])).toEqual(Array.from({ length: 3 }, () => [null, bulletin([3, 2, 1])]));
    expect(server.paths().filter((path) => path === '/2023.html')).toHaveLength(1);
    expect(outcome.report.warnings).toEqual([]);
  });
  it('are handed on from an article of a list', async () => {
    const server = await started({ '/2023.html': '<a href="/may.html">May</a>', '/may.html': bulletin([3, 2, 1]) });
    expect(read(await crawl(harbour(server, {}, [String.raw`/may\.html$`]), { releasesOn: releaseAnchors }))).toEqual(['/may.html', '/may.html#r3', '/may.html#r2', '/may.html#r1']);
  });
  it('are handed on where they are new', async () => {
    const server = await started({ '/2023.html': bulletin([4, 3, 2, 1]) });
    const known = new Set([1, 2, 3].map((n) => `${server.origin}/2023.html#r${n}`));
    expect(read(await crawl(harbour(server, {}), { releasesOn: releaseAnchors, known }))).toEqual(['/2023.html#r4']);
  });
  it('are none where the articles of the site have other addresses', async () => {
    const server = await started({ '/2023.html': bulletin([3, 2, 1]) });
    expect(read(await crawl(harbour(server, {}, [String.raw`/release-\d+\.html$`]), { releasesOn: releaseAnchors }))).toEqual([]);
    expect(read(await crawl(harbour(server, {}, [String.raw`/2023\.html#r\d+$`]), { releasesOn: releaseAnchors }))).toHaveLength(3);
  });
});
