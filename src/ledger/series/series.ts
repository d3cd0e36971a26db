/** Series of figures out of many records. Pure: the same records in any order give the same series. */
import { createHash } from 'node:crypto';
import { checkChange, checkFromTo, checkRise, statedChanges, type StatedChange } from './checks.ts';
import { daysOf } from './period.ts';
import type { Placed } from './read-figures.ts';
import type { Reading, Series, SeriesPoint } from './types.ts';

/** Series of the figures, by place and measure. Copies of releases are to be left out before. */
export function buildSeries(figures: readonly Placed[]): Series[] {
  const sorted = figures.toSorted(byTime);
  const levels = sorted.filter(({ change, isBase }) => change === null && !isBase);
  const stated = statedChanges(sorted);
  const families = metricFamilies(levels);
  const rooms = new Map<string, Placed[]>();
  for (const level of levels) {
    const key = [placeOf(level), families.get(`${placeOf(level)}\n${level.metric}`) ?? level.metric, level.unit, level.shape.basis, level.shape.basis === 'cumulative' ? 'months' : level.shape.length].join('\n');
    rooms.set(key, [...(rooms.get(key) ?? []), level]);
  }
  return [...rooms.keys()].toSorted().flatMap((key) => {
    const own = rooms.get(key) ?? [];
    return own.length === 0 ? [] : [seriesOf(key, own, { stated: stated.filter(({ level }) => own.includes(level)), all: sorted })];
  });
}

const placeOf = ({ place }: Placed): string => (place === null ? '' : String(place.geonameId ?? place.name));

function seriesOf(key: string, own: readonly Placed[], { stated, all }: { stated: readonly StatedChange[]; all: readonly Placed[] }): Series {
  const points = pointsOf(own);
  const [first] = own as readonly [Placed, ...Placed[]];
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 16), place: first.place, measure: usual(own.map(({ reading }) => reading.measure)),
    unit: first.unit, kind: first.kind, basis: first.shape.basis, length: first.shape.length, points: [...points.values()],
    checks: [...stated.flatMap((one) => checkFromTo(one, all) ?? checkChange(one, points, all)), ...own.flatMap((level) => checkRise(level, points))],
  };
}

/** "Container throughput of the port" and "container throughput" are one where no third measure of the place has these words. */
function metricFamilies(levels: readonly Placed[]): Map<string, string> {
  const byPlace = new Map<string, Set<string>>();
  for (const level of levels) byPlace.set(placeOf(level), (byPlace.get(placeOf(level)) ?? new Set()).add(level.metric));
  const families = new Map<string, string>();
  for (const [place, metrics] of byPlace) {
    for (const metric of metrics) {
      const words = metric.split(' ');
      const wider = [...metrics].filter((other) => other !== metric && words.length >= 2 && words.every((word) => other.split(' ').includes(word)) && other.split(' ').length <= words.length + 2);
      if (wider.length === 1 && wider[0] !== undefined) families.set(`${place}\n${metric}`, wider[0]);
    }
  }
  return families;
}

function byTime({ reading: a }: Placed, { reading: b }: Placed): number {
  const [x, y] = [a, b].map(({ published, recordId, start }) => `${published ?? '9999'} ${recordId} ${String(start).padStart(9, '0')}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** One point for each stretch of days, in the order of time. */
function pointsOf(levels: readonly Placed[]): Map<string, SeriesPoint> {
  const byDays = new Map<string, Placed[]>();
  for (const level of levels) byDays.set(daysOf(level.shape), [...(byDays.get(daysOf(level.shape)) ?? []), level]);
  return new Map([...byDays.keys()].toSorted().map((days) => [days, pointOf(byDays.get(days) ?? [])]));
}

function pointOf(levels: readonly Placed[]): SeriesPoint {
  const lots: Reading[][] = [];
  for (const { reading } of levels) {
    // Two numbers of one release are two parts of what it tells, not two opinions.
    if (lots.some((lot) => lot.every((told) => told.recordId === reading.recordId && !sameValue(told, reading)))) continue;
    const lot = lots.find(([told]) => told !== undefined && sameValue(told, reading));
    if (lot === undefined) lots.push([reading]);
    else lot.push(reading);
  }
  const [first = [], ...rest] = lots;
  return {
    period: levels[0]?.period ?? '', value: first[0]?.value ?? 0, readings: first,
    others: rest.map((readings) => ({ what: isRevision(first, readings) ? 'revised' as const : 'conflicting' as const, value: readings[0]?.value ?? 0, readings })),
  };
}

/** The same but for rounding. */
function sameValue(a: Reading, b: Reading): boolean {
  return Math.abs(a.value - b.value) <= a.tolerance + b.tolerance + Math.abs(a.value) * 1e-9;
}

/** The publisher of the first value gives another one later. */
function isRevision(first: readonly Reading[], later: readonly Reading[]): boolean {
  return later.some((b) => first.some((a) => a.site !== null && a.site === b.site && (a.published ?? '') < (b.published ?? '')));
}

function usual(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
