import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn, timeAlone } from '../../src/extractors/article/date-formats.ts';
import { yearlessDay } from '../../src/extractors/article/yearless.ts';
import { pageOf, type Parts, read } from './article-page.ts';

describe('printed dates', () => {
  test.each([
    ['November 20th,2017', '2017-11-20'], ['DateNovember 20th,2017', '2017-11-20'], ['10/19/2016 04:10:15', '2016-10-19T04:10:15'],
    ['2017-June-14', '2017-06-14'], ['09:00 UTC+8, 2024-09-30', '2024-09-30T09:00+08:00'], ['29.07.2025', '2025-07-29'], ['29.7.25', '2025-07-29'],
    ['Jul 31, 2016', '2016-07-31'], ['Sept. 3, 2019', '2019-09-03'], ['17 April 2025', '2025-04-17'], ['3rd of May, 2020', '2020-05-03'],
    ['Montag, 5. November 2021, 12:30 Uhr', '2021-11-05T12:30'], ['Datum:26. Januar 2022', '2022-01-26'], ['1er mars 2021 à 12h30', '2021-03-01T12:30'],
    ['5 de noviembre de 2021', '2021-11-05'], ['5 ноября 2021 года', '2021-11-05'], ['12 grudnia 2020', '2020-12-12'], ['2021. november 5.', '2021-11-05'],
    ['2021年11月5日 10:30', '2021-11-05T10:30'], ['2021 年 1 月 5 日', '2021-01-05'], ['令和3年11月5日', '2021-11-05'], ['2021년 11월 5일', '2021-11-05'],
    ['2021-11-05T10:00:00.123+01:00', '2021-11-05T10:00:00+01:00'], ['2021-11-05T10:00:00Z', '2021-11-05T10:00:00Z'], ['2021/11/5', '2021-11-05'],
    ['Tue, 10 Nov 2020 10:00:00 GMT', '2020-11-10T10:00:00Z'], ['Tue Jan 04 09:34:10 CET 2022', '2022-01-04'], ['Nov. 3, 2020 at 3:15 p.m.', '2020-11-03T15:15'],
    ['১৮ ফেব্রুয়ারি ২০২০', '2020-02-18'], ['١٨ فبراير ٢٠٢٠', '2020-02-18'], ['12 أكتوبر 2021', '2021-10-12'], ['५ मई २०२१', '2021-05-05'], ['２０２１年１１月５日', '2021-11-05'], ['ngày 5 tháng 11 năm 2021', '2021-11-05'], ['5 בנובמבר 2021', '2021-11-05'],
    ['5 November 2021, 10:30 CET', '2021-11-05T10:30+01:00'], ['Nov 5, 2021 10:30 PM EST', '2021-11-05T22:30-05:00'], ['2021-11-05 10:30 (GMT+1)', '2021-11-05T10:30+01:00'], ['2021-11-05 10:30 CST', '2021-11-05T10:30'], ['5 November 2021 at 10:30 in Varde', '2021-11-05T10:30'], ['2021-11-05 10:30 北京时间', '2021-11-05T10:30+08:00'],
    ['Nov 3, 2020 12:05 AM', '2020-11-03T00:05'], ['2019-13-01', ''], ['31 June 2019', ''], ['29 February 2019', ''], ['29 February 2020', '2020-02-29'],
    ['version 1.2.2021.4', ''], ['ISBN 978-3-16-148410-0', ''], ['call 2021-555-0143', ''], ['10/11/2016', ''], ['in 2019', ''], ['25/10/2016', '2016-10-25'],
  ])('%j is %j', (text, value) => {
    expect(datesIn(text).map((d) => d.value).join(' ')).toBe(value);
  });
  test.each([['mdy', '2016-10-11'], ['dmy', '2016-11-10']] as const)('10/11/2016 read %s is %s', (order, value) => {
    expect(datesIn('10/11/2016', order)[0]?.value).toBe(value);
  });
  test.each([['15:30', 'T15:30'], ['9:05 am', 'T09:05'], ['09:00 UTC+8', 'T09:00+08:00'], ['25:00', null], ['15:30 today', null]])('the time alone in %j is %j', (text, value) => {
    expect(timeAlone(text)).toBe(value);
  });
  test('spans quote the text and every day exists', () => {
    fc.assert(fc.property(fc.string(), fc.date({ min: new Date('1980-01-02'), max: new Date('2099-12-30'), noInvalidDate: true }), (noise, date) => {
      const day = date.toISOString().slice(0, 10);
      for (const found of datesIn(`${noise} ${day}`)) {
        expect(new Date(found.value.slice(0, 10)).toISOString().slice(0, 10)).toBe(found.value.slice(0, 10));
        expect(found.end).toBeGreaterThan(found.start);
      }
      expect(datesIn(day)[0]?.value).toBe(day);
    }));
  });
});

