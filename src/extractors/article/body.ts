/** The blocks of an article, in order: what is left of its container. */
import { datesIn } from './date-formats.ts';
import { ancestors, type Block, type Outline, type OutlineNode } from './outline.ts';
import { leadOf } from './lead.ts';
import { furniturePhrase } from './phrases.ts';
import { endsSentence, isTeaser, linkDensity, proseChars, wide } from './prose.ts';
import { once } from './repeated.ts';
import { HEADINGS } from './tags.ts';
import { cutAtEnd, withoutBio } from './tail.ts';

export interface Body {
  readonly blocks: readonly Block[];
  readonly captions: readonly string[];
}
/** What is known of the page when its body is cut to size. */
export interface BodyContext {
  readonly outline: Outline;
  /** Index of the element that holds the article, -1 for none. */
  readonly container: number;
  /** Left out wherever it is repeated. */
  readonly title: string | null;
  /** Index of the block that shows it, -1 when none does. */
  readonly titleBlock: number;
  readonly authors: readonly string[];
  /** Patterns of the site's layout: the body ends before the first block that one of them takes. */
  readonly ends: readonly RegExp[];
}

/** The picture of an article often stands above its container: so many blocks are looked at for captions. */
const ABOVE = 8;

/** Cuts what stands around and between the paragraphs of a container. */
export function bodyOf(context: BodyContext): Body {
  const { outline, container } = context;
  const node = outline.nodes[container];
  if (node === undefined) return { blocks: [], captions: [] };
  const all = [...leadOf(outline, context.titleBlock, node), ...outline.blocks.slice(textFrom(context, node), node.endBlock)];
  const stop = all.findIndex((block) => context.ends.some((end) => end.test(block.text)));
  const inside = stop > 0 ? all.slice(0, stop) : all;
  const captions = [...new Set(outline.blocks.slice(Math.max(0, node.firstBlock - ABOVE), node.endBlock).filter((b) => b.cut === 'caption' && b.text.length > 3).map((b) => b.text))];
  const kept = cutAtEnd(outline, inside.filter((block) => block.cut === null)).filter((block) => !isFurniture(context, block));
  return { blocks: once(outline, trimmed(outline, withoutBio(trimmed(outline, kept), context.authors))), captions };
}

/** Above a title inside the container stand notices: of an archive, of how to read a letter. More of them than this share of the prose, and they are the text. */
const MOST_ABOVE = 0.2;

/** Index of the block with which the text may begin. */
function textFrom({ outline, titleBlock }: BodyContext, { firstBlock, endBlock }: OutlineNode): number {
  if (titleBlock <= firstBlock || titleBlock >= endBlock || tagOf(outline, outline.blocks[titleBlock]) !== 'h1') return firstBlock;
  const [above, below] = [outline.blocks.slice(firstBlock, titleBlock), outline.blocks.slice(titleBlock, endBlock)].map((blocks) => blocks.reduce((sum, block) => sum + (block.cut === null ? proseChars(block) : 0), 0)) as [number, number];
  return above <= MOST_ABOVE * (above + below) ? titleBlock : firstBlock;
}

const same = (a: string, b: string): boolean => squeezed(a) === squeezed(b);
const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function tagOf(outline: Outline, block: Block | undefined): string {
  return outline.nodes[block?.node ?? -1]?.tag ?? '';
}

function isFurniture({ outline, title }: BodyContext, block: Block): boolean {
  if (tagOf(outline, block) === 'h1') return true;
  if (title !== null && block.text.length < title.length * 2 + 20 && same(block.text, title)) return true;
  if (isByline(block.text)) return true;
  if (furniturePhrase(block.text) || mostlyAddresses(block.text) || isTeaser(block)) return true;
  if (linkDensity(block) > 0.6 && /\[[\p{Lu} ]+\]\W*$/u.test(block.text)) return true;
  return linkDensity(block) > 0.9 && !inProse(outline, block) && !(block.text.length > 60 && endsSentence(block.text));
}

/** "By Ada Moro, 30 May 2021". */
const isByline = (text: string): boolean => text.length < 90 && /^(?:by|von|par|por|di|da)\s\p{Lu}/iu.test(text) && !endsSentence(text) && datesIn(text).length > 0;

/** Machine-readable leftovers: a block of web addresses and numbers. */
function mostlyAddresses(text: string): boolean {
  if (!text.includes('://')) return false;
  const chars = (text.slice(0, 4000).match(/https?:\/\/\S+/g) ?? []).reduce((n, address) => n + address.length, 0);
  return chars > Math.min(text.length, 4000) * 0.5 && text.length > 60;
}

