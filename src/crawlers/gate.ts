/** Leave to ask an origin, given by one place for all processes and machines that crawl it. */

/** How an origin may be asked. */
export interface Terms {
  /** Least time between the arrivals of two requests, milliseconds. */
  readonly gapMs: number;
  /** Requests under way at once. */
  readonly concurrency: number;
  /** Requests on one day; null: as many as it takes. */
  readonly budget: number | null;
  /** The day that the budget is of, YYYY-MM-DD. */
  readonly day: string;
  /** A turn that nobody ended is over after this time, milliseconds: its process is gone. */
  readonly lifeMs: number;
}
/** Leave, with the time since the request before it (null: the first); or how long to wait before asking again. */
export type Leave =
  | { readonly turn: string; readonly sinceMs: number | null }
  | { readonly waitMs: number; readonly why: 'gap' | 'held' | 'budget' };

/** Times are of the clock behind the gate, so that the clocks of the machines need not agree. */
export interface Gate {
  /** One request may start, or not yet: the largest gap that was named by this asker and the last one counts. */
  enter(origin: string, terms: Terms): Promise<Leave>;
  /** The server has the request: the gap counts from now, if no other turn was given since. Without a turn it counts from now in any case. */
  arrived(origin: string, turn: string | null): Promise<void>;
  /** The request is over. */
  end(origin: string, turn: string): Promise<void>;
  /** The origin wants a longer gap than its last asker knew: it counts from the last request on. */
  slow(origin: string, gapMs: number): Promise<void>;
  /** Nothing is asked of the origin for so long, by anybody. */
  hold(origin: string, ms: number): Promise<void>;
}
