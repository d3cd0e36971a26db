/** What JSON-LD in a page says of its article, in all the shapes it comes in. */
import type { Outline } from './outline.ts';

export type JsonObject = { readonly [key: string]: unknown };

const MAX_NODES = 20_000;
const ARTICLE = /(?:Article|Posting|Report|Release|Review|Analysis|Opinion|Editorial)$/i;
const PAGE = /(?:WebPage|ItemPage|VideoObject|Recipe|Event|Product|Episode|Question|CreativeWork|MediaObject)$/i;
/** Keys below which other pages are described. */
const ELSEWHERE: ReadonlySet<string> = new Set(['itemListElement', 'relatedLink', 'hasPart', 'mentions', 'citation', 'review', 'comment', 'blogPost', 'liveBlogUpdate', 'associatedMedia', 'isBasedOn', 'breadcrumb', 'publisher', 'author', 'image', 'logo']);

/** The objects that describe the article of this page, best first: articles before pages, in the page's order. */
export function articleObjects(outline: Outline): JsonObject[] {
  const found: { object: JsonObject; rank: number }[] = [];
  for (const script of outline.unseen) {
    if (script.name !== 'script' || !/ld\+json/i.test(script.attribs['type'] ?? '')) continue;
    const source = script.children.map((child) => ('data' in child ? child.data : '')).join('');
    collect(parsed(source), found);
  }
  return found.toSorted((a, b) => a.rank - b.rank).map(({ object }) => object);
}

/** Walks with a stack of its own: hostile nesting costs no call depth. */
function collect(root: unknown, found: { object: JsonObject; rank: number }[]): void {
  const stack: unknown[] = [root];
  for (let n = 0; stack.length > 0 && n < MAX_NODES; n++) {
    const value = stack.pop();
    if (Array.isArray(value)) {
      for (let i = Math.min(value.length, MAX_NODES) - 1; i >= 0; i--) stack.push(value[i]);
    } else if (isObject(value)) {
      const type = typesOf(value);
      if (type.some((t) => ARTICLE.test(t))) found.push({ object: value, rank: 0 });
      else if (type.some((t) => PAGE.test(t))) found.push({ object: value, rank: 1 });
      else if (typeof value['datePublished'] === 'string' || typeof value['datePublished'] === 'number') found.push({ object: value, rank: 2 });
      for (const [key, inner] of Object.entries(value).toReversed()) {
        if (typeof inner === 'object' && inner !== null && !ELSEWHERE.has(key)) stack.push(inner);
      }
    }
  }
}

function typesOf(object: JsonObject): string[] {
  const type = object['@type'];
  return (Array.isArray(type) ? type : [type]).filter((t) => typeof t === 'string');
}

/** Lenient: comment wrappers, raw line ends inside strings and trailing commas are common. */
function parsed(source: string): unknown {
  const text = unwrapped(source);
  for (const attempt of [text, text.replace(/[\u0000-\u001f]+/g, ' '), text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient.
    }
  }
  return salvaged(text);
}

/** The JSON itself: from the first bracket to the last, whatever comment or CDATA marks stand around. */
function unwrapped(source: string): string {
  const start = source.search(/[{[](?!CDATA\[)/);
  return start === -1 ? '' : source.slice(start, Math.max(source.lastIndexOf('}'), source.lastIndexOf(']]>') === -1 ? source.lastIndexOf(']') : -1) + 1);
}

/** What can be read of broken JSON: the plain strings that matter, of the first object. */
function salvaged(text: string): JsonObject | null {
  if (!/"@type"\s*:\s*"[^"]{0,40}(?:Article|Posting)"/.test(text)) return null;
  const pick = (key: string): string | undefined => new RegExp(`"${key}"\\s*:\\s*"([^"\\n]{1,300})"`).exec(text)?.[1];
  return { '@type': 'Article', datePublished: pick('datePublished'), dateModified: pick('dateModified'), headline: pick('headline') };
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first value of a key that is a string, or a named object's name. */
export function stringOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(stringOf).find((v) => v !== null) ?? null;
  return isObject(value) ? stringOf(value['name'] ?? value['@value'] ?? value['@id'] ?? null) : null;
}
