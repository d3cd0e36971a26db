/** What was made of captures on its way into the store, several at a time. */
import type { CaptureResult } from '../store/store.ts';
import type { Intake, ReadCapture } from '../store/intake-types.ts';
import { Gathering } from './gathering.ts';
import type { Workshop } from './workshop.ts';

/**
 * Captures of one statement, and milliseconds between the beginnings of two that are not full: nobody waits for what was
 * read, and a machine that is busy had better not be made busier by many small ones.
 */
const MOST = 16;
const GAP_MS = 150;

export class SettleLine {
  readonly #store: Workshop['store'];
  readonly #gathering: Gathering<ReadCapture, CaptureResult | null>;

  constructor({ store }: Workshop) {
    this.#store = store;
    this.#gathering = new Gathering({ most: MOST, gapMs: GAP_MS, work: (batch) => settleMany(store.intake, batch) });
  }

  /** Writes a record, or the reason for none, and settles capture and address. Gives what came of it. */
  async settle(read: ReadCapture): Promise<CaptureResult> {
    return await this.#gathering.add(read) ?? await this.#settleOne(read);
  }

  /** What could not be written together with others. */
  async #settleOne(read: ReadCapture): Promise<CaptureResult> {
    const { capture } = read;
    const { id, site, finalUrl: url, canonicalUrl, fetchedAt: at } = capture;
    const outcome = 'outcome' in read ? read.outcome : { result: (await this.#store.records.put(read.record, id)).result, reason: null, message: null, recordId: read.record.id };
    const { result, reason, message } = outcome;
    await this.#store.addresses.settle({ site, url, canonicalUrl, at, result, reason, message });
    await this.#store.captures.settle(id, outcome);
    return outcome;
  }
}

/** A failure may be of one among many: then each is written alone, and has its own. */
async function settleMany(intake: Intake, batch: readonly ReadCapture[]): Promise<readonly (CaptureResult | null)[]> {
  try {
    return await intake.settle(batch);
  } catch {
    return batch.map(() => null);
  }
}
