import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makePath } from '../../src/store/make-path.ts';
import { folderForTest } from './support/folder.ts';

test('folders on the way are made, and what is there stays', () => {
  const folder = folderForTest();
  expect(makePath(path.join(folder, 'Größe und Maß', 'b', 'c'))).toBe(true);
  expect([makePath(path.join(folder, 'Größe und Maß', 'b')), makePath('/')]).toEqual([false, false]);
  expect(statSync(path.join(folder, 'Größe und Maß', 'b', 'c')).isDirectory()).toBe(true);
});
test('a file in the way is told as one', () => {
  const folder = folderForTest();
  writeFileSync(path.join(folder, 'file'), '');
  mkdirSync(path.join(folder, 'there'));
  expect(() => makePath(path.join(folder, 'file'))).toThrow('EEXIST');
  expect(() => makePath(path.join(folder, 'file', 'b'))).toThrow('ENOTDIR');
});
test.runIf(process.platform === 'linux').each(['/proc/dateliner', '/proc/dateliner/data/archive'])('%s, where nothing can be made, ends with an error', (folder) => {
  expect(() => makePath(folder)).toThrow(/ENOENT|EACCES|EROFS|EPERM/);
});
