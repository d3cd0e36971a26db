/** The date that a list shows beside a link. Month and day alone tell no year, so they are no date here. */
import type { CheerioAPI } from 'cheerio';
import { hasChildren, isTag, isText, type AnyNode, type Element } from 'domhandler';
import { stampOf, statedDates, type DateOrder } from './stated-dates.ts';

interface RowSetup {
  readonly order: DateOrder;
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
export function rowDate($: CheerioAPI, anchor: Element, setup: RowSetup): string | null {
  const row = rowOf(anchor, setup);
  const stamped = $(row).find('time[datetime]').toArray().map((e) => stampOf($(e).attr('datetime') ?? '')).filter((s) => s !== null);
  if (new Set(stamped.map((s) => s.slice(0, 10))).size === 1) return stamped[0] ?? null;
  const alone = (nodesOf(row) ?? []).map((node) => textOf(node)).filter((text) => isMostlyDate(text));
  const dated = alone.flatMap((text) => statedDates(text, setup.order));
  const days = new Set(dated.length > 0 ? dated : statedDates(textOutsideLinks($, row), setup.order));
  return days.size === 1 ? [...days][0] ?? null : null;
}

/** The largest small element around the link that names no other article. */
function rowOf(anchor: Element, setup: RowSetup): Element {
  let row = anchor;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { parent } = row;
    if (parent === null || !isTag(parent) || /^(?:body|html|main)$/.test(parent.name)) break;
    const nodes = nodesOf(parent);
    if (nodes === null || nodes.some((node) => isOther(node, setup))) break;
    row = parent;
  }
  return row;
}

/** The node and all below it, in order; null when there are too many. */
function nodesOf(root: AnyNode): AnyNode[] | null {
  const nodes: AnyNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (nodes.push(node) > MOST_NODES) return null;
    if (hasChildren(node)) for (let i = node.children.length - 1; i >= 0; i -= 1) stack.push(node.children[i] as AnyNode);
    if (stack.length > MOST_NODES) return null;
  }
  return nodes;
}

function isOther(node: AnyNode, setup: RowSetup): boolean {
  const href = isTag(node) && node.name === 'a' ? node.attribs['href'] : undefined;
  return href !== undefined && setup.isItem(href) && !setup.same(href);
}

/** The text of all nodes below, with spaces between: a day and its month often stand in elements of their own. */
function textOf(node: AnyNode): string {
  return (nodesOf(node) ?? []).filter((n) => isText(n)).map((n) => n.data.trim()).filter((text) => text !== '').join(' ');
}

/** A date, perhaps a time, and at most a word or two such as "Posted". */
function isMostlyDate(text: string): boolean {
  return text.length <= DATE_TEXT && text.replace(/[^\p{L}]/gu, '').length <= 20 && text.split(/\s+/).length <= 7;
}

function textOutsideLinks($: CheerioAPI, row: Element): string {
  const copy = $(row).clone();
  copy.find('a').remove();
  return copy.is('a') ? '' : copy.text().slice(0, MOST_TEXT);
}
