/** The words of a dossier in one language. */
import type { LedgerConflict, LedgerEntry, LedgerStep } from '../ledger/types.ts';
import type { ChartWords } from '../ledger/chart/words.ts';
import type { Standing } from '../ledger/standing.ts';

export interface Counts { readonly agreements: number; readonly partners: number; readonly countries: number; readonly releases: number; readonly sites: number }

export interface DossierWords {
  /** BCP 47. */
  readonly lang: string;
  readonly dossier: string;
  readonly sections: Readonly<Record<'partners' | 'timeline' | 'agreements' | 'series' | 'conflicts' | 'copies' | 'sources', string>>;
  /** The sentence under the name: what there is. `span`: first and last day. */
  readonly summary: (counts: Counts, span: readonly [string, string] | null) => string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly step: Readonly<Record<LedgerStep['step'], string>>;
  readonly relation: Readonly<Record<LedgerEntry['relation'], string>>;
  readonly instrument: Readonly<Record<LedgerEntry['instrument'], string>>;
  readonly disagree: Readonly<Record<LedgerConflict['what'], string>>;
  readonly columns: Readonly<Record<'agreement' | 'stands' | 'history' | 'period' | 'value' | 'sources', string>>;
  readonly agreements: (n: number) => string;
  readonly by: (names: string) => string;
  /** An EDTF value as it is read. */
  readonly day: (edtf: string) => string;
  readonly noDay: string;
  readonly placedByReport: string;
  readonly mapTitle: (city: string) => string;
  readonly mapNote: string;
  readonly unlabelled: (n: number) => string;
  readonly offMap: (names: string) => string;
  readonly noMap: string;
  readonly timelineTitle: (city: string) => string;
  readonly none: Readonly<Record<'agreements' | 'series' | 'conflicts' | 'copies', string>>;
  readonly values: string;
  readonly checks: string;
  readonly fits: string;
  readonly misfits: string;
  readonly singles: (n: number) => string;
  readonly conflictOf: (what: string, step: string | null) => string;
  readonly seriesConflict: (period: string) => string;
  readonly checkMisfit: string;
  readonly original: string;
  readonly exact: string;
  readonly near: (percent: number) => string;
  readonly changed: string;
  readonly noTitle: string;
  readonly about: string;
  readonly credits: string;
  readonly and: string;
  readonly list: string;
  readonly chart: ChartWords;
}
