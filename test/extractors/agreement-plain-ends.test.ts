import { describe, expect, test } from 'vitest';
import { papersOf } from './read.ts';

describe('papers that end, lapse or were never made', () => {
  test.each([
    ['Halden AG said that its licence agreement with Lumen Pharma Ltd. will lapse on 30 June and will not be renewed.', ['agreement ended 2024-06-30 = Halden AG + Lumen Pharma Ltd.']],
    ['The memorandum of Halden AG with the Port of Kotka has expired without the parties having reached a final agreement.', ['mou ended 2024-06-12 = Halden AG + Port of Kotka']],
    ['This lease of Halden AG replaces the one concluded with Norlake AG in 2014, which ended on 31 May.', ['contract ended 2024-05-31 = Halden AG + Norlake AG']],
    ['Halden AG leased a hall from Norlake AG in 2014, which burnt down on 31 May.', ['contract concluded 2014 = Halden AG + Norlake AG']],
    ['The council of Graz decided today not to renew the partner city agreement with Bonn.', ['agreement ended 2024-06-12 = Graz + Bonn']],
    ['The council of Graz voted by 20 to 3 not to extend the lease with Halden AG.', ['contract ended 2024-06-12 = Graz + Halden AG']],
    ['The treaty on tax between the Latvian and the Maltese governments awaits the signature of the Maltese side.', ['treaty planned - = Latvia + Malta']],
  ])('%s', (text, wanted) => {
    expect(papersOf(text)).toEqual(wanted);
  });
});

describe('papers told at once, and what each is for', () => {
  test.each([
    ['At the fair in Graz on 3 June, 12 projects were signed. Among them, Halden AG will build a mill with Norlake Works Ltd., and Lumen Lines will open a route together with Kotka Shipping.',
      ['contract concluded 2024-06-03 = Halden AG + Norlake Works Ltd.', 'agreement concluded 2024-06-03 = Lumen Lines + Kotka Shipping']],
    ['Two agreements were signed: Lund University will offer a degree with Halden College, and Kotka Shipping and Lumen Lines will share a pier.',
      ['agreement concluded 2024-06-12 = Lund University + Halden College', 'agreement concluded 2024-06-12 = Kotka Shipping + Lumen Lines']],
    ['Twelve people came to Graz. Among them, the head of Halden AG will work with Norlake Works Ltd.', []],
    ['After the talks in Graz on 3 June two papers were signed. One is the memorandum on sports between the Graz Sports Office and the Bonn Sports Federation.', ['mou concluded 2024-06-03 = Graz Sports Office + Bonn Sports Federation']],
    ['At the fair in Graz on 3 June, twelve contracts were signed. Among them, Halden AG will build a mill with Norlake Works Ltd.', ['contract concluded 2024-06-03 = Halden AG + Norlake Works Ltd.']],
    ['The deans of Halden College and Lund University signed the founding act of a joint school on 3 May.', ['agreement concluded 2024-05-03 = Halden College + Lund University']],
    ['The mayors of Graz and Bonn formally signed the agreement on sister-city relations on 3 May, making Bonn the 11th sister city of Graz.', ['agreement concluded 2024-05-03 = Graz + Bonn']],
    ['Halden AG is in talks over a similar tie-up with Lumen Lines Ltd.', ['agreement planned - = Halden AG + Lumen Lines Ltd.']],
    ['The construction of the hall has been entrusted by Norlake AG to Halden Bau GmbH.', ['contract concluded 2024-06-12 = Norlake AG + Halden Bau GmbH']],
    ['The contract of Halden AG with Norlake Works Ltd. was extended in October until 2026.', ['contract concluded 2023-10 = Halden AG + Norlake Works Ltd.']],
    ['Halden Hospital and Norlake Hospital became sister hospitals on 3 May.', ['relationship concluded 2024-05-03 = Halden Hospital + Norlake Hospital']],
    ['The tender for the second part of the bypass was won by Halden Works AG and the firm Norlake Bau.', ['contract concluded 2024-06-12 = Halden Works AG + Norlake Bau']],
    ['The race around the lake was won by Halden FC.', []],
  ])('%s', (text, wanted) => {
    expect(papersOf(text)).toEqual(wanted);
  });
  test('who ratifies an agreement did not sign it', () => {
    const text = 'The agreement between the Government of Latvia and the Government of Malta on visas enters into force on 1 July. It was signed in Riga on 6 October 2021 and ratified by the National Assembly last November.';
    expect(papersOf(text)).toEqual(['agreement concluded 2021-10-06 = Government of Latvia + Government of Malta']);
  });
});
