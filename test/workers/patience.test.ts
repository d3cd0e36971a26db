import { expect, test } from 'vitest';
import type { Logger } from '../../src/log.ts';
import { Patience } from '../../src/workers/patience.ts';

function patient() {
  const lines: string[] = [];
  let now = 0;
  const log = { error: ({ error }: { error: string }, what: string) => lines.push(`${what}: ${error}`), info: (what: string) => lines.push(what) } as unknown as Logger;
  return { patience: new Patience(log, () => now), lines, wait: (ms: number) => { now += ms; } };
}

test('a trouble that lasts is tried less and less often, ten seconds apart at most', () => {
  const { patience, wait } = patient();
  const waits = [500, 1000, 2000, 4000, 8000, 10_000, 10_000];
  for (const ms of waits) {
    patience.missed(new Error('nothing answers'), 'no store');
    wait(ms - 1);
    expect(patience.isOver).toBe(false);
    wait(1);
    expect(patience.isOver).toBe(true);
  }
  patience.went();
  patience.missed(new Error('nothing answers'), 'no store');
  wait(500);
  expect(patience.isOver).toBe(true);
});

test('the same words are told once a minute, others at once, and the end of it', () => {
  const { patience, lines, wait } = patient();
  patience.went();
  for (let i = 0; i < 12; i += 1) {
    patience.missed(new Error('nothing answers'), 'no store');
    wait(10_000);
  }
  expect(lines).toEqual(['no store: nothing answers', 'no store: nothing answers']);
  patience.missed(new Error('the disk is full'), 'no store');
  patience.went();
  patience.went();
  expect(lines.slice(2)).toEqual(['no store: the disk is full', 'all can be used again']);
});
