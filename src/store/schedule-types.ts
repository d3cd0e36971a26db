/** When sites are to be crawled: the store is the truth, the queue only keeps the time. Times are ISO 8601 UTC. */

export interface NewSchedule {
  /** Name of the site, and what a person named it by. */
  readonly site: string;
  readonly target: string;
  /** Five fields of cron, and the time zone (IANA) that they are read in. */
  readonly pattern: string;
  readonly tz: string;
  readonly addedAt: string;
}
export interface Schedule extends NewSchedule {
  /** The latest due time that was dealt with, and when it was. */
  readonly lastDue: string | null;
  readonly lastBegun: string | null;
  /** The run that it led to; null where none was begun. */
  readonly lastRun: string | null;
  /** Due times that nobody was there for, since the schedule was made. */
  readonly missed: number;
  /** What a person should know of the last time, in a sentence. */
  readonly note: string | null;
}
/** How a due time was dealt with. */
export interface Tick {
  readonly due: string;
  readonly at: string;
  readonly run: string | null;
  /** Due times before it that passed without a run. */
  readonly missed: number;
  readonly note: string | null;
}
export interface Schedules {
  /** Makes a schedule, or gives one that is there another pattern; what is known of its last time stays. */
  put(schedule: NewSchedule): Promise<void>;
  /** False when there was none. */
  remove(site: string): Promise<boolean>;
  get(site: string): Promise<Schedule | null>;
  /** Sorted by site. */
  all(): Promise<readonly Schedule[]>;
  noteTick(site: string, tick: Tick): Promise<void>;
}
