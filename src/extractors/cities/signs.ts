/** What a text says of where it plays without naming it: telephone numbers, addresses, postcodes, and bodies that one country alone has. */
import type { Draft } from '../draft.ts';
import { landOfSite, landsOfAddresses } from '../text/addresses.ts';
import { countryAt, placeAt, regionAt } from './gazetteer.ts';
import { dialledIn } from './telephones.ts';
import type { Votes } from './votes.ts';
import { matchesOf } from '../matches.ts';

/** What the signs of one kind weigh together; the name of a land in the text weighs 1. */
const NUMBERS = 0.8, SITE = 0.5, ADDRESSES = 0.4, POSTCODES = 0.5, BODY = 0.4;

/** Counts the signs as votes. */
export function countSigns({ text, language, url }: Draft, votes: Votes): void {
  const site = landOfSite(url);
  if (site !== null) votes.country(site, SITE);
  const lands = landsOfAddresses(text);
  for (const land of lands) votes.country(land, ADDRESSES / lands.size);
  countNumbers(text, language, votes);
  countPostcodes(text, votes);
  countBodies(text, votes);
  if (POUNDS.test(text)) votes.country('GB', BODY);
  if (PROVINCE_ALONE.test(text)) votes.country('CA', BODY);
}

/** Pounds without the letters of another land before them. */
const POUNDS = /(?<![A-Z])£ ?\d/;

function countNumbers(text: string, language: string | null, votes: Votes): void {
  const dialled = dialledIn(text, language);
  const weight = NUMBERS / dialled.length;
  for (const { of, row } of dialled) {
    if (of === 'place') votes.home(placeAt(row), weight);
    else if (of === 'region') votes.region(regionAt(row), weight);
    else votes.country(countryAt(row), weight);
  }
}

/** A text that need not say which province it means is written in one; in other lands that have some it mostly says more. */
const PROVINCE_ALONE = /\bthe province(?:'s|’s)?(?= (?!of )[a-z]|[,.])/;
const CANADIAN = /(?<![\dA-Za-z-])([ABCEGHJ-NPRSTVXY])\d[A-Z] ?\d[A-Z]\d(?![\dA-Za-z-])/g;
const BRITISH = /(?<![\dA-Za-z-])[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\dA-Za-z-])/;
/** The province of a Canadian postcode by its first letter, as GeoNames numbers them. */
const PROVINCE: Readonly<Record<string, string>> = {
  A: '05', B: '07', C: '09', E: '04', G: '10', H: '10', J: '10', K: '08', L: '08', M: '08', N: '08', P: '08', R: '03', S: '11', T: '01', V: '02', X: '13', Y: '12',
};
function countPostcodes(text: string, votes: Votes): void {
  const provinces = new Set(matchesOf(CANADIAN, text).map(([, letter]) => PROVINCE[letter as string] as string));
  for (const province of provinces) votes.region(`CA.${province}`, POSTCODES / provinces.size);
  if (BRITISH.test(text)) votes.country('GB', POSTCODES);
}

/** Bodies, laws and words of one country, by the country or the region that they tell. */
const BODIES: ReadonlyMap<string, string> = new Map(Object.entries({
  US: 'FBI FEMA FDA USDA IRS ATF TSA NOAA FAA Medicare Medicaid Interstate NCAA Amtrak sophomore varsity troopers trooper',
  CA: 'RCMP CTV NSERC CBC', 'CA.08': 'OPP', 'CA.10': 'Hydro-Québec',
  GB: 'NHS Ofsted HMRC DVLA RSPCA Ofcom ITV', AU: 'Centrelink CSIRO', NZ: 'NZTA iwi', IE: 'Garda Gardaí Dáil Taoiseach',
  IN: 'crore lakh lakhs crores BJP ISRO', ZA: 'SAPS Eskom Transnet', PH: 'barangay barangays', NG: 'EFCC INEC NNPC',
  DE: 'Bundestag Bundesrat Landtag', FR: 'SNCF', IT: 'Carabinieri', ES: 'Renfe', BR: 'BNDES', RU: 'Duma', MY: 'Petronas',
}).flatMap(([land, words]) => words.split(' ').map((word) => [word, land] as const)));
const NAMED = new RegExp(`(?<![A-Za-z-])(?:${[...BODIES.keys()].join('|')})(?![A-Za-z-])`, 'g');

function countBodies(text: string, votes: Votes): void {
  for (const land of new Set(matchesOf(NAMED, text).map(([word]) => BODIES.get(word) as string))) {
    if (land.includes('.')) votes.region(land, BODY);
    else votes.country(land, BODY);
  }
}
