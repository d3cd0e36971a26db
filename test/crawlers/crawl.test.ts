import zlib from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
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

const PAGE = '<html><body><h1>Release</h1><p>Something was signed.</p></body></html>';
const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const articles = (numbers: readonly number[]): Record<string, Reply> => Object.fromEntries(numbers.map((n) => [`/a${n}.html`, PAGE]));
const rows = (numbers: readonly number[]): string => numbers.map((n) => `<li><a href="/a${n}.html">Release ${n}</a></li>`).join('');
const list = (numbers: readonly number[], pager = ''): string => `<html><body><ul>${rows(numbers)}</ul><div class="pager">${pager}</div></body></html>`;
const news = (server: TestServer, start: Partial<Start> = {}, over: Partial<Site> = {}): Site => site({
  hosts: [server.host], articles: [String.raw`/a\d+\.html$`], starts: [{ kind: 'listing', url: `${server.origin}/list`, ...start }], ...over,
});
const known = (server: TestServer, numbers: readonly number[]): Set<string> => new Set(numbers.map((n) => `${server.origin}/a${n}.html`));
const articlesOf = (outcome: Outcome): string[] => outcome.captured.filter((c) => c.role === 'article').map((c) => new URL(c.url).pathname).toSorted();
const listsOf = (server: TestServer): string[] => server.paths().filter((path) => path.startsWith('/list'));
const names = (numbers: readonly number[]): string[] => numbers.map((n) => `/a${n}.html`);

describe('a list', () => {
  it('hands on every article that it names, with the date beside it, the list itself first', async () => {
    const server = await started({ '/list': '<ul><li><a href="/a1.html">One</a> <i>Jul 31, 2016</i></li><li><a href="/a2.html">Two</a> <i>07-30</i></li></ul>', ...articles([1, 2]) });
    const { captured, refused, report } = await crawl(news(server));
    expect(refused).toEqual([]);
    const [first, ...others] = captured.map((c) => [c.role, new URL(c.url).pathname, c.hint]);
    // Two are asked for at a time: either may come first.
    expect([first, ...others.toSorted((a, b) => String(a[1]).localeCompare(String(b[1])))]).toEqual([
      ['listing', '/list', null], ['article', '/a1.html', { publishedAt: '2016-07-31', from: 'listing' }], ['article', '/a2.html', null],
    ]);
    expect(report).toMatchObject({ fetched: 3, found: 2, known: 0, articles: 2, refused: 0, hitMaxPages: false, warnings: [] });
  });

  it('is asked about in one batch, and only what is unknown is fetched', async () => {
    const server = await started({ '/list': list(range(1, 4)), ...articles(range(1, 4)) });
    const outcome = await crawl(news(server), { known: known(server, [2, 3]) });
    expect(articlesOf(outcome)).toEqual(names([1, 4]));
    expect(outcome.report).toMatchObject({ found: 4, known: 2 });
    expect(outcome.asked).toHaveLength(4);
  });

  it('is fetched whole when everything is wanted, without asking', async () => {
    const server = await started({ '/list': list(range(1, 3)), ...articles(range(1, 3)) });
    const outcome = await crawl(news(server), { known: known(server, [1, 2, 3]), full: true });
    expect(articlesOf(outcome)).toEqual(names([1, 2, 3]));
    expect(outcome.asked).toEqual([]);
  });

  it('leads to each article once, whatever its addresses, and not to what the site excludes', async () => {
    const links = ['/a1.html', '/a1.html#top', '/a1.html?utm_source=x', '/a2.html', '/about.html', '/never/a3.html', 'http://elsewhere.example/a4.html', 'mailto:a5.html', 'javascript:void(0)', 'http://[', '/list'];
    const server = await started({ '/list': links.map((href) => `<a href="${href}">x</a>`).join(''), ...articles([1, 2]) });
    const outcome = await crawl(news(server, {}, { never: ['/never/'] }));
    expect(articlesOf(outcome)).toEqual(names([1, 2]));
    expect(outcome.report.found).toBe(2);
  });

  it('may say by a selector where its articles stand', async () => {
    const server = await started({ '/list': `<div class="top"><a href="/a9.html">Top</a></div><ul class="news"><li><a href="/a1.html">1</a></li></ul>`, ...articles([1, 9]) });
    expect(articlesOf(await crawl(news(server, { items: '.news li' })))).toEqual(names([1]));
  });

  it('follows its base address', async () => {
    const server = await started({ '/list': '<base href="/deep/"><a href="a1.html">1</a>', '/deep/a1.html': PAGE });
    expect(articlesOf(await crawl(news(server)))).toEqual(['/deep/a1.html']);
  });

  it('that shows no articles is told to a person', async () => {
    const server = await started({ '/list': '<p>Nothing</p>' });
    expect((await crawl(news(server))).report.warnings).toEqual([expect.stringContaining('/list')]);
  });

  it('that cannot be had is told, and the other lists are read', async () => {
    const server = await started({ '/list2': list([1]), ...articles([1]) });
    const outcome = await crawl(news(server, {}, { starts: [{ kind: 'listing', url: `${server.origin}/list` }, { kind: 'listing', url: `${server.origin}/list2` }] }));
    expect(outcome.refused).toMatchObject([{ url: `${server.origin}/list`, reason: 'not-found' }]);
    expect(articlesOf(outcome)).toEqual(names([1]));
  });

  it('in GBK is read as it is meant', async () => {
    const body = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), Buffer.from([0xb3, 0xc9, 0xb6, 0xbc]), Buffer.from('</p><a href="/a1.html">x</a><a href="/list2">'), Buffer.from([0xcf, 0xc2, 0xd2, 0xbb, 0xd2, 0xb3]), Buffer.from('</a>')]);
    const server = await started({ '/list': { headers: { 'content-type': 'text/html' }, body }, '/list2': list([2]), ...articles([1, 2]) });
    expect(articlesOf(await crawl(news(server)))).toEqual(names([1, 2]));
  });
});

