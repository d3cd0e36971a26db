/** Which city a person means. */
import { citiesNamed, placeById } from '../extractors/cities/gazetteer.ts';
import { plainLetters } from '../ledger/party-key.ts';
import type { KnownCity, Shelf } from './shelf.ts';

/** One city, several that bear the name, or none: then with what is known of the name. */
export type Meant =
  | { readonly what: 'one'; readonly city: KnownCity }
  | { readonly what: 'several'; readonly cities: readonly KnownCity[] }
  | { readonly what: 'none'; readonly known: string | null };

/** `wanted`: a GeoNames id, a name ("Perth"), or a name and a country or region behind a comma ("Perth, AU", "Perth, Western Australia"). */
export function cityMeant({ cities }: Pick<Shelf, 'cities'>, wanted: string): Meant {
  if (/^\d+$/.test(wanted.trim())) return byId(cities, Number(wanted.trim()));
  const [name = '', ...rest] = wanted.split(',').map(plainLetters);
  const where = rest.join(',');
  const there = [...cities.values()].filter(({ country, admin1 }) => where === '' || [country, admin1].some((part) => part !== null && plainLetters(part) === where));
  const named = there.filter((city) => plainLetters(city.name) === name);
  const found = named.length > 0 ? named : there.filter(({ forms }) => [...forms].some((form) => plainLetters(form) === name));
  const [first] = found;
  if (first === undefined) {
    const [place] = citiesNamed(rest.length > 0 ? wanted.split(',')[0]?.trim() ?? '' : wanted.trim());
    return { what: 'none', known: place === undefined ? null : place.name };
  }
  return found.length === 1 ? { what: 'one', city: first } : { what: 'several', cities: found.toSorted((a, b) => b.releases - a.releases || a.id - b.id) };
}

function byId(cities: Shelf['cities'], id: number): Meant {
  const city = cities.get(id);
  return city === undefined ? { what: 'none', known: placeById(id)?.name ?? null } : { what: 'one', city };
}

export interface Spot { readonly lat: number; readonly lon: number }
/** Where a city lies: as the releases have it, else as the gazetteer does. */
export function spotOf({ cities }: Pick<Shelf, 'cities'>, id: number): Spot | null {
  const known = cities.get(id);
  if (known !== undefined && known.lat !== null && known.lon !== null) return { lat: known.lat, lon: known.lon };
  const place = placeById(id);
  return place === null ? null : { lat: place.lat, lon: place.lon };
}
