import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('who signed for whom', () => {
  test.each([
    ['On 3 May 2024 Ambassador Rui Costa signed the visa agreement for Fiji and State Secretary Eva Lind for Norway.', ['agreement concluded 2024-05-03 = Fiji + Norway']],
    ['Rector Rui Costa signed for the University of Porto, Dean Eva Lind for Halden College of Arts: the exchange agreement runs for two years.', ['agreement concluded 2024-06-12 = University of Porto + Halden College of Arts']],
    ['Signing for Malta was Minister of Trade Rui Costa, for Fiji Minister of Health Eva Lind; the accord was concluded on 3 May 2024.', ['agreement concluded 2024-05-03 = Malta + Fiji']],
    ['The signatories of the charter of 3 May 2024 were the towns of Graz and Pisa; the mayor of Porto came as a guest.', ['agreement concluded 2024-05-03 = Graz + Pisa']],
    ['Eva Lind (Norlake Foods Ltd.) and Peter Holm (Halden Dairy AB) signed a supply contract on 3 May 2024.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Halden Dairy AB']],
    ['Watched by the mayors of Graz and Pisa, Norlake Foods Ltd. and Halden Dairy AB signed a supply contract on 3 May 2024.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Halden Dairy AB']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });

  test.each([
    'Eva Lind signed for Fiji in the handball league, Rui Costa for Malta.',
    'Rui Costa signed up for Porto, Eva Lind for Graz.',
  ])('no paper: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('whom other words stand for', () => {
  test.each([
    ['Porto and Graz sought friends. The former signed a pact with Tartu on 3 May 2024, the latter one with Pisa on 4 May 2024.', ['agreement concluded 2024-05-03 = Porto + Tartu', 'agreement concluded 2024-05-04 = Graz + Pisa']],
    ['Porto and Graz sought friends. The latter signed a pact with Tartu on 3 May 2024.', ['agreement concluded 2024-05-03 = Graz + Tartu']],
    ['Porto signed an accord with Tartu and Graz one with Pisa.', ['agreement concluded 2024-06-12 = Porto + Tartu', 'agreement concluded 2024-06-12 = Graz + Pisa']],
    ['The Oyo region signed two contracts: one with Norlake Foods Ltd. for flour and another with Halden Dairy AB for milk.', ['contract concluded 2024-06-12 = Oyo + Norlake Foods Ltd.', 'contract concluded 2024-06-12 = Oyo + Halden Dairy AB']],
    ['On 3 May 2024 Porto signed (i) a memorandum with Tartu on trams and (ii) a letter of intent with Pisa on parks.', ['mou concluded 2024-05-03 = Porto + Tartu', 'letter-of-intent concluded 2024-05-03 = Porto + Pisa']],
    ['Delegates from Fiji and Malta met in Porto on 3 May 2024. At the end a joint declaration on fish was adopted.', ['declaration concluded 2024-05-03 = Fiji + Malta']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
});

describe('days of what was initialled and of what expired', () => {
  test.each([
    ['A protocol on fish was initialled by Fiji and Malta in 2022. They signed it on 3 May 2024.', ['agreement concluded 2024-05-03 = Fiji + Malta']],
    ['Porto let its partnership agreement with Graz expire on 31 December 2022.', ['agreement ended 2022-12-31 = Porto + Graz']],
    ['Porto signed a lease with Norlake Foods Ltd. on 3 May 2024 that will expire on 2 May 2034.', ['contract concluded 2024-05-03 = Porto + Norlake Foods Ltd.']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
});
