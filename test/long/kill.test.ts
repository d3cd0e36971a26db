import { expect, test } from 'vitest';
import { expectedAddresses, faultRound, killEmbedded } from '../faults/rounds.ts';

test('worker, crawler and database server are killed in the middle of a crawl of 300 pages; every article has one record', async () => {
  const end = await faultRound({ articles: 300, after: { worker: 60, crawler: 120, server: 200 }, killServer: killEmbedded });
  expect(end.addresses.toSorted()).toEqual(expectedAddresses(300));
  expect(new Set(end.versions)).toEqual(new Set([1]));
  expect([end.codes.last, end.told]).toEqual([0, expect.stringContaining('done')]);
}, 240_000);
