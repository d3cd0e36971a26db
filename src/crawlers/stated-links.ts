/** Links that a page holds otherwise than as links: made ones here, so that whoever looks for links finds them. */
import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';
import { parseHtml } from './listing.ts';
import { nodesOf, textOfNodes } from './nodes.ts';
import { MORE_WORDS } from './pager-words.ts';
import { carriedAddresses } from './carried-addresses.ts';
import { GOES, isAddress, statedAddress } from '../page.ts';

/** Most elements of a page that are looked at, and nodes of a button. */
const MOST = 5000;
const MOST_NODES = 20;
const NOWHERE = /^\s*(?:$|#|javascript:)/i;
const MORE_NAME = /(?:load|show|view|see|btn|list)[-_]?more|more[-_]?(?:btn|button|link|news|posts|items)|infinite[-_]?scroll/i;
const MORE_ATTRIBUTES = ['data-next-url', 'data-next', 'data-url', 'data-href', 'data-endpoint', 'data-load-url', 'data-ajax-url', 'data-src'] as const;

/** Parses a page that lists others; what is clickable there and what its scripts are filled from are links in the result. */
export async function parseList(html: string): Promise<CheerioAPI> {
  const $ = await parseHtml(html);
  if (/\b(?:onclick|data-)|javascript:/i.test(html)) makeLinks($);
  const page = $('page').first();
  for (const address of carriedAddresses(html, () => $('a[href]').toArray().flatMap((a) => $(a).attr('href') ?? []))) page.append($('<a></a>').attr('href', address));
  return $;
}

function makeLinks($: CheerioAPI): void {
  const goers = goersOf($);
  for (const element of $('[onclick], [data-href], [data-link], [data-url], [data-next], [data-next-url], [data-endpoint], [data-load-url], [data-ajax-url], a[href^="javascript:"]').toArray().slice(0, MOST)) {
    if (element.name === 'a' && !NOWHERE.test(element.attribs['href'] ?? '')) continue;
    const more = moreAddress(element);
    const address = more ?? statedAddress(element.attribs) ?? calledAddress(element.attribs, goers);
    // A card whose title is a link says it there.
    if (address === null || NOWHERE.test(address) || $(element).find('a[href]').toArray().some((a) => !NOWHERE.test($(a).attr('href') ?? ''))) continue;
    element.name = 'a';
    element.attribs['href'] = address;
    if (more !== null) element.attribs['rel'] = 'next';
  }
}

/** The address that a button named or worded "load more" asks for. */
function moreAddress(element: Element): string | null {
  const { attribs } = element;
  const address = MORE_ATTRIBUTES.map((name) => attribs[name]?.trim() ?? '').find(isAddress);
  if (address === undefined) return null;
  if (MORE_NAME.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`)) return address;
  return MORE_WORDS.has(textOfNodes(nodesOf(element, MOST_NODES) ?? []).toLowerCase().replace(/[\s.…+↓]+$/, '')) ? address : null;
}

/** A function of the page that leads to an address put together from what it is given. */
interface Goer { readonly parameters: readonly string[]; readonly expression: string }

const FUNCTION = /\bfunction\s+(\w{1,60})\s*\(([\w\s,$]{0,200})\)\s*\{([^{}]{1,600})\}/g;
const PIECE = String.raw`(?:"[^"]{0,300}"|'[^']{0,300}'|\w{1,60})`;
const GOING = new RegExp(`${GOES}(${PIECE}(?:\\s{0,5}\\+\\s{0,5}${PIECE}){0,12})`);
const CALL = /^\s*(?:javascript:)?\s*(?:return\s+)?(\w{1,60})\(([^()]{0,300})\)/;

function goersOf($: CheerioAPI): Map<string, Goer> {
  const goers = new Map<string, Goer>();
  for (const script of $('script:not([src])').toArray()) {
    const source = $(script).text();
    if (source.length > 200_000 || !source.includes('location') && !source.includes('window.open')) continue;
    for (const [, name = '', parameters = '', body = ''] of source.matchAll(FUNCTION)) {
      const expression = GOING.exec(body)?.[1];
      if (expression !== undefined) goers.set(name, { parameters: parameters.split(',').map((one) => one.trim()), expression });
    }
  }
  return goers;
}

/** "goView('7000')" where the page says that goView leads to '/view?seq=' + seq. */
function calledAddress({ onclick = '', href = '' }: Readonly<Record<string, string>>, goers: ReadonlyMap<string, Goer>): string | null {
  if (goers.size === 0) return null;
  const [, name = '', given = ''] = CALL.exec(onclick) ?? CALL.exec(href) ?? [];
  const goer = goers.get(name);
  if (goer === undefined) return null;
  const values = given.split(',').map((one) => one.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const pieces = (goer.expression.match(new RegExp(PIECE, 'g')) ?? []).map((piece) => (/^["']/.test(piece) ? piece.slice(1, -1) : values[goer.parameters.indexOf(piece)] ?? null));
  return pieces.includes(null) ? null : pieces.join('');
}
