import { afterEach, describe, expect, it } from 'vitest';
import { refreshTarget } from '../../src/crawlers/meta-refresh.ts';
import type { Answer } from '../../src/crawlers/fetch.ts';
import { crawl, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
async function started(pages: Record<string, Reply>): Promise<TestServer> {
  const server = await serve(pages);
  open.push(server);
  return server;
}
afterEach(async () => { await Promise.all(open.splice(0).map((server) => server.close())); });

const answer = (body: string, type = 'text/html'): Answer => ({
  url: 'https://town.example/old/page.htm', fetchedAt: '2026-01-01T00:00:00.000Z', status: 200, statusText: 'OK', headers: [['Content-Type', type]], requestHeaders: [], body: Buffer.from(body),
});
const meta = (content: string): string => `<html><head><title>Moved</title><meta http-equiv="refresh" content="${content}"></head><body>One moment</body></html>`;
const words = 'The council met for three hours and found no end. '.repeat(12);

describe('a page that only leads on', () => {
  it.each([
    [meta('0;url=/new/'), 'https://town.example/new/'],
    [meta('0; URL=\'next.htm\''), 'https://town.example/old/next.htm'],
    [meta('3,url=https://other.example/a#top'), 'https://other.example/a'],
    ['<META CONTENT="1;URL=index.html" HTTP-EQUIV=Refresh>', 'https://town.example/old/index.html'],
    [`<base href="/deep/">${meta('0;url=a.html')}`, 'https://town.example/deep/a.html'],
  ])('%s', async (body, target) => { expect((await refreshTarget(answer(body)))?.href).toBe(target); });
});

describe('a page of its own', () => {
  it.each([
    ['is shown anew', meta('300')], ['is shown anew at its own address', meta('0;url=page.htm')], ['waits long before it leads on', meta('60;url=/new/')],
    ['has something to say', meta('5;url=/new/').replace('One moment', words)], ['leads readers without scripts elsewhere', '<div id="app"></div><noscript><meta http-equiv="refresh" content="0;url=/plain"></noscript>'],
    ['led old browsers elsewhere', '<!--[if lt IE 9]><meta http-equiv="refresh" content="0;url=/old"><![endif]-->'], ['names what is no address', meta('0;url=http://[')],
    ['would run a script', meta('0;url=javascript:void(0)')], ['sets something else', '<meta http-equiv="content-type" content="0;url=/new/"> refresh'],
  ])('that %s', async (_, body) => { expect(await refreshTarget(answer(body))).toBeNull(); });
});

describe('a crawl', () => {
  const ARTICLE = '<html><body><h1>Release</h1><p>Something was signed.</p></body></html>';
  it('follows pages that only lead on, as it follows redirects', async () => {
    const server = await started({ '/list': '<ul><li><a href="/go/1">One</a></li><li><a href="/go/2">Two</a></li></ul>', '/go/1': meta('0;url=/story/1'), '/go/2': meta('0;url=http://other.example/x'), '/story/1': ARTICLE });
    const outcome = await crawl(site({ hosts: [server.host], articles: ['/(?:go|story)/'], starts: [{ kind: 'listing', url: `${server.origin}/list` }] }));
    expect(outcome.captured.filter((c) => c.role === 'article').map((c) => [c.finalUrl, c.canonicalUrl])).toEqual([[`${server.origin}/story/1`, `${server.origin}/story/1`]]);
    expect(outcome.refused).toMatchObject([{ url: `${server.origin}/go/2`, reason: 'off-site' }]);
  });
  it('gives up on pages that lead to each other', async () => {
    const server = await started({ '/list': '<a href="/go/1">One</a>', '/go/1': meta('0;url=/go/2'), '/go/2': meta('0;url=/go/1') });
    const outcome = await crawl(site({ hosts: [server.host], articles: ['/go/1'], starts: [{ kind: 'listing', url: `${server.origin}/list` }] }));
    expect(outcome.refused).toMatchObject([{ reason: 'redirect-loop' }]);
  });
});
