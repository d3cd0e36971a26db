/** What a text as a whole says of where it plays: countries and regions it names, cities that are resolved. */
import { kilometres, type Place } from './gazetteer.ts';

const NEAR_KM = 120;
const NEXT_KM = 25;
const NEXT = 1.6;
const NEAR = 0.6;
/** What each further place adds. */
const FURTHER = 0.2;
/** The most that `nearness` gives. */
export const MOST_NEAR = NEXT;
const MOST_POINTS = 40;
/** Of no place that a name can mean, so that none is passed over for being the same. */
const NO_ROW = -1;

interface Point { readonly row: number; readonly lat: number; readonly lon: number }
const pointOf = ({ row, lat, lon }: Place): Point => ({ row, lat, lon });

export class Votes {
  readonly #countries = new Map<string, number>();
  readonly #regions = new Map<string, number>();
  readonly #points: Point[] = [];
  /** Countries whose capitals the text names. */
  readonly capitals = new Set<string>();
  #total = 0;

  country(code: string, weight: number): void {
    this.#total += weight;
    this.#countries.set(code, (this.#countries.get(code) ?? 0) + weight);
  }
  region(region: string, weight: number): void {
    this.#regions.set(region, (this.#regions.get(region) ?? 0) + weight);
    this.country(region.slice(0, 2), weight);
  }
  place(place: Place, weight: number): void {
    this.region(place.region, weight);
    if (place.rank === 'capital') this.capitals.add(place.country);
    if (this.#points.length < MOST_POINTS) this.#points.push(pointOf(place));
  }
  /** A place from which the text is known to come before its names are read: one that is named as it is likely to be meant. */
  home(place: Place, weight: number): void {
    this.region(place.region, weight);
    this.#points.push({ ...pointOf(place), row: NO_ROW });
  }
  /** Takes back what `place` has counted. */
  withdraw(place: Place, weight: number): void {
    if (weight === 0) return;
    this.region(place.region, -weight);
    const at = this.#points.findLastIndex((p) => p.row === place.row);
    if (at >= 0) this.#points.splice(at, 1);
  }
  get total(): number {
    return this.#total;
  }
  countryWeight(code: string): number {
    return this.#countries.get(code) ?? 0;
  }
  regionWeight(region: string): number {
    return this.#regions.get(region) ?? 0;
  }
  /** The part of all votes that a country has, a little less where there are few. */
  share(code: string): number {
    return (this.#countries.get(code) ?? 0) / (this.#total + 1);
  }
  /** How well a place fits: 0 for no support, about 4 for much. */
  support(place: Place): number {
    return this.lands(place) + this.nearness(place);
  }
  /** What the countries and regions that the text names say for a place. */
  lands(place: Place): number {
    const votes = this.#countries.get(place.country);
    if (votes === undefined) return 0;
    const country = Math.log1p(votes);
    const region = Math.log1p(this.#regions.get(place.region) ?? 0);
    return Math.min(2.2, country) * 1.1 + Math.min(1.8, region) * 1.1 + this.share(place.country);
  }
  /** A place next to one that the text names is likely to be meant. */
  nearness(place: Place): number {
    const { lat, lon, row } = place;
    let least = Infinity;
    let near = 0;
    for (const p of this.#points) {
      if (p.row === row || Math.abs(p.lat - lat) >= 1.2) continue;
      const away = kilometres(p, { lat, lon });
      least = Math.min(least, away);
      if (away < NEAR_KM) near++;
    }
    if (least >= NEAR_KM) return 0;
    return Math.min(NEXT, (least < NEXT_KM ? NEXT : NEAR) + FURTHER * (near - 1));
  }
}
