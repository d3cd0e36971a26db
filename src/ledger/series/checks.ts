/** Stated changes against the values that they speak of. */
import { grouped } from '../gather.ts';
import type { Placed } from './read-figures.ts';
import { daysOf, earlier } from './period.ts';
import type { ChangeCheck, Reading, SeriesPoint } from './types.ts';

/** A statement belongs to a value of its own release that stands this near, characters. */
const NEAR = 300;

/** A change figure, the level that it is the change of, and all figures of their release. */
export interface StatedChange { readonly change: Placed; readonly level: Placed; readonly release: readonly Placed[] }

/** For each statement of change the nearest level of the same release and period that measures something of the same words. */
export function statedChanges(figures: readonly Placed[]): StatedChange[] {
  return [...grouped(figures, ({ reading }) => reading.recordId).values()].flatMap((own) => own.filter(({ change }) => change !== null).flatMap((change) => {
    const near = own.filter((level) => level.change === null && !level.isBase && daysOf(level.shape) === daysOf(change.shape) && sharesWord(level.metric, change.metric)
      && (change.unit === 'percent' ? level.unit !== 'percent' : level.unit === change.unit) && gap(level.reading, change.reading) <= NEAR);
    const [level] = near.toSorted((a, b) => gap(a.reading, change.reading) - gap(b.reading, change.reading));
    return level === undefined ? [] : [{ change, level, release: own }];
  }));
}
const gap = (a: Reading, b: Reading): number => Math.max(a.start - b.end, b.start - a.end, 0);
const sharesWord = (a: string, b: string): boolean => a.split(' ').some((word) => b.split(' ').includes(word));

/** "Grew by 15 percent, from 421,000 to 463,100": a release that holds its own statement against itself; null where it does not. */
export function checkFromTo({ change, level, release }: StatedChange): ChangeCheck[] | null {
  if (change.change === null) return null;
  const from = release.find((one) => one.isBase && one.unit === level.unit && gap(one.reading, change.reading) <= 80 && gap(one.reading, level.reading) <= 6);
  if (from === undefined) return null;
  const sign = change.change.direction === 'up' ? 1 : -1;
  return [{ period: level.period, before: from.period, stated: change.reading, direction: change.change.direction, ...compare({ stated: change.reading, percent: change.unit === 'percent', sign }, level.reading, from.reading) }];
}

/** Compares what was stated with what the points of the series give; nothing where the value before is not known. */
export function checkChange({ change, level, release }: StatedChange, points: ReadonlyMap<string, SeriesPoint>): ChangeCheck[] {
  if (change.change === null) return [];
  const { direction, against } = change.change;
  const base = typeof against === 'object' ? lastOfYear(points, against.year) : points.get(earlier(level.shape, against));
  if (base === undefined) return [];
  const sign = direction === 'up' ? 1 : -1;
  // Any reading of the time before may be the one that the writer had: what the release says itself, revised and conflicting ones.
  const days = typeof against === 'object' ? null : earlier(level.shape, against);
  const said = release.filter((one) => one.change === null && one.unit === level.unit && daysOf(one.shape) === days).map(({ reading }) => reading);
  const bases = [...said, ...[base.readings, ...base.others.map(({ readings }) => readings)].flatMap((told) => told.slice(0, 1))];
  const tries = bases.map((before) => compare({ stated: change.reading, percent: change.unit === 'percent', sign }, level.reading, before));
  const best = tries.find(({ holds }) => holds) ?? tries[0];
  if (best === undefined) return [];
  return [{ period: level.period, before: base.period, stated: change.reading, direction, ...best }];
}

/** The last point of a year that is named. */
function lastOfYear(points: ReadonlyMap<string, SeriesPoint>, year: string): SeriesPoint | undefined {
  return [...points].filter(([days]) => days.slice(11, 15) === year).toSorted(([a], [b]) => (a < b ? 1 : -1))[0]?.[1];
}

/** "Rose to 836 bn" against the value of the year before: at least the direction must be right. */
export function checkRise(level: Placed, points: ReadonlyMap<string, SeriesPoint>): ChangeCheck[] {
  const base = level.rose === null ? undefined : points.get(earlier(level.shape, 'year'));
  const [before] = base?.readings ?? [];
  if (level.rose === null || base === undefined || before === undefined) return [];
  const computed = level.reading.value - before.value;
  const slack = level.reading.tolerance + before.tolerance;
  const holds = level.rose === 'up' ? computed > -slack : computed < slack;
  return [{ period: level.period, before: base.period, stated: level.reading, direction: level.rose, computed, holds, shown: `${level.reading.text} after ${before.text}, stated as ${level.rose === 'up' ? 'a rise' : 'a fall'}` }];
}

interface Statement { readonly stated: Reading; readonly percent: boolean; readonly sign: 1 | -1 }

function compare({ stated, percent, sign }: Statement, now: Reading, before: Reading): Pick<ChangeCheck, 'computed' | 'holds' | 'shown'> {
  const changeOf = (a: number, b: number): number => (percent ? (a / b - 1) * 100 : a - b);
  const computed = changeOf(now.value, before.value);
  const corners = [now.value - now.tolerance, now.value + now.tolerance].flatMap((a) => [before.value - before.tolerance, before.value + before.tolerance].map((b) => changeOf(a, b)));
  const said = sign * Math.abs(stated.value);
  // Rounding of all three numbers, and a hair for what is lost in binary fractions.
  const slack = stated.tolerance + Math.abs(said) * 1e-9;
  const holds = said >= Math.min(...corners) - slack && said <= Math.max(...corners) + slack;
  return { computed, holds, shown: percent ? `${now.text} / ${before.text} = ${signed(computed)} %, stated ${signed(said)} %` : `${now.text} − ${before.text} = ${signed(computed)}, stated ${signed(said)}` };
}

const signed = (n: number): string => `${n < 0 ? '−' : '+'}${Math.abs(Math.round(n * 100) / 100)}`;
