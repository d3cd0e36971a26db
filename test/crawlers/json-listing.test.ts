import { assert, json as anyJson, property } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../src/crawlers/find-browser.ts';
import { readJsonList } from '../../src/crawlers/json-listing.ts';
import type { JsonList, Start } from '../../src/site.ts';
import { relocate } from '../../src/site.ts';
import { crawl, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const LIST: JsonList = { items: 'data.results', address: 'url', date: 'day' };
const ONE = { url: '/a1.html', publishedAt: '2021-09-06' };

describe('a list of JSON', () => {
  it.each([
    ['an array below names', '{"data":{"results":[{"url":"/a1.html","day":"2021-09-06"}]}}', {}, [ONE]],
    ['an array at the top', '[{"url":"/a1.html","day":"2021-09-06"}]', { items: '' }, [ONE]],
    ['an object by number', '{"documents":{"facets":{},"D1":{"url":"/a1.html","day":"2021-09-06"}}}', { items: 'documents' }, [ONE]],
    ['names with odd signs', '{"data":{"results":[{"u":{"cdata!":"/a1.html"},"day":"2021/9/6 3:00:00"}]}}', { address: 'u.cdata!' }, [ONE]],
    ['a date with a time of its own', '{"data":{"results":[{"url":"/a1.html","day":"2021-09-06T10:15:00+08:00"}]}}', {}, [{ ...ONE, publishedAt: '2021-09-06T10:15:00+08:00' }]],
    ['no date, and one that is none', '{"data":{"results":[{"url":"/a1.html"},{"url":"/a2.html","day":"soon"}]}}', {}, [{ ...ONE, publishedAt: null }, { url: '/a2.html', publishedAt: null }]],
    ['a code in place of an address', '{"data":{"results":[{"url":"IP/21/7","day":"2021-09-06"}]}}', { rewrite: [{ from: '^IP/(\\d+)/(\\d+)$', to: '/detail/ip_$1_$2' }] }, [{ ...ONE, url: '/detail/ip_21_7' }]],
    ['a number in place of an address', '{"data":{"results":[{"url":1,"day":"2021-09-06"}]}}', { rewrite: [{ from: '^(\\d+)$', to: '/a$1.html' }] }, [ONE]],
    ['items without an address', '{"data":{"results":[{"day":"2021-09-06"},{"url":""},{"url":{}},null,3]}}', {}, []],
    ['items without the headline they should have', '{"data":{"results":[{"url":"/a1.html","t":"One","day":"2021-09-06"},{"url":"/a2.html"}]}}', { title: 't' }, [ONE]],
    ['no items', '{"data":{"results":[]}}', {}, []],
    ['a byte order mark', '\uFEFF{"data":{"results":[]}}', {}, []],
    ['another document', '{"error":"no such channel"}', {}, null],
    ['what is inherited by every object', '{}', { items: 'constructor' }, null],
    ['a page', '<html><script></script></html>', {}, null],
  ] as const)('is read: %s', (...[, text, over, items]) => { expect(readJsonList(text, { ...LIST, ...over })?.map(({ url, publishedAt }) => ({ url, publishedAt })) ?? null).toEqual(items); });

  it('is read or refused, whatever it holds', () => {
    assert(property(anyJson(), (text) => { const items = readJsonList(text, { ...LIST, items: '' }); expect(items === null || Array.isArray(items)).toBe(true); }));
  });
});

let server: TestServer | null = null;
afterEach(async () => { await server?.close(); server = null; });

const json = (...names: string[]): Reply => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data: { results: names.map((name) => ({ url: `/${name}.html`, day: '2021-09-06' })) } }) });
const page = '<html><body><p>text</p></body></html>';
const articles = Object.fromEntries(['a1', 'a2', 'a3', 'a4'].map((name) => [`/${name}.html`, page]));

async function walked(pages: Record<string, Reply>, over: { readonly start?: Partial<Start>; readonly known?: readonly string[] } = {}): Promise<{ paths: string[]; warnings: readonly string[]; hints: unknown[] }> {
  const { start, known = [] } = over;
  server = await serve({ ...articles, ...pages });
  const given = site({ hosts: [server.host], articles: ['/a\\d+\\.html$'], starts: [{ kind: 'json', url: `${server.origin}/list?p={page}`, json: LIST, ...start }] });
  const { report, captured } = await crawl(given, { known: new Set(known.map((name) => `${server?.origin}/${name}.html`)) });
  return { paths: server.paths().filter((path) => path !== '/robots.txt'), warnings: report.warnings, hints: captured.filter((c) => c.role === 'article').map((c) => c.hint) };
}
const lists = (paths: readonly string[]): string[] => paths.filter((path) => !path.endsWith('.html'));

