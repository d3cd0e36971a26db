/** Tries a definition on the site as it is today: its lists, and the first articles that they name. */
import { crawlSite } from '../../crawlers/crawl.ts';
import { headerOf } from '../../crawlers/fetch.ts';
import type { CrawlHooks, CrawlOptions, CrawlReport, Refusal } from '../../crawlers/types.ts';
import { needsScripts } from '../../extractors/article/rendered.ts';
import { extract } from '../../extractors/extract.ts';
import { decodePage } from '../../page.ts';
import type { ReleaseRecord } from '../../record.ts';
import type { Site } from '../../site.ts';

export interface LiveLook {
  /** In the order in which the lists name them. */
  readonly records: readonly ReleaseRecord[];
  readonly refusals: readonly Refusal[];
  readonly report: CrawlReport;
}

/** Articles that are fetched. */
const MOST = 3;

/** Nothing is archived or stored. */
export async function lookLive(site: Site, options: CrawlOptions): Promise<LiveLook> {
  const read: { readonly asked: string; readonly record: ReleaseRecord }[] = [];
  const refusals: Refusal[] = [];
  const asked: string[] = [];
  const hooks: CrawlHooks = {
    // Once enough are on their way, all others count as known, so that lists are not walked further.
    unknown: (links) => {
      const wanted = links.slice(0, Math.max(0, MOST - asked.length)).map((link) => link.canonicalUrl);
      asked.push(...wanted);
      return Promise.resolve(new Set(wanted));
    },
    captured: async ({ role, body, headers, rendered, finalUrl, fetchedAt, hint, askedCanonicalUrl }) => {
      if (role !== 'article') return;
      const { text: html } = decodePage(body, rendered ? 'text/html; charset=utf-8' : headerOf(headers, 'content-type'));
      const record = await extract(
        { html, url: finalUrl, ...(hint === null ? {} : { publishedAt: hint.publishedAt }) },
        { site, fetchedAt, ...(hint === null ? {} : { publishedFrom: hint.from }) },
      );
      read.push({ asked: askedCanonicalUrl, record });
    },
    refused: (refusal) => {
      refusals.push(refusal);
      return Promise.resolve();
    },
    looksUnrendered: needsScripts,
  };
  const report = await crawlSite(site, hooks, { ...options, full: false, maxPages: site.starts.length + MOST + 5 });
  // Several are fetched at once, and the first to be asked for need not be the first to come.
  const records = read.toSorted((a, b) => asked.indexOf(a.asked) - asked.indexOf(b.asked)).map(({ record }) => record);
  return { records, refusals, report };
}
