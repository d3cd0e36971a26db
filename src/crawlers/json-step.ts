/** Walks a list that is kept as JSON, page by page, by the same rule as a list of HTML. */
import type { Start } from '../site.ts';
import { textOf } from './article-step.ts';
import type { CrawlRun } from './crawl-run.ts';
import { newArticle, type Errand, type JsonErrand, type KeyErrand } from './errand.ts';
import type { Answer } from './fetch.ts';
import { foundIn } from './found.ts';
import { readJsonList, textAt, type JsonItem } from './json-listing.ts';
import { listShown } from './list-shown.ts';
import { endOfList, goesOn, newWalk } from './list-walk.ts';
import { queueNext } from './resume.ts';
import { parseHtml, readListing } from './listing.ts';
import { isNumbered, pageAddress } from './pager.ts';
import type { Found } from './types.ts';

type Queue = (errand: Errand) => void;

/** The first page of the list, or the page that tells the key of its address. */
export function firstJsonErrand(run: CrawlRun, start: Start): JsonErrand | KeyErrand {
  const page = start.json?.key?.page;
  return page === undefined ? jsonErrand(run, start, '') : { kind: 'key', start, url: page, canonicalUrl: run.scope.canonical(page) };
}

function jsonErrand(run: CrawlRun, start: Start, key: string): JsonErrand {
  const url = addressOf(start, key, { page: 1 });
  return { kind: 'json', start, page: 1, key, walk: newWalk(url), url, canonicalUrl: run.scope.canonical(url) };
}

const addressOf = (start: Start, key: string, at: { readonly page: number; readonly cursor?: string }): string =>
  pageAddress(start, at.page).replaceAll('{key}', encodeURIComponent(key)).replaceAll('{cursor}', encodeURIComponent(at.cursor ?? ''));

/** Reads the key of a list from a page of the site, and goes to the list. */
export async function visitKey(run: CrawlRun, errand: KeyErrand, queue: Queue): Promise<void> {
  const answer = await run.get(errand);
  await run.capture(errand, answer, { role: 'other' });
  const meta = errand.start.json?.key?.meta ?? '';
  const key = await keyIn(textOf(answer), meta) ?? await keyIn(textOf(await shown(run, errand, answer) ?? answer), meta);
  if (key === null) run.warn(`the page ${errand.url} has no meta tag "${meta}", so its list cannot be asked for`);
  else queue(jsonErrand(run, errand.start, key));
}

async function keyIn(html: string, meta: string): Promise<string | null> {
  const $ = await parseHtml(html);
  const found = $('meta[name][content]').toArray().find((element) => $(element).attr('name')?.toLowerCase() === meta.toLowerCase());
  return found === undefined ? null : $(found).attr('content')?.trim() || null;
}

export async function visitJson(run: CrawlRun, errand: JsonErrand, queue: Queue): Promise<void> {
  const answer = await run.get(errand).catch((error: unknown) => endOfList(run, errand, error));
  if (answer === null) return;
  await run.capture(errand, answer, { role: 'listing' });
  const links = await linksOf(run, errand, answer);
  if (links === null) return run.warn(`the list ${errand.url} cannot be read: no JSON, or no items where they should be`);
  await run.listed(answer, links);
  if (links.length === 0 && errand.page === 1) run.warn(`the list ${errand.url} names no article of this site`);
  const offer = await run.offer(links, (link) => queue(newArticle(link)));
  const next = nextOf(errand, answer);
  if (next === null || !goesOn(run, errand, { list: { links, next }, offer })) return undefined;
  errand.walk.addresses.add(next);
  return queueNext(run, { ...errand, page: errand.page + 1, url: next, canonicalUrl: run.scope.canonical(next), claimed: false, tries: 0 }, queue);
}

/** The next page: by its number, or by what the answer says. */
function nextOf({ start, key, page }: JsonErrand, answer: Answer): string | null {
  if (isNumbered(start)) return addressOf(start, key, { page: page + 1 });
  const told = start.json?.next === undefined ? null : textAt(textOf(answer), start.json.next);
  if (told === null) return null;
  if (start.url.includes('{cursor}')) return addressOf(start, key, { page, cursor: told });
  return URL.canParse(told, answer.url) ? new URL(told, answer.url).href : null;
}

/** The articles that an answer names: in items of JSON, or in HTML inside it. */
async function linksOf(run: CrawlRun, errand: JsonErrand, answer: Answer): Promise<readonly Found[] | null> {
  const { start, page } = errand;
  if (start.json?.html === undefined) {
    const items = await itemsOf(run, errand, answer);
    return items === null ? null : foundIn(run.scope, items, { base: answer.url, from: 'listing' });
  }
  const html = textAt(textOf(answer), start.json.html);
  // The last page of such a list is often an empty piece.
  if (html === null) return page > 1 ? [] : null;
  return readListing(await parseHtml(html), { site: run.setup.site, start, scope: run.scope, url: answer.url, page }).links;
}

/** The items of an answer; where it is a page of scripts that a browser gets past, those of what the browser shows. */
async function itemsOf(run: CrawlRun, errand: JsonErrand, answer: Answer): Promise<JsonItem[] | null> {
  const list = errand.start.json;
  if (list === undefined) return null;
  const as = { format: errand.start.dateFormat, language: run.setup.site.language };
  const plain = readJsonList(textOf(answer), list, as);
  if (plain !== null) return plain;
  const rendered = await shown(run, errand, answer);
  if (rendered === null) return null;
  // A browser shows a document of JSON as a page with the text in it.
  const $ = await parseHtml(textOf(rendered));
  return readJsonList($('pre').first().text() || $('body').text(), list, as);
}

/** What a browser makes of a page that has scripts; null for one without. */
const shown = async (run: CrawlRun, errand: JsonErrand | KeyErrand, answer: Answer): Promise<Answer | null> => (/<script\b/i.test(textOf(answer)) ? listShown(run, errand, answer) : null);
