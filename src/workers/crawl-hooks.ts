/** What happens to what a crawl finds: archive first, then the store, then the queue. */
import type { CrawlCounts, CrawlHooks, Captured, Found } from '../crawlers/types.ts';
import type { Reason } from '../errors.ts';
import { canonicalUrl as folded } from '../page.ts';
import { withoutSecrets } from '../page/secrets.ts';
import { releaseAnchors } from '../extractors/article/bulletin.ts';
import { needsScripts } from '../extractors/article/rendered.ts';
import type { Backlog } from './backlog.ts';
import { crawlMemory } from './crawl-memory.ts';
import { KeepLine } from './keep-line.ts';
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
  const line = new KeepLine(shop, { runId, site });
  return {
    gate: shop.backend.gate ?? store.origins,
    memory: crawlMemory(shop, context),
    unknown: async (links) => store.addresses.seen(
      links.map((link) => ({ site, ...link })),
      { at: new Date().toISOString(), again: context.again },
    ),
    captured: async (response) => {
      noteFetch(shop, context, response);
      if (response.role !== 'article') return keep(shop, { context, lists }, response);
      const entry = await context.backlog?.enter() ?? { priority: BY_HAND, end: () => undefined };
      const kept = keepInLine(shop, { context, line, priority: entry.priority }, response).finally(entry.end);
      // Whoever is told of it hears of a failure; meanwhile it is nobody's.
      kept.catch(() => undefined);
      await line.room();
      return { kept };
    },
    listed: async ({ url, fetchedAt, items }) => store.listings.note(site, items.map((item) => listedItem(item, url, lists.get(url) ?? null)), fetchedAt),
    refused: async ({ role, unasked = false, ...refusal }) => {
      const at = new Date().toISOString();
      await store.runs.noteRefusal(runId, { ...refusal, at });
      // A resolver in trouble gives private addresses for any name, and a flag may have been left out: another crawl asks again.
      // What was not even asked for is as open, or as well known, as it was before.
      if (!unasked) await store.addresses.settle({ kind: role, site, ...refusal, ...(refusal.reason === 'private-address' ? { result: 'failed' as const } : {}), at });
      shop.meter.count('outcomes', { site, label: `${refusal.result} ${refusal.reason}` });
      shop.log.info({ run: runId, site, ...refusal }, refusal.result);
    },
    turnedAway: async (answer) => {
      const canonical = folded(answer.url);
      await keepResponse(shop, { runId, site }, { ...answer, role: 'other', finalUrl: answer.url, canonicalUrl: canonical, askedCanonicalUrl: canonical, rendered: false, hint: null, visit: null });
    },
    looksUnrendered: needsScripts,
    releasesOn: releaseAnchors,
    ...(context.progress === undefined ? {} : { progress: context.progress }),
  };
}

const listedItem = ({ canonicalUrl, hint, words }: Found, list: string, captureId: string | null): ListedItem => (
  { canonicalUrl, list, title: words?.title ?? null, teaser: words?.teaser ?? null, published: hint?.publishedAt ?? null, captureId });

interface Keeping {
  readonly context: CrawlContext;
  /** Captures of lists and feeds by their addresses. */
  readonly lists: Map<string, string>;
}

const placeOf = (context: CrawlContext, response: Captured) => ({ parent: context.trace, attributes: { 'url.full': withoutSecrets(response.finalUrl) } });

/** Archives a response that is no article. */
async function keep(shop: Workshop, { context, lists }: Keeping, response: Captured): Promise<void> {
  const { runId, siteName: site } = context;
  await shop.trace.span('keep', placeOf(context, response), async () => {
    const id = await keepResponse(shop, { runId, site }, response);
    if (response.role === 'listing' || response.role === 'feed') lists.set(response.finalUrl, id);
    const { role, url, askedCanonicalUrl: canonicalUrl, fetchedAt: at, visit } = response;
    if (visit !== null) await shop.store.addresses.settle({ kind: role, site, url, canonicalUrl, at, result: 'fetched', reason: null, message: null, visit: { captureId: id, ...visit } });
  });
}

/** Archives an article's response and queues it for extraction, once it is safe on disk and in the store. */
async function keepInLine(shop: Workshop, { context, line, priority }: { context: CrawlContext; line: KeepLine; priority: number }, response: Captured): Promise<void> {
  await shop.trace.span('keep', placeOf(context, response), async (trace) => line.keep(response, { priority, trace }));
  const { url, canonicalUrl, askedCanonicalUrl, fetchedAt: at } = response;
  if (askedCanonicalUrl === canonicalUrl) return;
  await shop.store.addresses.settle({ site: context.siteName, url, canonicalUrl: askedCanonicalUrl, at, result: 'refused', reason: 'not-article', message: `leads to ${canonicalUrl}`.slice(0, 500) });
}

/** Counts a response and gives it its place in the trace; it began when it was asked for. */
function noteFetch(shop: Workshop, { siteName: site, trace }: CrawlContext, { role, finalUrl, status, fetchedAt, body }: Captured): void {
  shop.meter.count('pages', { site, label: role });
  shop.meter.count('bytes', { site, label: role, value: body.length });
  shop.trace.past('fetch', { parent: trace, start: new Date(fetchedAt), end: new Date(), attributes: { 'url.full': withoutSecrets(finalUrl), 'http.response.status_code': status, 'http.response.body.size': body.length } });
}
