import { afterAll, beforeAll, expect, test } from 'vitest';
import { replicaManifest, serveReplicas, type ReplicaName, type Replicas } from '../src/commands/replica-server.ts';
import { crawlSite } from '../src/crawlers/crawl.ts';
import { findBrowser } from '../src/crawlers/find-browser.ts';
import { DEFAULT_LIMITS, type Captured, type CrawlHooks, type CrawlOptions, type Refusal } from '../src/crawlers/types.ts';
import { readArticle } from '../src/extractors/article/article.ts';
import { extract } from '../src/extractors/extract.ts';
import { relocate } from '../src/site.ts';
import { siteNamed } from '../src/sites/registry.ts';
import { expectations, missed } from './sites-expectations.ts';

let replicas: Replicas;
beforeAll(async () => { replicas = await serveReplicas(); });
afterAll(() => replicas.close());

/** Crawls a replica by its definition, all of it. */
async function crawled(name: ReplicaName, browser: 'auto' | 'never' = 'never'): Promise<{ captured: Captured[]; refused: Refusal[] }> {
  const captured: Captured[] = [];
  const refused: Refusal[] = [];
  const hooks: CrawlHooks = {
    unknown: async (links) => new Set(links.map((link) => link.canonicalUrl)),
    captured: async (response) => { captured.push(response); },
    refused: async (refusal) => { refused.push(refusal); },
    looksUnrendered: (html, url) => readArticle({ html, url, site: null, hint: null, fetchedOn: null }).needsScript,
  };
  const options: CrawlOptions = {
    full: false, maxPages: 200, delayMs: null, allowHosts: [new URL(replicas.origins[name]).host], limits: { ...DEFAULT_LIMITS, backoffMs: 10 },
    userAgent: 'dateliner-test', browser, browserPath: null, signal: new AbortController().signal,
  };
  await crawlSite(relocate(siteNamed(`replica-${name}`)!, replicas.origins[name]), hooks, options);
  return { captured, refused };
}
const addresses = (responses: readonly Captured[]): string[] =>
  [...new Set(responses.filter((response) => response.role === 'article').map((response) => response.canonicalUrl))].toSorted();
/** The canonical URLs of the expectations that a crawl without a browser should bring home. */
const wanted = (name: ReplicaName): string[] => [...new Set(expectations().map(({ expectation }) => expectation)
  .filter(({ url, refused }) => url.startsWith(replicaManifest(name).origin) && refused !== 'needs-browser').map(({ url }) => url))].toSorted();

test('a crawl of the city portal finds every article once under its canonical URL, and refuses the others with a reason', async () => {
  const { captured, refused } = await crawled('city');
  expect(addresses(captured)).toEqual(wanted('city'));
  const reasons = refused.filter(({ url }) => /-a\d+\.html/.test(url)).map(({ reason, canonicalUrl }) => `${reason} ${new URL(canonicalUrl).pathname}`);
  expect(reasons.toSorted()).toEqual(['needs-browser /app/night-ferry-a116.html', 'not-found /news/harbor-fog-a120.html', 'robots /drafts/unfinished-bridge-a119.html']);
  expect(replicas.requests.map(({ path }) => path).filter((path) => path.startsWith('/drafts/'))).toEqual([]);
});

test('a crawl of the newswire finds every release by feed and sitemap, and the day that they tell', async () => {
  const { captured, refused } = await crawled('wire');
  expect(addresses(captured)).toEqual(wanted('wire'));
  expect(refused.map(({ reason, canonicalUrl }) => `${reason} ${new URL(canonicalUrl).pathname}`)).toEqual(['not-found /news/2025/01/20/50199/release-withdrawn/']);
  const told = expectations().map(({ expectation: { url, publishedAt } }) => [url, publishedAt] as const);
  const hints = captured.flatMap(({ canonicalUrl, hint }) => (hint === null ? [] : [[canonicalUrl, hint.publishedAt.slice(0, 10)] as const]));
  expect(hints.filter(([url, day]) => !told.some(([other, publishedAt]) => other === url && publishedAt === day))).toEqual([]);
  expect(hints.length).toBeGreaterThan(5);
});

test.skipIf(findBrowser(null) === null)('a browser shows the page that is empty without scripts, and its text reads as expected (needs a browser)', async () => {
  const { captured } = await crawled('city', 'auto');
  const { expectation } = expectations().find(({ file }) => file.startsWith('city/night-ferry'))!;
  const shown = captured.find((response) => response.rendered);
  expect(shown?.canonicalUrl).toBe(expectation.url);
  const record = await extract({ html: shown?.body.toString() ?? '', url: expectation.url }, { site: siteNamed('replica-city') });
  const wrong = missed(record, { ...expectation, refused: undefined });
  expect(wrong.filter((line) => !/^(?:beside )?(?:dates|cities|figures|agreements):/.test(line))).toEqual([]);
});
