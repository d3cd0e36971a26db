/** How hard each origin is asked: the gap between request starts, connections at once, and the time it told us to wait. */
import { setTimeout as delay } from 'node:timers/promises';
import { Interrupted } from '../errors.ts';
import type { OriginReport } from './types.ts';

export interface Manners { readonly gapMs: number; readonly concurrency: number }
export const DEFAULT_MANNERS: Manners = { gapMs: 1000, concurrency: 2 };
/** Longest wait that a crawl sits out when a server names one, milliseconds; past it the origin is left for this crawl. */
export const LONGEST_WAIT = 10 * 60 * 1000;

/** One origin's clock. Times are of the monotonic clock, milliseconds. */
export class OriginPace {
  readonly origin: string;
  readonly concurrency: number;
  #gapMs: number;
  #lastStart = Number.NEGATIVE_INFINITY;
  #notBefore = 0;
  #leastGap: number | null = null;
  #requests = 0;
  #active = 0;
  #refusals = 0;
  #line: Promise<void> = Promise.resolve();
  readonly #freed: (() => void)[] = [];

  constructor(origin: string, manners: Manners) {
    this.origin = origin;
    this.#gapMs = manners.gapMs;
    this.concurrency = Math.max(1, manners.concurrency);
  }

  /** Crawl-delay of robots.txt, milliseconds: the longer one wins. */
  slowDown(gapMs: number): void { this.#gapMs = Math.max(this.#gapMs, gapMs); }

  /** Nothing is asked of this origin for so long, milliseconds from now. */
  holdFor(ms: number): void { this.#notBefore = Math.max(this.#notBefore, performance.now() + ms); }

  /** Times in a row that the origin said "too much". */
  throttled(): number { return ++this.#refusals; }
  calmed(): void { this.#refusals = 0; }

  /** The gap counts from now: a page in the browser has asked for more than its document. */
  touched(): void { this.#lastStart = performance.now(); }

  /** Milliseconds until the next request may start. */
  waitMs(): number { return Math.max(0, this.#lastStart + this.#gapMs - performance.now(), this.#notBefore - performance.now()); }
  get closed(): boolean { return this.#notBefore - performance.now() > LONGEST_WAIT; }

  /** Waits for this request's turn, in order of asking. Call `arrived` when the server has it, `end` when it is over. */
  async turn(signal: AbortSignal): Promise<Turn> {
    const mine = this.#line.then(() => this.#whenFree(signal));
    this.#line = mine.catch(() => undefined);
    await mine;
    const started = this.#lastStart;
    const number = this.#requests;
    return { arrived: () => this.#arrived(number, started), end: () => this.#release() };
  }

  report(): OriginReport {
    const leastGapMs = this.#leastGap === null ? null : Math.round(this.#leastGap * 10) / 10;
    return { origin: this.origin, requests: this.#requests, askedGapMs: this.#gapMs, leastGapMs };
  }

  async #whenFree(signal: AbortSignal): Promise<void> {
    if (this.#active >= this.concurrency) await untilFreed(this.#freed, signal);
    // A timer may fire a millisecond early, and the time may have been put off meanwhile: ask again.
    for (let ms = this.waitMs(); ms > 0; ms = this.waitMs()) {
      await delay(Math.ceil(ms), undefined, { signal }).catch(() => { throw new Interrupted(); });
    }
    if (signal.aborted) throw new Interrupted();
    const now = performance.now();
    if (this.#requests > 0) this.#leastGap = Math.min(this.#leastGap ?? Number.POSITIVE_INFINITY, now - this.#lastStart);
    this.#lastStart = now;
    this.#requests += 1;
    this.#active += 1;
  }

  /** Connecting takes time, and the server counts from when a request reaches it: so does the gap, where that is known within it. */
  #arrived(number: number, started: number): void {
    const now = performance.now();
    if (number === this.#requests && now - started <= this.#gapMs) this.#lastStart = now;
  }

  #release(): void {
    this.#active -= 1;
    this.#freed.shift()?.();
  }
}

/** Permission for one request. */
export interface Turn { readonly arrived: () => void; readonly end: () => void }

function untilFreed(freed: (() => void)[], signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new Interrupted());
    signal.addEventListener('abort', onAbort, { once: true });
    freed.push(() => { signal.removeEventListener('abort', onAbort); resolve(); });
  });
}

/** The clocks of all origins of a crawl. */
export class Politeness {
  readonly #paces = new Map<string, OriginPace>();
  readonly #manners: Manners;
  constructor(manners: Manners) { this.#manners = manners; }

  of(origin: string): OriginPace {
    const known = this.#paces.get(origin) ?? new OriginPace(origin, this.#manners);
    this.#paces.set(origin, known);
    return known;
  }

  reports(): OriginReport[] { return [...this.#paces.values()].map((p) => p.report()).filter((r) => r.requests > 0); }
}
