/** Parts of a page that are not its article, known by their tags, roles and class names. */
import type { Element } from 'domhandler';
import { CUT_HINTS, FORMATTING, type Strength, WordList } from './hints.ts';
import type { Outline, OutlineNode } from './outline.ts';
import { COOKIE_SAYING } from './page-sayings.ts';
import { linkDensity, proseChars } from './prose.ts';

/** The share of a page's prose, and the characters of prose, that a cut may take. */
const LIMITS: { readonly [S in Strength]: { readonly share: number; readonly chars: number } } = {
  certain: { share: 0.95, chars: Infinity },
  strong: { share: 0.55, chars: Infinity },
  weak: { share: 0.25, chars: 1500 },
  slight: { share: 0.25, chars: 400 },
};
interface Cut { readonly reason: string; readonly strength: Strength }

const TAGS: ReadonlyMap<string, Cut> = new Map<string, Cut>([
  ['nav', { reason: 'navigation', strength: 'strong' }], ['aside', { reason: 'side', strength: 'strong' }],
  ['footer', { reason: 'navigation', strength: 'strong' }], ['header', { reason: 'header', strength: 'slight' }],
  ['form', { reason: 'form', strength: 'slight' }], ['fieldset', { reason: 'form', strength: 'slight' }],
  ['button', { reason: 'control', strength: 'strong' }], ['label', { reason: 'control', strength: 'strong' }],
  ['menu', { reason: 'navigation', strength: 'strong' }], ['dialog', { reason: 'consent', strength: 'strong' }],
  ['figcaption', { reason: 'caption', strength: 'strong' }], ['caption', { reason: 'caption', strength: 'slight' }],
  ['head', { reason: 'head', strength: 'strong' }], ['title', { reason: 'head', strength: 'strong' }], ['address', { reason: 'author', strength: 'slight' }],
  ['amp-sidebar', { reason: 'navigation', strength: 'strong' }], ['time', { reason: 'meta', strength: 'slight' }],
]);
const ROLES: ReadonlyMap<string, string> = new Map([
  ['navigation', 'navigation'], ['complementary', 'side'], ['contentinfo', 'navigation'], ['banner', 'navigation'], ['search', 'navigation'],
  ['dialog', 'consent'], ['alertdialog', 'consent'], ['menu', 'navigation'], ['menubar', 'navigation'], ['tablist', 'navigation'], ['toolbar', 'navigation'],
]);
const WORDS = new WordList(CUT_HINTS.map(({ words }) => words));
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** Posts of other people that the article quotes: part of it, whatever box holds them. */
const PART = / (?:twitter tweet|article tweet|social (?:media )?embed|instagram media|embedded tweet) /;
/** These are never cut for a class name: it speaks of the page. */
const WHOLE: ReadonlySet<string> = new Set(['#page', 'html', 'body', 'main']);

/** Prose before each block, so that the prose of a stretch is one subtraction. */
export function proseSums(outline: Outline): Float64Array {
  const sums = new Float64Array(outline.blocks.length + 1);
  for (const [i, block] of outline.blocks.entries()) sums[i + 1] = (sums[i] ?? 0) + (block.cut === null ? proseChars(block) : 0);
  return sums;
}


/** When a name on the wrong element took nearly everything: only what is certain stays cut. */
export function relentCuts(outline: Outline, more: { readonly captions: boolean }): void {
  for (const block of outline.blocks) {
    if (block.cut !== null && (!CERTAIN.has(block.cut) || (more.captions && block.cut === 'caption'))) block.cut = null;
  }
}
const CERTAIN: ReadonlySet<string> = new Set(['navigation', 'comments', 'consent', 'head', 'header', 'caption', 'control', 'form', 'release']);

/** Marks the blocks of navigation, boxes, comments, captions and the like. A cut that would take the article is not made. */
export function markCuts(outline: Outline): void {
  const sums = proseSums(outline);
  const prose = (node: OutlineNode): number => (sums[node.endBlock] ?? 0) - (sums[node.firstBlock] ?? 0);
  const total = sums.at(-1) ?? 0;
  const heading = outline.nodes.findIndex((node) => node.tag === 'h1');
  const cached = new Map<string, Cut | null>();
  for (let i = 0; i < outline.nodes.length; i++) {
    const node = outline.nodes[i];
    if (node === undefined || node.endBlock === node.firstBlock) continue;
    const cut = reasonFor(node, cached);
    if (cut === null) continue;
    const holdsHeading = heading >= i && heading < node.end;
    if (!mayTake({ cut, holdsHeading, isTitle: node.tag === 'title' }, prose(node), total)) continue;
    for (let b = node.firstBlock; b < node.endBlock; b++) {
      const block = outline.blocks[b];
      if (block !== undefined) block.cut ??= cut.reason;
    }
    if (cut.reason === 'side' || cut.reason === 'media') markGallery(outline, i);
    i = node.end - 1;
  }
  cutTeasers(outline, prose, total);
  cutSignUps(outline, prose, total);
  for (const block of outline.blocks) if (block.cut === 'hidden' || (block.cut === null && block.text.length < COOKIE_CHARS)) block.cut = COOKIE_SAYING.test(block.text) ? 'consent' : block.cut;
}
const COOKIE_CHARS = 400;