const PAGERS: readonly (readonly [string, (page: number) => string, Partial<Start>])[] = [
  ['numbered addresses', () => '', { url: '/list?p={page}' }],
  ['rel=next in the head', (n) => `<link rel="next" href="/list?p=${n + 1}">`, {}],
  ['rel=next on a link', (n) => `<a rel="nofollow next" href="/list?p=${n + 1}">more</a>`, {}],
  ['a selector', (n) => `<a href="/list?p=1">Next</a><a class="fwd" href="/list?p=${n + 1}">more</a>`, { next: '.fwd' }],
  ['the word "Next"', (n) => `<a href="/list?p=1">Prev</a> <a href="/list?p=${n + 1}"> Next </a>`, {}],
  ['下一页', (n) => `<a href="/list?p=${n + 1}">下一页</a><a href="/list?p=9">尾页</a>`, {}],
  ['an arrow', (n) => `<a href="/list?p=1">‹</a><a href="/list?p=${n + 1}">›</a><a href="/list?p=9">»</a>`, {}],
  ['numbers', (n) => [1, 2, 3, 4].filter((p) => p !== n).map((p) => `<a href="/list?p=${p}">${p}</a>`).join(' '), {}],
  ['an arrow that is a picture', (n) => `<a href="/list?p=${n + 1}"><img src="x.png" alt="Next page"></a>`, {}],
  ['a label for readers', (n) => `<a href="/list?p=${n + 1}" aria-label="Next"><i></i></a>`, {}],
];

const numbered = (count: number, perPage: number): Record<string, Reply> => Object.fromEntries(range(1, count).map((p) => [`/list?p=${p}`, list(range((p - 1) * perPage + 1, p * perPage))]));

const paged = (server: TestServer, over: Partial<Site> = {}): Site => news(server, { url: `${server.origin}/list?p={page}` }, over);

const endless: Reply = (q, r) => { const n = Number(/\d+/.exec(q.url ?? '')?.[0] ?? 1); r.writeHead(200, { 'content-type': 'text/html' }).end(list([], `<a href="/list${n + 1}">Next</a>`).replace('<ul>', `<ul><li><a href="/a${n}.html">x</a></li>`)); };

