/** Finds entries and series by the words that a person types. */
import type { Series } from './series/types.ts';
import { metricOf } from './series/metric.ts';
import { plainLetters } from './party-key.ts';
import type { LedgerEntry, LedgerParty } from './types.ts';

/** True when the party is this city: by its GeoNames id, its name or another form of it. */
function isNamed({ name, forms, city }: LedgerParty, wanted: string): boolean {
  return /^\d+$/.test(wanted) ? city === Number(wanted) : [name, ...forms].some((form) => plainLetters(form) === plainLetters(wanted));
}

/** Entries with a party of each of these names. */
export function entriesWith(entries: readonly LedgerEntry[], wanted: readonly string[]): LedgerEntry[] {
  return entries.filter(({ parties }) => wanted.every((name) => parties.some((party) => isNamed(party, name))));
}

/** Series whose measure has all the words, of a place by its name or GeoNames id; the longest first. */
export function seriesAbout(all: readonly Series[], wanted: { readonly measure?: string; readonly city?: string }): Series[] {
  const words = wanted.measure === undefined ? [] : metricOf(wanted.measure).split(' ').filter(Boolean);
  return all.filter(({ measure, place, points }) => {
    const told = new Set(points.flatMap(({ readings }) => readings.map((r) => r.measure)).concat(measure).flatMap((m) => metricOf(m).split(' ')));
    const here = wanted.city === undefined || (/^\d+$/.test(wanted.city) ? place?.geonameId === Number(wanted.city) : place !== null && plainLetters(place.name) === plainLetters(wanted.city));
    return here && words.every((word) => told.has(word));
  }).toSorted((a, b) => b.points.length - a.points.length || (a.id < b.id ? -1 : 1));
}
