/** The gold releases of the project. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Gold, GoldRelease as AnyRelease } from '../../src/gold/gold.ts';

export { inputOf, readings, type Quoted } from '../../src/gold/gold.ts';
/** A release with a list of dates, cities, agreements and figures, and mostly of every other kind. */
export type GoldRelease = AnyRelease & { readonly gold: Gold & Required<Pick<Gold, 'dates' | 'cities' | 'agreements' | 'figures'>> };

/** Where a file of gold releases lies: `tuned`, `tuned-2` …, or `held-out-6` …. */
export function goldFile(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/gold/${name}.jsonl`, import.meta.url));
}
export function readGold(file: string): AnyRelease[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as AnyRelease);
}
/** The release with an empty list for each kind that was not looked for in it. */
export const filledUp = (release: AnyRelease): GoldRelease => ({ ...release, gold: { dates: [], cities: [], agreements: [], figures: [], ...release.gold } });
