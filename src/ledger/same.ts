/** Whether a report tells of an agreement that others have told of before: precision first, a doubt makes two. */
import type { AgreementReport } from './report.ts';
import { likeness, namesSubject } from './subject.ts';
import { agree, daysBetween, isDay, isSameDayOfSomeYear, stretchOf } from './time.ts';

/** Why two reports were taken for one agreement, in words for a reader; null where they were not. */
export type Why = string | null;

/** A tie lasts, and there is one of a kind between the same parties; a paper is one of many. */
export const isTie = ({ instrument, relation }: AgreementReport): boolean => instrument === 'relationship' || relation === 'sister-city';
/** What later happens to an agreement, not how it came to be. */
const LATER: ReadonlySet<string> = new Set(['renewed', 'suspended', 'ended']);
/** Publishers tell of one event within some days of each other, and slip by a day or two. */
const COVERAGE_DAYS = 21;
const SLIP_DAYS = 3;
/** A plan that was not carried out within this time was another one. */
const PLAN_DAYS = 550;

/** Instruments that two writers may mean by the same paper. */
export function instrumentsAgree(a: AgreementReport['instrument'], b: AgreementReport['instrument']): boolean {
  return a === b || VAGUE.has(a) || VAGUE.has(b);
}
const VAGUE: ReadonlySet<string> = new Set(['agreement', 'other']);

/** Both are papers between the same parties, from two releases. */
export function samePaper(a: AgreementReport, b: AgreementReport): Why {
  // Two statements of one release are two agreements, unless one says what became of the other.
  if (a.recordId === b.recordId && LATER.has(a.step) === LATER.has(b.step)) return null;
  const like = likeness(a, b);
  if (like === 'different') return null;
  const agreed = instrumentsAgree(a.instrument, b.instrument);
  const [early, late] = (a.published ?? '') <= (b.published ?? '') ? [a, b] : [b, a];
  if (LATER.has(a.step) || LATER.has(b.step)) return agreed ? laterStep(early, late, like) : null;
  if (a.step !== b.step && isPlan(early) && !isPlan(late)) return agreed ? carriedOut(early, late, like) : null;
  if (a.step !== b.step && isPlan(a) && isPlan(b)) return agreed && like === 'same' && apart(a, b) <= PLAN_DAYS ? 'the same parties and subject, both before it was signed' : null;
  return a.step === b.step || bothMade(a, b) || isPlan(a) !== isPlan(b) ? sameEvent(a, b, { like, agreed }) : null;
}

const isPlan = ({ step }: AgreementReport): boolean => step === 'intent' || step === 'approved';
const bothMade = (a: AgreementReport, b: AgreementReport): boolean => [a, b].every(({ step }) => step === 'signed' || step === 'established');

/** What became of a paper: the same subject, or a friendship of two cities, of which there is one at a time. */
function laterStep(early: AgreementReport, late: AgreementReport, like: string): Why {
  if (early.recordId === late.recordId) return timeBefore(early, late) ? 'the same parties and instrument, told in one release' : null;
  if (early.step === late.step) return agree(early.date, late.date) && (like === 'same' || isFriendship(early, late)) ? `the same parties, ${late.step} at the same time` : isFriendship(early, late) ? 'the one friendship agreement of the same cities' : null;
  if (like === 'same') return `the same parties and subject, ${late.step} later`;
  return isFriendship(early, late) ? `the one friendship agreement of the same cities, ${late.step}` : null;
}

/** Friendship agreements of cities without a subject of their own, in words that name one of them. */
const isFriendship = (...both: AgreementReport[]): boolean => both.every((report) => report.relation === 'friendly-cooperation' && report.instrument === 'agreement' && !namesSubject(report)
  && report.parties.every(({ key }) => key.startsWith('city:')) && (/\p{Script=Han}/u.test(report.evidence.text) || report.parties.some(({ name }) => report.evidence.text.includes(name))));

function timeBefore(a: AgreementReport, b: AgreementReport): boolean {
  const [made, later] = LATER.has(b.step) ? [a, b] : [b, a];
  const [first, then] = [stretchOf(made.date), stretchOf(later.date)];
  return first !== null && (then === null || first.first < then.first);
}

function carriedOut(plan: AgreementReport, paper: AgreementReport, like: string): Why {
  if (apart(plan, paper) > PLAN_DAYS) return null;
  if (like === 'same') return 'the same parties and subject, planned first';
  return isNamedDay(plan.date) && agree(plan.date, paper.date) ? 'the same parties, planned for the time at which it was signed' : null;
}

function sameEvent(a: AgreementReport, b: AgreementReport, { like, agreed }: { like: string; agreed: boolean }): Why {
  const near = apart(a, b) <= COVERAGE_DAYS;
  if (isDay(a.date) && a.date === b.date) return agreed || near ? 'the same parties and day' : null;
  if (!agreed) return null;
  if (isDay(a.date) && isDay(b.date)) {
    const slip = daysBetween(a.date ?? '', b.date ?? '') <= SLIP_DAYS;
    return slip && near ? 'the same parties and instrument, days that differ by a few' : null;
  }
  if (isSameDayOfSomeYear(a.date, b.date)) return 'the same parties, instrument and day, its year untold in one of them';
  if (!agree(a.date, b.date)) return null;
  if (near) return 'the same parties and instrument, reported at the same time';
  if (isFriendship(a, b) && stretchOf(a.date) !== null && stretchOf(b.date) !== null) return 'the one friendship agreement of the same cities';
  return like === 'same' && isNamedDay(a.date) && isNamedDay(b.date) ? 'the same parties, instrument, subject and time' : null;
}

/** A day or a month; a year holds too much. */
const isNamedDay = (edtf: string | null): boolean => {
  const stretch = stretchOf(edtf);
  return stretch !== null && daysBetween(stretch.first, stretch.last) <= 31;
};
const apart = (a: AgreementReport, b: AgreementReport): number => (a.published === null || b.published === null ? Number.POSITIVE_INFINITY : daysBetween(a.published, b.published));
