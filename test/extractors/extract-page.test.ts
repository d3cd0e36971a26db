import { describe, expect, test } from 'vitest';
import { standingFor } from '../../src/extractors/extract-page.ts';
import { idOf } from '../../src/extractors/assemble.ts';
import { extract } from '../../src/extractors/extract.ts';
import { pageOf, PARAGRAPHS } from './article-page.ts';
import type { Site } from '../../src/site.ts';

const site: Site = {
  name: 'coast', title: 'Coast', home: 'https://www.coast.example/', starts: [], hosts: ['www.coast.example', 'coast.example', 'amp.coast.example'], articles: [],
  canonical: { hosts: ['www.coast.example', 'coast.example'], drop: ['lang'] },
};

describe('the address that stands for an article', () => {
  test.each([
    ['is the one fetched, folded', 'https://www.coast.example/a?utm_source=x', null, 'https://www.coast.example/a'],
    ['is the one declared', 'https://www.coast.example/a?id=3', 'https://www.coast.example/pact', 'https://www.coast.example/pact'],
    ['is the one declared, folded too', 'https://coast.example/x', 'https://coast.example/pact?lang=de', 'https://www.coast.example/pact'],
    ['is the one declared on another host of the site', 'https://www.coast.example/x', 'https://amp.coast.example/pact', 'https://amp.coast.example/pact'],
    ['is not on another host', 'https://www.coast.example/a', 'https://copy.example/a', 'https://www.coast.example/a'],
    ['is not the home page', 'https://www.coast.example/a', 'https://www.coast.example/', 'https://www.coast.example/a'],
    ['is not the folder it stands in', 'https://www.coast.example/news/a', 'https://www.coast.example/news', 'https://www.coast.example/news/a'],
    ['is the one declared where nothing was fetched', null, 'https://www.coast.example/a#b', 'https://www.coast.example/a'],
    ['is not known where nothing tells', null, null, null],
    ['is not known where the one given is none', 'xhttps://coast.example/a', null, null],
  ])('%s', (...[, fetched, declared, address]) => {
    expect(standingFor(fetched, declared, site)).toBe(address);
  });
});

test.each([
  ['is that of the page with its anchor', '#r2', 'https://coast.example/2023.html#r2'], ['is that of the page for an anchor of no release', '#top', 'https://coast.example/2023.html'], ['is that of the page without an anchor', '', 'https://coast.example/2023.html'],
])('the address of one of several releases on a page %s', async (_what, anchor, address) => {
  const record = await extract({ url: `https://coast.example/2023.html${anchor}`, html: `<html><body><h1 id="top">Releases of 2023</h1>${PARAGRAPHS.map((text, n) => `<h3 id="r${n}">Pier number ${n}</h3><p>${n + 1} May 2023</p><p>${text}</p>`).join('')}</body></html>` });
  expect([record.canonicalUrl, record.id]).toEqual([address, idOf(address)]);
});

test('a page becomes a record', async () => {
  const html = pageOf({ head: '<link rel="canonical" href="/pact">', top: '<p>By Oda Brink</p><p>3 May 2019</p>', end: '<p class="caption">An old crane</p>' });
  expect(await extract({ html, url: 'https://coast.example/a?id=1' }, { site, fetchedAt: '2019-05-04T10:00:00Z' })).toMatchObject({
    id: idOf('https://www.coast.example/pact'), url: 'https://coast.example/a?id=1', canonicalUrl: 'https://www.coast.example/pact', site: 'coast', fetchedAt: '2019-05-04T10:00:00Z',
    pageKind: 'article', title: 'Varde and Lisse sign', text: PARAGRAPHS.join('\n'), authors: ['Oda Brink'], captions: ['An old crane'], language: 'en', publishedAt: '2019-05-03', publishedFrom: 'visible',
  });
});
test('the id and the day that are given win', async () => {
  expect(await extract({ id: 'x', html: pageOf({ top: '<p>3 May 2019</p>' }), publishedAt: '2019-05-01' })).toMatchObject({ id: 'x', url: null, canonicalUrl: null, publishedAt: '2019-05-01', publishedFrom: 'given' });
});
test.each([['<p>3 May 2019</p>', '2019-05-03', 'visible'], ['', '2019-05-01', 'feed']])('what a feed says stands behind the page: %j', async (top, day, from) => {
  expect(await extract({ id: 'x', html: pageOf({ top }), publishedAt: '2019-05-01' }, { publishedFrom: 'feed' })).toMatchObject({ publishedAt: day, publishedFrom: from });
});
test('a page of no kind is a record too', async () => {
  expect(await extract({ id: 'x', html: '' })).toMatchObject({ pageKind: 'other', text: '', publishedAt: null });
});
test('without an id or an address a page is refused', async () => {
  await expect(extract({ html: pageOf() })).rejects.toThrow('give an id or a url');
  await expect(extract({ html: pageOf(), url: 'nowhere' })).rejects.toThrow('give an id or a url');
});
