/** Responses of articles on their way to the disk, the store and the queue, in this order and several at a time. */
import type { Captured } from '../crawlers/types.ts';
import { Gathering } from './gathering.ts';
import { addBundle } from './jobs.ts';
import { keepArticles, type KeptFor } from './keep.ts';
import type { TracePoint } from './trace.ts';
import type { Workshop } from './workshop.ts';

/** Captures of one job: enough to share its cost, few enough to be read in a moment. */
const BUNDLE = 16;
/** Milliseconds between the beginnings of two batches. */
const GAP_MS = 60;
/** A crawl waits while so many responses, or bytes of them, are on their way. */
const MOST = 32;
const MOST_BYTES = 8 * 1024 * 1024;

interface Place { readonly priority: number; readonly trace: TracePoint | undefined }
interface Keeping extends Place { readonly response: Captured }

export class KeepLine {
  readonly #gathering: Gathering<Keeping, { readonly error: unknown } | null>;
  readonly #freed: (() => void)[] = [];
  #open = 0;
  #bytes = 0;

  constructor(shop: Workshop, keptFor: KeptFor) {
    this.#gathering = new Gathering({ most: BUNDLE, gapMs: GAP_MS, work: (batch) => keepBatch(shop, keptFor, batch) });
  }

  /** Resolves when the response is archived, noted and queued. */
  async keep(response: Captured, place: Place): Promise<void> {
    this.#open += 1;
    this.#bytes += response.body.length;
    try {
      const failure = await this.#gathering.add({ response, ...place });
      if (failure !== null) throw failure.error;
    } finally {
      this.#open -= 1;
      this.#bytes -= response.body.length;
      for (const freed of this.#freed.splice(0)) freed();
    }
  }

  /** Resolves when there is room for one more. */
  async room(): Promise<void> {
    while (this.#open >= MOST || this.#bytes >= MOST_BYTES) await new Promise<void>((freed) => this.#freed.push(freed));
  }
}

async function keepBatch(shop: Workshop, keptFor: KeptFor, batch: readonly Keeping[]): Promise<readonly ({ readonly error: unknown } | null)[]> {
  const kept = await keepArticles(shop, keptFor, batch.map(({ response }) => response));
  await addBundle(shop.queues, shop.store.id, kept.flatMap((one, i) => ('id' in one ? [{ captureId: one.id, priority: batch[i]?.priority ?? 0, trace: batch[i]?.trace }] : [])));
  return kept.map((one) => ('error' in one ? one : null));
}
