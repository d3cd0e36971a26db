/**
 * What names stand for: cities, countries, regions (first-level divisions), demonyms and common words.
 *
 * Names are compared folded (see `fold.ts`): `countryOf('Viet Nam')`, `citiesNamed('Łódź')`, `regionNamed('Bavaria')`.
 * Everything raises `Unavailable` when the gazetteer has not been built.
 */
import { digest, foldName, type Digest } from './fold.ts';
import { openTable, type Table } from './table.ts';

/** How a name came to stand for a place: its own name, one it is safely known by, or a foreign or old one. */
export type NameKind = 'main' | 'strong' | 'alternate';

/** A city, town, suburb or district. */
export interface Place {
  /** Its row in the table: the same place is the same row. */
  readonly row: number;
  /** Null where GeoNames has no city of its own for it. */
  readonly geonameId: number | null;
  /** The usual English name. */
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** English name of the first-level division, null where it is not known. */
  readonly admin1: string | null;
  /** `country.code` of the division in GeoNames: for comparing. */
  readonly region: string;
  readonly lat: number;
  readonly lon: number;
  /** 0 where it is not known. */
  readonly population: number;
  readonly rank: Rank;
  /** In how many spellings and tongues it is known, 255 at most: how often the world speaks of it. */
  readonly renown: number;
}
/** Seats of divisions (seat1 of the first level), capitals of countries, parts of cities, districts that are no city. */
export type Rank = 'village' | 'seat4' | 'seat3' | 'seat2' | 'seat1' | 'capital' | 'suburb' | 'district';
const RANKS: readonly Rank[] = ['village', 'seat4', 'seat3', 'seat2', 'seat1', 'capital', 'suburb', 'district'];

/** A first-level division: `region` as in `Place`, `country` its ISO code. */
export interface Region { readonly region: string; readonly country: string; readonly name: string }
export interface CityCandidate { readonly row: number; readonly kind: NameKind }

/** Everything a key stands for. */
export interface Senses {
  readonly cities: readonly CityCandidate[];
  /** ISO codes. */
  readonly countries: readonly string[];
  readonly regions: readonly Region[];
  /** Regions that are meant only behind a comma: `Ont.`, `TX`, `Man.`. */
  readonly abbreviations: readonly Region[];
  /** ISO codes of the countries whose people or things the word names. */
  readonly demonyms: readonly string[];
  readonly common: boolean;
  readonly firstName: boolean;
  readonly surname: boolean;
}

const KINDS: readonly NameKind[] = ['main', 'strong', 'alternate'];
const decoder = new TextDecoder();

/** Where the senses of a digested key begin in the table, or -1. */
export function locate({ slot, print }: Digest, table: Table = openTable()): number {
  const mask = table.entries.length - 1;
  for (let at = slot & mask; ; at = (at + 1) & mask) {
    const entry = table.entries[at] as number;
    if (entry === 0) return -1;
    if (table.prints[at] === print) return entry - 1;
  }
}
/** The senses that begin at a place of the table, as `locate` gave it; the last answers are kept. */
export function sensesAt(at: number): Senses {
  let senses = read.get(at);
  if (senses !== undefined) return senses;
  if (read.size >= REMEMBERED) read.clear();
  senses = readSenses(at, openTable());
  read.set(at, senses);
  return senses;
}
const REMEMBERED = 5000;
const read = new Map<number, Senses>();

function readSenses(at: number, table: Table): Senses {
  const found = { cities: [] as CityCandidate[], countries: [] as string[], regions: [] as Region[], abbreviations: [] as Region[], demonyms: [] as string[], flags: 0 };
  for (let i = at; ; i++) {
    const packed = table.senses[i] as number;
    const value = packed & 0x3ffff;
    const sense = (packed >>> 18) & 0xf;
    if (sense <= 2) found.cities.push({ row: value, kind: KINDS[sense] as NameKind });
    else if (sense === 6) found.flags = value;
    else if (sense === 4 || sense === 7) (sense === 4 ? found.regions : found.abbreviations).push(regionRow(value, table));
    else (sense === 3 ? found.countries : found.demonyms).push(countryRow(value, table));
    if (packed >>> 31 === 1) break;
  }
  const { flags, ...rest } = found;
  return { ...rest, common: (flags & 1) !== 0, firstName: (flags & 2) !== 0, surname: (flags & 4) !== 0 };
}
/** Everything a name stands for, or null; the last answers are kept. */
export function sensesOf(name: string): Senses | null {
  let senses = named.get(name);
  if (senses !== undefined) return senses;
  senses = sensesOfKey(foldName(name));
  if (named.size >= REMEMBERED) named.clear();
  named.set(ownCopy(name), senses);
  return senses;
}
/** The same for a name that is folded already; the last answers are kept. */
export function sensesOfKey(key: string): Senses | null {
  let senses = remembered.get(key);
  if (senses !== undefined) return senses;
  const at = locate(digest(key));
  senses = at < 0 ? null : sensesAt(at);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(ownCopy(key), senses);
  return senses;
}
const remembered = new Map<string, Senses | null>();
const named = new Map<string, Senses | null>();
/** A long piece cut out of a text keeps the whole of it in memory. */
const ownCopy = (piece: string): string => ` ${piece}`.slice(1);

