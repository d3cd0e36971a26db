/** How often the items of a rule are right, measured on news texts. */
import type { DateFinding } from '../../record.ts';

const BY_RULE: Readonly<Record<string, number>> = {
  'date.iso': 0.99, 'date.numeric': 0.95, 'date.month-day-year': 0.99, 'date.month-year': 0.99, 'date.year': 0.96, 'date.year-range': 0.98, 'date.month-day': 0.97,
  'date.month': 0.96, 'date.relative-day': 0.93, 'date.relative-week': 0.9, 'date.ordinal-day': 0.9, 'date.weekday': 0.97, 'date.decade': 0.97, 'date.century': 0.97,
  'date.range': 0.88, 'date.half': 0.93, 'date.quarter': 0.93, 'date.chinese': 0.98, 'date.days-of-month': 0.98, 'date.day-list': 0.98, 'date.relative-year': 0.98,
};
const USUAL = 0.96;
const BY_BASIS: Readonly<Record<DateFinding['basis'], number>> = { explicit: 1, publication: 0.99, context: 0.9, unresolved: 0.95 };

export function confidenceOf(rule: string, basis: DateFinding['basis']): number {
  return Math.round((BY_RULE[rule] ?? USUAL) * BY_BASIS[basis] * 100) / 100;
}
