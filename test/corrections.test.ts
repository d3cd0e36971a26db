/** What people said wins over the rules, whatever the rules make of the article next time. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCorrections, heldFinding, quoteAt, standing, standingOf, type Correction } from '../src/corrections.ts';
import { RecordSchema, type ReleaseRecord } from '../src/record.ts';
import { findingFrom, formOf } from '../src/review/forms.ts';
import { correctionFrom, requestFrom } from '../src/review/request.ts';
import { reviewedView } from '../src/review/reviewed.ts';
import { aRecord } from './store/support/records.ts';

type DateItem = ReleaseRecord['dates'][number];
const TEXT = 'In May the port opened. Espoo and Turku signed a pact on 3 May 2024. In May trade grew.';
const aDate = (words: string, key: string, { within: text = TEXT, ...more }: Partial<DateItem> & { readonly within?: string } = {}): DateItem => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, value: '2024-05-03', basis: 'explicit', role: 'event', rule: 'date.test', key, confidence: 0.7, ...more };
};
const RECORD = aRecord({ text: TEXT, dates: [aDate('May', 'date:1', { value: '2024-05' }), aDate('3 May 2024', 'date:2')] });

/** Corrections as the page would make them, one after the other. */
function said(record: ReleaseRecord, ...requests: readonly Readonly<Record<string, unknown>>[]): Correction[] {
  const all: Correction[] = [];
  for (const more of requests) {
    const made = correctionFrom(record, all, requestFrom({ version: 1, last: null, kind: 'date', key: null, who: 'Aino', ...more }));
    if (made === null) throw new Error('there is no such finding');
    all.push({ ...made, id: String(all.length + 1), at: '2026-01-02T03:04:05.000Z' });
  }
  return all;
}
const values = (record: ReleaseRecord): string[] => record.dates.map(({ text, value }) => `${text}=${value}`);

describe('a correction', () => {
  test.each<readonly [string, readonly Readonly<Record<string, unknown>>[], readonly string[]]>([
    ['none', [], ['May=2024-05', '3 May 2024=2024-05-03']],
    ['a rejected finding is gone', [{ action: 'reject', key: 'date:1' }], ['3 May 2024=2024-05-03']],
    ['undone, it is back', [{ action: 'reject', key: 'date:1' }, { action: 'undo', key: 'date:1' }], ['May=2024-05', '3 May 2024=2024-05-03']],
    ['undone too often, nothing happens', [{ action: 'undo', key: 'date:1' }], ['May=2024-05', '3 May 2024=2024-05-03']],
    ['a value', [{ action: 'correct', key: 'date:1', form: { value: '2023-05' } }], ['May=2023-05', '3 May 2024=2024-05-03']],
    ['a span', [{ action: 'correct', key: 'date:2', form: {}, span: { start: TEXT.indexOf('May 2024'), end: TEXT.indexOf('. In May') } }], ['May=2024-05', 'May 2024=2024-05-03']],
    ['the later of two stands, and undone the earlier', [
      { action: 'correct', key: 'date:1', form: { value: '2023-05' } }, { action: 'correct', key: 'date:1', form: { value: '2022-05' } }, { action: 'undo', key: 'date:1' },
    ], ['May=2023-05', '3 May 2024=2024-05-03']],
    ['what was missed, in its place', [{ action: 'add', form: { value: '2024-05', role: 'event', basis: 'context' }, span: { start: TEXT.lastIndexOf('May'), end: TEXT.lastIndexOf('May') + 3 } }], ['May=2024-05', '3 May 2024=2024-05-03', 'May=2024-05']],
  ])('%s', (...[, requests, expected]) => {
    const corrected = applyCorrections(RECORD, said(RECORD, ...requests));
    expect(values(corrected)).toEqual(expected);
    expect(RecordSchema.parse(corrected)).toEqual(corrected);
    for (const { start, end, text } of corrected.dates) expect(corrected.text.slice(start, end)).toBe(text);
  });
  test('by a person is sure, and says that it was a person', () => {
    const [first, second] = applyCorrections(RECORD, said(RECORD, { action: 'accept', key: 'date:1' }, { action: 'correct', key: 'date:2', form: { role: 'deadline' } })).dates;
    expect([first, second]).toMatchObject([{ rule: 'person.accepted', confidence: 1, key: 'date:1' }, { rule: 'person', role: 'deadline', confidence: 1, key: 'date:2' }]);
  });
});

describe('read anew', () => {
  const before = said(RECORD, { action: 'accept', key: 'date:1' }, { action: 'correct', key: 'date:2', form: { value: '2024-05-04' } });
  test('the words are found where they stand now', () => {
    const text = `New first sentence.\n${TEXT}`;
    const anew = aRecord({ text, version: 2, dates: [aDate('3 May 2024', 'date:2', { within: text })] });
    expect(values(applyCorrections(anew, before))).toEqual(['May=2024-05', '3 May 2024=2024-05-04']);
  });
  test('what the rules say otherwise, lose, or find under another key does not come through', () => {
    for (const dates of [[], [aDate('May', 'date:1', { value: '1999' })], [aDate('3 May 2024', 'date:9')], [aDate('May 2024', 'date:8')]]) {
      expect(values(applyCorrections({ ...RECORD, dates }, before))).toEqual(['May=2024-05', '3 May 2024=2024-05-04']);
    }
  });
  test('a correction whose words are gone leaves the finding of the rules, or nothing', () => {
    const text = 'It opened in June.';
    const anew = aRecord({ text, dates: [aDate('June', 'date:2', { within: text })] });
    expect(values(applyCorrections(anew, before))).toEqual(['June=2024-05-03']);
  });
});

