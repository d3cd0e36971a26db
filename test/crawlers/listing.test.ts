import { describe, expect, it } from 'vitest';
import { parseHtml, readListing } from '../../src/crawlers/listing.ts';
import type { ListPage } from '../../src/crawlers/list-page.ts';
import { Scope } from '../../src/crawlers/scope.ts';
import type { Site, Start } from '../../src/site.ts';
import { site } from './run.ts';

const LIST = 'https://news.example/list';
async function read(html: string, over: Partial<Site> = {}, start: Partial<Start> = {}): Promise<ListPage> {
  const given = site({ hosts: ['news.example'], starts: [], articles: [String.raw`/a\d+\.html$`], ...over });
  return readListing(await parseHtml(html), { site: given, start: { kind: 'listing', url: LIST, ...start }, scope: new Scope(given), url: LIST, page: 1 });
}
const other = '<li><a href="/a2.html">Other</a> <span>2015-01-01</span></li>';

describe('the date beside a link', () => {
  it.each([
    ['in a cell of its own', '<table><tr><td><a href="/a1.html">One</a></td><td>2016-07-31</td></tr><tr><td><a href="/a2.html">x</a></td></tr></table>', '2016-07-31'],
    ['before the link', `<ul><li>[2016-07-31] <a href="/a1.html">One</a></li>${other}</ul>`, '2016-07-31'],
    ['in words', `<ul><li><a href="/a1.html">One</a><p>Jul 31, 2016</p></li>${other}</ul>`, '2016-07-31'],
    ['with points', `<ul><li><a href="/a1.html">One</a><p>31.07.2016</p></li>${other}</ul>`, '2016-07-31'],
    ['in Chinese', `<ul><li><a href="/a1.html">One</a><p>2016年7月31日</p></li>${other}</ul>`, '2016-07-31'],
    ['in the link itself', `<ul><li><a href="/a1.html"><b>One</b><span>2016-07-31</span></a></li>${other}</ul>`, '2016-07-31'],
    ['with a label and a time', `<ul><li><a href="/a1.html">One</a><p>Posted: 2016-07-31 09:15</p></li>${other}</ul>`, '2016-07-31'],
    ['split into day and month', `<ul><li><a href="/a1.html">One</a><div><b>31</b><i>Jul 2016</i></div></li>${other}</ul>`, '2016-07-31'],
    ['in a time element', `<ul><li><a href="/a1.html">One</a><time datetime="2016-07-31T09:15:00+08:00">two days ago</time></li>${other}</ul>`, '2016-07-31T09:15:00+08:00'],
    ['beside a headline that speaks of another day', `<ul><li><a href="/a1.html">Fair opens on August 3, 2016</a><p>2016-07-31</p></li>${other}</ul>`, '2016-07-31'],
    ['with two links to one article', `<ul><li><a href="/a1.html"><img src="x.jpg"></a><a href="/a1.html">One</a><p>2016-07-31</p></li>${other}</ul>`, '2016-07-31'],
    ['month and day alone', `<ul><li><a href="/a1.html">One</a><p>07-31</p></li>${other}</ul>`, null],
    ['month and day in words', `<ul><li><a href="/a1.html">One</a><p>Jul 31</p></li>${other}</ul>`, null],
    ['none', `<ul><li><a href="/a1.html">One</a></li>${other}</ul>`, null],
    ['two different ones', `<ul><li><a href="/a1.html">One</a><p>2016-07-31</p><p>2016-08-02</p></li>${other}</ul>`, null],
    ['only the next one\'s', `<div><a href="/a1.html">One</a> <a href="/a2.html">Two</a> 2016-07-31</div>`, null],
    ['only in the headline, in a sentence', `<ul><li><a href="/a1.html">The fair that opened on August 3, 2016 has ended with forty new contracts</a></li>${other}</ul>`, null],
  ])('%s', async (_name, html, day) => {
    const { links } = await read(html);
    expect(links.find((link) => link.url.endsWith('/a1.html'))?.hint?.publishedAt ?? null).toBe(day);
  });

  it('is read in the order that the site uses', async () => {
    const html = `<ul><li><a href="/a1.html">One</a><p>10/11/2016</p></li>${other}</ul>`;
    expect((await read(html, { dateOrder: 'mdy' })).links[0]?.hint?.publishedAt).toBe('2016-10-11');
    expect((await read(html, { dateOrder: 'dmy' })).links[0]?.hint?.publishedAt).toBe('2016-11-10');
    expect((await read(html)).links[0]?.hint).toBeNull();
  });
});

describe('the next page', () => {
  it.each([
    ['is not an article that is called so', '<a href="/a9.html">Next</a>', null],
    ['is not on another site', '<a href="https://elsewhere.example/list2">Next</a>', null],
    ['is not the page itself', '<a href="/list">Next</a>', null],
    ['is not a script', '<a href="javascript:next()">Next</a><a href="#">›</a>', null],
    ['is not a file', '<a href="/all.pdf">Next</a>', null],
    ['is not a headline with the word in it', '<a href="/list2">Next year in Chengdu</a>', null],
    ['is the one step, not the last page', '<a href="/list9">»</a><a href="/list2">2</a>', 'https://news.example/list2'],
    ['is behind a double arrow where nothing else leads on', '<a href="/list2">»</a>', 'https://news.example/list2'],
  ])('%s', async (_name, html, next) => { expect((await read(html)).next).toBe(next); });
});

describe('the next page that a script writes a link to', () => {
  it.each([
    ['of several', 'createPageHTML(3, 0, "index", "html");', 'https://news.example/index_1.html'],
    ['in the midst', "createPageHTML(12,4,'list','shtml')", 'https://news.example/list_5.shtml'],
    ['is none on the last', 'createPageHTML(3, 2, "index", "html");', null],
    ['is none of a single page', 'createPageHTML(1, 0, "index", "html");', null],
    ['is none of a function that is only defined', 'function createPageHTML(count, index, name, ending) {}', null],
  ])('%s', async (_name, script, next) => { expect((await read(`<ul>${other}</ul><script>${script}</script>`)).next).toBe(next); });
  it('is not asked for where a link leads on', async () => {
    expect((await read('<a href="/list2">Next</a><script>createPageHTML(3, 0, "index", "html");</script>')).next).toBe('https://news.example/list2');
  });
});

describe('a list of monstrous size', () => {
  it.each([
    ['rows', '<ul>' + Array.from({ length: 5000 }, (_, i) => `<li><a href="/a${i}.html">x</a> 2016-07-31</li>`).join('') + '</ul>', 5000],
    ['links without rows', Array.from({ length: 5000 }, (_, i) => `<a href="/a${i}.html">x</a>`).join(''), 5000],
    ['links to one article', '<a href="/a1.html">x</a>'.repeat(5000), 1],
    ['links in links', '<a href="/a1.html">'.repeat(3000), 1],
    ['empty elements beside one link', `<div><a href="/a1.html">x</a>${'<i></i>'.repeat(100_000)}</div>`, 1],
    ['digits beside one link', `<div><a href="/a1.html">x</a>${'1.2.'.repeat(100_000)}</div>`, 1],
  ])('is read all the same: %s', async (_name, html, count) => { expect((await read(html)).links).toHaveLength(count); });
});
