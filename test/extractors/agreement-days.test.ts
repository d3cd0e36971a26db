import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('the day of a paper is the day of what was done', () => {
  test.each([
    ['The second day of a fair', 'The trade fair of Porto was held from 3 to 5 June. On the second day, Norlake Metals signed a contract with Halden Foods.', 'contract concluded 2024-06-04 = Norlake Metals + Halden Foods'],
    ['The closing day of a forum', 'The forum took place in Turku on 3 and 4 June. On its closing day, Porto and Graz signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Porto + Graz'],
    ['The first day of what opened', 'The summit opened on 4 June. On the first day Porto and Graz signed a cooperation agreement.', 'agreement concluded 2024-06-04 = Porto + Graz'],
    ['Two days back', 'Porto and Graz signed a cooperation agreement the day before yesterday.', 'agreement concluded 2024-06-10 = Porto + Graz'],
    ['A quarter', 'The Nordic Bank signed a loan agreement of EUR 90 million with the city of Turku in the first quarter of 2024.', 'contract concluded 2024-33 = Nordic Bank + Turku'],
    ['The ceremony is told behind it', 'Norlake Metals signed a contract with Halden Foods. The ceremony took place on 7 June in Graz.', 'contract concluded 2024-06-07 = Norlake Metals + Halden Foods'],
    ['The day on which nothing came of it', 'The agreement between Turku and Porto, which was to have been signed in April, will now be signed in October.', 'agreement planned 2024-10 = Turku + Porto'],
    ['By the end of the year', 'Norlake Metals expects to sign an agreement with Halden Foods by the end of the year.', 'agreement planned 2024-12 = Norlake Metals + Halden Foods'],
    ['Approved and then to be signed', 'The council of Turku yesterday approved a partnership agreement with Porto. It will be signed on 14 July, when the mayor of Porto comes.', 'agreement planned 2024-07-14 = Turku + Porto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });

  test('each partner has the day that stands behind it', () => {
    expect(told('Turku signed a memorandum with Graz on Monday and another with Porto a day later.')).toEqual(['mou concluded 2024-06-10 = Turku + Graz', 'mou concluded 2024-06-11 = Turku + Porto']);
  });
});
