/** What a thread of `extract` is given, and what it gives back. */
import type { ExtractInput } from '../extractors/extract-input.ts';

/** An article as `extract` was given it: read already, or the bytes of a page still to be decoded. */
export type OfflineInput =
  | { readonly input: ExtractInput }
  | { readonly id: string; readonly page: Uint8Array };

/** A record as its line of JSON, without the line end; or why there is none. */
export type OfflineOutcome =
  | { readonly id: string; readonly line: string }
  | { readonly error: string };