/** What stands below the pictures of a row that is turned over is their captions; that of a linked picture is a title. */
function markGallery(outline: Outline, from: number): void {
  for (let i = from; i < (outline.nodes[from]?.end ?? 0); i++) {
    const node = outline.nodes[i];
    if (node?.tag !== 'figcaption') continue;
    for (const block of outline.blocks.slice(node.firstBlock, node.endBlock)) if (block.linkChars === 0) block.cut = 'caption';
  }
}

const TEASER_LINES = 6;
const TEASER = / (?:teaser|card) /;

/** Boxes that are named teasers and whose heading leads to another page, between the paragraphs of a text; a page that is made of them lists. */
function cutTeasers(outline: Outline, prose: (node: OutlineNode) => number, total: number): void {
  const boxes: OutlineNode[] = [];
  for (const node of outline.nodes) {
    const isInside = node.firstBlock < (boxes.at(-1)?.endBlock ?? 0);
    if (!isInside && isTeaserBox(outline, node) && prose(node) <= LIMITS.slight.chars) boxes.push(node);
  }
  if (boxes.reduce((chars, node) => chars + prose(node), 0) > LIMITS.slight.share * total) return;
  for (const { firstBlock, endBlock } of boxes) for (const block of outline.blocks.slice(firstBlock, endBlock)) block.cut ??= 'related';
}

function isTeaserBox(outline: Outline, { hint, firstBlock, endBlock }: OutlineNode): boolean {
  if (hint === '' || endBlock === firstBlock || endBlock - firstBlock > TEASER_LINES || !TEASER.test(hint)) return false;
  return outline.blocks.slice(firstBlock, endBlock).some((block) => /^h[2-6]$/.test(outline.nodes[block.node]?.tag ?? '') && linkDensity(block) > 0.9);
}

/** An offer to write to people: a field for an address with a line or two, characters. */
const SIGN_UP_CHARS = 300;

/** Small boxes that ask for an e-mail address, whatever they are named. */
function cutSignUps(outline: Outline, prose: (node: OutlineNode) => number, total: number): void {
  const fields = outline.unseen.filter(({ name, attribs }) => name === 'input' && (attribs['type'] === 'email' || /e-?mail/i.test(`${attribs['placeholder'] ?? ''} ${attribs['name'] ?? ''}`.slice(0, 200)))).slice(0, 20);
  if (fields.length === 0) return;
  const places = new Map(outline.nodes.map((node, i) => [node.element, i]));
  for (const field of fields) {
    let box: OutlineNode | undefined;
    for (let node = outline.nodes[places.get(field.parent as Element) ?? -1]; node !== undefined && !WHOLE.has(node.tag); node = outline.nodes[node.parent]) {
      const blocks = outline.blocks.slice(node.firstBlock, Math.min(node.endBlock, node.firstBlock + 12));
      const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
      if (node.endBlock - node.firstBlock > 8 || chars > SIGN_UP_CHARS || prose(node) > 0.25 * total || blocks.some((block) => outline.nodes[block.node]?.tag === 'h1')) break;
      box = node;
    }
    for (const block of box === undefined ? [] : outline.blocks.slice(box.firstBlock, box.endBlock)) block.cut ??= 'newsletter';
  }
}

/** Whether a cut may take so much prose of a page. */
function mayTake(at: { cut: Cut; holdsHeading: boolean; isTitle: boolean }, prose: number, total: number): boolean {
  const { reason, strength } = at.cut;
  if (at.isTitle) return true;
  // A page may be nothing but its frame.
  if (!at.holdsHeading && prose < FRAME_CHARS && FRAME.has(reason)) return true;
  const limit = LIMITS[strength];
  const share = at.holdsHeading ? Math.min(0.2, limit.share) : reason === 'comments' ? 0.95 : limit.share;
  return prose <= limit.chars && prose <= share * total;
}
const FRAME_CHARS = 700;
const FRAME: ReadonlySet<string> = new Set(['navigation', 'consent', 'newsletter', 'control']);

function reasonFor(node: OutlineNode, cached: Map<string, Cut | null>): Cut | null {
  if (WHOLE.has(node.tag)) return null;
  const { attribs } = node.element;
  if (attribs['hidden'] !== undefined || (attribs['style'] !== undefined && HIDDEN_STYLE.test(attribs['style'].slice(0, 500)))) return { reason: 'hidden', strength: 'strong' };
  if (attribs['aria-hidden'] === 'true') return { reason: 'hidden', strength: 'weak' };
  const role = ROLES.get(attribs['role'] ?? '');
  if (role !== undefined) return { reason: role, strength: 'strong' };
  return TAGS.get(node.tag) ?? hinted(node.hint, cached);
}

function hinted(hint: string, cached: Map<string, Cut | null>): Cut | null {
  if (hint === '' || PART.test(hint)) return null;
  let cut = cached.get(hint);
  if (cut === undefined) {
    const words = hint.replace(FORMATTING, ' ');
    cut = CUT_HINTS[WORDS.firstIn(words)] ?? null;
    cached.set(hint, cut);
  }
  return cut;
}
