import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  about, addDays, centuryPoint, compare, dayNumber, dayPoint, daysIn, decadePoint, firstDay, fromDayNumber, isDay, lastDay, monthPoint, partPoint,
  read, write, yearPoint, type Edtf, type Point,
} from '../src/edtf.ts';

const year = fc.integer({ min: 1000, max: 2999 });
const month = fc.integer({ min: 1, max: 12 });
const anyYear = fc.option(year, { nil: null });
const point: fc.Arbitrary<Point> = fc.oneof(
  year.map(yearPoint), year.map(decadePoint), year.map(centuryPoint), year.map((y) => about(yearPoint(y))),
  fc.tuple(anyYear, month).map(([y, m]) => monthPoint(y, m)),
  fc.tuple(anyYear, month).chain(([y, m]) => fc.integer({ min: 1, max: daysIn(y, m) }).map((d) => dayPoint(y, m, d))),
);
const part = fc.tuple(year, fc.constantFrom(21, 22, 23, 24, 33, 34, 35, 36, 40, 41)).map(([y, p]) => partPoint(y, p));
const value: fc.Arbitrary<Edtf> = fc.oneof(
  fc.oneof(point, part).map((at) => ({ at })),
  fc.tuple(point, fc.option(point, { nil: null })).map(([from, to]) => ({ from, to })),
  point.map((to) => ({ from: null, to })),
);

test('what is written is read back as it was', () => {
  fc.assert(fc.property(value, (v) => {
    expect(read(write(v))).toEqual(v);
  }));
});
test('what is written is EDTF', () => {
  fc.assert(fc.property(fc.oneof(year.map(yearPoint), fc.tuple(year, month).map(([y, m]) => monthPoint(y, m)), part, year.map(decadePoint)), (at) => {
    expect(() => edtf(write({ at }))).not.toThrow();
  }));
});
test('a day number counts the days of the calendar one by one', () => {
  fc.assert(fc.property(fc.integer({ min: -300_000, max: 300_000 }), (n) => {
    const { year: y, month: m, day: d } = fromDayNumber(n);
    expect(isDay(y, m, d)).toBe(true);
    expect(dayNumber(y, m, d)).toBe(n);
    expect(new Date(n * 86_400_000).toISOString().slice(0, 10)).toBe(new Date(Date.UTC(y, m - 1, d)).toISOString().slice(0, 10));
  }));
});
test.each([['2016-13-40/x'], ['24 May'], [''], ['2016/2017/2018'], ['../x']])('%j is no value', (text) => expect(read(text)).toBeNull());

describe('first and last day', () => {
  test.each([
    ['2016', '2016-01-01', '2016-12-31'], ['2016-02', '2016-02-01', '2016-02-29'], ['199X', '1990-01-01', '1999-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'], ['2025-34', '2025-04-01', '2025-06-30'], ['2025-41', '2025-07-01', '2025-12-31'],
    ['2025-24', '2025-12-01', '2026-02-28'], ['2025-21', '2025-03-01', '2025-05-31'], ['2016-10-20/2016-10-27', '2016-10-20', '2016-10-27'],
    ['2016-09/..', '2016-09-01', null], ['XXXX-10-24', null, null], ['2016~', '2016-01-01', '2016-12-31'],
  ])('of %s are %s and %s', (text, first, last) => {
    const v = read(text);
    expect(v).not.toBeNull();
    if (v === null) return;
    expect([firstDay(v), lastDay(v)]).toEqual([first, last]);
  });
  test.each([['2024-02-28', 1, '2024-02-29'], ['2023-12-31', 1, '2024-01-01'], ['2024-03-01', -1, '2024-02-29'], ['2024-06-30', -181, '2024-01-01'], ['2024-06-12', 0, '2024-06-12']])('%s and %i days is %s', (day, by, expected) => {
  expect(addDays(day, by)).toBe(expected);
});

test('values stand in the order of their days', () => {
    const values = ['XXXX-10-24', '2016-10-24', '2016', '2015', '2016-10'].map((t) => read(t)).filter((v) => v !== null);
    expect(values.toSorted(compare).map(write)).toEqual(['2015', '2016', '2016-10', '2016-10-24', 'XXXX-10-24']);
  });
});
