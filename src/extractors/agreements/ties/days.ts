/** Days that are told one after the other behind a verb. */
import { D, dateAt } from '../letters.ts';
import type { Scene } from '../scene.ts';
import { behind } from '../windows.ts';

/** Dates joined to each other behind a verb: "in 2019, 2021 and 2024". */
export function datesAfter(scene: Scene, at: number): number[] {
  const run = DAYS.exec(behind(scene.mask, at, 160));
  return run === null ? [] : [...run[0]].flatMap((c) => dateAt(c, 0) ?? []);
}
const DAYS = new RegExp(`${D}(?:(?:, and |, | and )(?:in |on )?${D})*`, 'u');