describe('the pages of a list', () => {
  it.each(PAGERS)('are found by %s', async (_name, pager, start) => {
    const server = await started({ '/list': list([1, 2], pager(1)), '/list?p=1': list([1, 2], pager(1)), '/list?p=2': list([3, 4], pager(2)), '/list?p=3': list([5, 6]), ...articles(range(1, 6)) });
    const outcome = await crawl(news(server, { ...start, url: `${server.origin}${start.url ?? '/list'}` }));
    expect(articlesOf(outcome)).toEqual(names(range(1, 6)));
  });

  it('may be counted from zero', async () => {
    const server = await started({ '/list/0': list([1]), '/list/1': list([2]), ...articles([1, 2]) });
    const outcome = await crawl(news(server, { url: `${server.origin}/list/{page}`, firstPage: 0 }));
    expect(articlesOf(outcome)).toEqual(names([1, 2]));
    expect(listsOf(server)).toEqual(['/list/0', '/list/1', '/list/2']);
  });


  it.each([[1, 2], [2, 3], [3, 4]])('end after %i in a row with nothing new', async (stopAfterKnownPages, pages) => {
    const server = await started({ ...numbered(6, 2), ...articles(range(1, 12)) });
    await crawl(paged(server, { stopAfterKnownPages }), { known: known(server, range(3, 12)) });
    expect(listsOf(server)).toHaveLength(pages);
  });

  it('go on behind a known page when more patience is asked for', async () => {
    const server = await started({ ...numbered(4, 2), ...articles(range(1, 8)) });
    const outcome = await crawl(paged(server, { stopAfterKnownPages: 2 }), { known: known(server, [3, 4]) });
    expect(articlesOf(outcome)).toEqual(names([1, 2, 5, 6, 7, 8]));
  });

  it('are all read when everything is wanted', async () => {
    const server = await started({ ...numbered(4, 2), ...articles(range(1, 8)) });
    const outcome = await crawl(paged(server), { known: known(server, range(1, 8)), full: true });
    expect(articlesOf(outcome)).toHaveLength(8);
    // The page after the last is no page, and no failure.
    expect(outcome.refused).toEqual([]);
  });

  it('end where a page comes again under another address', async () => {
    const server = await started({ ...numbered(2, 2), '/list?p=3': list([3, 4]), '/list?p=4': list([3, 4]), ...articles(range(1, 4)) });
    await crawl(paged(server), { full: true });
    expect(listsOf(server)).toEqual(['/list?p=1', '/list?p=2', '/list?p=3']);
  });

  it('that lead in a circle end', async () => {
    const server = await started({ '/list': list([1], '<a href="/list2">Next</a>'), '/list2': list([2], '<a href="/list">Next</a>'), ...articles([1, 2]) });
    await crawl(news(server), { full: true });
    expect(listsOf(server)).toEqual(['/list', '/list2']);
  });

  it('that go on for ever end at the page limit', async () => {
    const server = await started({ ...Object.fromEntries(range(1, 30).map((n) => [`/list${n}`, endless])), ...articles(range(1, 30)) });
    const { report } = await crawl(news(server, { url: `${server.origin}/list1` }), { maxPages: 9 });
    expect(report).toMatchObject({ fetched: 9, hitMaxPages: true });
    expect(server.paths().filter((path) => path !== '/robots.txt')).toHaveLength(9);
  });

  it('may shift while they are read: what moves to the next page is fetched once, what is new is met the next time', async () => {
    let shifted = 0;
    const page = (p: number): Reply => (_q, r) => {
      const all = [...range(100, 99 + shifted).toReversed(), ...range(1, 8)];
      r.writeHead(200, { 'content-type': 'text/html' }).end(list(all.slice((p - 1) * 2, p * 2)));
      if (p === 1) shifted = 1;
    };
    const server = await started({ ...Object.fromEntries(range(1, 6).map((p) => [`/list?p=${p}`, page(p)])), ...articles([...range(1, 8), 100]) });
    const outcome = await crawl(paged(server));
    expect(articlesOf(outcome)).toEqual(names(range(1, 8)));
  });

  it('may shift by a whole page: that is no reason to stop', async () => {
    let shifted = false;
    const page = (p: number): Reply => (_q, r) => {
      const from = (p - 1) * 2 - (shifted ? 1 : 0);
      shifted ||= p === 1;
      const all = range(1, 8);
      r.writeHead(200, { 'content-type': 'text/html' }).end(list(p === 2 ? [2, 1] : all.slice(Math.max(0, from - 1), Math.max(0, from - 1) + 2)));
    };
    const server = await started({ ...Object.fromEntries(range(1, 7).map((p) => [`/list?p=${p}`, page(p)])), ...articles(range(1, 8)) });
    const outcome = await crawl(paged(server));
    expect(articlesOf(outcome)).toEqual(names(range(1, 8)));
  });
});

