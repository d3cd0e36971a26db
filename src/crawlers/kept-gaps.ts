/** The gaps between requests that were really kept on an origin. */

/** Gaps whose median is taken; of a longer crawl the latest. */
const MOST = 10_000;

export class KeptGaps {
  readonly #gaps: number[] = [];
  #next = 0;
  #least: number | null = null;

  add(ms: number): void {
    this.#least = Math.min(this.#least ?? Number.POSITIVE_INFINITY, ms);
    this.#gaps[this.#next] = ms;
    this.#next = (this.#next + 1) % MOST;
  }

  /** Milliseconds, to a tenth; null where there was no gap. */
  report(): { readonly leastGapMs: number | null; readonly medianGapMs: number | null } {
    const sorted = this.#gaps.toSorted((a, b) => a - b);
    return { leastGapMs: rounded(this.#least), medianGapMs: rounded(sorted[Math.floor(sorted.length / 2)] ?? null) };
  }
}

const rounded = (ms: number | null): number | null => (ms === null ? null : Math.round(ms * 10) / 10);