describe('a day without its year', () => {
  test.each([
    ['Oct 28', 'https://n.example/2019/10/quay.html', '2019-10-28'], ['28 October', 'https://n.example/2019/quay.html', '2019-10-28'], ['10月28日 09:30', 'https://n.example/201910/t1.html', '2019-10-28'], ['10-28', 'https://n.example/2019-10/1.html', '2019-10-28'],
    ['Posted: Oct. 28th', 'https://n.example/a2019/quay', null], ['Posted: Oct. 28th', 'https://n.example/news/2019/quay', '2019-10-28'], ['28. Oktober, 12:30', 'https://n.example/2019/quay', '2019-10-28'],
    ['Nov 28', 'https://n.example/2019/10/quay.html', null], ['Oct 28', 'https://n.example/quay.html', null], ['Oct 28', 'https://n.example/2019/2020/quay.html', null], ['Oct 32', 'https://n.example/2019/quay', null], ['12 ships', 'https://n.example/2019/quay', null],
  ])('%s at %s is %s', (line, url, day) => {
    expect(yearlessDay(line, url)).toBe(day);
    expect(read(pageOf({ top: `<p>${line}</p>` }), { url }).publishedAt).toBe(day);
  });
  test('gives way to a whole one', () => {
    expect(read(pageOf({ top: '<p>Oct 28</p>', head: '<meta name="pubdate" content="2019-10-30">' }), { url: 'https://n.example/2019/quay' }).publishedAt).toBe('2019-10-30');
  });
});

const utc = (value: string): string => `<script type="application/ld+json">{"@type":"Article","datePublished":"${value}"}</script>`;
describe('a time in UTC near midnight', () => {
  test.each([
    ['it', '2023-11-01T23:01:00Z', '2 novembre 2023', '2023-11-02'], ['en-US', '2019-11-19T04:50:22Z', 'Nov 18, 2019', '2019-11-18'], ['ja', '2024-06-17T22:00:00Z', '2024年6月18日', '2024-06-18'],
    ['it', '2023-11-01T12:01:00Z', '2 novembre 2023', '2023-11-01T12:01:00Z'], ['it', '2023-11-01T23:01:00Z', '3 novembre 2023', '2023-11-01T23:01:00Z'], ['en', '2019-11-19T04:50:22Z', 'Nov 18, 2019', '2019-11-19T04:50:22Z'],
  ])('on a page in %s, %s beside %s is of %s', (...[lang, value, shown, day]) => {
    expect(read(pageOf({ html: ` lang="${lang}"`, head: utc(value), top: `<p>${shown}</p>` })).publishedAt).toBe(day);
  });
  test('is of the day in the zone of the site', () => {
    const site = { name: 's', title: 'S', home: 'https://news.example/', starts: [], hosts: ['news.example'], articles: [], timeZone: 'Asia/Shanghai' };
    const page = pageOf({ head: utc('2024-06-17T22:00:00Z'), top: '<p>June 18, 2024</p>' });
    expect([read(page, { site }).publishedAt, read(page).publishedAt]).toEqual(['2024-06-18', '2024-06-17T22:00:00Z']);
  });
});

