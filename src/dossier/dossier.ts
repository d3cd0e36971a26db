/** A dossier: all that the releases tell of one city, put in order. Pure: the same shelf gives the same dossier. */
import type { CopyGroup } from '../ledger/copies.ts';
import { compare, grouped } from '../ledger/gather.ts';
import type { Series } from '../ledger/series/types.ts';
import { STANDINGS, standingOf, type Standing } from '../ledger/standing.ts';
import type { LedgerEntry, LedgerParty, LedgerStep } from '../ledger/types.ts';
import { spotOf, type Spot } from './city.ts';
import type { Cited, KnownCity, Shelf } from './shelf.ts';

/** The other side of agreements: one party, or several that signed together. */
export interface Partner {
  readonly key: string;
  readonly parties: readonly LedgerParty[];
  readonly entries: readonly LedgerEntry[];
}
/** A city with partners in it, for the map. */
export interface PartnerPlace {
  readonly id: number;
  readonly name: string;
  /** The name; with its country where another city here bears it, too. */
  readonly label: string;
  readonly spot: Spot;
  readonly entries: readonly LedgerEntry[];
  readonly standing: Standing;
}

export interface Dossier {
  readonly city: KnownCity;
  readonly spot: Spot | null;
  readonly entries: readonly LedgerEntry[];
  readonly partners: readonly Partner[];
  readonly places: readonly PartnerPlace[];
  /** Partners that no city is known of. */
  readonly unplaced: readonly Partner[];
  readonly series: readonly Series[];
  /** Series of a single period, which no chart is made of. */
  readonly single: number;
  readonly copies: readonly CopyGroup[];
  /** Releases that something here rests on, the earliest first: cited by their number, from 1. */
  readonly sources: readonly Cited[];
  /** Releases that name the city, and all that there are. */
  readonly named: number;
  readonly read: number;
}
/** More charts than these nobody looks at. */
const MOST_SERIES = 16;

export function dossierOf(shelf: Shelf, city: KnownCity): Dossier {
  const { answers, releases } = shelf;
  const entries = answers.ledger.filter(({ parties }) => parties.some((party) => party.city === city.id)).toSorted((a, b) => compare(beginOf(a), beginOf(b)) || compare(a.id, b.id));
  const about = answers.series.filter(({ place }) => place?.geonameId === city.id);
  const series = about.filter(({ points }) => points.length > 1).toSorted((a, b) => b.points.length - a.points.length || b.checks.length - a.checks.length || compare(a.measure, b.measure) || compare(a.id, b.id)).slice(0, MOST_SERIES);
  const partners = partnersOf(entries, city);
  const cited = new Set([...entries.flatMap(({ steps }) => steps.flatMap(({ sources }) => sources.map(({ recordId }) => recordId))), ...series.flatMap(recordsOf)]);
  return {
    city, spot: spotOf(shelf, city.id), entries, partners, places: placesOf(shelf, entries, city),
    unplaced: partners.filter(({ parties }) => parties.every((party) => party.city === null || spotOf(shelf, party.city) === null)),
    series, single: about.filter(({ points }) => points.length === 1).length,
    copies: answers.copies.filter(({ original, copies }) => [original, ...copies.map(({ id }) => id)].some((id) => cited.has(id))),
    sources: [...cited].flatMap((id) => releases.get(id) ?? []).toSorted((a, b) => compare(a.published ?? '9', b.published ?? '9') || compare(a.id, b.id)),
    named: [...releases.values()].filter(({ cities }) => cities.includes(city.id)).length, read: answers.records,
  };
}

/** True where the releases tell nothing of the city but its name. */
export const isEmpty = ({ entries, series, single }: Dossier): boolean => entries.length + series.length + single === 0;

/** Names that several cities bear among the parties here: they are told with their country. */
export function namesakes(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const cities = grouped(entries.flatMap(({ parties }) => parties.filter(({ key }) => key.startsWith('city:'))), ({ name }) => name);
  return new Set([...cities].filter(([, bearers]) => new Set(bearers.map(({ key }) => key)).size > 1).map(([name]) => name));
}
export const toldApart = ({ name, country }: Pick<LedgerParty, 'name' | 'country'>, shared: ReadonlySet<string>): string => (country !== null && shared.has(name) ? `${name} (${country})` : name);

/** The first day that is told of an agreement, else the day on which it was first told. */
function beginOf({ steps }: LedgerEntry): string {
  return steps.map(timeOf).filter((time) => time !== '').toSorted(compare)[0] ?? '9';
}
/** EDTF or a day; empty where there is neither. */
export const timeOf = ({ date, sources }: LedgerStep): string => date ?? sources.map(({ published }) => published ?? '').filter((day) => day !== '').toSorted(compare)[0] ?? '';

/** The parties of the other side; of an agreement within the city, all but the first. */
export function othersOf({ parties }: LedgerEntry, city: KnownCity): readonly LedgerParty[] {
  const others = parties.filter((party) => party.city !== city.id);
  return others.length > 0 ? others : parties.slice(1);
}
/** The parties of this side: the city, or a body in it. */
export const ownOf = (entry: LedgerEntry, city: KnownCity): readonly LedgerParty[] => entry.parties.filter((party) => !othersOf(entry, city).includes(party));

function partnersOf(entries: readonly LedgerEntry[], city: KnownCity): Partner[] {
  return [...grouped(entries, (entry) => othersOf(entry, city).map(({ key }) => key).join(' + '))]
    .map(([key, own]) => ({ key, parties: own[0] === undefined ? [] : othersOf(own[0], city), entries: own }))
    .toSorted((a, b) => b.entries.length - a.entries.length || compare(a.parties[0]?.name ?? '', b.parties[0]?.name ?? '') || compare(a.key, b.key));
}

function placesOf(shelf: Shelf, entries: readonly LedgerEntry[], city: KnownCity): PartnerPlace[] {
  const shared = namesakes(entries);
  const there = grouped(entries.flatMap((entry) => [...new Set(othersOf(entry, city).map((party) => party.city))].flatMap((id) => (id === null || id === city.id ? [] : [{ id, entry }]))), ({ id }) => String(id));
  return [...there].flatMap(([key, own]) => {
    const id = Number(key);
    const spot = spotOf(shelf, id);
    if (spot === null) return [];
    const among = own.map(({ entry }) => entry);
    const told = among.map(standingOf);
    const party = among.flatMap(({ parties }) => parties).find((p) => p.city === id && p.key.startsWith('city:')) ?? shelf.cities.get(id);
    const name = party?.name ?? key;
    return [{
      id, name, label: toldApart({ name, country: party?.country ?? null }, shared), spot, entries: among,
      standing: STANDINGS.find((standing) => told.includes(standing)) ?? 'concluded',
    }];
  }).toSorted((a, b) => b.entries.length - a.entries.length || a.id - b.id);
}

const recordsOf = ({ points, checks }: Series): string[] => [
  ...points.flatMap(({ readings, others }) => [...readings, ...others.flatMap((other) => other.readings)].map(({ recordId }) => recordId)), ...checks.map(({ stated }) => stated.recordId),
];
