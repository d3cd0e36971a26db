/** Learns a definition from one or two pages of a site and from what lists them. */
import { BadInput, SkipPage } from '../../errors.ts';
import { readArticle, type Article } from '../../extractors/article/article.ts';
import { extract } from '../../extractors/extract.ts';
import { parseHtml } from '../../crawlers/listing.ts';
import { domainOf } from '../../crawlers/neighbours.ts';
import type { CrawlOptions } from '../../crawlers/types.ts';
import { canonicalUrl } from '../../page.ts';
import type { ReleaseRecord } from '../../record.ts';
import type { Site } from '../../site.ts';
import { SITES } from '../../sites/registry.ts';
import { candidatePatterns, choosePatterns, takes } from './address-pattern.ts';
import { nameGuess, orderGuess, zoneGuess } from './guesses.ts';
import { cutTexts, learnLayout } from './layout-lesson.ts';
import { sourcesOf, usefulSources, type Listed, type Source } from './listings.ts';
import { bare, linksOf, listingCandidates, navigationOf } from './page-links.ts';
import { Scout, type SeenPage } from './scout.ts';

export interface LearnRequest {
  /** Addresses of articles, one or two. */
  readonly urls: readonly string[];
  /** Address of a list, a feed or a sitemap; null: look for them. */
  readonly listing: string | null;
  readonly name: string | null;
  /** YYYY-MM-DD: stands in the notes. */
  readonly today: string;
  readonly options: CrawlOptions;
}
export interface Lesson {
  readonly site: Site;
  /** The pages named, as served, and what the definition reads on them. */
  readonly pages: readonly { readonly page: SeenPage; readonly record: ReleaseRecord; readonly plain: Article; readonly cut: readonly { readonly selector: string; readonly text: string }[] }[];
  readonly sources: readonly Listed[];
  /** Canonical URLs that the patterns take. */
  readonly taken: readonly string[];
  readonly remarks: readonly string[];
}

/** Further articles that are read to see what all pages of the site share. */
const MORE_SAMPLES = 2;
/** Shapes of addresses that only feeds name. */
const MOST_SHAPES = 4;

/** Raises `SkipPage` or `TryLater` where a page cannot be had, `BadInput` where one does not read as an article. */
export async function learnSite(request: LearnRequest): Promise<Lesson> {
  const scout = new Scout(request.options);
  try {
    return await learn(scout, request);
  } finally {
    await scout.close();
  }
}

async function learn(scout: Scout, request: LearnRequest): Promise<Lesson> {
  const articles: SeenPage[] = [];
  for (const url of request.urls) articles.push(articlePage(url, await withAddress(url, scout.page(url))));
  demandOneSite(articles);
  const urls = [...new Set(articles.map(({ url }) => canonicalUrl(url)))];
  const links = await Promise.all(articles.map(linksOf));
  const isArticle = (url: string): boolean => takes(candidatePatterns(urls).slice(0, 1), url) || urls.includes(url);
  const first = await sourcesOf(scout, { articles, given: request.listing, candidates: listingCandidates(urls, links.flat(), isArticle) });
  const sources = request.listing === null && !namesArticles(first, urls) ? await furtherSources(scout, first, { articles, urls, isArticle }) : first;
  const refused = [...navigationOf(links).map((link) => link.canonicalUrl), ...sources.map(({ page }) => canonicalUrl(page.url))].filter((url) => !urls.includes(url));
  const { patterns, drop } = patternsOf(urls, sources, refused);
  const plainSite = await frameOf(request, { articles, sources, patterns, drop });
  const listed = await usefulSources(scout, sources, plainSite);
  const taken = [...new Set(listed.flatMap((one) => one.taken))];
  const samples = await samplesOf(scout, articles, taken.filter((url) => !urls.includes(url)));
  const bareSite = withDays(plainSite, samples);
  const { layout, remarks } = learnLayout(samples.map((page) => ({ url: page.url, html: page.text })), bareSite);
  const { starts: _none, ...rest } = bareSite;
  const site: Site = {
    ...rest, starts: listed.map(({ start }) => start), ...(Object.keys(layout).length === 0 ? {} : { layouts: [layout] }),
    notes: notesOf(request, { samples, listed, site: bareSite, remarks }),
  };
  const pages = await Promise.all(articles.map((page) => reading(page, site)));
  return { site, pages, sources: listed, taken, remarks: [...remarks, ...gaps(scout, listed), ...twinsOf(site)] };
}

function namesArticles(sources: readonly Source[], urls: readonly string[]): boolean {
  const patterns = candidatePatterns(urls);
  return sources.some(({ named }) => named.some((url) => takes(patterns, url)));
}

