/** What runs in a thread of `extract`: articles in, lines of JSON out, so that only strings go between threads. */
import { SkipPage, messageOf } from '../errors.ts';
import { extractOffline } from './offline-extract.ts';
import type { OfflineInput, OfflineOutcome } from './offline-input.ts';

/** Reads articles one after the other; one that cannot be read does not keep the others. */
export default async function offlineExtraction(batch: readonly OfflineInput[]): Promise<readonly OfflineOutcome[]> {
  const outcomes: OfflineOutcome[] = [];
  for (const given of batch) outcomes.push(await outcomeOf(given));
  return outcomes;
}

async function outcomeOf(given: OfflineInput): Promise<OfflineOutcome> {
  try {
    const record = await extractOffline(given);
    return { id: record.id, line: JSON.stringify(record) };
  } catch (error) {
    if (error instanceof SkipPage && error.reason === 'not-article') return { passed: true };
    return { error: messageOf(error) };
  }
}
