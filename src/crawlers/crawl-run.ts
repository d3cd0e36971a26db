/** One crawl under way: what was found, fetched and refused, and the ways to the hooks. */
import { Interrupted, SkipPage, TryLater, messageOf, type Reason } from '../errors.ts';
import { plainText } from '../page.ts';
import type { Site } from '../site.ts';
import { Allowance } from './allowance.ts';
import { gateOf, memoryOf } from './asked-hooks.ts';
import { backoffMs } from './backoff.ts';
import { ACCEPT, ROLE, type Errand, type SitemapErrand } from './errand.ts';
import { TlsTrouble, type Answer } from './fetch.ts';
import { Finds, type Offer } from './finds.ts';
import { Renderer } from './browser.ts';
import { hoursFor } from './hours.ts';
import { Lifeline } from './lifeline.ts';
import { OriginClosed, mannersFor } from './politeness.ts';
import { bodyFor } from './pager.ts';
import type { Earlier, Trust } from './earlier.ts';
import { revisit, standsAsStated, type Revisited } from './revisit.ts';
import { Scope } from './scope.ts';
import { NO_TRUST, believed } from './trust.ts';
import type { Captured, CrawlCounts, CrawlHooks, CrawlMemory, CrawlOptions, CrawlReport, Found, PageRole, Refusal } from './types.ts';
import { Visitor, type Wish } from './visit.ts';

export interface RunSetup { readonly site: Site; readonly hooks: CrawlHooks; readonly options: CrawlOptions; readonly maxPages: number }
/** Nothing is wrong with what was left for these reasons: it stays open. */
const PUT_OFF: ReadonlySet<Reason> = new Set(['budget', 'window']);
/** Pages refused before a request was sent do not count as fetched. */
const UNASKED: ReadonlySet<Reason> = new Set(['robots', 'private-address', 'bad-url']);
export class CrawlRun {
  readonly setup: RunSetup;
  readonly scope: Scope;
  /** What earlier crawls left behind; null where there is nothing. */
  readonly memory: CrawlMemory | null;
  readonly visitor: Visitor;
  readonly warnings: string[] = [];
  readonly allowance: Allowance;
  readonly lifeline: Lifeline;
  /** Shapes of addresses whose pages need the browser. */
  readonly shapes = new Set<string>();
  /** Shapes of addresses that met a wall, and whether the browser got past it. */
  readonly walls = new Map<string, boolean>();
  readonly #renderer: Renderer;
  readonly #counts = { fetched: 0, articles: 0, refused: 0, unchanged: 0 };
  readonly finds: Finds;
  readonly #met = new Set<string>();
  /** Addresses for which there was no time, or no request, left today. */
  #left = 0;

