/** When a walk over the pages of a list is at its end. */
import { SkipPage } from '../errors.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { Offer } from './finds.ts';
import type { JsonErrand, ListingErrand, ListingWalk } from './errand.ts';
import { isBefore } from './found.ts';
import type { ListPage } from './list-page.ts';
import { isNumbered } from './pager.ts';

/** A page that holds nothing new to this crawl may only have shifted by its whole length; two of them are the end. */
const MOST_BARREN = 2;

/** `isResumed`: the walk is taken up where an earlier crawl was cut short. */
export function newWalk(url: string, isResumed = false): ListingWalk {
  return { addresses: new Set([url]), contents: new Set(), knownPages: 0, barrenPages: 0, isResumed };
}

/** Numbered addresses are tried until one is not there: that is no failure. Raises the error of any other. */
export async function endOfList(run: CrawlRun, errand: ListingErrand | JsonErrand, error: unknown): Promise<null> {
  const isEnd = error instanceof SkipPage && (error.reason === 'not-found' || error.reason === 'gone');
  if (!isEnd || errand.page === 1 || !isNumbered(errand.start)) throw error;
  await run.memory?.ended({ role: 'listing', url: errand.url, canonicalUrl: errand.canonicalUrl });
  return null;
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
  // What stood on the page when the earlier crawl was cut short may have moved on by pages: known ones end the walk once it has met something new.
  if (walk.isResumed && offer.queued > 0) walk.isResumed = false;
  // Links that this very crawl has queued say nothing about how far earlier crawls came: pages shift while they are read.
  if (offer.queued > 0) walk.knownPages = 0;
  else if (offer.known > 0) walk.knownPages += 1;
  if (walk.barrenPages >= MOST_BARREN) return false;
  return run.setup.options.full || walk.isResumed || walk.knownPages < (run.setup.site.stopAfterKnownPages ?? 1);
}
