/** What a text as a whole says of where it plays: countries and regions it names, cities that are resolved. */
import { kilometres, type Place } from './gazetteer.ts';

const NEAR_KM = 120;
const MOST_POINTS = 40;

export class Votes {
  readonly #countries = new Map<string, number>();
  readonly #regions = new Map<string, number>();
  readonly #points: Place[] = [];

  country(code: string, weight: number): void {
    this.#countries.set(code, (this.#countries.get(code) ?? 0) + weight);
  }
  region(region: string, weight: number): void {
    this.#regions.set(region, (this.#regions.get(region) ?? 0) + weight);
    this.country(region.slice(0, 2), weight);
  }
  place(place: Place, weight: number): void {
    this.region(place.region, weight);
    if (this.#points.length < MOST_POINTS) this.#points.push(place);
  }
  countryWeight(code: string): number {
    return this.#countries.get(code) ?? 0;
  }
  regionWeight(region: string): number {
    return this.#regions.get(region) ?? 0;
  }
  /** How well a place fits: 0 for no support, about 4 for much. */
  support(place: Place): number {
    const country = Math.log1p(this.#countries.get(place.country) ?? 0);
    const region = Math.log1p(this.#regions.get(place.region) ?? 0);
    const near = this.#points.some((p) => p.row !== place.row && kilometres(p, place) < NEAR_KM) ? 0.5 : 0;
    return Math.min(2.2, country) * 1.1 + Math.min(1.8, region) * 1.1 + near;
  }
}
