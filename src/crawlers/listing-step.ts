/** Walks a list, page by page, until nothing new comes. */
import { demandHtml, kindOf } from './content.ts';
import { textOf } from './article-step.ts';
import type { CrawlRun } from './crawl-run.ts';
import { newArticle, type Errand, type ListingErrand } from './errand.ts';
import type { Answer } from './fetch.ts';
import type { ListPage } from './list-page.ts';
import { listShown } from './list-shown.ts';
import { endOfList, goesOn } from './list-walk.ts';
import { jsonPage } from './json-page.ts';
import { readListing } from './listing.ts';
import { captureReleases } from './release-step.ts';
import { queueNext } from './resume.ts';
import { parseList } from './stated-links.ts';
import { pastWall } from './walls.ts';

export async function visitListing(run: CrawlRun, errand: ListingErrand, queue: (errand: Errand) => void): Promise<void> {
  const answer = await run.get(errand).catch((error: unknown) => pastWall(run, errand, error)).catch((error: unknown) => endOfList(run, errand, error));
  if (answer === null) return;
  // What "load more" asks for is often JSON.
  if (errand.page === 1 || kindOf(answer) !== 'json') demandHtml(answer);
  await run.capture(errand, answer, { role: 'listing', rendered: answer.shown === true });
  const list = await readList(run, errand, answer);
  await run.listed(answer, list.links);
  const whole = kindOf(answer) === 'json' ? 0 : await captureReleases(run, { answer, html: textOf(answer), rendered: answer.shown === true });
  if (list.links.length === 0 && whole === 0 && errand.page === 1) run.warn(`the list ${errand.url} shows no links to articles`);
  const offer = await run.offer(list.links, (link) => queue(newArticle(link)));
  if (goesOn(run, errand, { list, offer }) && list.next !== null) await queueNext(run, followingPage(run, errand, list.next), queue);
}

/** The links of a list; one that scripts fill is read in the browser where there is one. */
async function readList(run: CrawlRun, errand: ListingErrand, answer: Answer): Promise<ListPage> {
  const { site, options } = run.setup;
  const read = async (given: Answer): Promise<ListPage> => readListing(await parseList(kindOf(given) === 'json' ? jsonPage(textOf(given)) : textOf(given)), { site, start: errand.start, scope: run.scope, url: given.url, page: errand.page });
  const plain = await read(answer);
  if (answer.shown === true) return plain;
  const isScripted = site.render === 'browser' || options.browser === 'always' || (plain.links.length === 0 && /<script\b/i.test(textOf(answer)));
  if (!isScripted) return plain;
  const rendered = await listShown(run, errand, answer);
  return rendered === null ? plain : read(rendered);
}

function followingPage(run: CrawlRun, errand: ListingErrand, url: string): ListingErrand {
  errand.walk.addresses.add(url);
  return { kind: 'listing', start: errand.start, page: errand.page + 1, walk: errand.walk, url, canonicalUrl: run.scope.canonical(url) };
}
