/** The settings by which pages are fetched, as a crawl takes them. */
import type { Config } from '../config.ts';
import { DEFAULT_LIMITS, type CrawlOptions } from '../crawlers/types.ts';

type FetchSettings = Pick<CrawlOptions, 'allowHosts' | 'userAgent' | 'limits' | 'browser' | 'browserPath'>;

export function fetchSettings({ allowHosts, userAgent, maxBytes, maxRatio, timeoutMs, retries, browser, browserPath }: Config): FetchSettings {
  return { allowHosts, userAgent, limits: { ...DEFAULT_LIMITS, maxBytes, maxRatio, timeoutMs, retries }, browser, browserPath };
}
