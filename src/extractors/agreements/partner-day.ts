/** The day that stands right behind a partner is that of the paper with this partner. */
import type { Member } from './actor.ts';
import { ACTOR_BASE, dateAt } from './letters.ts';
import { UNDATED, type Reading } from './reading.ts';

const BRACKETED = /^(?:(?:,| in) [\uE000-\uEFFF])? ?\((?:(?:since|in|from) )?([\uF000-\uF8FE])/u;
const ON_THE_DAY = /^,? (?:(?:on|in|since) )?([\uF000-\uF8FE])/u;

/** "with A (1973), B (since 1989)", "with A on Monday and B a day later": the index of the day behind a member. */
function dayBehind({ scene }: Reading, member: Member): number | undefined {
  return dayAfter(scene.mask, scene.actors.indexOf(member as (typeof scene.actors)[number]));
}

/** The days of several partners, each in its bracket: whoever has none has the one that stands in no bracket, or none at all. */
export function daysBehind(reading: Reading, members: readonly Member[]): (number | undefined)[] {
  const days = members.map((member) => dayBehind(reading, member)), { mask, dates } = reading.scene;
  const bracketed = new Set([...mask.matchAll(IN_BRACKET)].map((m) => dateAt(m[1] ?? '', 0)));
  if (!days.some((day) => day !== undefined && bracketed.has(day))) return days;
  const free = dates.findIndex((_, i) => !bracketed.has(i));
  return days.map((day) => day ?? (free < 0 ? UNDATED : free));
}
const IN_BRACKET = /\((?:(?:since|in|from) )?([\uF000-\uF8FE])/gu;

/** The index of the day behind the last partner of a reading. */
export function partnersDay({ scene, others }: Reading): number | undefined {
  return dayAfter(scene.mask, others.at(-1) ?? -1);
}

function dayAfter(mask: string, actor: number): number | undefined {
  const at = actor < 0 ? -1 : mask.indexOf(String.fromCharCode(ACTOR_BASE + actor));
  if (at < 0) return undefined;
  const behind = mask.slice(at + 1, at + 20), letter = (BRACKETED.exec(behind) ?? ON_THE_DAY.exec(behind))?.[1];
  return letter === undefined ? undefined : dateAt(letter, 0) ?? undefined;
}
