/** What a page is: an article, a list of articles, a film, an error, an empty shell. */
import type { Body } from './body.ts';
import { type Facts, metaOf } from './facts.ts';
import { stringOf } from './json-ld.ts';
import { datesIn } from './date-formats.ts';
import { ancestors, type Block, type Outline } from './outline.ts';
import { ERROR_SAYINGS, GATE_SAYINGS, MORE_LINK } from './page-sayings.ts';
import { furniturePhrase } from './phrases.ts';
import { servesElse } from './purpose.ts';
import { linkDensity, proseChars, wide } from './prose.ts';
import type { PageKind } from '../../record.ts';

const VIDEO_TYPE = /^video(?:\.|$)/i;
/** A film that is declared may have a description; where one is only shown there are next to no words beside it. */
const BESIDE_FILM = { declared: 600, shown: 150 } as const;

export interface KindEvidence {
  readonly outline: Outline;
  readonly facts: Facts;
  readonly title: string | null;
  /** Index of the block that shows it, -1 when none does. */
  readonly titleBlock: number;
  readonly body: Body;
  readonly container: number;
  readonly url: string | null;
}

export function kindOf(page: KindEvidence): PageKind {
  const prose = page.body.blocks.reduce((n, b) => n + proseChars(b), 0);
  if (says(page, { sayings: ERROR_SAYINGS, prose, most: 300 })) return 'error';
  const film = filmOf(page);
  if (film !== null && prose < BESIDE_FILM[film]) return 'video';
  if (!isDeclared(page.facts) && says(page, { sayings: GATE_SAYINGS, prose, most: 450, own: true })) return 'other';
  if (isListing(page, prose)) return 'listing';
  if (isStanding(page) || (!isDeclared(page.facts) && servesElse({ ...page, end: page.outline.nodes[page.container]?.endBlock ?? 0 }))) return 'other';
  return prose > 0 || isTabular(page) ? 'article' : 'other';
}

/** Says so in its heading or its few words; a number of an error in the title counts beside more of them. */
function says({ outline, facts, title, body }: KindEvidence, what: { sayings: readonly RegExp[]; prose: number; most: number; own?: boolean }): boolean {
  if (what.prose > 800) return false;
  const lines = what.own ? body.blocks.slice(0, 3) : outline.blocks.filter((b) => b.cut === null).slice(0, 40);
  const spoken = lines.filter((b) => b.text.length < 200 && linkDensity(b) < 0.6).slice(0, 12).map((b) => b.text);
  return [title, facts.titleTag, ...spoken].some((text, i) => {
    if (text === null || (what.prose >= what.most && !(i < 2 && /^\D{0,10}[45]\d\d\b/.test(text)))) return false;
    return what.sayings.some((saying) => saying.test(text.slice(0, 200)));
  });
}

function filmOf({ facts, outline }: KindEvidence): 'declared' | 'shown' | null {
  if (VIDEO_TYPE.test(metaOf(facts, 'og:type') ?? '')) return 'declared';
  if (facts.jsonLd.some((o) => /VideoObject/.test(stringOf(o['@type']) ?? ''))) return isDeclared(facts) ? 'shown' : 'declared';
  const shown = outline.unseen.some((e) => e.name === 'video' || (e.name === 'iframe' && /youtube|vimeo|youku|bilibili|player/i.test(e.attribs['src'] ?? '')));
  return shown ? 'shown' : null;
}

/** Says in its head that it is an article. */
const isDeclared = (facts: Facts): boolean => facts.jsonLd.some((o) => /(?:Article|(?<!Job)Posting)$/.test(stringOf(o['@type']) ?? '')) || metaOf(facts, 'og:type') === 'article' || facts.meta.has('articletitle');

/** A name in a menu is no longer; characters of Latin script. */
const LONGEST_NAME = 30;
/** A menu has so many links at least: a trail has fewer. */
const LEAST_OF_MENU = 4;

/** A page that the menu of its site names with the words of its title, and that shows no day: "About us", "Services". */
function isStanding(page: KindEvidence): boolean {
  const { outline, facts, title } = page;
  if (title === null || title.length * (wide(title) ? 2.5 : 1) > LONGEST_NAME || isDeclared(facts) || dayAbove(page)) return false;
  const menu = outline.blocks.filter((b) => b.cut === 'navigation' && linkDensity(b) > 0.8 && !inTrail(outline, b));
  return menu.length >= LEAST_OF_MENU && menu.some((b) => b.text.toLowerCase() === title.toLowerCase());
}

function inTrail(outline: Outline, block: Block): boolean {
  let steps = 0;
  for (const { hint } of ancestors(outline, block.node)) if (steps++ > 4) return false; else if (/crumb| (?:position|location|trail|path|mbx) /.test(hint)) return true;
  return false;
}

/** No running text, but lines of a table or a list below a title and a day: a release of figures, a list of names. */
function isTabular(page: KindEvidence): boolean {
  return plainChars(page.body) >= 80 && (isDeclared(page.facts) || dayAbove(page));
}

const plainChars = (body: Body): number => body.blocks.reduce((n, b) => n + b.text.length - b.linkChars, 0);

