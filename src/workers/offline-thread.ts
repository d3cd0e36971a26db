/** What runs in a thread of `extract`. */
import { extract } from '../extractors/extract.ts';
import { decodePage } from '../page.ts';
import type { ReleaseRecord } from '../record.ts';
import type { OfflineInput } from './offline-input.ts';

export default async function offlineExtraction(given: OfflineInput): Promise<ReleaseRecord> {
  if ('input' in given) return extract(given.input);
  return extract({ id: given.id, html: decodePage(given.page, null).text });
}
