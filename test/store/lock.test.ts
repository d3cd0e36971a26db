import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from '../../src/store/embedded/lock.ts';
import { argumentsOf, lives, ownStamp, pidOf, stampOf } from '../../src/store/embedded/stamp.ts';
import { folderForTest } from './support/folder.ts';

const SCRIPT = fileURLToPath(new URL('support/locker.mjs', import.meta.url));

function locker(file: string, ...args: readonly string[]): { child: ChildProcess; said: Promise<string> } {
  const child = spawn(process.execPath, [SCRIPT, file, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => { child.kill('SIGKILL'); });
  const said = once(child.stdout ?? child, 'data').then(([data]) => String(data).trim());
  return { child, said };
}

test('a stamp stands for one process: not for a dead one, and not for another that got its pid', () => {
  const mine = ownStamp();
  expect(stampOf(process.pid)).toBe(mine);
  expect(pidOf(mine)).toBe(process.pid);
  expect(lives(mine)).toBe(true);
  expect(lives(mine.replace(/^\d+:\d*/, `${process.pid}:1`))).toBe(false);
  expect(stampOf(4_194_303)).toBeNull();
  expect(['', 'x', '0:1', '-1:1', '4194303:1'].map(lives)).toEqual([false, false, false, false, false]);
  expect(argumentsOf(process.pid)?.[0]).toContain('node');
  expect(argumentsOf(4_194_303)).toBeNull();
});

test('one at a time is inside, within a process, and the lock is left behind by success and failure alike', async () => {
  const file = path.join(folderForTest(), 'lock');
  let inside = 0;
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => withLock(file, async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => { setImmediate(resolve); });
    inside -= 1;
    if (i % 2 === 0) throw new RangeError('inside');
    return i;
  })));
  expect(results.filter((r) => r.status === 'fulfilled')).toHaveLength(10);
  expect(existsSync(file)).toBe(false);
});

test('one at a time is inside, of several processes that find a stale lock and stale breakers', async () => {
  const folder = folderForTest();
  const file = path.join(folder, 'lock');
  for (const suffix of ['', '.break', '.break.break']) writeFileSync(file + suffix, '4194303:1:none');
  const all = await Promise.all([1, 2, 3, 4].map(() => locker(file, '15').said));
  expect(all).toEqual(['15', '15', '15', '15']);
  expect(readdirSync(folder)).toEqual([]);
});

test('whoever is killed inside gives the lock to the next', async () => {
  const file = path.join(folderForTest(), 'lock');
  const { child, said } = locker(file, '1', 'stay');
  expect(await said).toBe('inside');
  const next = withLock(file, async () => stampOf(child.pid ?? 0));
  child.kill('SIGKILL');
  expect(await next).toBeNull();
  rmdirSync(`${file}.inside`);
  expect(await locker(file, '1').said).toBe('1');
});
