/** Several papers of one verb, each with a day of its own behind it: "a pact on trade in 2010 and one on visas six years later". */
import { dateAt } from './letters.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';

/** The readings of a sentence, those of one verb with the days that stand behind their papers. */
export function withOwnDays(scene: Scene, readings: readonly Reading[]): Reading[] {
  if (scene.dates.length < 2 || readings.length < 2) return [...readings];
  const told = readings.filter((r) => r.paper !== undefined && r.paper > r.act), verbs = new Set(told.map((r) => r.act));
  const days = new Map([...verbs].flatMap((verb) => daysOf(scene, told.filter((r) => r.act === verb))));
  return readings.map((r) => (r.date === null && days.has(r) ? { ...r, date: days.get(r) ?? null } : r));
}

/** Each paper with its day; none where one has no day or two. */
function daysOf({ mask }: Scene, several: readonly Reading[]): [Reading, number][] {
  if (several.length < 2) return [];
  const begins = several.map((r) => beginning(mask, r.paper ?? 0));
  const found = several.flatMap((r, i): [Reading, number][] => {
    const from = begins[i] ?? 0, own = days(mask.slice(from, begins[i + 1] ?? clauseEnd(mask, r.paper ?? 0)));
    return own.length === 1 && own[0] !== undefined ? [[r, own[0]]] : [];
  });
  return found.length === several.length ? found : [];
}
/** "signed a letter in 2022 and in May a contract": the day that leads its paper. */
function beginning(mask: string, paper: number): number {
  const lead = LEADING.exec(mask.slice(Math.max(0, paper - 60), paper))?.[0];
  return lead === undefined ? paper : paper - lead.length;
}
const LEADING = /(?:,|,? and) (?:on |in )?[\uF000-\uF8FE] (?:an?|another|one|the) (?:[\p{L}\p{N}-]+ ){0,4}$/u;
const days = (stretch: string): number[] => [...stretch].flatMap((letter) => dateAt(letter, 0) ?? []);
