/** The step of the build that keeps the machine code of patterns small: what it writes, that nothing else is matched, and that it helps. */
import { spawnSync } from 'node:child_process';
import { array, assert, constantFrom, letrec, oneof, property, tuple, type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seamed } from '../scripts/seams.mjs';

const LONG = 'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota';

describe('code with seams', () => {
  test.each([
    ['behind a group of many ways', '/(?:a|b|c) d/u', '/(?:a|b|c)(?=) d/u'],
    ['behind what may be left out', '/(?:about )?(\\d+) days/', '/(?:about )?(?=)(\\d+) days/'],
    ['behind named groups', '/(?<month>May|June|July) (?<day>\\d+)/', '/(?<month>May|June|July)(?=) (?<day>\\d+)/'],
    ['before it where a pattern looks back', '/(?<=x(?:a|b|c))d/', '/(?<=x(?=)(?:a|b|c))d/'],
    ['within looks ahead', '/(?!(?:a|b|c) d)e/', '/(?!(?:a|b|c)(?=) d)e/'],
    ['in strings that are patterns', "const a = '(?:x|y|z)\\\\b\\\\)';", "const a = '(?:x|y|z)(?=)\\\\b\\\\)';"],
    ['around what a template puts in', 'const a = `(?:${b}|c) ${d}e`;', 'const a = `(?:${b}|c)(?=) ${d}(?=)e`;'],
    ['in raw templates', 'const a = String.raw`(?:a|\\(|c) d`;', 'const a = String.raw`(?:a|\\(|c)(?=) d`;'],
    ['with a loop in place of what is written out thrice', `/(?:${LONG}){0,3}x/`, `/(?:${LONG}|(?!)){0,3}(?=)x/`],
    ['past brackets of other parts', "const a = 'x)(?:a|b|c)(?:d|(?:e|f|g) h';", "const a = 'x)(?:a|b|c)(?:d|(?:e|f|g)(?=) h';"],
  ])('%s', (_, code, expected) => {
    expect(seamed(code)).toBe(expected);
  });

  test.each(['/(?:a|b|c)/', '/(?:a|b)c/', '/[(a|b|c)]d/', '/\\(a|b|c\\) d/', '/(?=a|b|c)d/', '/(?:ab){0,3}/', "const a = 'one (or|of|two) more';", 'const a = `x${b}y`;', '// (?:a|b|c) d\nconst a = 1;'])('stays: %s', (code) => {
    expect(seamed(code)).toBe(code);
  });

  test('keeps its lines', () => {
    const code = 'const a = [\n  /(?:a|b|c)d/u,\n  `(?:x|y|z)\n${b}`,\n];\n';
    expect(seamed(code).split('\n')).toHaveLength(code.split('\n').length);
    expect(seamed(code)).not.toBe(code);
  });
});

/** Patterns with whatever the rules use: groups, captures, looks both ways, repeats. */
const { pattern } = letrec<{ pattern: string; part: string }>((tie) => {
  const times = constantFrom('', '', '', '?', '??', '{0,3}', '{1,2}', '{2}', '+');
  const group = (open: string, repeats: boolean): Arbitrary<string> => tuple(array(tie('pattern'), { minLength: 1, maxLength: 4 }), repeats ? times : constantFrom('')).map(([ways, more]) => `${open}${ways.join('|')})${more}`);
  return {
    part: oneof({ maxDepth: 3, withCrossShrink: true }, tuple(constantFrom('a', 'b', 'c', '[ab]', '.', ' ', '\\b', 'abc'), times).map(([one, more]) => (one === '\\b' ? one : `${one}${more}`)), group('(?:', true), group('(', true), group('(?=', false), group('(?!', false), group('(?<=', false), group('(?<!', false)),
    pattern: array(tie('part'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  };
});

/** All matches: where they are, and what their groups hold. */
const matches = (source: string, flags: string, text: string): unknown[] => [...text.matchAll(new RegExp(source, flags))].map((m) => [m.index, ...m]);

test('patterns match what they matched before', () => {
  const text = array(constantFrom('a', 'b', 'c', ' ', 'A'), { maxLength: 7 }).map((signs) => signs.join(''));
  assert(property(pattern, text, constantFrom('g', 'gu', 'gi', 'giu'), (source, subject, flags) => {
    expect(matches(seamed(`/${source}/${flags}`).slice(1, -1 - flags.length), flags, subject)).toEqual(matches(source, flags, subject));
  }), { numRuns: 500 });
});

test('a long pattern takes less than half of the machine code', () => {
  const source = `/(?<![a-z])(?:the |an? )?(?:${LONG})(?: (?:${LONG.toUpperCase()}))?(?: (?:of|in|at) (?:${LONG}) ){0,3}(?:${LONG}) (?:${LONG})s? ago(?![a-z])/u`;
  const script = `
    import { getHeapSpaceStatistics } from 'node:v8';
    const used = () => getHeapSpaceStatistics().filter((s) => s.space_name.startsWith('code')).reduce((sum, s) => sum + s.space_used_size, 0);
    const settled = () => { gc(); return used(); };
    const size = (pattern) => { const before = settled(); for (let i = 0; i < 3; i += 1) pattern.test('the alpha BETA of gamma delta epsilons ago'); return settled() - before; };
    size(/warm/);
    console.log(JSON.stringify([size(${source}), size(${seamed(source)})]));
  `;
  const { stdout } = spawnSync(process.execPath, ['--regexp-tier-up-ticks=0', '--expose-gc', '--input-type=module', '-e', script], { encoding: 'utf8' });
  const [before, after] = JSON.parse(stdout) as [number, number];
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThan(before / 2);
});
