/** The title of the article, without the site's name. */
import { type Element, isTag } from 'domhandler';
import { type Facts, metaOf } from './facts.ts';
import { stringOf } from './json-ld.ts';
import { wide } from './prose.ts';
import type { Block, Outline, OutlineNode } from './outline.ts';
import { plainText, withEntities } from '../../page.ts';

export interface Heading {
  readonly title: string | null;
  /** Index of the block that shows it, -1 when none does. */
  readonly block: number;
}

const SEPARATOR = /\s+[|·•»«›‹>–—:_-]{1,2}\s+|\s*[|｜_]\s*|\s+::\s+/u;
/** Letters and digits alone, to compare by. */
export const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The heading that the page shows and declares; where they differ, the one shown. */
export function headingOf(outline: Outline, facts: Facts, named: string | null = null): Heading {
  const declared = named === null ? declaredTitles(facts) : [named];
  const shown = shownTitle(outline, declared, facts.titleTag);
  if (named !== null) return { title: plainText(named), block: shown };
  if (shown !== -1) return { title: outline.blocks[shown]?.text ?? null, block: shown };
  return { title: declared[0] ?? null, block: -1 };
}

/** What the page declares as its title, best first, without the site's name. */
export function declaredTitles(facts: Facts): string[] {
  const jsonLd = facts.jsonLd.map((o) => stringOf(o['headline'])).find((t) => t !== null) ?? null;
  const titles = [
    metaOf(facts, 'articletitle'), jsonLd === null ? null : withEntities(jsonLd), metaOf(facts, 'og:title', 'twitter:title', 'dc.title', 'dcterms.title', 'citation_title', 'headline', 'parsely-title', 'sailthru.title'),
    facts.titleTag,
  ].filter((t) => t !== null);
  return titles.map((title) => withoutSite(title.slice(0, 600), facts));
}

/** "Cities sign pact | Town News" is "Cities sign pact": the part that the other titles share, or the longest. */
function withoutSite(title: string, facts: Facts): string {
  const publisher = squeezed(metaOf(facts, 'og:site_name', 'application-name', 'sitename') ?? '');
  const parts = title.split(SEPARATOR).map((part) => part.trim()).filter((part) => part !== '');
  if (parts.length < 2) return title;
  const named = publisher === '' ? -1 : parts.findLastIndex((part) => squeezed(part) === publisher);
  if (named === parts.length - 1) return title.slice(0, title.lastIndexOf(parts[named] ?? '')).replace(/[\s|｜·•»«›‹–—:_-]+$/u, '');
  const last = parts.at(-1) ?? '';
  const rest = title.slice(0, title.lastIndexOf(last)).replace(/[\s|｜·•»«›‹–—:_-]+$/u, '');
  return rest.length > last.length && last.length < 40 && rest.length > 15 ? rest : title;
}

/** The block of a heading tag that says what is declared; else the first h1 that is not cut away. The name of the site is neither, while there is another. */
function shownTitle(outline: Outline, declared: readonly string[], titleTag: string | null): number {
  const wanted = declared.map(squeezed).filter((t) => t.length > 3);
  const parts = new Set([...declared, titleTag ?? ''].flatMap((title) => title.split(SEPARATOR)).map(squeezed).filter((part) => part.length > 3));
  let first = { index: -1, likely: 0 };
  let alike = { index: -1, likely: 0, chars: 0 };
  for (const node of outline.nodes) {
    if (!/^h[1-3]$/.test(node.tag) || node.endBlock === node.firstBlock) continue;
    const block = outline.blocks[node.firstBlock];
    if (block === undefined || block.text.length > 400) continue;
    const words = squeezed(block.text);
    if (wanted.includes(words)) return node.firstBlock;
    const likely = isSiteName(node, block) ? 1 : / (?:(?:entry|post|article|news) title|headline) /.test(node.hint) ? 4 : node.hint.includes(' title ') ? 3 : 2;
    const isPart = parts.has(words) || (words.length > (likely > 2 ? 6 : 12) && wanted.some((w) => w.startsWith(words) || words.startsWith(w) || w.includes(words)));
    // Of the name of the site and that of the article, the longer.
    if (isPart && (likely > alike.likely || (likely === alike.likely && parts.has(words) && words.length > alike.chars))) alike = { index: node.firstBlock, likely, chars: words.length };
    if (node.tag === 'h1' && (block.cut === null || block.cut === 'header') && Math.min(likely, 2) > first.likely) first = { index: node.firstBlock, likely: Math.min(likely, 2) };
  }
  if (alike.likely > 1) return alike.index;
  const begun = beginning(outline, declared);
  if (begun !== -1) return begun;
  // Titles that no heading tag marks: the block with the declared words.
  if (wanted.length > 0) {
    const plain = outline.blocks.findIndex((b) => b.cut !== 'head' && b.text.length < 400 && b.linkChars < b.text.length && wanted.includes(squeezed(b.text)));
    if (plain !== -1) return plain;
  }
  if (first.likely > 1) return first.index;
  const part = shownPart(outline, titleTag === null ? declared : [...declared, titleTag]);
  return part !== -1 ? part : alike.index === -1 ? first.index : alike.index;
}

