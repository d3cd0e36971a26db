import { describe, expect, test } from 'vitest';
import { pageOf, PARAGRAPHS, type Parts, read } from './article-page.ts';

const [first, second, third] = PARAGRAPHS;
const bare = (head: string, body: string): string => `<html><head>${head}</head><body>${body}</body></html>`;
const lines = (open: string, close: string): string => PARAGRAPHS.map((p) => `${open}${p}${close}`).join('');
const MENU = '<td><a href="/">Home</a><br><a href="/port">Port</a><br><a href="/boats">Boats</a></td>';
const box = (inner: string): string => `<div class="cell"><div class="cmp-text">${inner}</div></div>`;
const glued = (inner: string): string => bare('<title>Varde and Lisse sign</title>', `<h1>Varde and Lisse sign</h1><div class="text">${inner}<br>${second}<br>${third}</div>`);
const slide = (n: number, words: string): string => `<div class="swiper-slide"><figure><img src="${n}.jpg"><figcaption>${words}</figcaption></figure></div>`;
const shell = (state: unknown, title = 'Varde and Lisse sign'): string => bare(`<title>${title} | Coast</title><meta property="og:site_name" content="Coast">`, `<div id="app"></div><script type="application/json">${JSON.stringify(state)}</script>`);
const text = (value: string): object => ({ nodeType: 'text', value });

describe('the title above the text, where the page declares the name of its site', () => {
  test.each<[string, string, string]>([
    ['in bold, centred, in the cell of the text', bare('<title>Port of Varde</title>', `<table><tr>${MENU}<td><center><font size="5"><b>Two towns share their pilots</b></font></center><p>${PARAGRAPHS.join('<p>')}</td></tr></table>`), 'Two towns share their pilots'],
    ['in a span of its name, before a line break', bare('<title>Port de Varde</title>', `<div><a href="/">Accueil</a></div><div><span class="titre">Deux villes partagent leurs pilotes</span><br><br>${lines('<div>', '</div><br>')}</div>`), 'Deux villes partagent leurs pilotes'],
    ['in a box of its name, above the day', bare('<title>海港网</title>', `<div class="detail-title">两座港口城市签署引航合作协议</div><div><span>2021/03/09</span></div>${lines('<p>', '</p>')}`), '两座港口城市签署引航合作协议'],
    ['in a row of a table, beside its label', bare('<title>바르데항</title><meta property="og:title" content="바르데항">', `<table><tr><th>제목</th><td><strong>두 항구 도시, 도선사 함께 쓰기로</strong></td></tr><tr><td colspan="2">${lines('<p>', '</p>')}</td></tr></table>`), '두 항구 도시, 도선사 함께 쓰기로'],
    ['on a page to be printed', bare('<title>Print version</title>', `<hr><h2>Two towns share their pilots</h2>${lines('<p>', '</p>')}`), 'Two towns share their pilots'],
    ['below a heading that no title tells', bare('<title>Verwaltung des Hafens von Varde - Meldungen</title>', `<h1>Hafen Varde</h1><div><a href="/">Start</a></div><div class="newstitle">Zwei Städte teilen sich «ihre Lotsen»</div><div>${PARAGRAPHS.join('<br>')}</div>`), 'Zwei Städte teilen sich «ihre Lotsen»'],
  ])('%s', (_, html, title) => {
    const article = read(html);
    expect(article.title).toBe(title);
    expect(article.text.includes(title)).toBe(false);
  });

  test.each<[string, string, string]>([
    ['a lead in bold', bare('<title>Towns share pilots</title>', `<p><b>The harbors will be run by one office.</b></p>${lines('<p>', '</p>')}`), 'Towns share pilots'],
    ['the name of a section', bare('<title>Towns share pilots</title>', `<h3>Press releases</h3>${lines('<p>', '</p>')}`), 'Towns share pilots'],
    ['a line of the kind where a long title is declared', bare('<title>Two towns of the coast share the pilots of their harbors</title>', `<h3>News from along the coast</h3>${lines('<p>', '</p>')}`), 'Two towns of the coast share the pilots of their harbors'],
    ['a subhead below the heading', bare('<title>Varde</title>', `<h1>Two towns share their pilots</h1><h3>An office for both harbors</h3>${lines('<p>', '</p>')}`), 'Two towns share their pilots'],
    ['a subtitle below the heading', bare('<title>Varde</title>', `<h1>Two towns share their pilots</h1><div class="sub-title">An office for both harbors</div>${lines('<p>', '</p>')}`), 'Two towns share their pilots'],
  ])('is not %s', (_, html, title) => {
    expect(read(html).title).toBe(title);
  });
});

describe('the text', () => {
  test('goes on behind a picture, in the next box of the same kind, although linked titles follow', () => {
    const others = ['Eels are back', 'A crane for Lisse', 'Fees of small boats'].map((t, i) => `<li><a href="/${i}">${t} in the harbor</a> <span>${i + 2} May 2019</span></li>`).join('');
    const html = bare('<title>Varde and Lisse sign</title>', `<div class="grid"><div class="cell"><h1>Varde and Lisse sign</h1></div>${box('<p>9 May 2019</p>')}${box(`<p>${first}</p><p>${second}</p>`)}<div class="cell"><img src="a.jpg"></div>${box(`<p>${third}</p>`)}${box('<p><b>Press office</b></p><p>Oda Brink, Port of Varde</p>')}<div class="cell"><h2>More from the port</h2><ul>${others}</ul></div></div>`);
    expect(read(html).text).toContain(third);
    expect(read(html).text).not.toContain('Eels');
  });

  test('stands inside a target of links that was never closed', () => {
    const html = `<title>Varde and Lisse sign</title><a name="top"><div><ul><li><a href="/a">Port<li><a href="/b">Boats</a></ul></div><h1>Varde and Lisse sign</h1>${lines('<p>', '</p>')}`;
    expect(read(html)).toMatchObject({ kind: 'article', text: PARAGRAPHS.join('\n') });
  });

  test.each<[string, Parts]>([
    ['a counter of readers', { end: '<br>Просмотров: 318' }],
    ['a counter in another language', { top: '<div>조회수 1,207</div>' }],
    ['a column at the side', { below: '<div class="side"><h2>Port office</h2><p>Open from Monday to Friday between nine and five; closed on days of storm.</p></div>' }],
    ['a call for stories', { end: '<p>Do you have a story for us? Write to desk@coast.example</p>' }],
  ])('leaves out %s', (_, parts) => {
    expect(read(pageOf(parts)).text).toBe(PARAGRAPHS.join('\n'));
  });
});

