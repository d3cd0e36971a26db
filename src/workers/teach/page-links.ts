/** The links of a page, and what they look like: navigation, or the title of an article. */
import { baseOf } from '../../crawlers/listing.ts';
import { isTitled } from '../../crawlers/neighbours.ts';
import { parseList } from '../../crawlers/stated-links.ts';
import { canonicalUrl } from '../../page.ts';
import type { SeenPage } from './scout.ts';

export interface PageLink {
  readonly url: string;
  readonly canonicalUrl: string;
  readonly text: string;
  /** In a navigation bar, a header, a footer or a breadcrumb trail, by tag, role or name. */
  readonly isFrame: boolean;
  readonly isTrail: boolean;
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|gz|jpe?g|png|gif|webp|svg|mp3|mp4|css|js|xml|rss)$/i;
const FRAME = 'nav, header, footer, [role=navigation], [class*=nav], [class*=menu], [class*=foot], [class*=breadcrumb], [class*=crumb], [class*=position], [id*=nav], [id*=menu], [id*=foot]';
const TRAIL = '[class*=breadcrumb], [class*=crumb], [class*=position], [class*=location], [id*=breadcrumb], [class*=mbx]';
/** Links of one page that are looked at. */
const MOST_LINKS = 3000;

/** The links of a page to the same host, each address once, with the longest text that it is linked by. */
export async function linksOf(page: SeenPage): Promise<PageLink[]> {
  const $ = await parseList(page.text);
  const base = baseOf($, page.url);
  const { host } = new URL(page.url);
  const found = new Map<string, PageLink>();
  for (const anchor of $('a[href]').toArray().slice(0, MOST_LINKS)) {
    const href = ($(anchor).attr('href') ?? '').trim();
    if (!URL.canParse(href, base)) continue;
    const url = new URL(href, base);
    url.hash = '';
    if (!/^https?:$/.test(url.protocol) || bare(url.host) !== bare(host) || FILE.test(url.pathname)) continue;
    const key = canonicalUrl(url.href);
    const text = $(anchor).text().replace(/\s+/g, ' ').trim();
    const known = found.get(key);
    if (known !== undefined && known.text.length >= text.length) continue;
    found.set(key, {
      url: url.href, canonicalUrl: key, text,
      isFrame: (known?.isFrame ?? false) || $(anchor).closest(FRAME).length > 0, isTrail: (known?.isTrail ?? false) || $(anchor).closest(TRAIL).length > 0,
    });
  }
  return [...found.values()];
}

export const bare = (host: string): string => host.replace(/^www\./, '');

/** True for a link that is worded as a title and does not stand in the frame of its page. */
export function looksLikeArticle(link: PageLink): boolean {
  return !link.isFrame && isTitled(link.text);
}

/** Links that stand on all these pages and are worded like the names of sections. */
export function navigationOf(pages: readonly (readonly PageLink[])[]): PageLink[] {
  const [first = [], ...others] = pages;
  return first.filter((link) => (link.isFrame || !isTitled(link.text))
    && others.every((links) => links.some((other) => other.canonicalUrl === link.canonicalUrl)));
}

/** Words by which sites call the place where they list their releases. */
const SECTION = /news|press|release|media|aktuell|meldung|presse|actualit|noticia|comunicad|stamp|event|announce|bulletin|newsroom|article|stories|updates|sister|新闻|動態|动态|要闻|资讯|公告|ニュース|보도|новост|пресс/iu;
const ASIDE = /about|contact|privacy|terms|cookie|login|sign|account|search|help|imprint|impressum|datenschutz|subscribe|donate|rss|sitemap|javascript|language|accessib|links|job|career/iu;

/** Addresses that may list the articles, the likeliest first: the trail, the folders above, sections by name, the home page. */
export function listingCandidates(articles: readonly string[], links: readonly PageLink[], isArticle: (url: string) => boolean): string[] {
  const scores = new Map<string, number>();
  const add = (url: string, score: number): void => { scores.set(url, Math.max(score, scores.get(url) ?? 0)); };
  for (const link of links) {
    if (isArticle(link.canonicalUrl) || ASIDE.test(new URL(link.url).pathname)) continue;
    const { pathname } = new URL(link.url);
    const isAbove = articles.some((url) => pathname !== '/' && new URL(url).pathname.startsWith(folderOf(pathname)));
    const isSection = SECTION.test(link.text) || SECTION.test(pathname);
    const score = (link.isTrail ? 4 : 0) + (isAbove ? 4 : 0) + (isSection ? 3 : 0) + (link.isFrame ? 1 : 0) - (looksLikeArticle(link) ? 2 : 0);
    if (score > 0) add(link.url, score);
  }
  for (const url of articles) {
    add(new URL('/', url).href, 2.5);
    if (new URL(url).pathname.split('/').length > 2) add(new URL('./', url.replace(/\/$/, '')).href, 0.5);
  }
  return [...scores].toSorted(([, a], [, b]) => b - a).map(([url]) => url);
}

/** `/news/index.html` and `/news/` stand for the same folder. */
function folderOf(pathname: string): string {
  const folder = pathname.replace(/[^/]*\.[a-z]{2,5}$/i, '').replace(/\/(?:index|list|default)[-_]?\d*$/i, '/');
  return folder === '/' ? pathname : folder;
}
