/** What runs in an extraction thread: bytes in, record or refusal out. Nothing here touches queue or store. */
import { BadInput, SkipPage, messageOf, type Reason } from '../errors.ts';
import { extract } from '../extractors/extract.ts';
import { decodePage } from '../page.ts';
import type { PublishedFrom, RawPointer, ReleaseRecord } from '../record.ts';
import { recordInHere, responseIn } from '../store/archive/warc.ts';
import { writtenRecord, type WrittenRecord } from '../store/written-record.ts';
import { siteOf } from './sites.ts';

/** What is known of a page to read. */
export interface PageTask {
  readonly contentType: string | null;
  readonly url: string;
  readonly siteName: string;
  readonly fetchedAt: string;
  readonly raw: RawPointer;
  readonly hint: { readonly publishedAt: string; readonly from: PublishedFrom } | null;
  /** What is no article is refused before it is read whole: for archives, where most pages are none. */
  readonly articlesOnly?: boolean;
}
/** A page by its bytes; and by the record of the archive that holds them, packed. */
export interface ExtractionTask extends PageTask { readonly body: Uint8Array }
export interface MemberTask extends PageTask { readonly member: Uint8Array }
interface Refused { readonly refused: { readonly reason: Reason; readonly message: string } }
export type Extraction = { readonly record: ReleaseRecord } | Refused;
export type Written = { readonly written: WrittenRecord } | Refused;

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

/** Loads what the first page would wait for, by reading a page of no consequence. */
export async function warm(): Promise<void> {
  await extract({ url: 'https://example.org/', html: '<title>Page</title><article><h1>A page</h1><p>It was read in Graz on 3 May 2024.</p></article>' });
}

/** Reads a page from its record in the archive to the text that the store keeps; null when there is no whole response in it. */
export async function write({ member, ...task }: MemberTask): Promise<Written | null> {
  const body = await bodyOf(member);
  if (body === null) return null;
  const made = await extraction({ ...task, body });
  return 'record' in made ? { written: writtenRecord(made.record) } : made;
}

/** What is wrong with it is told by the archive, which knows its place. */
async function bodyOf(member: Uint8Array): Promise<Buffer | null> {
  try {
    const record = await recordInHere(member);
    return record.fields.type === 'response' ? responseIn(record).body : null;
  } catch {
    return null;
  }
}

/** Keeps articles only. */
function verdict(record: ReleaseRecord): Extraction {
  const { pageKind } = record;
  if (pageKind !== 'article' && pageKind !== 'other') return { refused: { reason: 'not-article', message: `the page reads as a page of kind ${pageKind}` } };
  if (record.text.trim() === '') return { refused: { reason: 'empty', message: 'the page holds no text that could be an article' } };
  return pageKind === 'article' ? { record } : { refused: { reason: 'not-article', message: 'the page reads as no article' } };
}
