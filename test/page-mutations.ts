/** Pages that were damaged on the way, or made to do harm: a sequence that its seed decides. */
import iconv from 'iconv-lite';
import { decodePage } from '../src/page.ts';
import { pageOf, PARAGRAPHS } from './extractors/article-page.ts';

export interface Mutated { readonly name: string; readonly html: string }
type Mutation = (html: string, random: Random) => string;

/** Numbers in a sequence (mulberry32). */
export class Random {
  private state: number;
  constructor(seed: number) { this.state = seed >>> 0; }
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }
  below(n: number): number { return Math.floor(this.next() * n); }
  of<T>(items: readonly T[]): T { return items[this.below(items.length)] as T; }
}

const TEXT = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('');
const CHINESE = '<p>两市周五签署友好合作协议，双方将共同培养领航员，并在每年春天互派学徒，两地议会一致通过。</p><p>市长表示，双方期待在港口、旅游和教育方面开展更多合作，并于年内设立联络处。</p>';
const TEASERS = '<div class="related"><ul>' + Array.from({ length: 5 }, (_, i) => `<li><a href="/a${i}.html">The harbor of Varde opens its quay number ${i}</a> <span>0${i + 1}-12</span></li>`).join('') + '</ul></div>';
const PAGES: readonly string[] = [
  pageOf({ top: '<p class="meta">By Oda Brink | 3 May 2019, 10:15 (UTC+8)</p>', below: TEASERS }),
  pageOf({ html: '', head: '<meta charset="gb2312"><meta name="PubDate" content="2019-05-03 10:15"><meta name="ArticleTitle" content="两市签署协议">', between: CHINESE, below: TEASERS }),
  pageOf({ head: `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', datePublished: '2019-05-03T10:15:00+02:00', articleBody: PARAGRAPHS.join('\n') })}</script><style>p{margin:0}</style>`, between: '<figure><img src="a.jpg"><figcaption>An old crane</figcaption></figure>', end: '<p>Read more: <a href="/b">The cranes of Lisse</a></p>' }),
  pageOf({ between: '<table><tr><th>Quay</th><th>Ships</th><th>Tons</th></tr><tr><td>North</td><td>412</td><td>18,400</td></tr><tr><td>South</td><td>97</td><td>2,250</td></tr></table><ul><li>Pilots will be trained in Lisse.</li><li>Fees stay as they are.</li></ul>' }),
  `<h1>News</h1>${TEASERS.replaceAll('related', 'list')}<footer>© 2019 Varde. All rights reserved.</footer>`,
  `<table width=760><tr><td><font size=5><b>Varde and Lisse sign</b></font><br>Time: 2019-05-03 Source: Town hall<br><br>${PARAGRAPHS.join('<br><br>')}</td></tr></table>`,
];

const PIECES = ['<div>', '</div>', '<p>', '</p>', '<b>', '</i>', '<a href="/x">', '</a>', '<table>', '</table>', '<tr>', '<td>', '</td>', '<ul>', '<li>', '<h2>', '</h2>', '<br>', '<nav>', '</section>', '<o:p>', '<html>', '<body>', '</body>', '</html>', '<svg>', '</svg>', '<br/', '< p', '<!doctype html>', '<?xml version="1.0"?>', '&nbsp;', '&#0;', '&#x110000;', '&amp', ']]>', '<>', '</>', '<p/>', "<p '>", '<p =>'];
const OPENERS = ['<script>', '<style>', '<!--', '<![CDATA[', '<textarea>', '<title>', '<svg>', '<select>', '<noscript>', '<template>', '<a href="', '<p class=\'', '<!DOCTYPE', '<?', '</', '<script type="application/ld+json">{"@type":"Article","datePublished":"', '<iframe>', '<xmp>', '<plaintext>'];
const PHRASES = ['May 3, 2019 ', '2019-05-03 ', 'Related articles ', 'Photo: ', 'By Oda Brink ', '(', '"', '1,', '&lt;', 'Á́', '\u200f', '两', '😀', '\ud83d', 'page not found '];

