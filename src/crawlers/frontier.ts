/**
 * The addresses still to visit, in a lane for each origin: Crawlee asks it for the next request and hands back
 * those that failed. A request is only given out when its origin's pace allows, so a slow origin holds up no other.
 */
import { Request, type IRequestManager, type RequestQueueOperationInfo, type Source } from '@crawlee/basic';
import type { Politeness } from './politeness.ts';

/** An address that waits: what Crawlee makes of it weighs many times as much, and is made when its turn comes. */
interface Waiting { readonly url: string; readonly id: string; readonly userData: Record<string, unknown> }
/** A request that is to be tried again, and when. */
interface Again { readonly request: Request; readonly notBefore: number }
interface Lane { readonly origin: string; waiting: Waiting[]; again: Again[]; inHand: number }

export class Frontier implements IRequestManager {
  readonly #lanes = new Map<string, Lane>();
  readonly #pace: Politeness;
  readonly #notBefore = new Map<string, number>();
  #added = 0;
  #handled = 0;
  #turn = 0;
  #closed = false;

  constructor(pace: Politeness) { this.#pace = pace; }

  /** Adds an address; whether it was seen before is not asked here. */
  add(url: string, userData: Record<string, unknown>): void {
    if (this.#closed) return;
    this.#added += 1;
    this.#lane(url).waiting.push({ url, id: String(this.#added), userData });
  }

  /** The next try of this request is not before then, milliseconds since the epoch. */
  postpone(request: { readonly id?: string | undefined }, notBefore: number): void { this.#notBefore.set(request.id ?? '', notBefore); }

  /** Drops what is waiting and takes nothing more. */
  close(): void {
    this.#closed = true;
    for (const lane of this.#lanes.values()) Object.assign(lane, { waiting: [], again: [] });
  }

  fetchNextRequest<T extends Record<string, unknown>>(): Promise<Request<T> | null> {
    const lanes = [...this.#lanes.values()];
    for (let i = 0; i < lanes.length; i += 1) {
      const lane = lanes[(this.#turn + i) % lanes.length];
      const request = lane === undefined ? null : this.#nextOf(lane);
      if (request === null || lane === undefined) continue;
      this.#turn = (this.#turn + i + 1) % lanes.length;
      lane.inHand += 1;
      return Promise.resolve(request as Request<T>);
    }
    return Promise.resolve(null);
  }

  markRequestHandled(request: Request): Promise<null> {
    this.#lane(request.url).inHand -= 1;
    this.#handled += 1;
    return Promise.resolve(null);
  }

  reclaimRequest(request: Request): Promise<null> {
    const lane = this.#lane(request.url);
    lane.inHand -= 1;
    if (!this.#closed) lane.again.push({ request, notBefore: this.#notBefore.get(request.id ?? '') ?? 0 });
    return Promise.resolve(null);
  }

  addRequest(source: Source): Promise<RequestQueueOperationInfo> {
    const request = source instanceof Request ? source : new Request(source as ConstructorParameters<typeof Request>[0]);
    this.#lane(request.url).again.push({ request, notBefore: 0 });
    return Promise.resolve({ requestId: request.id ?? '', wasAlreadyPresent: false, wasAlreadyHandled: false, uniqueKey: request.uniqueKey, forefront: false });
  }

  addRequestsBatched(): never { throw new TypeError('addresses are added one at a time'); }

  isEmpty(): Promise<boolean> { return Promise.resolve(![...this.#lanes.values()].some((lane) => this.#isReady(lane))); }
  isFinished(): Promise<boolean> { return Promise.resolve(this.getPendingCount() === 0); }
  handledCount(): Promise<number> { return Promise.resolve(this.#handled); }
  getTotalCount(): number { return this.#handled + this.getPendingCount(); }
  getPendingCount(): number {
    let count = 0;
    for (const lane of this.#lanes.values()) count += lane.waiting.length + lane.again.length + lane.inHand;
    return count;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Request> {
    for (let request = await this.fetchNextRequest(); request !== null; request = await this.fetchNextRequest()) yield request;
  }

  #lane(url: string): Lane {
    const { origin } = new URL(url);
    const lane = this.#lanes.get(origin) ?? { origin, waiting: [], again: [], inHand: 0 };
    this.#lanes.set(origin, lane);
    return lane;
  }

  /** First those whose second time has come, then in order of finding. */
  #nextOf(lane: Lane): Request | null {
    if (!this.#isReady(lane)) return null;
    const due = lane.again.findIndex((errand) => errand.notBefore <= Date.now());
    if (due !== -1) return lane.again.splice(due, 1)[0]?.request ?? null;
    const next = lane.waiting.shift();
    return next === undefined ? null : new Request({ url: next.url, uniqueKey: next.id, id: next.id, userData: next.userData });
  }

  #isReady(lane: Lane): boolean {
    if (lane.waiting.length === 0 && !lane.again.some((errand) => errand.notBefore <= Date.now())) return false;
    const pace = this.#pace.of(lane.origin);
    return lane.inHand < pace.concurrency && (pace.waitMs() === 0 || pace.closed);
  }
}
