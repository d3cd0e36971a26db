/** The file that every run writes: same records, same bytes; nothing in it ends what it stands in. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReleaseRecord } from '../../src/record.ts';
import { documentPieces, embedded } from '../../src/review/document.ts';
import { type Packed, unpack } from '../../src/review/page/model.ts';
import { ReviewParts } from '../../src/review/parts.ts';
import { grouped, viewOf } from '../../src/review/view.ts';
import { aCity, aRecord, anyRecord } from '../store/support/records.ts';

const whole = (records: readonly ReleaseRecord[]): string => [...documentPieces(records.map((record) => embedded(viewOf(record))), { number: 1, next: false })].join('');
const dataIn = (page: string): Packed[] => JSON.parse(/<script type="application\/json" id="data">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '') as Packed[];

test('the same records give the same bytes, and every record can be read back from the page', () => {
  fc.assert(fc.property(fc.array(anyRecord, { maxLength: 3 }), (records) => {
    const page = whole(records);
    expect(whole(structuredClone(records))).toBe(page);
    expect(dataIn(page).map((packed) => unpack(packed).text)).toEqual(records.map(({ text }) => text));
  }), { numRuns: 30 });
});

test.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]>', '\u2028\u2029', '\ud800', '&lt;/script&gt;'])('%j in a record ends nothing', (hostile) => {
  const page = whole([aRecord({ title: hostile, text: `${hostile} text`, site: hostile })]);
  expect(page.match(/<\/script>/g)).toHaveLength(2);
  expect(dataIn(page)[0]?.v).toMatchObject({ title: hostile, text: `${hostile} text` });
});

test('the page lets in nothing but its own script and style, and names no other address', () => {
  const page = whole([]);
  expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:; base-uri 'none'; form-action 'none'"/);
  expect(page).not.toMatch(/\son\w+=|(?:src|href)="(?!data:,|review)/);
});

describe('what is shown of a finding', () => {
  test.each([[142_160_000_000, '142,160,000,000'], [5.25, '5.25'], [-1234.5, '-1,234.5'], [999, '999'], [1e21, '1e+21']])('%d as %s', (value, text) => {
    expect(grouped(value)).toBe(text);
  });
  test('a city with its country and mentions, a range with both ends', () => {
    const made = { rule: 'r', key: 'k', confidence: 0.8 };
    const view = viewOf(aRecord({
      text: 'Espoo gave some 3 to 5 buses.', cities: [{ ...aCity('Espoo', 660_129), country: 'FI', admin1: null, mentions: [{ start: 0, end: 5, text: 'Espoo' }] }],
      figures: [{ start: 11, end: 22, text: 'some 3 to 5', value: 3, max: 5, unit: 'count', kind: 'count', modifier: 'approx', measure: 'buses', period: null, change: null, ...made }],
    }));
    expect(view.items).toMatchObject([{ kind: 'city', value: 'Espoo, FI', at: [0, 5] }, { kind: 'figure', value: 'about 3 to 5', notes: ['count', 'buses'], sure: 0.8 }]);
  });
  test('a text too long for a page is cut, with the findings behind the cut, and the page says so', () => {
    const view = viewOf(aRecord({ text: 'x'.repeat(1_000_000), cities: [{ ...aCity('Espoo', 1), mentions: [{ start: 900_000, end: 900_005, text: 'xxxxx' }] }] }));
    expect([view.text.length < 500_000, view.items.length]).toEqual([true, 0]);
    expect(view.missing).toContain('1 more findings');
  });
});

test('releases that are too many for one file go into several, each linked with its neighbours, none lost', () => {
  const records = Array.from({ length: 50 }, (_, i) => aRecord({ id: `r${i}`, text: 'Words of a release. '.repeat(20) }));
  const parts = new ReviewParts(5000);
  const files = records.flatMap((record) => parts.add(record) ?? []);
  const last = parts.end();
  const all = [...files, last].map(({ name, pieces }) => ({ name, page: [...pieces].join('') }));
  expect(all.map(({ name }) => name)).toEqual(['review.html', ...Array.from({ length: all.length - 1 }, (_, i) => `review-${i + 2}.html`)]);
  expect(all.length).toBeGreaterThan(3);
  expect(all.flatMap(({ page }) => dataIn(page).map(({ v }) => v.id))).toEqual(records.map(({ id }) => id));
  expect(all[1]?.page).toContain('<a href="review.html">previous part</a> · <a href="review-3.html">next part</a>');
  expect(all.at(-1)?.page).not.toContain('next part');
  expect(last.beyond(0)).toBe(`review-${all.length + 1}.html`);
  for (const { page } of all) expect(Buffer.byteLength(page)).toBeLessThan(5000 + Buffer.byteLength(whole([])) + 200);
});
