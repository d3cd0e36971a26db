/** Which addresses are of a site, and which of them are articles. */
import { canonicalUrl } from '../page.ts';
import type { Site } from '../site.ts';
import type { FoundLink } from './types.ts';

/** Endings of files that are no pages. */
const FILE_ENDING = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|csv|zip|rar|7z|gz|tgz|bz2|tar|jpe?g|png|gif|webp|svg|ico|bmp|tiff?|avif|heic|mp3|mp4|m4a|m4v|avi|mov|wmv|flv|webm|ogg|wav|css|js|mjs|json|woff2?|ttf|eot|exe|dmg|apk|iso|ics|swf)$/i;

export class Scope {
  readonly #site: Site;
  readonly #articles: readonly RegExp[];
  readonly #never: readonly RegExp[];
  readonly #generic: boolean;

  constructor(site: Site) {
    this.#site = site;
    this.#articles = site.articles.map((pattern) => new RegExp(pattern, 'u'));
    this.#never = (site.never ?? []).map((pattern) => new RegExp(pattern, 'u'));
    this.#generic = site.starts.length > 0 && site.starts.every((start) => start.kind === 'page');
  }

  /** The link with its canonical URL; null for what is no web address. */
  link(href: string, base: string): FoundLink | null {
    if (!URL.canParse(href.trim(), base)) return null;
    const url = new URL(href.trim(), base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    // Names and passwords in a link would be sent along.
    Object.assign(url, { hash: '', username: '', password: '' });
    return { url: url.href, canonicalUrl: this.canonical(url.href) };
  }

  /** The canonical URL, or the address itself where it has none. */
  canonical(url: string): string {
    try {
      return canonicalUrl(url, this.#site.canonical);
    } catch {
      return url;
    }
  }

  /** Does the address lie on one of the site's hosts? */
  onSite(url: URL): boolean {
    return this.#site.hosts.some((host) => sameHost(url, host, this.#generic));
  }

  /** On the site, a page by its name, and not excluded by the definition. */
  isPage(link: FoundLink): boolean {
    const url = new URL(link.url);
    return this.onSite(url) && !FILE_ENDING.test(url.pathname) && !this.#never.some((p) => p.test(link.canonicalUrl));
  }

  /** Is it the address of an article, as far as addresses tell? */
  isArticle(link: FoundLink): boolean {
    return this.isPage(link) && (this.#articles.length === 0 || this.#articles.some((p) => p.test(link.canonicalUrl)));
  }

  /** Are there patterns that tell articles from other pages? */
  get tellsArticles(): boolean { return this.#articles.length > 0; }
}

const bare = (name: string): string => name.replace(/^www\./, '');

/** An entry with a port means that port alone. A site that was only given as an address answers with and without `www.`. */
function sameHost(url: URL, host: string, lenient: boolean): boolean {
  const entry = host.toLowerCase();
  if (entry === url.host || entry === url.hostname) return true;
  return lenient && (bare(entry) === bare(url.host) || bare(entry) === bare(url.hostname));
}
