/** The step of the build that makes patterns quick: what it writes, and that it takes the same characters. */
import { array, assert, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNarrowed, narrow, narrowPattern } from '../scripts/narrow.mjs';

const MOST_RANGES = 16;
const point = (unit: number): string => String.fromCodePoint(unit);
const between = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Stretches of Unicode in which sites are written, or could be. */
const SCRIPTS = {
  'ASCII': [0, 0x7f], 'Latin-1': [0x80, 0xff], 'Latin, extended': [0x100, 0x24f], 'Latin of Vietnamese': [0x1e00, 0x1eff], 'Greek': [0x386, 0x3ff], 'Cyrillic': [0x400, 0x52f],
  'Hebrew': [0x5d0, 0x5ea], 'Arabic': [0x620, 0x6ff], 'scripts of India': [0x900, 0xd7f], 'Thai': [0xe00, 0xe7f], 'Georgian': [0x10a0, 0x10ff], 'Khmer': [0x1780, 0x17ff],
  'Kana': [0x3041, 0x30ff], 'Han': [0x4e00, 0x9fff], 'Han, extension A': [0x3400, 0x4dbf], 'Hangul': [0xac00, 0xd7a3], 'Han, compatible': [0xf900, 0xfad9],
} as const;
/** Those in which letters are told from all else as before. */
const TOLD_EXACTLY = ['ASCII', 'Latin-1', 'Latin, extended', 'Latin of Vietnamese', 'Han', 'Hangul'] as const;

/** The sign of division comes in with the letters around it; that of micro goes out. */
const OTHERWISE = new Set('÷µ');

const CLASSES = ['\\p{L}', '[\\p{L}]', '[\\p{L}-]', "[\\p{L}'’-]", '[\\p{L}\\p{N}]', "[\\p{L}\\p{N}.&’'-]", "[\\p{L}\\p{M}\\p{N} .'’·,-]", '[^\\p{L}\\p{N}]', '\\p{N}', '[\\p{M}]', '\\p{Script=Han}', '[\\p{Script=Han}·（）()、]'];

function rangesTaken(pattern: RegExp): number {
  let ranges = 0;
  for (let unit = 0, before = false; unit <= 0xffff; unit++) {
    const now = !(unit >= 0xd800 && unit <= 0xdfff) && pattern.test(point(unit));
    if (now && !before) ranges++;
    before = now;
  }
  return ranges;
}

describe('narrow classes of characters', () => {
  test.each(Object.entries(SCRIPTS))('take every letter of %s that Unicode has', (_, [from, to]) => {
    const letter = new RegExp(`^${narrowPattern("[\\p{L}\\p{N}'’-]")}$`, 'u');
    expect(between(from, to).map(point).filter((sign) => /\p{L}/u.test(sign) && !letter.test(sign) && !/[ªµº]/.test(sign))).toEqual([]);
  });

  test.each(TOLD_EXACTLY)('take nothing of %s that is no letter', (script) => {
    const letter = new RegExp(`^${narrowPattern('\\p{L}')}$`, 'u');
    expect(between(SCRIPTS[script][0], SCRIPTS[script][1]).map(point).filter((sign) => letter.test(sign) !== /\p{L}/u.test(sign) && !OTHERWISE.has(sign))).toEqual([]);
  });

  test.each([['、', false], ['・', false], ['،', false], ['؟', false], ['×', false], ['€', false], ['ª', true], ['ｅ', true], ['々', true], ['한', true], ['ñ', true]])('as a letter, %s: %s', (sign, expected) => {
    expect(new RegExp(narrowPattern('\\p{L}'), 'u').test(sign)).toBe(expected);
  });

  test.each(CLASSES)('%s is few ranges', (source) => {
    const taken = rangesTaken(new RegExp(`^${narrowPattern(source)}$`, 'u'));
    expect(taken).toBeGreaterThan(0);
    expect(taken).toBeLessThanOrEqual(MOST_RANGES);
  });

  test.each(['\\p{L}', '[\\p{L}-]', '[\\p{L}\\p{N}-]'])('%s is few ranges in both cases', (source) => {
    expect(rangesTaken(new RegExp(`^${narrowPattern(source, { ignoreCase: true })}$`, 'iu'))).toBeLessThanOrEqual(MOST_RANGES);
  });

  test('leave letters beyond the basic plane out, but for Han', () => {
    expect(['𝐀', '𐍈', '𠮷'].map((sign) => new RegExp(`^${narrowPattern('\\p{L}')}$`, 'u').test(sign))).toEqual([false, false, false]);
    expect(new RegExp(`^${narrowPattern('\\p{Script=Han}')}$`, 'u').test('𠮷')).toBe(true);
  });

  test('find in the words of sites what the classes of Unicode find', () => {
    const sign = oneof(...TOLD_EXACTLY.map((script) => integer({ min: SCRIPTS[script][0], max: SCRIPTS[script][1] }).filter((unit) => unit !== 0xb5 && unit !== 0xf7 && unit !== 0xaa && unit !== 0xba && !(unit >= 0xb2 && unit <= 0xbe)).map(point)), constantFrom(...' .,-’“”、。'));
    assert(property(array(sign, { maxLength: 30 }).map((signs) => signs.join('')), constantFrom(...CLASSES), (text, source) => {
      const found = (pattern: string): (string | undefined)[] => [...text.matchAll(new RegExp(`${pattern}+`, 'gu'))].map(([match]) => match);
      expect(found(narrowPattern(source))).toEqual(found(source));
    }));
  });
});

