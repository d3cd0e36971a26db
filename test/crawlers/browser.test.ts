import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { shapeOf } from '../../src/crawlers/address-shape.ts';
import { crawlSite, fetchPage } from '../../src/crawlers/crawl.ts';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { isTracker } from '../../src/crawlers/page-traffic.ts';
import { QUICK, options, recorder, site } from './run.ts';
import { serve, type TestServer } from './server.ts';

const hasBrowser = findBrowser(null) !== null;
const open: TestServer[] = [];
async function started(pages: Parameters<typeof serve>[0]): Promise<TestServer> {
  const server = await serve(pages);
  open.push(server);
  return server;
}
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const SHELL = (script: string): string => `<!doctype html><html><head><meta charset="utf-8"><title>Loading</title></head><body><div id="app"></div><script>${script}</script></body></html>`;
const FILL = "fetch('/api/7').then((r) => r.json()).then((d) => { document.getElementById('app').innerHTML = '<h1>' + d.title + '</h1><p>成都 signed a paper.</p>'; })";
const unrendered = (html: string): boolean => html.includes('<div id="app"></div>');

/** Processes started by this one that still run; known on Linux alone. */
function children(): string[] {
  const path = `/proc/${process.pid}/task/${process.pid}/children`;
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split(' ').filter((pid) => pid !== '').toSorted() : [];
}

describe('what a page asks for', () => {
  it.each([
    ['https://www.google-analytics.com/collect?v=1', true], ['https://hm.baidu.com/hm.js?1', true], ['https://baidu.com/', false],
    ['https://notgoogle-analytics.com/x.js', false], ['https://cdn.news.example/google-analytics.com.js', false],
  ])('%s is there to follow readers: %s', (url, is) => { expect(isTracker(url)).toBe(is); });
});

describe('the shape of an address', () => {
  it.each([
    ['https://news.example/r/1.html', 'https://news.example/r/2.html', true], ['https://news.example/2016/07/one-a1.html', 'https://news.example/2017/11/two-a2.html', true],
    ['https://news.example/r/1.html', 'https://news.example/s/1.html', false], ['https://news.example/r/1.html', 'https://news.example/r/1', false], ['https://news.example/r/1.html', 'https://other.example/r/1.html', false],
  ])('of %s and %s: one kind is %s', (one, two, same) => { expect(shapeOf(one) === shapeOf(two)).toBe(same); });
});

