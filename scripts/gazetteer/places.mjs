// Reads GeoNames' cities500 and our own overlay into one list of places.
import { readFileSync } from 'node:fs';

/** What a place is, weakest first; the numbers stand in the compiled file. */
export const RANK = { village: 0, seat4: 1, seat3: 2, seat2: 3, seat1: 4, capital: 5, suburb: 6, district: 7 };
const RANK_OF = { PPLA4: RANK.seat4, PPLA3: RANK.seat3, PPLA2: RANK.seat2, PPLA: RANK.seat1, PPLC: RANK.capital, PPLX: RANK.suburb };
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);
const FAMOUS = 50_000;
const KNOWN = 15_000;

export function readTable(file) {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
}
const split = (names) => (names ?? '').split('|').filter(Boolean);

/** Names that other languages write, as far as a text in English or Chinese may use them. */
function alternates(list, { population, rank, country }) {
  const seat = rank === RANK.seat1 || rank === RANK.capital;
  const chinese = country === 'CN' && rank >= RANK.seat3;
  if (!seat && !chinese && population < KNOWN) return [];
  return list.split(',').filter((name) => {
    if (/^\p{Lu}[\p{Script=Latin}\p{M}' ’.-]{3,39}$/u.test(name)) return (population >= FAMOUS || seat) && name !== name.toUpperCase() && !/ (osh|Xiang|Zhen|Jiedao|Hsien)$/.test(name);
    if (/^\p{Script=Han}{2,12}$/u.test(name)) return true;
    if (population < FAMOUS && !seat) return false;
    if (/^[\p{Script=Katakana}ー・]{3,}$/u.test(name) || /^\p{Script=Hangul}{2,}$/u.test(name)) return population >= FAMOUS;
    if (/^[\p{Script=Cyrillic}\p{Script=Greek} -]{4,}$/u.test(name)) return population >= FAMOUS;
    return /^[\p{Script=Arabic} ]{4,}$/u.test(name) && population >= FAMOUS * 4;
  });
}
/** `Fukui-shi` and `Halle (Saale)`, `Gasteiz / Vitoria`, `Mianzhu, Deyang, Sichuan`: the name that English uses. */
function plainName(name, country) {
  const first = name.split(/ \/ |, | \(/u)[0];
  if (country === 'GB') return first.replace(/ Town$/, '');
  return country === 'JP' || country === 'KR' ? first.replace(/-(shi|si|eup|gun|cho|machi)$/, '') : first;
}

export function readGeoNames(url) {
  const places = [];
  for (const line of readFileSync(url, 'utf8').split('\n')) {
    const c = line.split('\t');
    if (c.length < 15 || GONE.has(c[7])) continue;
    const place = {
      id: Number(c[0]), name: plainName(c[1], c[8]), native: c[1], country: c[8], admin1: c[10], lat: Number(c[4]), lon: Number(c[5]),
      population: Number(c[14]) || 0, renown: Math.min(255, c[3].split(',').filter(Boolean).length), rank: RANK_OF[c[7]] ?? RANK.village, strong: [], weak: [],
    };
    if (place.country === 'CN' && place.rank === RANK.seat4 && place.population < 20_000) continue;
    place.strong = [c[1], c[2], ...c[1].split(' / ')];
    if (place.name !== c[1]) place.strong.push(place.name);
    place.weak = alternates(c[3], place);
    places.push(place);
  }
  return places.toSorted((a, b) => a.id - b.id);
}

const near = (a, b) => Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) < 0.6;

/** The usual English names of today, and the names under which a place is safely known; `-` makes it a district. */
export function nameOverlay(places, rows) {
  const byName = grouped(places);
  for (const [native, country, english, aliases] of rows) {
    const place = (byName.get(`${native}|${country}`) ?? []).toSorted((a, b) => b.population - a.population || a.id - b.id)[0];
    if (!place) continue;
    if (english === '-') { place.rank = RANK.district; continue; }
    place.name = english;
    place.strong.push(english, ...split(aliases));
  }
}
function grouped(places) {
  const map = new Map();
  for (const place of places) {
    const key = `${place.native}|${place.country}`;
    if (map.has(key)) map.get(key).push(place);
    else map.set(key, [place]);
  }
  return map;
}
/** Adds the places of the overlay, each in the seat that GeoNames has for it where there is one. */
export function placeOverlay(places, rows) {
  const byId = new Map(places.map((p) => [p.id, p]));
  const byName = grouped(places);
  const kinds = { city: RANK.seat3, district: RANK.district, region: RANK.district };
  for (const [kind, name, country, admin1, lat, lon, thousands, aliases, seat] of rows) {
    const added = { id: 0, name, native: name, country, admin1, lat: Number(lat), lon: Number(lon), population: Number(thousands) * 1000, renown: 0, rank: kinds[kind], strong: [name, ...split(aliases)], weak: [] };
    if (country !== 'CN' && kind === 'district') added.rank = RANK.suburb;
    const there = seat ? byId.get(Number(seat)) : (byName.get(`${name}|${country}`) ?? []).find((p) => near(p, added));
    if (!there) { places.push(added); continue; }
    const rank = kind === 'city' ? Math.max(there.rank === RANK.suburb ? 0 : there.rank, RANK.seat3) : added.rank;
    Object.assign(there, { name, rank, population: Math.max(there.population, added.population) });
    there.strong.push(...added.strong);
  }
}
