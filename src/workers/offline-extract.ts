/** The step from an offline input to its record. */
import { extract } from '../extractors/extract.ts';
import type { Trace } from '../extractors/trace.ts';
import { decodePage } from '../page.ts';
import type { ReleaseRecord } from '../record.ts';
import type { OfflineInput } from './offline-input.ts';
import { siteOf } from './sites.ts';

/** Reads one input. Raises `BadInput` for what cannot be read, `SkipPage` (`not-article`) where articles alone are wanted. */
export async function extractOffline(given: OfflineInput, trace?: Trace): Promise<ReleaseRecord> {
  const around = trace === undefined ? {} : { trace };
  if ('input' in given) return extract(given.input, around);
  if ('page' in given) return extract({ id: given.id, html: decodePage(given.page, null).text }, around);
  const { body, contentType, url, siteName, fetchedAt, raw, articlesOnly } = given.archived;
  return extract({ url, html: decodePage(body, contentType).text }, { ...around, site: siteOf(siteName, url), siteName, fetchedAt, raw, articlesOnly });
}
