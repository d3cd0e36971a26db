/** How hard each origin is asked: the gap between request starts, connections at once, and the time it told us to wait. */
import { setTimeout as delay } from 'node:timers/promises';
import { Interrupted, TryLater, type Reason } from '../errors.ts';
import type { Gate, Terms } from './gate.ts';
import { KeptGaps } from './kept-gaps.ts';
import type { CrawlOptions, OriginReport } from './types.ts';
import type { Site } from '../site.ts';

export interface Manners {
  readonly gapMs: number;
  readonly concurrency: number;
  /** Requests on one day to one origin, over all processes; null: as many as it takes. */
  readonly budget: number | null;
}
export const DEFAULT_MANNERS: Manners = { gapMs: 1000, concurrency: 2, budget: null };
/** What was asked for comes before what the site says; of two budgets the smaller one counts. */
export function mannersFor({ politeness }: Pick<Site, 'politeness'>, { delayMs, pagesPerDay }: Pick<CrawlOptions, 'delayMs' | 'pagesPerDay'>): Manners {
  const budget = Math.min(pagesPerDay ?? Number.POSITIVE_INFINITY, politeness?.pagesPerDay ?? Number.POSITIVE_INFINITY);
  return {
    gapMs: delayMs ?? politeness?.delayMs ?? DEFAULT_MANNERS.gapMs, concurrency: politeness?.concurrency ?? DEFAULT_MANNERS.concurrency,
    budget: Number.isFinite(budget) ? budget : null,
  };
}
/**
 * A request has surely reached a server that begins to answer it; one that left so long ago is taken to have done so,
 * milliseconds. Connecting takes time, a loaded server looks late at what has come, and both count from then.
 */
const SLOW_ANSWER = 5000;
/** How soon to look again whether the answer has begun, milliseconds. */
const LOOK = 10;
/** Longest wait that a crawl sits out when a server names one, milliseconds; past it the origin is left for this crawl. */
export const LONGEST_WAIT = 10 * 60 * 1000;

/** After so many requests in a row that came to nothing the server is taken to be away, and is left for this crawl. */
export const MOST_IN_VAIN = 20;

/** The whole origin cannot be visited in this crawl: none of its pages need be tried again. */
export class OriginClosed extends TryLater {}

/** What holds for all origins of a crawl. */
export interface Sharing {
  /** Where turns are shared with other processes. */
  readonly gate: Gate | null;
  readonly lifeMs: number;
  /** The day that budgets count by, YYYY-MM-DD. */
  readonly today: () => string;
  /** Why nothing may be asked at this hour; null: it may. */
  readonly outOfHours: () => string | null;
}

/** One origin's clock. Times are of the monotonic clock, milliseconds. */
class OriginPace {
  readonly origin: string;
  readonly concurrency: number;
  readonly #sharing: Sharing;
  readonly #budget: number | null;
  #gapMs: number;
  #lastStart = Number.NEGATIVE_INFINITY;
  #notBefore = 0;
  /** Until then others have the turn, as the gate told. */
  #othersUntil = 0;
  readonly #gaps = new KeptGaps();
  /** The last request may not have reached the server yet: the gap has not begun. */
  #isUnanswered = false;
  #requests = 0;
  #active = 0;
  #refusals = 0;
  #throttled = 0;
  #isSpent = false;
  #inVain = 0;
  #whyInVain: Reason = 'network';
  #line: Promise<void> = Promise.resolve();
  readonly #freed: (() => void)[] = [];

  constructor(origin: string, manners: Manners, sharing: Sharing) {
    this.origin = origin;
    this.#gapMs = manners.gapMs;
    this.concurrency = Math.max(1, manners.concurrency);
    this.#budget = manners.budget;
    this.#sharing = sharing;
  }

