import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { Unavailable } from '../../src/errors.ts';
import { writeWhole, type Chunks } from '../../src/store/files.ts';
import { asOrdinaryUser, folderForTest } from './support/folder.ts';

async function* slowly(...chunks: readonly string[]): AsyncGenerator<string> {
  for (const chunk of chunks) yield await Promise.resolve(chunk);
}

test.each([
  ['a string', () => 'one\ntwo\n'],
  ['pieces', () => ['one\n', '', 'two\n']],
  ['pieces that come one by one', () => slowly('one\n', 'two\n')],
] satisfies [string, () => Chunks][])('%s is written whole, and nothing else is left', async (_words, chunks) => {
  const folder = path.join(folderForTest(), 'deep', 'er');
  await writeWhole(path.join(folder, 'out.jsonl'), chunks());
  expect(readFileSync(path.join(folder, 'out.jsonl'), 'utf8')).toBe('one\ntwo\n');
  expect(readdirSync(folder)).toEqual(['out.jsonl']);
});

test('a large text of many pieces comes out in order', async () => {
  const file = path.join(folderForTest(), 'out');
  const lines = Array.from({ length: 40_000 }, (_, i) => `line ${i} é\n`);
  await writeWhole(file, lines);
  expect(readFileSync(file, 'utf8')).toBe(lines.join(''));
});

test('the old file stays when the source fails, and stays whole until the new one is', async () => {
  const folder = folderForTest();
  const file = path.join(folder, 'out');
  writeFileSync(file, 'old');
  async function* failing(): AsyncGenerator<string> {
    yield 'x'.repeat(300_000);
    expect(readFileSync(file, 'utf8')).toBe('old');
    throw new RangeError('source broke');
  }
  await expect(writeWhole(file, failing())).rejects.toThrow(RangeError);
  expect(readFileSync(file, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['out']);
});

test('leftovers of killed writers of the same file are removed, those of living ones and other files stay', async () => {
  const folder = folderForTest();
  const host = os.hostname().replace(/[^A-Za-z0-9-]/g, '').slice(0, 40);
  const [dead, living, other] = [`.out.${host}.4194303.aa.tmp`, `.out.${host}.${process.pid}.bb.tmp`, `.else.${host}.4194303.cc.tmp`];
  for (const name of [dead, living, other]) writeFileSync(path.join(folder, name), '');
  await writeWhole(path.join(folder, 'out'), 'new');
  expect(readdirSync(folder).toSorted()).toEqual([living, other, 'out'].toSorted());
});

test('two writers of one file leave one whole content', async () => {
  const file = path.join(folderForTest(), 'out');
  await Promise.all(['a', 'b', 'c'].map((x) => writeWhole(file, slowly(x.repeat(300_000), x))));
  expect(readFileSync(file, 'utf8')).toMatch(/^(a{300001}|b{300001}|c{300001})$/);
});

test('a symbolic link stays a link, and its target is replaced', async () => {
  const folder = folderForTest();
  writeFileSync(path.join(folder, 'real'), 'old');
  symlinkSync('real', path.join(folder, 'link'));
  await writeWhole(path.join(folder, 'link'), 'new');
  expect(readFileSync(path.join(folder, 'real'), 'utf8')).toBe('new');
  expect(readdirSync(folder).toSorted()).toEqual(['link', 'real']);
});

test('a device is written to, not replaced', async () => {
  await writeWhole('/dev/null', 'gone');
  expect(existsSync('/dev/null')).toBe(true);
  expect(readFileSync('/dev/null', 'utf8')).toBe('');
});

test('a folder in the place of the file is refused with its name', async () => {
  const folder = folderForTest();
  mkdirSync(path.join(folder, 'out'));
  await expect(writeWhole(path.join(folder, 'out'), 'x')).rejects.toThrow(`the output file ${path.join(folder, 'out')} cannot be used: a folder is in its place`);
  expect(readdirSync(folder)).toEqual(['out']);
});

test('a file in the place of a folder is refused', async () => {
  const folder = folderForTest();
  writeFileSync(path.join(folder, 'out'), '');
  await expect(writeWhole(path.join(folder, 'out', 'records.jsonl'), 'x')).rejects.toThrow(Unavailable);
});

test('a full disk is told', async () => {
  await expect(writeWhole('/dev/full', 'x')).rejects.toThrow('the disk is full');
});

test('a folder that may not be written is refused', async () => {
  const folder = folderForTest();
  chmodSync(folder, 0o500);
  await asOrdinaryUser(folder, async () => {
    await expect(writeWhole(path.join(folder, 'out'), 'x')).rejects.toThrow('may not be written by this user');
  });
});