const ld = (json: unknown): string => `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;
const teasers = '<div class="list"><h4><a href="/g">The keeper and his goats come home</a></h4><p>They were away.</p><span>Oct 15, 2014</span><h4><a href="/e">A summer full of eels</a></h4><p>They came early.</p><span>Nov 03, 2016</span></div>';

describe('the day of publication is taken', () => {
  test.each<[string, Parts, string, string]>([
    ['from JSON-LD', { head: ld({ '@type': 'NewsArticle', datePublished: '2019-05-03T08:00:00+02:00' }) }, '2019-05-03T08:00:00+02:00', 'jsonld'],
    ['from a graph', { head: ld({ '@graph': [{ '@type': 'WebSite' }, { '@type': ['Article', 'Thing'], datePublished: '2019-05-03' }] }) }, '2019-05-03', 'jsonld'],
    ['from an array in a comment', { head: ld('<!-- [{"@type":"BlogPosting","datePublished":"2019-05-03"}] -->') }, '2019-05-03', 'jsonld'],
    ['from JSON with a raw line end and a comma too many', { head: ld('{"@type":"Article","headline":"a\nb","datePublished":"2019-05-03",}') }, '2019-05-03', 'jsonld'],
    ['from JSON that is broken', { head: ld('{"@type":"Article","datePublished":"2019-05-03","x":"un"quoted"}') }, '2019-05-03', 'jsonld'],
    ['from meta', { head: '<meta property="article:published_time" content="2019-05-03T08:00:00+02:00">' }, '2019-05-03T08:00:00+02:00', 'meta'],
    ['from Dublin Core', { head: '<meta name="DC.date.issued" content="20190503">' }, '2019-05-03', 'meta'],
    ['from the tags of a Chinese government site, in Beijing time', { head: '<meta name="ArticleTitle" content="x"><meta name="ColumnName" content="y"><meta name="PubDate" content="2019-05-03 08:00">' }, '2019-05-03T08:00+08:00', 'meta'],
    ['from microdata', { top: '<span itemprop="datePublished" content="2019-05-03">last week</span>' }, '2019-05-03', 'microdata'],
    ['from a time element', { top: '<time datetime="2019-05-03T08:00:00Z">last week</time>' }, '2019-05-03T08:00:00Z', 'time'],
    ['from a line below the heading', { top: '<p>May 3, 2019</p>' }, '2019-05-03', 'visible'],
    ['from a line above the heading', { above: '<div class="kicker">3 May 2019</div>' }, '2019-05-03', 'visible'],
    ['from a label glued to it', { top: '<p>DateMay 3rd,2019</p>' }, '2019-05-03', 'visible'],
    ['from two lines, the time first', { top: '<div><span>15:30</span><br><span>2019-05-03</span></div>' }, '2019-05-03T15:30', 'visible'],
    ['from a label below the text', { end: '<p>Published: 3 May 2019</p>' }, '2019-05-03', 'visible'],
    ['from who posted it', { below: '<div>Submitted by oda on 3 May 2019 - 18:55</div>' }, '2019-05-03T18:55', 'visible'],
    ['not from the day of change', { top: '<p>Updated: May 9, 2019</p><p>Published: May 3, 2019</p>' }, '2019-05-03', 'visible'],
    ['from the day of change people see, when no other is told', { top: '<p>Updated: May 3, 2019</p>' }, '2019-05-03', 'visible'],
    ['with what agrees', { head: '<meta name="date" content="2019-05-09">', top: '<p class="date">May 3, 2019</p><time datetime="2019-05-03"></time>' }, '2019-05-03', 'time'],
    ['as the page shows it, not as a machine in UTC does', { head: ld({ '@type': 'Article', datePublished: '2019-05-02T22:30:00Z' }), top: '<p>3 May 2019, 00:30</p>' }, '2019-05-03T00:30', 'jsonld'],
  ])('%s', (_, ...[parts, value, from]) => {
    expect(read(pageOf(parts))).toMatchObject({ publishedAt: value, publishedFrom: from });
  });
  test.each([
    ['https://news.example/2019/05/03/pact.html', '2019-05-03'], ['https://news.example/t20190503_44.html', '2019-05-03'], ['https://news.example/2019-05-03/pact', '2019-05-03'],
    ['https://news.example/2019/may/03/pact', '2019-05-03'], ['https://news.example/201905/03/pact', '2019-05-03'], ['https://news.example/a20193503.html', null], ['https://news.example/2019/05/pact', null],
  ])('from the address %s: %j', (url, day) => {
    expect(read(pageOf(), { url }).publishedAt).toBe(day);
  });
});

describe('no day is taken', () => {
  test.each<[string, Parts]>([
    ['from teasers below', { below: teasers }],
    ['from teasers at the end of the text', { end: teasers }],
    ['from a box of related articles', { below: '<div class="related"><h3><a href="/g">Goats</a></h3><span>Oct 15, 2014</span></div>' }],
    ['from comments', { below: '<div id="comments"><p>Ann, 4 May 2019: Good.</p></div>' }],
    ['from the footer', { below: '<footer>Site updated 4 May 2019</footer>' }],
    ['from a day in the text', { between: '<p>The last such paper was signed on 4 May 2003 and ran out after ten years, to nobody’s surprise.</p>' }],
    ['from a day of change for machines', { head: '<meta property="article:modified_time" content="2019-05-04">' }],
    ['from an event', { top: '<p>Event starts: 4 May 2019</p>' }],
    ['from another article in JSON-LD', { head: ld({ '@type': 'ItemList', itemListElement: [{ '@type': 'Article', datePublished: '2014-10-15' }] }) }],
  ])('%s', (_, parts) => {
    expect(read(pageOf(parts))).toMatchObject({ publishedAt: null, publishedFrom: null });
  });
  test('from the future of the fetch, though tomorrow may be today elsewhere', () => {
    const html = pageOf({ top: '<p>May 9, 2019</p>' });
    expect(read(html, { fetchedOn: '2019-05-03' }).publishedAt).toBeNull();
    expect(read(html, { fetchedOn: '2019-05-08' }).publishedAt).toBe('2019-05-09');
  });
  test('from an address that is older than what the text tells', () => {
    const html = pageOf({ between: '<p>The regatta on 17 October 2009 was the second of its kind, and thirty boats came to Varde.</p>' });
    expect(read(html, { url: 'https://news.example/2008-07-03/pact.html' }).publishedAt).toBeNull();
  });
});

test('the day of change is told apart', () => {
  expect(read(pageOf({ top: '<p>Published May 3, 2019 | Updated May 9, 2019</p>' }))).toMatchObject({ publishedAt: '2019-05-03', modifiedAt: '2019-05-09' });
});
test.each([
  ['given', '<p>May 3, 2019</p>', '2019-06-01', 'given'], ['listing', '<p>May 3, 2019</p>', '2019-05-03', 'visible'], ['listing', '', '2019-06-01', 'listing'], ['feed', '', '2019-06-01', 'feed'],
] as const)('a hint that is %s above %j gives %s', (...[from, top, day, told]) => {
  expect(read(pageOf({ top }), { hint: { publishedAt: '2019-06-01', from } })).toMatchObject({ publishedAt: day, publishedFrom: told });
});
test('a hint that lies after the fetch is none, unless a person gave it', () => {
  for (const [from, day] of [['sitemap', null], ['feed', null], ['given', '2099-01-01']] as const) {
    expect(read(pageOf(), { hint: { publishedAt: '2099-01-01', from }, fetchedOn: '2019-06-01' }).publishedAt).toBe(day);
  }
  expect(read(pageOf(), { hint: { publishedAt: '2019-06-02T01:00:00+12:00', from: 'feed' }, fetchedOn: '2019-06-01' }).publishedAt).toBe('2019-06-02T01:00:00+12:00');
});
test.each([['en-US', 'https://news.example/a', '2016-10-11'], ['en-GB', 'https://news.example/a', '2016-11-10'], ['de', 'https://news.example/a', '2016-11-10'], ['en', 'https://news.uk/a', '2016-11-10'], ['en', 'https://news.example/a', '2016-10-11']])(
  '10/11/2016 on a page in %s at %s is %s', (...[lang, url, day]) => {
    expect(read(pageOf({ html: ` lang="${lang}"`, top: '<p>Date: 10/11/2016</p>' }), { url }).publishedAt).toBe(day);
  });
test.each([['3 May 2019, 10:15', '2019-05-03T10:15'], ['3 May 2019, 23:15 (UTC+2)', '2019-05-03T23:15+02:00'], ['3 May 2019, 23:15 CET', '2019-05-03T23:15+01:00']])('the time zone of a site changes nothing: %s', (shown, value) => {
  const site = { name: 'coast', title: 'Coast', home: 'https://news.example/', starts: [], hosts: ['news.example'], articles: [], timeZone: 'Asia/Shanghai' };
  expect(read(pageOf({ top: `<p>${shown}</p>` }), { site }).publishedAt).toBe(value);
});
