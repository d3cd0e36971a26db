/** Captures: responses as they were archived, and what extraction made of them. */
import type { Reason } from '../errors.ts';
import type { PublishedFrom, RawPointer } from '../record.ts';

/** What a response was fetched for. */
export type CaptureKind = 'article' | 'listing' | 'feed' | 'sitemap' | 'robots' | 'other';
/** What became of a capture or an address. */
export type Result = 'new' | 'changed' | 'same' | 'refused' | 'failed';

/** A response as it was archived. */
export interface NewCapture {
  readonly runId: string;
  readonly site: string;
  readonly kind: CaptureKind;
  /** The address that was asked for, and the one that answered after redirects. */
  readonly url: string;
  readonly finalUrl: string;
  readonly canonicalUrl: string;
  readonly fetchedAt: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** `sha256:` and the hex digest of the body, decompressed. */
  readonly digest: string;
  /** Length of the body in bytes. */
  readonly length: number;
  /** True when a browser made the body. */
  readonly rendered: boolean;
  readonly raw: RawPointer;
  /** Where the body stands that this response brought again; absent when it is kept whole. */
  readonly origin?: { readonly file: string; readonly offset: number };
  /** Publication date told by the listing, feed or sitemap. */
  readonly hint: { readonly publishedAt: string; readonly from: PublishedFrom } | null;
}
/** What extraction made of a capture. */
export interface CaptureResult {
  readonly result: Result;
  readonly reason: Reason | null;
  readonly message: string | null;
  readonly recordId: string | null;
}
export interface Capture extends NewCapture {
  readonly id: string;
  /** Null until extraction has settled it. */
  readonly outcome: CaptureResult | null;
}

export interface Captures {
  /** Adds a capture; a second one with the same raw pointer gives the first one's id. */
  add(capture: NewCapture): Promise<string>;
  get(id: string): Promise<Capture | null>;
  /** Those of these that there are, by id. */
  getAll(ids: readonly string[]): Promise<readonly Capture[]>;
  /** Notes what extraction made of the capture. */
  settle(id: string, outcome: CaptureResult): Promise<void>;
  /** Forgets the outcome, so that the capture is extracted again. */
  reopen(id: string): Promise<void>;
  /** Article captures without an outcome, oldest first, after `afterId`: they are queued again at start. */
  pending(options: { limit: number; afterId?: string; runId?: string }): Promise<readonly Capture[]>;
  countPending(runId?: string): Promise<number>;
  /** Article captures with one of these results, newest first. */
  settled(options: { results: readonly Result[]; limit: number; runId?: string; site?: string }): Promise<readonly Capture[]>;
}
