/** Batches: nothing is lost, nothing comes twice, and everybody hears of their own. */
import { expect, test } from 'vitest';
import { Gathering } from '../../src/workers/gathering.ts';

test('each item gets what came of it, in batches of at most so many, one after the other', async () => {
  const batches: number[][] = [];
  let running = 0;
  const gathering = new Gathering<number, string>({
    most: 3, gapMs: 0,
    work: async (items) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      batches.push([...items]);
      running -= 1;
      return items.map((item) => `of ${item}`);
    },
  });
  const given = Array.from({ length: 8 }, (_, i) => i);
  expect(await Promise.all(given.map((item) => gathering.add(item)))).toEqual(given.map((item) => `of ${item}`));
  expect(batches).toEqual([[0, 1, 2], [3, 4, 5], [6, 7]]);
});

test('the first goes at once, and what comes soon after it waits for company until the time is up or the batch is full', async () => {
  const batches: string[][] = [];
  const gathering = new Gathering<string, null>({ most: 2, gapMs: 30, work: async (items) => { batches.push([...items]); return items.map(() => null); } });
  await gathering.add('alone');
  await Promise.all([gathering.add('a'), gathering.add('b')]);
  expect(batches).toEqual([['alone'], ['a', 'b']]);
  await gathering.add('last');
  expect(batches.at(-1)).toEqual(['last']);
});

test('a batch that fails fails for all in it, and for nobody else', async () => {
  let turn = 0;
  const gathering = new Gathering<number, number>({
    most: 2, gapMs: 0,
    work: async (items) => {
      turn += 1;
      if (turn === 1) throw new Error('the first batch');
      return items;
    },
  });
  const results = await Promise.allSettled([1, 2, 3].map((item) => gathering.add(item)));
  expect(results.map((result) => result.status)).toEqual(['rejected', 'rejected', 'fulfilled']);
});
