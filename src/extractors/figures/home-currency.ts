/** Currencies whose short names several countries share: `$183 million` in a text from Hobart, `120 kr` in one from Oslo. */
import type { Draft } from '../draft.ts';
import { landOfSite } from '../text/addresses.ts';
import { countryNamed } from '../text/countries.ts';
import { COUNTRY_OF_ADJECTIVE } from '../text/nations.ts';
import type { Quantity } from './quantity.ts';
import type { Token } from './tokens.ts';

interface Family {
  /** The code that the name means when nothing tells more. */
  readonly usual: string;
  /** The name or sign, standing alone. */
  readonly bare: RegExp;
  readonly byCountry: Readonly<Record<string, string>>;
  /** True where a city of such a country is enough; else most of the places must lie there. */
  readonly loose: boolean;
}

const FAMILIES: readonly Family[] = [
  { usual: 'USD', bare: /^(?:\$|dollars?$)/, byCountry: { AU: 'AUD', CA: 'CAD', NZ: 'NZD', SG: 'SGD', JM: 'JMD', FJ: 'FJD', NA: 'NAD', TT: 'TTD', BB: 'BBD', HK: 'HKD', BN: 'BND', BZ: 'BZD', BS: 'BSD', GY: 'GYD', LR: 'LRD', SB: 'SBD' }, loose: false },
  { usual: 'USD', bare: /^cents?$/, byCountry: { AU: 'AUD', CA: 'CAD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', ZA: 'ZAR', MY: 'MYR', DE: 'EUR', FR: 'EUR', IT: 'EUR', ES: 'EUR', IE: 'EUR', NL: 'EUR', BE: 'EUR', AT: 'EUR', FI: 'EUR', PT: 'EUR', GR: 'EUR' }, loose: false },
  { usual: 'AED', bare: /^(?:dirhams?|dhs?)$/, byCountry: { AE: 'AED', MA: 'MAD' }, loose: true },
  { usual: 'RSD', bare: /^dinars?$/, byCountry: { RS: 'RSD', KW: 'KWD', BH: 'BHD', IQ: 'IQD', JO: 'JOD', DZ: 'DZD', TN: 'TND', LY: 'LYD' }, loose: true },
  { usual: 'SAR', bare: /^riyals?$/, byCountry: { SA: 'SAR', QA: 'QAR', OM: 'OMR', YE: 'YER' }, loose: true },
  { usual: 'IRR', bare: /^rials?$/, byCountry: { IR: 'IRR', OM: 'OMR', YE: 'YER', QA: 'QAR', SA: 'SAR' }, loose: true },
  { usual: 'RON', bare: /^le[iu]$/, byCountry: { RO: 'RON', MD: 'MDL' }, loose: true },
  { usual: 'TRY', bare: /^liras?$/, byCountry: { TR: 'TRY', SY: 'SYP', LB: 'LBP' }, loose: true },
  { usual: 'NOK', bare: /^(?:kr|kroner|krone)\.?$/, byCountry: { NO: 'NOK', DK: 'DKK', SE: 'SEK', IS: 'ISK', GL: 'DKK', FO: 'DKK' }, loose: true },
  { usual: 'CZK', bare: /^crowns?$/, byCountry: { CZ: 'CZK', NO: 'NOK', DK: 'DKK', SE: 'SEK', IS: 'ISK' }, loose: true },
  { usual: 'MXN', bare: /^pesos?$/, byCountry: { MX: 'MXN', AR: 'ARS', CL: 'CLP', CO: 'COP', PH: 'PHP', UY: 'UYU', DO: 'DOP', CU: 'CUP' }, loose: true },
  { usual: 'INR', bare: /^(?:rs|rupees?)$/, byCountry: { IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR', SC: 'SCR' }, loose: false },
  { usual: 'KES', bare: /^(?:shs?|shillings?)$/, byCountry: { KE: 'KES', TZ: 'TZS', UG: 'UGX', SO: 'SOS' }, loose: true },
  { usual: 'CHF', bare: /^francs?$/, byCountry: { CH: 'CHF', SN: 'XOF', CI: 'XOF', ML: 'XOF', BF: 'XOF', TG: 'XOF', BJ: 'XOF', NE: 'XOF', CM: 'XAF', GA: 'XAF', TD: 'XAF', CG: 'XAF', GN: 'GNF', RW: 'RWF', DJ: 'DJF', CD: 'CDF', PF: 'XPF', NC: 'XPF', BI: 'BIF', KM: 'KMF', MG: 'MGA', CF: 'XAF', GQ: 'XAF', GW: 'XOF' }, loose: true },
  { usual: 'PHP', bare: /^p$/, byCountry: { PH: 'PHP', BW: 'BWP' }, loose: true },
  { usual: 'ZMW', bare: /^k$/, byCountry: { ZM: 'ZMW', PG: 'PGK', MW: 'MWK' }, loose: true },
  { usual: 'GBP', bare: /^pounds?$/, byCountry: { GB: 'GBP', EG: 'EGP', LB: 'LBP', SY: 'SYP', SS: 'SSP', SD: 'SDG' }, loose: false },
];

/** Gives bare names of money the currency of the country that the text is about. */
export function withHomeCurrency(tokens: readonly Token[], quantities: readonly Quantity[], draft: Draft): readonly Quantity[] {
  const families = quantities.map((q) => familyOf(tokens, q)), told = [...new Set(families)].filter((family) => family !== undefined);
  if (told.length === 0) return quantities;
  const lands = landsOf(draft, tokens);
  const codes = new Map(told.map((family) => [family, declared(family, draft) ?? named({ tokens, quantities, family, home: draft.dateline?.country ?? null }) ?? codeOf(family, lands)]));
  return quantities.map((q, i) => {
    const family = families[i];
    if (family === undefined || converts(tokens, q, quantities[i - 1])) return q;
    const unit = codes.get(family) ?? q.unit;
    return unit === q.unit ? q : { ...q, unit };
  });
}

function familyOf(tokens: readonly Token[], q: Quantity): Family | undefined {
  if (q.kind !== 'money') return undefined;
  const [first, last] = [tokens[q.from]?.lower ?? '', tokens[q.to - 1]?.lower ?? ''];
  const before = tokens[q.from - 1];
  return FAMILIES.find(({ usual, bare }) => usual === q.unit && (bare.test(first) ? before?.kind !== 'word' || !tokens[q.from]?.glued : bare.test(last) && q.to - 1 === (q.max ?? q.amount).to));
}

/** `11 million kroner ($1.1 million)`: a conversion is into the usual dollar. */
function converts(tokens: readonly Token[], { from, unit }: Quantity, former: Quantity | undefined): boolean {
  return unit === 'USD' && former?.kind === 'money' && former.unit !== 'USD' && from - former.to <= 4 && tokens.slice(former.to, from).some((t) => t.text === '(' || t.lower === 'or');
}

/** How often the text names each country and places in it, its dateline counted for three; and the country it begins in. */
interface Lands { readonly weights: ReadonlyMap<string, number>; readonly first: string | null }

function landsOf({ cities, dateline, url }: Draft, tokens: readonly Token[]): Lands {
  const weights = new Map<string, number>();
  const add = (country: string | null | undefined, n: number): void => { if (country) weights.set(country, (weights.get(country) ?? 0) + n); };
  for (const city of cities) add(city.country, city.mentions.length);
  add(dateline?.country, 3);
  const site = landOfSite(url);
  add(site, 3);
  for (const country of countriesIn(tokens)) add(country, 1);
  const earliest = cities.toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))[0];
  return { weights, first: dateline?.country ?? site ?? earliest?.country ?? null };
}

