/** Deals that minutes, lists of highlights and bulletins tell without a subject, or without a verb that signs. */
import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('whoever deals stays unsaid', () => {
  test.each([
    ['Turku council met.\nThe bid of Norlake Sheds Ltd for the lease of the old kiln was accepted.', ['contract planned - = Norlake Sheds Ltd + Turku']],
    ['The city of Turku accepted the quotation of Norlake Boats AG for a ferry.', ['contract planned - = Turku + Norlake Boats AG']],
    ['The council of Turku met. Street lamps: awarded to Norlake Lamps Ltd for €70,000.', ['contract concluded 2024-06-12 = Turku + Norlake Lamps Ltd']],
    ['The Port of Turku met its board. Award of a contract to Norlake Cranes AG in the amount of €2 million.', ['contract concluded 2024-06-12 = Port of Turku + Norlake Cranes AG']],
    ['Halden Energy AG – the year\n\n- Acquired 20% of Norlake Solar AG\n- Sold half of Orrin Wires AG to its staff\n- Opened a shop', ['contract concluded - = Halden Energy AG + Norlake Solar AG', 'contract concluded - = Halden Energy AG + Orrin Wires AG']],
    ['Halden Museum has a roof. The roof, handed to Norlake Tiles in 2021 for 3 million euros, leaks.', ['contract concluded 2021 = Halden Museum + Norlake Tiles']],
    ['Halden Museum has a roof, built by Norlake Tiles Ltd under the 2021 contract.', ['contract concluded 2021 = Halden Museum + Norlake Tiles Ltd']],
    ['The Halden Clinic wrote to Norlake Beds AG ending the rental of forty beds with effect from 30 June.', ['contract ended 2024-06-30 = Halden Clinic + Norlake Beds AG']],
    ['The Port of Turku has let the north quay to Norlake Cruises AG until 2031.', ['contract concluded 2024-06-12 = Port of Turku + Norlake Cruises AG']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
  test.each([
    'The quotation of Norlake Sheds Ltd for a new roof was not opened.',
    'The first prize was awarded to Anna Lind.',
    'Acquired tastes differ at Norlake AG.',
    'The council of Turku let the children of Norlake School in.',
    'The keys were handed to Norlake Tiles.',
  ])('no deal: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('ties with their beginning, and what was not renewed', () => {
  test.each([
    ['Halden Water serves the north. A twinning of waterworks with Norlake Water AG, agreed in 2019, goes on.', ['relationship concluded 2019 = Halden Water + Norlake Water AG']],
    ['The University of Halden said that its exchange with the Norlake School of Art, agreed in principle in March, is short of money.', ['agreement planned - = University of Halden + Norlake School of Art']],
    ['Halden Football Club said that its sponsorship with Norlake Brewery, in force until 31 December 2023, was not renewed.', ['contract ended 2023-12-31 = Halden Football Club + Norlake Brewery']],
    ['The reading scheme of the Halden Library with the Norlake Library had come to an end on 31 May.', ['relationship ended 2024-05-31 = Halden Library + Norlake Library']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
  test('those signed of whom nobody expected it', () => {
    expect(told('The Halden Institute and the Norlake Academy did sign: four pupils a year.')).toEqual(['agreement concluded 2024-06-12 = Halden Institute + Norlake Academy']);
    expect(told('The Halden Institute and the Norlake Academy did not sign.')).toEqual([]);
  });
});

describe('initialled is not signed', () => {
  test.each([
    ['Under a lease initialled on 12 May and due to be signed in July, Norlake AG rents 2 hectares from the Port of Turku.', 'contract planned 2024-07'],
    ['Norlake AG and Halden AG initialled a contract on 12 May; it is still to be signed.', 'contract planned'],
    ['Norlake AG and Halden AG initialled a contract on 12 May.', 'contract concluded 2024-05-12'],
  ])('%s', (text, wanted) => {
    expect(told(text)[0]).toContain(wanted);
  });
});

test('a similar paper is that of whoever opened the sentence before', () => {
  expect(told('Turku and Porto signed a memorandum. Halden Pay Oy, founded in 2018, moves 790 million euros. It has a similar arrangement with Norlake Bank (signed May 2023).')[1]).toBe('agreement concluded 2023-05 = Halden Pay Oy + Norlake Bank');
});
test('the tender that somebody won is that of the body whose news it is', () => {
  expect(told('The Port of Turku moved 3 million tonnes. The quay is being dredged; Norlake Dredging AG won the tender in March.')).toEqual(['contract concluded 2024-03 = Norlake Dredging AG + Port of Turku']);
});