test('a city that was added takes its words from the one that the rules saw there', () => {
  const at = TEXT.indexOf('Turku');
  const mentions = [{ start: TEXT.indexOf('Espoo'), end: TEXT.indexOf('Espoo') + 5, text: 'Espoo' }, { start: at, end: at + 5, text: 'Turku' }];
  const record = aRecord({ text: TEXT, cities: [{ name: 'Espoo', country: 'FI', admin1: null, geonameId: 660_129, lat: 60.2, lon: 24.6, role: 'party', mentions, rule: 'r', key: 'city:1', confidence: 0.5 }] });
  const corrected = applyCorrections(record, said(record, { kind: 'city', action: 'add', form: { name: 'Turku', country: 'FI', role: 'party' }, span: { start: at, end: at + 5 } }));
  expect(corrected.cities.map(({ name, mentions: all }) => [name, all.map(({ text }) => text)])).toEqual([['Espoo', ['Espoo']], ['Turku', ['Turku']]]);
});

test('an agreement keeps what was not changed, and its parties are written one a line', () => {
  const evidence = { start: TEXT.indexOf('Espoo'), end: TEXT.indexOf('. In May'), text: TEXT.slice(TEXT.indexOf('Espoo'), TEXT.indexOf('. In May')) };
  const party = { name: 'Espoo', kind: 'city', country: 'FI', city: 660_129 } as const;
  const before = { instrument: 'other', relation: 'cooperation', status: 'concluded', step: null, date: null, place: null, parties: [party], signatories: [{ name: 'A. B.', title: null, party: null }], subjects: [], evidence, rule: 'r', key: 'agreement:1', confidence: 0.5 } as const;
  const form = formOf('agreement', before);
  expect(form['parties']).toBe('Espoo; city; FI; 660129');
  const after = findingFrom(TEXT, { kind: 'agreement', key: 'agreement:1', before, form: { ...form, parties: `${form['parties']}\nTurku; city`, instrument: 'mou' }, span: null });
  expect(after).toEqual({ ...before, instrument: 'mou', parties: [party, { name: 'Turku', kind: 'city', country: null, city: null }], rule: 'person', confidence: 1 });
});

test.each<readonly [string, Readonly<Record<string, unknown>>, RegExp]>([
  ['a day that is none', { kind: 'date', form: { value: 'tomorrow' } }, /no EDTF value/],
  ['no words', { kind: 'date', span: null, form: { value: '2024' } }, /select the words/],
  ['blanks for words', { kind: 'date', span: { start: 2, end: 3 }, form: { value: '2024' } }, /select the words/],
  ['words behind the end', { kind: 'date', span: { start: 2, end: 9999 }, form: { value: '2024' } }, /select the words/],
  ['a city without a name', { kind: 'city', form: { name: ' ' } }, /name/],
  ['a country that is none', { kind: 'city', form: { name: 'Espoo', country: 'Finland' } }, /country/],
  ['a figure that is none', { kind: 'figure', form: { value: 'many' } }, /no number/],
  ['a party of a kind that is none', { kind: 'agreement', form: { parties: 'Espoo; town' } }, /none of city/],
  ['nobody', { kind: 'date', who: ' ', form: { value: '2024' } }, /who/],
])('%s is refused and told', (...[, more, told]) => {
  expect(() => said(RECORD, { action: 'add', span: { start: 0, end: 6 }, ...more })).toThrow(told);
});

test('words are found again by what they are and which of them they are', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 30 }), fc.nat(29), fc.integer({ min: 1, max: 5 }), (text, from, length) => {
    const start = from % text.length;
    const end = Math.min(text.length, start + length);
    const record = aRecord({ text, dates: [aDate('', 'date:1', { start, end, text: text.slice(start, end) })] });
    const held: Correction = { id: '1', recordId: 'a1', field: 'dates', key: 'date:1', action: 'correct', finding: heldFinding(text, record.dates[0] ?? { key: '' }), who: 'A', at: '' };
    expect(quoteAt(text, { start, end }).text).toBe(text.slice(start, end));
    expect(applyCorrections(record, [held]).dates[0]).toMatchObject({ start, end });
  }));
});

test('the page shows what was rejected, too, with who said so, and the last thing said about each finding', () => {
  const all = said(RECORD, { action: 'reject', key: 'date:1' }, { action: 'accept', key: 'date:2' }, { action: 'undo', key: 'date:2' });
  const { items } = reviewedView(RECORD, all);
  expect(items.map(({ key, last, said: state }) => [key, last, state?.action])).toEqual([['date:2', '3', undefined], ['date:1', '1', 'reject']]);
  expect(standingOf(standing(all), 'dates', 'date:2')).toMatchObject({ decision: null, last: '3' });
});