describe('a day glued to the text', () => {
  test('is a line of its own where an element is named after it', () => {
    expect(read(glued(`<span class="news-date">9.05.2019</span>${first}`))).toMatchObject({ publishedAt: '2019-05-09', text: PARAGRAPHS.join('\n') });
  });
  test.each([`<span class="news-date">9.05.2019</span>, in Varde: ${first}`, `Since <span class="news-date">9.05.2019</span> ${first}`, `<span class="chapter">9.05.2019</span>${first}`])('stays in the sentence: %s', (inner) => {
    expect(read(glued(inner)).text).toContain('9.05.2019');
  });
  test('the end of a linked title is no label of a day below the text', () => {
    const below = '<ul><li><a href="/1">Yearly report of the port published</a>2 May 2018</li><li><a href="/2">Names of all pilots published</a>9 April 2018</li></ul>';
    expect(read(pageOf({ top: '<p>Notice | 9 May 2019</p>', below })).publishedAt).toBe('2019-05-09');
  });
});

test('captions of pictures that are turned over are captions', () => {
  const article = read(pageOf({ between: `<div class="swiper">${slide(1, 'The old crane')}${slide(2, 'A pilot at work')}${slide(3, '<a href="/x">The fair of Lisse</a>')}</div>` }));
  expect(article).toMatchObject({ captions: ['The old crane', 'A pilot at work'], text: PARAGRAPHS.join('\n') });
});

describe('an account is no author', () => {
  test.each<[string, Parts, string[]]>([
    ['where another is told', { head: '<meta name="author" content="Super User">', top: '<dl><dd>Scritto da <span>Oda Brink</span></dd></dl>' }, ['Oda Brink']],
    ['where none is', { head: '<meta name="author" content="admin">' }, []],
    ['with the day behind the name', { top: '<p>Geschrieben von Oda Brink am 9.05.2019</p>' }, ['Oda Brink']],
    ['but a name like one is', { head: '<meta name="author" content="Rut Adminsen">' }, ['Rut Adminsen']],
  ])('%s', (_, parts, authors) => {
    expect(read(pageOf(parts)).authors).toEqual(authors);
  });
});

test.each<[string, string[]]>([
  ['<p>Автор: Ода Бринк</p>', ['Ода Бринк']], ['<div>Text: Oda Brink, Finn Aal</div>', ['Oda Brink', 'Finn Aal']], ['<p>Text: 03 555 01</p>', []], ['<p>Authors of all times are read in the library of Lisse.</p>', []],
])('the author may be told below the text: %s', (below, authors) => {
  expect(read(pageOf({ below })).authors).toEqual(authors);
});

describe('an article that the page carries for its scripts', () => {
  const other = { title: 'The keeper and his goats', body: `<p>${'Goats climb the tower every morning before the boats go out. '.repeat(8)}</p>` };
  test.each<[string, unknown]>([
    ['as HTML', `<p>${first}</p><p>${second}</p>\n<p>${third}</p>`],
    ['as lines', PARAGRAPHS.join('\n\n')],
    ['as a tree of paragraphs', { nodeType: 'document', content: [first, second].map((p) => ({ nodeType: 'paragraph', content: [text(p.slice(0, 20)), { nodeType: 'hyperlink', content: [text(p.slice(20))] }] })).concat([{ nodeType: 'paragraph', content: [text(third)] }]) }],
    ['as it is rendered', { rendered: PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n') }],
    ['as blocks of spans', PARAGRAPHS.map((p) => ({ _type: 'block', children: [{ _type: 'span', text: p.slice(0, 9) }, { _type: 'span', text: p.slice(9) }] }))],
  ])('is read from it: %s', (_, body) => {
    const state = { props: { related: [other], page: { story: other, post: { fields: { title: 'Varde and Lisse sign', body, author: { fields: { name: 'Oda Brink' } } } } } } };
    expect(read(shell(state))).toMatchObject({ kind: 'article', text: PARAGRAPHS.join('\n'), authors: ['Oda Brink'], needsScript: false });
  });
  test.each<[string, unknown]>([
    ['of another title', { props: other }],
    ['of a few words', { title: 'Varde and Lisse sign', body: 'Two towns sign.' }],
    ['among what is related', { related: [{ title: 'Varde and Lisse sign', body: PARAGRAPHS.join('\n') }] }],
  ])('is not one %s', (_, state) => {
    expect(read(shell(state))).toMatchObject({ kind: 'other', text: '' });
  });
  test('is not looked at where the page shows its text', () => {
    expect(read(pageOf({ head: `<script type="application/json">${JSON.stringify({ title: 'Varde and Lisse sign', body: other.body })}</script>` })).text).toBe(PARAGRAPHS.join('\n'));
  });
});
