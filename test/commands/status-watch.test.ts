import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { fitted, inPlace } from '../../src/commands/screen.ts';
import { run, start, temporaryFolder } from '../command-line.ts';

const folder = temporaryFolder('watch');
afterAll(folder.remove);

test('status --watch goes on telling until Ctrl-C, which is no failure', async () => {
  const watching = start(['status', '--watch', '0.1', '--json'], { cwd: folder.path });
  await watching.seen('}\n{');
  watching.child.kill('SIGINT');
  const end = await watching.ended;
  expect([end.code, end.err]).toEqual([0, '']);
  for (const line of end.out.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ records: 0, schedules: [] });
});

test('a reader that has enough ends the command in good order: nothing is left running', async () => {
  const watching = start(['status', '--watch', '0.1'], { cwd: folder.path });
  await watching.seen('no failed jobs');
  watching.child.stdout?.destroy();
  const end = await watching.ended;
  expect([end.code, end.err]).toEqual([0, '']);
  expect(existsSync(path.join(folder.path, 'data', 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
});

test('status --watch refuses what is no number of seconds', async () => {
  expect(await run(['status', '--watch', 'often'], { cwd: folder.path })).toMatchObject({ code: 2 });
});

test.each([
  ['what fits stands as it is', 'one\ntwo\n', { columns: 3, rows: 2 }, ['one', 'two']],
  ['long lines are cut', 'a long line\nshort\n', { columns: 6, rows: 2 }, ['a lon…', 'short']],
  ['wide letters take two columns', '成都与札幌\n', { columns: 7, rows: 2 }, ['成都…']],
  ['what has no room is counted', 'a\nb\nc\nd\n', { columns: 9, rows: 2 }, ['a', '… and 3 …']],
])('in a small window: %s', (...[, text, screen, lines]) => {
  expect(fitted(text, screen)).toEqual(lines);
  expect(inPlace(text, screen)).toBe(`\u001B[H${lines.join('\u001B[K\n')}\u001B[K\u001B[J`);
});
