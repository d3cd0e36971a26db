/** Captions that no name tells: lines right below a picture that are set apart from the text, or say who took it. */
import type { Element } from 'domhandler';
import type { Block, Outline, OutlineNode } from './outline.ts';
import { linkDensity, proseChars, wide } from './prose.ts';
import { HEADINGS } from './tags.ts';

const LONGEST = 320;
/** Without a word of who took the picture a caption is short. */
const LONGEST_PLAIN = 220;
/** Pictures looked at: a page has a few dozen. */
const MOST_PICTURES = 400;
/** The share of a page's prose that unnamed captions may take: where it is more, the text is told by pictures. */
const MOST_SHARE = 0.35;
/** Elements around a picture looked at for its box. */
const LEVELS = 4;

const CREDITED: readonly RegExp[] = [
  /[[(（【［]\s?(?:file )?(?:photo|picture|image|pic|foto|illustration|bild|图|圖|写真|사진)[^[\]()（）【】［］]{0,100}[\])）】］]\.?$/iu,
  /[[(（【［][^[\]()（）【】［］]{0,60}(?:\/(?:Xinhua|VCG|CFP|IC|AFP|AP|Reuters|EPA|Getty Images)|摄|攝|供图|提供|撮影)\s?[\])）】］]$/u,
  /(?:^|[\s.|/–—-])(?:photos?|photograph|pictures?|images?|fotos?|bild|grafik|crédits?(?: photo)?|photo credit|image credit|copyright)\s?(?:by|courtesy of|:|：|\/|©)\s?\S[^.!?]{1,70}$/iu,
  /\([^()]{0,60}\b(?:AP|AFP|AAP|Reuters|EPA|dpa|Getty Images|file|handout)\b[^()]{0,30}\)$/u, /^(?:in|on) this .{0,60}\b(?:photo|image|picture|frame|photograph)\b/iu,
  /(?:©|\(c\))\s?[\p{L}][^©]{1,70}$/u,
  /^(?:图为|上图|下图|图[:：]|图片说明|圖為|写真[:：＝=]|사진[=:：])|(?:摄|攝|供图|供圖|摄影|撮影)[)）】]?$|(?:图片|圖片|图源|写真|사진)\s?(?:来源|來源|提供|출처)?\s?[:：=＝/／]\s?\S{1,30}$/u,
];

/** True for words that tell of a picture, or who took it. */
export const saysPicture = (text: string): boolean => text.length <= LONGEST && CREDITED.some((words) => words.test(text));

/** Marks them; run after the cuts that names tell. */
export function markCaptions(outline: Outline): void {
  const plain: Block[] = [];
  let seen = 0;
  for (const node of outline.nodes) {
    if (node.tag !== 'img' || ++seen > MOST_PICTURES) continue;
    const block = outline.blocks[node.firstBlock];
    if (block === undefined || !mayBe(outline, block)) continue;
    if (saysPicture(block.text)) block.cut = 'caption';
    else if (readsLikeCaption(block.text) && (isApart(outline, node, block) || sharesBox(outline, node, block))) plain.push(block);
  }
  const total = outline.blocks.reduce((sum, block) => sum + (block.cut === null ? proseChars(block) : 0), 0);
  const taken = plain.reduce((sum, block) => sum + proseChars(block), 0);
  if (taken <= MOST_SHARE * total) for (const block of plain) block.cut = 'caption';
}

function mayBe(outline: Outline, block: Block): boolean {
  const tag = outline.nodes[block.node]?.tag ?? '';
  return block.cut === null && !HEADINGS.has(tag) && tag !== 'li' && linkDensity(block) < 0.5 && block.text.length * (wide(block.text) ? 2.5 : 1) >= 12;
}

/** A description, not a paragraph, a quotation or a heading: no full stop, and words in small letters. */
function readsLikeCaption(text: string): boolean {
  if (text.length > LONGEST_PLAIN || /[.!?:…。！？：”»"]$/u.test(text) || /^["“«„]/u.test(text)) return false;
  return wide(text) ? text.length >= 10 : text.length >= 25 && (text.match(/(?<=\s)\p{Ll}{2,}/gu)?.length ?? 0) >= 3;
}

/** True where the picture stands in a line of its own, and the line below it is centred, small or slanted as the text is not. */
function isApart(outline: Outline, picture: OutlineNode, block: Block): boolean {
  const holder = outline.nodes[block.node];
  if (holder === undefined || holds(holder, picture)) return false;
  return looksApart(holder.element) && !/[:：]$/.test(block.text);
}

/** True where the element holds the picture itself. */
function holds(outer: OutlineNode, inner: OutlineNode): boolean {
  let at = inner.element.parent;
  for (let level = 0; at !== null && level < 40; at = at.parent, level++) if (at === outer.element) return true;
  return false;
}

function looksApart(element: Element): boolean {
  const { align, style } = element.attribs;
  if (/^center$/i.test(align ?? '') || /text-align\s?:\s?center|font-style\s?:\s?italic|font-size\s?:\s?(?:[0-9]|1[0-2])(?:px|pt)/i.test((style ?? '').slice(0, 300))) return true;
  const inner = element.children.filter((child) => child.type === 'tag' || ('data' in child && child.data.trim() !== ''));
  const only = inner.length === 1 ? inner[0] : undefined;
  return only?.type === 'tag' && /^(?:em|i|small|center)$/.test((only as Element).name);
}

/** True where the picture and the line are all that a box holds. */
function sharesBox(outline: Outline, picture: OutlineNode, block: Block): boolean {
  let at = outline.nodes[picture.parent];
  for (let level = 0; at !== undefined && level < LEVELS; level++, at = outline.nodes[at.parent]) {
    const count = at.endBlock - at.firstBlock;
    if (count > 1) return false;
    if (count === 1) return /^(?:div|td|table|center|span|dl|dt|section)$/.test(at.tag) && outline.blocks[at.firstBlock] === block && (at.tag !== 'td' || block.text.length < 120);
  }
  return false;
}
