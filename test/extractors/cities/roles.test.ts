import { expect, test } from 'vitest';
import { cityStep } from '../../../src/extractors/cities/cities.ts';
import { cityRoles } from '../../../src/extractors/cities/roles.ts';
import { blankDraft, type Draft } from '../../../src/extractors/draft.ts';

/** The roles of the cities of a text, in order. */
function roles(text: string, more: Partial<Draft> = {}): string {
  const draft = { ...blankDraft({ text, title: null, url: null, publishedAt: null, dateOrder: null, homeCity: null }), ...more };
  const cities = cityStep.run(draft);
  return cityRoles.run({ ...draft, cities }).map((c) => `${c.name} ${c.role}`).join(', ');
}

test.each([
  ['The forum was held in Graz on Monday.', 'Graz venue'],
  ['The papers were signed at a ceremony in downtown Riga.', 'Riga venue'],
  ['Lyon will host the fair.', 'Lyon venue'],
  ['A delegation from Pune came.', 'Pune origin'],
  ['The Turin-based maker hired a manufacturer headquartered in Linz.', 'Turin origin, Linz origin'],
  ['The train to Oslo is late.', 'Oslo mention'],
  ['The train to Oslo is late. The fair was held in Oslo.', 'Oslo venue'],
])('%s → %s', (text, out) => expect(roles(text)).toBe(out));

const agreement: Draft['agreements'][number] = {
  instrument: 'mou', relation: 'friendly-cooperation', status: 'concluded', step: 'signed', date: null, place: 'Riga', signatories: [], subjects: [],
  parties: [{ name: 'Graz', kind: 'city', country: 'AT', city: 2778067 }, { name: 'Lyon Municipal Government', kind: 'government', country: null, city: null }, { name: 'Turin Motors', kind: 'company', country: null, city: null }],
  evidence: { start: 0, end: 4, text: 'Graz' }, rule: 'agreement.test', confidence: 1,
};
test('a party of an agreement is a party, its place a venue, and a firm’s name makes no party', () => {
  expect(roles('Graz and Lyon met in Riga; Turin watched.', { agreements: [agreement] })).toBe('Graz party, Lyon party, Riga venue, Turin mention');
});
test('the dateline is stronger than all else', () => {
  const dateline = { place: 'Graz', city: 'Graz', country: null, source: null, date: null, start: 0, end: 6 };
  expect(roles('GRAZ — The city signed.', { dateline, agreements: [agreement] })).toBe('Graz dateline');
});
