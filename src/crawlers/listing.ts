/** What a list page holds: links to articles, dates beside them, and the way to its next page. */
import type { CheerioAPI } from 'cheerio';
import { isTag } from 'domhandler';
import type { ListPage, ListSetup } from './list-page.ts';
import { nextPage } from './pager.ts';
import { rowDate } from './row-date.ts';
import { rowWords } from './row-text.ts';
import type { Found } from './types.ts';

/**
 * Parses HTML with the fast parser; loaded when first used, and alone: the other parser of cheerio and the HTTP client
 * that come with it take longer to load than most lists to read. All of it stands in one element of ours: with many nodes
 * at the top the search for a selector takes the square of their number.
 */
export async function parseHtml(html: string): Promise<CheerioAPI> {
  const cheerio = await import('cheerio/slim');
  return cheerio.load(`<page>${html}</page>`, { xml: { xmlMode: false, decodeEntities: true } });
}

/** Where the relative links of a page begin: its own address, or its `<base>`. */
export function baseOf($: CheerioAPI, url: string): string {
  const href = $('base[href]').first().attr('href');
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

/** An article is linked from its picture, its headline and a "more": further links tell nothing new. */
const MOST_LOOKS = 4;

export function readListing($: CheerioAPI, setup: ListSetup): ListPage {
  const { site, start, scope } = setup;
  const base = baseOf($, setup.url);
  const anchors = (start.items === undefined ? $('a[href]') : itemAnchors($, start.items)).toArray().filter((node) => isTag(node));
  const links = new Map<string, Found>();
  const looks = new Map<string, number>();
  const linkOf = memo((href: string) => scope.link(href, base));
  const isItem = memo((href: string) => { const link = linkOf(href); return link !== null && scope.isArticle(link); });
  for (const anchor of anchors) {
    const href = $(anchor).attr('href') ?? '';
    const link = linkOf(href);
    if (link === null || !isItem(href) || link.canonicalUrl === scope.canonical(setup.url)) continue;
    const known = links.get(link.canonicalUrl);
    const tries = (looks.get(link.canonicalUrl) ?? 0) + 1;
    looks.set(link.canonicalUrl, tries);
    if (known?.hint || tries > MOST_LOOKS) continue;
    const row = { order: site.dateOrder, format: start.dateFormat, language: site.language ?? null, same: (other: string) => linkOf(other)?.canonicalUrl === link.canonicalUrl, isItem };
    const day = rowDate(anchor, row);
    const words = known?.words?.teaser == null ? rowWords(anchor, row) : known.words;
    links.set(link.canonicalUrl, {
      url: known?.url ?? link.url, canonicalUrl: link.canonicalUrl, hint: day === null ? null : { publishedAt: day, from: 'listing' },
      words: { title: words.title ?? known?.words?.title ?? null, teaser: words.teaser },
    });
  }
  return { links: [...links.values()], next: nextPage($, { ...setup, base }) };
}

/** The same addresses are asked about once for every row that they stand in. */
function memo<T>(answer: (href: string) => T): (href: string) => T {
  const known = new Map<string, T>();
  return (href) => {
    if (!known.has(href)) known.set(href, answer(href));
    return known.get(href) as T;
  };
}

function itemAnchors($: CheerioAPI, selector: string): ReturnType<CheerioAPI> {
  const chosen = $(selector).toArray();
  return $(chosen.flatMap((element) => ($(element).is('a[href]') ? [element] : $(element).find('a[href]').toArray())));
}
