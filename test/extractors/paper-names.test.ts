import { expect, test } from 'vitest';
import { papersIn } from '../../src/extractors/agreements/mentions.ts';

test.each([
  ['she said joint ventures pay', 'said joint ventures'],
  ['both have contracts with the port', 'have contracts'],
  ['they were bonds of old', 'bonds'],
  ['it is a joint venture', 'a joint venture'],
  ['with pacts on water', 'pacts'],
])('%s: %s', (mask, name) => {
  expect(papersIn(mask).map((paper) => paper.text)).toEqual([name]);
});
test('words that only lead to a paper name none', () => {
  expect(papersIn('of which he had said that it was with them in and by the yard')).toEqual([]);
});
