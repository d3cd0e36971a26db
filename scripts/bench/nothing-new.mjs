// How many requests does a crawl make when nothing is new on a site of 30,000 known articles, against its first run?
// By a list of pages, and by a sitemap index: npm run bench -- nothing-new [ARTICLES] [listing|sitemap]
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { openWorkshop } from '../../dist/workers/workshop.js';
import { crawlMemory } from '../../dist/workers/crawl-memory.js';
import { keepResponse } from '../../dist/workers/keep.js';
import { loadConfig } from '../../dist/config.js';
import { createLogger } from '../../dist/log.js';
import { crawlSite } from '../../dist/crawlers/crawl.js';
import { DEFAULT_LIMITS } from '../../dist/crawlers/types.js';

const articles = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? 30_000);
const PER_LIST = 50;
const PER_SITEMAP = 1000;
const RUNS = 5;

let asked = 0;
const numbers = (page, per) => Array.from({ length: Math.min(per, articles - page * per) }, (_, i) => page * per + i);
function bodyOf(url, origin) {
  const [, kind, number] = /^\/(\w+?)(?:-(\d+))?(?:\.xml|\.html)?$/.exec(url) ?? [];
  const n = Number(number ?? 0);
  if (kind === 'list') return `${numbers(n, PER_LIST).map((i) => `<a href="/release-${i}.html">Release ${i}</a>`).join(' ')}${(n + 1) * PER_LIST < articles ? `<a rel="next" href="/list-${n + 1}">Next</a>` : ''}`;
  if (kind === 'index') return `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${numbers(0, Math.ceil(articles / PER_SITEMAP)).map((i) => `<sitemap><loc>${origin}/map-${i}.xml</loc><lastmod>2026-01-0${1 + (i % 9)}</lastmod></sitemap>`).join('')}</sitemapindex>`;
  if (kind === 'map') return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${numbers(n, PER_SITEMAP).map((i) => `<url><loc>${origin}/release-${i}.html</loc></url>`).join('')}</urlset>`;
  return kind === 'release' ? `<h1>Release ${n}</h1>` : null;
}
const server = http.createServer((request, response) => {
  asked += 1;
  const body = bodyOf(request.url, `http://${request.headers.host}`);
  if (body === null) return void response.writeHead(404).end();
  const etag = `"${body.length}"`;
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
  return void response.writeHead(200, { 'content-type': request.url.endsWith('.xml') ? 'application/xml' : 'text/html', etag }).end(body);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const host = `127.0.0.1:${server.address().port}`;
const data = mkdtempSync(path.join(os.tmpdir(), 'dateliner-bench-'));
chmodSync(data, 0o755);
const shop = await openWorkshop(loadConfig({ flags: { data }, env: process.env, cwd: data }), createLogger('error'));

/** The store and the archive are real; articles count as read, because reading them asks nobody for anything. */
function hooksOf(site) {
  const { addresses } = shop.store;
  return {
    memory: crawlMemory(shop, { siteName: site, refreshDays: null }),
    unknown: (links) => addresses.seen(links.map((link) => ({ site, ...link })), { at: new Date().toISOString() }),
    captured: async (response) => {
      const { role, url, canonicalUrl, fetchedAt: at, visit } = response;
      if (role === 'article') return addresses.settle({ site, url, canonicalUrl, at, result: 'new', reason: null, message: null });
      const captureId = await keepResponse(shop, { runId: 'bench', site }, response);
      return visit === null ? undefined : addresses.settle({ kind: role, site, url, canonicalUrl, at, result: 'fetched', reason: null, message: null, visit: { captureId, ...visit } });
    },
    refused: () => Promise.resolve(),
    looksUnrendered: () => false,
  };
}
const starts = [{ kind: 'listing', url: `http://${host}/list-0` }, { kind: 'sitemap', url: `http://${host}/index.xml` }];
const wanted = starts.filter(({ kind }) => process.argv.includes(kind));
for (const start of wanted.length > 0 ? wanted : starts) {
  // The same articles under other canonical URLs are new to the second site.
  const canonical = { rewrite: [{ from: '$', to: `?${start.kind}` }] };
  const site = { name: `by-${start.kind}`, title: 'Bench', home: `http://${host}/`, hosts: [host], starts: [start], articles: ['/release-'], canonical };
  await shop.store.origins.keepRobots(`http://${host}`, { text: '', fetchedAt: '2000-01-01T00:00:00.000Z', until: '2000-01-01T00:00:00.000Z' });
  const requests = [];
  for (let run = 0; run < RUNS; run += 1) {
    const before = asked;
    await crawlSite(site, hooksOf(site.name), {
      full: false, maxPages: 1_000_000, delayMs: 0, allowHosts: [host], limits: DEFAULT_LIMITS, userAgent: 'Dateliner/bench', browser: 'never', browserPath: null, signal: new AbortController().signal,
    });
    requests.push(asked - before);
  }
  const [first, ...later] = requests;
  console.log(`by ${start.kind}: first run ${first} requests; then, with nothing new, ${later.join(', ')}: at most ${((100 * Math.max(...later)) / first).toFixed(3)} %`);
}
await shop.close();
server.closeAllConnections();
server.close();
rmSync(data, { recursive: true, force: true, maxRetries: 5 });