const feed = (server: TestServer, items: string): string => `<rss version="2.0"><channel><title>x</title>${items.replaceAll('ORIGIN', server.origin)}</channel></rss>`;

describe('a feed as a start', () => {
  it('names articles and their dates, which are believed before those of a list', async () => {
    const server = await started({ '/list': '<li><a href="/a1.html">x</a> 2020-01-01</li>', ...articles([1]), '/a2.html?utm_medium=rss': PAGE });
    server.pages['/feed'] = { headers: { 'content-type': 'application/rss+xml' }, body: feed(server, '<item><link>ORIGIN/a1.html</link><pubDate>Mon, 06 Sep 2021 00:01:00 +0800</pubDate></item><item><link>/a2.html?utm_medium=rss</link></item><item><link>http://elsewhere.example/a3.html</link></item>') };
    const outcome = await crawl(news(server, {}, { starts: [{ kind: 'feed', url: `${server.origin}/feed` }, { kind: 'listing', url: `${server.origin}/list` }], politeness: { concurrency: 1 } }));
    expect(outcome.captured.filter((c) => c.role === 'article').map((c) => [c.canonicalUrl, c.hint])).toEqual([
      [`${server.origin}/a1.html`, { publishedAt: '2021-09-06T00:01:00+08:00', from: 'feed' }], [`${server.origin}/a2.html`, null],
    ]);
  });

  it.each([['that is a page', '<html><body>Moved</body></html>'], ['that is empty', '<rss version="2.0"><channel><title>x</title></channel></rss>']])('%s is told to a person', async (_name, body) => {
    const server = await started({ '/feed': { headers: { 'content-type': 'application/xml' }, body } });
    const { report } = await crawl(news(server, { kind: 'feed', url: `${server.origin}/feed` }));
    expect(report.warnings).toEqual([expect.stringContaining('/feed')]);
  });
});

describe('a sitemap as a start', () => {
  const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
  it('leads over its index, packed files and all, to articles', async () => {
    const server = await started({ ...articles([1, 2, 3]) });
    const o = server.origin;
    server.pages['/sitemap.xml'] = { headers: { 'content-type': 'application/xml' }, body: `<sitemapindex ${NS}><sitemap><loc>${o}/s1.xml</loc></sitemap><sitemap><loc>${o}/s2.xml.gz</loc></sitemap><sitemap><loc>${o}/sitemap.xml</loc></sitemap></sitemapindex>` };
    server.pages['/s1.xml'] = { headers: { 'content-type': 'application/xml' }, body: `<urlset ${NS}><url><loc>${o}/a1.html</loc><news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication><news:publication_date>2021-09-06</news:publication_date><news:title>T</news:title></news:news></url><url><loc>${o}/about.html</loc></url></urlset>` };
    server.pages['/s2.xml.gz'] = { headers: { 'content-type': 'application/gzip' }, body: zlib.gzipSync(`<urlset ${NS}><url><loc>${o}/a2.html</loc><lastmod>2022-01-01</lastmod></url></urlset>`) };
    const outcome = await crawl(news(server, { kind: 'sitemap', url: `${o}/sitemap.xml` }));
    expect(outcome.captured.filter((c) => c.role === 'article').map((c) => [new URL(c.url).pathname, c.hint]).toSorted()).toEqual([['/a1.html', { publishedAt: '2021-09-06', from: 'sitemap' }], ['/a2.html', null]]);
    expect(server.paths().filter((path) => path === '/sitemap.xml')).toHaveLength(1);
  });

  it('packed and cut off is read as far as it goes, and that is told', async () => {
    const server = await started({ ...articles([1, 2]) });
    const whole = zlib.gzipSync(`<urlset ${NS}>${range(1, 2000).map((n) => `<url><loc>${server.origin}/a${(n * 7919) % 10_007}.html</loc></url>`).join('')}</urlset>`);
    server.pages['/s.xml.gz'] = { headers: { 'content-type': 'application/gzip' }, body: whole.subarray(0, whole.length / 2) };
    const { report, refused } = await crawl(news(server, { kind: 'sitemap', url: `${server.origin}/s.xml.gz` }));
    expect(report.found).toBeGreaterThan(500);
    expect(report.warnings).toEqual([expect.stringContaining('breaks off')]);
    expect(refused.filter(({ role }) => role === 'sitemap')).toEqual([]);
  });

  it('that is a bomb does no harm', async () => {
    const server = await started({ '/s.xml.gz': { headers: { 'content-type': 'application/gzip' }, body: zlib.gzipSync(Buffer.alloc(30_000_000, ' ')) } });
    const { refused } = await crawl(news(server, { kind: 'sitemap', url: `${server.origin}/s.xml.gz` }));
    expect(refused).toMatchObject([{ result: 'refused', reason: 'bomb' }]);
  });
});

