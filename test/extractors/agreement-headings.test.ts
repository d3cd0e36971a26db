/** Headings, orders and the lines of a chronicle: deals told by a noun, the day that opens a line, whose text it is. */
import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

describe('a heading tells a deal by its noun, and by what stands behind the party', () => {
  test.each([
    ['NOTICES – TURKU CITY HALL\n\nTK/24/117 (3/6) Purchase of two barges from Norlake Boats AG, contract signed.', 'contract concluded 2024-06-12 = Turku + Norlake Boats AG'],
    ['Lumen Ore Ltd.\nQuarterly report\n\n• Sale of the Halden pit to Orrin Metals AG completed 14 May, in cash', 'contract concluded 2024-05-14 = Lumen Ore Ltd. + Orrin Metals AG'],
    ['Lumen Ore Ltd.\nQuarterly report\n\n• Licence to Orrin Metals AG not renewed at expiry', 'contract ended - = Lumen Ore Ltd. + Orrin Metals AG'],
    ['Lumen Ore Ltd.\nQuarterly report\n\n– 14 May: framework agreement, Orrin Metals AG, three years', 'agreement concluded 2024-05-14 = Lumen Ore Ltd. + Orrin Metals AG'],
    ['Lumen Ore Ltd.\nQuarterly report\n\nOn 14 May a credit facility was signed, lender: Halden Bank AG.', 'contract concluded 2024-05-14 = Lumen Ore Ltd. + Halden Bank AG'],
    ['Programme\n\n10.15 Signing: MoU Brightwater University / Norlake Institute on bees', 'mou concluded 2024-06-12 = Brightwater University + Norlake Institute'],
    ['NOTICES – TURKU CITY HALL\n\nTermination of maintenance contract, weir: Norlake Boats AG, with effect from 3 June 2024.', 'contract ended 2024-06-03 = Turku + Norlake Boats AG'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test.each([
    'NOTICES – TURKU CITY HALL\n\nPurchase of two barges from Norlake Boats AG refused.',
    'NOTICES – TURKU CITY HALL\n\nLease of the boat house to Norlake Boats AG: deferred.',
    'Lease, the pier and its shed, to Norlake Boats AG.',
    'Sale of cakes to friends of Norlake Boats AG on Sunday.',
    'TK/24/117 Refused: a licence for the van of Mr Holm.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('whose text it is, told at its head', () => {
  test.each([
    ['COMMITTEE FOR TIES ABROAD – City Council of Turku\n\n1. Mail. None.\n2. Lund. The memorandum signed with Graz on 3 May runs well.\n3. Tea.\n4. End.', 'mou concluded 2024-05-03 = Turku + Graz'],
    ['Report of the works committee\nto the Council of the City of Turku for its meeting of 20 June 2024\n\nThe contract with Norlake Boats AG was cancelled on 3 May.', 'contract ended 2024-05-03 = Council of the City of Turku + Norlake Boats AG'],
    ['HALDEN TWINNING SOCIETY – Spring – No. 7\n\nDear all, we had snow. A contract with Norlake Coaches AG was signed on 3 May.', 'contract concluded 2024-05-03 = Halden Twinning Society + Norlake Coaches AG'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual([wanted]);
  });
  test('where travellers are is not where they are at home', () => {
    expect(told('Mon 3 June. Osaka. Rain all day.\n\nTue 4 June\nKyoto, on foot. Turku has no such parks, said the mayor of Turku.\n\nWed 5 June: Nara. Our twin town in Asia is one, Tianjin, since 1989.')).toEqual(['relationship concluded 1989 = Turku + Tianjin']);
  });
});

test('a day in numbers, or a month in capitals, opens the line of a chronicle', () => {
  expect(told('Norlake Institute – our year\n\nFEBRUARY Agreement with Brightwater University prolonged by five years.\nMARCH Snow. We dug.\nAPRIL Nothing.\nMAY Memorandum with Ellamore College signed.', 'Our year')).toEqual([
    'agreement concluded 2024-02 = Norlake Institute + Brightwater University', 'mou concluded 2024-05 = Norlake Institute + Ellamore College',
  ]);
  expect(told("MAYOR'S WEEK (A. Lind, City of Turku)\n\nMon 17/6\n9:00 contract with Norlake Boats AG for two ferries\n\nTue 18/6\n10:30 Signature of memorandum of coop. with Halden Hospital Trust")).toEqual([
    'contract planned 2024-06-17 = City of Turku + Norlake Boats AG', 'mou planned 2024-06-18 = City of Turku + Halden Hospital Trust',
  ]);
});

test('towns that a line calls twinned', () => {
  expect(told('Towns\nTurku – Lund: twinned 1998.\nPorto – Graz: no ties.')).toEqual(['relationship concluded 1998 = Turku + Lund']);
});

test('what is taken back, or told of a case that may never be', () => {
  expect(told('Last week we said Turku had signed an agreement with Porto. It had not.')).toEqual([]);
  expect(told('Lund votes in May. If both say yes, there would be an agreement between Turku and Lund in June.')).toEqual([]);
});

test('the lines of a fact sheet of two states name neither', () => {
  const sheet = 'FINLAND – PERU / fact sheet\n\nPapers between Finland and Peru\n– Agreement on the supply of timber, 22 May 1993\n– Air services convention, signed 6 September 2001\n– Under negotiation: social security agreement';
  expect(told(sheet, 'Relations of Finland and Peru')).toEqual([
    'agreement concluded 1993-05-22 = FINLAND + PERU', 'treaty concluded 2001-09-06 = FINLAND + PERU', 'agreement planned - = FINLAND + PERU',
  ]);
  expect(told('Our shelves\n– Agreement on the supply of timber, 22 May 1993\n– Rules of the house, 3 May 1990', 'Shelves of the Norlake Library')).toEqual([]);
});

describe('what an entry tells', () => {
  test.each([
    ['Lund: lease of the east quay to Norlake Wind AG till 2055.', 'contract concluded 2024-06-12 = Lund + Norlake Wind AG'],
    ['News of the Halden Chamber of Commerce\n\nFrom abroad\n* Graz Traders Union – letter of intent on apprentices to be signed when their president is here on 9 September 2024', 'letter-of-intent planned 2024-09-09 = Halden Chamber of Commerce + Graz Traders Union'],
    ['Partner ports of the Turku Port Authority\n\nNo | Partner | Paper | Date\n3 | Port of Lund | MoU | 2013.11.08 |', 'mou concluded 2013-11-08 = Turku Port Authority + Port of Lund'],
    ['Norlake Foods AG and Halden Farms AG renewed their supply contract. Ceremony 5 June, with cake.', 'contract concluded 2024-06-05 = Norlake Foods AG + Halden Farms AG'],
    ['Turku suspended its agreement with Lund (1995) in March 2022.', 'agreement ended 2022-03 = Turku + Lund'],
    ['Turku and the world\n\n1965 New bridge\n2009 * Memorandum with Lund signed\n2015 Guests from Graz; agreement between Turku and Graz signed, July\n2016 Rain', 'agreement concluded 2015-07 = Turku + Graz'],
  ])('%s', (text, wanted) => {
    expect(told(text)).toContainEqual(wanted);
  });
  test('a sale that fell through', () => {
    expect(told('Norlake Foods AG wanted to sell its shop in Lund to Halden Farms AG – the sale fell through after the bank said no.')).toEqual([]);
  });
});

describe('programmes, tables and answers', () => {
  test.each([
    ['HARBOUR DAYS, Turku, 20 June 2024\n\nTHURSDAY 20 JUNE\n0930 Coffee\n1130 Renewal of memorandum, Brightwater University / Norlake Institute', ['mou planned 2024-06-20 = Brightwater University + Norlake Institute']],
    ['CITY OF TURKU – Office of the Mayor\n\nThe MoU w/ Norlake Rescue Trust was signed on 3 June.', ['mou concluded 2024-06-03 = Turku + Norlake Rescue Trust']],
    ['Lumen Ore Ltd.\nReport\n\n- Rail: frame agreement, Norlake Trains AG (signed 6 June)', ['agreement concluded 2024-06-06 = Lumen Ore Ltd. + Norlake Trains AG']],
    ['Papers between Finland and Peru\n\n1. Agreement on fish between Finland and Peru, signed 3 May 1990\n2. Agreement on nets (expired 2014)', ['agreement concluded 1990-05-03 = Finland + Peru', 'agreement ended 2014 = Finland + Peru']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
  test('"it" in the answer to one question is not the paper of another', () => {
    const text = 'City Council of Turku: you ask\n\nHas Turku a pact on trains and ships?\nAn agreement with the Port of Norlake was signed on 3 June 2024.\n\nWho runs the baths by the river?\nA firm. It was prolonged in May, their lease.\n\nWho ran them before that firm?\nNobody.\n\nIs there any more to be told of it?\nNo.';
    expect(told(text)).toContainEqual('agreement concluded 2024-06-03 = City Council of Turku + Port of Norlake');
  });
});
