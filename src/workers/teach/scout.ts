/** Fetches the pages that a site is learned from: few, one after the other, under the same checks as a crawl. */
import { setTimeout as sleep } from 'node:timers/promises';
import { SkipPage, TryLater, messageOf } from '../../errors.ts';
import { backoffMs } from '../../crawlers/backoff.ts';
import { gunzipped } from '../../crawlers/body.ts';
import { Renderer } from '../../crawlers/browser.ts';
import { kindOf } from '../../crawlers/content.ts';
import { headerOf, type Answer } from '../../crawlers/fetch.ts';
import type { CrawlOptions } from '../../crawlers/types.ts';
import { Visitor } from '../../crawlers/visit.ts';
import { readArticle } from '../../extractors/article/article.ts';
import { decodePage } from '../../page.ts';

/** A page as it was served, and its text. */
export interface SeenPage {
  /** After redirects. */
  readonly url: string;
  readonly bytes: Buffer;
  readonly contentType: string | null;
  readonly text: string;
  readonly kind: ReturnType<typeof kindOf>;
  /** ISO 8601 UTC. */
  readonly fetchedAt: string;
  readonly rendered: boolean;
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

export class Scout {
  readonly #options: CrawlOptions;
  readonly #visitor: Visitor;
  readonly #renderer: Renderer;
  readonly #seen = new Map<string, Promise<SeenPage>>();
  /** Addresses that could not be had, and why. */
  readonly missed: string[] = [];

  constructor(options: CrawlOptions) {
    this.#options = options;
    this.#visitor = new Visitor({
      options, manners: { gapMs: options.delayMs ?? 1000, concurrency: 1, budget: null }, signal: options.signal, gate: null, robotsMemory: null, hours: null, timeZone: 'UTC',
      robotsFetched: () => Promise.resolve(), warn: () => undefined,
    });
    this.#renderer = new Renderer({
      browserPath: options.browserPath, limits: options.limits, userAgent: options.userAgent, signal: options.signal,
      fetchPart: (part, page) => this.#visitor.part(part, page),
      fetchPage: (url) => this.#visitor.get(url, { accept: ACCEPT, checkTarget: () => undefined }),
    });
  }

  async close(): Promise<void> {
    this.#visitor.close();
    await this.#renderer.close();
  }

  /** A page, asked for once. Raises `SkipPage` or `TryLater` with the reason. */
  page(url: string): Promise<SeenPage> {
    const known = this.#seen.get(url) ?? this.#fetch(url);
    this.#seen.set(url, known);
    return known;
  }

  /** A page that may be missing: null, and a line in `missed`. */
  async tryPage(url: string): Promise<SeenPage | null> {
    try {
      return await this.page(url);
    } catch (error) {
      if (!(error instanceof SkipPage || error instanceof TryLater)) throw error;
      this.missed.push(`${url}: ${messageOf(error)}`);
      return null;
    }
  }

  /** `Sitemap:` lines of an origin's robots.txt. */
  async sitemapsOf(origin: string): Promise<readonly string[]> {
    return (await this.#visitor.robotsOf(origin)).sitemaps;
  }

  async #fetch(url: string): Promise<SeenPage> {
    for (let tries = 0; ; tries += 1) {
      try {
        const answer = await this.#visitor.get(url, { accept: ACCEPT, checkTarget: () => undefined });
        return await this.#seenPage(answer);
      } catch (error) {
        if (!(error instanceof TryLater) || tries >= this.#options.limits.retries) throw error;
        await sleep(Math.max(0, (error.notBefore ?? 0) - Date.now()) || backoffMs(tries, this.#options.limits), undefined, { signal: this.#options.signal });
      }
    }
  }

  async #seenPage(answer: Answer): Promise<SeenPage> {
    const kind = kindOf(answer);
    const contentType = headerOf(answer.headers, 'content-type');
    const { fetchedAt } = answer;
    if (kind !== 'html') {
      const bytes = await gunzipped(answer.body, this.#options.limits);
      return { url: answer.url, bytes, contentType, text: decodePage(bytes, contentType).text, kind, fetchedAt, rendered: false };
    }
    const { text } = decodePage(answer.body, contentType);
    const plain = { url: answer.url, bytes: answer.body, contentType, text, kind, fetchedAt, rendered: false };
    const isShell = readArticle({ html: text, url: answer.url, site: null, hint: null, fetchedOn: null }).needsScript;
    if (!isShell || this.#options.browser === 'never') return plain;
    try {
      const made = await this.#renderer.render(answer);
      return { url: made.url, bytes: made.body, contentType: 'text/html; charset=utf-8', text: made.body.toString('utf8'), kind, fetchedAt, rendered: true };
    } catch (error) {
      if (error instanceof SkipPage && error.reason === 'needs-browser') return plain;
      throw error;
    }
  }
}