/** Where neither the articles nor what they link to lead to a list: what those pages, the home page among them, link to. */
async function furtherSources(scout: Scout, first: readonly Source[], from: { articles: readonly SeenPage[]; urls: readonly string[]; isArticle: (url: string) => boolean }): Promise<Source[]> {
  const links = (await Promise.all(first.map(({ page }) => page).filter(({ kind }) => kind === 'html').map(linksOf))).flat();
  const known = new Set(first.map(({ page }) => page.url));
  const candidates = listingCandidates(from.urls, links, from.isArticle).filter((url) => !known.has(url));
  // Where robots.txt names no sitemap, most have one under this name all the same.
  const sitemap = new URL('/sitemap.xml', from.articles[0]?.url).href;
  const more = await sourcesOf(scout, { articles: from.articles, given: null, candidates: [sitemap, ...candidates] });
  return [...first, ...more.filter(({ start }) => !first.some((other) => other.start.url === start.url))];
}

/** Of several addresses a person wants to know which could not be had. */
async function withAddress<T>(url: string, page: Promise<T>): Promise<T> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof SkipPage && !error.message.includes(url)) throw new SkipPage(`${url}: ${error.message}`, error.reason, { cause: error });
    throw error;
  }
}

function articlePage(asked: string, page: SeenPage): SeenPage {
  if (page.kind !== 'html') throw new BadInput(`${asked} is no page of HTML but ${page.kind}: name the address of an article, and a feed or list with --listing`);
  const { kind, needsScript } = plainArticle(page);
  if (needsScript && kind !== 'article') throw new BadInput(`${asked} is empty before its scripts have run, and no browser could be used ("dateliner doctor" tells how to get one)`, 'needs-browser');
  if (kind !== 'article') throw new BadInput(`${asked} reads as a page of kind ${kind}, not as an article: name the address of a release with a few paragraphs`, 'not-article');
  return page;
}

const plainArticle = (page: SeenPage): Article => readArticle({ html: page.text, url: page.url, site: null, hint: null, fetchedOn: null });

function demandOneSite(articles: readonly SeenPage[]): void {
  const domains = [...new Set(articles.map(({ url }) => domainOf(new URL(url).host)))];
  if (domains.length > 1) throw new BadInput(`the pages are of different sites: ${domains.join(' and ')}`);
}

/** Patterns from the addresses named, from what lists show, and from what only a feed names; and parameters that mean nothing. */
function patternsOf(urls: readonly string[], sources: readonly Source[], refused: readonly string[]): { patterns: string[]; drop: string[] } {
  const likely = [...new Set(sources.flatMap((source) => source.likely))];
  const { patterns } = choosePatterns(urls, { likely: likely.map(withoutQuery), refused });
  const all = [...patterns];
  const drop = new Set<string>();
  for (const url of likely) {
    if (new URL(url).search === '' || takes(all, url) || !takes(all, withoutQuery(url))) continue;
    for (const name of new URL(url).searchParams.keys()) drop.add(name);
  }
  const fed = sources.filter(({ start }) => start.kind === 'feed').flatMap((source) => source.likely).map((url) => withoutParameters(url, drop));
  for (const url of fed) {
    if (all.length - patterns.length >= MOST_SHAPES || takes(all, url)) continue;
    const [narrow] = candidatePatterns([url]);
    if (narrow !== undefined && !refused.some((other) => takes([narrow], other))) all.push(narrow);
  }
  return { patterns: all, drop: [...drop] };
}

function withoutQuery(url: string): string {
  return url.replace(/\?.*$/, '');
}
function withoutParameters(url: string, names: ReadonlySet<string>): string {
  return canonicalUrl(url, { drop: [...names] });
}

interface Known { readonly articles: readonly SeenPage[]; readonly sources: readonly Source[]; readonly patterns: readonly string[]; readonly drop: readonly string[] }

/** The definition without its layout. */
async function frameOf(request: LearnRequest, { articles, sources, patterns, drop }: Known): Promise<Site> {
  const [first] = articles;
  if (first === undefined) throw new BadInput('name at least one article');
  const { host, origin } = new URL(first.url);
  const read = articles.map(plainArticle);
  const language = sameOf(read.map((article) => article.language)) ?? null;
  const hosts = [...new Set([host, ...articles.map(({ url }) => new URL(url).host), ...sources.map(({ start }) => new URL(start.url).host), ...await linkedTwins(articles, host)])];
  const areTwins = hosts.length > 1 && new Set(hosts.map(bare)).size === 1;
  return {
    name: request.name ?? nameGuess(host), title: await siteTitle(articles, host), home: `${origin}/`, starts: [], hosts, articles: [...patterns],
    ...(drop.length === 0 && !areTwins ? {} : { canonical: { ...(areTwins ? { hosts } : {}), ...(drop.length > 0 ? { drop } : {}) } }),
    render: 'auto',
    ...(language === null ? {} : { language }),
  };
}

