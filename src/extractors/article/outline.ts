/** The page as two flat lists in document order: its elements, and the blocks of text between their borders. */
import { type ChildNode, type Document, Element, isTag, isText } from 'domhandler';
import { plainText, statedAddress } from '../../page.ts';
import { isGrid } from './grid.ts';
import { treeOf } from './parse.ts';
import { BLOCK_TAGS, INVISIBLE_TAGS } from './tags.ts';
import { writtenLines } from './written-lines.ts';

export interface OutlineNode {
  readonly element: Element;
  readonly tag: string;
  /** Index of the parent, -1 for the page itself, which is node 0 with the tag `#page`. */
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
  const document = treeOf(html);
  const walk = new Walk();
  walk.through(document);
  return { document, nodes: walk.nodes, blocks: walk.blocks, unseen: walk.unseen };
}

/** Shows its text as it is written. */
const isWritten = ({ name, attribs }: Element): boolean => name === 'pre' || (attribs['style'] !== undefined && /white-space\s?:\s?(?:pre|break-spaces)/i.test(attribs['style'].slice(0, 500)));

/** The one cell of its row: text that a table frames. */
const isLoneCell = (cell: Element['parent']): boolean => cell !== null && isTag(cell) && cell.name === 'td' && (cell.parent?.children.filter(isTag).length ?? 0) === 1;

/** A target of links is none itself: old pages leave it open around all that follows. What a script makes clickable is a link, too. */
function isLink(element: Element): boolean {
  const { name, attribs } = element;
  if (name === 'a') return attribs['href'] !== undefined || attribs['name'] === undefined;
  return (attribs['onclick'] ?? attribs['data-href']) !== undefined && statedAddress(attribs) !== null && isCard(element);
}

/** Elements of a card or a row. */
const MOST_OF_CARD = 30;

/** Small, and without links of its own: nothing is told by what leads away from a whole page. */
function isCard(element: Element): boolean {
  const stack: Element[] = [element];
  for (let seen = 0; stack.length > 0; seen++) {
    const inner = stack.pop();
    if (seen > MOST_OF_CARD || (inner?.name === 'a' && inner.attribs['href'] !== undefined)) return false;
    if (inner !== undefined) stack.push(...inner.children.filter(isTag).slice(0, MOST_OF_CARD + 1));
  }
  return true;
}

