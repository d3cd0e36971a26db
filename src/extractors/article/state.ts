/** The article of a page that scripts draw, where the page carries it along as JSON for them. */
import type { Element } from 'domhandler';
import { isObject, type JsonObject, stringOf } from './json-ld.ts';
import type { Outline } from './outline.ts';
import { wide } from './prose.ts';
import { DAY_KEYS, TITLE_KEYS, withEntities } from '../../page.ts';

/** What a script carries, characters; a page's own state is smaller. */
const LONGEST = 3_000_000;
const MAX_NODES = 60_000;
/** Shorter texts are teasers and descriptions. */
const SHORTEST = 200;
/** Keys that hold other articles, and what is no text. */
const ELSEWHERE = /^(?:related|recommended|latest|more|others?|next|prev(?:ious)?|similar|popular|sidebar|menu|nav(?:igation)?|footer|header|seo|meta(?:data)?|i18n|translations|messages|comments?)/i;
const BODY_KEY = /body|content|text|html|copy|article|story|blocks|paragraphs|richtext|正文/i;

export interface CarriedArticle {
  readonly title: string | null;
  /** As it is written. */
  readonly published: string | null;
  readonly lines: readonly string[];
  readonly authors: readonly string[];
}

/** The object that bears the page's title, or else the last part of its address; null where no script carries one. */
export function carriedArticle(outline: Outline, title: string | null, url: string | null): CarriedArticle | null {
  const name = url === null ? '' : /([^/?#]+)\/?(?:[?#].*)?$/.exec(url.replace(/^[a-z]+:\/\/[^/]*/i, ''))?.[1]?.replace(/\.\w{3,5}$/, '') ?? '';
  const roots = outline.unseen.flatMap((script) => (script.name === 'script' ? dataOf(script) : []));
  const titled = title === null ? '' : wordsOf(title);
  return firstOf(roots, (object) => titled !== '' && TITLE_KEYS.some((key) => wordsOf(plainOf(object[key])) === titled))
    ?? firstOf(roots, (object) => name !== '' && NAME_KEYS.some((key) => nameOf(object[key]) === name));
}

const NAME_KEYS = ['slug', 'id', 'urlSlug', 'path', 'url', 'permalink', 'uri'] as const;
const nameOf = (value: unknown): string => (typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replace(/\/$/, '').split('/').at(-1) ?? '' : '');

/** A name to which a script of a framework gives the state of the page. */
const ASSIGNED = /^[^={}]{0,60}__[A-Z_]{3,30}__["'\]]{0,2}\s*=\s*(?=\{)/;

/** What a script holds as JSON: all of it, or what it gives to a name. */
function dataOf(script: Element): unknown[] {
  const isJson = /^application\/json$/i.test(script.attribs['type'] ?? '');
  const source = script.children.map((child) => ('data' in child ? child.data : '')).join('').trim();
  if (source.length < SHORTEST || source.length > LONGEST) return [];
  const begin = isJson ? 0 : ASSIGNED.exec(source)?.[0].length ?? -1;
  return begin === -1 ? [] : [parsed(isJson ? source : source.slice(begin, endOf(source, begin)))];
}

/** One past the bracket that closes the one at a place. */
function endOf(source: string, begin: number): number {
  let depth = 0;
  for (let i = begin; i < source.length; i++) {
    const char = source[i];
    if (char === '"') {
      for (i++; i < source.length && source[i] !== '"'; i++) if (source[i] === '\\') i++;
    } else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return i + 1;
  }
  return source.length;
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

const wordsOf = (text: string): string => withEntities(text).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Walks with a stack of its own: hostile nesting costs no call depth. */
function firstOf(roots: readonly unknown[], is: (object: JsonObject) => boolean): CarriedArticle | null {
  const stack: unknown[] = roots.toReversed();
  for (let n = 0; stack.length > 0 && n < MAX_NODES; n++) {
    const value = stack.pop();
    if (isObject(value) && is(value)) {
      const lines = textIn(value);
      const title = TITLE_KEYS.map((key) => plainOf(value[key])).find((one) => one !== '') ?? null;
      if (lines.length > 0) return { title, lines, authors: authorsIn(value), published: DAY_KEYS.map((key) => value[key]).find((one): one is string => typeof one === 'string') ?? null };
    }
    for (const inner of innerOf(value).toReversed()) stack.push(inner);
  }
  return null;
}

/** A title as it is, or as it is shown: `{"rendered": "…"}`. */
function plainOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isObject(value) && typeof value['rendered'] === 'string' ? value['rendered'] : '';
}

function innerOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, MAX_NODES);
  return isObject(value) ? Object.entries(value).filter(([key, inner]) => typeof inner === 'object' && inner !== null && !ELSEWHERE.test(key)).map(([, inner]) => inner) : [];
}

/** The longest text that a key named after one holds. */
function textIn(object: JsonObject): string[] {
  let best: string[] = [];
  let most = SHORTEST;
  for (const [key, value] of Object.entries(object)) {
    if (!BODY_KEY.test(key) || ELSEWHERE.test(key)) continue;
    const lines = linesOf(value);
    const chars = lines.reduce((sum, line) => sum + line.length * (wide(line) ? 2.5 : 1), 0);
    if (chars >= most) {
      best = lines;
      most = chars;
    }
  }
  return best;
}

const PARAGRAPH = /\n+|<\/?(?:p|br|div|li|h[1-6]|tr)\b[^<>]{0,300}>/i;
/** Keys under which trees of rich text hold what is written, and what is inside. */
const LEAF_KEYS = ['value', 'text'] as const;
const BRANCH_KEYS = ['content', 'children', 'blocks', 'json', 'root', 'document', 'html', 'rendered', 'processed', 'body', 'items'] as const;
/** Nodes that begin no line: runs of letters, links, marks. */
const INLINE = /^(?:text|span|hyperlink|link|a|strong|em|bold|italic|mark|asset-hyperlink|entry-hyperlink)$/i;

/** Marks in the text of a tree where a node that is a paragraph begins or ends. */
const BREAK = '\n';

/** The lines of a text in HTML, or of a tree of paragraphs, as content systems store them. */
function linesOf(root: unknown): string[] {
  const parts: string[] = [];
  const stack: unknown[] = [root];
  for (let n = 0; stack.length > 0 && n < MAX_NODES; n++) {
    const value = stack.pop();
    if (typeof value === 'string') parts.push(value);
    else if (Array.isArray(value)) stack.push(...value.slice(0, MAX_NODES).toReversed());
    else if (isObject(value)) {
      const edge = INLINE.test(stringOf(value['nodeType'] ?? value['_type'] ?? value['type'] ?? value['tag'] ?? null) ?? '') ? [] : [BREAK];
      const leaf = LEAF_KEYS.map((key) => value[key]).find((inner) => typeof inner === 'string');
      const branches = leaf === undefined ? BRANCH_KEYS.map((key) => value[key]).filter((inner) => inner !== undefined) : [leaf];
      stack.push(...edge, ...branches.toReversed(), ...edge);
    }
  }
  return parts.join('').split(PARAGRAPH).map((line) => withEntities(line.replace(/<[^<>]{1,2000}>/g, ''))).filter((line) => line !== '');
}

function authorsIn(object: JsonObject): string[] {
  const given = object['author'] ?? object['authors'] ?? object['byline'];
  const all = (Array.isArray(given) ? given : [given]).slice(0, 12);
  return all.map((one) => (isObject(one) && isObject(one['fields']) ? stringOf(one['fields']) : stringOf(one))).filter((name): name is string => name !== null && name.length < 60);
}
