/** The tables as kysely sees them. Columns named `key` hold digests, because an index entry has a greatest length. */
import type { ColumnType, Generated } from 'kysely';
import type { CaptureKind, Result } from './capture-types.ts';
import type { CorrectedField, CorrectionAction } from '../corrections.ts';
import type { RunStatus } from './store.ts';
import type { Reason } from '../errors.ts';
import type { PublishedFrom } from '../record.ts';

export const SCHEMA = 'dateliner';

/** A timestamptz: written as an ISO string, read as a Date. */
type Time = ColumnType<Date, string, string>;
type MaybeTime = ColumnType<Date | null, string | null, string | null>;
/** A bigint: `pg` reads it as a string. */
type Big = ColumnType<string, number, number>;

export interface CapturesTable {
  id: Generated<string>;
  run_id: string;
  site: string;
  kind: CaptureKind;
  url: string;
  final_url: string;
  canonical_url: string;
  fetched_at: Time;
  status: number;
  content_type: string | null;
  etag: string | null;
  last_modified: string | null;
  digest: string;
  length: Big;
  rendered: boolean;
  raw_file: string;
  raw_offset: Big;
  raw_length: Big;
  /** Where the bytes of a response stand that came again; null for a whole one. */
  origin_file: string | null;
  origin_offset: ColumnType<string | null, number | null | undefined, number | null>;
  hint_published_at: string | null;
  hint_from: PublishedFrom | null;
  result: Result | null;
  reason: Reason | null;
  message: string | null;
  record_id: string | null;
}
export interface AddressesTable {
  /** Of the canonical URL of an article; of kind and address of everything else. */
  key: string;
  kind: Generated<CaptureKind>;
  canonical_url: string;
  url: string;
  site: string;
  first_seen: Time;
  last_seen: Time;
  last_fetched: MaybeTime;
  result: Result | 'fetched' | null;
  reason: Reason | null;
  message: string | null;
  /** The response that its last visit gave, and when it was last found to stand. */
  capture_id: string | null;
  checked_at: MaybeTime;
  proofs: Generated<number>;
  unchecked: Generated<number>;
  lies: Generated<boolean>;
  stated: string | null;
  start: string | null;
  page: number | null;
  /** Failures in a row. */
  tries: Generated<number>;
  hint_published_at: string | null;
  hint_from: PublishedFrom | null;
}
/** One row an article: which version of its record stands, and what the filters ask for. */
export interface ArticlesTable {
  id: string;
  version: number;
  content: string;
  site: string | null;
  language: string | null;
  url_key: string | null;
  /** YYYY-MM-DD, the day as the page shows it. */
  published: string | null;
  /** `id:<GeoNames id>` and `name:<lower case>` of each city. */
  cities: string[];
  title: ColumnType<string | null, string | null | undefined, string | null>;
  counts: ColumnType<number[], number[] | undefined, number[]>;
  least: ColumnType<number, number | undefined, number>;
}
export interface RecordsTable {
  id: string;
  version: number;
  /** JSON, as text: `jsonb` refuses the character U+0000 and reorders keys. */
  body: string;
  capture_id: string | null;
  written_at: ColumnType<Date, never, never>;
}
export interface RunsTable {
  id: string;
  site: string;
  started_at: Time;
  finished_at: MaybeTime;
  status: RunStatus;
  /** JSON as text. */
  summary: string | null;
}
export interface RefusalsTable {
  run_id: string;
  url_key: string;
  seq: Generated<string>;
  url: string;
  canonical_url: string;
  result: 'refused' | 'failed';
  reason: Reason;
  message: string;
  at: Time;
}
export interface FillRatesTable {
  run_id: string;
  site: string;
  at: Time;
  measure: string;
  hits: number;
  total: number;
}
export interface ProgressTable {
  name: string;
  position: string;
  /** JSON as text. */
  counts: string;
  done: boolean;
  updated_at: ColumnType<Date, never, string>;
}
export interface SchedulesTable {
  site: string;
  target: string;
  pattern: string;
  tz: string;
  added_at: Time;
  last_due: MaybeTime;
  last_begun: MaybeTime;
  last_run: string | null;
  missed: Generated<number>;
  note: string | null;
}
export interface TalliesTable { measure: string; site: string; label: string; value: number }
export interface ListingsTable {
  key: string;
  list_key: string;
  site: string;
  canonical_url: string;
  list_url: string;
  title: string | null;
  teaser: string | null;
  published: string | null;
  capture_id: string | null;
  first_seen: Time;
  last_seen: Time;
}
export interface CorrectionsTable {
  id: Generated<string>;
  record_id: string;
  field: CorrectedField;
  key: string;
  action: CorrectionAction;
  /** JSON as text. */
  finding: string | null;
  who: string;
  at: ColumnType<Date, never, never>;
  satisfied_by: ColumnType<string | null, never, string | null>;
}
export interface MetaTable { name: string; value: string }

export interface Tables {
  captures: CapturesTable;
  addresses: AddressesTable;
  articles: ArticlesTable;
  records: RecordsTable;
  runs: RunsTable;
  refusals: RefusalsTable;
  fill_rates: FillRatesTable;
  progress: ProgressTable;
  schedules: SchedulesTable;
  tallies: TalliesTable;
  listings: ListingsTable;
  corrections: CorrectionsTable;
  meta: MetaTable;
}
