/**
 * The store: what was fetched, what was made of it, and what is known of each address.
 *
 * PostgreSQL holds it; the store is the truth, and a queue only a way to work through it. All times are
 * ISO 8601 UTC strings. Every write is idempotent: doing it twice changes nothing.
 */
import type { Reason } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';
import type { Addresses } from './address-types.ts';
import type { Captures, Result } from './capture-types.ts';
import type { Corrections } from './correction-types.ts';
import type { Holdings } from './holding-types.ts';
import type { Intake } from './intake-types.ts';
import type { Listings } from './listing-types.ts';
import type { Origins } from './origin-types.ts';
import type { ProgressNotes } from './progress-types.ts';
import type { RecordFilter, RecordHead, RecordRow, RowFilter } from './row-types.ts';
import type { Schedules } from './schedule-types.ts';
import type { Tallies } from './tally-types.ts';
import type { Put, Successor } from './successor.ts';
import type { WrittenRecord } from './written-record.ts';

export type * from './address-types.ts';
export type * from './capture-types.ts';
export type * from './row-types.ts';

export interface Records {
  /**
   * Writes a record as the next version of its article when its content differs from the latest one (all fields but
   * `version`, `ruleset`, `fetchedAt`, `raw`, `url`, `blocks`), in one transaction that is safe against concurrent writers.
   * `same` leaves everything as it is; put again from the same capture, it gives what it gave the first time.
   * With `over` nothing is written unless that version stands (0: none), and the result is `same`.
   * Gives the version that stands now.
   */
  put(record: ReleaseRecord | WrittenRecord, captureId: string | null, over?: number): Promise<Put>;
  /** The same for several articles, each of which comes once: all is written or nothing. */
  putAll(successors: readonly Successor[]): Promise<readonly Put[]>;
  /** The latest version of a record, or the one named, as the rules made it: without corrections. */
  get(id: string, version?: number): Promise<ReleaseRecord | null>;
  byUrl(canonicalUrl: string): Promise<ReleaseRecord | null>;
  /** Latest records with their corrections, sorted by id (byte order), fetched in batches, so that memory stays bounded. */
  all(filter?: RecordFilter): AsyncIterable<ReleaseRecord>;
  /** The same as JSON, one line each without its end. */
  lines(filter?: RecordFilter): AsyncIterable<string>;
  count(filter?: RecordFilter): Promise<number>;
  /** Which records there are, in the order of `all`; with `changedSince` (ISO 8601) those written or corrected then or later. */
  heads(filter?: RecordFilter & { readonly changedSince?: string }): AsyncIterable<RecordHead>;
  /** The latest records with their corrections, in the order of the ids; those that are not there are left out. */
  many(ids: readonly string[]): Promise<readonly ReleaseRecord[]>;
  /** The same without corrections, as `get` gives one. */
  made(ids: readonly string[]): Promise<readonly ReleaseRecord[]>;
  /** The list for people, newest first. */
  rows(filter: RowFilter, limit: number): Promise<readonly RecordRow[]>;
  /** Names of the sites that have records. */
  sites(): Promise<readonly string[]>;
  /** Grows with every record and every correction written: equal before and after means that nothing changed. */
  mark(): Promise<string>;
}

export type RunStatus = 'running' | 'done' | 'failed' | 'interrupted';
export interface Run {
  readonly id: string;
  readonly site: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly status: RunStatus;
  /** The summary as it is written to `runs/`; null while the run goes on. */
  readonly summary: unknown;
}
export interface RunRefusal {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly result: 'refused' | 'failed';
  readonly reason: Reason;
  readonly message: string;
  readonly at: string;
}
export interface RunOutcome {
  readonly result: Result | null;
  readonly reason: Reason | null;
  /** BCP 47 of the record; `und` where it is not known; null where there is no record. */
  readonly language: string | null;
  readonly count: number;
}
export interface Runs {
  start(site: string, startedAt: string): Promise<Run>;
  finish(id: string, end: { finishedAt: string; status: RunStatus; summary: unknown }): Promise<void>;
  get(id: string): Promise<Run | null>;
  latest(limit: number, site?: string): Promise<readonly Run[]>;
  /**
   * Counts what became of the run's addresses: its article captures (a null result is not extracted yet; kept ones by
   * language) and the addresses noted as refused or failed.
   */
  outcomes(id: string): Promise<readonly RunOutcome[]>;
  /** Notes an address that a run refused or failed to fetch, so that there is no capture of it. Once per address. */
  noteRefusal(id: string, refusal: RunRefusal): Promise<void>;
  /** Addresses noted as refused or failed, and captures that turned out so; the oldest first. */
  refusals(id: string, limit: number): Promise<readonly RunRefusal[]>;
}

/** Of `total` articles or pages of a run, `hits` had what the measure names. */
export interface FillRate { readonly measure: string; readonly hits: number; readonly total: number }
/** What rates belong to; `at` is when the run started. */
export interface RatedRun { readonly runId: string; readonly site: string; readonly at: string }
export interface FillRates {
  /** Notes the rates of a run; a second time replaces them. */
  note(run: RatedRun, rates: readonly FillRate[]): Promise<void>;
  /** Of each measure the rates that other runs of the site had up to then, the newest first; empty samples are left out. */
  before(run: RatedRun, limit: number): Promise<readonly FillRate[]>;
}

/** A lock that dies with its holder: a PostgreSQL advisory lock on a connection of its own. */
export interface HeldLock {
  /** Aborted when the lock is gone: released, or its connection broke and others may take it. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

export interface Store {
  /** Made when the database was first migrated; jobs carry it, so that a worker with another store refuses them. */
  readonly id: string;
  readonly captures: Captures;
  readonly intake: Intake;
  readonly addresses: Addresses;
  readonly records: Records;
  readonly runs: Runs;
  readonly fillRates: FillRates;
  readonly origins: Origins;
  readonly holdings: Holdings;
  readonly progress: ProgressNotes;
  readonly schedules: Schedules;
  readonly tallies: Tallies;
  readonly listings: Listings;
  readonly corrections: Corrections;
  /** Tries to take a named lock (`crawl:gochengdu`); null when somebody else holds it. */
  lock(name: string): Promise<HeldLock | null>;
  close(): Promise<void>;
}

/** How to reach a PostgreSQL server: what `pg` and the queue take. */
export type PostgresConnection =
  | { readonly kind: 'url'; readonly connectionString: string }
  | { readonly kind: 'socket'; readonly host: string; readonly port: number; readonly user: string; readonly database: string };
