/** What a crawl knows of earlier ones: the store's word for it, and the archive's for what stood on a page. */
import type { Earlier } from '../crawlers/earlier.ts';
import type { CrawlMemory } from '../crawlers/types.ts';
import { DatelinerError } from '../errors.ts';
import type { Visit } from '../store/store.ts';
import type { Workshop } from './workshop.ts';

const DAY = 24 * 3600 * 1000;

/** `refreshDays`: articles that nobody looked at for so many days are due; null: none is. */
export function crawlMemory(shop: Workshop, { siteName: site, refreshDays }: { readonly siteName: string; readonly refreshDays: number | null }): CrawlMemory {
  const { addresses, origins } = shop.store;
  return {
    earlier: async (page) => {
      const visit = await addresses.lastVisit({ kind: page.role, url: page.url, canonicalUrl: page.canonicalUrl });
      return visit === null || visit.capture.rendered ? null : earlierOf(shop, visit);
    },
    stands: (page, more) => addresses.stands({ kind: page.role, url: page.url, canonicalUrl: page.canonicalUrl }, more),
    open: (limit) => addresses.open(site, limit),
    due: async (limit) => (refreshDays === null ? [] : addresses.due(site, { before: new Date(Date.now() - refreshDays * DAY).toISOString(), limit })),
    openPages: () => addresses.openPages(site),
    expect: (page) => addresses.expect({ ...page, site, at: new Date().toISOString() }),
    ended: ({ role, url, canonicalUrl }) => addresses.settle({
      kind: role, url, canonicalUrl, site, at: new Date().toISOString(), result: 'refused', reason: 'not-found', message: 'the list ended before it',
    }),
    robots: { get: (origin) => origins.robots(origin), keep: (origin, robots) => origins.keepRobots(origin, robots) },
  };
}

function earlierOf(shop: Workshop, { capture, trust, stated, fetchedAt }: Visit): Earlier {
  const { etag, lastModified, digest, finalUrl } = capture;
  return {
    etag, lastModified, digest, finalUrl, trust, stated, fetchedAt,
    body: async () => {
      try {
        const { body, headers, status, statusText } = await shop.archive.read(capture.raw);
        return { body, headers, status, statusText };
      } catch (error) {
        // An archive that was moved or thinned out: the page is asked for in full.
        if (error instanceof DatelinerError) return null;
        throw error;
      }
    },
  };
}
