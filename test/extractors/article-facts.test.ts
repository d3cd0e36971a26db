import { describe, expect, test } from 'vitest';
import { pageOf, PARAGRAPHS, type Parts, read } from './article-page.ts';
import type { Site } from '../../src/site.ts';

const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const bare = (head: string, body: string): string => `<html><head>${head}</head><body>${body}</body></html>`;
const TEXT = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('');

const shell = (inner: string): string => `<html><head><title>Coast</title></head><body>${inner}<script src="/app.js"></script></body></html>`;
const site = (layout: object): Site => ({ name: 's', title: 'S', home: 'https://news.example/', starts: [], hosts: [], articles: [], layouts: [layout] });

describe('the title', () => {
  test.each([
    ['is the heading', pageOf(), 'Varde and Lisse sign'],
    ['is the heading that says what is declared', pageOf({ above: '<h1>Varde Coast News</h1>' }), 'Varde and Lisse sign'],
    ['is a second heading when that is what is declared', bare('<title>Varde and Lisse sign - Coast</title>', `<h1>Coast</h1><h2>Varde and Lisse sign</h2>${TEXT}`), 'Varde and Lisse sign'],
    ['is what is declared when no heading is there', bare('<meta property="og:title" content="Varde &amp;amp; Lisse sign"><title>x</title>', TEXT), 'Varde & Lisse sign'],
    ['is that of a Chinese government page', bare('<meta name="ArticleTitle" content="两市签署协议"><title>某市人民政府</title>', TEXT), '两市签署协议'],
    ['loses the name of the site', bare('<meta property="og:site_name" content="Coast"><title>Varde and Lisse sign | Coast</title>', TEXT), 'Varde and Lisse sign'],
    ['loses the name of the site behind an underscore', bare('<title>Varde and Lisse sign a long paper_Coast News</title>', TEXT), 'Varde and Lisse sign a long paper'],
    ['keeps a dash that is its own', bare('<title>Varde - Lisse</title>', TEXT), 'Varde - Lisse'],
    ['is nothing on a page without one', bare('', TEXT), null],
  ])('%s', (_, html, title) => {
    expect(read(html).title).toBe(title);
  });
});

test('a text that only JSON-LD holds is read from it', () => {
  const head = ld({ '@type': 'NewsArticle', articleBody: `${PARAGRAPHS.join('\n\n')} Caf&eacute;.` });
  expect(read(bare(head, '<div id="app"></div>')).text).toBe(`${PARAGRAPHS.join('\n')} Café.`);
  expect(read(pageOf({ head })).text).toBe(PARAGRAPHS.join('\n'));
});

describe('authors', () => {
  test.each<[string, Parts, string[]]>([
    ['from JSON-LD', { head: ld({ '@type': 'Article', author: [{ '@type': 'Person', name: 'Oda Brink' }, 'Finn Aal'] }) }, ['Oda Brink', 'Finn Aal']],
    ['from meta', { head: '<meta name="author" content="Oda Brink and Finn Aal">' }, ['Oda Brink', 'Finn Aal']],
    ['from a line above the text', { top: '<div>Authors: Go Varde</div>' }, ['Go Varde']],
    ['from a byline', { top: '<p>By Oda Brink, Finn Aal</p>' }, ['Oda Brink', 'Finn Aal']],
    ['from a Chinese byline', { top: '<p>作者：王海</p>' }, ['王海']],
    ['but not an address', { head: '<meta name="author" content="https://news.example/oda">' }, []],
    ['before a dash and the day', { top: '<div>By <b>Oda Brink</b> - May 30, 2023</div>' }, ['Oda Brink']],
    ['with the day glued to it', { top: '<div class="byline"><span>By Oda Brink</span><span>09 Oct 2023, 11:02 BST</span></div>' }, ['Oda Brink']],
    ['behind the day, as of the text', { top: '<p>20 February 2025 | Text: Oda Brink</p>' }, ['Oda Brink']],
    ['each once', { head: '<meta name="author" content="Oda Brink, Oda Brink">' }, ['Oda Brink']],
  ])('%s', (_, ...[parts, authors]) => {
    expect(read(pageOf(parts)).authors).toEqual(authors);
  });
});

test.each<[string, Parts, string | null]>([
  ['of the root', { html: ' lang="en-gb"' }, 'en-GB'], ['with an underscore', { html: ' lang="pt_BR"' }, 'pt-BR'], ['from meta', { html: '', head: '<meta http-equiv="content-language" content="de, en">' }, 'de'],
  ['from Open Graph', { html: '', head: '<meta property="og:locale" content="fr_FR">' }, 'fr-FR'], ['none: that of the text', { html: '' }, 'en'], ['that is no tag', { html: ' lang="english please"', head: '' }, 'english'],
])('the language %s', (_, ...[parts, language]) => {
  expect(read(pageOf(parts)).language).toBe(language);
});

test.each([
  ['<link rel="canonical" href="/pact">', 'https://news.example/pact'], ['<link rel="shortcut canonical" href="https://other.example/b">', 'https://other.example/b'],
  ['<base href="https://news.example/towns/"><link rel="canonical" href="pact">', 'https://news.example/towns/pact'], ['<meta property="og:url" content="https://news.example/c">', 'https://news.example/c'], ['<link rel="canonical" href="javascript:1">', null], ['<link rel="canonical" href="http://[">', null], ['', null],
])('the address that %j declares is %j', (head, address) => {
  expect(read(pageOf({ head })).canonical).toBe(address);
});

