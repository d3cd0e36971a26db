/** Lists that programs read, told by what they hold: a site may be named by the address of one. */
import { gunzipped } from './body.ts';
import { kindOf } from './content.ts';
import type { Answer } from './fetch.ts';
import type { Limits } from './types.ts';

/** Addresses, one a line: the text form of a sitemap. */
const ADDRESSES = /^\uFEFF?\s{0,100}https?:\/\/[^\s<>]{3,2000}\s{0,10}(?:[\r\n]|$)/i;
const SNIFFED = 5000;

/** A sitemap (packed, too, or as text) or a feed; null for what is neither by its first bytes. Raises `SkipPage` for a bomb. */
export async function listForMachines(answer: Answer, limits: Limits): Promise<'sitemap' | 'feed' | null> {
  const body = await gunzipped(answer.body, limits);
  // Of what was packed the declared type told no more than that.
  const kind = kindOf({ ...answer, body, headers: body === answer.body ? answer.headers : [] });
  const start = body.subarray(0, SNIFFED).toString('latin1').replaceAll('\u0000', '');
  if (kind === 'text') return ADDRESSES.test(start.replace(/^\u00EF\u00BB\u00BF/, '')) ? 'sitemap' : null;
  if (kind !== 'xml' && kind !== 'json') return null;
  return /<(?:[\w-]{1,20}:)?(?:urlset|sitemapindex)\b/i.test(start) ? 'sitemap' : 'feed';
}
