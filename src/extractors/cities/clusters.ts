/** Places that different names of a text may mean, by where they lie: small towns next to each other speak for one another. */
import { kilometres, type Place } from './gazetteer.ts';

const CLOSE_KM = 40;
/** Degrees of a cell of the grid: what is close to a place lies in its cell or one next to it. */
const CELL = 0.5;
const ROW = 1000;
/** Of so many names the places are laid out; what further names could mean tells little that is new. */
const MOST_NAMES = 60;
const MOST = 2.4;

interface Pin { readonly key: string; readonly place: Place; readonly weight: number }

export class Clusters {
  readonly #cells = new Map<number, Pin[]>();
  #names = 0;

  /** What one name may mean, greatest first; `likelihood` (0 to 1) of its being a place's name at all. */
  add(key: string, candidates: readonly { readonly place: Place; readonly log: number }[], likelihood: number): void {
    if (this.#names++ >= MOST_NAMES) return;
    const best = candidates[0]?.log ?? 0;
    for (const { place, log } of candidates) {
      const weight = likelihood * bearing(candidates.length) * (1 - FALL * (best - log));
      if (weight <= 0) break;
      const at = cellOf(place);
      const there = this.#cells.get(at);
      if (there === undefined) this.#cells.set(at, [{ key, place, weight }]);
      else there.push({ key, place, weight });
    }
  }
  /** What the places of other names close to a place say for it, 0 to 2.4. */
  around(place: Place, key: string): number {
    const heaviest = new Map<string, number>();
    const at = cellOf(place);
    for (const row of [-ROW, 0, ROW]) {
      for (const column of [-1, 0, 1]) {
        for (const pin of this.#cells.get(at + row + column) ?? []) {
          if (pin.key === key || pin.place.row === place.row || pin.weight <= (heaviest.get(pin.key) ?? 0)) continue;
          if (kilometres(pin.place, place) < CLOSE_KM) heaviest.set(pin.key, pin.weight);
        }
      }
    }
    let sum = 0;
    for (const weight of heaviest.values()) sum += weight;
    return Math.min(MOST, sum);
  }
}
/** The most that `around` gives. */
export const MOST_AROUND = MOST;

/** A namesake a tenth as great as the greatest is less likely to be meant by so much of the whole. */
const FALL = 0.45;
/** What a name tells by one of its places: the more places it has, the easier one of them is close by chance. */
const bearing = (places: number): number => Math.max(0.3, 1.2 - 0.5 * Math.log10(places));

function cellOf({ lat, lon }: Place): number {
  return Math.floor((lat + 90) / CELL) * ROW + Math.floor((lon + 180) / CELL);
}
