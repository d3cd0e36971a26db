/** What a thread of `extract` is given. */
import type { ExtractInput } from '../extractors/extract-input.ts';

/** An article as `extract` was given it: read already, or the bytes of a page still to be decoded. */
export type OfflineInput =
  | { readonly input: ExtractInput }
  | { readonly id: string; readonly page: Uint8Array };
