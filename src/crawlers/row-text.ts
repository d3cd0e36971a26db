/** The headline and the teaser that a list shows for an article. */
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { nodesOf } from './nodes.ts';
import { isMostlyDate, rowOf, type RowSetup } from './row-date.ts';
import type { ListedWords } from './types.ts';

const MOST_NODES = 200;
const LONGEST_TITLE = 400;
const LONGEST_TEASER = 2000;
/** A teaser is a sentence, characters; of scripts without blanks fewer. */
const SHORTEST_TEASER = 30;
const SHORTEST_WIDE = 12;
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'td', 'th', 'tr', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'br', 'section', 'article', 'header', 'footer', 'time', 'ul', 'ol', 'table', 'figure', 'figcaption', 'blockquote']);
/** What rows say of their links and not of their articles. */
const MORE = /^(?:read|learn|view|see|find out)? ?(?:more|details?)\b.{0,20}$|^(?:weiterlesen|mehr|lire la suite|leer más|详情|更多|阅读全文|続きを読む)\b.{0,10}$/iu;

/** One line of a row: its words, and whether a heading or a link to the article holds them. */
interface Line { readonly text: string; readonly isHeading: boolean; readonly isLinked: boolean }

/** The words of the row around a link; null for both where it holds none. */
export function rowWords(anchor: Element, setup: RowSetup): ListedWords {
  const lines = linesOf(boxOf(anchor, rowOf(anchor, setup)), setup).filter(({ text }) => !(/\d/.test(text) && isMostlyDate(text)) && !MORE.test(text));
  const title = lines.find(({ isHeading }) => isHeading) ?? lines.filter(({ isLinked, text }) => isLinked && text.length <= LONGEST_TITLE).toSorted(byLength).at(wholeCard(lines) ? -1 : 0) ?? null;
  const teaser = lines.filter((line) => line !== title && line.text !== title?.text && isLong(line.text)).toSorted(byLength)[0] ?? null;
  return { title: title?.text.slice(0, LONGEST_TITLE) ?? null, teaser: teaser?.text.slice(0, LONGEST_TEASER) ?? null };
}

const byLength = (a: Line, b: Line): number => b.text.length - a.text.length;

/** A list of one item is no row: its row ends where lists and parts of a page begin. */
function boxOf(anchor: Element, row: Element): Element {
  let box = anchor;
  for (let at: AnyNode | null = anchor; at !== null && isTag(at) && !PARTS.has(at.name); at = at === row ? null : at.parent) {
    box = at;
    if (ROWS.has(at.name)) break;
  }
  return box;
}
const ROWS: ReadonlySet<string> = new Set(['li', 'tr', 'article', 'dl']);
const PARTS: ReadonlySet<string> = new Set(['ul', 'ol', 'table', 'tbody', 'main', 'section', 'nav', 'header', 'footer', 'body', 'html', 'page']);

/** Where all of a row is one link, the shorter line is the headline. */
const wholeCard = (lines: readonly Line[]): boolean => lines.length > 1 && lines.every(({ isLinked }) => isLinked);

function isLong(text: string): boolean {
  return text.length >= (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text) ? SHORTEST_WIDE : SHORTEST_TEASER);
}

function linesOf(row: Element, setup: RowSetup): Line[] {
  const lines: Line[] = [];
  let parts: string[] = [];
  let holder: { block: AnyNode | null; link: Element | null; heading: boolean } | null = null;
  const flush = (): void => {
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '' && holder !== null) lines.push({ text, isHeading: holder.heading, isLinked: holder.link !== null });
    parts = [];
  };
  for (const node of nodesOf(row, MOST_NODES) ?? []) {
    if (isTag(node) && node.name === 'br') flush();
    if (!isText(node)) continue;
    const at = holderOf(node, row, setup);
    if (holder !== null && (at.block !== holder.block || (at.link === null) !== (holder.link === null))) flush();
    holder = at;
    parts.push(node.data);
  }
  flush();
  return lines;
}

function holderOf(node: AnyNode, row: Element, setup: RowSetup): { block: AnyNode | null; link: Element | null; heading: boolean } {
  let [block, link, heading]: [AnyNode | null, Element | null, boolean] = [null, null, false];
  for (let at: AnyNode | null = node.parent; at !== null; at = at === row ? null : at.parent) {
    if (!isTag(at)) break;
    if (block === null && BLOCKS.has(at.name)) block = at;
    if (at.name === 'a' && at.attribs['href'] !== undefined && setup.same(at.attribs['href'])) link = at;
    if (/^h[1-6]$/.test(at.name)) heading = true;
    if (/^(?:script|style|template|noscript)$/.test(at.name)) return { block: at, link: null, heading: false };
  }
  return { block, link, heading };
}
