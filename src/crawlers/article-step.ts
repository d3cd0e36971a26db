/** Fetches a page that may be an article, by HTTP or in a browser. */
import { SkipPage } from '../errors.ts';
import { decodePage } from '../page.ts';
import { captureReleases, type Fetched } from './release-step.ts';
import { shapeOf } from './address-shape.ts';
import { demandHtml } from './content.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { ArticleErrand, PageErrand } from './errand.ts';
import { headerOf, type Answer } from './fetch.ts';
import { pastWall } from './walls.ts';

export async function visitArticle(run: CrawlRun, errand: ArticleErrand): Promise<void> {
  const answer = await run.get(errand).catch((error: unknown) => pastWall(run, errand, error));
  await captureReleases(run, await captureArticle(run, errand, answer));
}

/** Hands on the page that the answer holds; where scripts make the page, the document that they made. */
export async function captureArticle(run: CrawlRun, errand: ArticleErrand | PageErrand, answer: Answer): Promise<Fetched> {
  demandHtml(answer);
  if (errand.kind === 'article') refuseHome(errand.url, answer.url);
  const html = textOf(answer);
  if (answer.shown === true) {
    await run.capture(errand, answer, { role: 'article', rendered: true });
    return { answer, html, rendered: true };
  }
  // What stands is the page as the archive has it, whatever made it.
  if (answer.visit?.stands === true || !needsBrowser(run, answer.url, html)) {
    await run.capture(errand, answer, { role: 'article' });
    return { answer, html, rendered: false };
  }
  // What the server sent is kept as well; the article is what came of it.
  await run.capture(errand, answer, { role: 'other' });
  const rendered = await run.render(errand, answer);
  await run.capture(errand, rendered, { role: 'article', rendered: true });
  const made = rendered.body.toString('utf8');
  // A page that stays empty in the browser too is no reason to send its like there.
  if (!run.setup.hooks.looksUnrendered(made, rendered.url)) run.shapes.add(shapeOf(answer.url));
  return { answer: rendered, html: made, rendered: true };
}

/** Once a page of some shape of address has needed the browser, the others of that shape go there without being asked. */
function needsBrowser(run: CrawlRun, url: string, html: string): boolean {
  const { site, options, hooks } = run.setup;
  if (options.browser === 'always' || site.render === 'browser') return true;
  if (site.render === 'http') return false;
  return run.shapes.has(shapeOf(url)) || hooks.looksUnrendered(html, url);
}

export function textOf(answer: Answer): string {
  return decodePage(answer.body, headerOf(answer.headers, 'content-type')).text;
}

/** Removed articles often lead to the front page instead of saying 404. */
function refuseHome(asked: string, got: string): void {
  const [from, to] = [new URL(asked), new URL(got)];
  if (to.pathname === '/' && to.search === '' && (from.pathname !== '/' || from.search !== '')) throw new SkipPage('redirects to the front page', 'not-found');
}
