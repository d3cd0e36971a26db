/** Axes: round numbers, years and months, and where they stand. */

export interface Tick { readonly at: number; readonly label: string }
/** Days since 1970-01-01 of a day YYYY-MM-DD. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

/** Round numbers from below `low` to above `high`, about so many. */
export function roundSteps(low: number, high: number, about: number): number[] {
  // Nearer values than binary fractions can hold apart are one.
  const apart = high - low > Math.max(Math.abs(high), Math.abs(low), 1e-9) * 1e-9 ? high - low : 0;
  const reach = Math.max(apart || Math.abs(high), 1e-9);
  const rough = reach / about;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((m) => m * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // From the whole number of steps, so that 0.3 is not 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** A mark of the axis of time, and the middle of what its label names: a year stands under its whole length. */
export interface TimeTick extends Tick { readonly middle: number }

/** Where years begin; months where there are few years. Days since 1970, at most so many; none finer than `least` months. */
export function timeSteps(first: number, last: number, { most, least = 1 }: { most: number; least?: number }): TimeTick[] {
  const months = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000].find((m) => m >= (last - first > MONTHS_UP_TO ? Math.max(least, 12) : least) && (last - first) / (m * 30.44) <= most) ?? 60_000;
  const begin = new Date(first * DAY);
  const ticks: TimeTick[] = [];
  for (let month = Math.floor((begin.getUTCFullYear() * 12 + begin.getUTCMonth()) / months) * months; ; month += months) {
    const [at, next] = [monthBegin(month), monthBegin(month + 12)];
    if (at > last) return ticks;
    const year = String(Math.floor(month / 12));
    const [from, to] = [Math.max(at, first), Math.min(next, last)];
    const middle = months === 12 ? (from + to) / 2 : at;
    // A year of which only the edge is seen has no name.
    if (months === 12 ? to - from > 150 : at >= first) ticks.push({ at, middle, label: months >= 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, '0')}` });
  }
}
const DAY = 86_400_000;
/** Over more than so many days nobody reads months. */
const MONTHS_UP_TO = 1000;
const monthBegin = (month: number): number => new Date(0).setUTCFullYear(Math.floor(month / 12), month % 12, 1) / DAY;
