/** A plan of today and a paper signed long ago are two, though their parties and names are the same: "India and Chile signed a pact in 2006". */
import type { Entry } from './slots.ts';

/** So many months before the text what is still planned in it had not been signed. */
const MONTHS = 8;

/** True of a plan and of what was concluded long before the day of the text, YYYY-MM-DD; `other` stands behind, and does not speak of the one before as "the agreement". */
export function isFromLongAgo(one: Entry, other: Entry, today: string | null): boolean {
  const [plan, done] = one.agreement.status === 'planned' ? [one, other] : [other, one];
  if (today === null || plan.agreement.status !== 'planned' || plan.agreement.instrument === 'relationship' || done.agreement.status !== 'concluded' || !done.told || other.definite) return false;
  const month = monthsOf(done.agreement.date), now = monthsOf(today);
  return month !== null && now !== null && now - month > MONTHS;
}
/** Months since the year 0, of the latest month that a date may mean. */
function monthsOf(date: string | null): number | null {
  const told = /^(\d{4})(?:-(\d\d))?(?![\dX/])/.exec(date ?? '');
  return told === null ? null : Number(told[1]) * 12 + Number(told[2] ?? 12);
}
