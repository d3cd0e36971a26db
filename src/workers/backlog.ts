/** How far a run is ahead of the workers that read its captures: it waits when it is too far. */
import { setTimeout as sleep } from 'node:timers/promises';
import { BAND, bandAfter } from './priority.ts';
import { requeue } from './recover.ts';
import type { Workshop } from './workshop.ts';

/** How often a run that is too far ahead looks again: milliseconds. */
const LOOK_MS = 100;
/** After so many looks, captures whose jobs were lost meanwhile are queued again. */
const REQUEUE_LOOKS = 100;
/** A run that waited goes on when no more than this share of what it may be ahead is left. */
const GO_ON = 0.75;

export interface Ahead {
  readonly shop: Workshop;
  readonly runId: string;
  /** Aborted when the run is to end: then nobody waits. */
  readonly signal: AbortSignal;
  /** Told when the run has to wait for its workers, once a wait. */
  readonly waits: (unread: number) => void;
}

/** Leave to bring one capture. */
export interface Entry { readonly priority: number; readonly end: () => void }

export class Backlog {
  readonly #ahead: Ahead;
  /** Captures without an outcome when they were last counted, those added since, and those being added. */
  #counted: number | null = null;
  #added = 0;
  #open = 0;
  #line: Promise<void> = Promise.resolve();

  constructor(ahead: Ahead) {
    this.#ahead = ahead;
  }

  /** Waits until the run may bring a capture. Gives the priority that fits; `end` is to be called when it is added, or never will be. */
  async enter(): Promise<Entry> {
    const turn = this.#line.then(() => this.#turn());
    this.#line = turn.then(() => undefined, () => undefined);
    const priority = await turn;
    return {
      priority,
      end: () => {
        this.#open -= 1;
        this.#added += 1;
      },
    };
  }

  /** One at a time, so that two do not take the same room. */
  async #turn(): Promise<number> {
    if (this.#counted === null || this.#added >= BAND || this.#unread >= this.#most) await this.#count();
    if (this.#unread >= this.#most) await this.#wait();
    this.#open += 1;
    return bandAfter(this.#unread - 1);
  }

  async #wait(): Promise<void> {
    const { shop, signal, waits } = this.#ahead;
    waits(this.#unread);
    for (let looks = 1; this.#unread > GO_ON * this.#most && !signal.aborted; looks += 1) {
      await sleep(LOOK_MS);
      if (looks % REQUEUE_LOOKS === 0) await requeue(shop);
      await this.#count();
    }
  }

  get #most(): number {
    return this.#ahead.shop.config.ahead;
  }

  /** Rather too many than too few: what is read meanwhile is only seen by counting again. */
  get #unread(): number {
    return (this.#counted ?? 0) + this.#added + this.#open;
  }

  async #count(): Promise<void> {
    this.#counted = await this.#ahead.shop.store.captures.countPending(this.#ahead.runId);
    this.#added = 0;
  }
}
