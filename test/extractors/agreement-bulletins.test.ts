/** What bulletins, minutes, programmes and diaries tell of papers. */
import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('what became of a paper stands behind the clause that tells who made it', () => {
  test.each([
    ['The charter that Turku signed with Porto in 2008 expired in 2018 and nobody missed it.', 'agreement ended 2018 = Turku + Porto'],
    ['The accord which Graz concluded with Lund in 2012 was cancelled in May.', 'agreement ended 2024-05 = Graz + Lund'],
    ['The council of Turku resolved to end the exchange agreement with Porto from 31 October 2024, two years early.', 'agreement ended 2024-10-31 = Turku + Porto'],
    ['Turku ended the exchange agreement with Porto in May.', 'agreement ended 2024-05 = Turku + Porto'],
    ['The licence agreement of Norlake Foods with Halden AB dated 7 March 2019 was terminated with effect from 30 June 2024.', 'agreement ended 2024-06-30 = Norlake Foods + Halden AB'],
    ['The council of Turku resolved to end the exchange agreement with Porto with effect from 31 December 2024.', 'agreement ended 2024-12-31 = Turku + Porto'],
    ['Norlake Foods halted its deliveries under the contract with Halden AB on 3 March.', 'contract ended 2024-03-03 = Norlake Foods + Halden AB'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
});

describe('the entries of a programme are of the day over them', () => {
  test.each([
    ['Programme of the week\n\nThursday, 20.06.2024\n09:00 Wreath at the pier\n11.30 – Turku and Porto sign the charter of friendship.', 'agreement planned 2024-06-20 = Turku + Porto'],
    ['What was done\n\nMonday, 3 June\n10:00 Turku and Porto signed a charter in the town hall.', 'agreement concluded 2024-06-03 = Turku + Porto'],
    ['The week of the mayor\n\nTue 4 June: received guests.\n\nWed 5 June: witnessed the signing of a memorandum by Norlake Foods Ltd and Halden AB.', 'mou concluded 2024-06-05 = Norlake Foods Ltd + Halden AB'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test('an amount at the head of a line is no hour', () => {
    expect(told('Monday, 3 June 2024\n10.50 million euros is what Norlake Foods Ltd pays Halden AB under the contract of May.')).not.toEqual(['contract concluded 2024-06-03 = Norlake Foods Ltd + Halden AB']);
  });
});

test.each([
  'In the last bulletin we wrote that Turku had been twinned with Porto since 1991. It never was.',
  'The paper wrongly reported that Turku and Porto had signed a charter.',
  'A petition with 812 names asked Turku to twin with Porto.',
  'Two members urged the council of Turku to sign an agreement with Porto.',
])('tells of no paper: %s', (text) => {
  expect(told(text)).toEqual([]);
});

test('a day that stands for when something was tells nothing of what it is', () => {
  expect(told('The Norlake Institute and the Halden Foundation signed an agreement on 4 May 2021, two months after the ceasefire.')).toEqual(['agreement concluded 2021-05-04 = Norlake Institute + Halden Foundation']);
});

describe('money put into a firm buys a part of it', () => {
  test.each([
    ['Norlake AG will invest 12 million euros in the Finnish start-up Halden Pay Oy.', ['contract planned - = Norlake AG + Halden Pay Oy']],
    ['Norlake Capital invested $40 million in Halden Pay Oy in May.', ['contract concluded 2024-05 = Norlake Capital + Halden Pay Oy']],
    ['Norlake AG invested 12 million euros in its plant in Porto.', []],
    ['Norlake AG will invest 12 million euros in Porto.', []],
    ['Norlake AG invested 12 million euros in Halden AG\u2019s plant.', []],
    ['The city of Turku invested 3 million euros in the Halden Museum.', []],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
