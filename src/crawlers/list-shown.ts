/** What a browser shows of a list that scripts fill. */
import { SkipPage } from '../errors.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { JsonErrand, KeyErrand, ListingErrand } from './errand.ts';
import type { Answer } from './fetch.ts';

/** The document that the page became, captured; null where there is no browser, or none is wanted. */
export async function listShown(run: CrawlRun, errand: ListingErrand | JsonErrand | KeyErrand, answer: Answer): Promise<Answer | null> {
  if (run.setup.site.render === 'http' || run.setup.options.browser === 'never') return null;
  const rendered = await run.render(errand, answer).catch((error: unknown) => {
    if (error instanceof SkipPage && error.reason === 'needs-browser') return null;
    throw error;
  });
  if (rendered !== null) await run.capture(errand, rendered, { role: errand.kind === 'key' ? 'other' : 'listing', rendered: true });
  return rendered;
}
