import { afterAll, describe, expect, it } from 'vitest';
import { carriedAddresses } from '../../src/crawlers/carried-addresses.ts';
import { jsonPage } from '../../src/crawlers/json-page.ts';
import { parseList } from '../../src/crawlers/stated-links.ts';
import { genericSite } from '../../src/sites/registry.ts';
import { statedAddress } from '../../src/page.ts';
import { crawl, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterAll(async () => { await Promise.all(open.map((server) => server.close())); });

const hrefs = async (html: string): Promise<(string | undefined)[]> => {
  const $ = await parseList(html);
  return $('a[href]').toArray().map((element) => $(element).attr('href'));
};
const state = (value: unknown): string => `<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(value)}</script>`;

describe('an element leads somewhere without being a link', () => {
  it.each([
    [{ 'data-href': '/stories/lock-gate' }, '/stories/lock-gate'],
    [{ onclick: "window.location.href = 'detail.php?nr=4'" }, 'detail.php?nr=4'],
    [{ onclick: 'window.open("/press/7","_self")' }, '/press/7'],
    [{ 'data-href': '#tab-2' }, null],
    [{ onclick: "track('menu')" }, null],
    [{ onclick: 'location.href=next' }, null],
  ])('%o', (attributes, address) => { expect(statedAddress(attributes)).toBe(address); });
});

describe('what is clickable on a list is a link', () => {
  it.each([
    ['a row', `<tr onclick="location.href='/n/1'"><td>Weir rebuilt</td></tr>`, ['/n/1']],
    ['a card whose title is a link stays as it is', '<div data-href="/n/1"><h3><a href="/n/2">Weir rebuilt</a></h3></div>', ['/n/2']],
    ['a function of the page', `<script>function show(no, kind){ location.href = '/view?kind=' + kind + '&no=' + no; }</script><a href="#" onclick="show(12, 'press')">Weir</a>`, ['/view?kind=press&no=12']],
    ['a function in the address', `<script>function show(no){ location.href="/v/"+no }</script><a href="javascript:show('9')">Weir</a>`, ['/v/9']],
    ['a function that needs more than it is given', `<script>function show(no){ location.href="/v/"+folder+no }</script><a href="javascript:show('9')">Weir</a>`, ['javascript:show(\'9\')']],
    ['a button for more', '<button class="btn" data-url="/api/list?page=2">Show more</button>', ['/api/list?page=2']],
    ['another button', '<button data-url="/api/like">Like it</button>', []],
  ])('%s', async (_name, html, expected) => { expect(await hrefs(html)).toEqual(expected); });
});

describe('data for scripts names what is listed', () => {
  it.each([
    ['addresses', state({ items: [{ title: 'A', url: '/press/a-b' }, { title: 'B', link: '/press/c-d' }] }), [], ['/press/a-b', '/press/c-d']],
    ['names, where a link tells the folder', state({ items: [{ slug: 'old-mill' }, { slug: 'new-mill' }] }), ['/press/old-mill'], ['/press/old-mill', '/press/new-mill']],
    ['names alone', state({ items: [{ slug: 'old-mill' }, { slug: 'new-mill' }] }), ['/about'], []],
    ['a script of a framework', '<script>window.__NUXT__={data:[{url:"\\u002Fnews\\u002F4"}]}</script>', [], ['/news/4']],
    ['strings in strings', String.raw`<script>self.__next_f.push([1,"{\"href\":\"/news/5\"}"])</script>`, [], ['/news/5']],
    ['what a program asks for', state({ url: '/api/items', href: '/static/app.js' }), [], []],
    ['another script', '<script>load({url:"/news/4"})</script>', [], []],
  ])('%s', (...[, html, links, expected]) => { expect(carriedAddresses(html, () => links)).toEqual(expected); });
});

it('JSON is a page of its links, and of the way on', () => {
  expect(jsonPage(JSON.stringify({ items: [{ title: 'A & B', url: '/n/1', date: '2023-04-05' }, { url: '/pixel' }], next: '/api?page=3' })).split('\n'))
    .toEqual(['<li><a href="/n/1">A &amp; B</a> <time>2023-04-05</time></li>', '<a rel="next" href="/api?page=3">next</a>']);
  expect([jsonPage('{"html":"<li><a href=\\"/n/2\\">B</a></li>"}'), jsonPage('no JSON')]).toEqual(['<li><a href="/n/2">B</a></li>', '']);
});

const article = (n: number): string => `<html><body><h1>Lock number ${n} is open again</h1><p>The lock was closed for four months while its gates were made anew, the canal office said.</p></body></html>`;
const json = (value: unknown): Reply => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) });
const articles = Object.fromEntries([1, 2, 3, 4].map((n) => [`/r/${n}`, article(n)]));
const row = (n: number): string => `<li><a href="/r/${n}">Lock number ${n} is open again</a></li>`;

describe('a crawl follows them', () => {
  it.each([['with a definition', true], ['by an address alone', false]])('%s', async (_name, isDefined) => {
    const server = await serve({ ...articles, '/list': `<html><body><ul>${row(1)}</ul><p data-href="/r/2">Lock number 2 is open again</p><div class="load-more" data-url="/more?p=2">+</div></body></html>`, '/more?p=2': json({ html: row(3), next: '/more?p=3' }), '/more?p=3': json([{ title: 'Lock number 4', link: '/r/4' }]) });
    open.push(server);
    const url = `${server.origin}/list`;
    const { captured } = await crawl(isDefined ? site({ hosts: [server.host], starts: [{ kind: 'listing', url }], articles: ['/r/\\d'] }) : genericSite(url));
    expect(captured.filter(({ role }) => role === 'article').map((one) => new URL(one.url).pathname).filter((path) => path !== '/list').toSorted()).toEqual(['/r/1', '/r/2', '/r/3', '/r/4']);
  });

  it('asks for a sitemap that nothing names where the front page leads to no article', async () => {
    const server = await serve({ ...articles, '/': '<html><body><p>Welcome</p><a href="/about">About</a></body></html>' });
    open.push(server);
    await crawl(genericSite(`${server.origin}/`));
    expect(server.paths()).toContain('/sitemap.xml');
  });
});
