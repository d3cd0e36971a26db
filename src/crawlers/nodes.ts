/** The nodes of a parsed page, never more than a bounded number: pages may be any size and any depth. */
import { hasChildren, isText, type AnyNode } from 'domhandler';

/** The node and all below it, in order; null when there are more than `most`. */
export function nodesOf(root: AnyNode, most: number): AnyNode[] | null {
  const nodes: AnyNode[] = [];
  const stack = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    nodes.push(node);
    if (!hasChildren(node)) continue;
    if (nodes.length + stack.length + node.children.length > most) return null;
    for (const child of node.children.toReversed()) stack.push(child);
  }
  return nodes;
}

/** The text of all nodes below, with spaces between: a day and its month often stand in elements of their own. */
export function textOfNodes(nodes: readonly AnyNode[]): string {
  return nodes.filter((node) => isText(node)).map((node) => node.data.replace(/\s+/g, ' ').trim()).filter((text) => text !== '').join(' ');
}
