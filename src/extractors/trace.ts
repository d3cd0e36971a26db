/** What an extractor refused and why, kept only where somebody asked for an explanation. */
import type { LayoutPart, PageKind, PublishedFrom, Span } from '../record.ts';

/** A stretch that looked like a finding and was not taken. */
export interface Refused extends Span {
  readonly kind: 'date' | 'city' | 'figure' | 'organization' | 'person' | 'quote' | 'agreement';
  /** The rule that would have made the finding, or the filter that stopped it. */
  readonly rule: string;
  /** One line for a person: what spoke against it. */
  readonly why: string;
}

/** A day that a page offers as its day of publication. */
export interface DayOffered {
  /** ISO 8601 date or date-time. */
  readonly value: string;
  readonly from: PublishedFrom;
  /** 0 to 10: what this way of telling is worth before others agree with it. */
  readonly weight: number;
  /** True for a day of change. */
  readonly modified: boolean;
}

/** What the article step made of a page. */
export interface PageSeen {
  readonly kind: PageKind;
  /** 0 to 1: how sure it is that the text is the article and nothing but the article. */
  readonly score: number;
  readonly title: string | null;
  readonly canonical: string | null;
  readonly fromLayout: readonly LayoutPart[];
  readonly missedByLayout: readonly LayoutPart[];
  readonly needsScript: boolean;
  readonly publishedAt: string | null;
  readonly publishedFrom: PublishedFrom | null;
  readonly modifiedAt: string | null;
  /** Heaviest first. */
  readonly days: readonly DayOffered[];
}

/** Collects what was seen and refused. Extractors write to it and never read it, so that findings cannot depend on it. */
export interface Trace {
  readonly refuse: (refused: Refused) => void;
  readonly page?: (seen: PageSeen) => void;
}
