/** Countries by the names that datelines use, and states that stand for them. */
import { createRequire } from 'node:module';

/** Names beside the official ones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'usa': 'US', 'u.s.': 'US', 'u.s.a.': 'US', 'us': 'US', 'united states': 'US', 'uk': 'GB', 'u.k.': 'GB', 'britain': 'GB', 'great britain': 'GB',
  'england': 'GB', 'scotland': 'GB', 'wales': 'GB', 'northern ireland': 'GB', 'uae': 'AE', 'u.a.e.': 'AE', 'south korea': 'KR', 'korea': 'KR',
  'north korea': 'KP', 'russia': 'RU', 'viet nam': 'VN', 'vietnam': 'VN', 'laos': 'LA', 'lao pdr': 'LA', 'iran': 'IR', 'syria': 'SY', 'tanzania': 'TZ',
  'czech republic': 'CZ', 'czechia': 'CZ', 'turkey': 'TR', 'türkiye': 'TR', 'hong kong': 'HK', 'hong kong sar': 'HK', 'hong kong, china': 'HK',
  'macau': 'MO', 'macao': 'MO', 'macao sar': 'MO', 'macau sar': 'MO', 'taiwan': 'TW', 'ivory coast': 'CI', 'moldova': 'MD', 'bolivia': 'BO',
  'venezuela': 'VE', 'brunei': 'BN', 'p.r. china': 'CN', 'pr china': 'CN', 'p.r.china': 'CN', 'mainland china': 'CN', 'holland': 'NL', 'the netherlands': 'NL',
  'north macedonia': 'MK', 'macedonia': 'MK', 'palestine': 'PS', 'vatican city': 'VA', 'cape verde': 'CV', 'swaziland': 'SZ', 'burma': 'MM', 'kosovo': 'XK',
};
const STATES: Readonly<Record<string, string>> = {
  US: 'alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine '
    + 'maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico new-york north-carolina '
    + 'north-dakota ohio oklahoma oregon pennsylvania rhode-island south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia '
    + 'wisconsin wyoming d.c. ala. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. n.h. '
    + 'n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d. tenn. tex. vt. va. wash. w.va. wis. wyo. '
    + 'ak az ca ct fl hi ia id il ks ky ma mi mn mo mt nc nd ne nh nj nm nv ny oh ok or pa ri sc sd tn tx ut vt wa wi wv wy',
  CA: 'ontario quebec québec british-columbia alberta manitoba saskatchewan nova-scotia new-brunswick newfoundland b.c. ont. que. alta. man. sask.',
  AU: 'new-south-wales queensland south-australia western-australia tasmania nsw qld',
};
/** Cities that are their own country in ISO 3166-1. */
export const CITY_STATES: Readonly<Record<string, string>> = {
  'hong kong': 'HK', 'hong kong sar': 'HK', 'macao': 'MO', 'macau': 'MO', 'macao sar': 'MO', 'singapore': 'SG', 'luxembourg': 'LU', 'monaco': 'MC',
  'vatican city': 'VA', 'djibouti': 'DJ', 'san marino': 'SM', 'kuwait city': 'KW',
};

let names: Map<string, string> | null = null;

/** The official English names, read when the first dateline asks. */
function load(): Map<string, string> {
  const { countries } = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const map = new Map<string, string>();
  for (const [code, known] of Object.entries(countries)) for (const name of [known].flat()) map.set(name.toLowerCase(), code);
  for (const [code, list] of Object.entries(STATES)) for (const name of list.split(' ')) map.set(name.replaceAll('-', ' '), code);
  for (const [name, code] of Object.entries(OTHER_NAMES)) map.set(name, code);
  return map;
}

/** ISO 3166-1 alpha-2 of a country or of a state that names one; null for anything else. */
export function countryNamed(name: string): string | null {
  names ??= load();
  const code = names.get(name.trim().toLowerCase()) ?? null;
  return code !== null && /^[A-Z]{2}$/.test(code) ? code : null;
}