describe('narrowed source', () => {
  test.each([
    ['const a = /\\p{N}/u;', 'const a = /[0-9\\xb2-\\xb3\\xb9\\xbc-\\xbe\\u0660-\\u0669\\u2150-\\u218b\\u2460-\\u249b\\uff10-\\uff19]/u;'],
    ["const a = '[\\\\p{M}]';", "const a = '[\\\\u0300-\\\\u036f\\\\u20d0-\\\\u20f0\\\\ufe00-\\\\ufe0f]';"],
    ['const a = `${b}\\\\p{M}${c}`;', 'const a = `${b}[\\\\u0300-\\\\u036f\\\\u20d0-\\\\u20f0\\\\ufe00-\\\\ufe0f]${c}`;'],
    ['const a = String.raw`[’\\p{M}]${`\\\\p{M}`}`;', 'const a = String.raw`[’\\u0300-\\u036f\\u20d0-\\u20f0\\ufe00-\\ufe0f]${`[\\\\u0300-\\\\u036f\\\\u20d0-\\\\u20f0\\\\ufe00-\\\\ufe0f]`}`;'],
    ["const 市 = '市', a = '\\\\p{Script=Han}';", "const 市 = '市', a = '[\\\\u3005-\\\\u3007\\\\u3400-\\\\u9fff\\\\uf900-\\\\ufad9\\\\u{20000}-\\\\u{323af}]';"],
  ])('%s', (code, expected) => {
    expect(narrow(code)).toBe(expected);
  });

  test.each(['// of \\p{L}\nconst a = 1;', 'const a = /\\p{Lu}[\\p{Ll}\\p{N}]\\P{L}/u;', 'const a = /\\\\p{L}/;', "const a = 'the sign \\\\\\\\p{L}';", 'const a = /[^\\s\\p{L}\\p{Sc}]/u;'])('stays: %s', (code) => {
    expect(narrow(code)).toBe(code);
  });

  test('keeps its lines', () => {
    const code = 'const a = [\n  /\\p{L}/u,\n  `x\n\\\\p{N}`,\n];\n';
    expect(narrow(code).split('\n')).toHaveLength(code.split('\n').length);
  });

  test('tells of a class that does not close', () => {
    expect(() => narrow("const a = '[\\\\p{L}' + b;")).toThrow(/does not close/);
  });
});

test.each([
  ['/a/src/extractors/dates/tokens.ts', true], ['/a/dist/extractors/dates/tokens.js', true], ['/a/dist/page/guess.js', true],
  ['/a/dist/extractors/dates/tokens.d.ts', false], ['/a/src/crawlers/gate.ts', false], ['/a/src/extractors/cities/fold.ts', false],
])('%s is narrowed: %s', (file, expected) => {
  expect(isNarrowed(file)).toBe(expected);
});
