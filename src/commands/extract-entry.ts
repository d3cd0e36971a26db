/** What `extract` reads from its inputs. */
import type { OfflineInput } from '../workers/offline-input.ts';

/** One article, or why it could not be read; `where` is `file`, `file:line` or `file at offset`. */
export type Entry = {
  readonly where: string;
  /** Where to go on behind it; in WARC files only. */
  readonly next?: number;
} & ({ readonly input: OfflineInput } | { readonly error: string });

/** By its name: a file of WARC records, packed or not. */
export const isWarcName = (file: string): boolean => /\.warc(?:\.gz)?$/i.test(file);
