import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { run, temporaryFolder } from '../command-line.ts';

const folder = temporaryFolder('no-store');
afterAll(folder.remove);

const readers: readonly (readonly string[])[] = [
  ['records'], ['show', 'x'], ['export'], ['ledger'], ['copies'], ['dossier', 'Kobe'], ['gold', 'export'], ['retry'], ['jobs'], ['dead', 'list'], ['schedule', 'ls', '--quiet'],
  ['archive', 'list'], ['archive', 'verify'], ['archive', 'prune', '--older-than', '9'], ['reextract'], ['db', 'dump', 'store.jsonl'],
];

test.each(readers.map((args) => [args]))('%j tells of a data folder without a store, and makes none', async (args) => {
  const ended = await run([...args, '--data', 'elsewhere'], { cwd: folder.path });
  expect([ended.code, ended.out, ended.err]).toEqual([1, '', expect.stringMatching(/^dateliner: there is no store in \S+elsewhere yet: .*--data or DATELINER_DATA\n$/)]);
  expect(existsSync(path.join(folder.path, 'elsewhere')) || existsSync(path.join(folder.path, 'store.jsonl'))).toBe(false);
});

test.each([['none.jsonl', /none\.jsonl: there is no such file/], ['diary.txt', /this is no dump of a store/]])('db restore %s makes no database for what is no dump', async (file, says) => {
  writeFileSync(path.join(folder.path, 'diary.txt'), 'It rained.\n');
  const ended = await run(['db', 'restore', file, '--data', 'elsewhere'], { cwd: folder.path });
  expect([ended.code, ended.out, ended.err]).toEqual([1, '', expect.stringMatching(says)]);
  expect(existsSync(path.join(folder.path, 'elsewhere'))).toBe(false);
});
