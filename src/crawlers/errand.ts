/** What a crawl still has to do, one address at a time. */
import type { Start } from '../site.ts';
import type { FoundLink, PageRole } from './types.ts';

interface Address extends FoundLink {
  /** Set once the page counts against the limit: a second try is no second page. */
  claimed?: boolean;
  tries?: number;
  /** Set on what is known to have been visited by nobody: nothing is asked about an earlier visit. */
  isNew?: boolean;
}
export interface ArticleErrand extends Address { readonly kind: 'article' }
/** The errand for an article that nobody has visited yet. */
export const newArticle = ({ url, canonicalUrl }: FoundLink): ArticleErrand => ({ kind: 'article', url, canonicalUrl, isNew: true });
/** A page of a site that is known by its address alone: article and list at once. */
export interface PageErrand extends Address { readonly kind: 'page'; readonly first: boolean }
export interface ListingErrand extends Address {
  readonly kind: 'listing';
  readonly start: Start;
  readonly page: number;
  readonly walk: ListingWalk;
}
/** A page of a list that is kept as JSON; `key` stands in its addresses. */
export interface JsonErrand extends Address {
  readonly kind: 'json';
  readonly start: Start;
  readonly page: number;
  readonly walk: ListingWalk;
  readonly key: string;
}
/** The page whose meta tag names the key of a JSON list. */
export interface KeyErrand extends Address { readonly kind: 'key'; readonly start: Start }
export interface FeedErrand extends Address { readonly kind: 'feed'; readonly first: boolean }
export interface SitemapErrand extends Address { readonly kind: 'sitemap'; readonly depth: number;
  /** Named by nobody: it need not be there. */
  readonly guessed?: true;
  /** The date of change that an index states for it, as it stands there. */
  readonly stated: string | null;
}
export type Errand = ArticleErrand | PageErrand | ListingErrand | JsonErrand | KeyErrand | FeedErrand | SitemapErrand;

/** What is remembered from page to page of one list. */
export interface ListingWalk {
  /** Addresses of its pages that were asked for, and what pages with other addresses held. */
  readonly addresses: Set<string>;
  readonly contents: Set<string>;
  /** Pages in a row with nothing that is still to fetch, and with nothing that this crawl had not seen. */
  knownPages: number;
  barrenPages: number;
  /** It was taken up where an earlier crawl was cut short, and has not met anything new yet. */
  isResumed: boolean;
}

export const ACCEPT: Readonly<Record<Errand['kind'], string>> = {
  article: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  page: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  listing: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  json: 'application/json,text/plain;q=0.9,*/*;q=0.8',
  key: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  feed: 'application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.9,*/*;q=0.8',
  sitemap: 'application/xml,text/xml,application/gzip;q=0.9,*/*;q=0.8',
};

export const ROLE: Readonly<Record<Errand['kind'], PageRole>> = { article: 'article', page: 'article', listing: 'listing', json: 'listing', key: 'other', feed: 'feed', sitemap: 'sitemap' };
