import { afterAll, describe, expect, it } from 'vitest';
import { crawlSite } from '../../src/crawlers/crawl.ts';
import type { Listed } from '../../src/crawlers/types.ts';
import type { Start } from '../../src/site.ts';
import { options, recorder, site } from './run.ts';
import { serve, type Reply, type TestServer } from './server.ts';

const open: TestServer[] = [];
afterAll(async () => { await Promise.all(open.map((server) => server.close())); });

/** What a list is said to show: path, day, headline, teaser. */
async function listed(list: Reply, start: Omit<Start, 'url' | 'kind'> & { kind?: Start['kind'] } = {}): Promise<(string | null)[][]> {
  const server = await serve({ '/list': list });
  open.push(server);
  const { hooks } = recorder(new Set([1, 2, 3].map((n) => `${server.origin}/r/${n}.html`)));
  const lists: Listed[] = [];
  const { kind = 'listing', ...more } = start;
  await crawlSite(
    site({ hosts: [server.host], starts: [{ kind, url: `${server.origin}/list`, ...more }], articles: ['/r/\\d'], language: 'en' }),
    { ...hooks, listed: async (seen) => { lists.push(seen); } }, options(),
  );
  expect(lists.every(({ url }) => url === `${server.origin}/list`)).toBe(true);
  return lists.flatMap(({ items }) => items.map(({ url, hint, words }) => [new URL(url).pathname, hint?.publishedAt ?? null, words?.title ?? null, words?.teaser ?? null]));
}

const LONG = 'The quay was opened by both mayors, and the band played on.';
describe('what a list shows for its articles is told', () => {
  it.each<[string, string, (string | null)[]]>([
    ['a row of a link and a day', `<li><a href="/r/1.html">Quay opened</a> <span>2016-07-31</span></li>`, ['/r/1.html', '2016-07-31', 'Quay opened', null]],
    ['a heading, a teaser and a "more"', `<div><h3><a href="/r/1.html">Quay opened</a></h3><time datetime="2016-07-31">31 July</time><p>${LONG}</p><a href="/r/1.html">Read more</a></div>`, ['/r/1.html', '2016-07-31', 'Quay opened', LONG]],
    ['a card that is one link', `<a href="/r/1.html"><img src="x"><div>31 July 2016</div><div>Quay opened</div><p>${LONG}</p></a>`, ['/r/1.html', '2016-07-31', 'Quay opened', LONG]],
    ['a picture before the headline', `<div><a href="/r/1.html"><img src="x"></a><div><a href="/r/1.html">Quay opened</a><br>${LONG}<br>Jul 31, 2016</div></div>`, ['/r/1.html', '2016-07-31', 'Quay opened', LONG]],
    ['a row in Chinese', '<li><a href="/r/1.html">码头正式启用</a><p>两市市长共同为新码头揭幕，乐队现场演奏。</p><em>2016年7月31日</em></li>', ['/r/1.html', '2016-07-31', '码头正式启用', '两市市长共同为新码头揭幕，乐队现场演奏。']],
    ['a link without words', '<div><a href="/r/1.html"><img src="x"></a></div>', ['/r/1.html', null, null, null]],
  ])('%s', async (_, row, expected) => {
    expect(await listed(`<main><section>${row}</section><p><a href="/about">About us and this long list of releases</a></p></main>`)).toEqual([expected]);
  });

  it('each row for itself', async () => {
    expect(await listed(`<div class="l"><div><a href="/r/1.html">Quay opened</a><p>${LONG}</p></div><div><a href="/r/2.html">Crane sold</a><p>The crane went to Lisse, where it will lift boats.</p></div></div>`)).toEqual([
      ['/r/1.html', null, 'Quay opened', LONG], ['/r/2.html', null, 'Crane sold', 'The crane went to Lisse, where it will lift boats.'],
    ]);
  });

  it.each([['dd/MM/yyyy', '03/04/2019', '2019-04-03'], ['MM/dd/yyyy', '03/04/2019', '2019-03-04'], ['MMM d yyyy', 'on Apr. 3 2019 by us', '2019-04-03'], ['dd.MM.yyyy', '2019-04-03', null]])('days in the form %s that the definition names', async (dateFormat, shown, day) => {
    expect(await listed(`<li><a href="/r/1.html">Quay opened</a> <span>${shown}</span></li>`, { dateFormat })).toEqual([['/r/1.html', day, 'Quay opened', null]]);
  });

  it('a list of JSON by the paths of its definition', async () => {
    const body = JSON.stringify({ data: [{ u: '/r/1.html', t: 'Quay opened', d: '03.04.2019', s: `<p>${LONG}</p>` }, { u: '/r/2.html', t: 'Crane sold', d: '', s: null }] });
    expect(await listed({ headers: { 'content-type': 'application/json' }, body }, { kind: 'json', dateFormat: 'dd.MM.yyyy', json: { items: 'data', address: 'u', title: 't', date: 'd', teaser: 's' } })).toEqual([
      ['/r/1.html', '2019-04-03', 'Quay opened', LONG], ['/r/2.html', null, 'Crane sold', null],
    ]);
  });

  it.each([
    ['whole', '</channel></rss>'], ['broken off', '<item><title>Cut'],
  ])('a feed, %s', async (_, end) => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>N</title><item><title>Quay &amp; crane</title><link>/r/1.html</link><pubDate>Sun, 31 Jul 2016 08:00:00 GMT</pubDate><description><![CDATA[<p>${LONG}</p>]]></description></item>${end}`;
    expect(await listed({ headers: { 'content-type': 'application/rss+xml' }, body: feed }, { kind: 'feed' })).toEqual([['/r/1.html', '2016-07-31T08:00:00Z', 'Quay & crane', LONG]]);
  });
});
