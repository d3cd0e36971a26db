/** The blocks of an article, in order: what is left of its container. */
import { endPhrase, furniturePhrase } from './phrases.ts';
import { type Block, type Outline, ancestors } from './outline.ts';
import { endsSentence, linkDensity, proseChars, wide } from './prose.ts';
import { HEADINGS } from './tags.ts';

export interface Body {
  readonly blocks: readonly Block[];
  readonly captions: readonly string[];
}

/** Cuts what stands around and between the paragraphs of a container. `title` is left out wherever it is repeated. */
export function bodyOf(outline: Outline, container: number, title: string | null): Body {
  const node = outline.nodes[container];
  if (node === undefined) return { blocks: [], captions: [] };
  const inside = outline.blocks.slice(node.firstBlock, node.endBlock);
  const captions = [...new Set(inside.filter((b) => b.cut === 'caption').map((b) => b.text))];
  const kept = inside.filter((block) => block.cut === null);
  return { blocks: once(ended(outline, trimmed(outline, kept.filter((b) => !isFurniture(outline, b, title))))), captions };
}

const same = (a: string, b: string): boolean => squeezed(a) === squeezed(b);
const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function tagOf(outline: Outline, block: Block): string {
  return outline.nodes[block.node]?.tag ?? '';
}
const isHeading = (outline: Outline, block: Block): boolean => HEADINGS.has(tagOf(outline, block));

function isFurniture(outline: Outline, block: Block, title: string | null): boolean {
  if (tagOf(outline, block) === 'h1') return true;
  if (title !== null && block.text.length < title.length * 2 + 20 && same(block.text, title)) return true;
  if (furniturePhrase(block.text)) return true;
  const links = linkDensity(block);
  return links > 0.9 && !inProse(outline, block);
}

/** A link alone in its block counts as text only in a list of which the other items are text. */
function inProse(outline: Outline, block: Block): boolean {
  for (const node of ancestors(outline, block.node)) {
    if (node.tag !== 'ul' && node.tag !== 'ol' && node.tag !== 'table') continue;
    const all = outline.blocks.slice(node.firstBlock, node.endBlock);
    const chars = all.reduce((n, b) => n + b.text.length, 0);
    return all.reduce((n, b) => n + b.linkChars, 0) < chars * 0.5;
  }
  return false;
}

const says = (block: Block): boolean => proseChars(block) > 0;

/** From the first block of prose, or the heading right above it, to the last. */
function trimmed(outline: Outline, blocks: readonly Block[]): Block[] {
  let first = blocks.findIndex(says);
  if (first === -1) return [];
  while (first > 0 && isHeading(outline, blocks[first - 1] as Block)) first--;
  let last = blocks.findLastIndex((b) => says(b) || (endsSentence(b.text) && !isHeading(outline, b) && b.text.length * (wide(b.text) ? 2.5 : 1) > 15));
  if (last < first) last = first;
  while (last + 1 < blocks.length && tagOf(outline, blocks[last + 1] as Block) === tagOf(outline, blocks[last] as Block) && tagOf(outline, blocks[last] as Block) === 'li') last++;
  return blocks.slice(first, last + 1);
}

/** Stops where the page says that something else begins, if the article is already told by then. */
function ended(outline: Outline, blocks: readonly Block[]): Block[] {
  const total = blocks.reduce((n, b) => n + proseChars(b), 0);
  let before = 0;
  for (const [i, block] of blocks.entries()) {
    if (before > total * 0.4 && endPhrase(block.text)) return trimmed(outline, blocks.slice(0, i));
    before += proseChars(block);
  }
  return [...blocks];
}

/** Each block once: leads and captions are often printed twice. */
function once(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text }) => {
    if (text.length < 25) return true;
    const fresh = !seen.has(text);
    seen.add(text);
    return fresh;
  });
}
