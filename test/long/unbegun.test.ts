import { expect, test } from 'vitest';
import { start, temporaryFolder } from '../command-line.ts';

test('who waits for an address that no worker begins is told of it, and it stays queued', async () => {
  const folder = temporaryFolder('unbegun');
  try {
    const waiting = start(['enqueue', '--wait', 'http://press.invalid/release-1.html'], { cwd: folder.path });
    await waiting.seen('nobody has begun it yet: is "dateliner work" running?');
    waiting.child.kill('SIGINT');
    const ended = await waiting.ended;
    expect([ended.code, ended.out, ended.err]).toEqual([130, '', expect.stringContaining('no longer waiting: the addresses stay in the queue')]);
  } finally {
    folder.remove();
  }
}, 120_000);
