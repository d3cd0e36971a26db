/** What a site definition is: pure data, one file a site in `sites/`, checked when it is loaded. */
import type { PageKind } from './record.ts';

/** A list that a site keeps as JSON. Paths are names with points between them, read from own properties. */
export interface JsonList {
  /** Path of the items from the top (empty: the whole document); an object stands for its values. */
  readonly items: string;
  /** Path of an item's address. Items without one are passed over. */
  readonly address: string;
  /** Path of a piece of HTML that holds the items instead: it is read as a listing is, by the `items` of the start. */
  readonly html?: string;
  /** Path of the address of the next page; or, where the address of the list has `{cursor}`, of what stands for it on the next page (on the first: nothing). */
  readonly next?: string;
  /** A pattern and its replacement on the address, in order, where an item has a number or a code in its place. */
  readonly rewrite?: readonly { readonly from: string; readonly to: string }[];
  /** Path of an item's headline: given it, items without one are passed over. */
  readonly title?: string;
  /** Path of the first words of an item, or of what it says in a line. */
  readonly teaser?: string;
  /** Path of an item's day of publication, with or without a time. */
  readonly date?: string;
  /** What `{key}` in the address of the list stands for: the content of this `<meta name>` on this page of the site. */
  readonly key?: { readonly page: string; readonly meta: string };
}

/** Where a site lists its releases. `url` may hold `{page}`, a number counted from `firstPage`. */
export interface Start {
  readonly kind: 'listing' | 'feed' | 'sitemap' | 'page' | 'json';
  readonly url: string;
  /** Listing only: CSS selector of the links to articles; without it, every link that `articles` takes. */
  readonly items?: string;
  /** Listing and JSON: the form of the days beside the items, as in `Layout.dateFormat`; without it, any form that tells its year. */
  readonly dateFormat?: string;
  /** Listing only: CSS selector of the link to the next page; without it rel=next and the usual words and numbers. */
  readonly next?: string;
  /** Listing and JSON: the number of the first page in a `{page}` address (default 1), and how much it grows by each page (default 1). */
  readonly firstPage?: number;
  readonly pageStep?: number;
  /** Listing and JSON: what is sent by POST, JSON where it begins with a bracket, else a form; may hold `{page}`. */
  readonly post?: string;
  /** JSON only, and always there. */
  readonly json?: JsonList;
}

/** Rules that fold the addresses of one article into one canonical URL. */
export interface CanonicalRules {
  /** Hosts that serve the same pages as the first of them. */
  readonly hosts?: readonly string[];
  /** Query parameters that do not change the page; tracking parameters are always dropped. */
  readonly drop?: readonly string[];
  /** A pattern and its replacement on the whole address, in order: content-id forms, GBK twins. */
  readonly rewrite?: readonly { readonly from: string; readonly to: string }[];
  /** Replica sites only: the origin that stands in canonical URLs in place of the one served from. */
  readonly origin?: string;
}

/** CSS selectors and markers of a layout. Where they find nothing, the generic article step serves. */
export interface Layout {
  /** The last day (YYYY-MM-DD) on which pages were served in this layout; absent for today's. */
  readonly validUntil?: string;
  readonly title?: string;
  readonly body?: string;
  readonly published?: string;
  /** The form of the words that `published` selects: `dd.MM.yyyy`, `yyyy年M月d日 HH:mm` (src/page/date-format.ts); without it, any form. Words in another form count as not found. */
  readonly dateFormat?: string;
  readonly authors?: string;
  /** Selectors removed before anything is read. */
  readonly cut?: readonly string[];
  /** The body ends before the first block whose text matches one of these patterns (case-insensitive). */
  readonly endMarkers?: readonly string[];
}

/** How hard a site may be asked. Kept per origin; a longer Crawl-delay in robots.txt wins. */
export interface Politeness {
  /** Least time between two request starts on one origin, milliseconds. Default 1000. */
  readonly delayMs?: number;
  /** Requests under way at once on one origin. Default 2. */
  readonly concurrency?: number;
  /** Hours in which it may be asked, `01:00-06:00` in the site's time zone; over midnight where the second is the earlier. Default: any. */
  readonly window?: string;
  /** Most requests on one day (of the site's time zone) to one origin. Default: any number. */
  readonly pagesPerDay?: number;
}

/** A site that publishes releases. */
export interface Site {
  /** `^[a-z0-9][a-z0-9-]*$`; for addresses without a definition `host[:port]`. */
  readonly name: string;
  readonly title: string;
  readonly home: string;
  /** What is known of the site and what is guessed, for the next developer. */
  readonly notes?: string;
  readonly starts: readonly Start[];
  /** Hosts (`host` or `host:port`) that belong to the site; nothing else is fetched. */
  readonly hosts: readonly string[];
  /** Patterns (regular expressions on the canonical URL) of article addresses; empty: any page that reads as one. */
  readonly articles: readonly string[];
  /** Patterns of addresses never fetched. */
  readonly never?: readonly string[];
  readonly canonical?: CanonicalRules;
  readonly render?: 'http' | 'browser' | 'auto';
  readonly language?: string;
  /** IANA name: dates without an offset are read in it. */
  readonly timeZone?: string;
  /** How `10/11/2016` is meant. */
  readonly dateOrder?: 'mdy' | 'dmy';
  /** GeoNames id of the city that the site is about: a prior, never a finding. */
  readonly homeCity?: number;
  readonly layouts?: readonly Layout[];
  readonly politeness?: Politeness;
  /** Stop a listing after this many pages in a row with nothing new. Default 1. */
  readonly stopAfterKnownPages?: number;
  readonly maxPages?: number;
  /** Releases before this day (YYYY-MM-DD) are not wanted: they are left out, and a list ends where they begin. */
  readonly notBefore?: string;
}

/** The layout that was in force on a day (YYYY-MM-DD), or today's without one. */
export function layoutOn(site: Site, day: string | null): Layout | null {
  const layouts = site.layouts ?? [];
  const dated = layouts.filter((l) => l.validUntil !== undefined && day !== null && day <= l.validUntil)
    .toSorted((a, b) => (a.validUntil ?? '').localeCompare(b.validUntil ?? ''));
  return dated[0] ?? layouts.find((l) => l.validUntil === undefined) ?? null;
}

/** What a page turned out to be, and why it was not kept if it was not. */
export interface Outcome { readonly kind: PageKind; readonly kept: boolean; readonly why: string | null }

/**
 * The definition as it is served from another origin (`http://127.0.0.1:43121`): the addresses move, the canonical URLs
 * keep the origin that the definition names, so that records do not depend on the port.
 */
export function relocate(site: Site, origin: string): Site {
  const stable = new URL(site.home).origin;
  const { origin: served, host } = new URL(origin);
  const moved = (url: string): string => site.hosts.some((h) => url.startsWith(`http://${h}/`) || url.startsWith(`https://${h}/`))
    ? url.replace(/^https?:\/\/[^/]+/, served) : url;
  const { hosts: _twins, ...rules } = site.canonical ?? {};
  return {
    ...site, home: moved(site.home), hosts: [host], canonical: { ...rules, origin: stable },
    starts: site.starts.map((start) => ({ ...start, url: moved(start.url), ...(start.json?.key && { json: { ...start.json, key: { ...start.json.key, page: moved(start.json.key.page) } } }) })),
  };
}
