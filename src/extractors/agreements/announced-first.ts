/** A paper that is announced first and then told with the day of its signing: "A announced a contract with B today. It was signed on Tuesday". */
import { dayNumber, calendarDay } from '../../edtf.ts';
import { follows, namedAlike } from './same-paper.ts';
import type { Entry } from './slots.ts';

const ANNOUNCED = /(?:announc|unveil|reveal|disclos|confirm|report)(?:ed|es|s)?(?: [\p{L}]+)? (?:an?|the|its|their) /u;
const SIGNED = /(?<![\p{L}])(?:signed|concluded|sealed|inked|initialled)(?![\p{L}])/u;
/** News are seldom older, in days. */
const FRESH = 60;

/** True of a telling that gives the paper announced before it its day. */
export function isAnnouncedFirst(x: Entry, y: Entry): boolean {
  const a = x.agreement, b = y.agreement;
  if (!y.definite || !y.told || x.definite || !namedAlike(a, b) || a.status !== 'concluded' || b.status !== 'concluded' || !follows(a, b)) return false;
  return isSoonAfter(b.date, a.date) && ANNOUNCED.test(a.evidence.text) && SIGNED.test(b.evidence.text);
}

function isSoonAfter(early: string | null, late: string | null): boolean {
  const from = early === null ? null : calendarDay(early), to = late === null ? null : calendarDay(late);
  if (from === null || to === null) return false;
  const days = dayNumber(to.year, to.month, to.day) - dayNumber(from.year, from.month, from.day);
  return days >= 0 && days <= FRESH;
}
