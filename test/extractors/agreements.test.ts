import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';
import { EVIDENCE_MAX } from '../../src/record.ts';

const given = (text: string, publishedAt: string | null = '2024-06-12') => ({ text, title: null, url: null, publishedAt, dateOrder: null, homeCity: null });
const read = (text: string, publishedAt?: string | null) => readText(given(text, publishedAt)).agreements;
const told = (text: string) => read(text).map((a) => `${a.instrument} ${a.status} ${a.parties.map((p) => p.name).join(' + ')}`);

describe('parties', () => {
  test('a paper signed by "the two cities" is theirs who were named before', () => {
    expect(told('Turku received guests from Porto.\nThe two cities signed a memorandum of understanding.')).toEqual(['mou concluded Turku + Porto']);
  });
  test('many partners behind "with" are as many agreements', () => {
    expect(told('Malmö signed cooperation agreements with Turku, Porto and Gdańsk.')).toEqual([
      'agreement concluded Malmö + Turku', 'agreement concluded Malmö + Porto', 'agreement concluded Malmö + Gdańsk',
    ]);
  });
  test('three cities that become partners of each other are one entry of three', () => {
    expect(told('Turku, Porto and Gdańsk became partner cities.')).toEqual(['relationship concluded Turku + Porto + Gdańsk']);
  });
  test('a person stands for the body of the title', () => {
    const [found] = read('Mayor of Turku Minna Arve and Rui Moreira, Mayor of Porto, signed a letter of intent.');
    expect(found?.parties.map((p) => p.name)).toEqual(['Turku', 'Porto']);
    expect(found?.signatories).toEqual([{ name: 'Minna Arve', title: 'Mayor', party: 'Turku' }, { name: 'Rui Moreira', title: 'Mayor', party: 'Porto' }]);
  });
  test.each([
    ['Norlake Foods Ltd. signed an agreement with Halvorsen Energy AG.', ['company', 'company']],
    ['Brightwater University signed an agreement with the Ministry of Fisheries.', ['university', 'government']],
    ['Turku signed an agreement with Bavaria.', ['city', 'region']],
    ['Kenya and Portugal signed a treaty.', ['country', 'country']],
  ])('kinds of %s', (text, kinds) => {
    expect(read(text)[0]?.parties.map((p) => p.kind)).toEqual(kinds);
  });
  test('a city that is a party brings its country and its GeoNames id', () => {
    expect(read('Turku became a sister city of Porto in 1990.')[0]?.parties.map((p) => [p.country, typeof p.city])).toEqual([['FI', 'number'], ['PT', 'number']]);
  });
});

describe('slots', () => {
  test.each([
    ['Turku and Porto will sign a memorandum of understanding.', 'planned', 'intent'],
    ['The council approved an agreement between Turku and Porto.', 'planned', 'approved'],
    ['Turku and Porto signed an agreement.', 'concluded', 'signed'],
    ['Turku and Porto established sister-city relations.', 'concluded', 'established'],
    ['Turku and Porto renewed their cooperation agreement.', 'concluded', 'renewed'],
    ['Turku suspended its sister-city relationship with Porto.', 'ended', 'suspended'],
    ['Turku terminated its agreement with Porto.', 'ended', 'ended'],
  ])('status and step of: %s', (text, status, step) => {
    expect(read(text).map((a) => [a.status, a.step])).toEqual([[status, step]]);
  });
  test.each([
    ['Turku and Porto signed an agreement on 3 May 2021.', '2021-05-03'],
    ['On 3 May 2021, guests came. Turku and Porto signed an agreement on the same day.', '2021-05-03'],
    ['Turku and Porto signed an agreement yesterday.', '2024-06-11'],
    ['Turku and Porto signed an agreement, the mayor said.', '2024-06-12'],
    ['Turku and Porto signed an agreement valid until 2031.', '2024-06-12'],
  ])('the day of the paper in: %s', (text, date) => {
    expect(read(text)[0]?.date).toBe(date);
  });
  test('subjects are the fields that the clause lists', () => {
    expect(read('Turku and Porto signed an agreement on cooperation in the fields of trade, tourism and education.')[0]?.subjects).toEqual(['trade', 'tourism', 'education']);
  });
  test('the place of signing is a city that is no party', () => {
    expect(read('Turku and Porto signed an agreement in Brussels.')[0]?.place).toBe('Brussels');
  });
  test('one paper told twice is one entry', () => {
    expect(told('Turku and Porto signed a memorandum of understanding on 3 May 2021.\nThe memorandum was signed by both mayors in the town hall.')).toEqual(['mou concluded Turku + Porto']);
  });
  test('two papers of one sentence are two entries', () => {
    expect(told('Turku and Porto signed a memorandum of understanding and a letter of intent.')).toEqual(['mou concluded Turku + Porto', 'letter-of-intent concluded Turku + Porto']);
  });
});

