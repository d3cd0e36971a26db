import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('a paper signed at an event of several days has its days', () => {
  const OF_THE_DAYS = 'mou concluded 2024-06-03/2024-06-05 = Turku + Porto';
  test.each([
    ['In brackets behind it', 'Turku and Porto signed a memorandum at the Harbour Congress (3–5 June 2024).', OF_THE_DAYS],
    ['Before its noun', 'A memorandum between Turku and Porto was signed during the 3-5 June visit.', OF_THE_DAYS],
    ['In the sentence before', 'The fair took place from 3 to 5 June. On its margins Turku and Porto signed a memorandum.', OF_THE_DAYS],
    ['In the paragraph before', 'Guests from Porto were in Turku from 3 to 5 June.\nDuring the visit, Turku and Porto signed a memorandum.', OF_THE_DAYS],
    ['In the sentence behind', 'Turku and Porto signed a memorandum at the fish fair. The fair ran from 3 to 5 June.', OF_THE_DAYS],
    ['It goes on still', 'The mayor is in Porto from 10 to 14 June. Turku and Porto have signed a memorandum.', 'mou concluded 2024-06 = Turku + Porto'],
    ['It lasted one day', 'Turku and Porto signed a memorandum at the forum. The forum was held on 4 June.', 'mou concluded 2024-06-04 = Turku + Porto'],
    ['Its own day goes before', 'Turku and Porto signed a memorandum at the fair on 4 June. The fair ran from 3 to 5 June.', 'mou concluded 2024-06-04 = Turku + Porto'],
  ])('%s', (_, text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
  test.each([
    ['At another event', 'Turku and Porto signed a memorandum on trams. The fair ran from 3 to 5 June.'],
    ['Years in office', 'The mayor of Turku (2019-2023) signed a memorandum with Porto.'],
    ['Days to come', 'Turku and Porto have signed a memorandum. The guests come again from 20 to 22 June.'],
  ])('but not so: %s', (_, text) => {
    expect(told(text).at(-1)).toBe('mou concluded 2024-06-12 = Turku + Porto');
  });
});

describe('a phrase that no comma parts from the subject', () => {
  test.each([
    ['At the fair Turku and Porto signed a memorandum.', 'mou concluded 2024-06-12 = Turku + Porto'],
    ['In the old customs house Turku and Porto signed a memorandum.', 'mou concluded 2024-06-12 = Turku + Porto'],
    ['At the invitation of the bishop Turku and Porto renewed their charter.', 'agreement concluded 2024-06-12 = Turku + Porto'],
    ['The congress closed on Monday, and at the gala dinner Norlake Oy and Talvik AB signed a contract.', 'contract concluded 2024-06-10 = Norlake Oy + Talvik AB'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test.each([
    'Under the agreement Turku and Porto signed in 2019, trams will be swapped.',
    'In the memorandum Turku and Porto signed in May, both promise more flights.',
    'In the cities Turku and Porto signed books were sold.',
  ])('begins no paper: %s', (text) => expect(told(text)).toEqual([]));
});

describe('days counted on', () => {
  test.each([
    ['Turku will sign a charter with Porto in two weeks’ time.', 'agreement planned 2024-06-26 = Turku + Porto'],
    ["In a month's time Turku and Porto will sign a charter.", 'agreement planned 2024-07 = Turku + Porto'],
    ['Ten days from now Turku and Porto will sign a charter.', 'agreement planned 2024-06-22 = Turku + Porto'],
    ['The guests from Porto came on 3 June, and Turku and Porto signed a charter the day after.', 'agreement concluded 2024-06-04 = Turku + Porto'],
  ])('%s', (text, wanted) => {
    expect(told(text).at(-1)).toBe(wanted);
  });
});
