/** Papers that are announced, counted or listed first, and whose day, parties or kind stand somewhere else. */
import { describe, expect, test } from 'vitest';
import { papersOf as told, read } from './read.ts';

const names = (text: string): string[] => read(text).organizations.map((o) => o.name);
const days = (text: string): string => read(text).dates.map((date) => `${date.text} = ${date.value}`).join('; ');

describe('a paper that is announced and then told with its signing is one, of that day', () => {
  test.each([
    ['Norlake Foods Ltd today announced a supply agreement with Halden AB which covers five years. The agreement was signed in Porto on Monday by the heads of Norlake Foods Ltd and Halden AB.', ['contract concluded 2024-06-10 = Norlake Foods Ltd + Halden AB']],
    ['The Skerry Fund signed three agreements today. With the Norlake Development Bank, the Skerry Fund signed a loan of USD 6 million.', ['contract concluded 2024-06-12 = Skerry Fund + Norlake Development Bank']],
    ['The Skerry Chamber signed eight agreements this year, including with the Norlake Union in February and the Halden Chamber of Crafts in May.', ['agreement concluded 2024-02 = Skerry Chamber + Norlake Union', 'agreement concluded 2024-05 = Skerry Chamber + Halden Chamber of Crafts']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});

describe('deals told by what was agreed', () => {
  test.each([
    ['In 2021 Norlake Foods Ltd and Halden AB had agreed a loan of EUR 63m for the mill.', 'contract concluded 2021 = Norlake Foods Ltd + Halden AB'],
    ['Norlake Foods Ltd last October agreed to supply Halden AB with mangoes for four years.', 'contract concluded 2023-10 = Norlake Foods Ltd + Halden AB'],
    ['Norlake Foods Ltd has leased a hall of 9,000 square metres in Porto from Halden AB for five years.', 'contract concluded 2024-06-12 = Norlake Foods Ltd + Halden AB'],
    ['Norlake College and Halden University have been cooperating since 2015.', 'relationship concluded 2015 = Norlake College + Halden University'],
    ['Turku and Porto renewed their agreement for five years with effect from 1 May 2024.', 'agreement concluded 2024-05-01 = Turku + Porto'],
    ['The council of Turku gave the green light to a cooperation agreement with Porto. To be signed in August.', 'agreement planned 2024-08 = Turku + Porto'],
    ['The partnership of Norlake College with Halden University came to its end in June 2022.', 'relationship ended 2022-06 = Norlake College + Halden University'],
    ['Next year it will be fifty years since Turku and Porto became twins (12 April 1975).', 'relationship concluded 1975-04-12 = Turku + Porto'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test.each([
    'Norlake Foods Ltd and Halden AB, which have cooperated since 2015, sent guests.',
    'The two firms agreed the agenda of the meeting. Norlake Foods Ltd and Halden AB sent guests.',
  ])('none: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('lists', () => {
  test('the heading over partners tells what they are, a bracket behind a name which paper', () => {
    const list = 'Turku and its partners\n\nSister cities\nPorto, Portugal – 1994\nGraz (agreement signed 2018, under review)\n\nFriendship agreements\nLyon, France (June 2019); Bonn (2022)';
    expect(read(list).agreements.map((a) => `${a.instrument} ${a.relation} ${a.date} ${a.parties.at(-1)?.name}`)).toEqual(['relationship sister-city 1994 Porto', 'agreement friendly-cooperation 2018 Graz', 'agreement friendly-cooperation 2019-06 Lyon', 'agreement friendly-cooperation 2022 Bonn']);
  });
  test('papers of one ceremony on one line are told one by one', () => {
    expect(told('Signing ceremony: Agreement between Norway and Chile on licences; Memorandum of Understanding between Norlake College and Halden University')).toHaveLength(2);
  });
  test('whoever signs a notice is no twin town', () => {
    expect(told('Sister cities of Turku: Porto (1990).\n\nL. Lind, Town Clerk, 22 May 2024')).toEqual(['relationship concluded 1990 = Turku + Porto']);
  });
  test('notes without a verb name nobody', () => {
    expect(told('Call with Porto about the jubilee (twins since 1976).')).toEqual([]);
  });
});

describe('days', () => {
  test.each([
    ['January. We opened the hall. A contract was signed on the 17th.\nSeptember. On the 9th the guests came; on the 23rd, they left.', 'January = 2024-01; 17th = 2024-01-17; September = 2023-09; 9th = 2023-09-09; 23rd = 2023-09-23'],
    ['On 3 May we met. On the 21st the mayor received guests.', '3 May = 2024-05-03; 21st = 2024-05-21'],
    ['The port signed two papers this year, among them one in March.', 'this year = 2024; March = 2024-03'],
    ['We dined on the 21st floor. On the 9th floor we slept.', ''],
  ])('%s', (text, wanted) => {
    expect(days(text)).toBe(wanted);
  });
});

test('letters in brackets behind a name tell how far it goes', () => {
  expect(names('The Norlake Institute of Ores and Dyes (NIOD) opened a hall.')).toContain('Norlake Institute of Ores and Dyes');
  expect(names('The Norlake School of Arts and the Halden Seed Centre (HSC) opened a hall.')).toEqual(expect.arrayContaining(['Halden Seed Centre']));
});
