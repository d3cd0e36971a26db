import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** Dates of a text published on Wednesday, 12 June 2024. */
const shown = (text: string): string => read(text).dates.map((d) => `${d.text} = ${d.value}`).join('; ');

describe('a text that is put online later than it was written', () => {
  test.each([
    ['A weekday in brackets', 'The council met today (Monday) in Graz. It opens tomorrow.', 'today = 2024-06-10; Monday = 2024-06-10; tomorrow = 2024-06-11'],
    ['A weekday between commas', 'The port said yesterday, Sunday, that it would grow.', 'yesterday = 2024-06-09; Sunday = 2024-06-09'],
    ['A day of the month', 'The hall opens tomorrow (11 June).', 'tomorrow = 2024-06-11; 11 June = 2024-06-11'],
    ['Turned round', 'On Tuesday (today) the fair began.', 'Tuesday = 2024-06-11; today = 2024-06-11'],
    ['The day of publication', 'The council met today (Wednesday).', 'today = 2024-06-12; Wednesday = 2024-06-12'],
    ['Too long ago', 'It was said today (3 March 2024).', 'today = 2024-06-12; 3 March 2024 = 2024-03-03'],
    ['One of several', 'The council met yesterday, Monday and Friday.', 'yesterday = 2024-06-11; Monday = 2024-06-03; Friday = 2024-06-07'],
  ])('%s', (_, text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });
});

describe('today in the present tense', () => {
  test.each([
    'The museum opens today.', 'The firm today announces its results.', 'The law comes into force today.', 'Today marks ten years of the twinning.', 'The council meets in Graz today.',
    'The prize is awarded today.', 'It airs starting today.',
  ])('is a day on which something happens: %s', (text) => {
    expect(shown(text)).toMatch(/^[Tt]oday = 2024-06-12$/);
  });

  test.each([
    'The port has 300 cranes today.', 'The street where the trail begins is today a park.', 'The city today is home to 30 firms.', 'It meets today’s needs.',
  ])('means nowadays: %s', (text) => {
    expect(shown(text)).toBe('');
  });
});

test('pages of a journal are no years', () => {
  expect(shown('Harbour Stud. 2015;57(10):1015–21.')).toBe('2015 = 2015');
});
