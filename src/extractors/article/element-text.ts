/** The words inside one element, inline or not, read with a stack of its own: hostile nesting costs no call depth. */
import { type AnyNode, type Element, isTag } from 'domhandler';

/** Text nodes and children looked at: an element that names something is small. */
const MOST_PARTS = 500;
const MOST_CHILDREN = 1000;

/** White space squeezed; of large elements the beginning. */
export function elementText(element: Element): string {
  const parts: string[] = [];
  const stack: AnyNode[] = [element];
  for (let node = stack.pop(); node !== undefined && parts.length < MOST_PARTS; node = stack.pop()) {
    if ('data' in node && node.type === 'text') parts.push(node.data);
    if (isTag(node)) stack.push(...node.children.slice(0, MOST_CHILDREN).toReversed());
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}
