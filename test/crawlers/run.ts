/** A crawl of a test: hooks that write down what they were told. */
import { crawlSite } from '../../src/crawlers/crawl.ts';
import { DEFAULT_LIMITS, type Captured, type CrawlHooks, type CrawlOptions, type CrawlReport, type Limits, type Refusal } from '../../src/crawlers/types.ts';
import type { Site } from '../../src/site.ts';

export interface Record_ {
  readonly captured: Captured[];
  readonly refused: Refusal[];
  readonly asked: string[];
}
export interface Outcome extends Record_ { readonly report: CrawlReport }

/** Tries again at once: the waits are for servers that mean it. */
export const QUICK: Limits = { ...DEFAULT_LIMITS, retries: 1, backoffMs: 1, timeoutMs: 20_000, idleMs: 10_000 };

export function options(over: Partial<CrawlOptions> = {}): CrawlOptions {
  return {
    full: false, maxPages: 1000, delayMs: 0, allowHosts: ['127.0.0.1'], limits: QUICK, userAgent: 'Dateliner/test', browser: 'never',
    browserPath: null, signal: new AbortController().signal, ...over,
  };
}

export function site(over: Partial<Site> & Pick<Site, 'starts' | 'hosts'>): Site {
  return { name: 'test', title: 'Test', home: 'http://127.0.0.1/', articles: [], ...over };
}

export function recorder(known: ReadonlySet<string> = new Set()): { hooks: CrawlHooks; record: Record_ } {
  const record: Record_ = { captured: [], refused: [], asked: [] };
  const hooks: CrawlHooks = {
    unknown: (links) => {
      record.asked.push(...links.map((link) => link.canonicalUrl));
      return Promise.resolve(new Set(links.map((link) => link.canonicalUrl).filter((url) => !known.has(url))));
    },
    captured: (response) => { record.captured.push(response); return Promise.resolve(); },
    refused: (refusal) => { record.refused.push(refusal); return Promise.resolve(); },
    looksUnrendered: () => false,
  };
  return { hooks, record };
}

export async function crawl(given: Site, over: Partial<CrawlOptions> & { known?: ReadonlySet<string>; releasesOn?: CrawlHooks['releasesOn'] } = {}): Promise<Outcome> {
  const { known, releasesOn, ...rest } = over;
  const { hooks, record } = recorder(known);
  const report = await crawlSite(given, { ...hooks, ...(releasesOn === undefined ? {} : { releasesOn }) }, options(rest));
  return { ...record, report };
}
