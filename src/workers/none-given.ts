/** What is to be said of a crawl that brought no article. */
import type { CrawlReport } from '../crawlers/types.ts';
import type { Site } from '../site.ts';
import type { RunStatus, Store } from '../store/store.ts';

export const NO_ARTICLE = 'the site gave no article';
export const NONE_HAD = 'none of the articles could be had';
/** So many articles that could not be had, and none that could, are no chance. */
const MANY_FAILED = 3;

export interface Ended {
  /** Null for a single address, which says nothing about its site. */
  readonly site: Site | null;
  readonly report: CrawlReport;
  readonly pages: Readonly<Record<'new' | 'changed' | 'same' | 'refused' | 'failed', number>>;
  readonly status: RunStatus;
  readonly refusals: readonly { readonly message: string }[];
}

/** One sentence for a person, or none where articles came or nothing is wrong. */
export async function noneGiven(store: Store, ended: Ended): Promise<string[]> {
  const { site, report, pages, status, refusals: [first] } = ended;
  if (pages.new + pages.changed + pages.same > 0) return [];
  if (report.found === 0 && report.left === 0) {
    if (report.fetched === 0 && status !== 'interrupted' && first !== undefined) return [`${NO_ARTICLE}: nothing of it could be fetched (${first.message})`];
    return [`${NO_ARTICLE} at all: its layout may have changed, or the address is not what it was`];
  }
  if (pages.failed >= MANY_FAILED) return [`${NONE_HAD}: ${pages.failed} failed, and the next crawl tries them again`];
  // Runs are compared with those before; a site that never gave anything has none that were better.
  if (site === null || status !== 'done' || !allRefused(ended) || (await hasRecords(store, site.name))) return [];
  return [`${NO_ARTICLE} so far: of ${report.found} addresses on its lists none reads as one; the reasons stand above or in the runs before`];
}

/** True when nothing was left out for want of pages, hours or days, and all that was asked for was refused. */
function allRefused({ report, pages }: Ended): boolean {
  return report.left === 0 && !report.hitMaxPages && pages.refused + pages.failed >= report.found - report.known && pages.refused + report.known > 0;
}

async function hasRecords(store: Store, site: string): Promise<boolean> {
  for await (const _ of store.records.all({ site, limit: 1 })) return true;
  return false;
}
