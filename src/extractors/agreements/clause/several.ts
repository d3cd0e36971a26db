/** One clause that tells of several papers: one for each partner behind a "with" of its own, one for each day in a row. */
import type { Group } from '../groups.ts';
import { dateAt } from '../letters.ts';
import { UNDATED, type Reading } from '../reading.ts';
import type { Scene } from '../scene.ts';
import { before, behind } from '../windows.ts';

/** So many papers are read of one clause. */
const MOST = 12;

/** "with A, in June 2021, and with B, in May 2022": as many papers, each with its own day. */
export function withFurther(whole: Reading, first: Group): Reading[] {
  const partners = partnersFrom(whole.scene, first), { mask } = whole.scene;
  if (partners.length === 1) return [whole];
  const led = partners.slice(1).every((group) => DAY_FIRST.test(before(mask, group.start, 20)));
  return partners.map((group) => (led ? withDayBefore(withPartner(whole, group, first), group) : withPartner(whole, group, first)));
}

/** "In 2019 A signed a pact with B, in 2020 with C": the day stands before each. */
function withDayBefore(reading: Reading, group: Group): Reading {
  const { mask } = reading.scene, day = (DAY_FIRST.exec(before(mask, group.start, 20)) ?? OPENS.exec(mask))?.[1];
  return { ...reading, date: day === undefined ? UNDATED : dateAt(day, 0) };
}
const DAY_FIRST = /(?:in|on) ([\uF000-\uF8FE]),? with (?:the )?$/u;
const OPENS = /^(?:In|On) ([\uF000-\uF8FE]),? /u;

function partnersFrom({ groups, mask }: Scene, first: Group): readonly Group[] {
  const run = [first];
  for (const group of groups) {
    const last = run.at(-1);
    if (last === undefined || group.prep !== 'with' || group.start <= last.end || run.length >= MOST) continue;
    if (AND_WITH.test(mask.slice(last.end, group.start))) run.push(group);
  }
  return run;
}
const AND_WITH = /^(?:,? (?:in|on|of|for|from) (?:(?! and (?:\([\p{L}\p{N}]{1,4}\) )?an? )(?:[^;.,\uE000-\uEFFF]|(?<=(?:in|of|from|on|for) (?:the )?)[\uE000-\uEFFF])){1,50})?,?(?: and| as well as|)(?: also| then| later)?(?: (?:in|on) [\uF000-\uF8FE],?)? with (?:the )?$/u;

function withPartner(whole: Reading, group: Group, first: Group): Reading {
  const { mask } = whole.scene;
  const day = (BRACKETED.exec(mask.slice(group.head + 1, group.end)) ?? ITS_DAY.exec(behind(mask, group.end, 40)))?.[1];
  const others = group === first ? whole.others : group.items.filter((i) => !whole.subject.includes(i));
  return { ...whole, others, end: Math.max(whole.end, group.end), date: day === undefined ? whole.date : dateAt(day, 0) };
}
const ITS_DAY = /^(?:,? (?:of|in) (?:the )?[\uE000-\uEFFF])?(?:,? (?:in|on) | ?\((?:since |from |in )?)([\uF000-\uF8FE])/u;
/** "with A (since 2015)": told within the group. */
const BRACKETED = /^ ?\((?:since |from |in )?([\uF000-\uF8FE])\)/u;

/** Papers and days told in the same order: "A, B and C, signed on 1, 2 and 3 May respectively". */
export function inTurn({ mask, dates: { length } }: Scene, readings: Reading[]): Reading[] {
  if (length < 2) return readings;
  const run = DAYS.exec(mask)?.[0] ?? '';
  const dates = [...run].flatMap((c) => dateAt(c, 0) ?? []);
  return dates.length > 1 && dates.length === readings.length ? readings.map((r, i) => ({ ...r, date: dates[i] ?? null })) : readings;
}
const DAYS = /[\uF000-\uF8FE](?:(?:, and |, | and )(?:in |on )?[\uF000-\uF8FE])+/u;
