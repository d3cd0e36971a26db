/** What all who crawl an origin share: turns, and its robots.txt. */

/** How an origin may be asked: gap and life of a turn in milliseconds, requests at once, requests on the day (YYYY-MM-DD). */
export interface OriginTerms {
  readonly gapMs: number;
  readonly concurrency: number;
  readonly budget: number | null;
  readonly day: string;
  readonly lifeMs: number;
}
/** Its text (empty where there is none), when it was read, and until when it holds: ISO 8601 UTC. */
export interface StoredRobots { readonly text: string; readonly fetchedAt: string; readonly until: string }
/** Turns at origins, given to all processes of the store by the clock of the database. */
export interface Origins {
  /** A turn, with the time since the request before it; or how long to wait before asking again, milliseconds. */
  enter(origin: string, terms: OriginTerms): Promise<
    | { readonly turn: string; readonly sinceMs: number | null }
    | { readonly waitMs: number; readonly why: 'gap' | 'held' | 'budget' }>;
  /** The server has the request of this turn, or (null) of a page that asked without one: the gap counts from now. */
  arrived(origin: string, turn: string | null): Promise<void>;
  end(origin: string, turn: string): Promise<void>;
  /** The origin wants a longer gap than its last asker knew. */
  slow(origin: string, gapMs: number): Promise<void>;
  /** Nobody asks the origin for so long. */
  hold(origin: string, ms: number): Promise<void>;
  /** The robots.txt of an origin as it was last read. */
  robots(origin: string): Promise<StoredRobots | null>;
  keepRobots(origin: string, robots: StoredRobots): Promise<void>;
}
