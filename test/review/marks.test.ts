/** Where a text is cut, and what of it may be shown. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { segments, shown } from '../../src/review/page/marks.ts';

const cut = (length: number, spans: readonly (readonly number[])[]): string => segments(length, spans.map((at) => ({ at }))).map(({ start, end, items }) => `${start}-${end}:${items.join('+')}`).join(' ');

describe('a text is cut where findings begin and end', () => {
  test.each<readonly [string, number, number[][], string]>([
    ['no finding', 9, [], '0-9:'],
    ['one in the middle', 9, [[2, 5]], '0-2: 2-5:0 5-9:'],
    ['one inside another', 9, [[4, 6], [2, 8]], '0-2: 2-4:1 4-6:1+0 6-8:1 8-9:'],
    ['two that overlap', 9, [[1, 5], [3, 8]], '0-1: 1-3:0 3-5:0+1 5-8:1 8-9:'],
    ['two on the same words', 4, [[0, 4], [0, 4]], '0-4:0+1'],
    ['two that touch', 6, [[0, 3], [3, 6]], '0-3:0 3-6:1'],
    ['one with two mentions', 6, [[0, 1, 4, 6]], '0-1:0 1-4: 4-6:0'],
    ['spans outside, empty, turned around or broken', 5, [[3, 9], [2, 2], [4, 1], [-1, 3], [1.5, 3], [Number.NaN, 2], [0]], '0-5:'],
    ['an empty text', 0, [[0, 1]], ''],
  ])('%s', (...[, length, spans, expected]) => {
    expect(cut(length, spans)).toBe(expected);
  });
});

test('whatever the spans, the pieces make up the text and each says just what covers it', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => [start, start + length]), { maxLength: 11 });
  fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), spans, (length, all) => {
    const pieces = segments(length, all.map((at) => ({ at })));
    expect(pieces[0]?.start).toBe(0);
    expect(pieces.at(-1)?.end).toBe(length);
    expect(pieces.slice(1).map(({ start }) => start)).toEqual(pieces.slice(0, -1).map(({ end }) => end));
    for (const { start, end, items } of pieces) {
      const covering = all.flatMap(([from = 0, to = 0], n) => (from <= start && to >= end && to > from && to <= length ? [n] : []));
      expect(items.toSorted((a, b) => a - b)).toEqual(covering);
    }
  }));
});

test('a hundred thousand findings on one word are cut without being counted for each other', () => {
  const pieces = segments(200_000, Array.from({ length: 100_000 }, (_, i) => ({ at: [i, 200_000 - i] })));
  expect(pieces.reduce((most, { items }) => Math.max(most, items.length), 0)).toBeLessThan(20);
});

test('what turns the line around or is no character is shown as such, and everything keeps its place', () => {
  expect(shown('a\u202eb\u0000c\ud800d\u2066e\nf\tg')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde\nf\tg');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(shown(text)).toHaveLength(text.length);
    expect(shown(text).isWellFormed()).toBe(true);
  }));
});