describe('a page made by scripts', () => {
  it.skipIf(!hasBrowser)('is handed on as the document that the scripts made (needs a browser)', async () => {
    const server = await started({ '/r/7.html': SHELL(FILL), '/api/7': { headers: { 'content-type': 'application/json' }, body: '{"title":"Twin towns"}' } });
    const { hooks, record } = recorder();
    const report = await fetchPage({ url: `${server.origin}/r/7.html`, site: site({ hosts: [server.host], starts: [] }) }, { ...hooks, looksUnrendered: unrendered }, options({ browser: 'auto' }));
    expect(record.refused).toEqual([]);
    expect(record.captured.map((c) => [c.role, c.rendered])).toEqual([['other', false], ['article', true]]);
    const html = record.captured.at(-1)?.body.toString('utf8') ?? '';
    expect(html).toContain('<h1>Twin towns</h1>');
    expect(html).toContain('成都 signed');
    expect(server.paths().filter((p) => p === '/r/7.html')).toHaveLength(1);
    expect(report.articles).toBe(1);
  });

  it.skipIf(!hasBrowser)('cannot make the browser fetch a private address (needs a browser)', async () => {
    const secret = await started({ '/secret': 'the secret' });
    const server = await started({ '/p.html': SHELL(`fetch('${secret.origin}/secret').then((r) => r.text(), () => 'refused').then((t) => { document.getElementById('app').textContent = t; })`) });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/p.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto', allowHosts: [server.host] }));
    expect(record.captured.at(-1)?.body.toString()).toContain('refused');
    expect(secret.paths()).toEqual([]);
  });

  it.skipIf(!hasBrowser)('goes straight to the browser once a page of its shape has needed it (needs a browser)', async () => {
    const server = await started({
      '/list': '<a href="/r/1.html">One</a><a href="/r/2.html">Two</a>', '/r/1.html': SHELL(FILL), '/r/2.html': SHELL(FILL),
      '/api/7': { headers: { 'content-type': 'application/json' }, body: '{"title":"T"}' },
    });
    const { hooks, record } = recorder();
    let questions = 0;
    await crawlSite(
      site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/r/'], politeness: { concurrency: 1 } }),
      { ...hooks, looksUnrendered: (html) => { questions += 1; return unrendered(html); } }, options({ browser: 'auto' }),
    );
    expect(record.captured.filter((c) => c.rendered)).toHaveLength(2);
    // One question before the first was shown, one after: the second page was not asked about before.
    expect(questions).toBe(3);
  });

  it.skipIf(!hasBrowser)('that never comes to an end fails alone, and its browser is gone (needs a browser)', async () => {
    const server = await started({ '/list': '<a href="/r/1.html">One</a><a href="/r/2.html">Two</a>', '/r/1.html': SHELL('for (;;) {}'), '/r/2.html': SHELL("document.getElementById('app').textContent = 'made'") });
    const { hooks, record } = recorder();
    await crawlSite(
      site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/r/'] }),
      { ...hooks, looksUnrendered: unrendered }, options({ browser: 'auto', limits: { ...QUICK, retries: 0, timeoutMs: 10_000 } }),
    );
    expect(record.refused.map((r) => [new URL(r.url).pathname, r.result, r.reason])).toEqual([['/r/1.html', 'failed', 'timeout']]);
    expect(record.captured.filter((c) => c.rendered).map((c) => new URL(c.url).pathname)).toEqual(['/r/2.html']);
  });

  it.skipIf(!hasBrowser)('may lead on to another page of the site, and the article is where it ends (needs a browser)', async () => {
    const server = await started({ '/r/1.html': SHELL("location.replace('/r/2.html')"), '/r/2.html': '<h1>Moved here</h1>' });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/r/1.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto' }));
    expect(record.refused).toEqual([]);
    expect(record.captured.at(-1)).toMatchObject({ rendered: true, finalUrl: `${server.origin}/r/2.html`, canonicalUrl: `${server.origin}/r/2.html` });
    expect(record.captured.at(-1)?.body.toString()).toContain('Moved here');
  });

  it.skipIf(!hasBrowser)('cannot lead the crawl off the site (needs a browser)', async () => {
    const elsewhere = await started({ '/': '<h1>Elsewhere</h1>' });
    const server = await started({ '/r/1.html': SHELL(`document.getElementById('app').textContent = 'mine'; location.href = '${elsewhere.origin}/'`) });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/r/1.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto' }));
    expect(record.captured.filter((c) => c.body.includes('Elsewhere'))).toEqual([]);
    expect(elsewhere.paths()).toEqual([]);
  });

  it.skipIf(!hasBrowser)('asks for nothing that is only to be looked at, and for no frames (needs a browser)', async () => {
    const server = await started({
      '/r/1.html': '<html><head><style>@font-face{font-family:x;src:url(/f.woff2)} body{font-family:x}</style></head><body><p>text</p><img src="/i.png"><video src="/v.mp4"></video><iframe src="/frame"></iframe><script src="/s.js"></script></body></html>',
      '/s.js': { headers: { 'content-type': 'text/javascript' }, body: "document.body.append('by script')" },
    });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/r/1.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto' }));
    expect(record.captured.at(-1)?.body.toString()).toContain('by script');
    expect(server.paths()).toEqual(['/robots.txt', '/r/1.html', '/s.js']);
  });

  it.skipIf(!hasBrowser)('obeys robots.txt in what its scripts fetch from the site (needs a browser)', async () => {
    const server = await started({ '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /api/' }, '/r/7.html': SHELL(FILL), '/api/7': '{}' });
    const { hooks } = recorder();
    await fetchPage({ url: `${server.origin}/r/7.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto' }));
    expect(server.paths()).toEqual(['/robots.txt', '/r/7.html']);
  });

  it.skipIf(!hasBrowser)('sends what its scripts send, and as they send it (needs a browser)', async () => {
    const got: string[] = [];
    const server = await started({
      '/r/1.html': SHELL("fetch('/api/list', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{\"page\":1}' }).then((r) => r.text()).then((t) => { document.getElementById('app').textContent = t; })"),
      '/api/list': (request, response) => {
        request.on('data', (chunk: Buffer) => { got.push(`${request.method} ${request.headers['content-type']} ${chunk.toString()}`); });
        request.on('end', () => response.end('the answer'));
      },
    });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/r/1.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto' }));
    expect(got).toEqual(['POST application/json {"page":1}']);
    expect(record.captured.at(-1)?.body.toString()).toContain('the answer');
  });

  it.skipIf(!hasBrowser)('is given up with the crawl, and no browser is left (needs a browser)', async () => {
    const abort = new AbortController();
    const server = await started({ '/r/1.html': SHELL("fetch('/api/slow')"), '/api/slow': () => abort.abort() });
    const { hooks, record } = recorder();
    const before = children();
    const report = await fetchPage({ url: `${server.origin}/r/1.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto', signal: abort.signal }));
    expect(report).toMatchObject({ articles: 0, refused: 0 });
    expect(record.refused).toEqual([]);
    expect(children()).toEqual(before);
  });

  it.skipIf(!hasBrowser)('fills a list as well as an article (needs a browser)', async () => {
    const server = await started({ '/list': SHELL("document.getElementById('app').innerHTML = '<ul><li><a href=\"/r/1.html\">One</a> 2016-07-31</li></ul>'"), '/r/1.html': '<p>One</p>' });
    const { hooks, record } = recorder();
    const report = await crawlSite(site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/r/'] }), hooks, options({ browser: 'auto' }));
    expect(record.captured.map((c) => [c.role, c.rendered, c.hint?.publishedAt])).toEqual([['listing', false, undefined], ['listing', true, undefined], ['article', false, '2016-07-31']]);
    expect(report.warnings).toEqual([]);
  });

  it('is refused with advice where no browser is found', async () => {
    const server = await started({ '/r/7.html': SHELL(FILL) });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/r/7.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto', browserPath: '/nowhere/chromium' }));
    expect(record.refused).toMatchObject([{ result: 'refused', reason: 'needs-browser', message: expect.stringContaining('install') as string }]);
  });
});
