/** Who is a party where a text does not say so, and what only looks like one. */
import { describe, expect, test } from 'vitest';
import { papersOf as told, read } from './read.ts';

describe('a speech is that of the body which it names first as one that does something', () => {
  test.each([
    ['Dear members,\n\nLast spring I said that Orrin Coast University would look abroad. In May I went to Lund, where we signed an agreement with the Norlake Institute.', 'agreement concluded 2024-05 = Orrin Coast University + Norlake Institute'],
    ['Good morning, friends.\n\nThe Halden Bakers Association is twenty. In May we concluded a contract with Orrin Foods AG. We are proud of it.', 'contract concluded 2024-05 = Halden Bakers Association + Orrin Foods AG'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test('a guest whom a speech greets is not who speaks', () => {
    expect(told('Dear colleagues,\n\nI come from the Lumen School. The Halden Institute is my home, and in May we signed an agreement with Orrin Coast University.')[0]).toContain('Halden Institute');
  });
});

describe('a part of a council is the town', () => {
  test.each([
    ['The Finance and Policy Committee of the town met. Turku has a new bus.\n\nCommunity Committee signed a contract with Orrin Rail AG on 3 May 2024.', 'contract concluded 2024-05-03 = Turku + Orrin Rail AG'],
  ])('%s', (text, wanted) => {
    expect(told(text, 'Turku: notes of the committees')).toEqual([wanted]);
  });
});

describe('capitals that are nobody', () => {
  test('a line that opens with New', () => {
    expect(told('- Norlake Harbour is open\n- New treaty with Poland signed')).not.toContainEqual(expect.stringContaining('New +'));
  });
  test('a day since which something is', () => {
    expect(told('The sister cities of Turku are Porto (1978) and Lund (1980). Since Independence in 1990 it has had a zoo.', 'Sister cities of Turku')).toEqual(['relationship concluded 1978 = Turku + Porto', 'relationship concluded 1980 = Turku + Lund']);
  });
  test('a mayor whose surname a firm could bear', () => {
    expect(read('Deputy Mayor Anna Power flew to Lund.').organizations).toEqual([]);
  });
});

describe('a month on a line of its own stands over all below it, up to an empty line', () => {
  test('days and items under it', () => {
    const year = 'Turku in 2023\n\nMARCH\nThe agreement with Lund was extended.\nVisit to Graz. Mayor Lind signed a memorandum with Graz.\n\nJUNE\nRain. The contract with Orrin Rail AG was signed.\n\nJULY\nSun.';
    expect(told(year, 'Turku in the year 2023').map((line) => line.split(' ')[2])).toEqual(['2024-03', '2024-03', '2024-06']);
  });
});

test('what is brought to a close is ended', () => {
  expect(told('Turku resolved that the sister city relationship with Porto, dating from 1994, be brought to a formal close.')).toEqual([expect.stringMatching(/^relationship ended .* = Turku \+ Porto$/)]);
});

test('in the news of a firm its partners are those of the firm', () => {
  expect(told('Lund: Orrin Wings has signed a codeshare agreement with Halden Sky. It is its fourth partnership after those with Norlake Blue (2019), Rift Sky (2021) and Lumen Jet (2023).', 'Orrin Wings and Halden Sky share flights').slice(1)).toEqual(['relationship concluded 2021 = Orrin Wings + Rift Sky', 'relationship concluded 2023 = Orrin Wings + Lumen Jet']);
});

describe('whom a text names beside others is not whose text it is', () => {
  test.each([
    // The second of two partners, and a body that everybody knows by its letters.
    'Council has voted to join a partnership with Dunedin and Bandung. In other business, Council awarded a contract to Halder Works AG for a quay on 3 June.',
    'Council has voted to join a partnership with Dunedin and Bandung in the UNESCO network of design cities. In other business, Council awarded a contract to Halder Works AG for a quay on 3 June.',
  ])('%s', (text) => {
    expect(told(text)).toEqual(['contract concluded 2024-06-03 = Halder Works AG']);
  });
});
