/** The way from one page of a list to the next. */
import type { CheerioAPI } from 'cheerio';
import { isTag, type Element } from 'domhandler';
import type { ListSetup } from './list-page.ts';
import { nodesOf, textOfNodes } from './nodes.ts';
import { DOUBLE_ARROWS, NEXT_ARROWS, NEXT_WORDS } from './pager-words.ts';

interface PagerSetup extends ListSetup { readonly base: string }

/** A link to the next page holds a word and at most a picture. */
const MOST_NODES = 20;
const WORDS: ReadonlySet<string> = new Set(NEXT_WORDS);
const ARROWS: ReadonlySet<string> = new Set(NEXT_ARROWS);
const DOUBLES: ReadonlySet<string> = new Set(DOUBLE_ARROWS);

/** The address of a page of a list whose start holds `{page}`; `page` counts from 1. */
export function pageAddress(start: PagerSetup['start'], page: number): string {
  // What is told in the body alone is told in the address too, behind what is sent of it: pages are known by their addresses.
  if (start.post?.includes('{page}') === true && !start.url.includes('{page}')) return `${start.url}#${numberOf(start, page)}`;
  return start.url.replaceAll('{page}', numberOf(start, page));
}

const numberOf = (start: PagerSetup['start'], page: number): string => String((start.firstPage ?? 1) + (page - 1) * (start.pageStep ?? 1));

/** True for a list whose pages are asked for by their numbers. */
export const isNumbered = (start: PagerSetup['start']): boolean => start.url.includes('{page}') || start.post?.includes('{page}') === true;

/** What is sent for a page of a list that is asked for by POST; null for the others. */
export function bodyFor(start: PagerSetup['start'], page: number): { method: string; headers: Record<string, string>; payload: Buffer } | null {
  if (start.post === undefined) return null;
  const isJson = /^\s*[{[]/.test(start.post);
  return {
    method: 'POST', payload: Buffer.from(start.post.replaceAll('{page}', numberOf(start, page))),
    headers: { 'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded; charset=utf-8', 'x-requested-with': 'XMLHttpRequest' },
  };
}

/** The address of the next page, or null at the end. */
export function nextPage($: CheerioAPI, setup: PagerSetup): string | null {
  const { start, page } = setup;
  if (isNumbered(start)) return pageAddress(start, page + 1);
  if (start.next !== undefined) return firstUsable($, $(start.next).toArray().filter((node) => isTag(node)), setup);
  const declared = firstUsable($, $('link[rel~="next"][href], a[rel~="next"][href]').toArray(), setup);
  if (declared !== null) return declared;
  const anchors = $('a[href]').toArray().map((element) => ({ element, says: saysOf(element) })).filter(({ says }) => says.length > 0);
  const saying = (words: ReadonlySet<string>): Element[] => anchors.filter(({ says }) => says.some((text) => words.has(text))).map(({ element }) => element);
  for (const choice of [saying(WORDS), saying(ARROWS), saying(new Set([String(page + 1)])), saying(DOUBLES)]) {
    const found = firstUsable($, choice, setup);
    if (found !== null) return found;
  }
  return scriptedPage($, setup);
}

/** "createPageHTML(12, 0, 'index', 'html')": how many pages, which of them this is, counted from 0, and what their files are called. */
const WRITTEN_PAGER = /\bcreatePage\w{0,10}\(\s*(\d{1,4})\s*,\s*(\d{1,4})\s*,\s*["']([\w-]{1,40})["']\s*,\s*["'](\w{3,5})["']/;

/** The next page of a list whose links to its pages a script of its content system writes: `index.html`, `index_1.html`, … */
export function scriptedPage($: CheerioAPI, { base, url, scope }: Pick<PagerSetup, 'base' | 'url' | 'scope'>): string | null {
  for (const element of $('script:not([src])').toArray()) {
    const [, count, index, name, ending] = WRITTEN_PAGER.exec($(element).text().slice(0, 5000)) ?? [];
    if (name === undefined || Number(index) + 1 >= Number(count)) continue;
    const link = scope.link(`${name}_${Number(index) + 1}.${ending}`, base);
    if (link !== null && scope.isPage(link) && link.url !== url) return link.url;
  }
  return null;
}

/** What a link says: its text, or what stands in for a picture. */
function saysOf(element: Element): string[] {
  const nodes = nodesOf(element, MOST_NODES) ?? [];
  const alt = nodes.map((node) => (isTag(node) && node.name === 'img' ? node.attribs['alt'] ?? '' : '')).find((text) => text !== '') ?? '';
  return [textOfNodes(nodes), element.attribs['title'] ?? '', element.attribs['aria-label'] ?? '', alt]
    .map((text) => text.replace(/\s+/g, ' ').trim().toLowerCase()).filter((text) => text !== '' && text.length <= 30);
}

/** The first that leads to another page of the site which is no article. */
function firstUsable($: CheerioAPI, elements: readonly Element[], setup: PagerSetup): string | null {
  for (const element of elements) {
    const href = $(element).attr('href') ?? $(element).find('a[href]').attr('href') ?? '';
    const link = /^\s*(?:#|javascript:|$)/i.test(href) ? null : setup.scope.link(href, setup.base);
    if (link === null || !setup.scope.isPage(link) || link.url === setup.url) continue;
    if (setup.scope.tellsArticles && setup.scope.isArticle(link)) continue;
    return link.url;
  }
  return null;
}