/** The countries that the text names, as often as it does: `New Zealand`, `Canadian`. */
function* countriesIn(tokens: readonly Token[]): Generator<string> {
  for (let at = 0; at < tokens.length; at++) {
    if (!isName(tokens[at])) continue;
    const one = tokens[at]?.text.replace(/['’]s$/, '') ?? '';
    const two = isName(tokens[at + 1]) ? `${one} ${tokens[at + 1]?.text.replace(/['’]s$/, '')}` : null;
    const pair = two === null ? null : landOf(two);
    const country = pair ?? landOf(one);
    if (country === null) continue;
    yield country;
    if (pair !== null) at++;
  }
}

const isName = (token: Token | undefined): boolean => token?.kind === 'word' && token.lower !== token.text && /^\p{Lu}\p{Ll}/u.test(token.text);
/** Short names are codes of states and of much else. */
const landOf = (name: string): string | null => (name.length < 4 ? null : countryNamed(name) ?? COUNTRY_OF_ADJECTIVE.get(name) ?? null);

/** `All amounts are in Canadian dollars`, a share listed in Toronto alone: the text says what its short name means. */
function declared(family: Family, { text }: Draft): string | null {
  if (family.usual !== 'USD') return null;
  const said = SAID.exec(text);
  const code = said === null ? undefined : DOLLARS_OF[(said[1] ?? said[2] ?? '').toLowerCase()];
  if (code !== undefined) return code;
  const listed = /\(\s?(?:TSXV?|TSX-V|ASX|NZX|SGX|JSE)\s?:/.exec(text)?.[0] ?? '';
  if (listed === '' || /\b(?:NYSE|NASDAQ|Nasdaq)\b/.test(text)) return null;
  return listed.includes('ASX') ? 'AUD' : listed.includes('NZX') ? 'NZD' : listed.includes('SGX') ? 'SGD' : listed.includes('TSX') ? 'CAD' : null;
}
const SAID = /\b(?:amounts|figures|values|prices|sums|dollars?|currency|stated|expressed|reported|denominated)\b[^.\n]{0,40}\b(?:in|is|are|to|the) (?:the )?(?:(us|u\.s\.|united states|canadian|australian|new zealand|singapore|hong kong|jamaican|namibian|fijian|taiwan|nt) (?:dollars?|currency)|(usd|cad|aud|nzd|sgd|hkd))\b/i;
const DOLLARS_OF: Readonly<Record<string, string>> = {
  us: 'USD', 'u.s.': 'USD', 'united states': 'USD', usd: 'USD', canadian: 'CAD', cad: 'CAD', australian: 'AUD', aud: 'AUD', 'new zealand': 'NZD', nzd: 'NZD', singapore: 'SGD', sgd: 'SGD',
  'hong kong': 'HKD', hkd: 'HKD', jamaican: 'JMD', namibian: 'NAD', fijian: 'FJD', taiwan: 'TWD', nt: 'TWD',
};

interface Naming { readonly tokens: readonly Token[]; readonly quantities: readonly Quantity[]; readonly family: Family; readonly home: string | null }

/** What the text says in full elsewhere (`A$8.4 million`, `NOK 7 million`) tells what the short name means. */
function named({ tokens, quantities, family, home }: Naming): string | null {
  const codes = new Set(quantities.filter((q) => q.kind === 'money' && familyOf(tokens, q) !== family).map((q) => q.unit));
  // `US$` beside a bare `$` in a text from Toronto parts the two; without a dateline, most of its places tell, unless `US$` came first.
  const first = quantities.find((q) => q.kind === 'money' && (q.unit === family.usual || familyOf(tokens, q) === family));
  const parted = family.usual === 'USD' && first !== undefined && familyOf(tokens, first) === family;
  if (codes.has(family.usual)) return home === null && parted ? null : family.byCountry[home ?? ''] ?? family.usual;
  return Object.values(family.byCountry).find((code) => codes.has(code)) ?? null;
}

function codeOf(family: Family, { weights, first }: Lands): string {
  const ranked = [...weights].toSorted((a, b) => b[1] - a[1]);
  const [country, weight] = ranked.find(([c]) => Object.hasOwn(family.byCountry, c)) ?? ['', 0];
  const total = ranked.reduce((sum, [, n]) => sum + n, 0);
  // A text that begins in a country and names no land of the usual money more often is at home there, though it tells of many others.
  const atHome = country === first && weight > (weights.get(USUAL_LAND[family.usual] ?? '') ?? 0);
  const enough = family.loose ? weight > 0 : weight * 2 > total || atHome;
  return enough ? family.byCountry[country] ?? family.usual : family.usual;
}
/** Where the usual money of a shared name is at home. */
const USUAL_LAND: Readonly<Record<string, string>> = { USD: 'US', GBP: 'GB', INR: 'IN' };
