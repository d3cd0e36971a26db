/** Several papers of one verb, each with a day of its own behind it: "a pact on trade in 2010 and one on visas six years later". */
import { dateAt } from './letters.ts';
import type { Reading } from './reading.ts';
import type { Scene } from './scene.ts';
import { clauseEnd } from './standing.ts';

/** The readings of a sentence, those of one verb with the days that stand behind their papers. */
export function withOwnDays(scene: Scene, readings: readonly Reading[]): Reading[] {
  if (scene.dates.length < 2 || !readings.some((r) => r.coupled === true)) return [...readings];
  const told = readings.filter((r) => r.paper !== undefined && r.paper > r.act), verbs = new Set(told.map((r) => r.act));
  const days = new Map([...verbs].flatMap((verb) => daysOf(scene, told.filter((r) => r.act === verb))));
  return readings.map((r) => (r.date === null && days.has(r) ? { ...r, date: days.get(r) ?? null } : r));
}

/** Each paper with its day; none where one has no day or two. */
function daysOf({ mask }: Scene, several: readonly Reading[]): [Reading, number][] {
  if (several.length < 2) return [];
  const found = several.flatMap((r, i): [Reading, number][] => {
    const from = r.paper ?? 0, own = days(mask.slice(from, several[i + 1]?.paper ?? clauseEnd(mask, from)));
    return own.length === 1 && own[0] !== undefined ? [[r, own[0]]] : [];
  });
  return found.length === several.length ? found : [];
}
const days = (stretch: string): number[] => [...stretch].flatMap((letter) => dateAt(letter, 0) ?? []);
