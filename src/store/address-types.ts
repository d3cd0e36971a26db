/** What is known of addresses, and of the visits that they had. */
import type { Reason } from '../errors.ts';
import type { PublishedFrom } from '../record.ts';
import type { Capture, CaptureKind, Result } from './capture-types.ts';

/** What is known of an address. */
export interface AddressState {
  readonly canonicalUrl: string;
  readonly url: string;
  readonly site: string;
  readonly firstSeen: string;
  readonly lastSeen: string;
  readonly lastFetched: string | null;
  /** `fetched`: captured, extraction still to come; null: seen, never fetched. */
  readonly result: Result | 'fetched' | null;
  readonly reason: Reason | null;
  readonly message: string | null;
}
/** How far the server of an address is believed when it says that nothing has changed. */
export interface Trust {
  /** Times that what it said was found true, and times that it was believed since. */
  readonly proofs: number;
  readonly unchecked: number;
  /** It was found saying so of what had changed. */
  readonly lies: boolean;
}
/** What a visit found: the response, the trust after it, and the date of change that a sitemap index stated. */
export interface NewVisit { readonly captureId: string; readonly trust: Trust; readonly stated: string | null }
export interface SettledAddress {
  /** Default `article`. Other kinds are kept apart: a list may be an article, too. */
  readonly kind?: CaptureKind;
  readonly site: string;
  readonly url: string;
  readonly canonicalUrl: string;
  readonly at: string;
  readonly result: Result | 'fetched';
  readonly reason: Reason | null;
  readonly message: string | null;
  readonly visit?: NewVisit;
}
/** Publication date told by a listing, feed or sitemap. */
export type Hint = { readonly publishedAt: string; readonly from: PublishedFrom } | null;
export interface SeenLink { readonly site: string; readonly canonicalUrl: string; readonly url: string; readonly hint?: Hint }
/** An address: an article by its canonical URL, everything else by the address asked for. */
export interface AddressName { readonly kind: CaptureKind; readonly url: string; readonly canonicalUrl: string }
/** The last visit of an address whose response is still in the archive's index. */
export interface Visit {
  readonly capture: Capture;
  readonly trust: Trust;
  readonly stated: string | null;
  /** When a response last came, and when it was last found to stand. */
  readonly fetchedAt: string;
  readonly checkedAt: string;
}
export interface OpenLink { readonly url: string; readonly canonicalUrl: string; readonly hint: Hint }
/** A page of a list that is still to visit: of the start with this address, the so many-th. */
export interface OpenPage { readonly url: string; readonly canonicalUrl: string; readonly start: string; readonly page: number }
export interface Addresses {
  /**
   * Notes that these addresses were seen at `at` and gives the canonical URLs that are still to fetch: never
   * fetched, `failed`, or refused for one of the reasons in `again`. Kept, other refused and `fetched` ones are known.
   */
  seen(links: readonly SeenLink[], sight: { readonly at: string; readonly again?: readonly Reason[] }): Promise<ReadonlySet<string>>;
  settle(state: SettledAddress): Promise<void>;
  get(canonicalUrl: string): Promise<AddressState | null>;
  lastVisit(name: AddressName): Promise<Visit | null>;
  /** The server, or a sitemap index, says that the last response still stands. */
  stands(name: AddressName, more: { readonly at: string; readonly trust: Trust }): Promise<void>;
  /** Articles that were seen and never fetched, or failed in a few runs: what a run that was cut short left over, the oldest first. */
  open(site: string, limit: number): Promise<readonly OpenLink[]>;
  /** Kept articles that nobody looked at since `before`, the longest first. */
  due(site: string, more: { readonly before: string; readonly limit: number }): Promise<readonly OpenLink[]>;
  /** Notes a page of a list that is to be visited, so that a run that is cut short is taken up there. */
  expect(page: OpenPage & { readonly site: string; readonly at: string }): Promise<void>;
  openPages(site: string): Promise<readonly OpenPage[]>;
}
