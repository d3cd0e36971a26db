/** Stated changes against the values that they speak of. */
import type { Placed } from './read-figures.ts';
import { daysOf, earlier } from './period.ts';
import type { ChangeCheck, Reading, SeriesPoint } from './types.ts';

/** A statement belongs to a value of its own release that stands this near, characters. */
const NEAR = 300;

/** The change figures of a series, each with the level that it is the change of. */
export interface StatedChange { readonly change: Placed; readonly level: Placed }

/** For each statement of change the nearest level of the same release, measure and period. */
export function statedChanges(changes: readonly Placed[], levels: readonly Placed[]): StatedChange[] {
  return changes.flatMap((change) => {
    const near = levels.filter((level) => level.reading.recordId === change.reading.recordId && daysOf(level.shape) === daysOf(change.shape)
      && (change.unit === 'percent' ? level.unit !== 'percent' : level.unit === change.unit) && gap(level.reading, change.reading) <= NEAR);
    const [level] = near.toSorted((a, b) => gap(a.reading, change.reading) - gap(b.reading, change.reading));
    return level === undefined ? [] : [{ change, level }];
  });
}
const gap = (a: Reading, b: Reading): number => Math.max(a.start - b.end, b.start - a.end, 0);

/** Compares what was stated with what the points of the series give; nothing where the value before is not known. */
export function checkChange({ change, level }: StatedChange, points: ReadonlyMap<string, SeriesPoint>): ChangeCheck[] {
  if (change.change === null) return [];
  const { direction, against } = change.change;
  const base = points.get(earlier(level.shape, against));
  if (base === undefined) return [];
  const sign = direction === 'up' ? 1 : -1;
  // Any reading of the year before may be the one that the writer had: revised and conflicting ones too.
  const bases = [base.readings, ...base.others.map(({ readings }) => readings)].flatMap((all) => all.slice(0, 1));
  const tries = bases.map((before) => compare({ stated: change.reading, percent: change.unit === 'percent', sign }, level.reading, before));
  const best = tries.find(({ holds }) => holds) ?? tries[0];
  if (best === undefined) return [];
  return [{ period: level.period, before: base.period, stated: change.reading, direction, ...best }];
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
