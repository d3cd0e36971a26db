/** Fill rates and what they tell: the arithmetic and the store. */
import path from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../src/extractors/extract.ts';
import type { ReleaseRecord } from '../src/record.ts';
import type { Site } from '../src/site.ts';
import { openStore, type OpenStore } from '../src/store/open.ts';
import type { FillRate } from '../src/store/store.ts';
import { chanceOfFewer, driftIn, driftText, leastLikelyRate } from '../src/workers/drift.ts';
import { articleRates, PAGE_MEASURES, ratesOf, USUAL_LENGTH } from '../src/workers/run-rates.ts';
import { temporaryFolder } from './command-line.ts';
import { redesignedPage } from './redesigned-page.ts';

const rate = (measure: string, hits: number, total: number): FillRate => ({ measure, hits, total });
const runs = (measure: string, samples: readonly (readonly [number, number])[]): FillRate[] => samples.map(([hits, total]) => rate(measure, hits, total));
const times = <T>(n: number, value: T): T[] => Array.from({ length: n }, () => value);

describe('a rate against its history', () => {
  type Sample = readonly [number, number];
  const cases: readonly (readonly [string, Sample, readonly Sample[], boolean])[] = [
    ['a field that was always there and is gone', [0, 8], times(3, [12, 12]), true],
    ['a field that was mostly there and is mostly gone', [2, 20], times(5, [18, 20]), true],
    ['a field that stayed as it was', [11, 12], times(5, [12, 12]), false],
    ['a field that fell a little', [7, 12], times(5, [12, 12]), false],
    ['a field that was always rare', [0, 12], times(8, [1, 12]), false],
    ['a field that comes in bursts and was absent before', [0, 20], [[20, 20], [0, 20], [20, 20], [20, 20], [19, 20]], false],
    ['a small run', [0, 2], times(5, [12, 12]), false],
    ['a young site', [0, 8], [[7, 7], [7, 7]], false],
    ['a site without a history', [0, 50], [], false],
    ['the third of three small runs of a site that publishes little', [0, 2], [[0, 2], [0, 2], ...times(12, [2, 2] as const)], true],
    ['the first of them', [0, 2], times(14, [2, 2]), false],
    ['a second run after the redesign', [0, 8], [[0, 8], ...times(6, [12, 12] as const)], true],
    ['a run long after it, when this is how the site is', [0, 8], times(10, [0, 8]), false],
    ['a small run that is good after one that was bad', [2, 2], [[0, 4], ...times(6, [12, 12] as const)], false],
  ];
  test.each(cases.map(([what, now, history, alarm]) => ({ what, now, history, alarm })))('$what', ({ now: [hits, total], history, alarm }) => {
    expect(driftIn([rate('publishedAt', hits, total)], runs('publishedAt', history)).map(({ measure }) => measure)).toEqual(alarm ? ['publishedAt'] : []);
  });

  test('pages need a smaller sample than articles: three refused of three after a good history are told', () => {
    const measure = 'pages that read as articles';
    const [drift] = driftIn([rate(measure, 0, 3)], runs(measure, times(4, [30, 30])));
    expect(drift === undefined ? '' : driftText(drift)).toBe('pages that read as articles: 0 of 3, but 120 of 120 in the runs before: the site may have changed its layout');
  });
  test('the usual length is no rate', () => {
    expect(driftIn([rate(USUAL_LENGTH, 10, 50)], runs(USUAL_LENGTH, times(5, [4000, 50])))).toEqual([]);
  });
  test('equal or better rates never alarm, whatever the history', () => {
    const sample = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const).filter(([, total]) => total > 0);
    fc.assert(fc.property(fc.array(sample, { maxLength: 30 }), fc.integer({ min: 1, max: 60 }), (history, total) => {
      expect(driftIn([rate('title', total, total)], runs('title', history))).toEqual([]);
    }));
  });
});

test('the binomial tail is the sum of its terms, and stays a number for large samples', () => {
  expect(chanceOfFewer({ hits: 0, total: 5 }, 0.5)).toBeCloseTo(1 / 32, 12);
  expect(chanceOfFewer({ hits: 2, total: 5 }, 0.5)).toBeCloseTo(0.5, 12);
  expect(chanceOfFewer({ hits: 5, total: 5 }, 0.5)).toBe(1);
  expect(chanceOfFewer({ hits: 100, total: 100_000 }, 0.9)).toBe(0);
  expect(chanceOfFewer({ hits: 3, total: 10 }, 0)).toBe(1);
});
test('the lower end of the interval lies below the share and rises with the sample', () => {
  expect(leastLikelyRate({ hits: 15, total: 15 })).toBeCloseTo(0.796, 3);
  expect(leastLikelyRate({ hits: 150, total: 150 })).toBeGreaterThan(0.97);
  expect(leastLikelyRate({ hits: 0, total: 15 })).toBe(0);
});


