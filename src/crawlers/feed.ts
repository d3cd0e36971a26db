/** Feeds: RSS, Atom, RDF and JSON, the broken ones too. */
import { plainText, withEntities } from '../page.ts';
import { wholeObjects } from './broken-json.ts';
import { stampOf } from './stated-dates.ts';

/** An item's address as the feed gives it, and its date with its own offset. */
export interface FeedItem { readonly url: string; readonly publishedAt: string | null; readonly title?: string | null; readonly teaser?: string | null }

/** Reads a feed; null when it is none. What feedsmith refuses is read item by item, as far as it goes. */
export async function readFeed(text: string): Promise<FeedItem[] | null> {
  const { parseFeed } = await import('feedsmith');
  try {
    const parsed = parseFeed(text.trimStart());
    const items = itemsOf(parsed).map(itemOf).filter((item) => item !== null);
    if (items.length > 0) return items;
  } catch {
    // Truncated and broken feeds are read below.
  }
  if (/<(?:rss|feed|rdf:RDF|channel|item|entry)\b/i.test(text)) return brokenItems(text);
  return /^\s{0,100}\{/.test(text) ? wholeObjects(text, 'items')?.map(({ url, title, summary, content_text, date_published }) => itemOf(stringsOf({ url, title, summary, content_text, date_published }))).filter((item) => item !== null) ?? null : null;
}

type Loose = Readonly<Record<string, unknown>>;

/** Nobody has checked what kind of values a broken feed holds. */
function stringsOf(item: Loose): Loose {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => typeof value === 'string'));
}

function itemsOf(parsed: { readonly feed: unknown }): readonly Loose[] {
  const feed = parsed.feed as { readonly items?: readonly Loose[]; readonly entries?: readonly Loose[] };
  return feed.items ?? feed.entries ?? [];
}

/** The formats name the same things differently. */
function itemOf(item: Loose): FeedItem | null {
  const links = (item['links'] ?? []) as readonly { readonly href?: string; readonly rel?: string }[];
  const alternate = links.find((link) => link.rel === undefined || link.rel === 'alternate') ?? links[0];
  const guid = item['guid'] as { readonly value?: string; readonly isPermaLink?: boolean } | undefined;
  const permalink = guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
  const url = text(item['link']) ?? alternate?.href ?? text(item['url']) ?? permalink;
  if (url === undefined || url.trim() === '') return null;
  const core = item['dc'] as { readonly dates?: readonly string[]; readonly date?: string } | undefined;
  const date = text(item['pubDate']) ?? text(item['published']) ?? text(item['date_published']) ?? core?.dates?.[0] ?? core?.date;
  const teaser = text(item['description']) ?? text(item['summary']) ?? text((item['summary'] as Loose | undefined)?.['value']) ?? text(item['content_text']);
  return { url: url.trim(), publishedAt: date === undefined ? null : stampOf(date), title: words(text(item['title']) ?? text((item['title'] as Loose | undefined)?.['value'])), teaser: words(teaser) };
}

/** Plain words of a value that may hold mark-up; of long ones the beginning. */
function words(value: string | undefined): string | null {
  return value === undefined ? null : plainText(withEntities(value.slice(0, 20_000))).slice(0, LONGEST_TEASER) || null;
}
const LONGEST_TEASER = 2000;

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** Items of a feed that ends in the middle or is no XML: each stands for itself. */
function brokenItems(feed: string): FeedItem[] {
  const items: FeedItem[] = [];
  for (const part of feed.split(/<(?:item|entry)\b/i).slice(1)) {
    const url = elementIn(part, ['link']) ?? /<link\b[^<>]{0,500}?\bhref\s{0,5}=\s{0,5}["']([^"'<>]{1,2000})["']/i.exec(part)?.[1] ?? permalinkIn(part);
    if (url === undefined) continue;
    const date = elementIn(part, ['pubDate', 'published', 'dc:date']);
    items.push({ url: entities(url), publishedAt: date === undefined ? null : stampOf(date), title: words(elementIn(part, ['title'])), teaser: words(elementIn(part, ['description', 'summary'])) });
  }
  return items;
}

/** The text of the first of these elements, if it ends within the part. */
function elementIn(part: string, names: readonly string[]): string | undefined {
  for (const name of names) {
    const open = new RegExp(`<${name}(?:\\s[^<>]{0,500})?>`, 'i').exec(part);
    if (open === null || open[0].endsWith('/>')) continue;
    const from = open.index + open[0].length;
    const end = part.indexOf('</', from);
    const value = end === -1 ? '' : part.slice(from, end).replace('<![CDATA[', '').replace(']]>', '').trim();
    if (value !== '' && value.length <= 2000) return value;
  }
  return undefined;
}

function permalinkIn(part: string): string | undefined {
  const guid = elementIn(part, ['guid']);
  return guid !== undefined && /^https?:/i.test(guid) ? guid : undefined;
}

function entities(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');
}