const HOME = /^(?:https?:\/\/[^/]+)?\.?\/?(?:(?:index|default|home)\.\w{2,5})?$/i;

/** A heading that leads home, or is named so. */
function isSiteName(node: OutlineNode, block: Block): boolean {
  if (/ (?:site|blog) (?:title|name|heading)|^ logo $| site logo /.test(node.hint)) return true;
  if (block.linkChars < block.text.length * 0.8) return false;
  const link = linkIn(node.element);
  return link !== null && (/\bhome\b/.test(link.attribs['rel'] ?? '') || HOME.test((link.attribs['href'] ?? '#').trim().slice(0, 300)));
}

/** The first link within or right around a heading. */
function linkIn(element: Element): Element | null {
  for (let at: Element | undefined = element, level = 0; at !== undefined && level < 4; level++) {
    if (at.name === 'a') return at;
    at = at.children.find((child): child is Element => isTag(child));
  }
  const above = element.parent;
  return above !== null && isTag(above) && above.name === 'a' ? above : null;
}

const AFTER_TITLE = /^\s?[-–—|｜_·•»«›:：(（<>/]/u;

/**
 * The block with which a declared title begins, where a sign that parts titles follows in it: "Title-SITE", "Title - 07:00 - SITE".
 * A name of the site may stand first, too: without a heading tag the block must be most of the title.
 */
function beginning(outline: Outline, declared: readonly string[]): number {
  let best = { index: -1, length: 0 };
  for (const [i, block] of outline.blocks.entries()) {
    const { text } = block;
    if (block.cut === 'head' || text.length > 300 || text.length * (wide(text) ? 2.5 : 1) < 10 || text.length <= best.length) continue;
    const heads = /^h[1-4]$/.test(outline.nodes[block.node]?.tag ?? '') && block.cut === null;
    if (!heads && block.linkChars > text.length * 0.5) continue;
    const begins = declared.some((title) => title.startsWith(text) && AFTER_TITLE.test(title.slice(text.length)) && (heads || text.length > (title.length - text.length) * (wide(text) ? 1 : 1.5)));
    if (begins) best = { index: i, length: text.length };
  }
  return best.index;
}

/** The block, of no heading tag, that shows a part of a title like "Site > News > Title" or "Title_Site": the longest part that is shown. */
function shownPart(outline: Outline, declared: readonly string[]): number {
  const parts = declared.flatMap((title) => [...title.split(SEPARATOR), ...(wide(title) ? title.split(' ') : [])]).map(squeezed).filter((part) => part.length > (wide(part) ? 3 : 8)).toSorted((a, b) => b.length - a.length);
  if (parts.length === 0) return -1;
  const shown = new Map<string, number>();
  for (const [i, block] of outline.blocks.entries()) {
    if (block.cut === 'head' || block.text.length > 200 || block.linkChars > block.text.length * 0.5) continue;
    const words = squeezed(block.text);
    if (!shown.has(words)) shown.set(words, i);
  }
  return parts.map((part) => shown.get(part)).find((i) => i !== undefined) ?? -1;
}
