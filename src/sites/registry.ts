/** Every site that has a definition, in the order in which commands list and crawl them. */
import { adbNews } from './adb-news.ts';
import { businessWire } from './business-wire.ts';
import { chengduGovernment } from './chengdu-government.ts';
import { chinaDailyRegional } from './china-daily-regional.ts';
import { chongqingGovernment } from './chongqing-government.ts';
import { eqsNews } from './eqs-news.ts';
import { euPressCorner } from './eu-press-corner.ts';
import { globeNewswire } from './globenewswire.ts';
import { gochengdu } from './gochengdu.ts';
import { homeInChengdu } from './home-in-chengdu.ts';
import { ichongqing } from './ichongqing.ts';
import { mediaOutreach } from './media-outreach.ts';
import { prNewswire } from './pr-newswire.ts';
import { prNewswireAsia } from './pr-newswire-asia.ts';
import { replicaCity } from './replica-city.ts';
import { replicaWire } from './replica-wire.ts';
import { worldBankNews } from './world-bank-news.ts';
import { xinhuaEnglish } from './xinhua-english.ts';
import type { Site } from '../site.ts';

export const SITES = [
  gochengdu, chengduGovernment, homeInChengdu, chongqingGovernment, ichongqing, chinaDailyRegional, xinhuaEnglish,
  mediaOutreach, prNewswire, prNewswireAsia, globeNewswire, businessWire, eqsNews, euPressCorner, adbNews, worldBankNews,
  replicaCity, replicaWire,
] as const satisfies readonly Site[];

/** The definition of a name, or null. */
export function siteNamed(name: string): Site | null {
  return SITES.find((site) => site.name === name) ?? null;
}

/** The definition whose hosts hold the host (with its port, where there is one) of an address, or null. */
export function siteFor(url: string): Site | null {
  if (!URL.canParse(url)) return null;
  const { host } = new URL(url);
  return SITES.find((site) => (site.hosts as readonly string[]).includes(host)) ?? null;
}

/** Pages that every site has and that read like articles: who it is, how to reach it, what the law asks for. */
const STANDING = String.raw`^https?://[^/]+/(?:[^/?]{1,20}/)?(?:about(?:-?us)?|contacts?(?:-?us)?|kontakt|imprint|impressum|privacy(?:-(?:policy|notice|statement))?|datenschutz(?:erklaerung|hinweise)?|terms(?:-(?:of-(?:use|service)|and-conditions))?|cookies?(?:-(?:policy|notice))?|legal(?:-notice)?|disclaimer|accessibility(?:-statement)?|barrierefreiheit|mentions-legales|aviso-legal|note-legali|politica-de-(?:privacidade?|cookies))(?:/|\.(?:html?|php|aspx?))?$`;

/**
 * A definition for an address without one: a home page, a listing, a feed or a sitemap. It stays on the origin of the
 * address and takes any page that reads as an article. Raises a `TypeError` on what is no URL.
 */
export function genericSite(url: string): Site {
  const { href, host, origin } = new URL(url);
  return { name: host, title: host, home: `${origin}/`, starts: [{ kind: 'page', url: href }], hosts: [host], articles: [], never: [STANDING], render: 'auto' };
}