/** The cities, towns and districts of a name, greatest population first. */
export function citiesNamed(name: string): readonly Place[] {
  return (sensesOf(name)?.cities ?? []).map((c) => placeAt(c.row)).toSorted((a, b) => b.population - a.population || a.row - b.row);
}
/** The ISO 3166-1 alpha-2 code of a country's name (`Viet Nam`, `the UK`, `中国`), or null. Demonyms are not names. */
export function countryOf(name: string): string | null {
  return sensesOf(name.replace(/^the\s+/i, ''))?.countries[0] ?? null;
}
/** The English name of a country by its ISO code, or null. */
export function countryName(code: string): string | null {
  return openTable().countries.find(([c]) => c === code)?.[1] ?? null;
}

/** `country.code` of a division by its row in the table. */
export function regionAt(row: number, table: Table = openTable()): string {
  return regionRow(row, table).region;
}
/** The ISO code of a country by its row in the table. */
export function countryAt(row: number, table: Table = openTable()): string {
  return countryRow(row, table);
}
/** A place by its row in the table. */
export function placeAt(row: number, table: Table = openTable()): Place {
  return new TablePlace(row, table);
}
/** A view on the columns: most candidates are weighed and never named. */
class TablePlace implements Place {
  readonly row: number;
  readonly #table: Table;
  readonly country: string;
  readonly region: string;
  readonly rank: Rank;
  readonly population: number;
  constructor(row: number, table: Table) {
    this.row = row;
    this.#table = table;
    this.country = countryRow(table.countryOf[row] as number, table);
    this.region = this.#division[0];
    this.rank = RANKS[table.ranks[row] as number] as Rank;
    this.population = table.populations[row] as number;
  }
  get #division(): readonly [string, string | null] {
    return this.#table.regions[this.#table.regionOf[this.row] as number] as readonly [string, string | null];
  }
  get geonameId(): number | null { return this.#table.ids[this.row] || null; }
  get admin1(): string | null { return this.#division[1]; }
  get lat(): number { return round(this.#table.lats[this.row] as number); }
  get lon(): number { return round(this.#table.lons[this.row] as number); }
  get renown(): number { return this.#table.renowns[this.row] as number; }
  get name(): string {
    const { names, nameAt } = this.#table;
    return decoder.decode(names.subarray(nameAt[this.row], (nameAt[this.row + 1] as number) - 1));
  }
}
/** A place by its GeoNames id, or null. Places of the overlay stand at the end, without ids. */
export function placeById(id: number): Place | null {
  const { ids } = openTable();
  let low = 0;
  let high = ids.length - 1;
  while (high >= 0 && ids[high] === 0) high--;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = ids[middle] as number;
    if (there === id) return placeAt(middle);
    if (there < id) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}
/** True when some name may begin with these two Han characters. */
export function mayStartHan(first: number, second: number, table: Table = openTable()): boolean {
  const at = (Math.imul(first, 31) + second) & 0xffff;
  return ((table.hanStarts[at >> 3] as number) >> (at & 7) & 1) === 1;
}

/** Kilometres between two points on the sphere. */
export function kilometres(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const rad = Math.PI / 180;
  const half = Math.sin(((a.lat - b.lat) * rad) / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((a.lon - b.lon) * rad) / 2) ** 2;
  return 12_742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

function regionRow(row: number, table: Table): Region {
  const [region, name] = table.regions[row] as readonly [string, string | null];
  return { region, country: region.slice(0, 2), name: name ?? region };
}
function countryRow(row: number, table: Table): string {
  return (table.countries[row] as readonly [string, string])[0];
}
