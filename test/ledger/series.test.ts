import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extractors/extract.ts';
import { earlier, shapeOf } from '../../src/ledger/series/period.ts';
import { metricOf } from '../../src/ledger/series/metric.ts';
import { placedFigures } from '../../src/ledger/series/read-figures.ts';
import { toleranceOf } from '../../src/ledger/series/rounding.ts';
import { buildSeries } from '../../src/ledger/series/series.ts';
import type { Series } from '../../src/ledger/series/types.ts';

async function seriesOf(...releases: readonly (readonly [site: string, published: string, text: string])[]): Promise<Series[]> {
  const records = await Promise.all(releases.map(async ([site, publishedAt, text], i) => ({ ...await extract({ id: `r${i + 1}`, publishedAt, text }), site })));
  return buildSeries(records.flatMap(placedFigures));
}
const trade = (all: readonly Series[], unit = 'CNY'): Series | undefined => all.find((s) => s.unit === unit && /trade/.test(s.measure));

test('one figure over years is one series, whoever tells it', async () => {
  const s = trade(await seriesOf(
    ['a', '2020-02-01', 'In 2019, the foreign trade of Chengdu reached 582.3 billion yuan.'],
    ['b', '2021-02-03', 'Foreign trade of Chengdu reached RMB715.4billion in 2020.'],
    ['a', '2022-02-01', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan, the bureau of statistics said.'],
  ));
  expect(s?.points.map((p) => [p.period, p.value])).toEqual([['2019', 582.3e9], ['2020', 715.4e9], ['2021', 822.2e9]]);
  expect(s?.place).toMatchObject({ name: 'Chengdu', geonameId: 1815286 });
});
test('what runs from the new year on is kept apart from the year and the month', async () => {
  const all = await seriesOf(
    ['a', '2021-10-20', 'From January to September 2021, the foreign trade of Chengdu reached 590 billion yuan.'],
    ['a', '2022-02-01', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan.'],
    ['a', '2022-04-15', 'In March 2022, the foreign trade of Chengdu reached 70 billion yuan.'],
  );
  expect(all.filter((s) => s.unit === 'CNY').map((s) => [s.basis, s.length, s.points.length])).toEqual([['cumulative', 'months', 1], ['single', 'month', 1], ['single', 'year', 1]]);
});
test('a later value of the same site is a revision, that of another site a conflict, a rounded one neither', async () => {
  const s = trade(await seriesOf(
    ['a', '2022-02-01', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan.'],
    ['a', '2022-06-01', 'In 2021, the foreign trade of Chengdu reached 825.7 billion yuan.'],
    ['b', '2022-03-01', 'In 2021, the foreign trade of Chengdu reached 790 billion yuan.'],
    ['c', '2022-03-01', 'In 2021, the foreign trade of Chengdu reached 822 billion yuan.'],
  ));
  expect(s?.points).toHaveLength(1);
  expect(s?.points[0]?.readings.map((r) => r.recordId)).toEqual(['r1', 'r4']);
  expect(s?.points[0]?.others.map((o) => [o.what, o.value])).toEqual([['conflicting', 790e9], ['revised', 825.7e9]]);
});

describe('a stated change', () => {
  const before = ['a', '2021-02-01', 'In 2020, the foreign trade of Chengdu reached 715.4 billion yuan.'] as const;
  test.each([
    ['holds', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan, up 14.9 percent.', [true]],
    ['holds within the rounding of all three numbers', 'In 2021, the foreign trade of Chengdu reached 822 billion yuan, up 15 percent.', [true]],
    ['is contradicted', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan, up 24.9 percent.', [false]],
    ['is contradicted in its direction', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan, down 14.9 percent.', [false]],
    ['is not checked against another span', 'In March 2021, the foreign trade of Chengdu reached 72.2 billion yuan, up 44.9 percent.', []],
  ])('%s', async (_, text, holds) => {
    const checks = (await seriesOf(before, ['a', '2022-02-01', text])).flatMap((s) => s.checks);
    expect(checks.map((c) => c.holds)).toEqual(holds);
  });
  test('shows its arithmetic', async () => {
    const [check] = (await seriesOf(before, ['a', '2022-02-01', 'In 2021, the foreign trade of Chengdu reached 822.2 billion yuan, up 24.9 percent.'])).flatMap((s) => s.checks);
    expect(check).toMatchObject({ period: '2021', before: '2020', shown: '822.2 billion yuan / 715.4 billion yuan = +14.93 %, stated +24.9 %' });
  });
});

test('series do not depend on the order of the records', async () => {
  const releases = [['a', '2020-02-01', 'In 2019, the foreign trade of Chengdu reached 582.3 billion yuan.'], ['a', '2021-02-01', 'In 2020, the foreign trade of Chengdu reached 715.4 billion yuan, up 22.9 percent.']] as const;
  const [one, other] = [await seriesOf(...releases), await seriesOf(...releases.toReversed())];
  expect(one.map((s) => [s.id, s.points.map((p) => p.value)])).toEqual(other.map((s) => [s.id, s.points.map((p) => p.value)]));
});

test.each([
  ['2021', 'trade', 'single', 'year'], ['2021-01/2021-09', 'trade', 'cumulative', 'months'], ['2021-33', 'trade', 'cumulative', 'months'], ['2021-34', 'trade', 'single', 'quarter'],
  ['2021-05', 'trade', 'single', 'month'], ['2021-12-31', 'population of Graz', 'point', 'day'], ['2021-05-03', 'visitors', 'single', 'day'],
])('the period %s of %s is %s, a %s', (...[period, measure, basis, length]) => {
  expect(shapeOf(period, measure)).toMatchObject({ basis, length });
});
test.each([['2021', '2020-01-01/2020-12-31'], ['2024-02', '2023-02-01/2023-02-28'], ['2021-01/2021-09', '2020-01-01/2020-09-30'], ['2021-03-31', '2020-03-31/2020-03-31']])('a year before %s is %s', (period, days) => {
  const shape = shapeOf(period, 'trade');
  expect(shape === null ? null : earlier(shape, 'year')).toBe(days);
});
test.each([['836 billion', 836e9, 0.5e9], ['12.3%', 12.3, 0.05], ['3,127', 3127, 0.5], ['3,000', 3000, 500], ['1.234,5', 1234.5, 0.05], ['18,4 million tons', 18.4e6, 0.05e6], ['two million', 2e6, 40_000]])('%s may be off by so much', (text, value, tolerance) => {
  expect(toleranceOf({ text, value, modifier: 'exact' })).toBeCloseTo(tolerance, 6);
});
test.each([['total value of foreign trade', 'foreign trade'], ['foreign trade volume of Chengdu', 'foreign trade'], ['increase in foreign trade', 'foreign trade'], ['foreign trade, up', 'foreign trade'], ['more visitors received', 'received visitor'], ['Lower Saxony exports', 'export lower saxony'], ['imports and exports', 'export import'], ['货物吞吐量同比增长', '货物吞吐量']])('%s measures %s', (measure, metric) => {
  expect(metricOf(measure, ['Chengdu'])).toBe(metric);
});
