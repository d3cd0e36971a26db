import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Unavailable } from '../../src/errors.ts';
import { onStranded, tellGood, tellTrouble, untilRead } from '../../src/workers/stranded.ts';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

const FULL = new Unavailable('the disk is full');

test('a trouble is told when nothing good follows it in time, however often it comes back', () => {
  const [ends, told] = [new EventEmitter(), vi.fn<() => void>()];
  const done = onStranded(ends, { what: 'a run', afterMs: 1000, stranded: told });
  tellTrouble(ends, FULL, 'another run');
  tellTrouble(ends, new Error('a page that cannot be read'), 'a run');
  vi.advanceTimersByTime(5000);
  tellTrouble(ends, FULL, 'a run');
  vi.advanceTimersByTime(900);
  tellGood(ends, 'a run');
  vi.advanceTimersByTime(5000);
  expect(told).not.toHaveBeenCalled();
  tellTrouble(ends, FULL, 'a run');
  vi.advanceTimersByTime(600);
  tellTrouble(ends, FULL, 'a run');
  vi.advanceTimersByTime(400);
  expect(told.mock.calls).toEqual([[FULL]]);
  tellTrouble(ends, FULL, 'a run');
  done();
  vi.advanceTimersByTime(5000);
  expect(told).toHaveBeenCalledOnce();
});

test('who waits for captures of which none can be read hears of it; who waits for nobody does not', async () => {
  const ends = new EventEmitter();
  const waiting = untilRead(ends, 1, () => Promise.resolve(false)).catch((error: unknown) => error);
  let looks = 0;
  const calm = untilRead(null, 1, () => Promise.resolve((looks += 1) > 5));
  tellTrouble(ends, FULL);
  await vi.advanceTimersByTimeAsync(20_000);
  tellGood(ends);
  await vi.advanceTimersByTimeAsync(20_000);
  tellTrouble(ends, FULL);
  await vi.advanceTimersByTimeAsync(31_000);
  expect(await waiting).toBe(FULL);
  expect(await calm).toBeUndefined();
});
