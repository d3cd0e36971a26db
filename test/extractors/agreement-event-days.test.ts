import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('a paper without a day of its own has that of what was going on', () => {
  test.each([
    ['An old year recalled in between', 'On Monday the mayor of Turku was received in Porto. The two towns have exchanged pupils after a visit in 1988. At the end the chambers of Turku and Porto signed a memorandum.\nOn Tuesday she went to Graz.', 'mou concluded 2024-06-10 = Chamber of Turku + Chamber of Porto'],
    ['The morning of the day', 'On Monday the guests came to Turku.\nThis morning the mayor opened the fair. Norlake Metals and Halden Foods then signed a contract.', 'contract concluded 2024-06-12 = Norlake Metals + Halden Foods'],
    ['A day later, with the paper a sentence on', 'On Friday the guests came to Turku.\nA day later they saw the harbour. There the Port of Turku and the Port of Graz signed an agreement.', 'agreement concluded 2024-06-08 = Port of Turku + Port of Graz'],
    ['The dinner of a day', "The mayor came on Monday. The Port of Turku and the Port of Graz signed an agreement during Tuesday's dinner.", 'agreement concluded 2024-06-11 = Port of Turku + Port of Graz'],
    ['An opening and the second day', "The exhibition was praised at Monday's opening of the Textile Forum.\nThe forum's second day brought a paper. Norlake Metals and Halden Foods signed a contract over coffee.", 'contract concluded 2024-06-11 = Norlake Metals + Halden Foods'],
    ['A closing counted back', "Porto hosted the congress. At Friday's closing there was a concert. On the last day Norlake Metals and Halden Foods signed a contract.", 'contract concluded 2024-06-07 = Norlake Metals + Halden Foods'],
    ['The second of its kind', 'On Monday the Port of Turku and the Port of Graz signed an agreement on training, which follows the one of 2009.', 'agreement concluded 2024-06-10 = Port of Turku + Port of Graz'],
    ['One year of one before', 'The Port of Turku and the Port of Graz on Monday signed a charter, their third after those of 1999 and 2009.', 'agreement concluded 2024-06-10 = Port of Turku + Port of Graz'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });

  test.each([
    ['Suspended once, ended now', 'The agreement between Turku and Varna, suspended since May 2022, was formally terminated by the town board on 3 June.', ['agreement ended 2024-06-03 = Turku + Varna']],
    ['The end is no beginning', 'Turku has agreements with Porto and Graz; the one with Varna lapsed in 2021.', ['agreement ended 2021 = Turku + Varna']],
    ['Another one to come', 'The Port of Turku and the Port of Graz signed an agreement on Monday. A further agreement, with the Port of Varna, is expected in July.', ['agreement concluded 2024-06-10 = Port of Turku + Port of Graz', 'agreement planned 2024-07 = Port of Turku + Port of Varna']],
    ['What was said at a meeting', "The towns of Turku and Graz will sign a charter, the mayor said at Monday's meeting.", ['agreement planned - = Turku + Graz']],
    ['An older tie told behind the paper', 'Turku and Porto signed a sister city agreement on tourism. The mayor recalled that the two cities had set up friendly relations in 2017.', ['agreement concluded 2024-06-12 = Turku + Porto', 'relationship concluded 2017 = Turku + Porto']],
    ['A charter with a name of its own', 'The Port of Turku and Norlake Metals signed a contract today. The congress had begun on Monday with the signing of the Turku Charter.', ['contract concluded 2024-06-12 = Port of Turku + Norlake Metals']],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toEqual(expect.arrayContaining(wanted));
  });

  test('a period that lasts is still no day of a paper', () => {
    expect(told('Norlake Metals and Halden Foods signed a contract to supply rails during 2023 and 2024.')).toEqual(['contract concluded 2024-06-12 = Norlake Metals + Halden Foods']);
  });
});

test('each sister city has the year that stands behind it', () => {
  expect(told('Turku has been a sister city of Graz since 1974 and of Varna since 1981.')).toEqual(['relationship concluded 1974 = Turku + Graz', 'relationship concluded 1981 = Turku + Varna']);
});

describe('whose paper it is', () => {
  test.each([
    ['His body', 'The Port of Turku was visited by Ilse Brandt, director of the Halden Museum. Brandt said that her museum had signed a memorandum with the Library of Graz in May.', ['mou concluded 2024-05 = Halden Museum + Library of Graz']],
    ['Chambers in pairs', 'The chambers of Turku and Porto and of Graz and Varna signed agreements on Monday.', ['agreement concluded 2024-06-10 = Chamber of Turku + Chamber of Porto', 'agreement concluded 2024-06-10 = Chamber of Graz + Chamber of Varna']],
    ['Chambers in a row are one', 'The chambers of Turku, Porto and Graz signed an agreement on Monday.', ['agreement concluded 2024-06-10 = Chamber of Turku + Chamber of Porto + Chamber of Graz']],
    ['Bodies with their years', 'The twinning of Turku and Graz was put off.\nThe Halden Federation has agreements with the museums of Porto (2018) and Varna (2022).', ['agreement concluded 2018 = Halden Federation + Museum of Porto', 'agreement concluded 2022 = Halden Federation + Museum of Varna']],
    ['The two who met', 'Norlake Metals and Halden Foods signed a contract on Monday.\nMayor Ilse Brandt of Turku also met the mayor of Graz, Rui Costa. The two signed a memorandum on tourism.', ['contract concluded 2024-06-10 = Norlake Metals + Halden Foods', 'mou concluded 2024-06-10 = Turku + Graz']],
    ['The next clause has its own partner', 'The Port of Turku and the Port of Graz signed an agreement, and the Halden Museum a memorandum with the Library of Varna.', ['agreement concluded 2024-06-12 = Port of Turku + Port of Graz', 'mou concluded 2024-06-12 = Halden Museum + Library of Varna']],
    ['A chamber and the town it bears the name of', 'The Turku Chamber of Commerce signed two agreements. The Municipality of Turku, where it sits, wished it luck.', ['agreement concluded 2024-06-12 = Turku Chamber of Commerce']],
    ['Tonight is nobody', 'Tonight, the Port of Turku and the Port of Graz will sign an agreement.', ['agreement planned 2024-06-12 = Port of Turku + Port of Graz']],
    ['What was renewed is told once', 'On Monday Turku and Porto renewed their cooperation agreement. The agreement, first signed in 2009, now runs to 2030.', ['agreement concluded 2024-06-10 = Turku + Porto']],
  ])('%s', (_, text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('what was only planned, or is denied, is no paper', () => {
  test.each([
    'The proposed loan agreement between the Nordic Bank and Halden Foods came to nothing in May.',
    'A planned contract of Norlake Metals with Halden Foods did not materialise.',
    'The mayor of Turku dismissed claims that the town had agreed with Graz on a new ferry.',
    'Talks on a contract between Norlake Metals and Halden Foods brought no result.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    ['A contract in force that is ended', 'The contract of Norlake Metals with Halden Foods was cancelled on 3 June.', 'contract ended 2024-06-03 = Norlake Metals + Halden Foods'],
    ['A plan that somebody dropped', 'A planned contract of Norlake Metals with Halden Foods was dropped on 3 June.', 'contract ended 2024-06-03 = Norlake Metals + Halden Foods'],
    ['Agreed, and nobody denies it', 'The mayor of Turku said that the town had agreed with Graz on a new ferry.', 'agreement concluded 2024-06-12 = Turku + Graz'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
});
