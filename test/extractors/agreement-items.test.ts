/** Minutes, bulletins and diaries: a day belongs to its item, and the head of an entry tells the day of what is below it. */
import { describe, expect, test } from 'vitest';
import { papersOf as told } from './read.ts';

const items = (...lines: string[]): string => lines.join('\n\n');
const DEAL = 'Norlake AG bought Halden Tools Ltd for 3 million euros.';

describe('what an item of a bulletin does not date has no day of another item', () => {
  test('a bulletin under heads in capitals', () => {
    expect(told(items(
      'WHAT WE SIGNED. On 14 May 2024 Turku and Porto signed a friendship agreement.', `WHAT MEMBERS SIGNED. ${DEAL}`,
      'CANTEEN. Soup is back.', 'PRIZES. Nobody won.',
    ))).toEqual(['agreement concluded 2024-05-14 = Turku + Porto', 'contract concluded - = Norlake AG + Halden Tools Ltd']);
  });
  test('what an item tells of itself holds for it', () => {
    expect(told(items(
      '1. The harbour opened on 2 May 2024.', `2. The owners met on 7 May 2024. ${DEAL}`, '3. The canteen is closed.', '4. Dogs are welcome.',
    ))).toEqual(['contract concluded 2024-05-07 = Norlake AG + Halden Tools Ltd']);
  });
  test('minutes have the day of their meeting', () => {
    expect(told(items(
      'The committee met in the town hall of Turku on Thursday, 6 June 2024.', 'Item 1. Minutes were read.',
      'Item 2. The twinning agreement with Porto, signed in 1990, is terminated with immediate effect.', 'Item 3. Roads.', 'Item 4. Drains.',
    ))).toEqual(['agreement ended 2024-06-06 = Turku + Porto']);
  });
  test('a list belongs to what leads into it', () => {
    expect(told([
      'The forum was held in Porto on 4 June 2024. These papers were signed there:',
      '1. A memorandum between Norlake AG and Halden AG;', '2. A memorandum between Orrin AG and Lumen AG;',
      '3. A memorandum between Varde AG and Selke AG;', '4. A memorandum between Brisk AG and Tolle AG.',
    ].join('\n')).every((line) => line.startsWith('mou concluded 2024-06-04'))).toBe(true);
  });
});

describe('the entries of a diary are of the day or month with which they open', () => {
  test.each([
    ['3 May. The lift broke.\n\n17 May. Norlake AG and Halden AG signed a contract.', ['contract concluded 2024-05-17 = Norlake AG + Halden AG']],
    ['Tue. Rain.\n\nWed. Norlake AG and Halden AG signed a contract for 40 buses.', ['contract concluded 2024-06-12 = Norlake AG + Halden AG']],
    ['February – Frost.\nMay – Norlake AG and Halden AG extend their memorandum of 2014.', ['mou concluded 2024-05 = Norlake AG + Halden AG']],
    ['> Monday: Rain.\n\n> Tuesday, later: Norlake AG and Halden AG sealed a partnership.', ['relationship concluded 2024-06-11 = Norlake AG + Halden AG']],
    ['February – Frost.\nMay – On 7 June 2024 Norlake AG and Halden AG signed a contract.', ['contract concluded 2024-06-07 = Norlake AG + Halden AG']],
  ])('%s', (text, wanted) => {
    expect(told(text)).toEqual(wanted);
  });
});