  /** Crawl-delay of robots.txt, milliseconds: the longer one wins, for those too who are about to ask without knowing of it. */
  async slowDown(gapMs: number): Promise<void> {
    if (gapMs <= this.#gapMs) return;
    this.#gapMs = gapMs;
    await this.#sharing.gate?.slow(this.origin, gapMs);
  }

  /** Nothing is asked of this origin for so long, milliseconds from now. */
  holdFor(ms: number): void { this.#notBefore = Math.max(this.#notBefore, performance.now() + ms); }

  /** The origin said "too much": it is left alone by all processes, for as long as it said, else longer with every time in a row. */
  async throttle(waitMs: number | null, backoff: (times: number) => number): Promise<void> {
    this.#throttled += 1;
    this.#refusals += 1;
    const ms = waitMs ?? backoff(this.#refusals);
    this.holdFor(ms);
    await this.#sharing.gate?.hold(this.origin, ms);
  }
  calmed(): void {
    this.#refusals = 0;
    this.#inVain = 0;
  }

  /** A request came to nothing: no answer, or one that says that the server is in trouble. */
  missed(reason: Reason): void {
    this.#inVain += 1;
    this.#whyInVain = reason;
  }

  /** The gap counts from now: a page in the browser has asked for more than its document. */
  async touched(): Promise<void> {
    this.#lastStart = performance.now();
    if (this.#isShared) await this.#sharing.gate?.arrived(this.origin, null);
  }

  /** Milliseconds until the next request may start, as far as this process knows. */
  waitMs(): number { return Math.max(this.#isUnanswered ? LOOK : 0, this.#lastStart + this.#gapMs - performance.now(), Math.max(this.#notBefore, this.#othersUntil) - performance.now()); }
  get closed(): boolean { return this.#isSpent || this.#isAway || this.#sharing.outOfHours() !== null || this.#notBefore - performance.now() > LONGEST_WAIT; }

  /** The error of an origin that is closed. */
  whyClosed(): OriginClosed {
    if (this.#isSpent) return new OriginClosed(`${this.origin} has had its ${this.#budget} requests of today`, 'budget');
    if (this.#isAway) return new OriginClosed(`${this.origin} is in trouble: ${this.#inVain} requests in a row came to nothing, so it is left for this crawl`, this.#whyInVain);
    const outOfHours = this.#sharing.outOfHours();
    if (outOfHours !== null) return new OriginClosed(outOfHours, 'window');
    return new OriginClosed(`${this.origin} asked to be left alone for longer than this crawl waits`, 'throttled');
  }

  /** Waits for this request's turn, in order of asking. */
  async turn(signal: AbortSignal): Promise<Turn> {
    const mine = this.#line.then(() => this.#whenFree(signal));
    this.#line = mine.then(() => undefined, () => undefined);
    const shared = await mine;
    // What is told to the gate comes there in order; a turn of which it never hears lapses.
    let told: Promise<unknown> = Promise.resolve();
    const tell = (what: (gate: Gate, turn: string) => Promise<void>): void => {
      const { gate } = this.#sharing;
      if (gate !== null && shared !== null) told = told.then(() => what(gate, shared)).catch(() => undefined);
    };
    let patience: NodeJS.Timeout | null = null;
    let isSettled = false;
    const answered = (): void => {
      if (isSettled) return;
      isSettled = true;
      if (patience !== null) clearTimeout(patience);
      this.#isUnanswered = false;
      this.#lastStart = performance.now();
      tell((gate, turn) => gate.arrived(this.origin, turn));
    };
    return {
      sent: () => { if (this.#isUnanswered && !isSettled) patience = setTimeout(answered, SLOW_ANSWER); },
      answered,
      end: async () => {
        this.#release();
        answered();
        tell((gate, turn) => gate.end(this.origin, turn));
        await told;
      },
    };
  }

  report(): OriginReport {
    return { origin: this.origin, requests: this.#requests, askedGapMs: this.#gapMs, ...this.#gaps.report(), throttled: this.#throttled };
  }

  get #isAway(): boolean { return this.#inVain >= MOST_IN_VAIN; }

  /** Other processes need not be asked where no gap is to be kept and nothing is counted. */
  get #isShared(): boolean { return this.#sharing.gate !== null && (this.#gapMs > 0 || this.#budget !== null); }

  get #terms(): Terms {
    return { gapMs: this.#gapMs, concurrency: this.concurrency, budget: this.#budget, day: this.#sharing.today(), lifeMs: this.#sharing.lifeMs };
  }

  /** Gives the turn of the gate, or null where none is needed. */
  async #whenFree(signal: AbortSignal): Promise<string | null> {
    if (this.#active >= this.concurrency) await untilFreed(this.#freed, signal);
    for (;;) {
      // A timer may fire a millisecond early, and the time may have been put off meanwhile: ask again.
      for (let ms = this.waitMs(); ms > 0 && !this.closed; ms = this.waitMs()) await rest(ms, signal);
      if (signal.aborted) throw new Interrupted();
      // Where nobody counts for all, each crawl counts for itself.
      if (this.#sharing.gate === null && this.#budget !== null && this.#requests >= this.#budget) this.#isSpent = true;
      if (this.closed) throw this.whyClosed();
      const leave = this.#isShared ? await this.#sharing.gate?.enter(this.origin, this.#terms) : undefined;
      if (leave === undefined) return this.#start(performance.now() - this.#lastStart, null);
      if ('turn' in leave) return this.#start(leave.sinceMs ?? Number.POSITIVE_INFINITY, leave.turn);
      if (leave.why === 'budget') this.#isSpent = true;
      else if (leave.why === 'held') this.holdFor(leave.waitMs);
      else this.#othersUntil = performance.now() + leave.waitMs;
    }
  }

  #start(sinceMs: number, turn: string | null): string | null {
    if (Number.isFinite(sinceMs)) this.#gaps.add(sinceMs);
    this.#lastStart = performance.now();
    this.#isUnanswered = this.#gapMs > 0 || turn !== null;
    this.#requests += 1;
    this.#active += 1;
    return turn;
  }

  #release(): void {
    this.#active -= 1;
    this.#freed.shift()?.();
  }
}

/** Permission for one request: to be told when it has left, when the answer begins, and when it is over. */
export interface Turn { readonly sent: () => void; readonly answered: () => void; readonly end: () => Promise<void> }

async function rest(ms: number, signal: AbortSignal): Promise<void> {
  await delay(Math.ceil(ms), undefined, { signal }).catch(() => { throw new Interrupted(); });
}

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
  readonly #sharing: Sharing;
  constructor(manners: Manners, sharing: Sharing) {
    this.#manners = manners;
    this.#sharing = sharing;
  }

  of(origin: string): OriginPace {
    const known = this.#paces.get(origin) ?? new OriginPace(origin, this.#manners, this.#sharing);
    this.#paces.set(origin, known);
    return known;
  }

  reports(): OriginReport[] { return [...this.#paces.values()].map((p) => p.report()).filter((r) => r.requests > 0); }
}
