import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginOf, endOf, ends, matchesOf, occurs } from '../../src/extractors/matches.ts';

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

/** Sources made of what the patterns of rules are made of. */
const { source } = fc.letrec<{ source: string; sequence: string; part: string; atom: string }>((tie) => ({
  source: fc.oneof({ depthSize: 'xsmall' }, tie('sequence'), fc.tuple(tie('sequence'), tie('source')).map((ways) => ways.join('|'))),
  sequence: fc.array(tie('part'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
  part: fc.tuple(tie('atom'), fc.constantFrom('', '', '', '?', '*', '+?', '{0,2}', '{2}', '{1,}')).map(([atom, count]) => (/^(?:\\b|[\^$]|\(\?(?:[=!]|<[=!]))/.test(atom) ? atom : atom + count)),
  atom: fc.oneof({ depthSize: 'xsmall' }, fc.constantFrom('a', 'K', 's', 'ſ', 'é', ' ', '1', '\\.', '-', '\\d', '\\w', '\\s', '\\S', '\\b', '^', '$', '.', '[ab]', '[^a ]', '[A-Z]', '[a-k1-9-]', '[^\\p{L}]', '\\p{Lu}', '[\\p{L}\\p{M}’]', '\\uE000', '[\\uE000-\\uEFFF]', '[\\uF000-\\uF8FE]', '(?<![\\p{L}-])', '(?<!a)', '(?<=[a ])'), tie('source').map((s) => `(?:${s})`), tie('source').map((s) => `(?=${s})`), tie('source').map((s) => `(?!${s})`), tie('source').map((s) => `(${s})`)),
}));
const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'k', 'K', 'K', 's', 'ſ', 'é', ' ', ' ', '1', '.', '-', '’', '\n', '\u00a0', '\uE000', '\uEFFF', '\uF000', '\uF8FF', '𝒜', '\udc9c', '_'), maxLength: 24 });

/** Within a character: the engine looks for empty matches there too, against its own standard. */
const isAmid = (text: string, at: number): boolean => (text.codePointAt(at - 1) ?? 0) > 0xffff;

test('what a pattern may begin with is never told too narrowly', () => {
  fc.assert(fc.property(source, fc.constantFrom('gu', 'giu'), letters, (own, flags, text) => {
    const pattern = new RegExp(own, flags);
    const known = [...text.matchAll(pattern)].filter((m) => !isAmid(text, m.index));
    expect(seen(matchesOf(pattern, text).filter((m) => !isAmid(text, m.index)))).toEqual(seen(known));
    expect(occurs(pattern, text)).toBe(matchesOf(pattern, text).length > 0);
  }), { numRuns: 300 });
});
test('patterns without the flag u are read with their own meaning', () => {
  fc.assert(fc.property(source.filter((s) => !s.includes('\\p')), fc.constantFrom('g', 'gi', 'gm'), letters, (own, flags, text) => {
    const pattern = new RegExp(own, flags);
    expect(seen(matchesOf(pattern, text))).toEqual(seen(text.matchAll(pattern)));
  }), { numRuns: 150 });
});

test('a pattern that is bound to an end of the text is told from the text as the engine tells it', () => {
  fc.assert(fc.property(source, fc.constantFrom('u', 'iu'), letters.map((text) => text.slice(0, 10)), (own, flags, text) => {
    const last = new RegExp(`(?:${own})$`, flags), first = new RegExp(`^(?:${own})`, flags);
    expect(endOf(last, text)).toEqual(last.exec(text));
    expect(ends(last, text)).toBe(last.test(text));
    expect(beginOf(first, text)).toEqual(first.exec(text));
  }), { numRuns: 100 });
});
