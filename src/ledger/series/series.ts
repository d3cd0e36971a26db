/** Series of figures out of many records. Pure: the same records in any order give the same series. */
import { createHash } from 'node:crypto';
import { checkChange, checkFromTo, checkRise, statedChanges, type StatedChange } from './checks.ts';
import { compare, grouped, mostFrequent } from '../gather.ts';
import { daysOf } from './period.ts';
import type { Placed } from './read-figures.ts';
import type { Reading, Series, SeriesPoint } from './types.ts';

/** Series of the figures, by place and measure. Copies of releases are to be left out before. */
export function buildSeries(figures: readonly Placed[]): Series[] {
  const sorted = figures.toSorted(byTime);
  const levels = sorted.filter(({ change, isBase }) => change === null && !isBase);
  const stated = new Map<Placed, StatedChange[]>();
  for (const one of statedChanges(sorted)) stated.set(one.level, [...stated.get(one.level) ?? [], one]);
  const families = metricFamilies(levels);
  const rooms = grouped(levels, (level) => [
    placeOf(level), families.get(`${placeOf(level)}\n${level.metric}`) ?? level.metric, level.unit, level.shape.basis, level.shape.basis === 'cumulative' ? 'months' : level.shape.length,
  ].join('\n'));
  return [...rooms].toSorted(([a], [b]) => compare(a, b)).map(([key, own]) => seriesOf(key, own, stated));
}

const placeOf = ({ place }: Placed): string => (place === null ? '' : String(place.geonameId ?? place.name));

function seriesOf(key: string, own: readonly Placed[], stated: ReadonlyMap<Placed, readonly StatedChange[]>): Series {
  const points = pointsOf(own);
  const [first] = own as readonly [Placed, ...Placed[]];
  return {
    id: createHash('sha256').update(key).digest('hex').slice(0, 16), place: first.place, measure: mostFrequent(own.map(({ reading }) => reading.measure), (a, b) => a.length - b.length)[0] ?? '',
    unit: first.unit, kind: first.kind, basis: first.shape.basis, length: first.shape.length, points: [...points.values()],
    checks: [...own.flatMap((level) => stated.get(level) ?? []).flatMap((one) => checkFromTo(one) ?? checkChange(one, points)), ...own.flatMap((level) => checkRise(level, points))],
  };
}

/** "Container throughput of the port" and "container throughput" are one where no third measure of the place has these words. */
function metricFamilies(levels: readonly Placed[]): Map<string, string> {
  const families = new Map<string, string>();
  for (const [place, there] of grouped(levels, placeOf)) {
    const metrics = [...new Set(there.map(({ metric }) => metric))].map((metric) => ({ metric, words: metric.split(' ') }));
    const holding = grouped(metrics.flatMap(({ metric, words }) => words.map((word) => ({ word, metric, words }))), ({ word }) => word);
    for (const { metric, words } of metrics) {
      if (words.length < 2) continue;
      const [rarest = []] = words.map((word) => holding.get(word) ?? []).toSorted((a, b) => a.length - b.length);
      const wider = rarest.filter((other) => other.metric !== metric && other.words.length <= words.length + 2 && words.every((word) => other.words.includes(word)));
      if (wider.length === 1 && wider[0] !== undefined) families.set(`${place}\n${metric}`, wider[0].metric);
    }
  }
  return families;
}

function byTime({ reading: a }: Placed, { reading: b }: Placed): number {
  const [x, y] = [a, b].map(({ published, recordId, start }) => `${published ?? '9999'} ${recordId} ${String(start).padStart(9, '0')}`) as [string, string];
  return compare(x, y);
}

/** One point for each stretch of days, in the order of time. */
function pointsOf(levels: readonly Placed[]): Map<string, SeriesPoint> {
  return new Map([...grouped(levels, ({ shape }) => daysOf(shape))].toSorted(([a], [b]) => compare(a, b)).map(([days, told]) => [days, pointOf(told)]));
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
