import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

describe('towns that became what they are', () => {
  test.each([
    ['Graz looks abroad. Bonn became its twin town in 1974.', ['relationship concluded 1974 = Bonn + Graz']],
    ['Graz looks abroad. Bonn has been its sister city since 1974.', ['relationship concluded 1974 = Graz + Bonn']],
    ['Bonn is now the sixth sister city of Graz.', ['relationship concluded - = Bonn + Graz']],
    ['Graz picked Bonn as its partner town.', ['relationship concluded - = Graz + Bonn']],
    ['Forty-two years ago Graz and Bonn became sister cities.', ['relationship concluded 1982 = Graz + Bonn']],
    ['Bonn is now a lively sister city of Graz.', []],
    ['Graz looks abroad. Bonn is its partner in many fields.', []],
  ])('%s', (text, wanted) => {
    expect(papersOf(text)).toEqual(wanted);
  });
});

describe('ministers and their counterparts', () => {
  test.each([
    ['The Latvian Minister of Health, Ilze Berza, signed a treaty on Monday with her Maltese counterpart, Karmen Zammit.', ['treaty concluded 2024-06-10 = Latvia + Malta']],
    ['The Minister of Health of Latvia, Ilze Berza, flew to Valletta, where she signed a treaty with her Maltese counterpart.', ['treaty concluded 2024-06-12 = Latvia + Malta']],
    ['The Mayor of Riga, Ilze Berza, flew to Valletta, where she signed a treaty with her Maltese counterpart.', ['treaty concluded 2024-06-12 = Riga + Valletta']],
  ])('%s', (text, wanted) => {
    expect(papersOf(text)).toEqual(wanted);
  });
});

describe('deals of firms in the news of wires', () => {
  test.each([
    ['Halden AG took over the pump business of Norlake Works Ltd. for 2 million euros.', ['contract concluded 2024-06-12 = Halden AG + Norlake Works Ltd.']],
    ['Halden AG took over the operations of the museum of Graz.', []],
    ['Halden AG agreed to buy 300 pumps from Norlake Works Ltd., in the largest deal of its kind.', ['contract concluded 2024-06-12 = Halden AG + Norlake Works Ltd.']],
    ['Halden AG already has a supply contract with Norlake Works Ltd., which runs out in 2026.', ['contract concluded - = Halden AG + Norlake Works Ltd.']],
    ['Graz decided not to renew its agreement with Bonn, which expires in October.', ['agreement ended 2024-10 = Graz + Bonn']],
    ['A lease was signed earlier this year by Halden AG and Lumen Labs Ltd.', ['contract concluded 2024 = Halden AG + Lumen Labs Ltd.']],
    ['A letter of intent will be followed by a supply contract between Halden AG and Norlake Foods Ltd.', ['contract planned - = Halden AG + Norlake Foods Ltd.']],
    ['A letter of intent was followed by a supply contract between Halden AG and Norlake Foods Ltd.', ['contract concluded 2024-06-12 = Halden AG + Norlake Foods Ltd.']],
    ['Quito, 5 June 2024. A contract for pumps was awarded to Norlake Works Ltd.', ['contract concluded 2024-06-12 = Norlake Works Ltd.']],
    ['Quito, 5 June 2024. The city opens a park. A contract for pumps was awarded to Norlake Works Ltd.', ['contract concluded 2024-06-12 = Quito + Norlake Works Ltd.']],
    ['The order for the trams of Graz went to Halden AG, the operator Norlake Lines said.', ['contract concluded 2024-06-12 = Norlake Lines + Halden AG']],
  ])('%s', (text, wanted) => {
    expect(papersOf(text)).toEqual(wanted);
  });
});