describe('the walk over a list of JSON', () => {
  it('goes on to the page that is empty, and hands on the days', async () => {
    const { paths, hints, warnings } = await walked({ '/list?p=1': json('a1', 'a2'), '/list?p=2': json('a3'), '/list?p=3': json() });
    expect(lists(paths)).toEqual(['/list?p=1', '/list?p=2', '/list?p=3']);
    expect(paths.filter((path) => path.endsWith('.html')).toSorted()).toEqual(['/a1.html', '/a2.html', '/a3.html']);
    expect(hints[0]).toEqual({ publishedAt: '2021-09-06', from: 'listing' });
    expect(warnings).toEqual([]);
  });
  it('ends quietly where a page is not there', async () => {
    expect((await walked({ '/list?p=1': json('a1') })).warnings).toEqual([]);
  });
  it('stops at a page that is known', async () => {
    const { paths } = await walked({ '/list?p=1': json('a1', 'a2'), '/list?p=2': json('a3') }, { known: ['a1', 'a2'] });
    expect(paths).toEqual(['/list?p=1']);
  });
  it('stops at a page that repeats the one before', async () => {
    const { paths } = await walked({ '/list?p=1': json('a1'), '/list?p=2': json('a1'), '/list?p=3': json('a1') });
    expect(lists(paths)).toEqual(['/list?p=1', '/list?p=2']);
  });
  it('counts from where the site counts, in its steps', async () => {
    const { paths } = await walked({ '/list?p=0': json('a1'), '/list?p=20': json('a2') }, { start: { firstPage: 0, pageStep: 20 } });
    expect(lists(paths)).toEqual(['/list?p=0', '/list?p=20', '/list?p=40']);
  });
  it('asks once where the address has no page number', async () => {
    const url = '/all.json';
    server = await serve({ ...articles, [url]: json('a1') });
    await crawl(site({ hosts: [server.host], articles: ['/a\\d+\\.html$'], starts: [{ kind: 'json', url: server.origin + url, json: LIST }] }));
    expect(lists(server.paths())).toEqual(['/robots.txt', url]);
  });
  it.each([
    ['is no JSON', '<html>Sorry</html>', 'cannot be read'],
    ['holds other things', '{"error":1}', 'cannot be read'],
    ['names no article', '{"data":{"results":[{"url":"/about.html"}]}}', 'names no article'],
  ])('warns where the list %s', async (_name, body, warning) => {
    const { warnings, paths } = await walked({ '/list?p=1': body });
    expect([warnings.length, warnings[0]?.includes(warning), paths]).toEqual([1, true, ['/list?p=1']]);
  });
});

async function keyed(pages: Record<string, Reply>): Promise<{ paths: string[]; warnings: readonly string[] }> {
  server = await serve({ ...articles, ...pages });
  const start: Start = { kind: 'json', url: 'https://city.example/search/{key}?p={page}', json: { ...LIST, key: { page: 'https://city.example/list.html', meta: 'channelId' } } };
  const given = relocate(site({ home: 'https://city.example/', hosts: ['city.example'], articles: ['/a\\d+\\.html$'], starts: [start] }), server.origin);
  const { report } = await crawl(given);
  return { paths: server.paths().filter((path) => path !== '/robots.txt' && !/\/a\d/.test(path)), warnings: report.warnings };
}

describe('a list whose address holds a key', () => {
  it('is found by the meta tag of another page', async () => {
    const { paths, warnings } = await keyed({ '/list.html': '<html><head><META NAME="ChannelId" CONTENT="9f/2"></head></html>', '/search/9f%2F2?p=1': json('a1') });
    expect([paths, warnings]).toEqual([['/list.html', '/search/9f%2F2?p=1', '/search/9f%2F2?p=2'], []]);
  });
  it('is not asked for without the key', async () => {
    const { paths, warnings } = await keyed({ '/list.html': '<html><head><meta name="other" content="x"></head></html>' });
    expect([paths, warnings.length]).toEqual([['/list.html'], 1]);
  });
});

describe.skipIf(findBrowser(null) === null)('behind a page of scripts (needs a browser)', () => {
  it('is read from what the browser shows', async () => {
    const gate = '<html><body><script>document.body.innerHTML = "<pre>" + JSON.stringify({ data: { results: [{ url: "/a1.html" }] } }) + "</pre>";</script></body></html>';
    server = await serve({ ...articles, '/list?p=1': gate });
    await crawl(site({ hosts: [server.host], render: 'browser', articles: ['/a\\d+\\.html$'], starts: [{ kind: 'json', url: `${server.origin}/list?p={page}`, json: LIST }] }), { browser: 'auto' });
    expect(server.paths()).toContain('/a1.html');
  });
});
