/** A piece of a list that a server sends as JSON, as the page of links that a script would make of it. */
import { DAY_KEYS, isAddress, TITLE_KEYS } from '../page.ts';

const ADDRESS_KEYS = ['url', 'link', 'href', 'permalink', 'path', 'detailUrl', 'linkUrl'] as const;
const NEXT = /^next(?:_?(?:url|page|href|link|page_?url))?$/i;
const MOST = 20_000;

/** HTML of its links, one a line, and of the way on; the empty string for what is no JSON or names none. */
export function jsonPage(text: string): string {
  const parts: string[] = [];
  const stack: [string, unknown][] = [['', parsed(text)]];
  for (let n = 0; stack.length > 0 && n < MOST; n += 1) {
    const [name, value] = stack.pop() ?? ['', null];
    if (typeof value === 'string') {
      if (/<a\s[^<>]{0,500}href/i.test(value)) parts.push(value);
      else if (NEXT.test(name) && isAddress(value)) parts.push(`<a rel="next" href="${escaped(value)}">next</a>`);
    } else if (typeof value === 'object' && value !== null) {
      parts.push(rowOf(value as Readonly<Record<string, unknown>>));
      stack.push(...Object.entries(value).toReversed());
    }
  }
  return parts.filter((part) => part !== '').join('\n');
}

function rowOf(item: Readonly<Record<string, unknown>>): string {
  const first = (keys: readonly string[]): string => keys.map((key) => item[key]).find((value): value is string => typeof value === 'string') ?? '';
  const [address, title] = [first(ADDRESS_KEYS), first(TITLE_KEYS)];
  return address === '' || title === '' || !isAddress(address) ? '' : `<li><a href="${escaped(address)}">${escaped(title)}</a> <time>${escaped(first(DAY_KEYS))}</time></li>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '').trim());
  } catch {
    return null;
  }
}
