/** The places that a name may mean, and whether it means a land rather than any of them. */
import { CITY_STATES, REGION_FIRST } from './data/context.ts';
import { foldName } from './fold.ts';
import { placeAt, type Place, type Senses } from './gazetteer.ts';
import type { Phrase } from './phrases.ts';

/** A place that a name may mean; `size` as below, `log` its logarithm. */
export interface Candidate { readonly place: Place; readonly alternate: boolean; readonly size: number; readonly log: number }

const BY_RANK = { village: 800, seat4: 1500, seat3: 8000, seat2: 30_000, seat1: 100_000, capital: 150_000, suburb: 1500, district: 0 } as const;
/** By so much the seat of a county counts for more than its inhabitants. */
const SEAT = 3;
/** Most candidates of one name that are weighed. */
const MOST = 60;

/** Inhabitants, or what a place of its rank has where they are not known. */
export function size(place: Place): number {
  const least = BY_RANK[place.rank];
  if (place.rank === 'suburb') return Math.max(least, place.population / 3);
  // America has three thousand counties: the seat of a small one is a small town.
  return Math.max(place.population, place.population > 0 && place.rank === 'seat2' && place.country === 'US' ? Math.min(least, SEAT * place.population) : least);
}

/** The places a name may mean, greatest first; kept as long as what the gazetteer says of the name. */
export function candidatesOf({ senses }: Phrase): readonly Candidate[] {
  if (senses.cities.length === 0) return NONE;
  let there = known.get(senses);
  if (there === undefined) {
    there = senses.cities.map((c) => candidate(placeAt(c.row), c.kind === 'alternate'))
      .toSorted((a, b) => b.size - a.size || a.place.row - b.place.row).slice(0, MOST);
    known.set(senses, there);
  }
  return there;
}
const NONE: readonly Candidate[] = [];
const known = new WeakMap<Senses, readonly Candidate[]>();
function candidate(place: Place, alternate: boolean): Candidate {
  const people = size(place);
  return { place, alternate, size: people, log: Math.log10(people + 10) };
}
/** True for a name that by itself means a country or a region rather than a city. */
export function isLand(phrase: Phrase, all: readonly Candidate[]): boolean {
  const { countries, regions } = phrase.senses;
  const first = all[0]?.place;
  if (countries.length > 0) return !countries.some((code) => CITY_STATES.has(code));
  if (regions.length === 0 || first === undefined) return regions.length > 0;
  if (REGION_FIRST.has(phrase.key)) return true;
  if (regions.some((r) => r.region === first.region)) return foldName(first.name) !== phrase.key && first.population < 5_000_000;
  return first.rank !== 'capital' && first.population < 200_000;
}
/** True for a name of a region in which a city of that name lies: `New York`, but not `Washington`. */
export function holds({ senses }: Phrase, all: readonly Candidate[]): boolean {
  return all.some((c) => senses.regions.some((r) => r.region === c.place.region));
}
