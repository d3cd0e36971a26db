/** When a walk over the pages of a list is at its end. */
import { SkipPage } from '../errors.ts';
import type { CrawlRun, Offer } from './crawl-run.ts';
import type { JsonErrand, ListingErrand, ListingWalk } from './errand.ts';
import { isBefore } from './found.ts';
import type { ListPage } from './list-page.ts';

/** A page that holds nothing new to this crawl may only have shifted by its whole length; two of them are the end. */
const MOST_BARREN = 2;

export function newWalk(url: string): ListingWalk {
  return { addresses: new Set([url]), contents: new Set(), knownPages: 0, barrenPages: 0 };
}

/** Numbered addresses are tried until one is not there: that is no failure. Raises the error of any other. */
export function endOfList({ start, page }: ListingErrand | JsonErrand, error: unknown): null {
  const isEnd = error instanceof SkipPage && (error.reason === 'not-found' || error.reason === 'gone');
  if (isEnd && page > 1 && start.url.includes('{page}')) return null;
  throw error;
}

/** A page all of whose dated links are too old: lists go back in time, so what follows is older still. */
function isPast({ links }: ListPage, floor: string | null): boolean {
  const dated = links.filter((link) => link.hint !== null);
  return dated.length > 0 && dated.every((link) => isBefore(link, floor));
}

/** Is there reason to ask for the next page? */
export function goesOn(run: CrawlRun, { walk }: ListingErrand | JsonErrand, { list, offer }: { list: ListPage; offer: Offer }): boolean {
  if (list.links.length === 0 || list.next === null || walk.addresses.has(list.next)) return false;
  if (isPast(list, run.floor)) return false;
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
