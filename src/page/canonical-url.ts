/** One address for one article, whatever road led to it. */
import type { CanonicalRules } from '../site.ts';
import { isSecretName } from './secrets.ts';
import { TRACKING_NAMES, TRACKING_PREFIXES, TRACKING_WITH_WORD } from './tracking.ts';

/**
 * Folds the addresses of one article into one. Raises a `TypeError` on what is no http(s) URL.
 *
 * Lower-case host without a final dot, no default port, no user, no fragment, no session in the path, no tracking
 * parameters and no tokens, the others sorted by name; percent escapes in one form. Then the rules of the site: host twins,
 * parameters to drop, rewrites in order on the whole address, last the origin.
 * The scheme stays as it was given (two schemes may be two servers), and so does `index.html` (some servers list
 * the folder without it): a site whose pages are the same says so with a rewrite.
 */
export function canonicalUrl(url: string, rules: CanonicalRules = {}): string {
  const parsed = webUrl(url.trim());
  foldHost(parsed, rules.hosts ?? []);
  const query = keptQuery(parsed.search, new Set((rules.drop ?? []).map((name) => name.toLowerCase())));
  // Given without its mark, a query that begins with one would lose it.
  parsed.search = query === '' ? '' : `?${query}`;
  let address = parsed.href;
  for (const { from, to } of rules.rewrite ?? []) address = address.replace(new RegExp(from, 'u'), to);
  const rewritten = webUrl(address);
  foldHost(rewritten, rules.hosts ?? []);
  return rules.origin === undefined ? rewritten.href : rules.origin.replace(/\/$/, '') + rewritten.href.slice(rewritten.origin.length);
}

/** The address of a part of a page, by the anchor as the page writes it. Raises a `TypeError` on what is no URL. */
export function withAnchor(url: string, anchor: string): string {
  const parsed = new URL(url);
  parsed.hash = anchor;
  return parsed.href;
}

/** Parses and brings everything but the query to one form. */
function webUrl(address: string): URL {
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError(`not a web address: ${address.slice(0, 200)}`);
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.slice(0, -1);
  url.pathname = escapesFolded(url.pathname).replace(/;jsessionid=[^/;]*/gi, '');
  return url;
}

/** Puts the first of the twins in the place of any of them. A twin may be written with its port. */
function foldHost(url: URL, hosts: readonly string[]): void {
  const [first] = hosts;
  if (first === undefined) return;
  if (hosts.includes(url.host)) {
    url.port = '';
    url.host = first;
  } else if (hosts.includes(url.hostname)) url.hostname = first.split(':')[0] ?? first;
}

/** The parameters that tell which page it is, sorted by name; values of one name keep their order, bytes stay as escaped. */
function keptQuery(search: string, drop: ReadonlySet<string>): string {
  if (search.length < 2) return '';
  return search.slice(1).split('&')
    .filter((pair) => pair !== '' && pair !== '=')
    .map((pair) => {
      const at = pair.indexOf('=');
      const name = at === -1 ? pair : pair.slice(0, at);
      return { pair: escapesFolded(pair), name: readable(name).toLowerCase(), value: at === -1 ? '' : pair.slice(at + 1) };
    })
    .filter(({ name, value }) => !drop.has(name) && !isTracking(name, value) && !isSecretName(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map(({ pair }) => pair)
    .join('&');
}

function isTracking(name: string, value: string): boolean {
  return TRACKING_NAMES.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))
    || (TRACKING_WITH_WORD.has(name) && !/\d/.test(value));
}

/** Escapes of letters, digits and `-._~` are undone, the others written in capitals: RFC 3986, 6.2.2. */
function escapesFolded(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (escape) => {
    const char = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
    return /[\w.~-]/.test(char) ? char : escape.toUpperCase();
  });
}

function readable(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
