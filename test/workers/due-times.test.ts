import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Schedule } from '../../src/store/schedule-types.ts';
import { checkTiming, dueBetween, nextDue, overdue } from '../../src/workers/due-times.ts';

const SHANGHAI = { pattern: '0 6 * * *', tz: 'Asia/Shanghai' };
const times = (dates: readonly Date[]): string[] => dates.map((date) => date.toISOString());

describe('a schedule is due', () => {
  test.each([
    [SHANGHAI, '2026-01-31T21:59:00Z', ['2026-01-31T22:00:00.000Z', '2026-02-01T22:00:00.000Z']],
    [{ pattern: '30 2 * * *', tz: 'Europe/Berlin' }, '2026-03-28T00:00:00Z', ['2026-03-28T01:30:00.000Z', '2026-03-29T01:00:00.000Z']],
    [{ pattern: '0 6 * * 1-5', tz: 'UTC' }, '2026-11-20T06:00:00Z', ['2026-11-23T06:00:00.000Z', '2026-11-24T06:00:00.000Z']],
    [{ pattern: '0 0 29 2 *', tz: 'UTC' }, '2026-01-01T00:00:00Z', ['2028-02-29T00:00:00.000Z', '2032-02-29T00:00:00.000Z']],
  ])('%j after %s', (timing, from, wanted) => {
    expect(times(nextDue(timing, new Date(from), 2))).toEqual(wanted);
  });
});

describe('what is no schedule is refused', () => {
  test.each([
    [{ pattern: 'at dawn', tz: 'UTC' }, /no cron pattern/], [{ pattern: '* * * * * *', tz: 'UTC' }, /no cron pattern/], [{ pattern: '61 * * * *', tz: 'UTC' }, /no cron pattern/],
    [{ pattern: '0 0 30 2 *', tz: 'UTC' }, /never due/], [{ pattern: '0 6 * * *', tz: 'Mars/Olympus' }, /no time zone/], [{ pattern: '', tz: 'UTC' }, /no cron pattern/],
  ])('%j', (timing, says) => {
    expect(() => checkTiming(timing)).toThrow(says);
  });
});

const schedule = (lastDue: string | null): Schedule => ({ site: 's', target: 's', ...SHANGHAI, addedAt: '2026-01-01T00:00:00.000Z', lastDue, lastBegun: lastDue, lastRun: null, missed: 0, note: null });

describe('what was missed', () => {
  test.each([
    [null, '2026-01-01T10:00:00Z', []], [null, '2026-01-01T22:04:00Z', []], [null, '2026-01-01T22:06:00Z', ['2026-01-01T22:00:00.000Z']],
    ['2026-01-01T22:00:00.000Z', '2026-01-02T20:00:00Z', []], ['2026-01-01T22:00:00.000Z', '2026-01-04T20:00:00Z', ['2026-01-02T22:00:00.000Z', '2026-01-03T22:00:00.000Z']],
  ])('last due %s, now %s', (lastDue, now, wanted) => {
    expect(times(overdue(schedule(lastDue), new Date(now)))).toEqual(wanted);
  });
});

test('due times between two moments lie between them, in order, and end', () => {
  const minute = fc.integer({ min: 0, max: 59 });
  const hour = fc.integer({ min: 0, max: 23 });
  fc.assert(fc.property(minute, hour, fc.integer({ min: 0, max: 40 }), (m, h, days) => {
    const [from, to] = [new Date('2026-03-01T00:00:00Z'), new Date(Date.UTC(2026, 2, 1 + days))];
    const dues = dueBetween({ pattern: `${m} ${h} * * *`, tz: 'UTC' }, from, to);
    expect(dues.length).toBeGreaterThanOrEqual(days - 1);
    expect(dues.every((due, i) => due > (dues[i - 1] ?? from) && due <= to)).toBe(true);
  }));
  expect(dueBetween({ pattern: '* * * * *', tz: 'UTC' }, new Date(0), new Date('2026-01-01T00:00:00Z'))).toHaveLength(10_000);
});
