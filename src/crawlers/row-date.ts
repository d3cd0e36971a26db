/** The date that a list shows beside a link. Month and day alone tell no year, so they are no date here. */
import { isTag, type AnyNode, type Element } from 'domhandler';
import { dateAs } from '../page.ts';
import { nodesOf, textOfNodes } from './nodes.ts';
import { isMonthName, stampOf, statedDates, type DateOrder } from './stated-dates.ts';

export interface RowSetup {
  readonly order: DateOrder;
  /** The form of the days, where the definition names one; and the language of their months. */
  readonly format?: string | undefined;
  readonly language?: string | null;
  /** Does this link lead to the same article? */
  readonly same: (href: string) => boolean;
  readonly isItem: (href: string) => boolean;
}

/** Rows are small: further up stands the whole list. */
const MOST_STEPS = 6;
const MOST_NODES = 200;
const MOST_TEXT = 2000;
/** An element that holds a date and little else, characters. */
const DATE_TEXT = 40;

/** YYYY-MM-DD, a date-time from a `<time>`, or null when the row shows none or several. */
export function rowDate(anchor: Element, setup: RowSetup): string | null {
  const row = rowOf(anchor, setup);
  const rowNodes = nodesOf(row, MOST_NODES) ?? [];
  if (setup.format !== undefined) return dateAs(textOfNodes(rowNodes).slice(0, MOST_TEXT), setup.format, setup.language ?? null);
  const stamped = rowNodes.map((node) => (isTag(node) && node.name === 'time' ? stampOf(node.attribs['datetime'] ?? '') : null)).filter((s) => s !== null);
  if (new Set(stamped.map((s) => s.slice(0, 10))).size === 1) return stamped[0] ?? null;
  const alone = rowNodes.map((node) => textOfNodes(nodesOf(node, MOST_NODES) ?? [])).filter((text) => isMostlyDate(text));
  const dated = alone.flatMap((text) => statedDates(text, setup.order));
  const days = new Set(dated.length > 0 ? dated : statedDates(textOutsideLinks(row, rowNodes), setup.order));
  return days.size === 1 ? [...days][0] ?? null : null;
}

/** The largest small element around the link that names no other article. */
export function rowOf(anchor: Element, setup: RowSetup): Element {
  let row = anchor;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { parent } = row;
    if (parent === null || !isTag(parent) || /^(?:body|html|main)$/.test(parent.name)) break;
    const nodes = nodesOf(parent, MOST_NODES);
    if (nodes === null || nodes.some((node) => isOther(node, setup))) break;
    row = parent;
  }
  return row;
}

function isOther(node: AnyNode, setup: RowSetup): boolean {
  const href = isTag(node) && node.name === 'a' ? node.attribs['href'] : undefined;
  return href !== undefined && setup.isItem(href) && !setup.same(href);
}

/** A date, perhaps a time, and at most two words such as "Published on". */
export function isMostlyDate(text: string): boolean {
  if (text.length > DATE_TEXT) return false;
  const words = text.match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => !isMonthName(word)).length <= 2;
}

function textOutsideLinks(row: Element, nodes: readonly AnyNode[]): string {
  return row.name === 'a' ? '' : textOfNodes(nodes.filter((node) => !isInLink(node, row))).slice(0, MOST_TEXT);
}

function isInLink(node: AnyNode, row: Element): boolean {
  for (let at = node.parent; at !== null && at !== row; at = at.parent) if (isTag(at) && at.name === 'a') return true;
  return false;
}
