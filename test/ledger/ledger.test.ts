import { describe, expect, test } from 'vitest';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { partyKey, partyRefs } from '../../src/ledger/party-key.ts';
import type { AgreementReport } from '../../src/ledger/report.ts';
import type { Party } from '../../src/record.ts';

const city = (name: string, id: number, country = 'XX'): Party => ({ name, kind: 'city', country, city: id });
const body = (name: string, kind: Party['kind'] = 'organization', id: number | null = null): Party => ({ name, kind, country: null, city: id });
const [GRAZ, LIMA, ACCRA] = [city('Graz', 1, 'AT'), city('Lima', 2, 'PE'), city('Accra', 3, 'GH')];

/** A report with what matters to a case; the rest is the same everywhere. */
function says(recordId: string, about: Partial<Omit<AgreementReport, 'parties'>> & { parties?: readonly Party[] }): AgreementReport {
  const { parties = [GRAZ, LIMA], ...rest } = about;
  return {
    recordId, key: `agreement-${recordId}-${rest.instrument ?? ''}-${rest.subjects?.join('') ?? ''}`, site: recordId, url: null, title: null, published: '2020-05-10', instrument: 'mou', relation: 'cooperation',
    status: 'concluded', step: 'signed', date: null, subjects: [], evidence: { start: 0, end: 4, text: 'text' }, confidence: 0.9, ...rest, parties: partyRefs(parties),
  };
}
/** Which reports came together, by record. */
const together = (...reports: AgreementReport[]): string[] => buildLedger(reports).map((e) => e.steps.flatMap((s) => s.sources.map((r) => r.recordId)).join(' ')).toSorted();
const tie = { instrument: 'relationship', relation: 'sister-city', step: 'established' } as const;

