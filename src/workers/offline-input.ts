/** What a thread of `extract` is given, and what it gives back. */
import type { ExtractInput } from '../extractors/extract-input.ts';
import type { RawPointer } from '../record.ts';

/** A page from an archive, with what was noted when it was captured. */
export interface ArchivedPage {
  readonly body: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
  readonly siteName: string;
  readonly fetchedAt: string;
  readonly raw: RawPointer;
  /** A page that reads as no article gives no record. */
  readonly articlesOnly: boolean;
}
/** An article as `extract` was given it: read already, the bytes of a page still to be decoded, or a page from an archive. */
export type OfflineInput =
  | { readonly input: ExtractInput }
  | { readonly id: string; readonly page: Uint8Array }
  | { readonly archived: ArchivedPage };

/** A record as its line of JSON, without the line end; or why there is none. */
export type OfflineOutcome =
  | { readonly id: string; readonly line: string }
  | { readonly error: string }
  /** A page from an archive that is no article. */
  | { readonly passed: true };
