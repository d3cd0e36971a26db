import { describe, expect, test } from 'vitest';
import { pageOf, type Parts, read } from './article-page.ts';

const day = (parts: Parts, url = 'https://news.example/a'): string | null => read(pageOf(parts), { url }).publishedAt?.slice(0, 10) ?? null;
const ld = (...articles: readonly object[]): Parts => ({ head: `<script type="application/ld+json">${JSON.stringify(articles.map((a) => ({ '@type': 'BlogPosting', ...a })))}</script>` });
const footer = (words: string): Parts => ({ below: `<footer><p>${words}</p><a href="/i">Imprint</a></footer>` });
const heads = (site: string, own: string, title: string): string => `<html lang="en"><head><title>${title}</title></head><body>${site}<div id="main">${own}<p>4 June 2013</p><div>${'<p>The harbor towns signed a partnership on Friday, and both councils voted for it without a voice.</p>'.repeat(3)}</div></div></body></html>`;

describe('a day in markup', () => {
  test.each<[string, Parts, string | null]>([
    ['RDFa of Drupal', { top: '<span property="dc:date dc:created" content="2014-05-08T10:00:00+00:00"></span>' }, '2014-05-08'],
    ['RDFa of schema.org', { top: '<span property="schema:dateCreated" content="2014-05-08T10:00:00+00:00" class="rdf-meta"></span>' }, '2014-05-08'],
    ['the title of an abbreviation', { top: '<div>Oda, <abbr class="published" title="2014-05-08T10:00:00+0100">9 years ago</abbr></div>' }, '2014-05-08'],
    ['seconds for a script', { top: '<span class="post date" data-timestamp="1399543200">9 years ago</span>' }, '2014-05-08'],
    ['words for a script', { top: '<span class="timeago" title="8 May 2014 10:00">9 years ago</span>' }, '2014-05-08'],
    ['a leaf of a calendar', { above: '<div class="post-date"><span class="month">May</span><span class="day">8</span><span class="year">2014</span></div>' }, '2014-05-08'],
    ['a leaf in three lines', { top: '<div class="datebox"><div>08</div><div>Mai</div><div>2014</div></div>' }, '2014-05-08'],
    ['seconds in JSON-LD', { head: '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1399543200}</script>' }, '2014-05-08'],
    ['fourteen digits', { head: '<meta property="og:regDate" content="20140508101112">' }, '2014-05-08'],
    ['the first of two', { head: '<meta name="last-publish-date" content="2015-01-01"><meta name="first-publish-date" content="2014-05-08">' }, '2014-05-08'],
    ['a link of the post below its text', { end: '<div><a href="/x" class="date">May 8th, 2014</a> <a href="/n">12 notes</a></div>' }, '2014-05-08'],
    ['no event', { below: '<div class="view"><span property="dc:date" content="2014-05-08T10:00:00+00:00">soon</span></div>' }, null],
    ['no title of a link', { top: '<a class="date" title="All 2014 stories" href="/x">9 years ago</a>' }, null],
    ['no leaf among teasers', { below: '<div class="related"><div class="date"><b>8</b><i>May</i><u>2014</u></div><a href="/x">Another quay is painted</a></div>' }, null],
  ])('%s', (_, parts, value) => {
    expect(day(parts)).toBe(value);
  });
  test('a leaf without its year is of that in the address', () => {
    expect(day({ above: '<div class="date"><span>8</span><span>May</span></div>' }, 'https://news.example/2014/05/pact')).toBe('2014-05-08');
  });
});

describe('several articles in JSON-LD', () => {
  const other = { headline: 'Eels are late', datePublished: '2020-01-01' };
  test('that under the headline of the page is meant', () => {
    expect(day(ld(other, { headline: 'Varde and Lisse sign', datePublished: '2019-05-03' }))).toBe('2019-05-03');
    expect(day({ ...ld(other, { headline: 'Goats are early', datePublished: '2020-01-02' }), top: '<p>By Oda | May 3, 2019</p>' })).toBe('2019-05-03');
  });
  test('one alone is meant under any headline', () => {
    expect(day({ ...ld(other), top: '<p>By Oda | May 3, 2019</p>' })).toBe('2020-01-01');
  });
});

