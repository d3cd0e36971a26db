/** The part of `extract` that reads a page: the article step first, then its text. */
import type { Circumstances, HtmlInput } from './extract-input.ts';
import { BadInput } from '../errors.ts';
import type { ReleaseRecord } from '../record.ts';

export function extractPage(input: HtmlInput, around: Circumstances): ReleaseRecord {
  throw new BadInput(`pages are not read yet: ${input.url} ${around.siteName}`);
}
