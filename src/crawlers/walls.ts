/** Sites that let in browsers alone: what they answer, and how a browser gets past it. */
import { SkipPage } from '../errors.ts';
import { shapeOf } from './address-shape.ts';
import type { CrawlRun } from './crawl-run.ts';
import type { Errand } from './errand.ts';
import type { Answer } from './fetch.ts';
import { HOW_TO_GET_A_BROWSER, findBrowser } from './find-browser.ts';
import { Wall } from './wall.ts';

/** Past a wall: the document that the browser was given in the end. Raises the error itself where there is no way, or it is no wall. */
export async function pastWall(run: CrawlRun, errand: Errand, error: unknown): Promise<Answer> {
  const { site, options } = run.setup;
  if (!(error instanceof Wall) || site.render === 'http' || options.browser === 'never') throw error;
  if (findBrowser(options.browserPath) === null) throw new SkipPage(`${error.message}; a browser may get past it: ${HOW_TO_GET_A_BROWSER}`.slice(0, 500), error.reason);
  const shape = shapeOf(error.answer.url);
  // One try tells whether a browser helps with pages of this shape; a site that is known to want one is not doubted.
  if (run.walls.get(shape) === false && site.render !== 'browser' && options.browser !== 'always') throw error;
  if (!run.walls.has(shape)) run.walls.set(shape, false);
  const shown = await run.render(errand, error.answer);
  if (shown.status < 200 || shown.status >= 300) throw error;
  run.walls.set(shape, true);
  return shown;
}
