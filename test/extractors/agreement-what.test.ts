/** What was agreed, when, where, and how many papers there are: tables of plain sentences. */
import { describe, expect, test } from 'vitest';
import { read as readDraft } from './read.ts';
import type { Draft } from '../../src/extractors/draft.ts';

const read = (text: string): Draft['agreements'] => readDraft(text).agreements;
const stood = (text: string): string[] => read(text).map((a) => `${a.instrument} ${a.status}/${a.step} ${a.date ?? '-'}`);

describe('a tie told by its age goes back so many years', () => {
  test.each([
    ['Turku and Porto have been sister cities for 44 years.', 'relationship concluded/established 1980'],
    ['For thirty years Turku has been twinned with Porto.', 'relationship concluded/established 1994'],
    ['Guests marked the 30th anniversary of the sister-city tie between Turku and Porto.', 'relationship concluded/established 1994'],
    ['Turku and Porto celebrated the third anniversary of their sister-city relationship.', 'relationship concluded/established 2021'],
    ['Turku and Porto, Portugal, celebrated the second anniversary of their sister-city relationship with a regatta on October 17, 2009.', 'relationship concluded/established 2007'],
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
    ['The letter of intent between Turku and Porto, signed in 2019, has lapsed.', 'letter-of-intent ended/ended -'],
    ['Turku suspended its agreement with Porto in 2021 and terminated it on 3 March 2022.', 'agreement ended/ended 2022-03-03'],
    ['Norlake Foods Ltd. will open a plant next year after Turku and Porto signed an agreement.', 'agreement concluded/signed 2024-06-12'],
    ['Turku and Porto have agreed to extend their partnership on waste for another three years.', 'relationship concluded/renewed 2024-06-12'],
    ['Officials from Turku and Porto initialled a draft pact on Monday, which is to be signed in the autumn.', 'agreement planned/intent 2024-23'],
    ['Turku and Porto agreed on a memorandum of understanding, to be signed on 4 July 2024.', 'mou planned/intent 2024-07-04'],
    ['Parliament on Thursday ratified the trade treaty that Ghana and Peru signed in September 2022.', 'treaty concluded/signed 2022-09'],
    ['Parliament ratified the trade treaty with Peru signed by Ghana in September 2022.', 'treaty concluded/signed 2022-09'],
    ['The Nordic Savings Bank has extended a €60 million loan to Halvorsen Energy AG.', 'contract concluded/signed 2024-06-12'],
    ['An action plan for 2024-2026 was adopted by the culture ministries of Ghana and Peru on 29 May.', 'agreement concluded/signed 2024-05-29'],
    ['Under a letter of intent signed in Porto last month, Norlake Foods Ltd. and Halvorsen Energy AG will study a wind farm.', 'letter-of-intent concluded/signed 2024-05'],
    ['Turku and Porto signed a cooperation agreement on 3 June. It is the fifth document of its kind that Turku has concluded.', 'agreement concluded/signed 2024-06-03'],
    ['Turku and Porto are in talks on a sister-city agreement.', 'agreement planned/intent -'],
    ['The council of Turku voted on 4 June to twin with Porto.', 'relationship planned/intent 2024-06-04'],
    ['The council of Turku voted on 4 June to end the partnership with Porto.', 'relationship ended/ended 2024-06-04'],
    ['Turku and Porto declared their intention to sign a twinning agreement.', 'agreement planned/intent -'],
    ['Turku and Porto agreed in principle to become partners.', 'relationship planned/intent -'],
    ['The council adopted a decision on establishing a partnership between Turku and Porto.', 'relationship planned/intent -'],
    ['A partnership agreement concluded in 2016 between Turku and Porto lapsed at the end of 2023.', 'agreement ended/ended 2023-12'],
    ['The memorandum of understanding between Turku and Porto takes effect on 1 July 2024.', 'mou concluded/established -'],
    ['Exactly 25 years ago today, Turku and Porto became twin cities.', 'relationship concluded/established 1999-06-12'],
    ['Norlake Foods Ltd. signed an agreement to acquire Halvorsen Energy AG, with closing expected in the third quarter.', 'agreement concluded/signed 2024-06-12'],
    ['Turku froze its partnership with Porto in March 2022; it was formally ended in December 2023.', 'relationship ended/ended 2023-12'],
    ['Turku and Porto first signed a memorandum in 2001, and on Friday they renewed it for the fourth time.', 'mou concluded/renewed 2024-06-07'],
    ['On Wednesday the cabinet approved the signing of a memorandum of understanding between Turku and Porto.', 'mou planned/approved 2024-06-12'],
    ['Turku is to end its twinning with Porto at the turn of the year, the council decided on Monday.', 'relationship planned/intent -'],
    ['Ghana and Peru have extended a gas swap deal until 2027.', 'contract concluded/renewed 2024-06-12'],
    ['The city of Turku awarded the construction of a new stadium to Norlake Foods Ltd. last Thursday.', 'contract concluded/signed 2024-06-06'],
    ['Norlake Foods Ltd. has been selected by the city of Turku to deliver signals. A contract is expected to be signed by the end of the year.', 'contract planned/intent 2024-12'],
    ['On 5 May, in the presence of the two prime ministers, Turku and Porto signed a charter.', 'agreement concluded/signed 2024-05-05'],
  ])('%s', (text, agreement) => {
    expect(stood(text)).toEqual([agreement]);
  });
});

