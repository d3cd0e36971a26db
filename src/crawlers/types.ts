/**
 * What a crawl is given and what it gives back. A crawler knows a site and these hooks; it has never heard of a
 * queue, an archive or an extractor.
 */
import type { Reason } from '../errors.ts';
import type { PublishedFrom } from '../record.ts';
import type { Resolver } from './address.ts';
import type { Earlier, RobotsMemory, Trust } from './earlier.ts';
import type { Gate } from './gate.ts';

/** What a response was fetched for. */
export type PageRole = 'article' | 'listing' | 'feed' | 'sitemap' | 'robots' | 'other';

/** One response, as it came. */
export interface Captured {
  readonly role: PageRole;
  readonly url: string;
  readonly finalUrl: string;
  readonly canonicalUrl: string;
  /** ISO 8601 UTC. */
  readonly fetchedAt: string;
  /** Where it was not GET. */
  readonly method?: string;
  readonly status: number;
  readonly statusText: string;
  /** As received, in order; `content-encoding` is what the server said although `body` is decompressed. */
  readonly headers: readonly (readonly [string, string])[];
  readonly requestHeaders: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** True when a browser made the body (the serialised document, UTF-8). */
  readonly rendered: boolean;
  readonly hint: { readonly publishedAt: string; readonly from: PublishedFrom } | null;
  /** The canonical URL of the address that was asked for; another one where it was redirected. */
  readonly askedCanonicalUrl: string;
  /** What the next visit is to know of this one; null where this is not the answer that a server gives of changes. */
  readonly visit: { readonly trust: Trust; readonly stated: string | null } | null;
}

/** A link found on a listing, in a feed or in a sitemap. */
export interface FoundLink { readonly url: string; readonly canonicalUrl: string }

/** An address that was not, or could not be, fetched or used. */
export interface Refusal {
  /** What it was to be fetched for. */
  readonly role: PageRole;
  readonly url: string;
  readonly canonicalUrl: string;
  /** `refused`: not wanted, and never will be; `failed`: tried in vain, may pass. */
  readonly result: 'refused' | 'failed';
  readonly reason: Reason;
  readonly message: string;
  /** Nothing was asked, because the whole origin was closed: that says nothing about this address. */
  readonly unasked?: boolean;
}

/** An article's address and what the page that named it knew. */
export interface Found extends FoundLink {
  readonly hint: Captured['hint'];
  readonly words?: ListedWords;
}

/** The headline and the teaser that a list or a feed shows for an article. */
export interface ListedWords { readonly title: string | null; readonly teaser: string | null }
/** What a list or a feed named, in its order, and the address and time of its answer. */
export interface Listed { readonly url: string; readonly fetchedAt: string; readonly items: readonly Found[] }

/** A page by its addresses; what it was fetched for tells an article from a list at the same address. */
export interface PageName extends FoundLink { readonly role: PageRole }
/** A page of a list: of the start with this address, the so many-th. */
export interface ListPlace extends FoundLink { readonly start: string; readonly page: number }

/** What earlier crawls of the site left behind. Every call is awaited. */
export interface CrawlMemory {
  /** The last visit of a page; null where there was none, or nothing is left of it. */
  readonly earlier: (page: PageName) => Promise<Earlier | null>;
  /** The page still stands, its server or its index says. */
  readonly stands: (page: PageName, more: { readonly at: string; readonly trust: Trust }) => Promise<void>;
  /** Articles that an earlier crawl found and did not get to, and known ones whose time to be looked at has come. */
  readonly open: (limit: number) => Promise<readonly Found[]>;
  readonly due: (limit: number) => Promise<readonly Found[]>;
  /** Pages of lists that an earlier crawl did not get to; and one that this crawl is about to visit. */
  readonly openPages: () => Promise<readonly ListPlace[]>;
  readonly expect: (page: ListPlace) => Promise<void>;
  /** A list ended before this page. */
  readonly ended: (page: PageName) => Promise<void>;
  readonly robots: RobotsMemory;
}

/** A response that was taken; `kept` resolves when it is safe, and a rejection stops the crawl. */
export interface Handed { readonly kept: Promise<void> }

