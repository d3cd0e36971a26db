/** Which records are asked for, and the list of them for people. */
export interface RecordFilter {
  readonly site?: string;
  /** Publication day bounds, YYYY-MM-DD, inclusive; records without a date are left out when one is given. */
  readonly since?: string;
  readonly until?: string;
  /** City name (case-insensitive) or GeoNames id among `cities`. */
  readonly city?: string;
  readonly limit?: number;
}
export interface RowFilter extends RecordFilter {
  /** All of these words in the title. */
  readonly words?: readonly string[];
  /** Place in `counts` of a kind of which there is a finding. */
  readonly kind?: number;
  /** Holds a finding less sure than this. */
  readonly below?: number;
  readonly reviewed?: boolean;
  /** Behind this row of the list. */
  readonly after?: { readonly day: string; readonly id: string };
}
export interface RecordRow {
  readonly id: string;
  readonly site: string | null;
  /** YYYY-MM-DD, or empty. */
  readonly day: string;
  readonly title: string;
  /** Findings as the rules gave them: dates, cities, figures, agreements, people, organizations, quotes. */
  readonly counts: readonly number[];
  readonly least: number;
  /** How many findings a person has said something about. */
  readonly reviewed: number;
}
/** What there is to know of a record without reading it. */
export interface RecordHead {
  readonly id: string;
  readonly version: number;
  /** When its latest version was written, ISO 8601 UTC. */
  readonly writtenAt: string;
  /** Id of the last correction, and when it was written; null where nothing was said. */
  readonly said: string | null;
  readonly saidAt: string | null;
}
