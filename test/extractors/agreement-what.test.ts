/** What was agreed, when, where, and how many papers there are: tables of plain sentences. */
import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';
import type { Draft } from '../../src/extractors/draft.ts';

const given = { title: null, url: null, publishedAt: '2024-06-12', dateOrder: null, homeCity: null } as const;
const read = (text: string): Draft['agreements'] => readText({ text, ...given }).agreements;
const stood = (text: string): string[] => read(text).map((a) => `${a.instrument} ${a.status}/${a.step} ${a.date ?? '-'}`);

describe('a tie told by its age goes back so many years', () => {
  test.each([
    ['Turku and Porto have been sister cities for 44 years.', 'relationship concluded/established 1980'],
    ['For thirty years Turku has been twinned with Porto.', 'relationship concluded/established 1994'],
    ['Guests marked the 30th anniversary of the sister-city tie between Turku and Porto.', 'relationship concluded/established 1994'],
    ['Turku and Porto celebrate twenty-five years of friendship.', 'relationship concluded/established 1999'],
    ['Next year Turku and Porto will celebrate the 20th anniversary of the signing of their friendship agreement.', 'agreement concluded/signed 2005'],
    ['Turku and Porto signed a new accord to mark the 30th anniversary of their partnership.', 'agreement concluded/signed 2024-06-12'],
    ['Turku and Porto signed a cooperation agreement for five years.', 'agreement concluded/signed 2024-06-12'],
  ])('%s', (text, agreement) => {
    expect(stood(text)).toEqual([agreement]);
  });
});

describe('how far it has come', () => {
  test.each([
    ['Officials from Turku and Porto initialled a draft pact on Monday, which is to be signed in the autumn.', 'agreement planned/intent -'],
    ['Turku and Porto agreed on a memorandum of understanding, to be signed on 4 July 2024.', 'mou planned/intent 2024-07-04'],
    ['Parliament on Thursday ratified the trade treaty that Ghana and Peru signed in September 2022.', 'treaty concluded/signed 2022-09'],
    ['Parliament ratified the trade treaty with Peru signed by Ghana in September 2022.', 'treaty concluded/signed 2022-09'],
    ['The Nordic Savings Bank has extended a €60 million loan to Halvorsen Energy AG.', 'contract concluded/signed 2024-06-12'],
    ['An action plan for 2024-2026 was adopted by the culture ministries of Ghana and Peru on 29 May.', 'agreement concluded/signed 2024-05-29'],
    ['Under a letter of intent signed in Porto last month, Norlake Foods Ltd. and Halvorsen Energy AG will study a wind farm.', 'letter-of-intent concluded/signed 2024-05'],
    ['Turku and Porto signed a cooperation agreement on 3 June. It is the fifth document of its kind that Turku has concluded.', 'agreement concluded/signed 2024-06-03'],
  ])('%s', (text, agreement) => {
    expect(stood(text)).toEqual([agreement]);
  });
});

test.each([
  'The mayor of Turku called for an agreement with Porto on port security.', 'Turku would welcome closer ties with Porto.', 'The mayor of Turku is interested in an agreement with Porto.',
])('nobody has agreed to anything in: %s', (text) => {
  expect(stood(text)).toEqual([]);
});

describe('what it is about', () => {
  test.each([
    ['Turku and Porto signed a memorandum of understanding at a virtual ceremony on Tuesday, covering staff exchange, joint supervision and open data.', ['staff exchange', 'joint supervision', 'open data']],
    ['Turku and Porto signed a memorandum of cooperation on agricultural research.', ['agricultural research']],
    ['Turku signed an agreement with Porto on 3 June to promote tourism and trade.', ['tourism', 'trade']],
    ['Turku and Porto signed an agreement for five years.', []],
    ['Turku and Porto signed an agreement on the sidelines of a fair.', []],
    ['Turku and Porto signed an agreement on 3 June. It covers education, sport and harbour safety.', ['education', 'sport', 'harbour safety']],
  ])('%s', (text, subjects) => {
    expect(read(text).map((a) => a.subjects)).toEqual([subjects]);
  });
});

describe('where it was done', () => {
  test.each([
    ['On the sidelines of a summit in New Delhi, Brazil and Angola signed a memorandum of cooperation.', 'New Delhi'],
    ['Turku and Porto signed an agreement at a ceremony in Malmö.', 'Malmö'],
    ['At a ceremony in Malmö on Monday, Turku and Porto signed an agreement.', 'Malmö'],
    ['Turku and Porto signed an agreement.', null],
  ])('%s', (text, place) => {
    expect(read(text).map((a) => a.place)).toEqual([place]);
  });
});
