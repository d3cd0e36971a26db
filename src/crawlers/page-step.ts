/** Pages of a site that is known by an address alone: what a page is decides, and its links lead on. */
import type { CheerioAPI } from 'cheerio';
import { SkipPage } from '../errors.ts';
import { carriedAddresses } from './carried-addresses.ts';
import { captureArticle, textOf } from './article-step.ts';
import type { CrawlRun } from './crawl-run.ts';
import { newArticle, type Errand, type PageErrand } from './errand.ts';
import type { Answer } from './fetch.ts';
import { readSitemapAnswer, readFeedAnswer } from './feed-step.ts';
import { kindOf } from './content.ts';
import { jsonPage } from './json-page.ts';
import { baseOf } from './listing.ts';
import { listForMachines } from './machine-list.ts';
import { captureReleases } from './release-step.ts';
import { isTitled, neighbours } from './neighbours.ts';
import { scriptedPage } from './pager.ts';
import { parseList } from './stated-links.ts';
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
    await (list === 'sitemap' ? readSitemapAnswer(run, errand, { answer, queue }) : readFeedAnswer(run, errand, { answer, queue }));
    return;
  }
  const $ = await parseList(await pageOf(run, errand, answer));
  const feeds = feedsOf(run, $, answer.url);
  for (const feed of feeds) if (run.first(`feed ${feed.url}`)) queue({ kind: 'feed', first: false, url: feed.url, canonicalUrl: feed.canonicalUrl });
  const links = linksOf(run, $, answer.url);
  await run.offer(links, (link) => queue({ kind: 'page', first: false, url: link.url, canonicalUrl: link.canonicalUrl }));
  const elsewhere = neighbours($, { base: baseOf($, answer.url), url: answer.url, scope: run.scope });
  await run.offer(elsewhere.map((link) => ({ ...link, hint: null })), (link) => queue(newArticle(link)));
  if (errand.first && feeds.length === 0) await queueUnnamed(run, $, { url: answer.url, queue });
}

/** What is an article for all one knows, and its links; of JSON, which more of a list comes as, only these. */
async function pageOf(run: CrawlRun, errand: PageErrand, answer: Answer): Promise<string> {
  if (errand.first || kindOf(answer) !== 'json') {
    const page = await captureArticle(run, errand, answer).catch((error: unknown) => carriedPage(answer, error));
    if ('answer' in page) await captureReleases(run, page);
    return page.html;
  }
  await run.capture(errand, answer, { role: 'listing' });
  return jsonPage(textOf(answer));
}

/** A page that only a browser shows may carry along what it lists. Raises the error where it does not. */
function carriedPage(answer: Answer, error: unknown): { html: string } {
  const html = error instanceof SkipPage && error.reason === 'needs-browser' ? textOf(answer) : '';
  if (carriedAddresses(html, () => []).length === 0) throw error;
  return { html };
}

/** `Sitemap:` lines of robots.txt. */
async function queueSitemaps(run: CrawlRun, url: string, queue: Queue): Promise<void> {
  const { sitemaps } = await run.visitor.robotsOf(new URL(url).origin);
  for (const address of sitemaps) {
    const link = run.scope.link(address, url);
    if (link !== null && run.scope.onSite(new URL(link.url)) && run.first(`sitemap ${link.url}`)) queue({ kind: 'sitemap', depth: 0, stated: null, ...link });
  }
}

/** A front page without a title in its links: what the site has may stand in the sitemap that robots.txt does not name. */
async function queueUnnamed(run: CrawlRun, $: CheerioAPI, { url, queue }: { url: string; queue: Queue }): Promise<void> {
  const { origin, pathname } = new URL(url);
  if (pathname !== '/' || $('a[href]').toArray().some((element) => isTitled($(element).text()))) return;
  const { sitemaps } = await run.visitor.robotsOf(origin);
  const link = run.scope.link('/sitemap.xml', url);
  if (sitemaps.length === 0 && link !== null && run.first(`sitemap ${link.url}`)) queue({ kind: 'sitemap', depth: 0, stated: null, guessed: true, ...link });
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
