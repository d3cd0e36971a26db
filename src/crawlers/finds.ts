/** The addresses of articles that a crawl has met, and which of them are still to fetch. */
import { isBefore } from './found.ts';
import type { Captured, Found } from './types.ts';

/** What came of offering links: those new to this crawl, those to fetch, and those that the store has. */
export interface Offer { readonly fresh: number; readonly queued: number; readonly known: number }

export interface FindsSetup {
  /** Of these, the canonical URLs that are still to fetch. */
  readonly unknown: (links: readonly Found[]) => Promise<ReadonlySet<string>>;
  readonly warn: (message: string) => void;
}

/** So many addresses are asked about at once. */
const BATCH = 500;
/** Addresses known in all to one crawl: a list without end must not fill the memory. */
const MOST_ADDRESSES = 500_000;
/** Which hint about a date is believed first. */
const HINT_ORDER: readonly string[] = ['feed', 'sitemap', 'listing'];

export class Finds {
  readonly #setup: FindsSetup;
  readonly #states = new Map<string, 'known' | 'queued'>();
  readonly #hints = new Map<string, Captured['hint']>();
  #isFull = false;
  /** Distinct addresses found, and of them those already known. */
  found = 0;
  known = 0;

  constructor(setup: FindsSetup) { this.#setup = setup; }

  /** Of these links, queues those that are still to fetch and that this crawl has not met; those dated before `floor` are passed over. */
  async offer(links: readonly Found[], { floor, queue }: { readonly floor: string | null; readonly queue: (link: Found) => void }): Promise<Offer> {
    for (const link of links) this.#noteHint(link);
    const wanted = links.filter((link) => !isBefore(link, floor)).filter((link) => !this.#states.has(link.canonicalUrl));
    const fresh = [...new Map(wanted.map((link) => [link.canonicalUrl, link])).values()];
    if (this.#states.size > MOST_ADDRESSES) {
      if (!this.#isFull) this.#setup.warn(`more than ${MOST_ADDRESSES} addresses: the rest is left out`);
      this.#isFull = true;
      return { fresh: 0, queued: 0, known: 0 };
    }
    let queued = 0;
    for (let at = 0; at < fresh.length; at += BATCH) queued += await this.#sort(fresh.slice(at, at + BATCH), queue);
    return { fresh: fresh.length, queued, known: links.filter((link) => this.#states.get(link.canonicalUrl) === 'known').length };
  }

  /** Takes up what an earlier crawl knew of; false for what this crawl has taken up already. */
  resume(link: Found): boolean {
    if (this.#states.get(link.canonicalUrl) === 'queued') return false;
    this.#noteHint(link);
    this.take(link.canonicalUrl);
    return true;
  }

  /** Marks an address as taken, so that no link leads to it again. */
  take(canonicalUrl: string): void { this.#states.set(canonicalUrl, 'queued'); }

  /** What is known of the date of the first of these addresses of which anything is. */
  hintOf(...addresses: readonly string[]): Captured['hint'] {
    return addresses.map((address) => this.#hints.get(address)).find((hint) => hint !== undefined) ?? null;
  }

  async #sort(batch: readonly Found[], queue: (link: Found) => void): Promise<number> {
    for (const link of batch) this.#states.set(link.canonicalUrl, 'known');
    const wanted = await this.#setup.unknown(batch);
    const taken = batch.filter((link) => wanted.has(link.canonicalUrl));
    for (const link of taken) {
      this.take(link.canonicalUrl);
      queue(link);
    }
    this.found += batch.length;
    this.known += batch.length - taken.length;
    return taken.length;
  }

  #noteHint({ canonicalUrl, hint }: Found): void {
    const known = this.#hints.get(canonicalUrl);
    if (hint === null || (known && HINT_ORDER.indexOf(known.from) <= HINT_ORDER.indexOf(hint.from))) return;
    this.#hints.set(canonicalUrl, hint);
  }
}