  constructor(setup: RunSetup) {
    const { site, options } = setup;
    this.setup = setup;
    this.allowance = new Allowance(setup.maxPages);
    this.lifeline = new Lifeline(options.signal);
    const { call, signal } = this.lifeline;
    this.scope = new Scope(site);
    this.memory = memoryOf(setup.hooks, call);
    this.visitor = new Visitor({
      options, signal,
      manners: mannersFor(site, options),
      gate: gateOf(setup.hooks, call), hours: hoursFor(site, options), timeZone: site.timeZone ?? 'UTC',
      robotsMemory: this.memory?.robots ?? null,
      robotsFetched: (answer, asked) => this.#hand(captureOf(answer, { role: 'robots', url: asked, canonicalUrl: this.scope.canonical(asked), hint: null, askedCanonicalUrl: this.scope.canonical(asked), visit: null })),
      turnedAway: async (answer) => call(async () => setup.hooks.turnedAway?.(answer)),
      warn: (message) => this.warn(message),
    });
    this.finds = new Finds({
      unknown: async (links) => (options.full ? new Set(links.map((link) => link.canonicalUrl)) : call(() => setup.hooks.unknown(links))),
      warn: (message) => this.warn(message),
    });
    this.#renderer = new Renderer({
      browserPath: options.browserPath, limits: options.limits, userAgent: options.userAgent, signal,
      fetchPart: (part, page) => this.visitor.part(part, page),
      fetchPage: (url, page, headers) => this.#getOnSite(url, { own: new URL(page).host, accept: ACCEPT.page, conditions: { url, headers } }),
    });
  }

  /** Fires when the caller gives up and when a hook has thrown. */
  get signal(): AbortSignal { return this.lifeline.signal; }

  warn(message: string): void { if (this.warnings.length < 100) this.warnings.push(message); }

  /** Fetches an errand's page over its redirects, which may not leave the site; one that stands as it was comes from the archive. */
  async get(errand: Errand): Promise<Answer> {
    const own = new URL(errand.url).host;
    const sends = 'start' in errand && errand.kind !== 'key' ? bodyFor(errand.start, errand.page) : null;
    if (sends !== null) return this.#received(await this.#getOnSite(errand.url, { own, accept: ACCEPT[errand.kind], sends }));
    const { answer, trust, stands }: Revisited = await revisit(
      await this.#earlier(errand), (conditions) => this.#getOnSite(errand.url, { own, accept: ACCEPT[errand.kind], conditions }), { stated: statedFor(errand), now: Date.now() });
    return this.#received({ ...answer, visit: { trust, stands } });
  }

  #received(answer: Answer): Answer {
    this.#counts.fetched += 1;
    if (answer.body.length === 0) throw new TryLater('the body is empty', 'empty');
    return answer;
  }

  /** True for a sitemap that stands as it was, so the index that names it says, and is believed. */
  async standsAsStated(errand: SitemapErrand): Promise<boolean> {
    const earlier = errand.stated === null ? null : await this.#earlier(errand);
    if (!standsAsStated(earlier, errand.stated, Date.now())) return false;
    await this.#noteStands(errand, { at: new Date().toISOString(), trust: believed(earlier.trust) });
    return true;
  }

  /** Of what is known by chance nothing is asked: whoever wants all of a site, or a page by hand, gets it as it is. */
  async #earlier(errand: Errand): Promise<Earlier | null> {
    if (this.setup.options.full || errand.isNew === true) return null;
    return await this.memory?.earlier({ ...errand, role: ROLE[errand.kind] }) ?? null;
  }

  async #noteStands(errand: Errand, more: { readonly at: string; readonly trust: Trust }): Promise<void> {
    this.#counts.unchanged += 1;
    await this.memory?.stands({ ...errand, role: ROLE[errand.kind] }, more);
    this.progress();
  }

  /** Runs the page's scripts. Raises `SkipPage` (`needs-browser`) where there is no browser or none is wanted. */
  async render(errand: Errand, answer: Answer): Promise<Answer> {
    if (this.setup.options.browser === 'never') throw new SkipPage('this page needs a browser, and none may be used', 'needs-browser');
    const rendered = await this.#renderer.render(answer);
    await this.visitor.pace.of(new URL(errand.url).origin).touched();
    this.#demandOnSite(new URL(rendered.url), new URL(errand.url).host);
    return rendered;
  }

  /** Hands a response on, before it is read; one that stands as it was has been handed on before. */
  async capture(errand: Errand, answer: Answer, more: { readonly role: PageRole; readonly rendered?: boolean }): Promise<void> {
    const trust = answer.visit?.trust ?? NO_TRUST;
    if (answer.visit?.stands === true && more.rendered !== true) return this.#noteStands(errand, { at: answer.fetchedAt, trust });
    // One of several releases on a page has the anchor of its errand, of which servers hear nothing.
    const { hash } = new URL(errand.canonicalUrl);
    const canonicalUrl = this.scope.canonical(answer.url) + hash;
    const isArticle = more.role === 'article';
    const hint = isArticle ? this.finds.hintOf(errand.canonicalUrl, canonicalUrl) : null;
    // The browser's document, and what it was made of, are not what the server speaks of.
    const visit = more.rendered === true || answer.visit === undefined || (more.role === 'other' && errand.kind !== 'key') ? null : { trust, stated: statedFor(errand) };
    await this.#hand({ ...captureOf(hash === '' ? answer : { ...answer, url: answer.url + hash }, { role: more.role, url: errand.url, canonicalUrl, hint, askedCanonicalUrl: errand.canonicalUrl, visit }), rendered: more.rendered ?? false });
    if (isArticle) {
      this.#counts.articles += 1;
      this.finds.take(canonicalUrl);
    }
    return this.progress();
  }

  /** The later of the days before which the person and the site want nothing; null where neither says so. */
  get floor(): string | null {
    return [this.setup.options.since, this.setup.site.notBefore].filter((day) => day !== undefined).toSorted().at(-1) ?? null;
  }

  /** Tells what a list names. */
  async listed(answer: Answer, items: readonly Found[]): Promise<void> {
    if (items.length > 0) await this.lifeline.call(async () => this.setup.hooks.listed?.({ url: answer.url, fetchedAt: answer.fetchedAt, items }));
  }

  /** Of these links, queues those that the store does not have and this crawl has not met. */
  async offer(links: readonly Found[], queue: (link: Found) => void): Promise<Offer> {
    const offer = await this.finds.offer(links, { floor: this.floor, queue });
    this.progress();
    return offer;
  }

  /** True the first time that it is asked about something. */
  first(what: string): boolean {
    if (this.#met.has(what)) return false;
    this.#met.add(what);
    return true;
  }

  /** Tells, once for each errand, that its address came to nothing. */
  async refuse(errand: Errand, result: 'refused' | 'failed', why: Pick<Refusal, 'reason' | 'message' | 'unasked'>): Promise<void> {
    if (this.signal.aborted || !this.first(`refused ${errand.kind} ${errand.url}`)) return;
    this.#counts.refused += 1;
    await this.lifeline.call(() => this.setup.hooks.refused({ role: ROLE[errand.kind], url: errand.url, canonicalUrl: errand.canonicalUrl, result, ...why }));
    this.progress();
  }

  /** What an error means for an errand: told and done (null), or the time of the next try. */
  async afterError(errand: Errand, error: unknown): Promise<number | null> {
    if (this.signal.aborted || error instanceof Interrupted) return null;
    // Servers may say anything, and it is shown in terminals and mails.
    const message = plainText(messageOf(error).slice(0, 500));
    if (error instanceof SkipPage && UNASKED.has(error.reason)) this.allowance.giveBack();
    if (error instanceof SkipPage) await this.refuse(errand, 'refused', { reason: error.reason, message });
    else if (!(error instanceof TryLater)) await this.refuse(errand, 'failed', { reason: 'internal', message });
    else if (PUT_OFF.has((error as TryLater).reason)) {
      this.#left += 1;
      if (this.first(message)) this.warn(`${message}: what is left is taken up by the next crawl`);
    } else if (error instanceof OriginClosed || error instanceof TlsTrouble || this.visitor.pace.of(new URL(errand.url).origin).closed) await this.refuse(errand, 'failed', { reason: error.reason, message, ...(error instanceof OriginClosed ? { unasked: true } : {}) });
    else {
      errand.tries = (errand.tries ?? 0) + 1;
      return error.notBefore ?? Date.now() + backoffMs(errand.tries - 1, this.setup.options.limits);
    }
    return null;
  }

  progress(): void { this.setup.hooks.progress?.(this.#counted()); }

  async close(): Promise<void> {
    this.lifeline.close();
    this.visitor.close();
    await this.#renderer.close();
  }

  #counted(): CrawlCounts { return { ...this.#counts, found: this.finds.found, known: this.finds.known }; }

  report(): CrawlReport {
    return { ...this.#counted(), left: this.#left, origins: this.visitor.pace.reports(), hitMaxPages: this.allowance.reached, warnings: this.warnings };
  }

  /** Fetches over redirects, all of them on the site or on the host that the way began on. */
  async #getOnSite(url: string, { own, ...wish }: { own: string } & Pick<Wish, 'accept' | 'conditions' | 'sends'>): Promise<Answer> {
    this.#demandOnSite(new URL(url), own);
    return this.visitor.get(url, { ...wish, checkTarget: (target) => this.#demandOnSite(target, own) });
  }

  #demandOnSite(target: URL, own: string): void {
    if (!this.scope.onSite(target) && target.host !== own) throw new SkipPage(`leads to ${target.href.slice(0, 200)}`, 'off-site');
  }

  async #hand(captured: Captured): Promise<void> { await this.lifeline.hand(async () => await this.setup.hooks.captured(captured) ?? undefined); }
}

/** The date of change that an index states for a sitemap. */
const statedFor = (errand: Errand): string | null => (errand.kind === 'sitemap' ? errand.stated : null);

function captureOf(answer: Answer, about: Pick<Captured, 'role' | 'url' | 'canonicalUrl' | 'askedCanonicalUrl' | 'hint' | 'visit'>): Captured {
  const { url: finalUrl, visit: _visit, shown: _shown, ...rest } = answer;
  return { ...about, ...rest, finalUrl, rendered: false };
}
