/**
 * The library's door: `extract`, the error that it raises, and the types of what it takes and gives. Importing it opens
 * nothing, writes nothing and starts nothing; the first call reads the gazetteer from the package, once.
 */
import { extract as extractOne } from './extractors/extract.ts';
import type { ExtractInput } from './extractors/extract-input.ts';
import type { ReleaseRecord } from './record.ts';

/**
 * Reads one article, a text or a page, and gives its record. The same input gives the same record; there is no clock, no
 * network and no state between calls. Raises `BadInput` when neither `text` nor `html`, or neither `id` nor `url` is given, and
 * when `publishedAt` is not ISO 8601.
 */
export function extract(input: ExtractInput): Promise<ReleaseRecord> {
  return extractOne(input);
}
export { BadInput } from './errors.ts';
export type { ExtractInput, HtmlInput, TextInput } from './extractors/extract-input.ts';
export type * from './record.ts';