const defined: Site = {
  name: 'made-up', title: 'Made up', home: 'http://port.invalid/', starts: [{ kind: 'listing', url: 'http://port.invalid/' }], hosts: ['port.invalid'],
  articles: ['/release-\\d+$'], layouts: [{ body: '.release-text' }],
};
const read = (n: number, redesigned: boolean): Promise<ReleaseRecord> => extract({ html: redesignedPage(n, redesigned), url: `http://port.invalid/release-${n}` }, { site: defined });

describe('a definition whose selector finds nothing any more', () => {
  test('the record says what the selectors gave, and the generic step gives the text all the same', async () => {
    const [before, after] = [await read(1, false), await read(1, true)];
    expect([before.articleFrom, after.articleFrom, after.text]).toEqual([['body'], [], before.text]);
    expect((await extract({ id: 'x', text: 'Only a text.' })).articleFrom).toBeUndefined();
  });
  test('the alarm names the selector and the date, and nothing else', async () => {
    const old = await Promise.all(Array.from({ length: 8 }, (_, n) => read(n + 1, false)));
    const made = await Promise.all(Array.from({ length: 8 }, (_, n) => read(n + 20, true)));
    const earlier = [...articleRates(old, []), ...articleRates(old, [])];
    expect(driftIn(articleRates(made, earlier), earlier).map(({ measure }) => measure).toSorted()).toEqual(["body by the definition's selector", 'publishedAt']);
  });
  test('texts that lost most of their length are told', async () => {
    const old = await Promise.all(Array.from({ length: 8 }, (_, n) => read(n + 1, false)));
    const earlier = [...articleRates(old, []), ...articleRates(old, [])];
    const cut = old.map((record) => ({ ...record, text: record.text.slice(0, 100) }));
    expect(driftIn(articleRates(cut, earlier), earlier).map(({ measure }) => measure)).toEqual(['body']);
  });
});

const at = (day: number): string => `2024-05-0${day}T06:00:00.000Z`;

describe('the store', () => {
  const folder = temporaryFolder('rates');
  let opened: OpenStore;
  beforeAll(async () => { opened = await openStore({ dataDir: path.join(folder.path, 'data'), databaseUrl: null }); });
  afterAll(async () => {
    await opened.close();
    folder.remove();
  });
  test('pages are rated where patterns tell articles from lists, and only there', async () => {
    const rated = { runId: 'r', site: 'c', at: at(1) };
    const measures = async (tellsArticles: boolean): Promise<string[]> =>
      (await ratesOf(opened.store, rated, { counts: { kept: 0, refused: 5, reasons: { 'not-article': 4 }, tellsArticles }, earlier: [] })).map(({ measure, hits, total }) => `${measure} ${hits}/${total}`);
    expect(await measures(true)).toEqual([...PAGE_MEASURES].map((measure, i) => `${measure} 0/${[4, 5][i]}`));
    expect(await measures(false)).toEqual([]);
  });
  test('gives the rates of earlier runs of the same site, newest first, and takes a run twice', async () => {
    const { fillRates } = opened.store;
    for (const day of [2, 1, 3]) await fillRates.note({ runId: `run-${day}`, site: 'a', at: at(day) }, [rate('title', day, 9), rate('dates', 0, 0)]);
    await fillRates.note({ runId: 'other', site: 'b', at: at(1) }, [rate('title', 7, 7)]);
    await fillRates.note({ runId: 'run-2', site: 'a', at: at(2) }, [rate('title', 5, 9)]);
    await fillRates.note({ runId: 'none', site: 'a', at: at(2) }, []);
    const before = (runId: string, day: number, limit: number) => fillRates.before({ runId, site: 'a', at: at(day) }, limit);
    expect(await before('run-3', 3, 9)).toEqual([rate('title', 5, 9), rate('title', 1, 9)]);
    expect(await before('run-4', 4, 2)).toEqual([rate('title', 3, 9), rate('title', 5, 9)]);
    expect(await before('run-1', 1, 9)).toEqual([]);
  });
});
