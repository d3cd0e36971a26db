/** Finds where a site lists its articles: list pages, feeds, sitemaps. */
import { nextPage } from '../../crawlers/pager.ts';
import { readFeed } from '../../crawlers/feed.ts';
import { baseOf, parseHtml, readListing } from '../../crawlers/listing.ts';
import { parseList } from '../../crawlers/stated-links.ts';
import { Scope } from '../../crawlers/scope.ts';
import { readSitemap } from '../../crawlers/sitemap.ts';
import { canonicalUrl } from '../../page.ts';
import type { Site, Start } from '../../site.ts';
import { linksOf, looksLikeArticle } from './page-links.ts';
import type { Scout, SeenPage } from './scout.ts';

/** A place that may list articles, and the addresses that it names. */
export interface Source {
  readonly start: Start;
  readonly page: SeenPage;
  /** Canonical URLs of what looks like articles there. */
  readonly likely: readonly string[];
  /** All addresses that stand there. */
  readonly named: readonly string[];
}
/** A source that serves, and how many articles it names. */
export interface Listed { readonly start: Start; readonly taken: readonly string[]; readonly left: readonly string[] }

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json)\b/i;
/** Pages that are fetched in search of lists; feeds; files of sitemaps. */
const MOST_LISTS = 8;
const MOST_FEEDS = 3;
const MOST_SITEMAPS = 5;
/** A sitemap of more pages than this is an archive, which no daily crawl should walk. */
const LARGEST_SITEMAP = 2000;

/** Addresses of the feeds that pages declare. */
export async function feedsOf(pages: readonly SeenPage[]): Promise<string[]> {
  const found = new Set<string>();
  for (const page of pages) {
    const $ = await parseHtml(page.text);
    for (const element of $('link[rel~="alternate"][href]').toArray()) {
      const href = $(element).attr('href') ?? '';
      if (FEED_TYPE.test($(element).attr('type') ?? '') && URL.canParse(href, baseOf($, page.url))) found.add(new URL(href, baseOf($, page.url)).href);
    }
  }
  return [...found].filter((url) => !/comment/i.test(url)).slice(0, MOST_FEEDS);
}

/** What stands at an address: a list page, a feed or a sitemap; null when it cannot be had or is none of them. */
async function sourceAt(scout: Scout, url: string): Promise<Source | null> {
  const page = await scout.tryPage(url);
  if (page === null) return null;
  if (page.kind === 'html') {
    const links = await linksOf(page);
    const start: Start = { kind: 'listing', url: page.url };
    return { start, page, likely: links.filter(looksLikeArticle).map((link) => link.canonicalUrl), named: links.map((link) => link.canonicalUrl) };
  }
  if (/<(?:urlset|sitemapindex)\b/i.test(page.text.slice(0, 5000))) return sitemapSource(scout, page);
  const items = await readFeed(page.text);
  if (items === null) return null;
  const named = items.filter((item) => URL.canParse(item.url, page.url)).map((item) => canonicalUrl(new URL(item.url, page.url).href));
  return { start: { kind: 'feed', url: page.url }, page, likely: named, named };
}

async function sitemapSource(scout: Scout, page: SeenPage): Promise<Source | null> {
  const named = new Set<string>();
  const likely = new Set<string>();
  const open = [page];
  for (let files = 0; open.length > 0 && files < MOST_SITEMAPS; files += 1) {
    const next = open.shift();
    const file = next === undefined ? null : await readSitemap(next.text);
    for (const { url, publishedAt } of file?.pages ?? []) {
      if (!URL.canParse(url)) continue;
      named.add(canonicalUrl(url));
      // Only a news sitemap says that its pages are articles.
      if (publishedAt !== null) likely.add(canonicalUrl(url));
    }
    for (const { url } of (file?.sitemaps ?? []).slice(0, MOST_SITEMAPS - files - open.length)) {
      const child = await scout.tryPage(url);
      if (child !== null) open.push(child);
    }
  }
  return named.size > LARGEST_SITEMAP ? null : { start: { kind: 'sitemap', url: page.url }, page, likely: [...likely], named: [...named] };
}

