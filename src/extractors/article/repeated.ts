/** What a page prints twice of its text: leads, captions, and sentences that are lifted out to be seen. */
import type { Block, Outline } from './outline.ts';

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
/** Quotations looked for in the paragraphs. */
const MOST_PULLED = 20;

/** Each block once, and no sentence that a paragraph has as well. */
export function once(outline: Outline, blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  const single = blocks.filter(({ text }) => {
    if (text.length < 25) return true;
    const fresh = !seen.has(text);
    seen.add(text);
    return fresh;
  });
  const pulled = single.filter((block) => isPulled(outline, block)).slice(0, MOST_PULLED);
  if (pulled.length === 0) return single;
  const paragraphs = single.filter((block) => !pulled.includes(block)).map((block) => squeezed(block.text));
  const repeats = new Set(pulled.filter((block) => paragraphs.some((paragraph) => paragraph.includes(squeezed(block.text)))));
  return single.filter((block) => !repeats.has(block));
}

/** In quotation marks or in a box named after one. */
function isPulled(outline: Outline, { text, node }: Block): boolean {
  if (text.length < 30 || text.length > 300) return false;
  if (/^["“„«「].*["”“»」]$/u.test(text)) return true;
  for (let at = outline.nodes[node], level = 0; at !== undefined && level < 3; at = outline.nodes[at.parent], level++) {
    if (at.tag === 'blockquote' || / (?:pull|pullquote|quote|zitat|citation) /.test(at.hint)) return true;
  }
  return false;
}
