import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('parties that are counted, or called by their kind, and then named', () => {
  test.each([
    ['Bergen signed agreements with three cities: Porto, Tartu and Pisa.', ['agreement concluded 2024-06-12 = Bergen + Porto', 'agreement concluded 2024-06-12 = Bergen + Tartu', 'agreement concluded 2024-06-12 = Bergen + Pisa']],
    ['On 4 May 2024 Bergen concluded agreements with two towns, namely Porto and Tartu.', ['agreement concluded 2024-05-04 = Bergen + Porto', 'agreement concluded 2024-05-04 = Bergen + Tartu']],
    ['Norlake Foods Ltd. has concluded contracts with retailers such as Halden Stores AB and Orrin Market AG.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halden Stores AB', 'contract concluded 2024-06-12 = Norlake Foods Ltd. + Orrin Market AG']],
    ['The treaty was signed in May 2023 by four states: Chile, Norway, Fiji and Malta.', ['treaty concluded 2023-05 = Chile + Norway + Fiji + Malta']],
    ['A charter between four towns – Porto, Tartu, Pisa and Graz – was signed on 3 May 2024.', ['agreement concluded 2024-05-03 = Porto + Tartu + Pisa + Graz']],
    ['A charter between four towns (Porto, Tartu, Pisa and Graz) was signed on 3 May 2024.', ['agreement concluded 2024-05-03 = Porto + Tartu + Pisa + Graz']],
    ['Bergen signed a pact with six ports, among them Porto and Tartu, on 3 May 2024.', ['agreement concluded 2024-05-03 = Bergen + Porto + Tartu']],
    ['Pisa and two other cities – Graz and Tartu – signed a declaration on bicycles on 3 May 2024.', ['declaration concluded 2024-05-03 = Pisa + Graz + Tartu']],
    ['The mayors of seven towns, including Pisa and Graz, signed a charter on bicycles on 3 May 2024.', ['agreement concluded 2024-05-03 = Pisa + Graz']],
    ['Some thirty mayors, among them those of Pisa and Graz, signed a charter on bicycles on 3 May 2024.', ['agreement concluded 2024-05-03 = Pisa + Graz']],
    ['Only two of the three partners, Pisa and Graz, signed the charter on 3 May 2024.', ['agreement concluded 2024-05-03 = Pisa + Graz']],
    ['The accord was signed by the rectors of the two academies, Eva Lind of the Halden Academy of Music and Jo Reid of the Porto Academy of Arts.', ['agreement concluded 2024-06-12 = Halden Academy of Music + Porto Academy of Arts']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });

  test.each([
    'Bergen has agreements with 31 cities.',
    'Bergen has friendly contacts with seven towns, among them two of its oldest friends.',
    'Visitors came from four towns, among them Porto and Tartu, and admired the charter of 1891.',
  ])('nobody signs: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('deals that leave their verb out', () => {
  test.each([
    ['Norlake Foods Ltd. bought Halden Dairy AB in 2011 and Orrin Mills AG in 2014.', ['Halden Dairy AB 2011', 'Orrin Mills AG 2014']],
    ['Norlake Foods Ltd. acquired Halden Dairy AB in 2011, Orrin Mills AG in 2014 and, last year, Lumen Sweets Ltd.', ['Halden Dairy AB 2011', 'Orrin Mills AG 2014', 'Lumen Sweets Ltd. 2023']],
    ['Norlake Foods Ltd. took over Halden Dairy AB in 2011 and sold it to Orrin Mills AG in 2019.', ['Halden Dairy AB 2011', 'Orrin Mills AG 2019']],
    ['Norlake Foods Ltd. bought Halden Dairy AB in 2011 and opened a mill in Porto in 2014, Orrin Mills AG said.', ['Halden Dairy AB 2011']],
    ['Norlake Foods Ltd. bought Halden Dairy AB in 2011 and moved to Porto in 2014.', ['Halden Dairy AB 2011']],
  ])('%s', (text, deals) => {
    expect(told(text)).toEqual(deals.map((deal) => `contract concluded ${deal.slice(-4)} = Norlake Foods Ltd. + ${deal.slice(0, -5)}`));
  });
});

describe('one deal, told once', () => {
  test.each([
    ['Norlake Foods Ltd. and Halden Dairy AB have agreed to merge.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halden Dairy AB']],
    ['The lease that Norlake Foods Ltd. signed with Halden Dairy AB on 4 May 2021 covers two barns.', ['contract concluded 2021-05-04 = Norlake Foods Ltd. + Halden Dairy AB']],
    ['Norlake Foods Ltd. signed the purchase contract with the seller, Halden Dairy AB.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halden Dairy AB']],
    ['Fiji and Norlake Foods Ltd. have agreed in principle on a fishing concession.', ['agreement planned - = Fiji + Norlake Foods Ltd.']],
    ['Norlake Foods Ltd. won orders from Pisa, Graz and Tartu worth 30 million euros.', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Pisa', 'contract concluded 2024-06-12 = Norlake Foods Ltd. + Graz', 'contract concluded 2024-06-12 = Norlake Foods Ltd. + Tartu']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
});
