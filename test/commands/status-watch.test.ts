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

test('status --watch refuses what is no number of seconds', async () => {
  expect(await run(['status', '--watch', 'often'], { cwd: folder.path })).toMatchObject({ code: 2 });
});
