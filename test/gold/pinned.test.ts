/**
 * The scorer holds to the rules by which gold was annotated. The numbers were measured by another scorer, written by others
 * after the same rules, on the same records; these never change with the extractors.
 */
import { expect, test } from 'vitest';
import { headline } from '../../src/gold/headline.ts';
import { judge } from '../../src/gold/score.ts';
import { filledUp, goldFile, readGold } from '../quality/gold.ts';
import { distorted } from './distorted.ts';

const BY_ANOTHER: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['tuned', { dates: 0.8146, cities: 0.8351, figures: 0.7629, agreements: 0.8293, strict: 0.3049, mean: 0.8105 }],
  ['tuned-2', { dates: 0.8229, cities: 0.8713, figures: 0.7821, agreements: 0.8235, strict: 0.3025, mean: 0.8249 }],
];

test.each(BY_ANOTHER)('records that misread %s are scored as another scorer does, within 0.005', (name, wanted) => {
  const { f1, agreementsStrict, mean } = headline(readGold(goldFile(name)).map(filledUp).flatMap((release) => judge(release, distorted(release))));
  const own: Readonly<Record<string, number>> = { ...f1, strict: agreementsStrict ?? -1, mean };
  expect(Object.entries(wanted).filter(([kind, number]) => Math.abs((own[kind] ?? -1) - number) > 0.005)).toEqual([]);
});
