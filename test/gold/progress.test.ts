import { expect, test } from 'vitest';
import { lastByOthers, progress, rememberedWith, resultOf } from '../../src/gold/progress.ts';
import type { Outcome, Verdict } from '../../src/gold/verdict.ts';

const verdict = (item: string, outcome: Outcome): Verdict => ({ release: 'a', kind: 'dates', item, outcome, slots: {}, wanted: `words ${item}` });
const result = (ruleset: string, outcomes: Readonly<Record<string, Outcome>>) => resultOf(Object.entries(outcomes).map(([item, outcome]) => verdict(item, outcome)), { ruleset, at: '2026-01-01T00:00:00.000Z' });

test('items that came right, went wrong, appeared and vanished are told by name', () => {
  const before = result('r1', { 0: 'missed', 1: 'right', 2: 'wrong', 3: 'missed', '+5': 'spurious' });
  const now = result('r2', { 0: 'right', 1: 'wrong', 2: 'wrong', 3: 'wrong', '+9': 'spurious' });
  const { better, worse, mean } = progress(before, now);
  expect(better.map(({ words, before: was, now: is }) => `${words}: ${was} to ${is}`)).toEqual(['words 0: missed to right', 'words 3: missed to wrong', 'words +5: spurious to not found']);
  expect(worse.map(({ words, before: was, now: is }) => `${words}: ${was} to ${is}`)).toEqual(['words 1: right to wrong', 'words +9: not found to spurious']);
  expect(mean).toBe(before.mean);
});

test('the results of two rule sets are kept, and a second measurement of the same rules takes the place of the first', () => {
  const first = rememberedWith(null, 'g', result('r1', { 0: 'missed' }));
  const second = rememberedWith(first, 'g', result('r2', { 0: 'right' }));
  expect(lastByOthers(second, 'r2')?.ruleset).toBe('r1');
  const again = rememberedWith(second, 'g', result('r2', { 0: 'wrong' }));
  expect(again.results.map(({ ruleset }) => ruleset)).toEqual(['r1', 'r2']);
  expect(rememberedWith(again, 'g', result('r3', {})).results.map(({ ruleset }) => ruleset)).toEqual(['r2', 'r3']);
  expect(lastByOthers(first, 'r1')).toBeNull();
});