describe('the kind of page', () => {
  const rows = Array.from({ length: 8 }, (_, i) => `<li><a href="/${i}">The town of Varde does thing number ${i}</a> <span>0${i + 1}-12</span></li>`).join('');
  test.each([
    ['article', pageOf(), 'https://news.example/a'],
    ['article', pageOf({ below: `<ul>${rows}</ul>` }), 'https://news.example/a'],
    ['listing', `<h1>News</h1><ul>${rows}</ul>`, 'https://news.example/news/'],
    ['listing', `<h1>Coast News</h1><p>All that happens on the coast, every day of the year, and nothing else.</p><ul>${rows}</ul>`, 'https://news.example/'],
    ['error', '<title>404</title><h1>Page not found</h1><p>The page that you asked for is not here any more, or never was.</p>', 'https://news.example/x'],
    ['error', '<title>提示</title><h1>您访问的页面不存在</h1>', 'https://news.example/x'],
    ['error', '<h1>502 Bad Gateway</h1><hr><center>nginx</center>', 'https://news.example/x'],
    ['video', '<meta property="og:type" content="video.other"><h1>The signing</h1><iframe src="https://player.example/1"></iframe>', 'https://news.example/v'],
    ['other', shell('<div id="root"></div>'), 'https://news.example/a'],
    ['other', '<h1>Contact</h1><p>Quay 4</p>', 'https://news.example/contact'],
    ['other', '', 'https://news.example/a'],
  ])('is %s', (kind, html, url) => {
    expect(read(html, { url }).kind).toBe(kind);
  });
  test('an article about a missing page is an article', () => {
    expect(read(pageOf({ title: 'Page not found in the town book' })).kind).toBe('article');
  });
  test.each([
    [true, shell('<div id="app"></div><noscript>You need to enable JavaScript to run this app.</noscript>')],
    [true, shell('<app-root></app-root>')],
    [false, pageOf({ head: '<script src="/a.js"></script>' })],
    [false, '<h1>Contact</h1><p>Quay 4</p>'],
  ])('a browser is needed: %s', (needed, html) => {
    const article = read(html);
    expect([article.needsScript, needed ? article.text : '']).toEqual([needed, '']);
  });
});

describe('the layout of a site', () => {
  const html = pageOf({
    above: '<div class="headline-of-page">Two towns, one paper</div><div class="when">3. Mai 2019</div>', top: '<p class="who">Text: Oda Brink</p>',
    between: '<div class="eels"><p>The eels have come early this year, said the oldest fisher of the whole coast.</p></div>', end: '<p>*** The Coast is a free paper and asks for nothing but a kind word now and then.</p>',
  });
  test('names the title, the day, the authors and the body', () => {
    expect(read(html, { site: site({ title: '.headline-of-page', published: '.when', authors: '.who', body: '.text-column', cut: ['.eels'], endMarkers: ['^\\*\\*\\*'] }) })).toMatchObject({
      title: 'Two towns, one paper', publishedAt: '2019-05-03', authors: ['Oda Brink'], text: PARAGRAPHS.join('\n'),
    });
  });
  test('where it finds nothing, the generic step serves, and the article says so', () => {
    expect(read(html, { site: site({ title: '.none', published: '.none', authors: '.none', body: '.none' }) })).toEqual({ ...read(html), missedByLayout: ['body', 'title', 'published', 'authors'] });
  });
  test.each([
    ['dd/MM/yyyy', '<div class="when">03/04/2019</div>', '2019-04-03', []], ['MM/dd/yyyy', '<div class="when">03/04/2019</div>', '2019-03-04', []], ['yyyy年M月d日 HH:mm', '<div class="when">发布 2019年4月3日 08:05</div>', '2019-04-03T08:05', []],
    ['d. MMMM yyyy', '<div class="when">3. April 2019</div>', '2019-04-03', []], ['dd.MM.yyyy', '<div class="when">April 3, 2019</div>', '2019-04-03', ['published']], ['dd.MM.yyyy', '<div class="when">soon</div>', null, ['published']],
  ])('reads a day as %s in %s', (...[dateFormat, when, day, missed]) => {
    const article = read(pageOf({ above: when }), { site: site({ published: '.when', dateFormat }) });
    expect([article.publishedAt, article.missedByLayout, article.fromLayout]).toEqual([day, missed, missed.length === 0 ? ['published'] : []]);
  });
  test('words that tell no day count as not found', () => {
    expect(read(html, { site: site({ published: '.who' }) })).toMatchObject({ fromLayout: [], missedByLayout: ['published'] });
  });
  test('a selector or a pattern that is none finds nothing', () => {
    expect(read(html, { site: site({ title: ':::', body: '[', cut: ['<'], endMarkers: ['('] }) }).text).toBe(read(html).text);
  });
  test('a named body is read although a class around it speaks against it', () => {
    const wrapped = `<h1>Varde and Lisse sign</h1><div class="comments"><div class="real">${TEXT}</div></div>`;
    expect(read(wrapped, { site: site({ body: '.real' }) }).text).toBe(PARAGRAPHS.join('\n'));
  });
  test('the layout of the day of the fetch is used', () => {
    const layouts = [{ validUntil: '2019-12-31', cut: ['.eels'] }, { cut: [] }];
    const dated = { ...site({}), layouts };
    expect(read(html, { site: dated, fetchedOn: '2019-05-04' }).text).not.toContain('eels');
    expect(read(html, { site: dated, fetchedOn: '2020-05-04' }).text).toContain('eels');
  });
});
