// Puts places, lands and words into the table that src/extractors/cities/gazetteer.ts reads.
import { digest, foldName } from '../../dist/extractors/cities/fold.js';
import { readDialling } from './dialling.mjs';
import { readCountries, readDemonyms, readRegions, readWords } from './lands.mjs';
import { nameOverlay, placeOverlay, readGeoNames, readTable } from './places.mjs';

/** What a key stands for; the numbers stand in the compiled file. */
const SENSE = { main: 0, strong: 1, alternate: 2, country: 3, region: 4, demonym: 5, word: 6, abbreviation: 7 };
const LAST = 0x80000000;
/** A foreign name that is another place's own name is believed only where that place is this much smaller. */
const OUTSHINES = 100;

class Keys {
  senses = new Map();
  add(name, sense, value) {
    this.addKey(foldName(name), sense, value);
  }
  addKey(key, sense, value) {
    if (key.length < 2 && !/\p{Script=Han}/u.test(key)) return;
    const packed = (sense << 18) | value;
    const there = this.senses.get(key);
    if (!there) this.senses.set(key, [packed]);
    else if (!there.some((p) => (p & 0x3ffff) === value && (p >>> 18 === sense || (sense <= SENSE.alternate && p >>> 18 <= SENSE.alternate)))) there.push(packed);
  }
}

function addPlaces(keys, places, words) {
  const own = new Map();
  places.forEach((place, i) => {
    const native = foldName(place.native);
    for (const name of new Set([place.name, ...place.strong])) {
      const key = name === place.native ? native : foldName(name);
      keys.addKey(key, key === native || name === place.name ? SENSE.main : SENSE.strong, i);
      own.set(key, Math.max(own.get(key) ?? 0, place.population + 1));
    }
  });
  places.forEach((place, i) => {
    for (const name of place.weak) {
      const key = foldName(name);
      if (words.has(key) || place.population < OUTSHINES * (own.get(key) ?? 0)) continue;
      keys.addKey(key, SENSE.alternate, i);
    }
  });
}
function addLands(keys, { countries, regions, demonyms, words }) {
  const index = new Map(countries.map((c, i) => [c.code, i]));
  countries.forEach((c, i) => { for (const name of c.names) keys.add(name, SENSE.country, i); });
  for (const d of demonyms) keys.add(d.name, SENSE.demonym, index.get(d.code));
  regions.forEach((r, i) => {
    for (const name of r.names) keys.add(name, /^[A-Z]{2,3}$|\.$|^(Qld|Vic|Tas)$/.test(name) ? SENSE.abbreviation : SENSE.region, i);
  });
  for (const [word, flags] of words) keys.add(word, SENSE.word, flags);
}
/** Open addressing: for each slot a fingerprint, and where the senses of the key begin (plus one). */
function hashTable(keys) {
  const sorted = [...keys.senses.keys()].toSorted();
  const size = 2 ** Math.ceil(Math.log2(sorted.length * 1.6));
  const prints = new Uint32Array(size);
  const entries = new Uint32Array(size);
  const senses = [];
  for (const key of sorted) {
    const packed = keys.senses.get(key);
    const { slot, print } = digest(key);
    let at = slot & (size - 1);
    while (entries[at] !== 0) at = (at + 1) & (size - 1);
    prints[at] = print;
    entries[at] = senses.length + 1;
    packed.forEach((p, i) => senses.push(i === packed.length - 1 ? (p | LAST) >>> 0 : p));
  }
  return { prints, entries, senses: Uint32Array.from(senses) };
}
/** One bit for each pair of Han characters that a name begins with: most of a Chinese text needs no look-up. */
function hanStarts(keys) {
  const bits = new Uint8Array(8192);
  for (const key of keys.senses.keys()) {
    if (!/^\p{Script=Han}/u.test(key)) continue;
    const at = (Math.imul(key.charCodeAt(0), 31) + (key.charCodeAt(1) || 0)) & 0xffff;
    bits[at >> 3] |= 1 << (at & 7);
  }
  return bits;
}
function columns(places, countries, regions) {
  const country = new Map(countries.map((c, i) => [c.code, i]));
  const region = new Map(regions.map((r, i) => [r.key, i]));
  const names = Buffer.from(places.map((p) => p.name).join('\n'), 'utf8');
  let at = 0;
  const nameAt = Uint32Array.from([...places.map((p) => { const here = at; at += Buffer.byteLength(p.name) + 1; return here; }), at]);
  return {
    ids: Uint32Array.from(places, (p) => p.id), lats: Float32Array.from(places, (p) => p.lat), lons: Float32Array.from(places, (p) => p.lon),
    populations: Uint32Array.from(places, (p) => p.population), nameAt, names: new Uint8Array(names),
    regionOf: Uint16Array.from(places, (p) => region.get(`${p.country}.${p.admin1}`)),
    countryOf: Uint8Array.from(places, (p) => country.get(p.country)), ranks: Uint8Array.from(places, (p) => p.rank),
    renowns: Uint8Array.from(places, (p) => p.renown),
  };
}
/** `DLGAZ` and version, digest of the sources, length of the JSON head, the head, the sections (each at a multiple of 4). */
function layOut(head, sections, sourceDigest) {
  const index = {};
  let at = 0;
  for (const [name, array] of Object.entries(sections)) {
    index[name] = [at, array.length];
    at += Math.ceil(array.byteLength / 4) * 4;
  }
  const json = Buffer.from(JSON.stringify({ ...head, sections: index }), 'utf8');
  const start = Math.ceil((44 + json.length) / 4) * 4;
  const file = Buffer.alloc(start + at);
  file.write(`DLGAZ1\n\n${sourceDigest}`, 0, 'latin1');
  file.writeUInt32LE(json.length, 40);
  json.copy(file, 44);
  for (const [name, array] of Object.entries(sections)) Buffer.from(array.buffer, array.byteOffset, array.byteLength).copy(file, start + index[name][0]);
  return file;
}

/** The bytes of the compiled gazetteer: the same for the same sources. */
export async function compileGazetteer(root, geonames, sourceDigest) {
  const folder = `${root}/src/extractors/cities/data`;
  const places = readGeoNames(geonames);
  nameOverlay(places, readTable(`${folder}/names.tsv`));
  placeOverlay(places, readTable(`${folder}/places.tsv`));
  const countries = readCountries(folder);
  const known = new Set(countries.map((c) => c.code));
  const kept = places.filter((p) => known.has(p.country));
  const regions = readRegions(folder, kept);
  const words = await readWords(folder);
  const keys = new Keys();
  addPlaces(keys, kept, words);
  addLands(keys, { countries, regions, demonyms: readDemonyms(folder), words });
  const { codes, goals } = readDialling({ places: kept, regions, countries });
  const head = { countries: countries.map((c) => [c.code, c.name]), regions: regions.map((r) => [r.key, r.name]) };
  return layOut(head, { ...hashTable(keys), ...columns(kept, countries, regions), hanStarts: hanStarts(keys), codes, goals }, sourceDigest);
}
