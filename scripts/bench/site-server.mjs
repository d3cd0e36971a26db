// A site on loopback, made from numbers: COUNT articles of about 40 kB each behind a sitemap. Prints its port.
// As a process of its own, so that what it costs is not counted as the crawler's.
import { createServer } from 'node:http';
import { createHash } from 'node:crypto';

const count = Number(process.argv[2] ?? 3000);
const size = Number(process.argv[3] ?? 40_000);

const PLACES = ['Lyon', 'Osaka', 'Perth', 'Lima', 'Tampere', 'Accra', 'Quito', 'Bergen', 'Izmir', 'Hanoi', 'Porto', 'Davao'];
const TRADES = ['harbour logistics', 'seed research', 'tram maintenance', 'museum loans', 'water treatment', 'nursing schools', 'film archives'];
const pick = (list, n) => list[n % list.length];

/** Sentences of a release: another mix of names and numbers for each `n` and `k`. */
function paragraph(n, k) {
  const [here, there] = [pick(PLACES, n + k), pick(PLACES, n + k + 3)];
  const kinds = [
    `The city of ${here} and its partner ${there} signed agreement number ${n} on ${pick(TRADES, n + k)} on ${1 + (n % 28)} March 20${10 + (n % 14)}, the mayor's office said in a statement.`,
    `Trade between the two rose by ${1 + (n % 30)}.${k} percent to ${n + 100} million euros in 20${10 + ((n + k) % 14)}, and ${n + 7} companies from ${there} have opened an office in ${here} since 2015, most of them in the old customs house.`,
    `The next delegation of engineers and teachers is expected in the spring; the two sides intend to exchange ${5 + (n % 40)} students of seamanship every year from then on.`,
    `"We have waited for this for a long time," said the head of the office for foreign affairs, who had come to ${here} with a group of forty people, among them builders, cooks and a choir.`,
  ];
  return `<p class="MsoNormal"><span style="font-size: 14px; line-height: 1.75">${pick(kinds, n + k)}</span></p>`;
}
const menu = Array.from({ length: 60 }, (_, i) => `<li class="menu-item menu-item-${i}"><a href="/section/${i}/" title="Section ${i}"><span class="icon icon-${i}"></span>Section ${i}</a></li>`).join('\n');
const teasers = (n) => Array.from({ length: 8 }, (_, i) => `<li><a href="/release-${1 + ((n * 7 + i) % count)}.html"><img src="/img/${i}.jpg" alt=""><h4>Release ${1 + ((n * 7 + i) % count)} of the press office</h4></a><span class="date">Oct ${1 + i}, 2014</span></li>`).join('\n');
const filler = (n) => {
  const words = createHash('sha256').update(`${n % 50}`).digest('hex');
  return `<script type="text/javascript">window.__state = ${JSON.stringify({ id: n, words: words.repeat(20) })};</script>\n<style>.c-${words.slice(0, 8)} { margin: 0 ${n % 7}px; }</style>\n<div class="promo"><a href="/promo/${n % 9}/"><span>${words.slice(0, 12)}</span></a></div>\n`;
};

function article(n) {
  const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Release ${n}: partners agree - Press office</title>
<meta property="article:published_time" content="2024-0${1 + (n % 9)}-1${n % 10}T09:00:00+08:00"><link rel="canonical" href="/release-${n}.html"></head><body><header><nav><ul>${menu}</ul></nav></header>
<main><div class="content"><h1>Release ${n}: partners agree</h1><div class="article-body">${Array.from({ length: 12 }, (_, k) => paragraph(n, k)).join('\n')}</div></div>
<aside><h3>Related</h3><ul>${teasers(n)}</ul></aside></main>`;
  const end = '<footer><p>All rights reserved. <a href="/contact/">Contact</a></p></footer></body></html>';
  const piece = filler(n);
  const times = Math.max(0, Math.ceil((size - head.length - end.length) / piece.length));
  return head + piece.repeat(times) + end;
}

const PER_MAP = 5000;
let answered = 0;
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const send = (type, body) => response.writeHead(200, { 'content-type': type, etag: `"${createHash('sha1').update(body).digest('hex')}"` }).end(body);
  const asked = /^\/release-(\d+)\.html$/.exec(path);
  const map = /^\/sitemap-(\d+)\.xml$/.exec(path);
  const origin = `http://${request.headers.host}`;
  if (asked !== null && Number(asked[1]) >= 1 && Number(asked[1]) <= count) {
    answered += 1;
    send('text/html; charset=utf-8', article(Number(asked[1])));
  } else if (path === '/answered') send('text/plain', String(answered));
  else if (path === '/sitemap.xml') send('application/xml', `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: Math.ceil(count / PER_MAP) }, (_, i) => `<sitemap><loc>${origin}/sitemap-${i + 1}.xml</loc></sitemap>`).join('')}</sitemapindex>`);
  else if (map !== null) {
    const from = (Number(map[1]) - 1) * PER_MAP;
    send('application/xml', `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${Array.from({ length: Math.min(PER_MAP, count - from) }, (_, i) => `<url><loc>${origin}/release-${from + i + 1}.html</loc></url>`).join('')}</urlset>`);
  } else response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.on('message', () => undefined);
