/** The lead of an article that stands in a box of its own, between the title and the rest. */
import { saysPicture } from './captions.ts';
import type { Block, Outline, OutlineNode } from './outline.ts';
import { furniturePhrase } from './phrases.ts';
import { endsSentence, isTeaser, linkDensity, proseChars, wide } from './prose.ts';

/** Blocks between title and text: more of them, and something else stands there. */
const FARTHEST = 24;
const MOST_LEADS = 3;
/** A sentence of a lead, characters of Latin script. */
const SHORTEST = 60;

/** A standfirst says in a line what a long text says again; a short text begins with it. The share of the prose from which on it is part of the text. */
const LEAST_SHARE = 0.15;

/** Paragraphs of prose between the title and the element of the text that say a good part of it, and the tables between them; none where the title is not shown above it. */
export function leadOf(outline: Outline, title: number, text: OutlineNode): Block[] {
  const first = text.firstBlock;
  if (title === -1 || first <= title || first - title > FARTHEST) return [];
  const between = outline.blocks.slice(title + 1, first).filter((block) => block.cut === null);
  const leads = between.filter((block) => isLead(outline, block));
  const others = between.filter((block) => proseChars(block) > 0 && !leads.includes(block)).length;
  const tooLittle = prose(leads) < LEAST_SHARE * prose(outline.blocks.slice(first, text.endBlock));
  return leads.length === 0 || leads.length > MOST_LEADS || others > 0 || tooLittle ? [] : between.slice(between.indexOf(leads[0] as Block)).filter((block) => leads.includes(block) || isRow(outline, block));
}

const prose = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + (block.cut === null ? proseChars(block) : 0), 0);

/** A row of a table of data, which stands in one line. */
const isRow = (outline: Outline, block: Block): boolean => outline.nodes[block.node]?.tag === 'tr' && linkDensity(block) < 0.5;

function isLead(outline: Outline, block: Block): boolean {
  const { text } = block;
  const tag = outline.nodes[block.node]?.tag ?? '';
  if (/^(?:li|td|th|h1|dd|dt)$/.test(tag) || saysPicture(text) || isTeaser(block) || furniturePhrase(text) || linkDensity(block) > 0.3) return false;
  return text.length * (wide(text) ? 2.5 : 1) >= SHORTEST && endsSentence(text) && proseChars(block) > 0;
}
