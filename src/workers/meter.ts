/** Counts what this process does and adds it to the sums in the store, so that monitoring sees all processes as one. */
import type { Tallies, Tally } from '../store/tally-types.ts';

/** Counts are kept so long before they are added: milliseconds. A process that is killed takes as much with it. */
const FLUSH_MS = 2000;
/** Upper ends of the steps that times of extraction fall into, seconds. */
export const STEPS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] as const;

/** What is counted. `pages` and `bytes` are labelled by role, `outcomes` by result and reason, `extraction` by step. */
export type Measure = 'pages' | 'bytes' | 'outcomes' | 'extraction_steps' | 'extraction_seconds';

export class Meter {
  readonly #tallies: Tallies;
  #counts = new Map<string, Tally>();
  #timer: NodeJS.Timeout | null = null;
  #flushing: Promise<void> = Promise.resolve();

  constructor(tallies: Tallies) {
    this.#tallies = tallies;
  }

  count(measure: Measure, { site = '', label = '', value = 1 }: { site?: string; label?: string; value?: number }): void {
    const key = JSON.stringify([measure, site, label]);
    const before = this.#counts.get(key)?.value ?? 0;
    this.#counts.set(key, { measure, site, label, value: before + value });
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_MS).unref();
  }

  /** Notes how long the extraction of a page took. */
  extraction(site: string, seconds: number): void {
    this.count('extraction_steps', { site, label: String(STEPS.find((step) => seconds <= step) ?? '+Inf') });
    this.count('extraction_seconds', { site, value: seconds });
  }

  /** Adds what was counted; what the store cannot take now is kept for the next time. */
  async flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#add());
    await this.#flushing;
  }

  async #add(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    try {
      await this.#tallies.add(counts);
    } catch {
      for (const { measure, ...rest } of counts) this.count(measure as Measure, rest);
    }
  }
}
