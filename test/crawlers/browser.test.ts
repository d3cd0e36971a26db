import { afterEach, describe, expect, it } from 'vitest';
import { crawlSite, fetchPage } from '../../src/crawlers/crawl.ts';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
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
    expect(questions).toBe(1);
  });

  it.skipIf(!hasBrowser)('that never comes to an end fails alone, and its browser is gone (needs a browser)', async () => {
    const server = await started({ '/list': '<a href="/r/1.html">One</a><a href="/r/2.html">Two</a>', '/r/1.html': SHELL('for (;;) {}'), '/r/2.html': SHELL("document.getElementById('app').textContent = 'made'") });
    const { hooks, record } = recorder();
    await crawlSite(
      site({ hosts: [server.host], starts: [{ kind: 'listing', url: `${server.origin}/list` }], articles: ['/r/'] }),
      { ...hooks, looksUnrendered: unrendered }, options({ browser: 'auto', limits: { ...QUICK, retries: 0, timeoutMs: 6000 } }),
    );
    expect(record.refused.map((r) => [new URL(r.url).pathname, r.result, r.reason])).toEqual([['/r/1.html', 'failed', 'timeout']]);
    expect(record.captured.filter((c) => c.rendered).map((c) => new URL(c.url).pathname)).toEqual(['/r/2.html']);
  });

  it('is refused with advice where no browser is found', async () => {
    const server = await started({ '/r/7.html': SHELL(FILL) });
    const { hooks, record } = recorder();
    await fetchPage({ url: `${server.origin}/r/7.html`, site: site({ hosts: [server.host], starts: [], render: 'browser' }) }, hooks, options({ browser: 'auto', browserPath: '/nowhere/chromium' }));
    expect(record.refused).toMatchObject([{ result: 'refused', reason: 'needs-browser', message: expect.stringContaining('install') as string }]);
  });
});
