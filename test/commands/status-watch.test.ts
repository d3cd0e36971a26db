import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
