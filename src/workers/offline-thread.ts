/** What runs in a thread of `extract`: articles in, lines of JSON out, so that only strings go between threads. */
import { messageOf } from '../errors.ts';
import { extract } from '../extractors/extract.ts';
import { decodePage } from '../page.ts';
import type { OfflineInput, OfflineOutcome } from './offline-input.ts';

/** Reads articles one after the other; one that cannot be read does not keep the others. */
export default async function offlineExtraction(batch: readonly OfflineInput[]): Promise<readonly OfflineOutcome[]> {
  const outcomes: OfflineOutcome[] = [];
  for (const given of batch) outcomes.push(await outcomeOf(given));
  return outcomes;
}

async function outcomeOf(given: OfflineInput): Promise<OfflineOutcome> {
  try {
    const record = await extract('input' in given ? given.input : { id: given.id, html: decodePage(given.page, null).text });
    return { id: record.id, line: JSON.stringify(record) };
  } catch (error) {
    return { error: messageOf(error) };
  }
}
