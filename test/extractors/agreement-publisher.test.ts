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
