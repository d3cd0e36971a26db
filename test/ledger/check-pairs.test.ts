import { describe, expect, test } from 'vitest';
import { checkPairs, pairsFrom } from '../../src/ledger/check-pairs.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { partyRefs } from '../../src/ledger/party-key.ts';
import type { AgreementReport } from '../../src/ledger/report.ts';
import type { Party } from '../../src/record.ts';

const city = (name: string, id: number, country: string): Party => ({ name, kind: 'city', country, city: id });
const tie = (...parties: Party[]): AgreementReport => ({
  recordId: parties.map(({ name }) => name).join('-'), key: 'k', site: null, url: null, title: null, published: null, parties: partyRefs(parties), instrument: 'relationship', relation: 'sister-city',
  status: 'concluded', step: 'established', date: null, subjects: [], evidence: { start: 0, end: 1, text: 'x' }, confidence: 1,
});
const ledger = buildLedger([
  tie(city('Perth', 1, 'AU'), city('Houston', 2, 'US')), tie(city('Perth', 3, 'GB'), city('Aschaffenburg', 4, 'DE')), tie(city('Perth', 3, 'GB'), city('Houston', 2, 'US')),
  tie(city('Medellín', 5, 'CO'), city('Tacoma', 6, 'US')), { ...tie(city('Graz', 7, 'AT'), city('Pula', 8, 'HR')), instrument: 'mou', relation: 'cooperation', step: 'signed' },
]);
const check = (...rows: Record<string, string>[]) => {
  const { known, doubtful, missing, new: fresh } = checkPairs(ledger, pairsFrom(rows));
  return { known: known.map((k) => k.pair.line), doubtful: doubtful.map((d) => d.pair.line), missing: missing.map((m) => m.line), fresh: fresh.length };
};

describe('a list of pairs', () => {
  test.each([
    ['is met in either order and without accents', [{ city: 'Tacoma', partner: 'Medellin' }], { known: [2], doubtful: [], missing: [], fresh: 3 }],
    ['tells namesakes apart by country', [{ city: 'Perth', country: 'au', partner: 'Houston', partner_country: 'US' }], { known: [2], doubtful: [], missing: [], fresh: 3 }],
    ['tells them apart by id', [{ city_a: 'Perth', geonames_a: '3', city_b: 'Houston', geonames_b: '2' }], { known: [2], doubtful: [], missing: [], fresh: 3 }],
    ['is doubtful where only the name is told', [{ city: 'Perth', partner: 'Houston' }], { known: [], doubtful: [2], missing: [], fresh: 2 }],
    ['is missing what no release tells', [{ city: 'Graz', partner: 'Pula' }, { city: 'Graz', partner: 'Trieste' }], { known: [], doubtful: [], missing: [2, 3], fresh: 4 }],
    ['may be empty', [], { known: [], doubtful: [], missing: [], fresh: 4 }],
  ])('%s', (_, rows, found) => {
    expect(check(...(rows as Record<string, string>[]))).toEqual(found);
  });
  test('without names says which columns are wanted', () => {
    expect(() => pairsFrom([{ town: 'Graz', twin: 'Pula' }])).toThrow(/has the columns town, twin; it wants "city" and "partner"/);
  });
});