/** How all pages seen write their days. */
function withDays(site: Site, samples: readonly SeenPage[]): Site {
  const { host } = new URL(site.home);
  const zone = zoneGuess(host, { publishedAt: samples.map((page) => plainArticle(page).publishedAt), texts: samples.map(({ text }) => text) });
  const order = orderGuess(samples.map(({ text }) => text), { language: site.language ?? null, host });
  return { ...site, ...(zone === null ? {} : { timeZone: zone }), ...(order === null ? {} : { dateOrder: order }) };
}

function sameOf<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** `www.` or not: the twin of the host that the pages link to. */
async function linkedTwins(articles: readonly SeenPage[], host: string): Promise<string[]> {
  const links = (await Promise.all(articles.map(linksOf))).flat();
  return [...new Set(links.map(({ url }) => new URL(url).host))].filter((other) => other !== host);
}

/** What the site calls itself: by its own word, else what the titles of its pages end in. */
async function siteTitle(articles: readonly SeenPage[], host: string): Promise<string> {
  const documents = await Promise.all(articles.map(({ text }) => parseHtml(text)));
  for (const $ of documents) {
    const named = $('meta[property="og:site_name"]').attr('content')?.trim() ?? '';
    if (named !== '') return named.slice(0, 80);
  }
  const ends = documents.map(($) => $('title').first().text().split(/\s*[|_｜]\s*|\s+[-–—·]\s+/).at(-1)?.trim() ?? '');
  const end = documents.length > 1 ? sameOf(ends) : undefined;
  return end !== undefined && end !== '' && end.length < 60 ? end : host;
}

/** The pages named and a few more of the same kind. */
async function samplesOf(scout: Scout, articles: readonly SeenPage[], others: readonly string[]): Promise<SeenPage[]> {
  const samples = [...articles];
  for (const url of others.slice(0, MORE_SAMPLES + 2)) {
    if (samples.length >= articles.length + MORE_SAMPLES) break;
    const page = await scout.tryPage(url);
    if (page?.kind === 'html' && plainArticle(page).kind === 'article') samples.push(page);
  }
  return samples;
}

async function reading(page: SeenPage, site: Site): Promise<Lesson['pages'][number]> {
  return { page, record: await extract({ html: page.text, url: page.url }, { site }), plain: plainArticle(page), cut: cutTexts(page.text, site.layouts?.[0] ?? {}) };
}

function notesOf({ today, urls, listing }: LearnRequest, found: { samples: readonly SeenPage[]; listed: readonly Listed[]; site: Site; remarks: readonly string[] }): string {
  const { samples, listed, site } = found;
  const others = samples.slice(urls.length).map(({ url }) => url);
  const parts = [
    `Learned on ${today} from ${urls.join(' and ')}${others.length > 0 ? `, and from ${others.join(' and ')} for what all pages share` : ''}.`,
    listing === null ? 'The lists were found by the links of these pages.' : `The list ${listing} was named by a person.`,
    `The patterns take ${new Set(listed.flatMap((one) => one.taken)).size} addresses of ${listed.map(({ start }) => start.url).join(', ') || 'no list'}.`,
    ...(site.timeZone === undefined ? [] : ['The time zone is guessed from the dates, the country of the host or where the site is registered.']),
    'Not yet looked at by a person.',
  ];
  return parts.join(' ');
}

/** Definitions that have one of the hosts already: which of them an address belongs to, their order decides. */
function twinsOf({ name, hosts }: Site): string[] {
  const others = SITES.filter((other) => other.name !== name && other.hosts.some((host) => hosts.includes(host)));
  return others.map((other) => `the definition ${other.name} has this host already`);
}

/** What a person should look at. */
function gaps(scout: Scout, listed: readonly Listed[]): string[] {
  const left = [...new Set(listed.flatMap((one) => one.left))];
  return [
    ...(listed.length === 0 ? ['no list names the articles: give the address of one with --listing'] : []),
    ...(left.length === 0 ? [] : [`${left.length} links of the lists look like articles and are not taken, the first ${left[0]}`]),
    ...(listed.length === 0 ? scout.missed.map((line) => `not fetched: ${line}`) : []),
  ];
}
