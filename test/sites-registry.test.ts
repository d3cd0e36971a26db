import { describe, expect, test } from 'vitest';
import { pageAddress } from '../src/crawlers/pager.ts';
import { canonicalUrl } from '../src/page.ts';
import { relocate, type Site } from '../src/site.ts';
import { SITES, genericSite, siteFor, siteNamed } from '../src/sites/registry.ts';
import { SiteSchema } from '../src/workers/teach/definition-schema.ts';
import { expectations } from './sites-expectations.ts';

const sites: readonly Site[] = SITES;
const saved = expectations().map(({ expectation }) => expectation);
const taken = (site: Site, url: string): boolean => site.articles.some((source) => new RegExp(source, 'u').test(canonicalUrl(url, site.canonical)));

describe.each(sites.map((site) => [site.name, site] as const))('the definition of %s', (_name, site) => {
  test('has the fields of a definition and no others', () => {
    expect(SiteSchema.safeParse(site).error?.issues ?? []).toEqual([]);
  });
  test('starts on its own hosts', () => {
    const elsewhere = [site.home, ...site.starts.flatMap((start) => [start.url, start.json?.key?.page ?? start.url])].filter((address) => !site.hosts.includes(new URL(address).host));
    expect(elsewhere).toEqual([]);
  });
  test('takes canonical hosts from its own hosts', () => {
    expect((site.canonical?.hosts ?? []).filter((name) => !site.hosts.includes(name))).toEqual([]);
  });
  test('says what is known and what is guessed', () => {
    expect(site.notes).toMatch(/known.*guessed|made up/is);
  });
  test('has a saved page, and takes the addresses of its saved pages for articles', () => {
    const own = saved.filter((page) => siteFor(page.url) === site);
    expect(own).not.toEqual([]);
    expect(own.filter(({ url, refused }) => refused === undefined && !taken(site, url)).map(({ url }) => url)).toEqual([]);
  });
  test('takes none of the addresses that it starts from for an article', () => {
    const lists = [site.home, ...site.starts.flatMap((start) => [pageAddress({ ...start }, 1), pageAddress({ ...start }, 2), start.json?.key?.page ?? site.home])];
    expect(lists.filter((address) => taken(site, address))).toEqual([]);
  });
  test('knows its saved pages by their canonical URLs', () => {
    expect(saved.filter((page) => siteFor(page.url) === site && canonicalUrl(page.served ?? page.url, site.canonical) !== page.url).map(({ url }) => url)).toEqual([]);
  });
});

test('names and hosts of definitions are distinct', () => {
  const names = sites.map((site) => site.name);
  const hosts = sites.flatMap((site) => site.hosts);
  expect([new Set(names).size, new Set(hosts).size]).toEqual([names.length, hosts.length]);
});

