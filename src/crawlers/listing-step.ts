/** Walks a list, page by page, until nothing new comes. */
import { SkipPage } from '../errors.ts';
import { demandHtml } from './content.ts';
import { textOf } from './article-step.ts';
import type { CrawlRun, Offer } from './crawl-run.ts';
import type { Errand, ListingErrand } from './errand.ts';
import type { Answer } from './fetch.ts';
import type { ListPage } from './list-page.ts';
import { parseHtml, readListing } from './listing.ts';

/** A page that holds nothing new to this crawl may only have shifted by its whole length; two of them are the end. */
const MOST_BARREN = 2;

export async function visitListing(run: CrawlRun, errand: ListingErrand, queue: (errand: Errand) => void): Promise<void> {
  const answer = await run.get(errand).catch((error: unknown) => endOfList(errand, error));
  if (answer === null) return;
  demandHtml(answer);
  await run.capture(errand, answer, { role: 'listing' });
  const list = await readList(run, errand, answer);
  if (list.links.length === 0 && errand.page === 1) run.warn(`the list ${errand.url} shows no links to articles`);
  const offer = await run.offer(list.links, (link) => queue({ kind: 'article', url: link.url, canonicalUrl: link.canonicalUrl }));
  if (goesOn(run, errand, { list, offer }) && list.next !== null) queue(followingPage(run, errand, list.next));
}

/** Numbered addresses are tried until one is not there: that is no failure. */
function endOfList({ start, page }: ListingErrand, error: unknown): null {
  const isEnd = error instanceof SkipPage && (error.reason === 'not-found' || error.reason === 'gone');
  if (isEnd && page > 1 && start.url.includes('{page}')) return null;
  throw error;
}

/** The links of a list; one that scripts fill is read in the browser where there is one. */
async function readList(run: CrawlRun, errand: ListingErrand, answer: Answer): Promise<ListPage> {
  const { site, options } = run.setup;
  const read = async (given: Answer): Promise<ListPage> => readListing(await parseHtml(textOf(given)), { site, start: errand.start, scope: run.scope, url: given.url, page: errand.page });
  const plain = await read(answer);
  const isScripted = site.render === 'browser' || options.browser === 'always' || (plain.links.length === 0 && /<script\b/i.test(textOf(answer)));
  if (!isScripted || site.render === 'http' || options.browser === 'never') return plain;
  const rendered = await run.render(errand, answer).catch((error: unknown) => {
    if (error instanceof SkipPage && error.reason === 'needs-browser') return null;
    throw error;
  });
  if (rendered === null) return plain;
  await run.capture(errand, rendered, { role: 'listing', rendered: true });
  return read(rendered);
}

/** Is there reason to ask for the next page? */
function goesOn(run: CrawlRun, { walk }: ListingErrand, { list, offer }: { list: ListPage; offer: Offer }): boolean {
  if (list.links.length === 0 || list.next === null || walk.addresses.has(list.next)) return false;
  const contents = list.links.map((link) => link.canonicalUrl).join('\n');
  if (walk.contents.has(contents)) return false;
  walk.contents.add(contents);
  walk.barrenPages = offer.fresh === 0 ? walk.barrenPages + 1 : 0;
  // Links that this very crawl has queued say nothing about how far earlier crawls came: pages shift while they are read.
  if (offer.queued > 0) walk.knownPages = 0;
  else if (offer.known > 0) walk.knownPages += 1;
  if (walk.barrenPages >= MOST_BARREN) return false;
  return run.setup.options.full || walk.knownPages < (run.setup.site.stopAfterKnownPages ?? 1);
}

function followingPage(run: CrawlRun, errand: ListingErrand, url: string): ListingErrand {
  errand.walk.addresses.add(url);
  return { kind: 'listing', start: errand.start, page: errand.page + 1, walk: errand.walk, url, canonicalUrl: run.scope.canonical(url) };
}
