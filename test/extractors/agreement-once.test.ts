import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

const told = (text: string): string[] => read(text).agreements.map((a) => `${a.instrument} ${a.date ?? '-'} = ${a.parties.map((p) => p.name).join(' + ')}`);

describe('a paper is told once', () => {
  test.each([
    ["where what stands behind it only ranks it", "Norway and Chile signed a trade agreement on 4 May 2019, Chile's first such deal with a Nordic state.", ['agreement 2019-05-04 = Norway + Chile']],
    ['where an agreement is on a contract, with several sides', 'Norlake Foods Ltd. reached an agreement with the ABV, CGT and Tarim unions on a wage contract on 4 May 2019.', ['agreement 2019-05-04 = Norlake Foods Ltd. + ABV + CGT + Tarim']],
    ['where a facility is told by its agreement', 'Norlake Bank and Porto executed a EUR 9 million revolving facility agreement on 4 May 2019.', ['contract 2019-05-04 = Norlake Bank + Porto']],
  ])('%s', (_, text, agreements) => {
    expect(told(text)).toEqual(agreements);
  });
  test('a facility without an agreement is a paper of its own', () => {
    expect(told('Norlake Bank and Porto signed a EUR 9 million revolving facility on 4 May 2019.')).toEqual(['contract 2019-05-04 = Norlake Bank + Porto']);
  });
});

test.each([
  ['Norlake Corporation, which won the contract of Turku Port in May, has 20 lorries.', ['contract 2024-05 = Norlake Corporation + Turku Port']],
  ['Norlake Foods Ltd. signed the land purchase pre-agreement with Turku on 30 January.', ['contract 2024-01-30 = Norlake Foods Ltd. + Turku']],
  ['Turku and Porto have been sister cities for 5 years; a hall in Turku drew many guests.', ['relationship 2019 = Turku + Porto']],
])('%s', (text, agreements) => {
  expect(told(text)).toEqual(agreements);
});

describe('its day', () => {
  test.each([
    ['is not that of the next deed', 'In October 2018 Norlake Foods Ltd. concluded a loan contract with Swedbank and, in December, extended its lease with Halder Brisk Ltd.', ['contract 2018-10 = Norlake Foods Ltd. + Swedbank', 'contract 2018-12 = Norlake Foods Ltd. + Halder Brisk Ltd.']],
    ['is that of its verb, though another follows', 'Turku signed an agreement with Porto in May 2018 and in June 2018 opened a hall.', ['agreement 2018-05 = Turku + Porto']],
    ['is that of the clause behind "after", where that tells its own', 'Turku and Porto yesterday signed a memorandum, four years after the two cities concluded a friendship agreement in January 2020.', ['mou 2024-06-11 = Turku + Porto', 'agreement 2020-01 = Turku + Porto']],
    ['is counted where it tells none', 'Turku and Porto yesterday signed a memorandum, four years after the two cities concluded a friendship agreement.', ['mou 2024-06-11 = Turku + Porto', 'agreement 2020 = Turku + Porto']],
    ['is not the term for which it holds', 'The mayors of Turku and Porto signed an agreement on sport and music, 2024-2029.', ['agreement 2024-06-12 = Turku + Porto']],
    ['in a bracket behind one of several partners is of that paper alone', 'Turku Port has agreements with Kobe in Japan (1998), Porto and Varna.', ['agreement 1998 = Turku Port + Kobe', 'agreement - = Turku Port + Porto', 'agreement - = Turku Port + Varna']],
    ['is told behind, with the hour', 'Turku announced on the 5th that it concluded an agreement with Porto. The signing took place at the City Hall at 3 p.m. on the 3rd (local time).', ['agreement 2024-06-03 = Turku + Porto']],
  ])('%s', (_, text, agreements) => {
    expect(told(text)).toEqual(agreements);
  });
});

describe('who is told by a land, or speaks of itself', () => {
  test.each([
    ["Turku signed an agreement with Porto, Portugal's second largest city.", 'Turku + Porto'],
    ['Turku signed an agreement with Porto and Portugal.', 'Turku + Porto + Portugal'],
    ['Norlandis, which employs 11,500 people, said on Monday that it had reached an agreement with Halder Brisk Ltd.', 'Norlandis + Halder Brisk Ltd.'],
    ['Turku and Porto share a library under an agreement that Federico Lunde signed on 3 May in Porto with his colleague Horacio Reis.', 'Turku + Porto'],
    ['Norlake Road and Bridge Corporation signed a contract with Turku Port.', 'Norlake Road and Bridge Corporation + Turku Port'],
    ['The State of Norlake Works, represented by the Minister of Finance and Planning, Dr. Rui Costa, and Halder Brisk Ltd. signed a loan agreement.', 'State of Norlake Works + Halder Brisk Ltd.'],
    ['Police said it had reached an agreement with Halder Brisk Ltd. on cameras.', 'Halder Brisk Ltd.'],
  ])('%s', (text, parties) => {
    expect(read(text).agreements.map((a) => a.parties.map((p) => p.name).join(' + '))).toEqual([parties]);
  });
});

test.each([
  ['A Norlake-led consortium won the contract of Pune Metro.', ['Norlake-led consortium + Pune Metro']],
  ['Pune Metro on Thursday awarded a contract to a Norlake-led consortium.', ['Pune Metro + Norlake-led consortium']],
  ['Among them: a credit line of $2.5 bn from Halden Bank to Brisk Ltd.; a pact of Adani Ltd. with Norlake Works for a park.', ['Halden Bank + Brisk Ltd.', 'Adani Ltd. + Norlake Works']],
])('%s', (text, parties) => {
  expect(read(text).agreements.map((a) => a.parties.map((p) => p.name).join(' + '))).toEqual(parties);
});

describe('pairs that one "between" tells are as many papers', () => {
  test.each([
    ['Agreements were signed on 3 May between Turku and Porto, Graz and Bonn, and Lund and Pisa.', ['Turku + Porto', 'Graz + Bonn', 'Lund + Pisa']],
    ['Agreements were signed on 3 May between Turku and Porto and between Graz and Bonn.', ['Turku + Porto', 'Graz + Bonn']],
    ['An agreement was signed on 3 May between Turku, Porto, Graz and Bonn.', ['Turku + Porto + Graz + Bonn']],
    ['An agreement was signed on 3 May between Turku and Porto and Graz and Bonn.', ['Turku + Porto + Graz + Bonn']],
  ])('%s', (text, parties) => {
    expect(read(text).agreements.map((a) => a.parties.map((p) => p.name).join(' + '))).toEqual(parties);
  });
});