/** True when a day stands alone between the title and the text, and no row of a list between them. */
function dayAbove({ outline, body, titleBlock }: KindEvidence): boolean {
  const first = body.blocks[0] === undefined ? -1 : outline.blocks.indexOf(body.blocks[0]);
  if (first === -1) return false;
  const above = outline.blocks.slice(titleBlock === -1 || titleBlock > first ? Math.max(0, first - 4) : titleBlock + 1, first + 1);
  return above.length < 12 && !above.some(isRow) && above.some((b) => b.text.length < 120 && b.linkChars === 0 && datesIn(b.text).length > 0);
}

/** Many headings or rows that are links, each with a line or none, and no text that outweighs them. */
function isListing(page: KindEvidence, prose: number): boolean {
  const { body, url } = page;
  const declared = isDeclared(page.facts);
  const path = url === null ? null : url.replace(/^[a-z]+:\/\/[^/?#]*/i, '').replace(/[?#].*$/, '');
  const front = path === '' || path === '/' || (path !== null && /^\/(?:index|default|home)\.\w{3,5}$/i.test(path));
  const longest = body.blocks.reduce((n, b) => Math.max(n, proseChars(b)), 0);
  const rows = rowsOf(page, prose);
  if (front) return (rows > 5 && longest < 700) || (rows >= 3 && !declared && prose < rows * 100) || prose === 0;
  if (prose === 0) return !declared && !dayAbove(page) && rows >= 3 && plainChars(body) < 300;
  if ((declared && prose > 400) || dayAbove(page)) return false;
  if (!declared && prose < 600 && isCard(page)) return true;
  return rows >= 6 && prose < rows * 260 && longest < 500 && prose < 3000;
}

/** True when the text is one of four or more like boxes, each with a linked title. */
function isCard({ outline, container }: KindEvidence): boolean {
  let at = container;
  for (let level = 0; level < 4; level++, at = outline.nodes[at]?.parent ?? -1) {
    const node = outline.nodes[at];
    if (node === undefined || node.parent < 0) return false;
    let alike = 0;
    for (let i = node.parent + 1; i < (outline.nodes[node.parent]?.end ?? 0) && alike < 4; i = outline.nodes[i]?.end ?? Infinity) {
      const other = outline.nodes[i];
      if (other?.tag === node.tag && other.hint === node.hint && outline.blocks.slice(other.firstBlock, Math.min(other.endBlock, other.firstBlock + 12)).some(isRow)) alike++;
    }
    if (alike >= 4) return outline.blocks.slice(node.firstBlock, node.endBlock).some(isRow);
  }
  return false;
}

/** Cuts that may hold what a list lists. */
const BOXES: ReadonlySet<string> = new Set(['related', 'side', 'meta', 'media', 'caption', 'author', 'advertising']);

/** A link of title length alone in its block, or with no more than a day or a place beside it. */
function isRow(block: Block): boolean {
  const { text, linkChars } = block;
  if (linkChars * (wide(text) ? 2.5 : 1) < 15 || furniturePhrase(text)) return false;
  return linkChars > text.length * 0.7 || (linkChars >= text.length * 0.4 && text.length - linkChars <= 28 && /\d/.test(text));
}

/** Rows of links outside navigation and footers, those in boxes too where there is no other text; documents to load are none. */
function rowsOf({ outline, container }: KindEvidence, prose: number): number {
  const node = outline.nodes[container];
  const [from, to] = node === undefined || prose === 0 ? [0, outline.blocks.length] : [node.firstBlock, node.endBlock];
  const links = linksOf(outline);
  let rows = 0;
  for (let i = from; i < to; i++) {
    const block = outline.blocks[i];
    if (block === undefined || (block.cut !== null && (prose >= 200 || !BOXES.has(block.cut)))) continue;
    const { count, files } = links.get(i) ?? { count: 1, files: 0 };
    if (files === count) continue;
    // Cards in a row without borders between them.
    if (isRow(block)) rows += block.text.length >= count * 25 ? Math.max(1, count) : 1;
    else if (linkDensity(block) > 0.9 && MORE_LINK.test(block.text.slice(0, 100))) rows++;
  }
  return rows;
}

/** How many links begin in each block, and how many of them lead to documents. */
function linksOf(outline: Outline): Map<number, { count: number; files: number }> {
  const links = new Map<number, { count: number; files: number }>();
  for (const node of outline.nodes) {
    if (node.tag !== 'a' || node.element.attribs['href'] === undefined) continue;
    const known = links.get(node.firstBlock) ?? { count: 0, files: 0 };
    const file = /\.(?:pdf|docx?|xlsx?|pptx?|zip|odt)(?:[?#]|$)/i.test(node.element.attribs['href'].slice(-200));
    links.set(node.firstBlock, { count: known.count + 1, files: known.files + Number(file) });
  }
  return links;
}

/** True when a page has next to no text but the marks of one that is built by scripts: it needs a browser. */
export function looksUnrendered(outline: Outline, prose: number): boolean {
  if (prose > 200) return false;
  const scripts = outline.unseen.filter((e) => e.name === 'script').length;
  const appRoot = outline.nodes.some((n) => /^ (?:root|app|next|nuxt|app root|main app|react root|svelte) $/.test(n.hint) || /^app-?root$/.test(n.tag));
  const asks = outline.unseen.some((e) => e.name === 'noscript' && e.children.some((c) => 'data' in c && /javascript|启用|啟用/i.test(c.data)));
  const text = outline.blocks.reduce((n, b) => n + (b.cut === 'head' ? 0 : b.text.length), 0);
  return scripts > 0 && (appRoot || asks || text < 200);
}
