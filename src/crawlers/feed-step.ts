/** Reads feeds and sitemaps for the addresses that they name. */
import { SkipPage } from '../errors.ts';
import { headerOf, type Answer } from './fetch.ts';
import { decodePage } from '../page.ts';
import { textOf } from './article-step.ts';
import { gunzipped } from './body.ts';
import type { CrawlRun } from './crawl-run.ts';
import { newArticle, type Errand, type FeedErrand, type PageErrand, type SitemapErrand } from './errand.ts';
import { readFeed } from './feed.ts';
import { foundIn } from './found.ts';
import { readSitemap } from './sitemap.ts';

/** Indexes of indexes: deeper than this is a mistake. */
const DEEPEST = 3;

type Queue = (errand: Errand) => void;

export async function visitFeed(run: CrawlRun, errand: FeedErrand, queue: Queue): Promise<void> {
  const answer = await run.get(errand);
  await run.capture(errand, answer, { role: 'feed' });
  await readFeedAnswer(run, errand, { answer, queue });
}

/** Follows what a captured feed names. */
export async function readFeedAnswer(run: CrawlRun, errand: FeedErrand | PageErrand, { answer, queue }: { answer: Answer; queue: Queue }): Promise<void> {
  const items = await readFeed(textOf(answer));
  if (items === null || items.length === 0) return run.warn(`the feed ${errand.url} ${items === null ? 'cannot be read' : 'is empty'}`);
  const links = foundIn(run.scope, items, { base: answer.url, from: 'feed' });
  if (links.length === 0) run.warn(`the feed ${errand.url} names no article of this site`);
  await run.listed(answer, links);
  await run.offer(links, (link) => queue(newArticle(link)));
  return undefined;
}

export async function visitSitemap(run: CrawlRun, errand: SitemapErrand, queue: Queue): Promise<void> {
  if (await run.standsAsStated(errand)) return;
  const answer = await run.get(errand).catch((error: unknown) => {
    if (errand.guessed === true && error instanceof SkipPage) return null;
    throw error;
  });
  if (answer === null) return;
  await run.capture(errand, answer, { role: 'sitemap' });
  await readSitemapAnswer(run, errand, { answer, queue });
}

/** Follows what a captured sitemap names. */
export async function readSitemapAnswer(run: CrawlRun, errand: SitemapErrand | PageErrand, { answer, queue }: { answer: Answer; queue: Queue }): Promise<void> {
  const bytes = await gunzipped(answer.body, run.setup.options.limits);
  const file = await readSitemap(decodePage(bytes, headerOf(answer.headers, 'content-type')).text);
  if (file === null) return run.warn(`the sitemap ${errand.url} cannot be read`);
  if (file.broken) run.warn(`the sitemap ${errand.url} breaks off`);
  const depth = errand.kind === 'sitemap' ? errand.depth : 0;
  for (const { url, changed } of depth < DEEPEST ? file.sitemaps : []) {
    const link = run.scope.link(url, answer.url);
    if (link !== null && run.scope.onSite(new URL(link.url)) && run.first(`sitemap ${link.url}`)) queue({ kind: 'sitemap', depth: depth + 1, stated: changed, ...link });
  }
  await run.offer(foundIn(run.scope, file.pages, { base: answer.url, from: 'sitemap' }), (link) => queue(newArticle(link)));
  return undefined;
}
