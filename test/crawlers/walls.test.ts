import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { crawlSite } from '../../src/crawlers/crawl.ts';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { QUICK, options, recorder, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const hasBrowser = findBrowser(null) !== null;
const open: TestServer[] = [];
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const LIST = '<a href="/r/1.html">One</a><a href="/r/2.html">Two</a>';
const CHALLENGE = gzipSync("<html><body><div id='app'></div><script>document.cookie = 'pass=7; path=/'; location.reload();</script></body></html>");
/** Lets in who brings the cookie that its script sets; the others get the script. */
const guarded = (status: number): Reply => (request, response) => {
  if (/pass=7/.test(request.headers.cookie ?? '') && /token=a/.test(request.headers.cookie ?? '')) response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Behind the wall</h1>');
  else response.writeHead(status, { 'content-type': 'text/html', 'content-encoding': 'gzip', 'set-cookie': ['token=a; Path=/', 'more=b; Path=/'] }).end(CHALLENGE);
};
const shut: Reply = { status: 403, body: '<h1>Forbidden</h1><script>document.title = "no"</script>' };

async function crawled(pages: Record<string, Reply>, over: { browser?: 'auto' | 'never'; render?: 'http' | 'browser' | 'auto' } = {}): Promise<{ captured: string[]; refused: string[]; paths: string[] }> {
  const server = await serve(pages);
  open.push(server);
  const { hooks, record } = recorder();
  const { render } = over;
  await crawlSite(
    site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/r/'], politeness: { concurrency: 1 }, ...(render === undefined ? {} : { render }) }),
    hooks, options({ browser: over.browser ?? 'auto', limits: { ...QUICK, retries: 0 } }),
  );
  return {
    captured: record.captured.filter(({ role }) => role === 'article' || role === 'listing').map((c) => `${c.role} ${new URL(c.finalUrl).pathname} ${c.status}${c.rendered ? ' shown' : ''}`),
    refused: record.refused.map((r) => `${new URL(r.url).pathname} ${r.reason}`), paths: server.paths().filter((path) => path !== '/robots.txt'),
  };
}

const list: Reply = (request, response) => {
  const isIn = /pass=7/.test(request.headers.cookie ?? '');
  response.writeHead(isIn ? 200 : 412, { 'content-type': 'text/html' }).end(isIn ? LIST : "<script>document.cookie = 'pass=7; path=/'; location.reload();</script>");
};

describe('a site that lets in browsers alone', () => {
  it.skipIf(!hasBrowser).each([403, 412])('and answers %d to others is read in the browser, which keeps what it was given for this visit (needs a browser)', async (status) => {
    const { captured, refused } = await crawled({ '/list': LIST, '/r/1.html': guarded(status), '/r/2.html': guarded(status) });
    expect([refused, captured]).toEqual([[], ['listing /list 200', 'article /r/1.html 200 shown', 'article /r/2.html 200 shown']]);
  });

  it.skipIf(!hasBrowser)('has its lists read in the browser, too (needs a browser)', async () => {
    const { captured } = await crawled({ '/list': list, '/r/1.html': '<h1>One</h1>', '/r/2.html': '<h1>Two</h1>' });
    expect(captured).toEqual(['listing /list 200 shown', 'article /r/1.html 200', 'article /r/2.html 200']);
  });

  it.skipIf(!hasBrowser)('and shuts the browser out as well is tried once, and then believed (needs a browser)', async () => {
    const pages: Record<string, Reply> = { '/list': LIST, '/r/1.html': { status: 403, body: '<script>fetch("/tried")</script>' }, '/r/2.html': { status: 403, body: '<script>fetch("/tried")</script>' } };
    const { captured, refused, paths } = await crawled(pages);
    expect([captured, refused]).toEqual([['listing /list 200'], ['/r/1.html forbidden', '/r/2.html forbidden']]);
    expect(paths.filter((path) => path === '/tried')).toHaveLength(1);
  });

  it.skipIf(!hasBrowser)('is tried with every page where its definition says that it wants a browser (needs a browser)', async () => {
    const pages: Record<string, Reply> = { '/list': LIST, '/r/1.html': { status: 403, body: '<script>fetch("/tried")</script>' }, '/r/2.html': guarded(403) };
    const { captured, refused } = await crawled(pages, { render: 'browser' });
    expect([captured.filter((line) => line.startsWith('article')), refused]).toEqual([['article /r/2.html 200 shown'], ['/r/1.html forbidden']]);
  });

  it.each([['never', undefined], ['auto', 'http']] as const)('is left alone where no browser may be used (%s, %s)', async (browser, render) => {
    const { captured, refused, paths } = await crawled({ '/list': LIST, '/r/1.html': shut, '/r/2.html': shut }, { browser, ...(render === undefined ? {} : { render }) });
    expect([captured, refused, paths]).toEqual([['listing /list 200'], ['/r/1.html forbidden', '/r/2.html forbidden'], ['/list', '/r/1.html', '/r/2.html']]);
  });
});
