/** Fetches a page that may be an article, by HTTP or in a browser. */
import { SkipPage } from '../errors.ts';
import { decodePage } from '../page.ts';
import { demandHtml } from './content.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { ArticleErrand, PageErrand } from './errand.ts';
import { headerOf, type Answer } from './fetch.ts';

/** A page as handed on, and its text. */
export interface Fetched { readonly answer: Answer; readonly html: string }

export async function visitArticle(run: CrawlRun, errand: ArticleErrand): Promise<void> {
  const answer = await run.get(errand);
  await captureArticle(run, errand, answer);
}

/** Hands on the page that the answer holds. */
export async function captureArticle(run: CrawlRun, errand: ArticleErrand | PageErrand, answer: Answer): Promise<Fetched> {
  demandHtml(answer);
  if (errand.kind === 'article') refuseHome(errand.url, answer.url);
  await run.capture(errand, answer, { role: 'article' });
  return { answer, html: textOf(answer) };
}

export function textOf(answer: Answer): string {
  return decodePage(answer.body, headerOf(answer.headers, 'content-type')).text;
}

/** Removed articles often lead to the front page instead of saying 404. */
function refuseHome(asked: string, got: string): void {
  const [from, to] = [new URL(asked), new URL(got)];
  if (to.pathname === '/' && to.search === '' && (from.pathname !== '/' || from.search !== '')) throw new SkipPage('redirects to the front page', 'not-found');
}
