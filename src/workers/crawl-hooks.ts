/** What happens to what a crawl finds: archive first, then the store, then the queue. */
import type { CrawlCounts, CrawlHooks, Captured, Found } from '../crawlers/types.ts';
import type { Reason } from '../errors.ts';
import { canonicalUrl as folded } from '../page.ts';
import { withoutSecrets } from '../page/secrets.ts';
import { needsScripts } from '../extractors/article/rendered.ts';
import type { Backlog } from './backlog.ts';
import { crawlMemory } from './crawl-memory.ts';
import { addArticles } from './jobs.ts';
import { keepResponse } from './keep.ts';
import { BY_HAND } from './priority.ts';
import type { TracePoint } from './trace.ts';
import type { ListedItem } from '../store/listing-types.ts';
import type { Workshop } from './workshop.ts';

/** For which run and site a crawl works, and who wants to see it go. */
export interface CrawlContext {
  readonly runId: string;
  readonly siteName: string;
  /** Known addresses that were refused for one of these reasons are fetched again. */
  readonly again: readonly Reason[];
  /** Known articles that nobody looked at for so many days are asked for again; null: none. */
  readonly refreshDays: number | null;
  readonly progress?: (counts: CrawlCounts) => void;
  /** Lets in one capture after the other, each with its priority, when there is room; without it they go first. */
  readonly backlog?: Backlog;
  /** The span of the crawl. */
  readonly trace?: TracePoint | undefined;
}

export function crawlHooks(shop: Workshop, context: CrawlContext): CrawlHooks {
  const { store } = shop;
  const { runId, siteName: site } = context;
  const lists = new Map<string, string>();
  return {
    gate: shop.backend.gate ?? store.origins,
    memory: crawlMemory(shop, context),
    unknown: async (links) => store.addresses.seen(
      links.map((link) => ({ site, ...link })),
      { at: new Date().toISOString(), again: context.again },
    ),
    captured: async (response) => {
      noteFetch(shop, context, response);
      if (response.role !== 'article' || context.backlog === undefined) return keep(shop, { context, priority: BY_HAND, lists }, response);
      return context.backlog.add(async (priority) => keep(shop, { context, priority, lists }, response));
    },
    listed: async ({ url, fetchedAt, items }) => store.listings.note(site, items.map((item) => listedItem(item, url, lists.get(url) ?? null)), fetchedAt),
    refused: async ({ role, ...refusal }) => {
      const at = new Date().toISOString();
      await store.runs.noteRefusal(runId, { ...refusal, at });
      await store.addresses.settle({ kind: role, site, ...refusal, at });
      shop.meter.count('outcomes', { site, label: `${refusal.result} ${refusal.reason}` });
      shop.log.info({ run: runId, site, ...refusal }, refusal.result);
    },
    turnedAway: async (answer) => {
      const canonical = folded(answer.url);
      await keepResponse(shop, { runId, site }, { ...answer, role: 'other', finalUrl: answer.url, canonicalUrl: canonical, askedCanonicalUrl: canonical, rendered: false, hint: null, visit: null });
    },
    looksUnrendered: needsScripts,
    ...(context.progress === undefined ? {} : { progress: context.progress }),
  };
}

const listedItem = ({ canonicalUrl, hint, words }: Found, list: string, captureId: string | null): ListedItem => (
  { canonicalUrl, list, title: words?.title ?? null, teaser: words?.teaser ?? null, published: hint?.publishedAt ?? null, captureId });

interface Keeping {
  readonly context: CrawlContext;
  readonly priority: number;
  /** Captures of lists and feeds by their addresses. */
  readonly lists: Map<string, string>;
}

/** Archives a response; an article's is queued for extraction, once it is safe on disk and in the store. */
async function keep(shop: Workshop, { context, priority, lists }: Keeping, response: Captured): Promise<void> {
  const { runId, siteName: site } = context;
  await shop.trace.span('keep', { parent: context.trace, attributes: { 'url.full': withoutSecrets(response.finalUrl) } }, async (trace) => {
    const id = await keepResponse(shop, { runId, site }, response);
    if (response.role === 'listing' || response.role === 'feed') lists.set(response.finalUrl, id);
    await noteVisit(shop, { site, response, captureId: id });
    if (response.role === 'article') await addArticles(shop.queues, shop.store.id, [{ captureId: id, priority, trace }]);
  });
}

/** Counts a response and gives it its place in the trace; it began when it was asked for. */
function noteFetch(shop: Workshop, { siteName: site, trace }: CrawlContext, { role, finalUrl, status, fetchedAt, body }: Captured): void {
  shop.meter.count('pages', { site, label: role });
  shop.meter.count('bytes', { site, label: role, value: body.length });
  shop.trace.past('fetch', { parent: trace, start: new Date(fetchedAt), end: new Date(), attributes: { 'url.full': withoutSecrets(finalUrl), 'http.response.status_code': status, 'http.response.body.size': body.length } });
}

/** Notes the visit of an address: an article by where it was found, everything else by where it was asked for. */
async function noteVisit({ store }: Workshop, { site, response, captureId }: { site: string; response: Captured; captureId: string }): Promise<void> {
  const { role, url, finalUrl, canonicalUrl, askedCanonicalUrl, fetchedAt: at, visit } = response;
  const isArticle = role === 'article';
  if (!isArticle && visit === null) return;
  await store.addresses.settle({
    kind: role, site, url: isArticle ? finalUrl : url, canonicalUrl: isArticle ? canonicalUrl : askedCanonicalUrl, at, result: 'fetched', reason: null, message: null,
    ...(visit === null ? {} : { visit: { captureId, ...visit } }),
  });
  if (!isArticle || askedCanonicalUrl === canonicalUrl) return;
  await store.addresses.settle({ site, url, canonicalUrl: askedCanonicalUrl, at, result: 'refused', reason: 'not-article', message: `leads to ${canonicalUrl}`.slice(0, 500) });
}