describe('where nothing else tells the day', () => {
  test.each<[string, Parts, string | null]>([
    ['a footer of a wiki', footer('Diese Seite wurde zuletzt am 6. Februar 2018 um 20:14 Uhr bearbeitet.'), '2018-02-06'],
    ['a footer of an old page', footer('Last modified: Thursday, 9 May 2013, by the webmaster'), '2013-05-09'],
    ['data of a script', { head: '<script>var layer=[{"kind":"story","publishDate":"2017-08-30T06:00:00+02:00","changed":"2018-01-01"}]</script>' }, '2017-08-30'],
    ['the title', { head: '<title>Minutes of 14 February 2017</title>' }, null],
    ['the folder of the picture', { head: '<meta property="og:image" content="https://news.example/up/2014/06/03/quay.jpg">' }, '2014-06-03'],
    ['no sentence of the text', { between: '<p>The first paper of the kind, which was published on 3 May 1999, is still on the wall of the hall.</p>' }, null],
    ['no footer about the site', footer('Website updated 4 May 2019'), null],
    ['no copyright', footer('Copyright 4 May 2019 by Lisse Harbour'), null],
    ['no script that lists others', { head: '<script>x=[{"publishDate":"2017-08-30"},{"publishDate":"2017-08-31"},{"publishDate":"2017-09-01"}]</script>' }, null],
    ['no script of the software', { head: '<script>x={"build":"2017-08-30","created_at":"2017-08-30"}</script>' }, null],
  ])('%s', (_, parts, value) => {
    expect(day(parts)).toBe(value);
  });
  test.each([['pact-30-11-2012.html', '2012-11-30'], ['30.11.2012-pact', '2012-11-30'], ['pact-30112012-44', '2012-11-30'], ['121130_pact.html', '2012-11-30'], ['2012/301112_pact.html', '2012-11-30'], ['pact-31-13-2012', null], ['pact-301112', null]])('the address /%s', (path, value) => {
    expect(day({}, `https://news.example/${path}`)).toBe(value);
  });
  test('and not before what a list of the site told', () => {
    expect(read(pageOf(footer('Last modified: 9 May 2013')), { hint: { publishedAt: '2013-05-02', from: 'listing' } })).toMatchObject({ publishedAt: '2013-05-02', publishedFrom: 'listing' });
  });
});

describe('the title is not the name of the site', () => {
  test.each([
    ['<h1 id="site-title"><a href="/" rel="home">Lisse Quay Notes</a></h1>', '<h1 class="entry-title">A paper signed</h1>', 'A paper signed | Lisse Quay Notes', 'A paper signed'],
    ['<h1><a href="/">Lisse Quay Notes</a></h1>', '<h2><a href="/?p=3" rel="bookmark">A paper signed</a></h2>', 'Lisse Quay Notes » Archive » A paper signed', 'A paper signed'],
    ['<h1><a href="https://quay.example/">Lisse Quay Notes</a></h1>', '<h4><a href="/3.html">A paper signed</a></h4>', 'A paper signed - Lisse Quay Notes', 'A paper signed'],
    ['<h1>Lisse Quay Notes</h1>', '<h3 class="post-title entry-title">A paper signed</h3>', 'Lisse Quay Notes: A paper signed', 'A paper signed'],
    ['<h1><a href="/">Lisse Quay Notes</a></h1>', '', 'Lisse Quay Notes', 'Lisse Quay Notes'],
  ])('%s %s', (...[site, own, title, shown]) => {
    expect(read(heads(site, own, title))).toMatchObject({ title: shown, publishedAt: '2013-06-04' });
  });
});
