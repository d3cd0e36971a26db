/** Whose text it is where nobody announces anything: the body at its head or its foot, never the place that heads an item. */
import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('the body at the head or the foot of a text is the party that stays unsaid', () => {
  test.each([
    ['Dear members,\n\nOrrin Foods AG has opened a shop in Lund. Our agreement with the Graz Traders Union was renewed in May.\n\nAnna Lind\nPresident, Halden Chamber of Commerce', 'agreement concluded 2024-05 = Halden Chamber of Commerce + Graz Traders Union'],
    ['Norlake Museum – spring letter\n\nOrrin Foods AG gave us soup. A memorandum with the Halden Archive was signed in May. The Museum is open daily.', 'mou concluded 2024-05 = Norlake Museum + Halden Archive'],
    ['NORLAKE PLANTATIONS BERHAD\nNotes to the accounts\n\nThe claim of Orrin Foods AG was dismissed. In May the Company entered into a contract with Halden Oils AG.', 'contract concluded 2024-05 = NORLAKE PLANTATIONS BERHAD + Halden Oils AG'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test('a body that the foot of a text only names, and that nobody speaks for, is none', () => {
    expect(told('Orrin Foods AG opened a plant. A contract with Lumen Labs AG was signed in May.\n\nPhotograph: the Norlake Museum')).toEqual(['contract concluded 2024-05 = Orrin Foods AG + Lumen Labs AG']);
  });
});

test('places that head the items of minutes are not whose minutes they are', () => {
  expect(told('Item 1 – Lund\nPut off for a month. A memorandum signed by Turku and Lund in 2015 is not affected.\n\nItem 2 – Graz\nCouncil resolved to end the exchange agreement with Graz from 31 December 2024.')).toEqual([
    'mou concluded 2015 = Turku + Lund', 'agreement ended 2024-12-31 = Turku + Graz',
  ]);
});

test('a town that no gazetteer tells stands over its notes', () => {
  expect(told('VARDNES – NOTES OF THE MEETING\n\nItem 1. Rain.\n\nItem 2. Council noted that the charter with Porto, signed in June 2001, stands.')).toEqual(['agreement concluded 2001-06 = Vardnes + Porto']);
});

test('a body that another item names is no party', () => {
  const items = ['1. Drains. Nothing new.', '2. Quays. The Orrin Port Company bought paint.', '3. Library. Shut.', '4. Music. The contract with Norlake Organs AG was terminated on 3 May 2024.'];
  expect(told(`Notes\n\nThe meeting lasted from eight to nine and was attended by eleven members and one dog, of whom ten voted on most things and one slept under the table; the chair thanked all of them warmly, the dog not least, and hoped for sunshine at the next one, which is to be held in the new hall behind the school if its roof is dry by then.\n\n${items.join('\n\n')}`)).toEqual(['contract ended 2024-05-03 = Norlake Organs AG']);
});

test('a firm whose legal form is in capitals', () => {
  expect(told('HALDEN MINERALS INC.\nUpdate\n\nOrrin Foods AG feeds us. In May the Company signed an agreement with the Norlake Institute.')).toEqual(['agreement concluded 2024-05 = HALDEN MINERALS INC + Norlake Institute']);
});

test('all of a list of partners may share one year', () => {
  expect(told('The sister cities of Turku are Porto, Lund and Graz, all since 1958.', 'Sister cities of Turku')).toEqual(['Porto', 'Lund', 'Graz'].map((name) => `relationship concluded 1958 = Turku + ${name}`));
});
