/** Where something was told: in which finding of which release. */
import type { ReleaseRecord } from '../record.ts';

export interface ToldIn {
  readonly recordId: string;
  /** Key of the finding in its record. */
  readonly key: string;
  readonly site: string | null;
  readonly url: string | null;
  readonly title: string | null;
  /** Day of publication, YYYY-MM-DD. */
  readonly published: string | null;
}

export function toldIn({ id, site, canonicalUrl, url, title, publishedAt }: ReleaseRecord, key: string): ToldIn {
  return { recordId: id, key, site, url: canonicalUrl ?? url, title, published: publishedAt?.slice(0, 10) ?? null };
}
