import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf, occurs } from '../../src/extractors/matches.ts';

const patterns = fc.constantFrom(/a/g, /a*/g, /(?:)/gu, /(?<=a)b|\b/gu, /[\p{L}]+?/gu, /$/gm, /(a)|(b)/gd, /😀?/gu, /😀?/g);
const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '\ud83d', 'é') });
const seen = (all: Iterable<RegExpExecArray>): unknown[] => [...all].map((m) => [m.index, ...m]);

test('the matches are those of matchAll, whatever the pattern, and a second use begins anew', () => {
  fc.assert(fc.property(patterns, texts, (pattern, text) => {
    expect(seen(matchesOf(pattern, text))).toEqual(seen(text.matchAll(pattern)));
    expect(seen(matchesOf(pattern, text))).toEqual(seen(text.matchAll(pattern)));
  }));
});
test('a pattern that is not global is refused rather than run for ever', () => {
  expect(() => matchesOf(/a/, 'aa')).toThrow(TypeError);
  expect(() => matchesOf(/a/gy, 'aa')).toThrow(TypeError);
});
test('a pattern occurs or not, wherever it was used last', () => {
  const pattern = /b/g;
  pattern.lastIndex = 2;
  expect([occurs(pattern, 'ab'), occurs(pattern, 'ab'), occurs(pattern, 'aa')]).toEqual([true, true, false]);
});
