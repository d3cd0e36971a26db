/** Pages of a site that is known by an address alone: what a page is decides, and its links lead on. */
import type { CheerioAPI } from 'cheerio';
import { captureArticle } from './article-step.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { Errand, PageErrand } from './errand.ts';
import { readSitemapAnswer, readFeedAnswer } from './feed-step.ts';
import { baseOf, parseHtml } from './listing.ts';
import { listForMachines } from './machine-list.ts';
import { scriptedPage } from './pager.ts';
import type { Found, FoundLink } from './types.ts';
import { pastWall } from './walls.ts';

type Queue = (errand: Errand) => void;
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i;

export async function visitPage(run: CrawlRun, errand: PageErrand, queue: Queue): Promise<void> {
  const answer = await run.get(errand).catch((error: unknown) => pastWall(run, errand, error));
  // A sitemap or feed by which the site was named is not asked for again where it is named as such.
  if (errand.first) for (const what of ['sitemap', 'feed']) run.first(`${what} ${errand.url}`);
  if (errand.first) await queueSitemaps(run, answer.url, queue);
  const list = errand.first ? await listForMachines(answer, run.setup.options.limits) : null;
  if (list !== null) {
    await run.capture(errand, answer, { role: list });
    return list === 'sitemap' ? readSitemapAnswer(run, errand, { answer, queue }) : readFeedAnswer(run, errand, { answer, queue });
  }
  const page = await captureArticle(run, errand, answer);
  const $ = await parseHtml(page.html);
  for (const feed of feedsOf(run, $, answer.url)) if (run.first(`feed ${feed.url}`)) queue({ kind: 'feed', first: false, url: feed.url, canonicalUrl: feed.canonicalUrl });
  await run.offer(linksOf(run, $, answer.url), (link) => queue({ kind: 'page', first: false, url: link.url, canonicalUrl: link.canonicalUrl }));
  return undefined;
}

/** `Sitemap:` lines of robots.txt. */
async function queueSitemaps(run: CrawlRun, url: string, queue: Queue): Promise<void> {
  const { sitemaps } = await run.visitor.robotsOf(new URL(url).origin);
  for (const address of sitemaps) {
    const link = run.scope.link(address, url);
    if (link !== null && run.scope.onSite(new URL(link.url)) && run.first(`sitemap ${link.url}`)) queue({ kind: 'sitemap', depth: 0, stated: null, ...link });
  }
}

function feedsOf(run: CrawlRun, $: CheerioAPI, url: string): FoundLink[] {
  return $('link[rel~="alternate"][href]').toArray()
    .filter((element) => FEED_TYPE.test($(element).attr('type') ?? ''))
    .map((element) => run.scope.link($(element).attr('href') ?? '', baseOf($, url)))
    .flatMap((link) => (link !== null && run.scope.onSite(new URL(link.url)) ? [link] : []));
}

function linksOf(run: CrawlRun, $: CheerioAPI, url: string): Found[] {
  const base = baseOf($, url);
  const found = $('a[href], area[href]').toArray().map((element) => run.scope.link($(element).attr('href') ?? '', base));
  const written = scriptedPage($, { base, url, scope: run.scope });
  if (written !== null) found.push(run.scope.link(written, base));
  return found.flatMap((link) => (link !== null && run.scope.isArticle(link) ? [{ ...link, hint: null }] : []));
}
