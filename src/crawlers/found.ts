/** Articles by what the page that named them knew. */
import type { PublishedFrom } from '../record.ts';
import type { Scope } from './scope.ts';
import type { Found } from './types.ts';

/** What a list that programs read says of one of its items. */
interface Named { readonly url: string; readonly publishedAt: string | null; readonly title?: string | null; readonly teaser?: string | null }

/** Those of the items that are articles of the site. */
export function foundIn(scope: Scope, items: readonly Named[], { base, from }: { readonly base: string; readonly from: PublishedFrom }): Found[] {
  return items.flatMap(({ url, publishedAt, title = null, teaser = null }) => {
    const link = scope.link(url, base);
    if (link === null || !scope.isArticle(link)) return [];
    return [{ ...link, hint: publishedAt === null ? null : { publishedAt, from }, words: { title, teaser } }];
  });
}

/** True for a link that its list dates before a day (YYYY-MM-DD). */
export function isBefore({ hint }: Found, day: string | null): boolean {
  return day !== null && hint !== null && hint.publishedAt.slice(0, 10) < day;
}