describe('one agreement', () => {
  test.each<[string, AgreementReport[]]>([
    ['a tie that is told again years later', [says('a', { ...tie, date: '1998', published: '2004-01-01' }), says('b', { ...tie, date: '1998-06-01', published: '2019-03-01' })]],
    ['a tie, and the paper that made it', [says('a', { ...tie, date: '2019-05-20' }), says('b', { instrument: 'agreement', relation: 'sister-city', date: '2019-05-20', published: '2019-05-21' })]],
    ['a tie and its end, called a partnership', [says('a', { ...tie, date: '1998' }), says('b', { instrument: 'relationship', relation: 'friendly-cooperation', step: 'ended', status: 'ended', date: '2022', published: '2022-03-01' })]],
    ['one paper of one day on two sites', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', published: '2020-05-12' })]],
    ['a paper whose day only one tells', [says('a', { date: '2020-05-09' }), says('b', { published: '2020-05-12' })]],
    ['a paper that was planned first', [says('a', { step: 'intent', status: 'planned', date: '2020-05', published: '2020-02-01' }), says('b', { date: '2020-05-09' })]],
    ['a paper that another calls an agreement', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', instrument: 'agreement' })]],
    ['a day whose year only one tells', [says('a', { date: '2018-11-07', published: '2018-11-08' }), says('b', { date: 'XXXX-11-07', published: null })]],
    ['a city and its town hall', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', parties: [body('Graz Municipal Government', 'government', 1), LIMA] })]],
    ['a company with and without its legal form', [says('a', { date: '2020-05-09', parties: [body('Nordkap Logistics GmbH', 'company'), LIMA] }), says('b', { date: '2020-05-09', parties: [body('Nordkap Logistics', 'company'), LIMA] })]],
    ['a subject in other words', [says('a', { subjects: ['smart ports'], published: '2020-05-10' }), says('b', { subjects: ['the ports of both sides'], published: '2020-05-11' })]],
  ])('%s', (_, reports) => {
    expect(together(...reports)).toHaveLength(1);
    expect(together(...reports.toReversed())).toEqual(together(...reports));
  });
});

describe('two agreements', () => {
  test.each<[string, AgreementReport[]]>([
    ['other parties', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', parties: [GRAZ, ACCRA] })]],
    ['three parties and two', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', parties: [GRAZ, LIMA, ACCRA] })]],
    ['a namesake in another country', [says('a', { ...tie }), says('b', { ...tie, parties: [city('Graz', 99, 'US'), LIMA] })]],
    ['two subjects on one day', [says('a', { date: '2020-05-09', subjects: ['ports'] }), says('b', { date: '2020-05-09', subjects: ['nursing schools'] })]],
    ['two papers in one release', [says('a', { date: '2020-05-09', subjects: ['ports'] }), says('a', { date: '2020-05-09' })]],
    ['another day, its year untold', [says('a', { date: '2018-11-07', published: '2018-11-08' }), says('b', { date: 'XXXX-11-09', published: null })]],
    ['another year', [says('a', { date: '2016-05-09', published: '2016-05-10' }), says('b', { date: '2020-05-09' })]],
    ['a day some weeks later', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-29', published: '2020-05-30' })]],
    ['a friendly relationship before the sister-city tie', [says('a', { instrument: 'relationship', relation: 'friendly-cooperation', step: 'established', date: '2009' }), says('b', { ...tie, date: '2019' })]],
    ['papers without days, far apart', [says('a', { published: '2016-01-01' }), says('b', { published: '2020-01-01' })]],
    ['a bureau and its city', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', parties: [body('Graz Municipal Bureau of Waterworks', 'government', 1), LIMA] })]],
  ])('%s', (_, reports) => {
    expect(together(...reports)).toHaveLength(2);
  });
  test('a third that fits both is left to itself', () => {
    expect(together(says('a', { date: '2020-05-09', subjects: ['ports'] }), says('b', { date: '2020-05-09', subjects: ['schools'] }), says('c', { date: '2020-05-09' }))).toEqual(['a', 'b', 'c']);
  });
});

test('the history of a tie is told step by step, each with its evidence', () => {
  const [entry] = buildLedger([
    says('r', { ...tie, step: 'renewed', date: '2015-02-01', published: '2015-02-03' }), says('i', { ...tie, instrument: 'letter-of-intent', step: 'intent', status: 'planned', date: null, published: '1997-01-01' }),
    says('e', { ...tie, step: 'ended', status: 'ended', date: '2022-03-01', published: '2022-03-02' }), says('s', { ...tie, step: 'signed', date: '1998-06-01', published: '1998-06-02' }),
    says('r2', { ...tie, step: 'renewed', date: '2005', published: '2005-02-03' }),
  ]);
  expect(entry?.steps.map((s) => [s.step, s.date, s.sources.map((r) => r.recordId)])).toEqual([
    ['intent', null, ['i']], ['signed', '1998-06-01', ['s']], ['renewed', '2005', ['r2']], ['renewed', '2015-02-01', ['r']], ['ended', '2022-03-01', ['e']],
  ]);
  expect([entry?.stands, entry?.sources]).toEqual(['ended', 5]);
});

describe('reports that disagree stand side by side', () => {
  test.each<[string, AgreementReport[], object[]]>([
    ['on the year of a tie', [says('a', { ...tie, date: '1979' }), says('b', { ...tie, date: '1981-05' })],
      [{ what: 'date', step: 'established', values: [{ value: '1979', records: ['a'] }, { value: '1981-05', records: ['b'] }] }]],
    ['on the day of a paper', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-10' })],
      [{ what: 'date', step: 'signed', values: [{ value: '2020-05-09', records: ['a'] }, { value: '2020-05-10', records: ['b'] }] }]],
    ['on the instrument', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', instrument: 'contract' })],
      [{ what: 'instrument', step: null, values: [{ value: 'contract', records: ['b'] }, { value: 'mou', records: ['a'] }] }]],
    ['on whether it was signed', [says('a', { date: '2020-05-09' }), says('b', { date: '2020-05-09', step: 'intent', status: 'planned', published: '2020-05-11' })],
      [{ what: 'status', step: null, values: [{ value: 'concluded', records: ['a'] }, { value: 'planned', records: ['b'] }] }]],
    ['not, where one says less than the other', [says('a', { ...tie, date: '1979' }), says('b', { ...tie, date: '1979-05-03' })], []],
    ['not, where a plan was told before', [says('b', { date: '2020-05-09', step: 'intent', status: 'planned', published: '2020-04-11' }), says('a', { date: '2020-05-09' })], []],
  ])('%s', (_, reports, conflicts) => {
    const entries = buildLedger(reports);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.conflicts).toEqual(conflicts);
  });
});

test('copies of a release count once, and every merge says why', () => {
  const [entry] = buildLedger([says('a', { date: '2020-05-09' }), says('copy', { date: '2020-05-09' }), says('b', { date: '2020-05-09' })], new Map([['copy', 'a']]));
  expect([entry?.sources, entry?.copies]).toEqual([2, 1]);
  expect(entry?.steps[0]?.sources.map((s) => [s.recordId, s.why, s.copyOf])).toEqual([['a', null, null], ['b', 'the same parties and day', null], ['copy', 'a copy of a', 'a']]);
});

describe('a party is', () => {
  test.each([
    ['a city by its id', city('Wien', 7), 'city:7'], ['a city that the gazetteer does not know', { ...city('Nowhere', 0), city: null }, 'place:nowhere'],
    ['a country by its code', { name: 'the Republic of Ghana', kind: 'country', country: 'GH', city: null } as const, 'country:GH'],
    ['a university, whatever the order of its words', body('The University of Leeds', 'university', 5), 'body:leeds university'],
    ['a port, with or without its authority', body('Lagos Port Authority'), 'body:lagos port'], ['nobody', body('the company', 'company'), null], ['nobody, in Chinese', body('双方'), null],
    ['a town hall for its city', body('成都市人民政府', 'government', 8), 'city:8'], ['a ministry in its own name', body('Ministry of Trade', 'government', 8), 'body:ministry trade'],
  ])('%s', (_, party, key) => {
    expect(partyKey(party)).toBe(key);
  });
});
