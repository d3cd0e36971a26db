/** Series: one figure over time, as releases told it. */
import type { FigureFinding } from '../../record.ts';
import type { ToldIn } from '../release.ts';

/** `single`: the period alone; `cumulative`: from the beginning of the year on; `point`: how much there was at a time. */
export type Basis = 'single' | 'cumulative' | 'point';

/** A figure in its release. */
export interface Reading extends ToldIn {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly measure: string;
  readonly value: number;
  readonly max: number | null;
  readonly modifier: FigureFinding['modifier'];
  /** How far the written number may be off for its rounding. */
  readonly tolerance: number;
  readonly confidence: number;
}
export interface Place { readonly name: string; readonly country: string | null; readonly geonameId: number | null }

/** What is reported of one period. The first report stands first; values that are the same but for rounding are one. */
export interface SeriesPoint {
  /** EDTF. */
  readonly period: string;
  readonly value: number;
  readonly readings: readonly Reading[];
  /** Other values for the same period: later ones of the same site are revisions, those of others are in conflict. */
  readonly others: readonly { readonly what: 'revised' | 'conflicting'; readonly value: number; readonly readings: readonly Reading[] }[];
}
/** A stated change against the values that it speaks of. */
export interface ChangeCheck {
  readonly period: string;
  readonly before: string;
  readonly stated: Reading;
  readonly direction: 'up' | 'down';
  /** The change that the values give, in the unit of the statement. */
  readonly computed: number;
  readonly holds: boolean;
  /** The arithmetic, for a reader. */
  readonly shown: string;
}
export interface Series {
  /** Stable for the same place, measure, unit and basis. */
  readonly id: string;
  readonly place: Place | null;
  /** The measure in the words that releases use most. */
  readonly measure: string;
  readonly unit: string;
  readonly kind: FigureFinding['kind'];
  readonly basis: Basis;
  /** Length of a period: `year`, `half`, `quarter`, `month`, `day`, `months` for a stretch of them. */
  readonly length: string;
  readonly points: readonly SeriesPoint[];
  readonly checks: readonly ChangeCheck[];
}