test.each([
  ['gochengdu', 'https://www.gochengdu.cn/news/x/y-a4344.html?content_id=4344', 'https://www.gochengdu.cn/news/x/y-a4344.html'],
  ['gochengdu', 'http://www.gochengdu.cn/news/x/y.html?content_id=4344', 'https://www.gochengdu.cn/news/x/y-a4344.html'],
  ['gochengdu', 'https://www.gochengdu.cn/index.php?content_id=4344', 'https://www.gochengdu.cn/?content_id=4344'],
  ['media-outreach', 'https://www.media-outreach.com/news/hong-kong/2019/05/09/8713/a-b', 'https://www.media-outreach.com/news/hong-kong/2019/05/09/8713/a-b/'],
  ['gochengdu', 'http://cn.gochengdu.cn/news/x/y-a4344.html?utm_source=x&content_id=4344', 'https://www.gochengdu.cn/news/x/y-a4344.html'],
  ['media-outreach', 'https://hong-kong.media-outreach.com/news/hong-kong/2019/05/09/8713/a-b/', 'https://www.media-outreach.com/news/hong-kong/2019/05/09/8713/a-b/'],
  ['replica-city', 'http://city.replica.invalid/news/x.html?content_id=113', 'http://city.replica.invalid/news/x-a113.html'],
  ['replica-wire', 'http://wire.replica.invalid/news/2025/06/03/50101/x/?utm_source=feed&ref=rss', 'http://wire.replica.invalid/news/2025/06/03/50101/x/'],
  ['replica-city', 'http://city.replica.invalid/gbk/x-a108.html', 'http://city.replica.invalid/news/x-a108.html'],
  ['globenewswire', 'https://globenewswire.com/en/news-release/2025/06/05/3094501/0/en/A-b.html?f=22', 'https://www.globenewswire.com/news-release/2025/06/05/3094501/0/en/A-b.html?f=22'],
  ['business-wire', 'http://www.businesswire.com/news/home/20250605286252/en/A-b?feedref=x', 'https://www.businesswire.com/news/home/20250605286252/en/A-b'],
  ['business-wire', 'https://www.businesswire.com/news/home/20250605286252/en', 'https://www.businesswire.com/news/home/20250605286252/en'],
  ['pr-newswire', 'http://prnewswire.com/apac/news-releases/a-b-302700878.html?tc=eml_cleartime', 'https://www.prnewswire.com/apac/news-releases/a-b-302700878.html'],
  ['pr-newswire-asia', 'https://enmobile.prnasia.com/releases/global/a-b-525226.shtml', 'https://en.prnasia.com/releases/global/a-b-525226.shtml'],
  ['ichongqing', 'https://ichongqing.info/2025/07/02/a-b/amp/', 'https://www.ichongqing.info/2025/07/02/a-b/'],
  ['eu-press-corner', 'https://ec.europa.eu/commission/presscorner/detail/en/IP_25_301', 'https://ec.europa.eu/commission/presscorner/detail/en/ip_25_301'],
  ['home-in-chengdu', 'http://homeinchengdu.cn/A_Garden_Of_The_City', 'https://homeinchengdu.cn/A_Garden_Of_The_City/'],
  ['world-bank-news', 'http://www.worldbank.org/en/news/press-release/2025/06/05/a-b?cid=SHR_x', 'https://www.worldbank.org/en/news/press-release/2025/06/05/a-b'],
  ['xinhua-english', 'http://english.news.cn/europe/20250605/00112233445566778899aabbccddeeff/c_2.html', 'https://english.news.cn/europe/20250605/00112233445566778899aabbccddeeff/c.html'],
  ['eqs-news', 'https://eqs-news.com/de/news/media/a-b/1751575/', 'https://www.eqs-news.com/de/news/media/a-b/1751575'],
])('%s folds %s', (name, from, to) => {
  const site = siteNamed(name);
  expect(canonicalUrl(from, site?.canonical)).toBe(to);
  expect(site?.articles.some((p) => new RegExp(p, 'u').test(to))).toBe(true);
});

test.each([
  ['https://cn.gochengdu.cn/news/a-a1.html', 'gochengdu'],
  ['https://www.media-outreach.com/', 'media-outreach'],
  ['http://wire.replica.invalid/feed.xml', 'replica-wire'],
  ['https://gochengdu.cn.example.org/', undefined],
  ['http://city.replica.invalid:8080/', undefined],
  ['no address', undefined],
])('the address %s belongs to %s', (address, name) => {
  expect(siteFor(address)?.name).toBe(name);
});
test('an unknown name has no definition', () => expect(siteNamed('nowhere')).toBeNull());

test('an address without a definition gets one that stays on its origin', () => {
  const site = genericSite('http://127.0.0.1:43121/news/feed.xml?x=1#top');
  expect(site).toMatchObject({
    name: '127.0.0.1:43121', home: 'http://127.0.0.1:43121/', hosts: ['127.0.0.1:43121'], articles: [],
    starts: [{ kind: 'page', url: 'http://127.0.0.1:43121/news/feed.xml?x=1#top' }],
  });
  expect(() => genericSite('nowhere')).toThrow(TypeError);
});

test('a relocated definition is fetched elsewhere and keeps its canonical origin', () => {
  const site = relocate({ ...siteNamed('replica-city')!, starts: [...siteNamed('replica-city')!.starts, { kind: 'page', url: 'https://elsewhere.example/' }] }, 'http://127.0.0.1:43121/');
  expect(site.starts.map((start) => start.url)).toEqual([
    'http://127.0.0.1:43121/news/index.html', 'http://127.0.0.1:43121/sister-cities/list-{page}.html', 'https://elsewhere.example/',
  ]);
  expect([site.home, site.hosts, site.canonical?.origin]).toEqual(['http://127.0.0.1:43121/', ['127.0.0.1:43121'], 'http://city.replica.invalid']);
  expect(site.articles).toBe(siteNamed('replica-city')!.articles);
  expect(canonicalUrl('http://127.0.0.1:43121/gbk/x-a108.html', site.canonical)).toBe('http://city.replica.invalid/news/x-a108.html');
});
test('relocating drops host twins and leaves what was given unchanged', () => {
  const before = structuredClone(sites[0]);
  const site = relocate(sites[0]!, 'http://127.0.0.1:1');
  expect([site.canonical?.hosts, site.canonical?.origin, sites[0]]).toEqual([undefined, 'https://www.gochengdu.cn', before]);
});
