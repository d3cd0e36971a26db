/** The day on which a text was written, where it says which day its "today" is: "today (Thursday)". Many a release is put online a day or more later. */
import { firstDay, fromDayNumber, lastDay } from '../../edtf.ts';
import { numberOf, weekdayOf } from './days.ts';
import type { Reading } from './reading.ts';
import { dayOfIso, resolve, SLACK, type Day } from './resolve.ts';
import type { Token, Tokens } from './tokens.ts';

/** So many days may lie between writing and publication; the clock of a server may be a day behind. */
const MOST = 10, LEAST = -1;

/** The day that year-less words of the text count from: of publication, unless the text tells another one close before it. */
export function dayOfWriting(readings: readonly Reading[], tokens: Tokens, published: Day): Day {
  for (let i = 1; i < readings.length; i++) {
    const first = readings[i - 1], second = readings[i];
    if (first === undefined || second === undefined || !isApposed(first, second, tokens) || readings[i + 1]?.from === second.to + 2) continue;
    const by = first.shape.kind === 'days' ? writtenBy(first.shape.by, second, published) : second.shape.kind === 'days' ? writtenBy(second.shape.by, first, published) : null;
    if (by !== null) return fromDayNumber(by);
  }
  return published;
}

/** "today (Thursday)", "today, Thursday, …": the second names the day of the first. */
function isApposed(first: Reading, second: Reading, { list }: Tokens): boolean {
  if (second.from - first.to !== 2) return false;
  const sign: Token | undefined = list[first.to + 1], closing = list[second.to + 1]?.cls;
  return sign?.cls === 'open' ? closing === 'close' : sign?.cls === 'comma' && (closing === 'comma' || closing === 'dot');
}

/** The number of the day of writing, told by a day named beside a word that stands for the day `by` days from it; null where it lies too far from publication. */
function writtenBy(by: number, named: Reading, published: Day): number | null {
  const n = dayNamed(named, by, published);
  if (n === null) return null;
  const before = numberOf(published) - (n - by);
  return before >= LEAST && before <= MOST ? n - by : null;
}
function dayNamed({ shape }: Reading, by: number, published: Day): number | null {
  if (shape.kind === 'weekday') {
    const latest = numberOf(published) + by;
    return shape.which === null ? latest - ((weekdayOf(latest) - shape.weekday + 7) % 7) : null;
  }
  if (shape.kind !== 'point' && shape.kind !== 'monthday') return null;
  const value = resolve(shape, { ref: published, tense: null, slack: SLACK.publication, told: null, toldYear: null })?.value;
  const day = value === undefined ? null : firstDay(value);
  return value === undefined || day === null || day !== lastDay(value) ? null : numberOf(dayOfIso(day));
}
