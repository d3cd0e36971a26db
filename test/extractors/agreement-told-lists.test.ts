import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('lists whose items tell only with whom', () => {
  test.each([
    ['Halden University signed exchange agreements on 3 May 2024 with the following universities:\n- University of Porto\n- Graz University', ['agreement concluded 2024-05-03 = Halden University + University of Porto', 'agreement concluded 2024-05-03 = Halden University + Graz University']],
    ['Pisa signed twinning agreements with the following towns:\n- Porto (2018)\n- Graz, Austria (2021)', ['agreement concluded 2018 = Pisa + Porto', 'agreement concluded 2021 = Pisa + Graz']],
    ['Papers signed at the fair:\n• Flour supply contract: Norlake Foods Ltd. and Halden Dairy AB\n• Student exchange: Halden University and Graz University', ['contract concluded 2024-06-12 = Norlake Foods Ltd. + Halden Dairy AB', 'agreement concluded 2024-06-12 = Halden University + Graz University']],
    ['Some memoranda were signed at the forum:\n- Trams: Porto and Graz\n- Tea break', ['mou concluded 2024-06-12 = Porto + Graz']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });

  test.each([
    'The programme was agreed with the following partners:\n- Opening: Porto and Graz\n- Music: Pisa and Tartu',
    'Teams signed up with:\n- Porto\n- Graz',
  ])('no papers: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('parties told behind their paper', () => {
  test.each([
    ['A cooperation agreement was signed on Monday. The parties are Halden University and Graz University.', ['agreement concluded 2024-06-10 = Halden University + Graz University']],
    ['Porto and Graz signed a charter on 3 May 2024. The two parties are Porto and Graz.', ['agreement concluded 2024-05-03 = Porto + Graz']],
    ['Seven firms signed a lease with the Port of Porto on 3 May 2024, among them Norlake Foods Ltd. and Halden Dairy AB.', ['contract concluded 2024-05-03 = Norlake Foods Ltd. + Halden Dairy AB + Port of Porto']],
    ['Nine towns have signed a charter on bicycles, including Porto and Graz.', ['agreement concluded 2024-06-12 = Porto + Graz']],
  ])('%s', (text, papers) => {
    expect(told(text)).toEqual(papers);
  });
  test('those who are called parties in no paper', () => {
    expect(told('The council met on Monday. The parties are the Greens and the Liberals.')).toEqual([]);
  });
});