/** Feeds, sitemaps and list pages; with an address given by a person that one comes first and no other page is looked for. */
export async function sourcesOf(scout: Scout, where: { articles: readonly SeenPage[]; candidates: readonly string[]; given: string | null }): Promise<Source[]> {
  const [first] = where.articles;
  if (first === undefined) return [];
  const sources: Source[] = [];
  const add = async (url: string): Promise<void> => {
    if (sources.some(({ start }) => start.url === url)) return;
    const source = await sourceAt(scout, url);
    if (source !== null && !sources.some(({ start }) => start.url === source.start.url)) sources.push(source);
  };
  if (where.given !== null) await add(where.given);
  else for (const url of where.candidates.slice(0, MOST_LISTS)) await add(url);
  for (const url of await feedsOf([...where.articles, ...sources.map(({ page }) => page).filter(({ kind }) => kind === 'html')])) await add(url);
  for (const url of (await scout.sitemapsOf(new URL(first.url).origin)).slice(0, 2)) await add(url);
  return sources;
}

/** Links of list pages as their site would be crawled, the sources that name most first; those that add nothing are left out. */
export async function usefulSources(scout: Scout, sources: readonly Source[], site: Site): Promise<Listed[]> {
  const scope = new Scope(site);
  const listed: Listed[] = [];
  for (const source of sources) {
    const taken = [...new Set(source.named.flatMap((url) => articleLink(scope, url, source.page.url) ?? []))];
    const likely = new Set(source.likely.filter((url) => articleLink(scope, url, source.page.url) === null));
    if (taken.length > 0) listed.push({ start: source.start, taken, left: [...likely] });
  }
  const useful: Listed[] = [];
  for (const one of listed.toSorted((a, b) => rank(a) - rank(b) || b.taken.length - a.taken.length)) {
    const known = new Set(useful.flatMap(({ taken }) => taken));
    if (one.taken.filter((url) => !known.has(url)).length > 0) useful.push(one);
  }
  return Promise.all(useful.map((one) => numbered(scout, one, site)));
}

const rank = ({ start }: Listed): number => ['listing', 'feed', 'sitemap'].indexOf(start.kind) + (new URL(start.url).pathname === '/' ? 3 : 0);

function articleLink(scope: Scope, url: string, base: string): string | null {
  const link = scope.link(url, base);
  return link !== null && scope.isArticle(link) ? link.canonicalUrl : null;
}

/** `list-1.html` without a link to its next page: where `list-2.html` lists others, pages are asked for by number. */
async function numbered(scout: Scout, one: Listed, site: Site): Promise<Listed> {
  const { start } = one;
  if (start.kind !== 'listing') return one;
  const page = await scout.page(start.url);
  const $ = await parseList(page.text);
  const setup = { site, start, scope: new Scope(site), url: page.url, page: 1 };
  const next = nextPage($, { ...setup, base: baseOf($, page.url) });
  const number = /^(.*[-_=/](?:p|page|list)?)([01])((?:\.[a-z]{2,5}|\/)?)$/i.exec(start.url);
  if (next !== null || number === null) return one;
  const template = `${number[1]}{page}${number[3]}`;
  const firstPage = Number(number[2]);
  const second = await scout.tryPage(template.replace('{page}', String(firstPage + 1)));
  if (second === null || second.kind !== 'html') return one;
  const fresh = readListing(await parseList(second.text), { ...setup, url: second.url }).links.filter((link) => !one.taken.includes(link.canonicalUrl));
  return fresh.length === 0 ? one : { ...one, start: { ...start, url: template, firstPage }, taken: [...one.taken, ...fresh.map((link) => link.canonicalUrl)] };
}

