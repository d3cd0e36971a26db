/** The build is done again only when something it is made from has changed. */
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh } from '../scripts/fresh.mjs';

const root = path.join(os.tmpdir(), `dateliner-fresh-${process.pid}`);
const at = (file: string): string => path.join(root, file);
const EARLY = new Date('2024-01-01'), BUILT = new Date('2024-01-02'), LATE = new Date('2024-01-03');

beforeEach(() => {
  for (const folder of ['src/deep', 'scripts', 'dist', 'compiled']) mkdirSync(at(folder), { recursive: true });
  for (const file of ['src/deep/rule.ts', 'package.json', 'dist/cli.js', 'compiled/ruleset.txt']) writeFileSync(at(file), '');
  for (const name of ['src/deep/rule.ts', 'src/deep', 'src', 'scripts', 'package.json']) utimesSync(at(name), EARLY, EARLY);
  utimesSync(at('compiled/ruleset.txt'), BUILT, BUILT);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('nothing has changed since', () => {
  expect(isFresh(root)).toBe(true);
});
test.each(['src/deep/rule.ts', 'src/deep', 'package.json'])('%s is newer', (name) => {
  utimesSync(at(name), LATE, LATE);
  expect(isFresh(root)).toBe(false);
});
test.each(['dist/cli.js', 'compiled/ruleset.txt'])('%s is missing', (name) => {
  rmSync(at(name));
  expect(isFresh(root)).toBe(false);
});
