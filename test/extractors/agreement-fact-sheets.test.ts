import { describe, expect, test } from 'vitest';
import { readText } from '../../src/extractors/pipeline.ts';

const read = (text: string, title: string | null = null, publishedAt = '2024-06-12') => readText({ text, title, url: null, publishedAt, dateOrder: null, homeCity: null }).agreements;
const told = (text: string, title: string | null = null, publishedAt?: string) => read(text, title, publishedAt).map((a) => `${a.instrument} ${a.status} ${a.date ?? '-'} ${a.parties.map((p) => p.name).toSorted().join(' + ')}`);

describe('fact sheets', () => {
  test('a partner heads its block, and a line below tells since when', () => {
    expect(told('Gyula (Hungary)\nPartner since: 1994\nAreas: schools\n\nTurku, Finland\nArea: 245 km2\nTwinned: 2001\n\nNancy (France)\nFriendship agreement: 12 May 1993', 'Twin towns of Graz')).toEqual([
      'relationship concluded 1994 Graz + Gyula', 'relationship concluded 2001 Graz + Turku', 'agreement concluded 1993-05-12 Graz + Nancy',
    ]);
  });
  test.each([
    ['Orrin Institute (Norway)\nFounded: 1893', 'Twin towns of Graz'],
    ['Gyula (Hungary)\nThe town has a castle and a bath.\nBuilt: 1994', 'Castles of Hungary'],
    ['Gyula (Hungary)\nEstablished: 1994', 'Baths of Hungary'],
  ])('what is no partnership: %s', (text, title) => {
    expect(told(text, title)).toEqual([]);
  });
  test('what a partner is called in its bracket', () => {
    expect(told('Guests came from the other partner towns of Graz: Osaka, Turku (twinned in 1990), Pécs (partner since 1995) and Lyon (since 1999).')).toEqual([
      'relationship concluded 1990 Graz + Turku', 'relationship concluded 1995 Graz + Pécs', 'relationship concluded 1999 Graz + Lyon',
    ]);
  });
});

describe('whose town a text is', () => {
  test.each([
    ['Q: How many twin towns does Lund have?\nA: Four. The oldest is Graz, with which we linked up in 1963.', 'relationship concluded 1963 Graz + Lund'],
    ['Visit of the guests from Graz to Lund\n\n9:30 Arrival\n10:00 Reception\n11:30 Signing of the Declaration on Clean Ports\n14:00 Walk\n19:00 The city and Graz became twin towns in 2009.', 'relationship concluded 2009 Graz + Lund'],
    ['The commune of Esch is often asked about its partners.\n\nOur twin town Graz signed the charter in 1989.', 'agreement concluded 1989 Esch + Graz'],
    ['PUBLIC NOTICES – WATERFORD CITY AND COUNTY COUNCIL\n\nAt its meeting the Council signed a twinning charter with Graz.', 'agreement concluded 2024-06-12 Graz + Waterford'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContain(wanted);
  });
  test('a weekly of a university is its own', () => {
    expect(told('The Week at Norlake University – 10 to 14 June\n\nTuesday. Law moot final in Graz.\n\nThursday. We signed a memorandum with the Halden Institute.')).toEqual(['mou concluded 2024-06-06 Halden Institute + Norlake University']);
  });
});

describe('lines that open with a day or name two', () => {
  const chronicle = 'LUND – CHRONICLE OF THE YEAR\n\n14.01 Concert of Lund of the town band.\n17.03 Twinning with Graz suspended.\n05.09 Alpha College, Norlake University: protocol on degrees.\n19.12 Snow.';
  test('days in numbers without a sign behind them', () => {
    expect(told(chronicle, 'Lund 2023 in brief', '2023-12-30')).toEqual(['relationship ended 2023-03-17 Graz + Lund', 'agreement concluded 2023-09-05 Alpha College + Norlake University']);
  });
  test('numbers of items are no days', () => {
    expect(told('10.01 Minutes\nConfirmed.\n10.02 Graz\nCouncil signed an agreement with Graz.', 'Lund City Council: minutes', '2023-12-30').every((line) => !/-(?:01|02)-10 /.test(line))).toBe(true);
  });
  test('papers that are exchanged pair by pair', () => {
    expect(told('Exchange of memoranda at the town hall: Norlake Institute and Halden Foundation; Orrin Museum and Lumen Archive.')).toEqual(['mou concluded 2024-06-12 Halden Foundation + Norlake Institute', 'mou concluded 2024-06-12 Lumen Archive + Orrin Museum']);
  });
});

describe('what is said of a paper again', () => {
  test('an agreement stays one where it is called a deal', () => {
    expect(told('Kenya and Uganda have signed an agreement on power.\n\nThe deal was signed in Kisumu on Tuesday by Energy Minister Alan Barasa and his Ugandan counterpart Grace Nantongo.')).toEqual(['agreement concluded 2024-06-11 Kenya + Uganda']);
  });
  test('a day gone by is not that of what is about to be concluded', () => {
    expect(told('A memorandum was signed with Norlake University last November, and Halden College is about to conclude an agreement with the Orrin Institute.').at(-1)).toMatch(/^agreement planned - /);
  });
});
