/** What runs in an extraction thread: bytes in, record or refusal out. Nothing here touches queue or store. */
import { BadInput, SkipPage, messageOf, type Reason } from '../errors.ts';
import { extract } from '../extractors/extract.ts';
import { decodePage } from '../page.ts';
import type { PublishedFrom, RawPointer, ReleaseRecord } from '../record.ts';
import { siteOf } from './sites.ts';

/** A page to read, and what is known of it. */
export interface ExtractionTask {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
  readonly siteName: string;
  readonly fetchedAt: string;
  readonly raw: RawPointer;
  readonly hint: { readonly publishedAt: string; readonly from: PublishedFrom } | null;
  /** What is no article is refused before it is read whole: for archives, where most pages are none. */
  readonly articlesOnly?: boolean;
}
export type Extraction =
  | { readonly record: ReleaseRecord }
  | { readonly refused: { readonly reason: Reason; readonly message: string } };

/** Reads one captured page. A page that is no article is refused, never an error. */
export default async function extraction(task: ExtractionTask): Promise<Extraction> {
  const { text: html } = decodePage(task.body, task.contentType);
  try {
    const record = await extract(
      { url: task.url, html, ...(task.hint === null ? {} : { publishedAt: task.hint.publishedAt }) },
      {
        site: siteOf(task.siteName, task.url), siteName: task.siteName, fetchedAt: task.fetchedAt, raw: task.raw, articlesOnly: task.articlesOnly === true,
        ...(task.hint === null ? {} : { publishedFrom: task.hint.from }),
      },
    );
    return verdict(record);
  } catch (error) {
    if (error instanceof SkipPage || error instanceof BadInput) return { refused: { reason: error.reason, message: messageOf(error) } };
    throw error;
  }
}

/** Keeps articles only. */
function verdict(record: ReleaseRecord): Extraction {
  const { pageKind } = record;
  if (pageKind !== 'article' && pageKind !== 'other') return { refused: { reason: 'not-article', message: `the page reads as a page of kind ${pageKind}` } };
  if (record.text.trim() === '') return { refused: { reason: 'empty', message: 'the page holds no text that could be an article' } };
  return pageKind === 'article' ? { record } : { refused: { reason: 'not-article', message: 'the page reads as no article' } };
}
