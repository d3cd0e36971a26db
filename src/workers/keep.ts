/** What is done first with every response: it goes into the archive, and then into the index. */
import { createHash } from 'node:crypto';
import type { Captured } from '../crawlers/types.ts';
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
export async function keepResponse(shop: Workshop, { runId, site, notes = [] }: KeptFor, response: Captured): Promise<string> {
  const { finalUrl, canonicalUrl, role } = response;
  const digest = `sha256:${createHash('sha256').update(response.body).digest('hex')}`;
  const exchange = { method: 'GET', ...response, url: finalUrl, notes: [...notesOf(response, { runId, site }), ...notes] } as const;
  const origin = await shop.store.holdings.whole({ canonicalUrl, finalUrl, digest });
  const again = origin === null ? null : await shop.archive.appendAgain(exchange, origin);
  const header = (name: string): string | null => response.headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  const capture: NewCapture = {
    runId, site, kind: role, url: response.url, finalUrl, canonicalUrl, fetchedAt: response.fetchedAt, status: response.status,
    contentType: header('content-type'), etag: header('etag'), lastModified: header('last-modified'), digest, length: response.body.length,
    rendered: response.rendered, raw: again ?? await shop.archive.append(exchange), hint: response.hint,
    ...(again === null || origin === null ? {} : { origin: { file: origin.file, offset: origin.offset } }),
  };
  return shop.store.captures.add(capture);
}

/** What the index could not be made again without. */
function notesOf({ role, url, canonicalUrl, hint }: Captured, { runId, site }: KeptFor): readonly (readonly [string, string])[] {
  return [
    ['dateliner-run', runId], ['dateliner-site', site], ['dateliner-role', role], ['dateliner-asked', url], ['dateliner-canonical', canonicalUrl],
    ...(hint === null ? [] : [['dateliner-listed-date', `${hint.publishedAt} ${hint.from}`] as const]),
  ];
}
