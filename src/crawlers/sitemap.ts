/** Sitemaps, their indexes, and the publication dates of news sitemaps. `lastmod` is no publication date. */
import { Readable, type Transform } from 'node:stream';
import { stampOf } from './stated-dates.ts';

export interface SitemapItem { readonly url: string; readonly publishedAt: string | null }
/** A sitemap that an index names, with the date of change that stands there. */
export interface NamedSitemap { readonly url: string; readonly changed: string | null }
export interface SitemapFile { readonly pages: readonly SitemapItem[]; readonly sitemaps: readonly NamedSitemap[]; readonly broken: boolean }

/** Entries of one file that are read; the protocol allows 50,000. */
const MOST_ENTRIES = 50_000;

/** Reads a sitemap or a sitemap index; null when it is neither. What breaks off is read as far as it goes. */
export async function readSitemap(text: string): Promise<SitemapFile | null> {
  const start = text.slice(0, 5000);
  if (/<(?:[\w-]{1,20}:)?sitemapindex\b/i.test(start)) return readIndex(text);
  if (/<(?:[\w-]{1,20}:)?urlset\b/i.test(start)) return readPages(text);
  // The text form: one address a line.
  const lines = text.split(/\r?\n/, MOST_ENTRIES).map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\//i.test(line))) return null;
  return { pages: lines.map((url) => ({ url, publishedAt: null })), sitemaps: [], broken: false };
}

async function readPages(text: string): Promise<SitemapFile> {
  const { XMLToSitemapItemStream, ErrorLevel } = await import('sitemap');
  const items = await drained<{ url: string; news?: { publication_date?: string } }>(text, new XMLToSitemapItemStream({ level: ErrorLevel.SILENT, logger: false }));
  // Elements with a prefix are passed over by the parser.
  if (items === null || items.length === 0) return { pages: entriesOf(text, 'url').map(({ url, date }) => ({ url, publishedAt: date })), sitemaps: [], broken: items === null };
  // The parser refuses dates without seconds, which the protocol allows: they are read beside it.
  const dates = new Map(items.some((item) => item.news !== undefined) ? entriesOf(text, 'url').map(({ url, date }) => [url, date]) : []);
  const pages = items.filter((item) => item.url !== '').map((item) => ({ url: item.url, publishedAt: stampOf(item.news?.publication_date ?? '') ?? dates.get(item.url) ?? null }));
  return { pages, sitemaps: [], broken: false };
}

async function readIndex(text: string): Promise<SitemapFile> {
  const { XMLToSitemapIndexStream, ErrorLevel } = await import('sitemap');
  const items = await drained<{ url: string; lastmod?: string }>(text, new XMLToSitemapIndexStream({ level: ErrorLevel.SILENT, logger: false }));
  const named = items === null || items.length === 0 ? entriesOf(text, 'sitemap').map(({ url, changed }) => ({ url, changed })) : items.map(({ url, lastmod }) => ({ url, changed: lastmod ?? null }));
  const sitemaps = named.filter(({ url }) => url !== '');
  return { pages: [], sitemaps, broken: items === null };
}

/** What a parser yields; null when the file has an error or no end, for then it drops what it has read. */
async function drained<T>(text: string, parser: Transform): Promise<T[] | null> {
  // The parser does not mind a file without an end.
  if (!/<\/(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)>\s{0,100}$/i.test(text.slice(-200))) return null;
  const items: T[] = [];
  try {
    // Addresses with a bare `&` are as common as they are wrong.
    for await (const item of Readable.from([text.replace(/&(?!#?\w{1,10};)/g, '&amp;')]).pipe(parser) as AsyncIterable<T>) {
      items.push(item);
      if (items.length >= MOST_ENTRIES) break;
    }
    return items;
  } catch {
    return null;
  }
}

/** The entries of a file, each read for itself. */
function entriesOf(text: string, element: 'url' | 'sitemap'): { url: string; date: string | null; changed: string | null }[] {
  return text.split(new RegExp(`<(?:[\\w-]{1,20}:)?${element}>`, 'i'), MOST_ENTRIES + 1).slice(1).flatMap((entry) => {
    const url = /<(?:[\w-]{1,20}:)?loc>\s{0,20}(?:<!\[CDATA\[)?([^<\]]{1,2048})(?:\]\]>)?\s{0,20}<\//i.exec(entry)?.[1]?.trim();
    const date = /<(?:[\w-]{1,20}:)?publication_date>([^<]{1,40})</i.exec(entry)?.[1];
    const changed = /<(?:[\w-]{1,20}:)?lastmod>\s{0,20}([^<\s]{1,40})/i.exec(entry)?.[1] ?? null;
    return url === undefined ? [] : [{ url: url.replaceAll('&amp;', '&'), changed, date: date === undefined ? null : stampOf(date) }];
  });
}
