/** The words of a chart, so that a page in another language can give its own. */
import type { Basis } from '../series/types.ts';
import { ENGLISH_MAGNITUDES, type Magnitudes } from './amount.ts';
import type { MarkKind } from './marks.ts';

export interface ChartWords {
  readonly magnitudes: Magnitudes;
  readonly basis: Readonly<Record<Basis, string>>;
  readonly marks: Readonly<Record<MarkKind, string>>;
  readonly notFromZero: string;
}
export const CHART_WORDS: ChartWords = {
  magnitudes: ENGLISH_MAGNITUDES,
  basis: { single: 'each period alone', cumulative: 'from the beginning of the year', point: 'at the time' },
  marks: { reported: 'first reported', revised: 'revised', conflicting: 'in conflict', fits: 'stated change fits', misfits: 'stated change does not fit' },
  notFromZero: 'the axis does not begin at 0',
};