const generic = (server: TestServer, path = '/'): Site => site({ hosts: [server.host], starts: [{ kind: 'page', url: `${server.origin}${path}` }] });

describe('a site known by an address alone', () => {
  it('is walked on its own origin, pages only', async () => {
    const other = await started({ '/x': PAGE });
    const server = await started({
      '/': `<a href="/b">b</a><a href="/c">c</a><a href="${other.origin}/x">x</a><a href="/paper.pdf">p</a><a href="mailto:x@example.com">m</a>`,
      '/b': '<a href="/d">d</a><a href="/">home</a>', '/c': '<a href="/b">b</a>', '/d': '<p>deep</p>',
    });
    const outcome = await crawl(generic(server), { allowHosts: ['127.0.0.1'] });
    expect(articlesOf(outcome)).toEqual(['/', '/b', '/c', '/d']);
    expect(other.paths()).toEqual([]);
    expect(outcome.refused).toEqual([]);
  });

  it('is walked breadth first', async () => {
    const server = await started({ '/': '<a href="/b">Bridge over the mill race</a><a href="/c">c</a>', '/b': '<a href="/d">d</a>', '/c': '<a href="/e">e</a>', '/d': '<a href="/f">f</a>', '/e': PAGE, '/f': PAGE });
    await crawl({ ...generic(server), politeness: { concurrency: 1 } });
    expect(server.paths().slice(1)).toEqual(['/', '/b', '/c', '/d', '/e', '/f']);
  });

  it('stops at the page limit', async () => {
    const server = await started({ '/': range(1, 20).map((n) => `<a href="/p${n}">x</a>`).join(''), ...Object.fromEntries(range(1, 20).map((n) => [`/p${n}`, PAGE])) });
    const { report } = await crawl(generic(server), { maxPages: 5 });
    expect(report).toMatchObject({ articles: 5, hitMaxPages: true });
  });

  it('uses the feeds that a page names, and their dates', async () => {
    const server = await started({ '/': '<head><link rel="alternate" type="application/rss+xml" href="/feed"></head>', '/feed': { headers: { 'content-type': 'application/rss+xml' }, body: '<rss version="2.0"><channel><title>x</title><item><link>/p1</link><pubDate>Mon, 06 Sep 2021 00:01:00 GMT</pubDate></item></channel></rss>' }, '/p1': PAGE });
    const outcome = await crawl(generic(server));
    expect(outcome.captured.at(-1)).toMatchObject({ url: `${server.origin}/p1`, hint: { publishedAt: '2021-09-06T00:01:00Z', from: 'feed' } });
  });

  it('uses the sitemaps that robots.txt names', async () => {
    const server = await started({ '/': '<p>home</p>', '/p1': PAGE });
    server.pages['/robots.txt'] = { headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nAllow: /\nSitemap: ${server.origin}/sm.xml` };
    server.pages['/sm.xml'] = { headers: { 'content-type': 'application/xml' }, body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.origin}/p1</loc></url></urlset>` };
    expect(articlesOf(await crawl(generic(server)))).toEqual(['/', '/p1']);
  });

  it('may be a feed or a sitemap itself', async () => {
    const server = await started({ '/feed': { headers: { 'content-type': 'text/html' }, body: '<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><link>/p1</link></item></channel></rss>' }, '/p1': PAGE });
    server.pages['/sm'] = { headers: { 'content-type': 'text/xml' }, body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.origin}/p1</loc></url></urlset>` };
    expect((await crawl(generic(server, '/feed'))).captured.map((c) => c.role)).toEqual(['feed', 'article']);
    expect((await crawl(generic(server, '/sm'))).captured.map((c) => c.role)).toEqual(['sitemap', 'article']);
  });

  it.each([
    ['packed', 'application/gzip', (o: string) => zlib.gzipSync(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${o}/p1</loc></url></urlset>`)],
    ['packed, and told to be text', 'text/plain', (o: string) => zlib.gzipSync(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${o}/p1</loc></url></urlset>`)],
    ['with a prefix', 'text/xml', (o: string) => `<sm:urlset xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9"><sm:url><sm:loc>${o}/p1</sm:loc></sm:url></sm:urlset>`],
    ['as text', 'text/plain', (o: string) => `${o}/p1\n${o}/p2\n`],
  ])('may be a sitemap %s', async (_how, type, made) => {
    const server = await started({ '/p1': PAGE });
    server.pages['/sm'] = { headers: { 'content-type': type }, body: made(server.origin) };
    expect((await crawl(generic(server, '/sm'))).captured.map((c) => c.role)).toEqual(['sitemap', 'article']);
  });

  it('is no list where a text only begins with an address, and none where it is a bomb', async () => {
    const server = await started({ '/note': { headers: { 'content-type': 'text/plain' }, body: 'https://press.example/ is where we tell news' } });
    server.pages['/sm.xml.gz'] = { headers: { 'content-type': 'application/gzip' }, body: zlib.gzipSync(Buffer.alloc(30_000_000, ' ')) };
    expect((await crawl(generic(server, '/note'))).refused).toMatchObject([{ reason: 'not-html' }]);
    expect((await crawl(generic(server, '/sm.xml.gz'))).refused).toMatchObject([{ reason: 'bomb' }]);
  });

  it('is asked for once, though robots.txt names it, too', async () => {
    const server = await started({ '/p1': PAGE });
    server.pages['/robots.txt'] = { headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nAllow: /\nSitemap: ${server.origin}/sm` };
    server.pages['/sm'] = { headers: { 'content-type': 'text/xml' }, body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${server.origin}/p1</loc></url></urlset>` };
    await crawl(generic(server, '/sm'));
    expect(server.paths().toSorted()).toEqual(['/p1', '/robots.txt', '/sm']);
  });

  it('is looked at again although it is known, and only what is new on it is fetched', async () => {
    const server = await started({ '/': '<a href="/p1">x</a><a href="/p2">x</a>', '/p1': PAGE, '/p2': PAGE });
    const outcome = await crawl(generic(server), { known: new Set([`${server.origin}/`, `${server.origin}/p1`]) });
    expect(articlesOf(outcome)).toEqual(['/', '/p2']);
  });
});

