/** Tells tables of data from tables that arrange a page. */
import { type Element, isTag } from 'domhandler';

/** What stands in cells that hold a piece of a page, not a value. */
const NOT_DATA: ReadonlySet<string> = new Set(['table', 'div', 'ul', 'ol', 'dl', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'form', 'section', 'article', 'iframe', 'script', 'blockquote', 'hr']);
const MAX_SEEN = 3000;
/** A cell of data is short, characters. */
const CELL_CHARS = 400;

/** True for two rows or more of two cells or more that hold words and numbers alone. Looks at 3,000 elements at most. */
export function isGrid(table: Element): boolean {
  const stack: Element[] = [table];
  let wide = 0;
  for (let seen = 0; stack.length > 0 && seen < MAX_SEEN; seen++) {
    const element = stack.pop();
    if (element === undefined) break;
    if (element !== table && NOT_DATA.has(element.name)) return false;
    const inner = element.children.filter(isTag);
    if (element.name === 'tr' && inner.filter((e) => e.name === 'td' || e.name === 'th').length >= 2) wide++;
    if (element.name === 'p' && element.children.some((c) => 'data' in c && c.data.length > CELL_CHARS)) return false;
    if (element.name === 'td' && element.children.some((c) => 'data' in c && c.data.trim().length > CELL_CHARS)) return false;
    stack.push(...inner.slice(0, MAX_SEEN));
  }
  return wide >= 2;
}
