/** Where the article stands: the element in which its prose is densest. */
import { proseSums, relentCuts } from './cuts.ts';
import { BODY_HINTS, WordList } from './hints.ts';
import type { Outline, OutlineNode } from './outline.ts';
import { linkDensity, proseChars } from './prose.ts';

const BODY = new WordList([BODY_HINTS]);
const LEVELS = 4;
/** Elements looked at above a block before the climb is given up. */
const MAX_STEPS = 24;
const WHOLE: ReadonlySet<string> = new Set(['#page', 'html', 'body']);
/** Elements of one paragraph: the score goes to what is around them. */
const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'pre', 'blockquote', 'li', 'dd', 'dt', 'ul', 'ol', 'dl', 'tr', 'tbody', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);

/** Index of the element that holds the article; -1 when the page has no prose. */
export function containerOf(outline: Outline): number {
  const found = densest(outline);
  if (found.score >= SCARCE) return widened(outline, found.index);
  const named = namedBody(outline);
  if (named !== null) return widened(outline, named);
  let second = found;
  for (const captions of [false, true]) {
    if (captions && second.index !== -1) break;
    relentCuts(outline, { captions });
    second = densest(outline);
  }
  return second.index === -1 ? tabular(outline) : widened(outline, second.index);
}

const TABULAR: ReadonlySet<string> = new Set(['table', 'ul', 'ol', 'dl']);

/** Without any prose: what holds the table or the list that says most; -1 without one. */
function tabular(outline: Outline): number {
  const sums = plainSums(outline);
  let best = { parent: -1, chars: 80 };
  for (const node of outline.nodes) {
    const chars = TABULAR.has(node.tag) ? (sums[node.endBlock] ?? 0) - (sums[node.firstBlock] ?? 0) : 0;
    if (chars > best.chars) best = { parent: node.parent, chars };
  }
  return best.parent;
}

/** Characters, before each block, of the blocks that are not mostly links. */
function plainSums(outline: Outline): Float64Array {
  const sums = new Float64Array(outline.blocks.length + 1);
  for (const [i, block] of outline.blocks.entries()) sums[i + 1] = (sums[i] ?? 0) + (block.cut === null && block.linkChars < block.text.length * 0.5 ? block.text.length : 0);
  return sums;
}

/** A score below this is that of one or two short paragraphs. */
const SCARCE = 4;

function densest(outline: Outline): { index: number; score: number } {
  let best = { index: -1, score: 0 };
  for (const [index, score] of scored(outline)) if (score > best.score) best = { index, score };
  return best;
}

/** Where prose is scarce: the element that is named as the body and has the most text outside links. */
function namedBody(outline: Outline): number | null {
  const sums = plainSums(outline);
  let best = { index: -1, chars: 0 };
  for (const [i, node] of outline.nodes.entries()) {
    if (bonus(node) === 1 || WHOLE.has(node.tag)) continue;
    const chars = (sums[node.endBlock] ?? 0) - (sums[node.firstBlock] ?? 0);
    // The innermost of those that hold nearly all of it.
    if (chars > 80 && (chars > best.chars * 1.3 || (chars > best.chars * 0.9 && i < (outline.nodes[best.index]?.end ?? 0)))) best = { index: i, chars: Math.max(chars, best.chars) };
  }
  return best.index === -1 ? null : best.index;
}

/** Every prose block gives its points to the elements above it, less with each level. */
function scored(outline: Outline): Map<number, number> {
  const scores = new Map<number, number>();
  for (const block of outline.blocks) {
    const prose = block.cut === null ? proseChars(block) : 0;
    if (prose === 0) continue;
    const points = 1 + Math.min(prose / 100, 4);
    let share = 1;
    let level = 0;
    for (let i = block.node, steps = 0; i >= 0 && level < LEVELS && steps < MAX_STEPS; i = outline.nodes[i]?.parent ?? -1, steps++) {
      const node = outline.nodes[i];
      if (node === undefined || (level === 0 && PARAGRAPHS.has(node.tag))) continue;
      scores.set(i, (scores.get(i) ?? 0) + points * share);
      level++;
      share = 1 / (2 * level);
    }
    // Nothing but lists as far as one can see: the element right above.
    const above = outline.nodes[block.node]?.parent ?? -1;
    if (level === 0 && above >= 0) scores.set(above, (scores.get(above) ?? 0) + points);
  }
  for (const [i, score] of scores) scores.set(i, score * bonus(outline.nodes[i]));
  return scores;
}

function bonus(node: OutlineNode | undefined): number {
  if (node === undefined) return 1;
  if (/\barticleBody\b/.test(node.element.attribs['itemprop'] ?? '')) return 2;
  if (node.tag === 'article') return 1.3;
  return BODY.firstIn(node.hint) === 0 ? 1.25 : 1;
}

/** Goes up while the element above adds more of the same: an article cut into sections. */
function widened(outline: Outline, from: number): number {
  const sums = proseSums(outline);
  const prose = (node: OutlineNode): number => (sums[node.endBlock] ?? 0) - (sums[node.firstBlock] ?? 0);
  let top = from;
  let up = outline.nodes[from]?.parent ?? -1;
  for (let level = 0; up >= 0 && level < 14; level++, up = outline.nodes[up]?.parent ?? -1) {
    const node = outline.nodes[up];
    const held = outline.nodes[top];
    if (node === undefined || held === undefined) break;
    const added = prose(node) - prose(held);
    // The whole page holds other articles as well: only a short text may be strewn over it.
    const [least, clean] = WHOLE.has(node.tag) ? [prose(held) < 400 ? 0.3 : Infinity, 0.8] : [0.1, 0.6];
    if (added <= least * prose(held)) continue;
    const plain = added > clean * addedText(outline, { outer: node, inner: held, links: 1 });
    if (plain || (sectionProse(outline, { outer: up, inner: top, prose }) > least * prose(held) && added > SECTIONS * addedText(outline, { outer: node, inner: held, links: 0.5 }))) top = up;
  }
  return top;
}

/** The share of prose in what is added, where sections of the same name bring it. */
const SECTIONS = 0.4;

/** Prose in the elements of one that bear the name of another inside it: boxes in which a page is put together. */
function sectionProse(outline: Outline, at: { outer: number; inner: number; prose: (node: OutlineNode) => number }): number {
  const inner = outline.nodes[at.inner];
  if (inner === undefined || inner.hint === '') return 0;
  let sum = 0;
  for (let i = at.outer + 1; i < (outline.nodes[at.outer]?.end ?? 0); i++) {
    const node = outline.nodes[i];
    if (i !== at.inner && node?.tag === inner.tag && node.hint === inner.hint) sum += at.prose(node);
  }
  return sum;
}

/** Characters that an element has beside one inside it, without blocks of which a larger share is links. */
function addedText(outline: Outline, { outer, inner, links }: { outer: OutlineNode; inner: OutlineNode; links: number }): number {
  let sum = 0;
  for (let b = outer.firstBlock; b < outer.endBlock; b++) {
    if (b >= inner.firstBlock && b < inner.endBlock) continue;
    const block = outline.blocks[b];
    if (block !== undefined && block.cut === null && linkDensity(block) <= links) sum += block.text.length;
  }
  return sum;
}