describe('a redirect within the site', () => {
  it('gives the article the address where it is, and that is not fetched again', async () => {
    const server = await started({ '/list': list([1]), '/a1.html': { status: 301, headers: { location: '/a2.html' } }, '/a2.html': PAGE });
    const { captured } = await crawl(news(server));
    expect(captured.at(-1)).toMatchObject({ url: `${server.origin}/a1.html`, finalUrl: `${server.origin}/a2.html`, canonicalUrl: `${server.origin}/a2.html` });
  });
});

describe('progress', () => {
  it('is told as it is made and ends with the counts of the report', async () => {
    const server = await started({ '/list': list([1, 2]), ...articles([1]) });
    const { recorder, options } = await import('./run.ts');
    const { crawlSite } = await import('../../src/crawlers/crawl.ts');
    const counts: unknown[] = [];
    const report = await crawlSite(news(server), { ...recorder().hooks, progress: (c) => { counts.push(c); } }, options());
    const { origins: _o, hitMaxPages: _h, warnings: _w, left: _l, ...last } = report;
    expect(counts.length).toBeGreaterThan(2);
    expect(counts.at(-1)).toEqual(last);
    expect(last).toEqual({ fetched: 2, found: 2, known: 0, unchanged: 0, articles: 1, refused: 1 });
  });
});
