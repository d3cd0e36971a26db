/** Where the points of a series stand in a chart. */
import { shapeOf } from '../series/period.ts';
import type { Series, SeriesPoint } from '../series/types.ts';
import { scaleOf, shortNumber, type Magnitudes, type Scale } from './amount.ts';
import { dayNumber, roundSteps, timeSteps, type Tick, type TimeTick } from './scale.ts';
import { textWidth } from './text-width.ts';

export interface Box { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
export interface Placed {
  readonly point: SeriesPoint;
  /** The days that it covers, on the axis. */
  readonly from: number;
  readonly to: number;
  /** Where its mark stands. */
  readonly x: number;
  readonly y: number;
  /** Year of its last day. */
  readonly year: number;
  readonly others: readonly { readonly what: 'revised' | 'conflicting'; readonly x: number; readonly y: number }[];
}
/** Other values of one period stand beside each other, this far apart. */
const BESIDE = 9;
export interface Layout {
  readonly box: Box;
  readonly scale: Scale;
  readonly points: readonly Placed[];
  readonly rows: readonly Tick[];
  readonly columns: readonly TimeTick[];
  /** Where the value 0 stands, or the lowest one where the axis does not begin at 0. */
  readonly ground: number;
  readonly fromZero: boolean;
  readonly xOf: (day: number) => number;
  readonly yOf: (value: number) => number;
}
export interface Frame { readonly width: number; readonly height: number; readonly top: number; readonly bottom: number; readonly size: number; readonly magnitudes: Magnitudes }

export function layoutOf(series: Series, { width, height, top, bottom, size, magnitudes }: Frame): Layout {
  const dated = series.points.flatMap((point) => {
    const shape = shapeOf(point.period, series.measure);
    return shape === null ? [] : [{ point, first: dayNumber(shape.first), last: dayNumber(shape.last) + 1 }];
  });
  const values = series.points.flatMap(({ value, others }) => [value, ...others.map((other) => other.value)]);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const scale = scaleOf(Math.max(Math.abs(least), Math.abs(most)), magnitudes);
  // How much there is at a time may be shown from near its lowest value on; what is drawn as a bar or a slope begins at 0.
  const fromZero = series.basis !== 'point' || least <= 0 || least < most * 0.6;
  const steps = roundSteps((fromZero ? Math.min(0, least) : least - (most - least) * 0.2) / scale.factor, (fromZero ? Math.max(0, most) : most) / scale.factor, 4);
  const labels = steps.map((step) => shortNumber(step));
  const box: Box = { left: Math.max(...labels.map((label) => textWidth(label, size))) + 10, top, right: width - 14, bottom: height - bottom };
  const [first, last] = reach(dated, series.basis === 'cumulative');
  const [lowest, highest] = [steps[0] ?? 0, steps.at(-1) ?? 1];
  const xOf = (day: number): number => box.left + ((day - first) / (last - first)) * (box.right - box.left);
  const yOf = (value: number): number => box.bottom - ((value / scale.factor - lowest) / (highest - lowest)) * (box.bottom - box.top);
  const columns = timeSteps(first, last, { most: Math.max(3, Math.floor((box.right - box.left) / (size * 4.6))), least: series.length === 'year' ? 12 : 1 });
  return {
    box, scale, fromZero, xOf, yOf, ground: yOf(fromZero ? 0 : lowest * scale.factor),
    rows: steps.map((step, i) => ({ at: yOf(step * scale.factor), label: labels[i] ?? '' })),
    columns: columns.map(({ at, middle, label }) => ({ at: xOf(at), middle: xOf(middle), label })),
    points: dated.map(({ point, first: from, last: to }) => {
      const x = xOf(series.basis === 'cumulative' ? to : (from + to) / 2);
      return {
        point, from: xOf(from), to: xOf(to), x, y: yOf(point.value), year: yearOf(to - 1),
        others: point.others.map(({ what, value }, i) => ({ what, x: x + BESIDE * (i + 1), y: yOf(value) })),
      };
    }),
  };
}

/** First and last day of the axis: whole years where it is about years, a little room at the ends where it is not. */
function reach(dated: readonly { readonly first: number; readonly last: number }[], wholeYears: boolean): [number, number] {
  const [first, last] = [Math.min(...dated.map((one) => one.first)), Math.max(...dated.map((one) => one.last))];
  if (!wholeYears) {
    const room = Math.max(2, (last - first) * 0.02);
    return [first - room, last + room];
  }
  return [Date.UTC(yearOf(first), 0, 1) / 86_400_000, Date.UTC(yearOf(last - 1) + 1, 0, 1) / 86_400_000];
}
const yearOf = (day: number): number => new Date(day * 86_400_000).getUTCFullYear();
