/** The article of a page that scripts draw, where the page carries it along as JSON for them. */
import { isObject, type JsonObject, stringOf } from './json-ld.ts';
import type { Outline } from './outline.ts';
import { withEntities } from '../../page.ts';

/** What a script carries, characters; a page's own state is smaller. */
const LONGEST = 3_000_000;
const MAX_NODES = 60_000;
/** Shorter texts are teasers and descriptions. */
const SHORTEST = 200;
const TITLE_KEYS = ['title', 'headline', 'heading', 'name', 'articleTitle'] as const;
/** Keys that hold other articles, and what is no text. */
const ELSEWHERE = /^(?:related|recommended|latest|more|others?|next|prev(?:ious)?|similar|popular|sidebar|menu|nav(?:igation)?|footer|header|seo|meta(?:data)?|i18n|translations|messages|comments?)/i;
const BODY_KEY = /body|content|text|html|copy|article|story|blocks|paragraphs|richtext|正文/i;

export interface CarriedArticle {
  readonly lines: readonly string[];
  readonly authors: readonly string[];
}

/** The text and authors of the object that bears the page's title; null where no script carries one. */
export function carriedArticle(outline: Outline, title: string | null): CarriedArticle | null {
  if (title === null) return null;
  for (const script of outline.unseen) {
    if (script.name !== 'script' || !/^application\/json$/i.test(script.attribs['type'] ?? '')) continue;
    const source = script.children.map((child) => ('data' in child ? child.data : '')).join('');
    if (source.length < SHORTEST || source.length > LONGEST) continue;
    const found = holderOf(parsed(source), wordsOf(title));
    if (found !== null) return found;
  }
  return null;
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
function holderOf(root: unknown, title: string): CarriedArticle | null {
  const stack: unknown[] = [root];
  for (let n = 0; stack.length > 0 && n < MAX_NODES; n++) {
    const value = stack.pop();
    if (isObject(value) && TITLE_KEYS.some((key) => wordsOf(plainOf(value[key])) === title)) {
      const lines = textIn(value);
      if (lines.length > 0) return { lines, authors: authorsIn(value) };
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
    const chars = lines.reduce((sum, line) => sum + line.length, 0);
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
