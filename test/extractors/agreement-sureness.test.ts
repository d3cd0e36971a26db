/** How sure an agreement is: each sign moves it the way it should, and a threshold of 0.9 parts what is sure from what is likely. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateFinding, Found, Party, PartyKind } from '../../src/record.ts';
import { withSureness } from '../../src/extractors/agreements/sureness.ts';
import type { Agreement } from '../../src/extractors/agreements/slots.ts';

const party = (name: string, kind: PartyKind = 'city'): Party => ({ name, kind, country: null, city: null });
const TEXT = 'The ports of Turin and Graz and Orrin Rail signed an agreement on 4 May 2019';
const USUAL: Agreement = {
  instrument: 'agreement', relation: 'cooperation', status: 'concluded', step: 'signed', date: '2019-05-04', place: null, signatories: [], subjects: [],
  parties: [party('Turin'), party('Graz')],
  evidence: { start: 0, end: TEXT.length, text: TEXT }, rule: 'agreement.signed', confidence: 0.5,
};
const DAY: Found<DateFinding> = { start: 65, end: 75, text: '4 May 2019', value: '2019-05-04', basis: 'explicit', role: 'event', rule: 'date.month-day-year', confidence: 0.99 };
const sureness = (one: Partial<Agreement>, dates = [DAY]): number => withSureness([{ ...USUAL, ...one }], dates)[0]?.confidence ?? -1;

describe('an agreement between two cities that its clause names with its day', () => {
  test('is sure', () => {
    expect(sureness({})).toBeGreaterThanOrEqual(0.95);
  });
  test.each<[string, Partial<Agreement>]>([
    ['where both parties stand elsewhere', { parties: [party('Lyon'), party('Pune')] }],
    ['where one of its parties is a place', { parties: [party('Orrin Rail', 'company'), party('Graz')] }],
    ['where nothing tells what a party is', { parties: [party('Turin'), party('Orrin Rail', 'other')] }],
    ['where it is planned', { rule: 'agreement.planned', status: 'planned', step: 'intent' }],
    ['where it is a deal that no paper names', { rule: 'agreement.loan' }],
    ['where no day is known', { date: null }],
    ['where it has one party alone', { parties: [party('Turin')] }],
  ])('is less sure %s', (_, one) => {
    expect(sureness(one)).toBeLessThan(sureness({}));
  });
  test('is surer where it is a memorandum', () => {
    const unsure: Partial<Agreement> = { date: null, parties: [party('Turin')] };
    expect(sureness({ ...unsure, instrument: 'mou' })).toBeGreaterThan(sureness(unsure));
  });
  test('is less sure where its day stands in another clause', () => {
    const unsure: Partial<Agreement> = { rule: 'agreement.loan', parties: [party('Turin')] };
    expect(sureness(unsure, [])).toBeLessThan(sureness(unsure));
  });
});

test('findings whose clauses overlap doubt each other, and no others do', () => {
  const apart: Agreement = { ...USUAL, parties: [party('Halvorsen AG', 'company'), party('Norlake Ltd.', 'company')], evidence: { start: 900, end: 940, text: 'Halvorsen AG and Norlake Ltd. signed a pact' } };
  const [alone] = withSureness([USUAL, apart], [DAY]);
  const [first, second] = withSureness([USUAL, { ...USUAL, parties: apart.parties }], [DAY]);
  expect(alone?.confidence).toBe(sureness({}));
  expect(first?.confidence).toBeLessThan(sureness({}));
  expect(second?.confidence).toBeLessThan(0.9);
});

const RULES = ['signed', 'planned', 'ended', 'tie', 'listed-year', 'beside', 'in-force'].map((name) => `agreement.${name}`);
const anyFinding = fc.record({
  rule: fc.constantFrom(...RULES), start: fc.nat(400), length: fc.nat(200), date: fc.constantFrom(null, '2019-05-04'),
  kinds: fc.array(fc.constantFrom<PartyKind>('city', 'company', 'other'), { maxLength: 4 }),
});
test('every share is one, and none lies between what is likely and what is sure', () => {
  fc.assert(fc.property(fc.array(anyFinding, { maxLength: 40 }), (made) => {
    const found = made.toSorted((a, b) => a.start - b.start).map(({ rule, start, length, date, kinds }): Agreement => ({
      ...USUAL, rule, date, parties: kinds.map((kind, i) => party(`P${i}`, kind)), evidence: { start, end: start + length, text: 'x'.repeat(length) },
    }));
    for (const { confidence } of withSureness(found, [DAY])) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence <= 0.89 || (confidence >= 0.95 && confidence <= 0.98)).toBe(true);
    }
  }));
});
