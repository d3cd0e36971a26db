/**
 * The draft of a record: what the steps of the pipeline read and what they add.
 *
 * A step is a pure function of the draft: no clock, no network, no environment, no randomness.
 */
import type {
  AgreementFinding, CityFinding, DateFinding, Dateline, FigureFinding, Found, Ignored, OrganizationFinding,
  PersonFinding, QuoteFinding, Span,
} from '../record.ts';
import type { Trace } from './trace.ts';

/** What is known of an article before anything is read in its text. */
export interface Given {
  /** NFC, `\n` line ends, never the title. */
  readonly text: string;
  readonly title: string | null;
  readonly url: string | null;
  /** ISO 8601 date or date-time as the page shows it; the first ten characters are the day. */
  readonly publishedAt: string | null;
  /** How `10/11/2016` is meant on this site, where the site's definition says so. */
  readonly dateOrder: 'mdy' | 'dmy' | null;
  /** GeoNames id of the city the site is about: a prior, never a finding. */
  readonly homeCity: number | null;
  /** Where refusals are told; absent unless somebody wants an explanation. */
  readonly trace?: Trace;
}

/** The findings, each filled by one step; empty before it ran. */
export interface Draft extends Given {
  /** BCP 47, null when the text is too short to tell. */
  readonly language: string | null;
  /** Page furniture: in order, without overlap. No finding may touch it. */
  readonly ignored: readonly Ignored[];
  /** Sentences in order: none runs over a line end, none touches `ignored`; white space at the ends is left out. */
  readonly sentences: readonly Span[];
  readonly dateline: Dateline | null;
  readonly dates: readonly Found<DateFinding>[];
  readonly cities: readonly Found<CityFinding>[];
  readonly figures: readonly Found<FigureFinding>[];
  readonly organizations: readonly Found<OrganizationFinding>[];
  readonly people: readonly Found<PersonFinding>[];
  readonly quotes: readonly Found<QuoteFinding>[];
  readonly agreements: readonly Found<AgreementFinding>[];
}

/** The day of an article (YYYY-MM-DD): of its publication, else of its dateline; null where nothing tells it. */
export const publishedDay = ({ publishedAt, dateline }: Draft): string | null => publishedAt?.slice(0, 10) ?? dateline?.date ?? null;

/** The fields that steps fill. */
export type Finding = Exclude<keyof Draft, keyof Given>;

/** One step: it may read the fields in `needs`, which earlier steps gave, and gives one field. */
export interface Step<K extends Finding = Finding> {
  readonly gives: K;
  readonly needs: readonly Finding[];
  readonly run: (draft: Draft) => Draft[K];
}

/** A draft in which no step has run. */
export function blankDraft(given: Given): Draft {
  return {
    ...given, language: null, ignored: [], sentences: [], dateline: null, dates: [], cities: [], figures: [],
    organizations: [], people: [], quotes: [], agreements: [],
  };
}

/** True when two stretches share a character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
