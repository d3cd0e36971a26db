/** The page as two flat lists in document order: its elements, and the blocks of text between their borders. */
import { type ChildNode, type Document, type Element, isTag, isText } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { plainText } from '../../page.ts';
import { BLOCK_TAGS, INVISIBLE_TAGS } from './tags.ts';

export interface OutlineNode {
  readonly element: Element;
  readonly tag: string;
  /** Index of the parent, -1 for a root. */
  readonly parent: number;
  /** One past the index of the last descendant. */
  end: number;
  /** Blocks that begin inside: from `firstBlock`, up to but without `endBlock`. */
  readonly firstBlock: number;
  endBlock: number;
  /** Class and id as words, lower case, each between blanks: " article body ". */
  readonly hint: string;
}

export interface Block {
  /** Index of the nearest element that makes blocks. */
  readonly node: number;
  readonly text: string;
  /** Characters of the text inside links. */
  readonly linkChars: number;
  /** Why the block is not part of the article; null while it may be. */
  cut: string | null;
}

export interface Outline {
  readonly document: Document;
  readonly nodes: readonly OutlineNode[];
  readonly blocks: readonly Block[];
  /** Scripts and other elements whose text nobody sees, in order. */
  readonly unseen: readonly Element[];
}

/** One parse, one walk; neither recurses, so that any depth of nesting is read. */
export function outlineOf(html: string): Outline {
  const document = parseDocument(html, { decodeEntities: true, lowerCaseAttributeNames: true });
  const walk = new Walk();
  walk.through(document);
  return { document, nodes: walk.nodes, blocks: walk.blocks, unseen: walk.unseen };
}

class Walk {
  readonly nodes: OutlineNode[] = [];
  readonly blocks: Block[] = [];
  readonly unseen: Element[] = [];
  private readonly hints = new Map<string, string>();
  private parts: string[] = [];
  private linkChars = 0;
  private links = 0;
  private blockNode = -1;

  through(document: Document): void {
    const open: { node: number; rest: ChildNode | null; outer: number }[] = [{ node: -1, rest: document.firstChild, outer: -1 }];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const child = top.rest;
      if (child === null) {
        this.leave(top);
        open.pop();
        continue;
      }
      top.rest = child.next;
      if (isText(child)) this.addText(child.data);
      else if (isTag(child) && INVISIBLE_TAGS.has(child.name)) this.unseen.push(child);
      else if (isTag(child)) {
        const outer = this.blockNode;
        open.push({ node: this.enter(child, top.node), rest: child.firstChild, outer });
      }
    }
  }

  private enter(element: Element, parent: number): number {
    const tag = element.name;
    if (tag === 'br' || tag === 'hr' || BLOCK_TAGS.has(tag)) this.flush();
    if (tag === 'a') this.links++;
    const index = this.nodes.length;
    this.nodes.push({
      element, tag, parent, end: index + 1, firstBlock: this.blocks.length, endBlock: this.blocks.length,
      hint: this.hintOf(element),
    });
    if (BLOCK_TAGS.has(tag)) this.blockNode = index;
    return index;
  }

  private leave({ node, outer }: { node: number; outer: number }): void {
    const entry = this.nodes[node];
    if (entry === undefined || BLOCK_TAGS.has(entry.tag)) this.flush();
    if (entry === undefined) return;
    if (entry.tag === 'a') this.links--;
    entry.end = this.nodes.length;
    entry.endBlock = this.blocks.length;
    this.blockNode = outer;
  }

  private addText(data: string): void {
    this.parts.push(data);
    if (this.links > 0) this.linkChars += data.trim().length;
  }

  private flush(): void {
    if (this.parts.length === 0) return;
    const text = plainText(this.parts.join(''));
    if (text !== '') this.blocks.push({ node: this.blockNode, text, linkChars: Math.min(this.linkChars, text.length), cut: null });
    this.parts = [];
    this.linkChars = 0;
  }

  private hintOf(element: Element): string {
    const { class: classes, id } = element.attribs;
    if (classes === undefined && id === undefined) return '';
    const raw = `${classes ?? ''} ${id ?? ''}`;
    let words = this.hints.get(raw);
    if (words === undefined) {
      words = hintWords(raw.slice(0, 400));
      this.hints.set(raw, words);
    }
    return words;
  }
}

/** "ArticleBody related-posts" as " article body related posts ". */
export function hintWords(raw: string): string {
  return ` ${raw.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `;
}

/** An inline element (a span that spans blocks) owns no block: the walk goes up to where one is owned. */
export function* ancestors(outline: Outline, node: number): Generator<OutlineNode> {
  for (let entry = outline.nodes[node]; entry !== undefined; entry = outline.nodes[entry.parent]) yield entry;
}
