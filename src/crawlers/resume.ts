/** Takes up what earlier crawls of the site did not get to. */
import type { Site } from '../site.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { Errand, JsonErrand, ListingErrand } from './errand.ts';
import { isBefore } from './found.ts';
import { newWalk } from './list-walk.ts';
import type { Found, ListPlace } from './types.ts';

type Queue = (errand: Errand) => void;

/** Queues pages of lists and articles that a crawl before this one found and did not fetch. */
export async function resume(run: CrawlRun, queue: Queue): Promise<void> {
  const { site, options } = run.setup;
  if (run.memory === null) return;
  for (const place of await run.memory.openPages()) {
    const errand = errandAt(site, place);
    if (errand !== null && run.first(`list ${errand.url}`)) queue(errand);
  }
  for (const link of options.full ? [] : await run.memory.open(run.allowance.left)) queueArticle(run, link, { queue, isNew: true });
}

/** Queues known articles whose time to be looked at again has come; false when there are none. */
export async function queueDue(run: CrawlRun, queue: Queue): Promise<boolean> {
  const { options } = run.setup;
  if (run.memory === null || options.full || run.allowance.left === 0 || run.signal.aborted) return false;
  const due = await run.memory.due(run.allowance.left);
  return due.map((link) => queueArticle(run, link, { queue, isNew: false })).includes(true);
}

/** The definition may have changed meanwhile, and so may the day before which nothing is wanted. */
function queueArticle(run: CrawlRun, link: Found, { queue, isNew }: { queue: Queue; isNew: boolean }): boolean {
  if (!run.scope.isArticle(link) || isBefore(link, run.floor) || !run.finds.resume(link)) return false;
  const { url, canonicalUrl } = link;
  queue(run.scope.tellsArticles ? { kind: 'article', url, canonicalUrl, isNew } : { kind: 'page', first: false, url, canonicalUrl, isNew });
  return true;
}

function errandAt(site: Site, { url, canonicalUrl, start: address, page }: ListPlace): ListingErrand | JsonErrand | null {
  const start = site.starts.find((one) => one.url === address);
  const common = { page, walk: newWalk(url, true), url, canonicalUrl };
  if (start?.kind === 'listing') return { kind: 'listing', start, ...common };
  return start?.kind === 'json' ? { kind: 'json', start, key: '', ...common } : null;
}

/** Queues the next page of a list. It is noted first, so that a crawl that is cut short is taken up there; one behind a key is asked for anew. */
export async function queueNext(run: CrawlRun, errand: ListingErrand | JsonErrand, queue: Queue): Promise<void> {
  if (!run.first(`list ${errand.url}`)) return;
  const { url, canonicalUrl, start, page } = errand;
  if (errand.kind === 'listing' || errand.key === '') await run.memory?.expect({ url, canonicalUrl, start: start.url, page });
  queue(errand);
}
