import { describe, expect, test } from 'vitest';
import { read as readDraft } from './read.ts';

const told = (text: string, title: string | null = null): string[] => readDraft(text, { title }).agreements.map((a) => `${a.instrument} ${a.status} = ${a.parties.map((p) => p.name).join(' + ')}`);

describe('items of a list are papers that its introduction announces', () => {
  test.each([
    ['Among the memoranda signed were the following:\n• Between Halden Port Authority and Norlake Steel Ltd. for a new berth\n• Between Bergen Grid AS and Danish firm Windkraft A/S on heat pumps', ['mou concluded = Halden Port Authority + Norlake Steel Ltd.', 'mou concluded = Bergen Grid AS + Windkraft A/S']],
    ['The MoUs exchanged at the summit:\n1. Turku University and Institute of Water, Pune: joint doctorates\n2. Norlake Steel Ltd. and Halden Ferries: bunkering', ['mou concluded = Turku University + Institute of Water', 'mou concluded = Norlake Steel Ltd. + Halden Ferries']],
    ['Skerry Airways grew again. The airline also signed the following:\n* a letter of intent with Graz Airport on cargo flights;\n* a 10-year maintenance contract, worth about €40 million, with Kestrel Technik GmbH.', ['letter-of-intent concluded = Skerry Airways + Graz Airport', 'contract concluded = Skerry Airways + Kestrel Technik GmbH']],
    ['Two papers were signed:\nA memorandum between the School of Mining and Ostrava Steel AG; and\nA licence agreement between the university spin-out Milkscan Ltd and Graz Optics Group.', ['mou concluded = School of Mining + Ostrava Steel AG', 'agreement concluded = Milkscan Ltd + Graz Optics Group']],
    ['Guests at the opening:\n• Turku University and Porto University: two rectors', []],
  ])('%s', (text, wanted) => {
    expect(told(text, 'Forum ends')).toEqual(wanted);
  });
  test('a verb that opens an item is nobody', () => {
    expect(told('Norlake Metals Inc. reported its results.\nHighlights\n- Entered into a site lease with the Port of Halden for 30 acres\n- Terminated the memorandum of understanding with Ostrava Steel AG', 'Norlake Metals Inc.')).toEqual(['contract concluded = Norlake Metals Inc. + Port of Halden', 'mou ended = Norlake Metals Inc. + Ostrava Steel AG']);
  });
});

describe('an order is announced', () => {
  test.each([
    ['Skerry Airways announced today at the Doha Air Show a firm order for 20 jets from Aeromare Group, with rights for 10 more.', ['contract concluded = Skerry Airways + Aeromare Group']],
    ['Halden Ferries confirmed an order for two hybrid ferries with Skerry Shipyard.', ['contract concluded = Halden Ferries + Skerry Shipyard']],
    ['Halden Ferries announced that orders for tickets rose.', []],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
