/** Chooses entries of the ledger by what a person asks for: parties, how they stand, their kind, and when something happened to them. */
import { calendarDay, firstDay, lastDay, read } from '../edtf.ts';
import { entriesWith } from './find.ts';
import { standingOf, type Standing } from './standing.ts';
import { stretchOf, type Stretch } from './time.ts';
import type { LedgerEntry, LedgerStep } from './types.ts';

export interface LedgerWish {
  /** Names or GeoNames ids; each has part in the entry. */
  readonly parties?: readonly string[];
  readonly standing?: Standing;
  readonly kind?: LedgerEntry['kind'];
  /** A step was taken then; see `spanOf`. */
  readonly during?: Stretch;
}

export function chosenEntries(ledger: readonly LedgerEntry[], { parties = [], standing, kind, during }: LedgerWish): LedgerEntry[] {
  return entriesWith(ledger, parties).filter((entry) => (standing === undefined || standingOf(entry) === standing)
    && (kind === undefined || entry.kind === kind) && (during === undefined || entry.steps.some((step) => isWithin(step, during))));
}

/** The days of a year (2019), a month (2019-05), a day, or of two of them and what is between (2016/2019, 2016/..); null for anything else. */
export function spanOf(text: string): Stretch | null {
  const value = read(text);
  if (value === null) return null;
  if (!('at' in value)) {
    const first = value.from === null ? '0000' : firstDay({ at: value.from });
    const last = value.to === null ? '9999' : lastDay({ at: value.to });
    return ordered(first, last);
  }
  return ordered(firstDay(value), lastDay(value));
}
/** Null where one of them is no day: a person may type the month 13. */
function ordered(first: string | null, last: string | null): Stretch | null {
  return first === null || last === null || first > last || !isTime(first) || !isTime(last) ? null : { first, last };
}
const isTime = (text: string): boolean => /^\d{4}$/.test(text) || calendarDay(text) !== null;

/** The days of a step: those that it has, else the one on which it was first reported; null where neither is known. */
export function daysOf({ date, sources }: LedgerStep): Stretch | null {
  const own = stretchOf(date);
  if (own !== null) return own;
  const [first] = sources.flatMap(({ published }) => published ?? []).toSorted();
  return first === undefined ? null : { first, last: first };
}
function isWithin(step: LedgerStep, { first, last }: Stretch): boolean {
  const days = daysOf(step);
  return days !== null && days.first <= last && days.last >= first;
}
