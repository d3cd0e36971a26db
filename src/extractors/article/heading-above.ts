/** The line above the text that is its title, where what the page declares is the name of the site or of a section. */
import { datesIn } from './date-formats.ts';
import { elementText } from './element-text.ts';
import type { Facts } from './facts.ts';
import { declaredTitles, type Heading, squeezed } from './heading.ts';
import type { Block, Outline } from './outline.ts';
import { proseChars, wide } from './prose.ts';

/** A title that names the section alone: "City Bank : Press Releases". */
const SECTION = /^(?:.{0,60}(?:\s[:|–—-]\s|\s?[|:：_]\s?))?(?:press ?(?:releases?|room|information|communiqu[eé]s?)|news(?:room| releases?| details?| article)?|media(?: releases?| cent(?:re|er))?|latest news|announcements?|home ?page|home|details?|article|print(?: (?:page|version|view))?|untitled(?: document)?|pressemitteilung(?:en)?|aktuelles|communiqu[eé]s?(?: de presse)?|notas? de prensa|noticias|comunicati(?: stampa)?|新闻(?:中心|详情|内容|动态)?|正文|详情|详细页?|首页|ニュース|お知らせ|プレスリリース|보도자료|공지사항|новости)(?:(?:\s[:|–—-]\s|\s?[|:：_]\s?).{0,60})?$/iu;
/** The row of a table that names the title. */
const LABELLED = /^(?:제\s?목|标\s?题|標\s?題|件名|タイトル|title|subject|betreff|objet|asunto|oggetto|заголовок)\s?(?:\||[:：])\s?(\S.{5,200})$/iu;
const ABOVE = 6;
/** The name of a site has a few words; characters of Latin script. */
const LONGEST_NAME = 40;
/** Words of a title: "Council to buy field". */
const LEAST_WORDS = 3;

/**
 * The line that stands out above the text. It is taken where the declared title names only the section, where that is
 * short as the name of a site and nowhere shown, and where the heading shown is not declared and another line is named a title.
 */
export function headingAbove(outline: Outline, facts: Facts, at: { heading: Heading; container: number }): Heading {
  const { heading } = at;
  const text = textAt(outline, at.container);
  const wanted = wantedOf(facts, heading);
  if (text < 1 || wanted === null) return heading;
  for (let i = text - 1; i >= Math.max(0, heading.block + 1, text - ABOVE); i--) {
    const block = outline.blocks[i];
    if (block === undefined) continue;
    const labelled = LABELLED.exec(block.text)?.[1];
    if (labelled !== undefined) return { title: labelled, block: i };
    if (mayBeTitle(block, wanted) && standsOut(outline, i, wanted)) return { title: block.text, block: i };
  }
  return heading;
}

/** What the line must be: any that stands out, one that reads like a title as well, one that is named a title. */
type Wanted = 'line' | 'title' | 'named';

function wantedOf(facts: Facts, { title, block }: Heading): Wanted | null {
  if (block !== -1 && SECTION.test(title ?? '')) return 'title';
  if (block !== -1) return isDeclared(facts, title ?? '') ? null : 'named';
  if (title === null || SECTION.test(title)) return 'line';
  return title.length * (wide(title) ? 2.5 : 1) <= LONGEST_NAME ? 'title' : null;
}

function isDeclared(facts: Facts, title: string): boolean {
  const words = squeezed(title);
  return declaredTitles(facts).map(squeezed).some((declared) => declared.includes(words) || (declared.length > 3 && words.includes(declared)));
}

/** The first block of prose in the container that is no short line. */
function textAt(outline: Outline, container: number): number {
  const node = outline.nodes[container];
  if (node === undefined) return -1;
  const found = outline.blocks.slice(node.firstBlock, node.endBlock).findIndex((block) => block.cut === null && proseChars(block) > 0 && (proseChars(block) >= 90 || /[.!?…。！？]$/.test(block.text)));
  return node.firstBlock + Math.max(0, found);
}

function mayBeTitle({ text, cut, linkChars }: Block, wanted: Wanted): boolean {
  if (cut !== null || linkChars > text.length * 0.3 || text.length > 250) return false;
  const isWide = wide(text);
  if (text.length * (isWide ? 2.5 : 1) < 15 || /[:：]$/.test(text) || datesIn(text).length > 0) return false;
  return wanted === 'line' || (!/[.。,;]$/.test(text) && !SECTION.test(text) && (isWide || text.split(' ').length >= LEAST_WORDS));
}

const NAMED = /(?:title|titre|titel|titulo|titolo|heading|headline|header|subject|biaoti| tit| hd) /;
const isNamed = (hint: string): boolean => NAMED.test(hint) && !/ sub(?!ject)/.test(hint);

/** Bold, a heading, or named after one. */
function standsOut(outline: Outline, at: number, wanted: Wanted): boolean {
  const block = outline.blocks[at];
  const node = outline.nodes[block?.node ?? -1];
  if (block === undefined || node === undefined) return false;
  if (isNamed(node.hint) || (wanted !== 'named' && /^h\d$/.test(node.tag))) return true;
  return outline.nodes.some(({ firstBlock, tag, hint, element }) => firstBlock === at && (tag === 'span' ? isNamed(hint) : wanted !== 'named' && /^(?:b|strong|font|big|u)$/.test(tag)) && elementText(element) === block.text);
}
