/** The definition that stands behind a name or an address, at the origin where its pages are served. */
import { WrongUse } from '../errors.ts';
import { canonicalUrl } from '../page.ts';
import { relocate, type Site } from '../site.ts';
import { nearName } from './near-name.ts';
import { SITES, genericSite, siteFor, siteNamed } from '../sites/registry.ts';

/** The site of a captured page: its definition, moved where another origin serves it, or the generic one. */
export function siteOf(name: string, url: string): Site {
  const site = siteNamed(name);
  if (site === null) return genericSite(url);
  const { origin, host } = new URL(url);
  return site.hosts.includes(host) ? site : relocate(site, origin);
}

/** The site that a person named: a definition's name, or the address of any home, listing, feed or sitemap. */
export function siteNamedBy(target: string, servedFrom: string | null = null): Site {
  const site = siteNamed(target);
  if (site !== null) return servedFrom === null ? site : relocate(site, servedFrom);
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return genericSite(httpUrl(target));
  const names = SITES.map((s) => s.name);
  const near = nearName(target, names);
  const address = /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(target) ? `https://${target}` : 'https://…';
  throw new WrongUse(`there is no site "${target}"${near === null ? '' : ` (did you mean ${near}?)`}; known are ${names.join(', ')}; any other is named by its address (${address})`);
}

/** The site that one address belongs to. */
export function siteForUrl(url: string): Site {
  return siteFor(httpUrl(url)) ?? genericSite(url);
}

/** The canonical form of an address, by the rules of its site. */
export function addressOf(url: string): string {
  return canonicalUrl(url, siteForUrl(url).canonical);
}

/** An absolute HTTP address, or `WrongUse`. */
export function httpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') {
    throw new WrongUse(`"${text}" is no address that can be fetched: it must start with http:// or https://`);
  }
  if (url.username !== '' || url.password !== '') throw new WrongUse(`an address with a user name or a password is not taken: leave out what stands before ${url.host}`);
  return url.href;
}
