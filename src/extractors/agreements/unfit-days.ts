/** Which days of a sentence can be that of a paper, and which are of what was said, begins, ends or is delivered then. */
import { ENDS_THEN, NEVER_THEN, sinceThen } from './own-day/of-ends.ts';
import { isAtEvent, isOfWholeEvent, OF_OTHER_EVENTS } from './own-day/of-events.ts';
import { IN_ASIDES, isOfAnother, isOfNextDeed, isOfOtherClause, isTerm, isToldWhen } from './own-day/of-other-clauses.ts';
import { OF_OLD_TIMES, OF_OTHER_PAPERS } from './own-day/of-other-papers.ts';
import { isDueBy, isOfSaying, isPutOff, isToCome, OF_PLANS } from './own-day/of-plans.ts';
import { ToldDay, type DateItem, type Holds } from './own-day/told-day.ts';
import type { Reading } from './reading.ts';
import { before } from './windows.ts';

/** Asked in this order; what first holds of a day decides whether it can be that of the paper. */
const VERDICTS: readonly { readonly can: boolean; readonly where: readonly Holds[] }[] = [
  { can: false, where: OF_OLD_TIMES },
  { can: true, where: [({ event }) => event === 'same'] },
  { can: false, where: [({ event }) => event !== null] },
  { can: true, where: [isDueBy, isOfWholeEvent] },
  { can: false, where: [...OF_PLANS, isOfAnother, isOfNextDeed, isTerm] },
  { can: true, where: [isToldWhen] },
  { can: false, where: [isToCome, isOfOtherClause, ...OF_OTHER_PAPERS, isOfSaying, ...OF_OTHER_EVENTS] },
  { can: true, where: ENDS_THEN },
  { can: false, where: [...IN_ASIDES, isPutOff] },
  { can: true, where: [isAtEvent] },
  { can: false, where: NEVER_THEN },
];

/** "By Monday it had sold": a term, also where it is over. */
const REACHED_BY = /(?:^|[\s(])[Bb]y (?:the )?$/;

/** Whether a date of the reading's sentence can be the day of its paper. */
export function usable(text: string, date: DateItem, reading: Reading): boolean {
  const day = new ToldDay(text, date, reading);
  const verdict = VERDICTS.find(({ where }) => where.some((holds) => holds(day)));
  return verdict?.can ?? sinceThen(day) ?? (date.role !== 'deadline' && !REACHED_BY.test(before(text, date.start, 12)) || mayBeDeadline(reading));
}
/** A plan has its last day, and what had been done by a day was done. */
function mayBeDeadline({ planned, scene, act }: Reading): boolean {
  return planned || / had (?:[\p{Ll}]+ )?$/u.test(scene.mask.slice(Math.max(0, act - 16), act));
}

/** "for 2020 and 2021": a date joined to one that is not the day is not the day either. */
export function continues(text: string, at: { date: DateItem; before: DateItem | undefined; reading: Reading }): boolean {
  const { date, before: former, reading } = at;
  return former !== undefined && /^(?:,| and| or|, and| to) $/.test(text.slice(former.end, date.start)) && !usable(text, former, reading);
}
