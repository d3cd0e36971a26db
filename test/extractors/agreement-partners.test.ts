import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('papers told one by one behind a total, each by its partner', () => {
  test.each([
    ['Porto has agreements with 11 ports abroad. The one with Varna, of 1995, was cancelled in 2023. Another, with Izmir, is being renegotiated.', ['agreement ended 2023 = Porto + Varna', 'agreement planned - = Porto + Izmir']],
    ['Turku had a full year. There are two partnership agreements: the first, with Lyon, was renewed in 2020; the second, with Graz, was signed in 2021.', ['agreement concluded 2020 = Turku + Lyon', 'agreement concluded 2021 = Turku + Graz']],
    ['Graz has been twinned with Trondheim since 1968; a friendship agreement with Pune followed in 2011 and one with Shenzhen was signed in July 2023.', ['relationship concluded 1968 = Graz + Trondheim', 'agreement concluded 2011 = Graz + Pune', 'agreement concluded 2023-07 = Graz + Shenzhen']],
    ['Westmere University renewed its agreement with Pune Institute of Technology in May. Those with Graz Medical School and Lund University, both of 2019, were allowed to lapse in 2024.', ['agreement concluded 2024-05 = Westmere University + Pune Institute of Technology', 'agreement ended 2024 = Westmere University + Graz Medical School', 'agreement ended 2024 = Westmere University + Lund University']],
    ['At the forum 14 memoranda were signed on 3 June. The largest, between Altyn Gold Ltd and the Karaganda Region, provides for a plant.', ['mou concluded 2024-06-03 = Altyn Gold Ltd + Karaganda Region']],
    ['Savanna Bank and the East African Trade Fund have closed a credit line of USD 50 million. Savanna Bank already borrowed USD 20 million from the East African Trade Fund in 2021.', ['contract concluded 2024-06-12 = Savanna Bank + East African Trade Fund', 'contract concluded 2021 = Savanna Bank + East African Trade Fund']],
    ['Oman Shipping Company signed three charter contracts in May: with Vale Minerals Ltd for two carriers, with Petro Lanka Ltd for a tanker, and with the Port of Duqm for a tug.', ['contract concluded 2024-05 = Oman Shipping Company + Vale Minerals Ltd', 'contract concluded 2024-05 = Oman Shipping Company + Petro Lanka Ltd', 'contract concluded 2024-05 = Oman Shipping Company + Port of Duqm']],
    ['Graz has agreements with 11 towns and no plans for more.', []],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
  test('a year in brackets belongs to the name before it', () => {
    expect(told('Coventry keeps nine towns close. The oldest is Dresden, since 24 May 1958; then came Lodz (1990), Graz (1997), Pune and Izmir.', 'Coventry and its sister cities')).toEqual(expect.arrayContaining(['relationship concluded 1990 = Coventry + Lodz', 'relationship concluded 1997 = Coventry + Graz']));
  });
});
