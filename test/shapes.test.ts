/** The step of the build that lets V8 give the objects of one literal one shape: what it writes, that objects stay what they are, and that it helps. */
import { spawnSync } from 'node:child_process';
import { array, assert, constantFrom, integer, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shaped } from '../scripts/shapes.mjs';

describe('an object literal', () => {
  test.each([
    ['that begins with another object and adds to it', 'const a = { ...b, c: 1 };', 'const a = { ...null, ...b, c: 1 };'],
    ['of two objects', 'const a = {...b, ...c};', 'const a = { ...null,...b, ...c};'],
    ['within another', 'f({ ...a, b: { ...c, d } });', 'f({ ...null, ...a, b: { ...null, ...c, d } });'],
  ])('%s is made property by property', (_, code, expected) => {
    expect(shaped(code)).toBe(expected);
  });

  test.each(['const a = { ...b };', 'const a = { c: 1, ...b };', 'const a = [...b, c];', 'f(...a, b);', 'const { a, ...b } = c;', 'const { ...b } = c;', "const a = '{ ...b, c: 1 }';", '// { ...b, c: 1 }\nconst a = {};'])('stays: %s', (code) => {
    expect(shaped(code)).toBe(code);
  });

  test('keeps its line', () => {
    const code = 'const a = {\n  ...b,\n  c: 1,\n};\nconst d = { ...e, f };\n';
    expect(shaped(code).split('\n').map((line) => line.trimEnd().length > 0)).toEqual(code.split('\n').map((line) => line.length > 0));
  });
});

/** What a piece of code makes of an object `a` and an object `b`. */
const made = (code: string, a: object, b: object): string => JSON.stringify((new Function('a', 'b', `return (${code});`) as (a: object, b: object) => object)(a, b));

test('objects have the same properties in the same order', () => {
  const object = array(tuple(constantFrom('a', 'b', 'c', '1', '__proto__'), integer()), { maxLength: 4 }).map((entries) => Object.fromEntries(entries));
  assert(property(object, object, constantFrom('{ ...a, b: 1 }', '{ ...a, ...b }', '{ ...a, c: a.b, ...b, a: 2 }', '{ ...a, get c() { return 3; } }'), (a, b, code) => {
    expect(made(shaped(`(${code});`).slice(1, -2), a, b)).toBe(made(code, a, b));
  }));
});

test('objects that a built file makes share their shape', () => {
  const script = `
    import { keyed } from './dist/extractors/key.js';
    for (let i = 0; i < 50; i++) keyed('figure', [{ text: String(i) }]);
    const [a, b] = keyed('figure', [{ text: 'one' }, { text: 'two' }]);
    process.stdout.write(String(%HaveSameMap(a, b)));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--allow-natives-syntax', '--input-type=module', '-e', script], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['true', '']);
});
