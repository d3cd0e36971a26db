import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn, hoursFor, hoursOf, untilOpen } from '../../src/crawlers/hours.ts';

const MINUTE = 60_000;
const written = ({ h, m }: { h: number; m: number }): string => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`;

describe('the hours of a site', () => {
  it.each([
    { hours: '01:00-06:00', zone: 'UTC', now: '2026-03-01T00:59:00Z', minutes: 1 },
    { hours: '01:00-06:00', zone: 'UTC', now: '2026-03-01T01:00:00Z', minutes: 0 },
    { hours: '01:00-06:00', zone: 'UTC', now: '2026-03-01T05:59:59Z', minutes: 0 },
    { hours: '01:00-06:00', zone: 'UTC', now: '2026-03-01T06:00:00Z', minutes: 19 * 60 },
    { hours: '01:00-06:00', zone: 'Asia/Shanghai', now: '2026-03-01T17:00:00Z', minutes: 0 },
    { hours: '01:00-06:00', zone: 'Asia/Shanghai', now: '2026-03-01T16:30:30Z', minutes: 29.5 },
    { hours: '22:00-04:00', zone: 'UTC', now: '2026-03-01T23:00:00Z', minutes: 0 },
    { hours: '22:00-04:00', zone: 'UTC', now: '2026-03-01T03:00:00Z', minutes: 0 },
    { hours: '22:00-04:00', zone: 'UTC', now: '2026-03-01T12:00:00Z', minutes: 600 },
    { hours: '20:00-24:00', zone: 'UTC', now: '2026-03-01T23:59:00Z', minutes: 0 },
    { hours: '20:00-24:00', zone: 'UTC', now: '2026-03-02T00:00:00Z', minutes: 20 * 60 },
  ])('$hours in $zone at $now are $minutes minutes away', ({ hours, zone, now, minutes }) => {
    expect(untilOpen(hoursOf(hours, zone), new Date(now))).toBe(minutes * MINUTE);
  });

  it.each(['1-6', '25:00-26:00', '01:00', '01:00-01:00', '01:60-02:00', '01:00-24:30', ''])('cannot be "%s"', (text) => {
    expect(() => hoursOf(text, 'UTC')).toThrow(/hours look like/);
  });

  it('begin when they are said to', () => {
    const part = fc.record({ h: fc.integer({ min: 0, max: 23 }), m: fc.integer({ min: 0, max: 59 }) });
    fc.assert(fc.property(part, part, fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (from, to, now) => {
      fc.pre(written(from) !== written(to));
      const hours = hoursOf(`${written(from)}-${written(to)}`, 'Asia/Kolkata');
      const wait = untilOpen(hours, now);
      expect(wait).toBeGreaterThanOrEqual(0);
      expect(wait).toBeLessThanOrEqual(24 * 60 * MINUTE);
      expect(untilOpen(hours, new Date(now.getTime() + wait))).toBe(0);
    }));
  });

  it('are those that were asked for, else the site\'s own, in its time zone', () => {
    const site = { timeZone: 'Asia/Tokyo', politeness: { window: '02:00-03:00' } };
    expect(hoursFor(site, {})).toMatchObject({ text: '02:00-03:00', timeZone: 'Asia/Tokyo' });
    expect(hoursFor(site, { window: '04:00-05:00' })).toMatchObject({ text: '04:00-05:00', timeZone: 'Asia/Tokyo' });
    expect(hoursFor({}, { window: null })).toBeNull();
  });
});

describe('the day of a site', () => {
  it.each([['Asia/Shanghai', '2026-03-02'], ['UTC', '2026-03-01'], ['America/Los_Angeles', '2026-03-01']])('is that of its time zone: %s', (zone, day) => {
    expect(dayIn(zone, new Date('2026-03-01T20:00:00Z'))).toBe(day);
  });
});
