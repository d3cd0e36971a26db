/** What a reader says of one finding, or of one that is missing. */
export const KINDS = ['dates', 'cities', 'figures', 'agreements', 'people', 'organizations', 'quotes'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * `right`: found, with the right value · `wrong`: found, with another value · `spurious`: nothing is there ·
 * `missed`: not found · `neutral`: optional, so it counts for nothing.
 */
export type Outcome = 'right' | 'wrong' | 'spurious' | 'missed' | 'neutral';
export interface Verdict {
  readonly release: string;
  readonly kind: Kind;
  readonly outcome: Outcome;
  /** Tells the item from all others of its kind in the release: the place of the gold entry in its list, or `+` and where a surplus finding stands. */
  readonly item: string;
  /** Of the finding; absent where there is none. */
  readonly confidence?: number;
  /** How well each slot of a thing found is filled, 0 to 1. */
  readonly slots: Readonly<Record<string, number>>;
  /** What was wanted and what was given, for people to read. */
  readonly wanted?: string;
  readonly got?: string;
}
