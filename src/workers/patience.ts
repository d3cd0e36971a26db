/** How a trouble that lasts is met: tried again less and less often, and told once a minute, not with every try. */
import { messageOf } from '../errors.ts';
import type { Logger } from '../log.ts';

/** Times between two tries, milliseconds. */
const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;
/** The same words are told again after so long, milliseconds. */
const TOLD_AGAIN = 60_000;

export class Patience {
  readonly #log: Logger;
  readonly #now: () => number;
  #waitMs = 0;
  #next = Number.NEGATIVE_INFINITY;
  #told = '';
  #toldAt = Number.NEGATIVE_INFINITY;

  /** `now`: milliseconds of a clock that never jumps. */
  constructor(log: Logger, now: () => number = () => performance.now()) {
    this.#log = log;
    this.#now = now;
  }

  /** May it be tried, or is it too soon after the last trouble? */
  get isOver(): boolean { return this.#now() >= this.#next; }

  /** It went well: where there was trouble before, that is told. */
  went(): void {
    if (this.#waitMs > 0) this.#log.info('all can be used again');
    this.#waitMs = 0;
    this.#told = '';
  }

  /** It went wrong: the next try is later than after the last trouble. */
  missed(error: unknown, what: string): void {
    this.#waitMs = Math.min(LONGEST_WAIT, Math.max(FIRST_WAIT, this.#waitMs * 2));
    this.#next = this.#now() + this.#waitMs;
    const told = `${what} ${messageOf(error)}`;
    if (told === this.#told && this.#now() - this.#toldAt < TOLD_AGAIN) return;
    this.#told = told;
    this.#toldAt = this.#now();
    this.#log.error({ error: messageOf(error) }, what);
  }
}
