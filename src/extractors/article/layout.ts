/** What a site's own layout says of its pages: used first; where it finds nothing, the generic step serves. */
import { load } from 'cheerio/slim';
import { type AnyNode, type Element, isTag } from 'domhandler';
import { elementText } from './element-text.ts';
import type { Outline } from './outline.ts';
import { dateAs } from '../../page.ts';
import { LAYOUT_PARTS, type LayoutPart } from '../../record.ts';
import type { Layout } from '../../site.ts';

export interface LaidOut {
  /** Index of the element that holds the body; -1 where the layout has or finds none. */
  readonly body: number;
  readonly title: string | null;
  /** The words, or the machine-readable form, of the day of publication. */
  readonly published: string | null;
  readonly authors: string | null;
  readonly ends: readonly RegExp[];
  /** Parts for which the layout has a selector that found nothing, or words in another form than it says. */
  readonly missed: readonly LayoutPart[];
}

/** Selecting takes long on pages that are a heap of elements without a root: no site's layout is that. */
const MOST_ROOTS = 1000;
const NOTHING: LaidOut = { body: -1, title: null, published: null, authors: null, ends: [], missed: [] };

/** Marks what the layout cuts and finds what it names. A selector that cannot be used finds nothing. */
export function layOut(outline: Outline, layout: Layout | null, language: string | null = null): LaidOut {
  if (layout === null) return NOTHING;
  const ends = (layout.endMarkers ?? []).flatMap(pattern);
  if (!layout.cut?.length && !layout.body && !layout.title && !layout.published && !layout.authors) return { ...NOTHING, ends };
  if (outline.document.children.length > MOST_ROOTS) return { ...NOTHING, ends, missed: LAYOUT_PARTS.filter((part) => layout[part] !== undefined) };
  const find = finder(outline);
  for (const selector of layout.cut ?? []) for (const index of find(selector)) cutNode(outline, index);
  const text = (selector: string | undefined): string | null => {
    for (const index of find(selector)) {
      const words = textOf(outline, index);
      if (words !== '') return words;
    }
    return null;
  };
  const found = {
    body: uncut(outline, find(layout.body).find((index) => textOf(outline, index) !== '') ?? -1), title: text(layout.title),
    published: dateOf(outline, find(layout.published), { format: layout.dateFormat ?? null, language }), authors: text(layout.authors),
  };
  const given = partsGiven({ ...NOTHING, ...found });
  return { ...found, ends, missed: LAYOUT_PARTS.filter((part) => layout[part] !== undefined && !given.includes(part)) };
}

/** The parts for which a selector found something. */
export function partsGiven(laid: LaidOut): LayoutPart[] {
  return LAYOUT_PARTS.filter((part) => (part === 'body' ? laid.body !== -1 : laid[part] !== null));
}

function pattern(source: string): RegExp[] {
  try {
    return [new RegExp(source, 'iu')];
  } catch {
    return [];
  }
}

/** Indexes of the elements a selector takes, in document order. */
function finder(outline: Outline): (selector: string | undefined) => number[] {
  const $ = load(outline.document, { xml: { xmlMode: false } });
  const index = new Map<AnyNode, number>(outline.nodes.map((node, i) => [node.element, i]));
  return (selector) => {
    if (selector === undefined || selector === '') return [];
    try {
      return $(selector).toArray().filter((e): e is Element => isTag(e)).map((e) => index.get(e) ?? -1).filter((i) => i !== -1);
    } catch {
      return [];
    }
  };
}

function cutNode(outline: Outline, index: number): void {
  const node = outline.nodes[index];
  for (let b = node?.firstBlock ?? 0; b < (node?.endBlock ?? 0); b++) {
    const block = outline.blocks[b];
    if (block !== undefined) block.cut = 'layout';
  }
}

/** A body that the layout names is not lost to a generic cut of something around it. */
function uncut(outline: Outline, index: number): number {
  const node = outline.nodes[index];
  if (node === undefined) return -1;
  const blocks = outline.blocks.slice(node.firstBlock, node.endBlock);
  if (blocks.every((block) => block.cut !== null)) for (const block of blocks) if (block.cut !== 'layout') block.cut = null;
  return index;
}

/** Blocks of an element; an inline element inside a block shows as the text it owns itself. */
function textOf(outline: Outline, index: number): string {
  const node = outline.nodes[index];
  if (node === undefined) return '';
  const blocks = outline.blocks.slice(node.firstBlock, node.endBlock).map((block) => block.text);
  return blocks.length > 0 ? blocks.join('\n') : elementText(node.element);
}

/** The words of the first element that has any; with a format, the first day in that form. */
function dateOf(outline: Outline, indexes: readonly number[], as: { format: string | null; language: string | null }): string | null {
  for (const index of indexes) {
    const element = outline.nodes[index]?.element;
    if (element === undefined) continue;
    const found = element.attribs['datetime'] ?? element.attribs['content'] ?? elementText(element);
    const day = as.format === null ? found : dateIn(found, as.format, as.language) ?? dateIn(elementText(element), as.format, as.language);
    if (day !== null && day.trim() !== '') return day;
  }
  return null;
}

/** A format that is none finds nothing. */
function dateIn(text: string, format: string, language: string | null): string | null {
  try {
    return dateAs(text, format, language);
  } catch {
    return null;
  }
}