describe('what is no agreement', () => {
  test.each([
    'Both sides agreed to strengthen cooperation.', 'Turku has 14 sister cities.', 'The forum on friendship between Turku and Porto opened.',
    'Turku joined the World Health Organization.', 'Turku and Porto signed nothing.', 'The mayor agreed that Porto is fine.', '',
  ])('nothing is found in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test('evidence holds the words that turn it', () => {
  expect(read('Not yet signed is the pact between Oran and Alicante.').map((a) => [a.status, a.evidence.text])).toEqual([['planned', 'Not yet signed is the pact between Oran and Alicante']]);
});

const PIECES = ['Turku', 'Porto', 'Norlake Foods Ltd.', 'signed', 'an agreement', 'with', 'the two cities', 'in 2019', '.', ',', '\n', 'and', 'sister city of', 'since 2004', 'was twinned with', '"', '“', 'Mayor Anna Lind', '图尔库', '😀', 'é', '(', ')', 'stake in', '40%', 'loan to', 'respectively', ';'];
const texts = fc.oneof(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((p) => p.join(' ')), fc.string({ unit: 'grapheme', maxLength: 300 }));

describe('for any text', () => {
  test('evidence quotes one line of the text and is not longer than the contract allows', () => {
    fc.assert(fc.property(texts, (raw) => {
      const text = raw.normalize('NFC').toWellFormed();
      for (const { evidence, parties, confidence } of read(text)) {
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
        expect(evidence.text).not.toMatch(/\n|^$/);
        expect(evidence.text.length).toBeLessThanOrEqual(EVIDENCE_MAX);
        expect(parties.length).toBeGreaterThan(0);
        expect(parties.every((p) => p.name !== '' && text.includes(p.name))).toBe(true);
        expect(confidence > 0 && confidence <= 1).toBe(true);
      }
    }), { numRuns: 300 });
  });
  test('the same text gives the same agreements', () => {
    fc.assert(fc.property(texts, (text) => { expect(read(text)).toEqual(read(text)); }), { numRuns: 60 });
  });
});

describe('hostile lengths', () => {
  const long = 200_000;
  test.each([
    ['capitals', 'Aa '.repeat(long / 3)], ['commas', `signed an agreement with ${'Turku, '.repeat(long / 7)}`], ['brackets', `sister city ${'('.repeat(long)}`],
    ['papers', 'agreement '.repeat(long / 10)], ['acts and papers', 'Turku signed an agreement with Porto and '.repeat(long / 41)],
    ['quotes', '"agreed '.repeat(long / 8)], ['digits', `signed agreement ${'1'.repeat(long)}`], ['lines', 'Turku signed a pact with Porto.\n'.repeat(3000)],
    ['titles', 'Mayor of Turku '.repeat(long / 15)], ['one word', `Agreement${'a'.repeat(long)}`], ['hyphens', `twin ${'Turku-'.repeat(long / 6)}`],
  ])('%s are read to the end', (_, text) => {
    expect(Array.isArray(read(text))).toBe(true);
  });
});