/** A link alone in its block counts as text only in a list of which the other items are text. */
function inProse(outline: Outline, block: Block): boolean {
  let steps = 0;
  for (const node of ancestors(outline, block.node)) {
    if (steps++ > 10) return false;
    if (node.tag !== 'ul' && node.tag !== 'ol' && node.tag !== 'table') continue;
    let chars = 0;
    let links = 0;
    for (let b = node.firstBlock; b < Math.min(node.endBlock, node.firstBlock + 200); b++) {
      chars += outline.blocks[b]?.text.length ?? 0;
      links += outline.blocks[b]?.linkChars ?? 0;
    }
    return links < chars * 0.5;
  }
  return false;
}

/** From the first block of prose, or the heading right above it, to the last of prose or of a list. */
function trimmed(outline: Outline, blocks: readonly Block[]): Block[] {
  let first = blocks.findIndex((b) => proseChars(b) > 0 || (tagOf(outline, b) === 'p' && isSentence(b) && b.text.length >= 50));
  first = firstRun(outline, blocks, first);
  if (first === -1) return [];
  while (first > 0 && HEADINGS.has(tagOf(outline, blocks[first - 1]))) first--;
  let last = blocks.length - 1;
  while (last > first && !closes(outline, blocks, last)) last--;
  return blocks.slice(first, last + 1);
}

/** A list before the first prose belongs to the article when it says about as much as the prose. */
function firstRun(outline: Outline, blocks: readonly Block[], first: number): number {
  const before = blocks.slice(0, first === -1 ? blocks.length : first);
  const run = before.map((block, i) => (/^(?:li|p|tr|td|th|dd|dt)$/.test(tagOf(outline, block)) && inRun(outline, blocks, i) ? block.text.length : 0));
  const chars = run.reduce((sum, n) => sum + n, 0);
  const prose = blocks.reduce((sum, block) => sum + proseChars(block), 0);
  if (opens(outline, before, blocks[first])) return 0;
  if (chars === 0 || chars < prose * 0.25) return first;
  const start = run.findIndex((n) => n > 0);
  return start > 0 && tagOf(outline, blocks[start]) === 'li' && tagOf(outline, blocks[start - 1]) === 'p' ? start - 1 : start;
}

/** True for a list of points with which a release opens: nothing else stands above the text, which follows it in the same element. */
function opens(outline: Outline, before: readonly Block[], text: Block | undefined): boolean {
  const home = outline.nodes[text?.node ?? -1]?.parent ?? -1;
  return before.length >= 2 && before.every((block) => {
    const list = outline.nodes[outline.nodes[block.node]?.parent ?? -1];
    return tagOf(outline, block) === 'li' && block.linkChars === 0 && block.text.length * (wide(block.text) ? 2.5 : 1) >= 20 && list?.parent === home;
  });
}

const LINE: ReadonlySet<string> = new Set(['p', 'div', 'br', 'td', 'section', 'article', 'main', 'body']);

/** "Stand: 03.02.2015", "signed A. Moro, 3 May 2021": a day with a word or two, below the text. */
function isDayLine(text: string): boolean {
  if (text.length > 70 || !/\d/.test(text) || proseEnd(text)) return false;
  const dates = datesIn(text);
  return dates.length > 0 && dates.reduce((rest, { start, end }) => rest - (end - start), text.length) < 30;
}
const proseEnd = (text: string): boolean => /[.!?…。！？]$/u.test(text);

const isSentence = (block: Block): boolean => endsSentence(block.text) && block.text.length * (wide(block.text) ? 2.5 : 1) > 15;

function closes(outline: Outline, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block === undefined || HEADINGS.has(tagOf(outline, block)) || (LINE.has(tagOf(outline, block)) && isDayLine(block.text))) return false;
  return proseChars(block) > 0 || ((isSentence(block) || SENDER.test(block.text)) && linkDensity(block) < 0.8) || inRun(outline, blocks, at);
}

/** The last line of a wire release: "SOURCE Halden Pumps, Inc." */
const SENDER = /^SOURCE:? \S.{0,100}$/;

/** True inside a run of three or more like blocks of words that are no links: rows of a table, items of a list, lines of a programme. */
function inRun(outline: Outline, blocks: readonly Block[], at: number): boolean {
  const home = (block: Block | undefined): number => outline.nodes[block?.node ?? -1]?.parent ?? -2;
  const like = (i: number): boolean => {
    const block = blocks[i];
    return block !== undefined && linkDensity(block) < 0.5 && (block.text.length * (wide(block.text) ? 2.5 : 1) >= 15 || /\d/.test(block.text)) && tagOf(outline, block) === tagOf(outline, blocks[at])
      && (block.node === blocks[at]?.node || home(block) === home(blocks[at]));
  };
  if (!like(at)) return false;
  let length = 1;
  for (let i = at - 1; length < 3 && like(i); i--) length++;
  for (let i = at + 1; length < 3 && like(i); i++) length++;
  return length >= 3;
}
