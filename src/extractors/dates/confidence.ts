/** How often the items of a rule are right, measured on news texts. */
import type { DateFinding } from '../../record.ts';

const BY_RULE: Readonly<Record<string, number>> = {
  'date.iso': 0.98, 'date.numeric': 0.93, 'date.month-day-year': 0.99, 'date.month-year': 0.98, 'date.year': 0.95, 'date.year-range': 0.94,
  'date.month': 0.92, 'date.relative-day': 0.88, 'date.relative-week': 0.85, 'date.ordinal-day': 0.85, 'date.weekday': 0.93, 'date.decade': 0.96, 'date.century': 0.95,
};
const USUAL = 0.94;
const BY_BASIS: Readonly<Record<DateFinding['basis'], number>> = { explicit: 1, publication: 0.98, context: 0.94, unresolved: 0.95 };

export function confidenceOf(rule: string, basis: DateFinding['basis']): number {
  return Math.round((BY_RULE[rule] ?? USUAL) * BY_BASIS[basis] * 100) / 100;
}
