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
  readonly records: readonly ReleaseRecord[];
  readonly refusals: readonly Refusal[];
  readonly report: CrawlReport;
}

/** Articles that are fetched. */
const MOST = 3;

/** Nothing is archived or stored. */
export async function lookLive(site: Site, options: CrawlOptions): Promise<LiveLook> {
  const records: ReleaseRecord[] = [];
  const refusals: Refusal[] = [];
  let asked = 0;
  const hooks: CrawlHooks = {
    // Once enough are on their way, all others count as known, so that lists are not walked further.
    unknown: (links) => {
      const wanted = links.slice(0, Math.max(0, MOST - asked));
      asked += wanted.length;
      return Promise.resolve(new Set(wanted.map((link) => link.canonicalUrl)));
    },
    captured: async ({ role, body, headers, rendered, finalUrl, fetchedAt, hint }) => {
      if (role !== 'article') return;
      const { text: html } = decodePage(body, rendered ? 'text/html; charset=utf-8' : headerOf(headers, 'content-type'));
      records.push(await extract(
        { html, url: finalUrl, ...(hint === null ? {} : { publishedAt: hint.publishedAt }) },
        { site, fetchedAt, ...(hint === null ? {} : { publishedFrom: hint.from }) },
      ));
    },
    refused: (refusal) => {
      refusals.push(refusal);
      return Promise.resolve();
    },
    looksUnrendered: needsScripts,
  };
  const report = await crawlSite(site, hooks, { ...options, full: false, maxPages: site.starts.length + MOST + 5 });
  return { records, refusals, report };
}
