/** What happens to what a crawl finds: archive first, then the store, then the queue. */
import type { CrawlCounts, CrawlHooks, Captured } from '../crawlers/types.ts';
import type { Reason } from '../errors.ts';
import { needsScripts } from '../extractors/article/rendered.ts';
import { addArticles } from './jobs.ts';
import { keepResponse } from './keep.ts';
import type { Workshop } from './workshop.ts';

/** For which run and site a crawl works, and who wants to see it go. */
export interface CrawlContext {
  readonly runId: string;
  readonly siteName: string;
  /** Known addresses that were refused for one of these reasons are fetched again. */
  readonly again: readonly Reason[];
  readonly progress?: (counts: CrawlCounts) => void;
}

export function crawlHooks(shop: Workshop, context: CrawlContext): CrawlHooks {
  const { store } = shop;
  const { runId, siteName: site } = context;
  return {
    gate: shop.backend.gate ?? store.origins,
    unknown: async (links) => store.addresses.seen(
      links.map((link) => ({ site, ...link })),
      { at: new Date().toISOString(), again: context.again },
    ),
    captured: async (response) => keep(shop, context, response),
    refused: async (refusal) => {
      const at = new Date().toISOString();
      await store.runs.noteRefusal(runId, { ...refusal, at });
      await store.addresses.settle({ site, ...refusal, at });
      shop.log.info({ run: runId, site, ...refusal }, refusal.result);
    },
    looksUnrendered: needsScripts,
    ...(context.progress === undefined ? {} : { progress: context.progress }),
  };
}

/** Archives a response; an article's is queued for extraction, once it is safe on disk and in the store. */
async function keep(shop: Workshop, { runId, siteName: site }: CrawlContext, response: Captured): Promise<void> {
  const id = await keepResponse(shop, { runId, site }, response);
  if (response.role !== 'article') return;
  await shop.store.addresses.settle({
    site, url: response.finalUrl, canonicalUrl: response.canonicalUrl, at: response.fetchedAt, result: 'fetched', reason: null, message: null,
  });
  await addArticles(shop.queues, shop.store.id, [id]);
}