const at = (html: string, random: Random): number => random.below(html.length + 1);
const put = (html: string, where: number, what: string): string => html.slice(0, where) + what + html.slice(where);
const around = (html: string, before: string, after: string): string => html.replace(TEXT.slice(0, 60), () => before + TEXT.slice(0, 60)) + after;
/** Mostly small, now and then as large as the whole measure. */
const amount = (random: Random, most: number): number => Math.ceil(most * (random.below(15) === 0 ? 1 : random.next() * 0.02));
const bytes = (html: string, change: (data: Buffer) => Buffer): string => decodePage(change(Buffer.from(html.toWellFormed(), 'utf8')), null).text;

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'cut off at any byte': (html, r) => bytes(html, (data) => data.subarray(0, r.below(data.length))),
  'the beginning lost': (html, r) => bytes(html, (data) => data.subarray(r.below(data.length))),
  'random bytes': (html, r) => bytes(html, (data) => {
    for (let n = 1 + r.below(200); n > 0 && data.length > 0; n--) data[r.below(data.length)] = r.below(256);
    return data;
  }),
  'another encoding': (html, r) => decodePage(iconv.encode(html, r.of(['gb18030', 'utf16le', 'utf16be', 'win1252', 'win1251', 'shift_jis', 'big5', 'koi8-r', 'utf7', 'cp437'])), r.of([null, 'text/html; charset=utf-8', 'text/html; charset=gb2312', 'text/html; charset=nothing'])).text,
  'encoded twice': (html) => iconv.decode(Buffer.from(html, 'utf8'), 'win1252'),
  'nested deep': (html, r) => {
    const tag = r.of(['div', 'b', 'ul', 'table', 'span', 'blockquote', 'o:p', 'a', 'font', 'section', 'tr', 'dl', 'h2', 'em']);
    const deep = amount(r, 5000);
    return around(html, `<${tag}>`.repeat(deep), r.below(2) === 0 ? `</${tag}>`.repeat(deep) : '');
  },
  'a huge attribute': (html, r) => html.replace(r.of(['<div', '<p', '<h1', '<body', '<html']), (tag) => `${tag} ${r.of(['class', 'id', 'style', 'data-x', 'href', 'datetime', 'itemprop'])}="${r.of(['wide ', 'a', ' ', 'relatedPosts-', 'display :', '-', '2019-05-03', '%', 'Aa']).repeat(amount(r, 1_000_000 / 5))}"`),
  'many attributes': (html, r) => html.replace('<p', `<p ${Array.from({ length: amount(r, 20_000) }, (_, i) => `a${i}=${i}`).join(' ')}`),
  'mark-up strewn in': (html, r) => {
    let out = html;
    for (let n = 1 + r.below(30); n > 0; n--) out = put(out, at(out, r), r.of(PIECES));
    return out;
  },
  'closing tags lost': (html, r) => html.replace(/<\/\w+>/g, (tag) => (r.below(3) === 0 ? '' : tag)),
  'tags in another order': (html, r) => {
    const tags = html.match(/<[^>]*>/g) ?? [];
    return html.replace(/<[^>]*>/g, () => r.of(tags));
  },
  'control characters': (html, r) => {
    let out = html;
    for (let n = 1 + r.below(60); n > 0; n--) out = put(out, at(out, r), String.fromCharCode(r.of([0, 1, 7, 8, 11, 12, 27, 127, 133, 0xad, 0x200b, 0x2028, 0xfeff, 0xfffe, 0xd800, 0xdfff])));
    return out;
  },
  'many siblings': (html, r) => around(html, r.of(['<p>x</p>', '<br>', '<div></div>', `<p>${PARAGRAPHS[1]}</p>`, '<li><a href="/x">A title that is long enough</a>', '<span>a</span>', '<p>3 May 2019</p>', '<h2>The towns</h2>', '<time>2019</time>', '<a>', '<hr>', '<script></script>', '<meta name=date content=x>', '<p>Related articles</p>', '<h1>Varde</h1>']).repeat(amount(r, 8000)), ''),
  'what never closes': (html, r) => put(html, at(html, r), r.of(OPENERS)),
  'a huge table': (html, r) => around(html, `<table>${`<tr>${r.of(['<td>412</td>', '<td>North quay<td>', '<th>Ships</th><td></td>', '<td><table><tr><td>in</table>', '<td><p>1</p><p>2</p></td>']).repeat(1 + r.below(12))}</tr>`.repeat(amount(r, 4000))}</table>`, ''),
  'a stretch repeated': (html, r) => {
    const from = at(html, r);
    const piece = html.slice(from, from + r.below(400));
    return put(html, at(html, r), piece.repeat(amount(r, 1000)));
  },
  'a phrase without end': (html, r) => put(html, at(html, r), r.of(PHRASES).repeat(amount(r, 30_000))),
  'two pages in one': (html, r) => put(html, at(html, r), r.of(PAGES)),
};
export const MUTATION_NAMES = Object.keys(MUTATIONS);

/** The page of a number: one to three mutations of a page. The same number gives the same page. */
export function mutatedPage(seed: number): Mutated {
  const random = new Random(seed * 7919 + 13);
  let html = random.of(PAGES);
  const names: string[] = [];
  for (let n = 1 + random.below(3); n > 0; n--) {
    const name = n === 1 ? MUTATION_NAMES[seed % MUTATION_NAMES.length] as string : random.of(MUTATION_NAMES);
    const mutation = MUTATIONS[name];
    if (mutation === undefined) continue;
    html = mutation(html, random).slice(0, 3_000_000);
    names.push(name);
  }
  return { name: `page ${seed}: ${names.join(', ')}`, html };
}
