/** Sitemaps, their indexes, and the publication dates of news sitemaps. `lastmod` is no publication date. */
import { Readable } from 'node:stream';
import { stampOf } from './stated-dates.ts';

export interface SitemapItem { readonly url: string; readonly publishedAt: string | null }
export interface SitemapFile { readonly pages: readonly SitemapItem[]; readonly sitemaps: readonly string[]; readonly broken: boolean }

/** Entries of one file that are read; the protocol allows 50,000. */
const MOST_ENTRIES = 50_000;

/** Reads a sitemap or a sitemap index; null when it is neither. What breaks off is read as far as it goes. */
export async function readSitemap(text: string): Promise<SitemapFile | null> {
  const start = text.slice(0, 5000);
  if (/<sitemapindex\b/i.test(start)) return readIndex(text);
  if (/<urlset\b/i.test(start)) return readPages(text);
  // The text form: one address a line.
  const lines = text.split(/\r?\n/, MOST_ENTRIES).map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\//i.test(line))) return null;
  return { pages: lines.map((url) => ({ url, publishedAt: null })), sitemaps: [], broken: false };
}

async function readPages(text: string): Promise<SitemapFile> {
  const { XMLToSitemapItemStream, ErrorLevel } = await import('sitemap');
  const parser = new XMLToSitemapItemStream({ level: ErrorLevel.SILENT, logger: false });
  const { items, broken } = await drained<{ url: string; news?: { publication_date?: string } }>(text, parser);
  const dates = items.some((item) => item.news !== undefined) ? newsDates(text) : new Map<string, string>();
  const pages = items.filter((item) => item.url !== '').map((item) => {
    const date = item.news?.publication_date || dates.get(item.url);
    return { url: item.url, publishedAt: date === undefined ? null : stampOf(date) };
  });
  return { pages, sitemaps: [], broken };
}

async function readIndex(text: string): Promise<SitemapFile> {
  const { XMLToSitemapIndexStream, ErrorLevel } = await import('sitemap');
  const { items, broken } = await drained<{ url: string }>(text, new XMLToSitemapIndexStream({ level: ErrorLevel.SILENT, logger: false }));
  return { pages: [], sitemaps: items.map((item) => item.url).filter((url) => url !== ''), broken };
}

/** What a parser yields until it ends or fails. */
async function drained<T>(text: string, parser: import('node:stream').Transform): Promise<{ items: T[]; broken: boolean }> {
  const items: T[] = [];
  const source = Readable.from([text]);
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const item of source.pipe(parser) as AsyncIterable<T>) {
      items.push(item);
      if (items.length >= MOST_ENTRIES) break;
    }
    return { items, broken: false };
  } catch {
    return { items, broken: true };
  }
}

/** The parser refuses dates without seconds, which the protocol allows: they are read beside it. */
function newsDates(text: string): Map<string, string> {
  const dates = new Map<string, string>();
  for (const entry of text.split(/<url>/i).slice(1)) {
    const url = /<loc>\s{0,20}([^<]{1,2048}?)\s{0,20}<\/loc>/i.exec(entry)?.[1];
    const date = /<(?:[\w-]{1,20}:)?publication_date>\s{0,20}([^<]{1,40}?)\s{0,20}</i.exec(entry)?.[1];
    if (url !== undefined && date !== undefined) dates.set(url.replaceAll('&amp;', '&'), date);
  }
  return dates;
}
