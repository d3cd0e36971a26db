/** A memory of crawls that lives in a test: what the store and the archive are in earnest. */
import { crawlSite } from '../../src/crawlers/crawl.ts';
import type { Earlier, KeptRobots } from '../../src/crawlers/earlier.ts';
import { digestOf } from '../../src/crawlers/revisit.ts';
import { headerOf } from '../../src/crawlers/fetch.ts';
import type { Captured, CrawlHooks, CrawlMemory, CrawlOptions, CrawlReport, Found, ListPlace, PageName } from '../../src/crawlers/types.ts';
import type { Site } from '../../src/site.ts';
import { options, recorder } from './run.ts';

const nameOf = ({ role, url, canonicalUrl }: PageName): string => (role === 'article' ? canonicalUrl : `${role} ${url}`);

export class Remembered {
  readonly visits = new Map<string, Earlier>();
  readonly open = new Map<string, Found>();
  readonly done = new Set<string>();
  readonly pages = new Map<string, ListPlace>();
  readonly robots = new Map<string, KeptRobots>();
  due: readonly Found[] = [];

  /** A crawl that knows what those before it left here. */
  async crawl(site: Site, over: Partial<CrawlOptions> = {}): Promise<{ report: CrawlReport; captured: readonly Captured[] }> {
    const { hooks, record } = recorder();
    const report = await crawlSite(site, { ...hooks, ...this.#hooks(record.captured), memory: this.#memory() }, options(over));
    return { report, captured: record.captured };
  }

  #hooks(captured: Captured[]): Pick<CrawlHooks, 'unknown' | 'captured'> {
    return {
      unknown: (links) => {
        for (const link of links) if (!this.done.has(link.canonicalUrl)) this.open.set(link.canonicalUrl, link);
        return Promise.resolve(new Set(links.map((link) => link.canonicalUrl).filter((url) => !this.done.has(url))));
      },
      captured: (response) => {
        captured.push(response);
        if (response.role === 'article') {
          this.done.add(response.canonicalUrl);
          this.open.delete(response.canonicalUrl);
        }
        this.pages.delete(response.url);
        if (response.visit !== null) this.visits.set(nameOf({ ...response, canonicalUrl: response.askedCanonicalUrl }), earlierFrom(response));
        return Promise.resolve();
      },
    };
  }

  #memory(): CrawlMemory {
    return {
      earlier: (page) => Promise.resolve(this.visits.get(nameOf(page)) ?? null),
      stands: (page, { trust }) => {
        const earlier = this.visits.get(nameOf(page));
        if (earlier !== undefined) this.visits.set(nameOf(page), { ...earlier, trust });
        return Promise.resolve();
      },
      open: (limit) => Promise.resolve([...this.open.values()].slice(0, limit)),
      due: (limit) => Promise.resolve(this.due.slice(0, limit)),
      openPages: () => Promise.resolve([...this.pages.values()]),
      expect: (page) => { this.pages.set(page.url, page); return Promise.resolve(); },
      ended: (page) => { this.pages.delete(page.url); return Promise.resolve(); },
      robots: {
        get: (origin) => Promise.resolve(this.robots.get(origin) ?? null),
        keep: (origin, robots) => { this.robots.set(origin, robots); return Promise.resolve(); },
      },
    };
  }
}

function earlierFrom(response: Captured): Earlier {
  const { headers, body, status, statusText, finalUrl, fetchedAt, visit } = response;
  return {
    etag: headerOf(headers, 'etag'), lastModified: headerOf(headers, 'last-modified'), digest: digestOf(body), finalUrl, fetchedAt,
    trust: visit?.trust ?? { proofs: 0, unchecked: 0, lies: false }, stated: visit?.stated ?? null,
    body: () => Promise.resolve({ body, headers, status, statusText }),
  };
}
