import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainNumber, scaleOf, shortNumber, ENGLISH_MAGNITUDES } from '../../src/ledger/chart/amount.ts';
import { drawSeries, seriesFile } from '../../src/ledger/chart/chart.ts';
import { dayNumber, roundSteps, timeSteps } from '../../src/ledger/chart/scale.ts';
import { fitted, textWidth } from '../../src/ledger/chart/text-width.ts';
import type { Reading, Series } from '../../src/ledger/series/types.ts';

const reading = (value: number, more: Partial<Reading> = {}): Reading => ({
  recordId: 'r', key: 'k', site: 'a.example', url: null, title: null, published: '2022-01-01', start: 0, end: 1, text: `${value} yuan`, measure: 'trade', value, max: null, modifier: 'exact', tolerance: 0, confidence: 1, ...more,
});
const seriesWith = (more: Partial<Series>): Series => ({
  id: 'abc', place: { name: 'Chengdu', country: 'CN', geonameId: 1815286 }, measure: 'trade', unit: 'CNY', kind: 'money', basis: 'single', length: 'year', checks: [],
  points: [2019, 2020, 2021].map((year, i) => ({ period: String(year), value: (5 + i) * 1e9, readings: [reading((5 + i) * 1e9)], others: [] })), ...more,
});

test('axes have round numbers that hold all values', () => {
  fc.assert(fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), fc.double({ min: 0, max: 1e12, noNaN: true }), (low, reach) => {
    const steps = roundSteps(low, low + reach, 4);
    expect(steps.length).toBeGreaterThanOrEqual(2);
    expect(steps.length).toBeLessThanOrEqual(9);
    const slack = 1e-6 * (Math.abs(low) + reach + 1e-12);
    expect((steps[0] ?? Infinity) <= low + slack && (steps.at(-1) ?? -Infinity) >= low + reach - slack).toBe(true);
  }));
});
test.each([[0, 836, [0, 250, 500, 750, 1000]], [0, 7, [0, 2, 4, 6, 8]], [35, 39, [35, 36, 37, 38, 39]], [0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]]])('from %s to %s the steps are %j', (low, high, steps) => {
  expect(roundSteps(low, high, 4)).toEqual(steps);
});
test.each([
  ['2019-01-01', '2023-01-01', ['2019', '2020', '2021', '2022']], ['2022-01-01', '2022-06-30', ['2022-01', '2022-02', '2022-03', '2022-04', '2022-05', '2022-06']], ['1900-01-01', '2020-01-01', ['1900', '1920', '1940', '1960', '1980', '2000', '2020']],
])('from %s to %s time is marked by %j', (first, last, labels) => {
  expect(timeSteps(dayNumber(first), dayNumber(last), { most: 8 }).map(({ label }) => label)).toEqual(labels);
});
test.each([[836e9, 'billion'], [9999, ''], [10_000, 'thousand'], [1.2e12, 'trillion']])('%s is told in %s', (value, word) => {
  expect(scaleOf(value, ENGLISH_MAGNITUDES).word).toBe(word);
});
test.each([[1234567.891, '1,234,567.89'], [-1200, '−1,200'], [0.1 + 0.2, '0.3']])('%s is written %s', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});
test.each([[583.2, '583'], [82.34, '82.3'], [1.254, '1.25']])('%s is short as %s', (value, text) => {
  expect(shortNumber(value)).toBe(text);
});
test('a cut text fits', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), (text, width) => {
    expect(textWidth(fitted(text, 12, width), 12)).toBeLessThanOrEqual(Math.max(width, textWidth('…', 12)) + 0.01);
  }));
});

test('a chart has a mark a kind of report, the values for whoever listens, and what arithmetic says', () => {
  const [first, second] = seriesWith({}).points;
  if (first === undefined || second === undefined) throw new Error('three points');
  const check = { period: '2020', before: '2019', stated: reading(20), direction: 'up' as const, computed: 20, holds: true, shown: '6 / 5' };
  const drawn = drawSeries(seriesWith({
    points: [first, { ...second, others: [{ what: 'revised', value: 7e9, readings: [reading(7e9)] }, { what: 'conflicting', value: 4e9, readings: [reading(4e9)] }] }], checks: [check, { ...check, period: '2019', holds: false }],
  }), { id: 'x', heading: null }).text;
  for (const kind of ['revised', 'conflicting', 'fits', 'misfits']) expect(drawn.match(new RegExp(`"m-${kind}"`, 'g'))).toHaveLength(2);
  expect(drawn).toContain('billion CNY · each period alone');
  expect(/<desc[^>]*>(.*)<\/desc>/.exec(drawn)?.[1]).toContain('2019: 5000000000 yuan. 2020: 6000000000 yuan; revised: 7000000000 yuan; in conflict: 4000000000 yuan');
});
test('what adds up from the new year on begins at nothing in each year', () => {
  const points = ['2020-01/2020-03', '2020-01/2020-06', '2021-01/2021-03'].map((period, i) => ({ period, value: (i + 1) * 1e6, readings: [reading((i + 1) * 1e6)], others: [] }));
  expect(drawSeries(seriesWith({ basis: 'cumulative', length: 'months', points }), { id: 'x', heading: null }).text.match(/class="area"/g)).toHaveLength(2);
});
test.each([['single', false], ['point', true]] as const)('an axis of kind %s may begin above zero: %s', (basis, may) => {
  const points = ['2020', '2021'].map((period, i) => ({ period, value: 1000 + i, readings: [reading(1000 + i)], others: [] }));
  expect(drawSeries(seriesWith({ basis, points, measure: basis === 'point' ? 'population' : 'trade' }), { id: 'x', heading: null }).text.includes('does not begin at 0')).toBe(may);
});
test('a hostile measure is words in a file that XML can hold', () => {
  const file = seriesFile(seriesWith({ measure: '</title><script>alert(1)</script>\u0000\u202e&' }));
  expect(file).not.toMatch(/<script|\u0000|\u202e/);
  expect(file).toContain('&lt;script&gt;');
});
test('odd values make a chart without holes', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 1800, max: 2100 }), fc.double({ min: -1e15, max: 1e15, noNaN: true })), { minLength: 1, maxLength: 12 }), fc.constantFrom('single' as const, 'cumulative' as const, 'point' as const), (told, basis) => {
    const points = told.map(([year, value]) => ({ period: String(year), value, readings: [reading(value)], others: [] }));
    expect(drawSeries(seriesWith({ basis, points }), { id: 'x', heading: null }).text).not.toMatch(/NaN|Infinity|undefined/);
  }), { numRuns: 60 });
});
