/** What `extract` is given: a text or a page, and what a crawl knows beside it. */
import type { PublishedFrom, RawPointer } from '../record.ts';
import type { Site } from '../site.ts';
import type { Trace } from './trace.ts';

interface Common {
  /** Default: the digest of the canonical URL, so one of `id` and `url` must be given. */
  readonly id?: string;
  readonly url?: string;
  /** ISO 8601 date or date-time. */
  readonly publishedAt?: string;
  readonly title?: string;
}
/** A text that is the article already: it is neither cut nor re-flowed. */
export interface TextInput extends Common { readonly text: string; readonly html?: never }
/** A page: title, body and date are read from it first. */
export interface HtmlInput extends Common { readonly html: string; readonly text?: never }
export type ExtractInput = TextInput | HtmlInput;

/** What a crawl knows beside the page itself. */
export interface Circumstances {
  readonly site?: Site | null;
  readonly siteName?: string | null;
  readonly fetchedAt?: string | null;
  readonly raw?: RawPointer | null;
  /** How `publishedAt` came to be known; default `given`. */
  readonly publishedFrom?: PublishedFrom;
  /** A page that reads as no article is refused (`SkipPage`, `not-article`) before anything is looked for in it. */
  readonly articlesOnly?: boolean;
  /** Where refusals are told, for those who ask why; it changes nothing in the record. */
  readonly trace?: Trace;
}
