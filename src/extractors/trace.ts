/** What an extractor refused and why, kept only where somebody asked for an explanation. */
import type { Span } from '../record.ts';

/** A stretch that looked like a finding and was not taken. */
export interface Refused extends Span {
  readonly kind: 'date' | 'city' | 'figure' | 'organization' | 'person' | 'quote' | 'agreement';
  /** The rule that would have made the finding, or the filter that stopped it. */
  readonly rule: string;
  /** One line for a person: what spoke against it. */
  readonly why: string;
}

/** Collects refusals. Extractors write to it and never read it, so that findings cannot depend on it. */
export interface Trace { readonly refuse: (refused: Refused) => void }
