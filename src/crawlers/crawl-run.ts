/** One crawl under way: what was found, fetched and refused, and the ways to the hooks. */
import { Interrupted, SkipPage, TryLater, messageOf, type Reason } from '../errors.ts';
import type { Site } from '../site.ts';
import { backoffMs } from './backoff.ts';
import { ACCEPT, type Errand } from './errand.ts';
import type { Answer } from './fetch.ts';
import { isBefore, type Found } from './found.ts';
import { Renderer } from './browser.ts';
import type { Gate } from './gate.ts';
import { DEFAULT_MANNERS, OriginClosed } from './politeness.ts';
import { Scope } from './scope.ts';
import type { Captured, CrawlCounts, CrawlHooks, CrawlOptions, CrawlReport, PageRole } from './types.ts';
import { Visitor } from './visit.ts';

export interface RunSetup { readonly site: Site; readonly hooks: CrawlHooks; readonly options: CrawlOptions; readonly maxPages: number }
/** What came of offering links: those new to this crawl, those to fetch, and those that the store has. */
export interface Offer { readonly fresh: number; readonly queued: number; readonly known: number }

/** So many addresses are asked about at once. */
const BATCH = 500;
/** Addresses known in all to one crawl: a list without end must not fill the memory. */
const MOST_ADDRESSES = 500_000;
/** Pages refused before a request was sent do not count as fetched. */
const UNASKED: ReadonlySet<Reason> = new Set(['robots', 'private-address', 'bad-url']);
/** Which hint about a date is believed first. */
const HINT_ORDER: readonly string[] = ['feed', 'sitemap', 'listing'];

export class CrawlRun {
  readonly setup: RunSetup;
  readonly scope: Scope;
  readonly visitor: Visitor;
  readonly warnings: string[] = [];
  hitMaxPages = false;
  /** Shapes of addresses whose pages need the browser. */
  readonly shapes = new Set<string>();
  readonly #renderer: Renderer;
  /** What a hook threw: it ends the crawl. */
  fatal: { readonly error: unknown } | null = null;
  readonly #counts = { fetched: 0, found: 0, known: 0, articles: 0, refused: 0 };
  readonly #stop = new AbortController();
  readonly #states = new Map<string, 'known' | 'queued'>();
  readonly #hints = new Map<string, Captured['hint']>();
  readonly #met = new Set<string>();
  #claimed = 0;

