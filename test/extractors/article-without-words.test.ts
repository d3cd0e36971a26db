/** What pages do not say in so many words: their language, their kind, which of several releases is meant. */
import { describe, expect, it } from 'vitest';
import { type Article, readArticle } from '../../src/extractors/article/article.ts';
import { releaseAnchors } from '../../src/extractors/article/bulletin.ts';
import { spokenLanguage } from '../../src/extractors/article/spoken-language.ts';

const read = (html: string, url: string | null = null): Article => readArticle({ html, url, site: null, hint: null, fetchedOn: null });
const MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/a">Harbour dues</a></li><li><a href="/b">Pilots</a></li><li><a href="/c">Press</a></li></ul></nav>';
const TEXT = '<p>The dredger will work in the outer basin from Monday on, and the quay stays closed for eleven days, the harbour master said.</p><p>Boats may use the inner basin in the meantime.</p>';

describe('the language of a text that declares none', () => {
  it.each([
    ['zh', '市政府昨日宣布，新的污水处理厂将于明年三月投入使用，总投资四亿元。'],
    ['ja', '市は昨日、新しい下水処理場を来年三月に稼働させると発表しました。総事業費は四十億円です。'],
    ['ko', '시는 새 하수처리장이 내년 3월에 가동된다고 어제 발표했다. 총사업비는 사백억 원이다.'],
    ['ru', 'Новые очистные сооружения начнут работать в марте, сообщила вчера мэрия города.'],
    ['uk', 'Нові очисні споруди почнуть працювати в березні, повідомила вчора міська рада Києва.'],
    ['ar', 'أعلنت البلدية أمس أن محطة معالجة المياه الجديدة ستبدأ العمل في مارس المقبل.'],
    ['fa', 'شهرداری دیروز اعلام کرد که تصفیه‌خانه جدید از فروردین آغاز به کار می‌کند و پنج سال طول کشید.'],
    ['de', 'Die neue Kläranlage geht im März in Betrieb, teilte die Stadt am Dienstag mit. Der Bau hat vier Jahre gedauert und ist damit nicht teurer als geplant.'],
    ['fr', 'La nouvelle station d’épuration sera mise en service en mars, a annoncé la mairie. Les travaux ont duré quatre ans et le coût est resté dans les limites prévues.'],
    ['pt', 'A nova estação de tratamento entra em operação em março, informou a prefeitura. As obras duraram quatro anos e não custaram mais do que o previsto para a cidade.'],
    [null, 'OK 12 34'], [null, 'Kläranlage Weißbach Stahlbau Meier GmbH Rohrleitungsbau Schmidt Tiefbau Krause Elektro Vogel Planung Hartmann Statik Böhm'],
  ])('%s', (language, text) => { expect(spokenLanguage(text)).toBe(language); });

  it('does not overrule what a page declares', () => {
    expect([read(`<html lang="nl"><body><h1>Dredger at work</h1>${TEXT}</body></html>`).language, read(`<html><body><h1>Dredger at work</h1>${TEXT}</body></html>`).language]).toEqual(['nl', 'en']);
  });
});

describe('the kind of a page', () => {
  it('that the menu names with its title is no article, unless it shows a day', () => {
    const page = (day: string): string => `<html><body>${MENU}<h1>Pilots</h1>${day}${TEXT}</body></html>`;
    expect([read(page('')).kind, read(page('<p>4 May 2023</p>')).kind, read(`<html><body>${MENU}<h1>Pilots go on strike</h1>${TEXT}</body></html>`).kind]).toEqual(['other', 'article', 'article']);
  });
  it('of rows that a script makes clickable is that of a list', () => {
    const rows = [1, 2, 3, 4, 5, 6, 7].map((n) => `<tr onclick="location.href='/view?no=${n}'"><td>2023-05-0${n}</td><td>Dredger number ${n} at work in the basin</td></tr>`).join('');
    expect(read(`<html><body>${MENU}<h1>Notices</h1><table>${rows}</table></body></html>`, 'https://port.example/notices').kind).toBe('listing');
  });
  it('is not told by the banner about cookies', () => {
    expect(read(`<html><body>${MENU}<h1>Notices</h1><ul><li><a href="/n/1">Dredger at work</a></li></ul><div id="bar"><p>We use cookies to learn how this site is used and to make it better for all who visit it.</p></div></body></html>`, 'https://port.example/n').text).toBe('');
  });
});

const whole = (n: number, parts: { before?: string; heading?: string; behind?: string } = {}): string => `${parts.before ?? ''}<h3${parts.heading ?? ''}>Basin number ${n} is closed</h3><p>${n} May 2023</p><p>Basin number ${n} is closed for dredging, and boats are asked to go elsewhere, the harbour master said on Monday.</p>${parts.behind ?? ''}`;
const all = (make: (n: number) => string): string => [1, 2, 3].map(make).join('');
const release = (n: number): string => whole(n, { heading: ` id="r${n}"` });

