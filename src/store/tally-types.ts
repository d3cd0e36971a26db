/** Figures for monitoring, counted by all processes. */

/** `value` was counted of `measure` for a site; `label` tells kinds of one measure apart, or is empty. */
export interface Tally {
  readonly measure: string;
  readonly site: string;
  readonly label: string;
  readonly value: number;
}
export interface Tallies {
  /** Adds to what was counted before, by whichever process. */
  add(tallies: readonly Tally[]): Promise<void>;
  /** All sums, in a fixed order. */
  all(): Promise<readonly Tally[]>;
}
