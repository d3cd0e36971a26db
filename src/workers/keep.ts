/** What is done first with every response: it goes into the archive, and then into the index. */
import { headerOf } from '../crawlers/fetch.ts';
import { digestOf } from '../crawlers/revisit.ts';
import type { Captured } from '../crawlers/types.ts';
import type { RawPointer } from '../record.ts';
import type { NewCapture } from '../store/store.ts';
import type { Workshop } from './workshop.ts';

/** For whom a response is kept. */
export interface KeptFor {
  readonly runId: string;
  readonly site: string;
  /** More that the archive is to know of it: names and values. */
  readonly notes?: readonly (readonly [string, string])[];
}

/** Archives a response and notes it; one that brought known bytes again is kept as such. Gives the id of the capture. */
export async function keepResponse(shop: Workshop, keptFor: KeptFor, response: Captured): Promise<string> {
  const digest = digestOf(response.body);
  const { finalUrl, canonicalUrl } = response;
  const origin = await shop.store.holdings.whole({ canonicalUrl, finalUrl, digest });
  return shop.store.captures.add(await archived(shop, { keptFor, response, digest, origin }));
}

/** Keeps the responses of articles and notes their visits, all at once. Gives of each the id of its capture, or why it could not be archived. */
export async function keepArticles(shop: Workshop, keptFor: KeptFor, responses: readonly Captured[]): Promise<readonly ({ readonly id: string } | { readonly error: unknown })[]> {
  const bodies = responses.map((response) => ({ canonicalUrl: response.canonicalUrl, finalUrl: response.finalUrl, digest: digestOf(response.body) }));
  const origins = await shop.store.intake.whole(bodies);
  const captures = await Promise.allSettled(responses.map((response, i) => archived(shop, { keptFor, response, digest: bodies[i]?.digest ?? '', origin: origins[i] ?? null })));
  // What is in the archive is noted, whatever became of the others.
  const brought = captures.flatMap((one, i) => (one.status === 'fulfilled' ? [{ capture: one.value, visit: responses[i]?.visit ?? null }] : []));
  const ids = [...await shop.store.intake.bring(brought)];
  return captures.map((one) => (one.status === 'fulfilled' ? { id: ids.shift() ?? '' } : { error: one.reason as unknown }));
}

interface Archiving { readonly keptFor: KeptFor; readonly response: Captured; readonly digest: string; readonly origin: RawPointer | null }

async function archived({ archive }: Workshop, { keptFor, response, digest, origin }: Archiving): Promise<NewCapture> {
  const { runId, site, notes = [] } = keptFor;
  const { finalUrl, canonicalUrl, role } = response;
  const exchange = { method: 'GET', ...response, url: finalUrl, digest, notes: [...notesOf(response, { runId, site }), ...notes] } as const;
  const again = origin === null ? null : await archive.appendAgain(exchange, origin);
  return {
    runId, site, kind: role, url: response.url, finalUrl, canonicalUrl, fetchedAt: response.fetchedAt, status: response.status,
    contentType: headerOf(response.headers, 'content-type'), etag: headerOf(response.headers, 'etag'), lastModified: headerOf(response.headers, 'last-modified'), digest, length: response.body.length,
    rendered: response.rendered, raw: again ?? await archive.append(exchange), hint: response.hint,
    ...(again === null || origin === null ? {} : { origin: { file: origin.file, offset: origin.offset } }),
  };
}

/** What the index could not be made again without. */
function notesOf({ role, url, canonicalUrl, hint }: Captured, { runId, site }: KeptFor): readonly (readonly [string, string])[] {
  return [
    ['dateliner-run', runId], ['dateliner-site', site], ['dateliner-role', role], ['dateliner-asked', url], ['dateliner-canonical', canonicalUrl],
    ...(hint === null ? [] : [['dateliner-listed-date', `${hint.publishedAt} ${hint.from}`] as const]),
  ];
}
