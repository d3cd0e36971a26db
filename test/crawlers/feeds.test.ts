import { describe, expect, it } from 'vitest';
import { readFeed } from '../../src/crawlers/feed.ts';
import { readSitemap } from '../../src/crawlers/sitemap.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>
<item><title>One</title><link>https://news.example/1?a=1&amp;b=2</link><pubDate>Mon, 06 Sep 2021 00:01:00 +0800</pubDate></item>
<item><title>Two</title><link>https://news.example/2</link></item></channel></rss>`;
const ONE = { url: 'https://news.example/1?a=1&b=2', publishedAt: '2021-09-06T00:01:00+08:00' };
const TWO = { url: 'https://news.example/2', publishedAt: null };

describe('a feed', () => {
  it.each([
    ['RSS', RSS, [ONE, TWO]],
    ['RSS after blanks', `\n\n  ${RSS}`, [ONE, TWO]],
    ['RSS with raw ampersands', RSS.replace('&amp;', '&'), [ONE, TWO]],
    ['RSS that breaks off after an item', RSS.slice(0, RSS.indexOf('<item><title>Two')), [ONE]],
    ['RSS that breaks off in an item', RSS.slice(0, RSS.indexOf('<pubDate>') + 12), [{ ...ONE, publishedAt: null }]],
    ['RSS with CDATA that breaks off', '<rss><channel><item><link><![CDATA[https://news.example/2]]></link><title>T', [TWO]],
    ['RSS whose items are known by a permalink', '<rss version="2.0"><channel><title>x</title><item><guid>https://news.example/2</guid></item></channel></rss>', [TWO]],
    ['RSS with dates of Dublin Core', '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>x</title><item><link>https://news.example/2</link><dc:date>2021-09-06</dc:date></item></channel></rss>', [{ ...TWO, publishedAt: '2021-09-06' }]],
    ['Atom, published and not updated', '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>a</title><link rel="edit" href="https://news.example/edit"/><link href="https://news.example/2"/><published>2021-09-06T00:01:00Z</published><updated>2022-01-01T00:00:00Z</updated></entry></feed>', [{ ...TWO, publishedAt: '2021-09-06T00:01:00Z' }]],
    ['Atom that tells only when it was updated', '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>a</title><link href="https://news.example/2"/><updated>2022-01-01T00:00:00Z</updated></entry></feed>', [TWO]],
    ['Atom that breaks off', '<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title>a</title><link rel="alternate" href="https://news.example/2"/><published>2021-09-06T00:01:00Z</published><summ', [{ ...TWO, publishedAt: '2021-09-06T00:01:00Z' }]],
    ['RDF', '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>x</title></channel><item rdf:about="y"><title>a</title><link>https://news.example/2</link><dc:date>2021-09-06</dc:date></item></rdf:RDF>', [{ ...TWO, publishedAt: '2021-09-06' }]],
    ['JSON', '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[{"id":"1","url":"https://news.example/2","date_published":"2021-09-06T00:01:00Z"}]}', [{ ...TWO, publishedAt: '2021-09-06T00:01:00Z' }]],
    ['JSON that breaks off', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","tags":["a]}"],"url":"https://news.example/2","title":"\\"x","date_published":"2021-09-06"},{"url":5,"links":{}},{"url":"https://ne', [{ ...TWO, publishedAt: '2021-09-06' }]],
    ['JSON without items', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', []],
    ['JSON that is no feed', '{"data":{"url":"https://news.example/2"}}', null],
    ['JSON that only opens', '{"items":['.concat('['.repeat(100_000)), []],
    ['an empty channel', '<rss version="2.0"><channel><title>x</title></channel></rss>', []],
    ['a page', '<html><body>No feed here</body></html>', null],
    ['nothing', '', null],
  ] as const)('is read: %s', async (_name, text, items) => { expect((await readFeed(text))?.map(({ url, publishedAt }) => ({ url, publishedAt })) ?? null).toEqual(items); });
});

const NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const news = (date: string): string => `<news:news><news:publication><news:name>N</news:name><news:language>en</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>T</news:title></news:news>`;

describe('a sitemap', () => {
  it.each([
    ['pages; their last change is no publication', `<urlset ${NS}><url><loc>https://news.example/1?a=1&amp;b=2</loc><lastmod>2021-09-06</lastmod></url></urlset>`, { pages: [{ ...ONE, publishedAt: null }], sitemaps: [], broken: false }],
    ['news with a date', `<?xml version="1.0"?><urlset ${NS}><url><loc>https://news.example/2</loc>${news('2021-09-06')}</url></urlset>`, { pages: [{ ...TWO, publishedAt: '2021-09-06' }], sitemaps: [], broken: false }],
    ['news with a date without seconds', `<urlset ${NS}><url><loc>https://news.example/2</loc>${news('2021-09-06T00:01+08:00')}</url></urlset>`, { pages: [{ ...TWO, publishedAt: '2021-09-06T00:01:00+08:00' }], sitemaps: [], broken: false }],
    ['an index', `<sitemapindex ${NS}><sitemap><loc>https://news.example/s1.xml</loc><lastmod>2024-05-06</lastmod></sitemap><sitemap><loc>https://news.example/s2.xml.gz</loc></sitemap></sitemapindex>`, { pages: [], sitemaps: [{ url: 'https://news.example/s1.xml', changed: '2024-05-06' }, { url: 'https://news.example/s2.xml.gz', changed: null }], broken: false }],
    ['one that breaks off', `<urlset ${NS}><url><loc>https://news.example/2</loc></url><url><loc>https://ne`, { pages: [TWO], sitemaps: [], broken: true }],
    ['an index with prefixes', `<x:sitemapindex xmlns:x="http://www.sitemaps.org/schemas/sitemap/0.9"><x:sitemap><x:loc>https://news.example/s1.xml</x:loc><x:lastmod>2024-05-06</x:lastmod></x:sitemap></x:sitemapindex>`, { pages: [], sitemaps: [{ url: 'https://news.example/s1.xml', changed: '2024-05-06' }], broken: false }],
    ['an index that breaks off', `<sitemapindex ${NS}><sitemap><loc>https://news.example/s1.xml</loc><lastmod> 2024-05-06T01:02:03Z </lastmod></sitemap><sitemap><loc>ht`, { pages: [], sitemaps: [{ url: 'https://news.example/s1.xml', changed: '2024-05-06T01:02:03Z' }], broken: true }],
    ['one with raw ampersands', `<urlset ${NS}><url><loc>https://news.example/1?a=1&b=2</loc></url></urlset>`, { pages: [{ ...ONE, publishedAt: null }], sitemaps: [], broken: false }],
    ['one with an error in the middle', `<urlset ${NS}><url><loc>https://news.example/2</loc></url><url></loc></url></urlset>`, { pages: [TWO], sitemaps: [], broken: true }],
    ['addresses, one a line', 'https://news.example/2\nhttps://news.example/3\n', { pages: [TWO, { url: 'https://news.example/3', publishedAt: null }], sitemaps: [], broken: false }],
    ['a page', '<html><body>none</body></html>', null],
  ] as const)('is read: %s', async (_name, text, file) => { expect(await readSitemap(text)).toEqual(file); });
});
