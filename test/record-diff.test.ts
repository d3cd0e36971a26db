/** Differences between versions of a record. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderDiff } from '../src/commands/render-diff.ts';
import { countChanges, recordDiff } from '../src/record-diff.ts';
import type { ReleaseRecord } from '../src/record.ts';
import { contentDigest } from '../src/store/content.ts';
import { aCity, aRecord, anyRecord } from './store/support/records.ts';

const aDate = (more: Partial<ReleaseRecord['dates'][number]> = {}): ReleaseRecord['dates'][number] => (
  { start: 4, end: 10, text: 'Monday', value: '2024-05-06', basis: 'publication', role: 'event', rule: 'date.weekday', key: 'date:1', confidence: 0.9, ...more });

test('a field that differs is given with both values; how and when a record was made is no difference', () => {
  const before = aRecord({ title: 'Harbour opens', ruleset: 'old', version: 1, fetchedAt: null });
  const after = aRecord({ title: 'Harbour open', ruleset: 'new', version: 2 });
  expect(recordDiff(before, after)).toEqual([{ field: 'title', what: 'changed', before: 'Harbour opens', after: 'Harbour open' }]);
  expect(recordDiff(before, { ...before, ruleset: 'new', url: null, raw: null })).toEqual([]);
});

test('findings are matched by key; of one in both only what differs is given', () => {
  const before = aRecord({ dates: [aDate(), aDate({ key: 'date:2', text: 'May', value: '2024-05' })], cities: [aCity('Espoo', 660_129)] });
  const after = aRecord({ dates: [aDate({ key: 'date:3', text: 'June', value: '2024-06' }), aDate({ value: '2024-05-13', confidence: 0.8 })], cities: [aCity('Espoo', 660_129)] });
  const changes = recordDiff(before, after);
  expect(changes).toMatchObject([
    { field: 'dates', what: 'removed', key: 'date:2', text: 'May', after: null },
    { field: 'dates', what: 'added', key: 'date:3', text: 'June', before: null },
    { field: 'dates', what: 'changed', key: 'date:1', text: 'Monday', before: { value: '2024-05-06', confidence: 0.9 }, after: { value: '2024-05-13', confidence: 0.8 } },
  ]);
  expect(countChanges(changes)).toEqual({ dates: { removed: 1, added: 1, changed: 1 } });
  expect(renderDiff(changes)).toBe([
    '- dates "May" (value 2024-05, role event, rule date.weekday)',
    '+ dates "June" (value 2024-06, role event, rule date.weekday)',
    '~ dates "Monday" value: 2024-05-06 → 2024-05-13',
    '~ dates "Monday" confidence: 0.9 → 0.8', '',
  ].join('\n'));
});

test('of a text the lines are given that differ, and places that moved with them are no differences', () => {
  const before = aRecord({ text: 'One.\nTwo.\nThree.', dates: [aDate({ start: 5, end: 8 })] });
  const after = aRecord({ text: 'One.\nTwo and a half.\nThree.', dates: [aDate({ start: 9, end: 12 })] });
  const changes = recordDiff(before, after);
  expect(changes).toEqual([{ field: 'text', what: 'changed', before: 'Two.', after: 'Two and a half.' }]);
  expect(renderDiff(changes)).toBe('- text "Two."\n+ text "Two and a half."\n');
  expect(recordDiff(before, { ...before, dates: [aDate({ start: 9, end: 12 })] })).toHaveLength(1);
});

test('two records differ just when they are two versions', () => {
  const near = fc.tuple(anyRecord, anyRecord, fc.array(fc.constantFrom('title', 'authors', 'figures', 'cities', 'publishedAt', 'text'), { maxLength: 2 }))
    .map(([a, b, fields]) => [a, { ...a, ruleset: b.ruleset, ...Object.fromEntries(fields.map((field) => [field, b[field as keyof ReleaseRecord]])) }] as const);
  fc.assert(fc.property(near, ([a, b]) => {
    expect(recordDiff(a, b).length > 0).toBe(contentDigest(a) !== contentDigest(b));
    expect(recordDiff(a, structuredClone(a))).toEqual([]);
  }), { numRuns: 200 });
});

test('findings in another order are a difference of their own', () => {
  const [first, second] = [aDate(), aDate({ key: 'date:2' })];
  expect(recordDiff(aRecord({ dates: [first, second] }), aRecord({ dates: [second, first] }))).toMatchObject([{ field: 'dates', what: 'changed' }]);
});

test('a control character of a page does not reach the terminal', () => {
  expect(renderDiff([{ field: 'title', what: 'changed', before: 'a\u001b[2J', after: 'b' }])).toBe('~ title: a [2J → b\n');
});
