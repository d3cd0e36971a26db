/** From a page to its article: title, body, publication date, authors, captions, kind of page. */
import type { Ignored, PageKind, PublishedFrom } from '../../record.ts';
import type { Site } from '../../site.ts';

export interface PageInput {
  /** Decoded HTML. */
  readonly html: string;
  readonly url: string | null;
  readonly site: Site | null;
  /** Known from the listing, the feed or the caller: weaker than what the page says, except `given`. */
  readonly hint: { readonly publishedAt: string; readonly from: PublishedFrom } | null;
  /** The day of the fetch, YYYY-MM-DD, where it is known: nothing is published after it. */
  readonly fetchedOn: string | null;
}

export interface Article {
  readonly kind: PageKind;
  readonly title: string | null;
  /** NFC, `\n` between blocks, never the title. */
  readonly text: string;
  readonly authors: readonly string[];
  readonly captions: readonly string[];
  readonly ignored: readonly Ignored[];
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly publishedFrom: PublishedFrom | null;
  /** rel=canonical or og:url as the page gives it, absolute; null without one. */
  readonly canonical: string | null;
  /** 0 to 1: how sure it is that the text is the article and nothing but the article. */
  readonly score: number;
}

export function readArticle(page: PageInput): Article {
  throw new Error(`not here yet: ${page.url}`);
}