test('a second paper behind the first, told by what it is about, is one of its own', () => {
  expect(stood('A memorandum of understanding was signed between Turku and Porto, and a second one, on ship repair, with Malmö.')).toEqual(['mou concluded/signed 2024-06-12', 'mou concluded/signed 2024-06-12']);
});

test('a deed that rests on a paper told behind it is that paper', () => {
  expect(stood('The Nordic Savings Bank will lend Turku 165 million euros under an agreement signed in Malmö on 3 June.')).toEqual(['agreement concluded/signed 2024-06-03']);
});

test('each partner\'s own paper tells what it is about', () => {
  expect(read('Turku signed memoranda with Porto on tram maintenance, with Malmö on choirs, and with Bonn on seeds.').map((a) => a.subjects)).toEqual([['tram maintenance'], ['choirs'], ['seeds']]);
  expect(read('Turku signed one memorandum with Porto on cold storage, one with Malmö on seagrass.').map((a) => a.subjects)).toEqual([['cold storage'], ['seagrass']]);
});

test('two papers of one verb are two entries', () => {
  expect(stood('Turku and Porto signed a cooperation programme for 2024-2027 and an agreement on the repair of bridges.')).toEqual(['agreement concluded/signed 2024-06-12', 'agreement concluded/signed 2024-06-12']);
  expect(stood('Turku and Porto signed an agreement on trade, tourism and sport.')).toEqual(['agreement concluded/signed 2024-06-12']);
});

test.each([
  'Ghana has dropped plans for a port agreement with Peru.', 'Talks between Denmark and Ghana on a fisheries treaty broke down on Monday.', 'The mayor of Turku called for an agreement with Porto on port security.', 'Turku would welcome closer ties with Porto.', 'The mayor of Turku is interested in an agreement with Porto.',
  'The agreement between Turku and Porto was never signed.',
  'An agreement between Turku and Porto seems unlikely.',
  'The mayor of Turku said an agreement with Porto was possible.',
  'Turku and Porto are far from an agreement.',
  'Turku and Porto disagree about a memorandum on fish.',
  'Turku wants a trade agreement with Porto.',
  'Without an agreement with Porto, Turku cannot fish.',
  'Norlake Foods bid for a contract with the city of Turku.',
  'Norlake Foods was excluded from a contract with Turku.',
  'Turku decided against ending the twinning with Porto.',
  'Norlake Foods has not renewed the contract with Halden AB yet.',
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
