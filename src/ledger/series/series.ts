/** Series of figures out of many records. Pure: the same records in any order give the same series. */
import { createHash } from 'node:crypto';
import { checkChange, checkRise, statedChanges } from './checks.ts';
import { daysOf } from './period.ts';
import type { Placed } from './read-figures.ts';
import type { Reading, Series, SeriesPoint } from './types.ts';

/** Series of the figures, by place and measure. Copies of releases are to be left out before. */
export function buildSeries(figures: readonly Placed[]): Series[] {
  const rooms = new Map<string, Placed[]>();
  for (const figure of figures.toSorted(byTime)) {
    const key = subjectOf(figure);
    rooms.set(key, [...(rooms.get(key) ?? []), figure]);
  }
  return [...rooms.keys()].toSorted().flatMap((key) => seriesAmong(rooms.get(key) ?? []));
}

const subjectOf = ({ place, metric }: Placed): string => `${place === null ? '' : place.geonameId ?? place.name}\n${metric}`;

function byTime({ reading: a }: Placed, { reading: b }: Placed): number {
  const [x, y] = [a, b].map(({ published, recordId, start }) => `${published ?? '9999'} ${recordId} ${String(start).padStart(9, '0')}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Levels of one place and measure, apart by unit and by kind of period, with the changes that were stated of them. */
function seriesAmong(figures: readonly Placed[]): Series[] {
  const changes = figures.filter(({ change }) => change !== null);
  const levels = figures.filter(({ change }) => change === null);
  const kinds = new Map<string, Placed[]>();
  for (const level of levels) {
    const kind = [level.unit, level.shape.basis, level.shape.basis === 'cumulative' ? 'months' : level.shape.length].join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), level]);
  }
  return [...kinds.keys()].toSorted().flatMap((kind) => {
    const own = kinds.get(kind) ?? [];
    const [first] = own;
    if (first === undefined) return [];
    const points = pointsOf(own);
    return [{
      id: createHash('sha256').update(`${subjectOf(first)}\n${kind}`).digest('hex').slice(0, 16), place: first.place, measure: usual(own.map(({ reading }) => reading.measure)),
      unit: first.unit, kind: first.kind, basis: first.shape.basis, length: first.shape.length, points: [...points.values()],
      checks: [...statedChanges(changes, own).flatMap((stated) => checkChange(stated, points)), ...own.flatMap((level) => checkRise(level, points))],
    }];
  });
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
