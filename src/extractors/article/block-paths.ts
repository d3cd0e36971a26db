/** Where the blocks of a text stand on the page: a CSS path each, so that words can be shown in their place. */
import { type ChildNode, type Element, isTag } from 'domhandler';
import type { Block, Outline } from './outline.ts';
import type { TextBlock } from '../../record.ts';

/** Steps of a path at most: what is nested deeper is told by the element that holds it. */
const LONGEST = 200;
/** Names that stand in a selector as they are; others are told by their place alone. */
const PLAIN_NAME = /^[a-z][a-z0-9-]{0,40}$/;

/** The blocks of a text that is made of them, one a line. */
export function textBlocksOf(outline: Outline, blocks: readonly Block[]): TextBlock[] {
  const paths = new Paths(outline);
  let start = 0;
  return blocks.map(({ node, text }) => {
    const end = start + text.length;
    const placed = { start, end, path: paths.of(node) };
    start = end + 1;
    return placed;
  });
}

/** Remembers the places of siblings and the paths of parents: each is looked up once, however many blocks they hold. */
class Paths {
  private readonly places = new Map<Element, number>();
  private readonly paths = new Map<number, { readonly path: string; readonly steps: number }>();
  private readonly single: boolean;
  constructor(private readonly outline: Outline) {
    this.single = outline.document.children.filter((child) => isTag(child) && child.name === 'html').length === 1;
  }

  /** Null for words that stand in no element. */
  of(node: number): string | null {
    const climbed: number[] = [];
    let at = node;
    while (at > 0 && !this.paths.has(at)) {
      climbed.push(at);
      at = this.outline.nodes[at]?.parent ?? 0;
    }
    let { path, steps } = this.paths.get(at) ?? { path: '', steps: 0 };
    for (const index of climbed.toReversed()) {
      const entry = this.outline.nodes[index];
      if (entry !== undefined && steps < LONGEST) {
        path = steps === 0 ? this.root(entry.element) : `${path}>${this.step(entry.element)}`;
        steps++;
      }
      this.paths.set(index, { path, steps });
    }
    return path === '' ? null : path;
  }

  /** A page has one root, or it is a heap of elements, or several pages. */
  private root(element: Element): string {
    return element.name === 'html' && this.single ? 'html:root' : `${this.step(element)}:root`;
  }

  private step(element: Element): string {
    return `${PLAIN_NAME.test(element.name) ? element.name : ''}:nth-child(${this.placeOf(element)})`;
  }

  /** The place among the elements beside it, from 1. */
  private placeOf(element: Element): number {
    const behind: Element[] = [];
    let place = 0;
    for (let at: ChildNode | null = element; at !== null; at = at.prev) {
      if (!isTag(at)) continue;
      const known = this.places.get(at);
      if (known !== undefined) {
        place = known;
        break;
      }
      behind.push(at);
    }
    for (const sibling of behind.toReversed()) this.places.set(sibling, ++place);
    return place;
  }
}