  constructor(setup: RunSetup) {
    const { site, options } = setup;
    this.setup = setup;
    this.scope = new Scope(site);
    this.visitor = new Visitor({
      options, signal: this.#stop.signal,
      manners: { gapMs: options.delayMs ?? site.politeness?.delayMs ?? DEFAULT_MANNERS.gapMs, concurrency: site.politeness?.concurrency ?? DEFAULT_MANNERS.concurrency, budget: null },
      gate: this.#gate(),
      robotsFetched: (answer, asked) => this.#hand(captureOf(answer, { role: 'robots', url: asked, canonicalUrl: this.scope.canonical(asked), hint: null })),
      warn: (message) => this.warn(message),
    });
    this.#renderer = new Renderer({
      browserPath: options.browserPath, limits: options.limits, userAgent: options.userAgent, signal: this.#stop.signal,
      fetchPart: (part, page) => this.visitor.part(part, page),
      fetchPage: (url, page) => this.#getOnSite(url, { own: new URL(page).host, accept: ACCEPT.page }),
    });
    if (options.signal.aborted) this.#stop.abort();
    else options.signal.addEventListener('abort', this.#onAbort, { once: true });
  }

  readonly #onAbort = (): void => this.#stop.abort();

  /** Fires when the caller gives up and when a hook has thrown. */
  get signal(): AbortSignal { return this.#stop.signal; }

  warn(message: string): void { if (this.warnings.length < 100) this.warnings.push(message); }

  /** True when no further page may be asked for. */
  get atLimit(): boolean { return this.#claimed >= this.setup.maxPages; }

  /** Counts a page against the limit, once; false when the limit is reached. */
  claim(errand: Errand): boolean {
    if (errand.claimed === true) return true;
    if (this.atLimit) {
      this.hitMaxPages = true;
      return false;
    }
    this.#claimed += 1;
    errand.claimed = true;
    return true;
  }

  /** Fetches an errand's page over its redirects, which may not leave the site. */
  async get(errand: Errand): Promise<Answer> {
    const answer = await this.#getOnSite(errand.url, { own: new URL(errand.url).host, accept: ACCEPT[errand.kind] });
    this.#counts.fetched += 1;
    if (answer.body.length === 0) throw new TryLater('the body is empty', 'empty');
    return answer;
  }

  /** Runs the page's scripts. Raises `SkipPage` (`needs-browser`) where there is no browser or none is wanted. */
  async render(errand: Errand, answer: Answer): Promise<Answer> {
    if (this.setup.options.browser === 'never') throw new SkipPage('this page needs a browser, and none may be used', 'needs-browser');
    const rendered = await this.#renderer.render(answer);
    await this.visitor.pace.of(new URL(errand.url).origin).touched();
    this.#demandOnSite(new URL(rendered.url), new URL(errand.url).host);
    return rendered;
  }

  /** Hands a response on, before it is read. */
  async capture(errand: Errand, answer: Answer, more: { readonly role: PageRole; readonly rendered?: boolean }): Promise<void> {
    const canonicalUrl = this.scope.canonical(answer.url);
    const isArticle = more.role === 'article';
    const hint = isArticle ? this.#hints.get(errand.canonicalUrl) ?? this.#hints.get(canonicalUrl) ?? null : null;
    await this.#hand({ ...captureOf(answer, { role: more.role, url: errand.url, canonicalUrl, hint }), rendered: more.rendered ?? false });
    if (isArticle) {
      this.#counts.articles += 1;
      this.#states.set(canonicalUrl, 'queued');
    }
    this.progress();
  }

  /** The later of the days before which the person and the site want nothing; null where neither says so. */
  get floor(): string | null {
    return [this.setup.options.since, this.setup.site.notBefore].filter((day) => day !== undefined).toSorted().at(-1) ?? null;
  }

  /** Of these links, queues those that the store does not have and this crawl has not met. */
  async offer(links: readonly Found[], queue: (link: Found) => void): Promise<Offer> {
    for (const link of links) this.#noteHint(link);
    const { floor } = this;
    const fresh = [...new Map(links.filter((link) => !isBefore(link, floor)).filter((link) => !this.#states.has(link.canonicalUrl)).map((link) => [link.canonicalUrl, link])).values()];
    let queued = 0;
    if (this.#states.size > MOST_ADDRESSES && this.first('too many addresses')) this.warn(`more than ${MOST_ADDRESSES} addresses: the rest is left out`);
    if (this.#states.size > MOST_ADDRESSES) return { fresh: 0, queued: 0, known: 0 };
    for (let at = 0; at < fresh.length; at += BATCH) {
      const batch = fresh.slice(at, at + BATCH);
      for (const link of batch) this.#states.set(link.canonicalUrl, 'known');
      const wanted = this.setup.options.full ? null : await this.#hook(() => this.setup.hooks.unknown(batch.map(({ url, canonicalUrl }) => ({ url, canonicalUrl }))));
      const taken = batch.filter((link) => wanted === null || wanted.has(link.canonicalUrl));
      for (const link of taken) {
        this.#states.set(link.canonicalUrl, 'queued');
        queue(link);
      }
      queued += taken.length;
      this.#counts.found += batch.length;
      this.#counts.known += batch.length - taken.length;
    }
    this.progress();
    return { fresh: fresh.length, queued, known: links.filter((link) => this.#states.get(link.canonicalUrl) === 'known').length };
  }

  /** Marks an address as taken, so that no link leads to it again. */
  take(canonicalUrl: string): void { this.#states.set(canonicalUrl, 'queued'); }

  /** True the first time that it is asked about something. */
  first(what: string): boolean {
    if (this.#met.has(what)) return false;
    this.#met.add(what);
    return true;
  }

  /** Tells, once for each errand, that its address came to nothing. */
  async refuse(errand: Errand, result: 'refused' | 'failed', why: { readonly reason: Reason; readonly message: string }): Promise<void> {
    if (this.signal.aborted || !this.first(`refused ${errand.kind} ${errand.url}`)) return;
    this.#counts.refused += 1;
    await this.#hook(() => this.setup.hooks.refused({ url: errand.url, canonicalUrl: errand.canonicalUrl, result, ...why }));
    this.progress();
  }

  /** What an error means for an errand: told and done (null), or the time of the next try. */
  async afterError(errand: Errand, error: unknown): Promise<number | null> {
    if (this.signal.aborted || error instanceof Interrupted) return null;
    const message = messageOf(error).slice(0, 500);
    if (error instanceof SkipPage && UNASKED.has(error.reason)) this.#claimed -= 1;
    if (error instanceof SkipPage) await this.refuse(errand, 'refused', { reason: error.reason, message });
    else if (!(error instanceof TryLater)) await this.refuse(errand, 'failed', { reason: 'internal', message });
    else if (error instanceof OriginClosed || this.visitor.pace.of(new URL(errand.url).origin).closed) await this.refuse(errand, 'failed', { reason: error.reason, message });
    else {
      errand.tries = (errand.tries ?? 0) + 1;
      return error.notBefore ?? Date.now() + backoffMs(errand.tries - 1, this.setup.options.limits);
    }
    return null;
  }

  progress(): void { this.setup.hooks.progress?.({ ...this.#counts } satisfies CrawlCounts); }

  async close(): Promise<void> {
    this.setup.options.signal.removeEventListener('abort', this.#onAbort);
    this.visitor.close();
    await this.#renderer.close();
  }

  report(): CrawlReport {
    return { ...this.#counts, origins: this.visitor.pace.reports(), hitMaxPages: this.hitMaxPages, warnings: this.warnings };
  }

  /** Fetches over redirects, all of them on the site or on the host that the way began on. */
  async #getOnSite(url: string, { own, accept }: { own: string; accept: string }): Promise<Answer> {
    this.#demandOnSite(new URL(url), own);
    return this.visitor.get(url, { accept, checkTarget: (target) => this.#demandOnSite(target, own) });
  }

  #demandOnSite(target: URL, own: string): void {
    if (!this.scope.onSite(target) && target.host !== own) throw new SkipPage(`leads to ${target.href.slice(0, 200)}`, 'off-site');
  }

  #noteHint({ canonicalUrl, hint }: Found): void {
    const known = this.#hints.get(canonicalUrl);
    if (hint === null || (known && HINT_ORDER.indexOf(known.from) <= HINT_ORDER.indexOf(hint.from))) return;
    this.#hints.set(canonicalUrl, hint);
  }

  /** The gate of the hooks; where it cannot be asked the crawl ends. */
  #gate(): Gate | null {
    const { gate } = this.setup.hooks;
    if (gate === undefined) return null;
    return {
      enter: (origin, terms) => this.#hook(() => gate.enter(origin, terms)),
      hold: (origin, ms) => this.#hook(() => gate.hold(origin, ms)),
      arrived: (origin, turn) => gate.arrived(origin, turn),
      end: (origin, turn) => gate.end(origin, turn),
    };
  }

  #hand(captured: Captured): Promise<void> { return this.#hook(() => this.setup.hooks.captured(captured)); }

  async #hook<T>(call: () => Promise<T>): Promise<T> {
    if (this.signal.aborted) throw new Interrupted();
    try {
      return await call();
    } catch (error) {
      this.fatal ??= { error };
      this.#stop.abort();
      throw new Interrupted();
    }
  }
}

function captureOf(answer: Answer, about: Pick<Captured, 'role' | 'url' | 'canonicalUrl' | 'hint'>): Captured {
  const { url: finalUrl, ...rest } = answer;
  return { ...about, ...rest, finalUrl, rendered: false };
}
