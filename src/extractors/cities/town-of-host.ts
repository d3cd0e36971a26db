/** The town whose own site an address belongs to: `www.dunedin.govt.nz`, `cityofduluth.org`, `www.graz.at`. */
import { landOfSite } from '../text/addresses.ts';
import { citiesNamed } from './gazetteer.ts';

/** Before or behind a town's name these make it the site of the town's own government; a newspaper has others. */
const OF = '(?:city|town|borough|municipality|comune|ville|stadt|gemeente|municipio|alcaldia|ayuntamiento|prefeitura|mairie)-?(?:of|di|de|d)?-?';
const COUNCIL = '-?(?:city|town|borough|district|municipal|commune|kommun|kommune)?-?(?:council|gov|government|hall|commune|kommun|kommune|rathaus|municipality)';
const MUNICIPAL = new RegExp(`^(?:${OF}([a-z-]{3,}?)|([a-z-]{3,}?)(?:${COUNCIL}|-?city))$`, 'u');
/** `leeds.gov.uk`: governments alone stand under it. */
const GOVERNED = /^(?:gov|govt|gob|gouv|go|lg|gc)$/u;
/** Parts of a site that say nothing of whose it is. */
const PART = /^(?:www\d?|english|en|eng|news|newsroom|media|press|presse|prensa|portal|m)$/u;
/** `city.yokohama.lg.jp`, `comune.parma.it`: the label behind one of these is the town. */
const TOWN_OF = /^(?:city|town|comune|municipio|stadt|gemeente|ville|mairie|ayuntamiento|alcaldia|prefeitura)$/u;
/** Smaller places share their names with too many words, and smaller than the second with firms. */
const KNOWN = 15_000, LARGE = 50_000;

/** GeoNames id of the town; null where the address is none, or not a town's own. */
export function townOfHost(url: string | null): number | null {
  const host = url === null ? undefined : /^https?:\/\/([a-z0-9.-]+)/iu.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  const all = host.split('.').filter((label) => !PART.test(label)), led = TOWN_OF.test(all[0] ?? ''), labels = led ? all.slice(1) : all;
  const [own = ''] = labels, land = landOfSite(url), m = MUNICIPAL.exec(own), governed = led || labels.slice(1).some((label) => GOVERNED.test(label));
  // `graz.at`, `turku.fi`: under the end of its own land a town's bare name is the town.
  const bare = m === null && !governed, name = m?.[1] ?? m?.[2] ?? (bare && (labels.length !== 2 || land === null) ? null : own);
  if (name === null) return null;
  const places = [name, name.replaceAll('-', ' ')].flatMap((words) => citiesNamed(words.replace(/(?<![a-z])[a-z]/gu, (c) => c.toUpperCase())));
  const place = places.find((p) => p.population >= (bare ? LARGE : KNOWN) && (land === null || p.country === land));
  return place?.geonameId ?? null;
}