/** An inline element named after a date that begins a line, before a sentence: "<span class="news-date">3.05.2024</span>The council". */
function isDayBefore({ name, attribs, firstChild, next }: Element, line: readonly string[]): boolean {
  if (name !== 'span' || attribs['class'] === undefined || !/date|time/i.test(attribs['class'].slice(0, 100)) || firstChild === null || !isText(firstChild) || firstChild.next !== null) return false;
  return /^\s*\d[\d./: -]{7,18}\s*$/.test(firstChild.data) && line.join('').trim() === firstChild.data.trim() && next !== null && isText(next) && /^\s*[\p{Lu}\p{Lo}«“"„]/u.test(next.data);
}

/** Between the cells of a row. */
const CELL = ' | ';

class Walk {
  readonly nodes: OutlineNode[] = [];
  readonly blocks: Block[] = [];
  readonly unseen: Element[] = [];
  private parts: string[] = [];
  private linkChars = 0;
  private links = 0;
  /** Elements open that show their text as it is written. */
  private written = 0;
  private blockNode = -1;
  /** Index of the table of data that is open, -1 outside: its cells stand in one line a row. */
  private grid = -1;

  through(document: Document): void {
    const open: { node: number; rest: ChildNode | null; outer: number }[] = [{ node: this.enter(new Element('#page', {}), -1), rest: document.firstChild, outer: -1 }];
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const child = top.rest;
      if (child === null) {
        this.leave(top);
        open.pop();
        continue;
      }
      top.rest = child.next;
      if (isText(child)) this.takeText(child.data);
      else if (isTag(child) && INVISIBLE_TAGS.has(child.name)) this.unseen.push(child);
      else if (isTag(child)) {
        const outer = this.blockNode;
        open.push({ node: this.enter(child, top.node), rest: child.firstChild, outer });
      }
    }
  }

  private enter(element: Element, parent: number): number {
    const tag = element.name;
    const index = this.nodes.length;
    if (this.breaks(tag) || (tag === 'br' && isLoneCell(element.parent))) this.flush();
    else if (tag === 'td' || tag === 'th') this.parts.push(CELL);
    else if (BLOCK_TAGS.has(tag) || tag === 'br') this.parts.push(' ');
    if (isLink(element)) {
      if (this.isGlued(element)) this.flush();
      this.links++;
    } else if (tag === 'table' && this.grid === -1 && isGrid(element)) this.grid = index;
    this.nodes.push({
      element, tag, parent, end: index + 1, firstBlock: this.blocks.length, endBlock: this.blocks.length,
      hint: this.hintOf(element),
    });
    if (this.breaks(tag)) this.blockNode = index;
    if (isWritten(element)) this.written++;
    return index;
  }

  private leave({ node, outer }: { node: number; outer: number }): void {
    const entry = this.nodes[node];
    if (entry === undefined || this.breaks(entry.tag) || (this.grid === -1 && isDayBefore(entry.element, this.parts))) this.flush();
    if (entry === undefined) return;
    if (node === this.grid) this.grid = -1;
    if (isLink(entry.element)) this.links--;
    if (isWritten(entry.element)) this.written--;
    entry.end = this.nodes.length;
    entry.endBlock = this.blocks.length;
    this.blockNode = outer;
  }

  /** Inside a table of data only rows begin lines. */
  private breaks(tag: string): boolean {
    if (this.grid !== -1) return tag === 'tr' || tag === 'table' || tag === 'caption';
    return tag === 'br' || tag === 'hr' || BLOCK_TAGS.has(tag);
  }

  /** A title in a link right behind a full stop, without a blank: a teaser that lost its own line. */
  private isGlued(element: Element): boolean {
    const before = this.parts.at(-1) ?? '';
    if (!/[.!?。！？”"]$/.test(before)) return false;
    const first = element.firstChild;
    const title = first !== null && isText(first) ? first.data.trim() : '';
    return title.length >= 20 && !/[.!?。！？]$/.test(title) && !/^https?:|^www\./.test(title);
  }

  /** Where line ends are shown, they part paragraphs and rows. */
  private takeText(data: string): void {
    if (this.written === 0 || this.grid !== -1 || !data.includes('\n')) return this.addText(data);
    for (const [i, line] of writtenLines(data, CELL).entries()) {
      if (i > 0) this.flush();
      this.addText(line);
    }
  }

  private addText(data: string): void {
    this.parts.push(data);
    if (this.links > 0) this.linkChars += data.trim().length;
  }

  private flush(): void {
    if (this.parts.length === 0) return;
    const joined = plainText(this.parts.join(''));
    const text = this.grid === -1 ? joined : joined.split('|').map((cell) => cell.trim()).filter((cell) => cell !== '').join(CELL);
    if (text !== '') this.blocks.push({ node: this.blockNode, text, linkChars: Math.min(this.linkChars, text.length), cut: null });
    this.parts = [];
    this.linkChars = 0;
  }

  private hintOf(element: Element): string {
    const classes = element.attribs['class'];
    // Ids of headings and paragraphs are anchors made of their words.
    const id = /^(?:h\d|p)$/.test(element.name) ? undefined : element.attribs['id'];
    if (classes === undefined && id === undefined) return '';
    const raw = `${classes ?? ''} ${id ?? ''}`;
    const known = HINTS.get(raw);
    if (known !== undefined) return known;
    // Blog software writes the labels of a post among its classes: words of its subject, not of its place.
    const words = hintWords((raw.includes('hentry') || raw.includes('type-post') ? raw.replace(/(?:tag|category)-\S+/g, '') : raw).slice(0, 400));
    if (HINTS.size >= MOST_HINTS) HINTS.clear();
    if (raw.length <= LONGEST_HINT) HINTS.set(raw, words);
    return words;
  }
}

/** Classes and ids as words: most of them come again on the next element, or on the next page of the site. */
const HINTS = new Map<string, string>();
const MOST_HINTS = 4000;
const LONGEST_HINT = 200;

/** "ArticleBody related-posts" as " article body related posts ". */
function hintWords(raw: string): string {
  return ` ${raw.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim()} `;
}

/** An element and those above it, innermost first. */
export function* ancestors(outline: Outline, node: number): Generator<OutlineNode> {
  for (let entry = outline.nodes[node]; entry !== undefined; entry = outline.nodes[entry.parent]) yield entry;
}
