/** The gold releases of the project. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Gold, GoldRelease as AnyRelease } from '../../src/gold/gold.ts';

export { inputOf, readings, type Quoted } from '../../src/gold/gold.ts';
/** A release in which every kind was looked for. */
export type GoldRelease = AnyRelease & { readonly gold: Required<Gold> };

/** Where a file of gold releases lies: `tuned` or `held-out`, with `-2` or `-3` for a later pair. */
export function goldFile(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/gold/${name}.jsonl`, import.meta.url));
}
export function readGold(file: string): GoldRelease[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as GoldRelease);
}
