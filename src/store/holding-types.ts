/** What the archive holds, as its index tells it. */
import type { Capture, CaptureKind } from './capture-types.ts';

/** Where a whole response stands. */
export interface Standing { readonly file: string; readonly offset: number; readonly length: number }
export interface HoldingFilter {
  readonly site?: string;
  /** Days (YYYY-MM-DD, UTC) on which the pages were fetched, inclusive. */
  readonly since?: string;
  readonly until?: string;
  readonly canonicalUrl?: string;
  readonly kind?: CaptureKind;
  readonly limit?: number;
}
/** A place in a file that a capture points at. */
export interface HeldPlace { readonly id: string; readonly offset: number; readonly length: number }
/** A file that may go. */
export interface Spent { readonly file: string; readonly captures: number; readonly newest: string }

export interface Holdings {
  /** The first whole response of this address with this body; null when there is none. */
  whole(of: { readonly canonicalUrl: string; readonly finalUrl: string; readonly digest: string }): Promise<Standing | null>;
  /** Captures, the oldest first, fetched in batches. */
  list(filter: HoldingFilter): AsyncIterable<Capture>;
  /** The newest capture of an address that was answered with success; null when there is none. */
  newest(canonicalUrl: string): Promise<Capture | null>;
  /** What captures point at in a file, by offset. */
  inFile(file: string): AsyncIterable<HeldPlace>;
  /** Files that captures point into. */
  files(): Promise<readonly string[]>;
  /**
   * Settled article captures, the newest of each record, and of each address that gave none; after `afterId`, by id.
   */
  standing(options: { readonly afterId: string; readonly limit: number; readonly site?: string; readonly since?: string }): Promise<readonly Capture[]>;
  /**
   * Files whose captures were all fetched before `before` (ISO 8601) and are superseded: articles by a newer capture
   * of their address, lists, feeds and the like by their age. A file stays whose captures wait to be read, are the
   * origin of others, or are the evidence of a record: of any version, or with `versions: 'standing'` of the one that stands.
   */
  spent(options: { readonly before: string; readonly versions: 'all' | 'standing' }): Promise<readonly Spent[]>;
  /** Forgets the captures of a file. */
  forget(file: string): Promise<void>;
}