describe('several releases on one page', () => {
  const page = `<html><body>${MENU}<h1>Releases of 2023</h1>${[1, 2, 3].map(release).join('')}</body></html>`;
  it('are a list', () => { expect([read(page).kind, read(page).publishedAt]).toEqual(['listing', null]); });
  it('are read one by one where the address points at them', () => {
    const { title, publishedAt, text } = read(page, 'https://port.example/2023.html#r2');
    expect({ title, publishedAt, text }).toEqual({ title: 'Basin number 2 is closed', publishedAt: '2023-05-02', text: 'Basin number 2 is closed for dredging, and boats are asked to go elsewhere, the harbour master said on Monday.' });
  });
  it.each([
    ['ids of headings', all((n) => whole(n, { heading: ` id="r${n}"` }))],
    ['named anchors above headings', all((n) => whole(n, { before: `<a name="r${n}"></a>` }))],
    ['ids of boxes, in a box of all', `<div id="all">${all((n) => `<div id="r${n}">${whole(n)}</div>`)}</div>`],
    ['those that the page links to, of several', `<ul>${all((n) => `<li><a href="#r${n}">Basin number ${n} is closed</a> (${n} May 2023)</li>`)}</ul>${all((n) => whole(n, { heading: ` id="h-${n}"`, before: `<a id="r${n}"></a>`, behind: '<p><a href="#top">Back to top</a></p>' }))}`],
  ])('have addresses of their own by %s', (_how, releases) => {
    const html = `<html><body>${MENU}<a name="top"></a><h1>Releases of 2023</h1>${releases}</body></html>`;
    expect(releaseAnchors(html, 'https://port.example/2023.html')).toEqual(['r1', 'r2', 'r3']);
    expect(['r1', 'r3'].map((anchor) => read(html, `https://port.example/2023.html#${anchor}`)).map(({ kind, publishedAt, anchor }) => [kind, publishedAt, anchor])).toEqual([['article', '2023-05-01', 'r1'], ['article', '2023-05-03', 'r3']]);
  });
  it.each([
    ['which a heading links', all((n) => whole(n, { heading: ` id="r${n}"` }).replace(/>(Basin number \d is closed)</, '><a href="/post">$1</a><'))],
    ['which a "more" links', all((n) => whole(n, { heading: ` id="r${n}"`, behind: '<p><a href="/post">Read more</a></p>' }))],
    ['which a permanent link links', all((n) => whole(n, { heading: ` id="r${n}"`, behind: '<p><a href="/post">Permalink</a></p>' }))],
    ['to which no anchor leads', all((n) => whole(n))],
  ])('have none where they stand on pages of their own, %s', (_which, releases) => {
    expect(releaseAnchors(`<html><body>${MENU}<h1>Releases of 2023</h1>${releases}</body></html>`, 'https://port.example/2023.html')).toEqual([]);
  });
  it('are none where days stand within one article', () => {
    expect(read(`<html><body><h1>Chronicle of the basin</h1><p>3 May 2023</p>${TEXT}${TEXT.repeat(2)}<h3>How it began</h3><p>1 May 2023</p><p>The first pump failed at noon, and the second one in the evening, the log of the pumping station tells.</p></body></html>`).kind).toBe('article');
  });
});

describe('titles and texts in odd places', () => {
  const state = JSON.stringify({ page: { slug: 'dredger', title: 'Dredger at work', publishTime: '2023-05-04 10:00', content: `${TEXT}<p>The mud goes to the old gravel pit behind the railway line, where it dries for two summers.</p>`, more: [] } });
  it.each([
    ['a script of JSON', `<script type="application/json">${state}</script>`],
    ['a script that gives it a name', `<script>window.__INITIAL_STATE__=${state};(function(){run()})()</script>`],
  ])('the article stands in %s, under the name in the address', (_where, script) => {
    const { kind, title, publishedAt, text } = read(`<html><head><title>Port</title></head><body><div id="app"></div>${script}</body></html>`, 'https://port.example/news/dredger');
    expect([kind, title, publishedAt?.slice(0, 10), text.split('\n').length]).toEqual(['article', 'Dredger at work', '2023-05-04', 3]);
  });
  it('the title stands in the row of a table, the text in a cell of its own', () => {
    const { title, text } = read('<html><head><title>보도자료</title></head><body><h2>보도자료</h2><table><tr><th>제목</th><td>새 부두 공사 시작</td></tr><tr><th>작성자</th><td>홍보팀</td></tr><tr><td colspan="2">항만공사는 새 부두 공사를 5월 4일 시작했다고 밝혔다. 공사는 2년 동안 이어진다.<br><br>총사업비는 320억 원이며 부두 길이는 410미터이다.</td></tr></table></body></html>');
    expect([title, text.split('\n').length]).toEqual(['새 부두 공사 시작', 2]);
  });
});
