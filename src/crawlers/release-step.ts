/** Hands on each of several releases on a page by an address of its own: that of the page with the release's anchor. */
import { withAnchor } from '../page.ts';
import type { CrawlRun } from './crawl-run.ts';
import { newArticle } from './errand.ts';
import type { Answer } from './fetch.ts';
import type { Found } from './types.ts';

/** A page as handed on, and its text. */
export interface Fetched {
  readonly answer: Answer;
  readonly html: string;
  /** A browser made it. */
  readonly rendered: boolean;
}

/** Captures the releases of a page that the store does not have; the page is not asked for again. Gives how many stand on it. */
export async function captureReleases(run: CrawlRun, { answer, html, rendered }: Fetched): Promise<number> {
  const anchors = run.setup.hooks.releasesOn?.(html, answer.url) ?? [];
  if (anchors.length === 0) return 0;
  const page = { url: answer.url, canonicalUrl: run.scope.canonical(answer.url) };
  const links = anchors.map((anchor) => ({ url: withAnchor(page.url, anchor), canonicalUrl: withAnchor(page.canonicalUrl, anchor), hint: null }))
    .filter((link) => run.scope.isArticle(page) || run.scope.isArticle(link));
  const fresh: Found[] = [];
  await run.offer(links, (link) => fresh.push(link));
  // What the server says of changes it says of the page.
  const { visit: _visit, ...same } = answer;
  for (const link of fresh) await run.capture(newArticle(link), same, { role: 'article', rendered });
  return links.length;
}
