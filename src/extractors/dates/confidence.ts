/** How often the items of a rule are right, measured on news texts and on releases that no rule was made for. */
import type { DateFinding } from '../../record.ts';

const BY_RULE: Readonly<Record<string, number>> = {
  'date.iso': 0.99, 'date.numeric': 0.97, 'date.month-day-year': 0.99, 'date.month-year': 0.99, 'date.year': 0.98, 'date.year-range': 0.93, 'date.month-day': 0.98,
  'date.month': 0.98, 'date.relative-day': 0.97, 'date.relative-week': 0.9, 'date.ordinal-day': 0.93, 'date.weekday': 0.98, 'date.weekday-range': 0.9, 'date.decade': 0.98, 'date.century': 0.97,
  'date.range': 0.92, 'date.half': 0.97, 'date.quarter': 0.96, 'date.chinese': 0.99, 'date.days-of-month': 0.98, 'date.day-list': 0.98, 'date.relative-year': 0.98,
};
const USUAL = 0.97;
const BY_BASIS: Readonly<Record<DateFinding['basis'], number>> = { explicit: 1, publication: 1, context: 0.95, unresolved: 0.95 };
/** Below so many days of lead over the next best year, a year that was chosen is right no oftener than this. */
const BY_LEAD: readonly (readonly [days: number, share: number])[] = [[200, 0.6], [300, 0.93]];

/** `lead`: days by which a year that the words leave out was nearer than the next best, where one was chosen. */
export function confidenceOf(rule: string, basis: DateFinding['basis'], lead: number = Infinity): number {
  const sure = (BY_RULE[rule] ?? USUAL) * BY_BASIS[basis];
  const most = BY_LEAD.find(([days]) => lead < days)?.[1] ?? 1;
  return Math.round(Math.min(sure, most) * 100) / 100;
}
