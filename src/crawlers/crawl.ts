/** Crawls a site: its lists, feeds and sitemaps, and the articles that they name. */
import { Interrupted, TryLater, messageOf } from '../errors.ts';
import type { Site, Start } from '../site.ts';
import { visitArticle } from './article-step.ts';
import { CrawlRun } from './crawl-run.ts';
import type { Errand } from './errand.ts';
import { visitFeed, visitSitemap } from './feed-step.ts';
import { firstJsonErrand, visitJson, visitKey } from './json-step.ts';
import { newWalk } from './list-walk.ts';
import { visitListing } from './listing-step.ts';
import { visitPage } from './page-step.ts';
import { queueDue, resume } from './resume.ts';
import { pageAddress } from './pager.ts';
import type { CrawlHooks, CrawlOptions, CrawlReport } from './types.ts';

/**
 * Visits a site and hands what it finds to the hooks. One bad page never stops it. An abort ends it early with a
 * report of what was done; what a hook throws stops it and is thrown again.
 */
export async function crawlSite(site: Site, hooks: CrawlHooks, options: CrawlOptions): Promise<CrawlReport> {
  const run = new CrawlRun({ site, hooks, options, maxPages: Math.min(options.maxPages, site.maxPages ?? Number.POSITIVE_INFINITY) });
  return perform(run, site.starts.map((start) => firstErrand(run, start)), { more: true });
}

/** Fetches one page, put in by hand, at any hour, as an article of its site, unless it is known; nothing on it is followed. */
export async function fetchPage(target: { readonly url: string; readonly site: Site }, hooks: CrawlHooks, options: CrawlOptions): Promise<CrawlReport> {
  const { window: _hours, ...politeness } = target.site.politeness ?? {};
  const run = new CrawlRun({ site: { ...target.site, politeness }, hooks, options: { ...options, window: null }, maxPages: 1 });
  const link = run.scope.link(target.url, target.url) ?? { url: target.url, canonicalUrl: target.url };
  return perform(run, [{ kind: 'article', isNew: true, ...link }], { more: false });
}

function firstErrand(run: CrawlRun, start: Start): Errand {
  if (start.kind === 'json') return firstJsonErrand(run, start);
  const url = start.kind === 'listing' ? pageAddress(start, 1) : start.url;
  const address = { url, canonicalUrl: run.scope.canonical(url) };
  switch (start.kind) {
    case 'listing':
      run.first(`list ${url}`);
      return { kind: 'listing', start, page: 1, walk: newWalk(url), ...address };
    case 'feed': return { kind: 'feed', first: true, ...address };
    case 'sitemap':
      run.first(`sitemap ${url}`);
      return { kind: 'sitemap', depth: 0, stated: null, ...address };
    case 'page':
      run.finds.take(address.canonicalUrl);
      return { kind: 'page', first: true, ...address };
  }
}

/** `more`: what earlier crawls left over is taken up, and what is due is looked at again, once all that is new is there. */
async function perform(run: CrawlRun, errands: readonly Errand[], { more }: { readonly more: boolean }): Promise<CrawlReport> {
  const [{ runQueue }, { Frontier }] = await Promise.all([import('./queue.ts'), import('./frontier.ts')]);
  try {
    for (let round = 0; round < 2 && !run.signal.aborted; round += 1) {
      const frontier = new Frontier(run.visitor.pace);
      const queue = (errand: Errand): void => {
        if (run.allowance.allows()) frontier.add(errand.url, { errand });
      };
      if (round === 0) for (const errand of errands) await queueFirst(run, errand, queue);
      if (round === 0 && more) await resume(run, queue);
      if (round > 0 && !(more && await queueDue(run, queue))) break;
      await runQueue<Errand>({
        frontier, retries: run.setup.options.limits.retries, signal: run.signal,
        work: (errand, again) => work(run, errand, { queue, again }),
        gaveUp: (errand, error) => gaveUp(run, errand, error),
      });
      await run.lifeline.allKept();
    }
  } catch (error) {
    // What a hook threw is told below, as itself.
    if (!(error instanceof Interrupted)) throw error;
  } finally {
    await run.lifeline.allKept();
    await run.close();
  }
  if (run.lifeline.fatal !== null) throw run.lifeline.fatal.error;
  return run.report();
}

type Queue = (errand: Errand) => void;

/** An address of the definition, or of a person, may be no address at all; an article that a person names may be known. */
async function queueFirst(run: CrawlRun, errand: Errand, queue: Queue): Promise<void> {
  if (URL.canParse(errand.url) && /^https?:/i.test(errand.url)) {
    if (errand.kind === 'article') await run.offer([{ ...errand, hint: null }], () => queue(errand));
    else queue(errand);
  } else await run.refuse(errand, 'refused', { reason: 'bad-url', message: `not a web address: ${errand.url.slice(0, 200)}` });
}

async function work(run: CrawlRun, errand: Errand, { queue, again }: { queue: Queue; again: (notBefore: number) => void }): Promise<void> {
  if (run.signal.aborted || !run.allowance.claim(errand)) return;
  try {
    await visit(run, errand, queue);
  } catch (error) {
    const next = await run.afterError(errand, error).catch(() => null);
    if (next === null) return;
    again(next);
    throw error;
  }
}

function visit(run: CrawlRun, errand: Errand, queue: Queue): Promise<void> {
  switch (errand.kind) {
    case 'article': return visitArticle(run, errand);
    case 'listing': return visitListing(run, errand, queue);
    case 'json': return visitJson(run, errand, queue);
    case 'key': return visitKey(run, errand, queue);
    case 'feed': return visitFeed(run, errand, queue);
    case 'sitemap': return visitSitemap(run, errand, queue);
    case 'page': return visitPage(run, errand, queue);
  }
}

async function gaveUp(run: CrawlRun, errand: Errand, error: Error): Promise<void> {
  const reason = error instanceof TryLater ? error.reason : 'internal';
  await run.refuse(errand, 'failed', { reason, message: messageOf(error).slice(0, 500) }).catch(() => undefined);
}
