/** The ledger against a list of known city pairs: which are new, which are known, which are missing. */
import { BadInput } from '../errors.ts';
import { plainLetters } from './party-key.ts';
import type { LedgerEntry, LedgerParty } from './types.ts';

/** A pair as the list has it. Ids are GeoNames ids; countries ISO 3166-1 alpha-2. */
export interface KnownPair {
  /** Line of the list, counted from 1. */
  readonly line: number;
  readonly a: KnownCity;
  readonly b: KnownCity;
}
export interface KnownCity { readonly name: string; readonly country: string | null; readonly id: number | null }

export interface PairCheck {
  /** Ties of the ledger that the list has. */
  readonly known: readonly { readonly pair: KnownPair; readonly entries: readonly LedgerEntry[] }[];
  /** Ties of the ledger that the list has not. */
  readonly new: readonly LedgerEntry[];
  /** Pairs of the list that no release tells of. */
  readonly missing: readonly KnownPair[];
  /** Pairs of which only namesakes are in the ledger: the list names no country, and more than one city fits. */
  readonly doubtful: readonly { readonly pair: KnownPair; readonly entries: readonly LedgerEntry[] }[];
}

const COLUMNS = {
  name: [['city', 'city_a', 'city1', 'a', 'from', 'name_a', 'source'], ['partner', 'city_b', 'city2', 'b', 'to', 'name_b', 'target']],
  country: [['country', 'country_a', 'country1'], ['partner_country', 'country_b', 'country2']],
  id: [['geonameid', 'geonames_a', 'id_a', 'geonameid_a'], ['partner_geonameid', 'geonames_b', 'id_b', 'geonameid_b']],
} as const;

/** Reads the rows of a list. Raises `BadInput` that says which columns are wanted. */
export function pairsFrom(rows: readonly Readonly<Record<string, string>>[]): KnownPair[] {
  const headers = Object.keys(rows[0] ?? {});
  const column = (names: readonly string[]): string | null => headers.find((h) => names.includes(h.trim().toLowerCase().replaceAll(/[\s-]+/g, '_'))) ?? null;
  const [nameA, nameB] = COLUMNS.name.map(column), [countryA, countryB] = COLUMNS.country.map(column), [idA, idB] = COLUMNS.id.map(column);
  if (rows.length > 0 && ((nameA ?? idA ?? null) === null || (nameB ?? idB ?? null) === null)) {
    throw new BadInput(`the list has the columns ${headers.join(', ')}; it wants "city" and "partner" (and, where known, "country", "partner_country", "geonameid", "partner_geonameid")`);
  }
  return rows.map((row, i) => {
    const cell = (name: string | null | undefined): string => (name === null || name === undefined ? '' : row[name]?.trim() ?? '');
    return { line: i + 2, a: knownCity(cell(nameA), cell(countryA), cell(idA)), b: knownCity(cell(nameB), cell(countryB), cell(idB)) };
  });
}

function knownCity(name: string, country: string, id: string): KnownCity {
  return { name, country: /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null, id: /^\d+$/.test(id) ? Number(id) : null };
}

/** Compares the ties of two cities; papers, and parties that are no cities, are left aside. */
export function checkPairs(ledger: readonly LedgerEntry[], pairs: readonly KnownPair[]): PairCheck {
  const ties = ledger.filter(({ kind, parties }) => kind === 'tie' && parties.length === 2 && parties.every((p) => p.kind === 'city' || p.key.startsWith('city:')));
  const found = pairs.map((pair) => ({ pair, entries: ties.filter(({ parties }) => fits(pair, parties)) }));
  const told = new Set(found.flatMap(({ entries }) => entries));
  return {
    known: found.filter((f) => f.entries.length > 0 && !isDoubtful(f)), doubtful: found.filter(isDoubtful),
    missing: found.filter(({ entries }) => entries.length === 0).map(({ pair }) => pair), new: ties.filter((tie) => !told.has(tie)),
  };
}

const isDoubtful = ({ entries }: { entries: readonly LedgerEntry[] }): boolean => new Set(entries.map(({ parties }) => parties.map((p) => p.key).join())).size > 1;

function fits({ a, b }: KnownPair, [x, y]: readonly LedgerParty[]): boolean {
  if (x === undefined || y === undefined) return false;
  return (isCity(a, x) && isCity(b, y)) || (isCity(a, y) && isCity(b, x));
}

function isCity(known: KnownCity, party: LedgerParty): boolean {
  if (known.id !== null && party.city !== null) return known.id === party.city;
  const named = [party.name, ...party.forms].some((form) => plain(form) === plain(known.name));
  return named && (known.country === null || party.country === null || known.country === party.country);
}
const plain = (name: string): string => plainLetters(name).replace(/^(?:the )?city of /, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