/** What happens to what a crawl finds. Every hook is awaited. */
export interface CrawlHooks {
  /**
   * Of these article addresses, the canonical URLs that are still to fetch. On a site known by an address alone these
   * are all its pages: those that turned out to be lists must stay unknown, or what they link to is never met again.
   */
  readonly unknown: (links: readonly Found[]) => Promise<ReadonlySet<string>>;
  /**
   * Called for every 2xx response that is used, before it is read; what is refused (too large, no HTML, empty) is not
   * handed on. May be called again before an earlier call has ended. A throw stops the crawl. What it gives back may be
   * kept later: the crawl goes on, but does not end before.
   */
  readonly captured: (response: Captured) => Promise<void | Handed>;
  /** Called for every answer that is neither a success nor `304`, at the address that gave it: redirects and errors. */
  readonly turnedAway?: (answer: Pick<Captured, 'url' | 'fetchedAt' | 'status' | 'statusText' | 'headers' | 'requestHeaders' | 'body'>) => Promise<void>;
  readonly refused: (refusal: Refusal) => Promise<void>;
  /** Called for every list and feed that was read, after it was captured. */
  readonly listed?: (list: Listed) => Promise<void>;
  /** Does this HTML (decoded) hold an article only after its scripts have run? */
  readonly looksUnrendered: (html: string, url: string) => boolean;
  /** Anchors of the releases that stand whole on this page (decoded), one below the other; none on any other page. */
  readonly releasesOn?: (html: string, url: string) => readonly string[];
  readonly progress?: (counts: CrawlCounts) => void;
  /** Gives turns at origins to all who crawl them; without it this crawl keeps its gaps for itself. */
  readonly gate?: Gate;
  /** Without it a crawl begins as if it were the first. */
  readonly memory?: CrawlMemory;
}

export interface Limits {
  /** Largest body, bytes, after decompression. Default 20 MiB. */
  readonly maxBytes: number;
  /** Largest ratio of decompressed to compressed bytes, once past 1 MiB. Default 100. */
  readonly maxRatio: number;
  /** Whole time for one request, milliseconds. Default 60,000. */
  readonly timeoutMs: number;
  /** Longest time without a byte, milliseconds. Default 20,000. */
  readonly idleMs: number;
  /** Default 5. */
  readonly maxRedirects: number;
  /** Tries after the first for failures that may pass. Default 3. */
  readonly retries: number;
  /** Wait before the second try, milliseconds; doubles with each further one. Default 1,000. */
  readonly backoffMs: number;
}
export const DEFAULT_LIMITS: Limits = {
  maxBytes: 20 * 1024 * 1024, maxRatio: 100, timeoutMs: 60_000, idleMs: 20_000, maxRedirects: 5, retries: 3,
  backoffMs: 1000,
};

export interface CrawlOptions {
  /** Fetch known article addresses too. */
  readonly full: boolean;
  /** Leave out articles that their list, feed or sitemap dates before this day (YYYY-MM-DD), and end a list there. */
  readonly since?: string;
  /** Most pages fetched in this crawl, listings included. */
  readonly maxPages: number;
  /** Least gap between requests to one origin, milliseconds; null: the site's own, else 1,000. */
  readonly delayMs: number | null;
  /** Hours (`01:00-06:00`, in the site's time zone) in which it may be asked; null: the site's own, else any. */
  readonly window?: string | null;
  /** Most requests on one day to one origin, over all processes; null: the site's own, else any number. */
  readonly pagesPerDay?: number | null;
  /** `host` or `host:port` on private or loopback addresses that may be visited. */
  readonly allowHosts: readonly string[];
  readonly limits: Limits;
  readonly userAgent: string;
  readonly browser: 'auto' | 'never' | 'always';
  /** Path of a Chromium; null: find one. */
  readonly browserPath: string | null;
  readonly signal: AbortSignal;
  /** Answers the addresses of a host name in place of the system's resolver; answers are checked all the same. */
  readonly resolve?: Resolver;
}

/** What a crawl has done so far. */
export interface CrawlCounts {
  /** Listings, feeds, sitemaps and article pages fetched. */
  readonly fetched: number;
  /** Distinct article addresses found, and of them those already known. */
  readonly found: number;
  readonly known: number;
  /** Article pages handed to `captured`. */
  readonly articles: number;
  /** Pages that stand as they were: their servers, or the indexes that name them, said so and were believed. */
  readonly unchanged: number;
  readonly refused: number;
}
/** Requests of one crawl to one origin, and the gaps kept before them, milliseconds: to any request, where processes share turns. */
export interface OriginReport {
  readonly origin: string;
  readonly requests: number;
  readonly askedGapMs: number;
  readonly leastGapMs: number | null;
  readonly medianGapMs: number | null;
  /** Answers that asked for patience: 429, and 503 with a time. */
  readonly throttled: number;
}
export interface CrawlReport extends CrawlCounts {
  /** Addresses that were put off because their hours or the day's budget were over. */
  readonly left: number;
  readonly origins: readonly OriginReport[];
  /** True when the page limit ended the crawl. */
  readonly hitMaxPages: boolean;
  /** What a person should look at: a listing that gave no links, a feed that could not be read. */
  readonly warnings: readonly string[];
}
