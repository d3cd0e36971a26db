/** Addresses in the data that a page carries along for its scripts: lists that are drawn in the browser. */

/** Scripts hold data: JSON by their type, or assigned to a name of a framework. */
const OPENING = /<script\b([^<>]{0,500})>/gi;
const CLOSING = /<\/script/gi;
const LONGEST = 3_000_000;
const DATA = /__NEXT_DATA__|__NUXT__|__NUXT_DATA__|__next_f|__INITIAL_(?:STATE|DATA)__|__PRELOADED_STATE__|__APOLLO_STATE__|__APP_STATE__|__DATA__|application\/json/;
/** `"url": "/news/12"`, in a string of a script `\"url\":\"/news/12\"`. */
const NAMED = /(?:\\?["'])?\b(url|path|href|link|permalink|uri|slug|detailUrl|linkUrl|pageUrl|canonicalUrl|fullPath|urlPath)\b(?:\\?["'])?\s{0,5}:\s{0,5}\\?"((?:[^"\\]|\\u002[fF]|\\\/){2,500})\\?"/gi;
const FLAT = /"(\/[\w-]{1,80}(?:\/[\w.~%-]{1,200}){1,6}\/?)"/g;
/** Of a program, not of its readers. */
const MACHINE = /(?:^|\/)(?:api|_next|_nuxt|static|assets|graphql|wp-json|wp-content|cdn-cgi)\/|\.(?:js|css|json|xml|svg|png|jpe?g|webp|gif|ico|woff2?)(?:$|\?)/i;
const MOST = 2000;

/**
 * Paths and addresses as they are written; a name alone ("slug") only where a link of the page leads to a name of the
 * same list, which tells the folder. `hrefs` are the page's own links, asked for where they are needed.
 */
export function carriedAddresses(html: string, hrefs: () => readonly string[]): string[] {
  if (!DATA.test(html)) return [];
  const addresses = new Set<string>();
  const slugs = new Set<string>();
  for (const { attributes, source } of scriptsOf(html)) {
    if (!DATA.test(attributes) && !DATA.test(source.slice(0, 300))) continue;
    for (const [, name = '', written = ''] of source.matchAll(NAMED)) {
      const value = written.replace(/\\u002f|\\\//gi, '/');
      if (/^(?:\/(?!\/)|https?:\/\/)/.test(value)) addresses.add(value);
      else if (/slug/i.test(name) && /^[\p{L}\p{N}][\p{L}\p{N}_.~%-]+$/u.test(value)) slugs.add(value);
    }
    if (attributes.includes('__NUXT_DATA__')) for (const [, path = ''] of source.matchAll(FLAT)) addresses.add(path);
  }
  const folder = slugs.size > 1 ? folderOf(slugs, hrefs()) : null;
  if (folder !== null) for (const slug of slugs) addresses.add(folder + slug);
  return [...addresses].filter((address) => !MACHINE.test(address)).slice(0, MOST);
}

/** Each script up to its end; of one that does not end, and of what stands behind it, nothing is told: looking for each end once keeps long pages cheap. */
function* scriptsOf(html: string): Generator<{ readonly attributes: string; readonly source: string }> {
  for (let at = 0, tag = next(OPENING, html, at); tag !== null; tag = next(OPENING, html, at)) {
    const from = tag.index + tag[0].length, end = next(CLOSING, html, from)?.index;
    if (end === undefined) return;
    if (end - from <= LONGEST) yield { attributes: tag[1] ?? '', source: html.slice(from, end) };
    at = end;
  }
}
function next(tag: RegExp, html: string, from: number): RegExpExecArray | null {
  tag.lastIndex = from;
  return tag.exec(html);
}

/** What stands before the names in the links of the page: the folder that leads to the most of them. */
function folderOf(slugs: ReadonlySet<string>, hrefs: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const href of hrefs) {
    const at = href.replace(/\/$/, '').lastIndexOf('/');
    if (at > 0 && slugs.has(href.slice(at + 1).replace(/\/$/, ''))) counts.set(href.slice(0, at + 1), (counts.get(href.slice(0, at + 1)) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
