/** A time that a text names. */
import type { Span } from '../../../record.ts';

/** A time, EDTF, and where the words for it stand. */
export interface Moment extends Span {
  readonly value: string;
  /** True where it is a stretch that the words before its last day tell: `the six months ended 30 June`. */
  readonly counted?: boolean;
}

/** A year alone. */
export const YEAR = /^\d{4}$/;
