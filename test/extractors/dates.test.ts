import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateStep } from '../../src/extractors/dates/dates.ts';
import { overlaps } from '../../src/extractors/draft.ts';
import { readText } from '../../src/extractors/pipeline.ts';
import type { DateFinding, Found } from '../../src/record.ts';

interface Circumstances { readonly publishedAt?: string | null; readonly dateOrder?: 'mdy' | 'dmy' | null }
function datesOf(text: string, { publishedAt = null, dateOrder = null }: Circumstances = {}): readonly Found<DateFinding>[] {
  return readText({ text, title: null, url: null, publishedAt, dateOrder, homeCity: null }).dates;
}
const shown = (text: string, around: Circumstances = {}): string => datesOf(text, around).map((d) => `${d.text} = ${d.value}`).join('; ');

describe('the year that a text leaves out', () => {
  test.each([
    ['Lyon signed a pact on December 20.', '2018-01-12', 'December 20 = 2017-12-20'],
    ['The hall will open on 3 March.', '2018-11-20', '3 March = 2019-03-03'],
    ['The fair runs until January 6.', '2018-11-20', 'January 6 = 2019-01-06'],
    ['The record set on July 21 still stands.', '2024-01-12', 'July 21 = 2023-07-21'],
    ['The council will vote in March.', '2016-10-28', 'March = 2017-03'],
    ['The bridge was opened in March.', '2016-10-28', 'March = 2016-03'],
    ['It is open from October 28 to November 2.', '2019-10-30', 'October 28 to November 2 = 2019-10-28/2019-11-02'],
    ['Snow fell between December 28 and January 3.', '2020-01-10', 'December 28 and January 3 = 2019-12-28/2020-01-03'],
    ['Tuesday, October 24 was the day.', '2018-02-01', 'Tuesday, October 24 = 2017-10-24'],
  ])('follows from the day of publication and the tense: %s', (text, publishedAt, out) => expect(shown(text, { publishedAt })).toBe(out));
  test('follows from a dateline that tells a whole day', () => {
    expect(shown('GRAZ, Austria, October 28, 2016 /PRNewswire/ -- Lyon signed on October 24.')).toBe('October 28, 2016 = 2016-10-28; October 24 = 2016-10-24');
  });
  test('follows from another whole day of the text', () => {
    expect(shown('They met on 27 August 2020. Members reply by 15 October.')).toBe('27 August 2020 = 2020-08-27; 15 October = 2020-10-15');
  });
  test('does not follow from a whole day that is still to come', () => {
    expect(shown('The board met on March 7, 2017. The guests leave on April 20. The lease ends December 31, 2018.'))
      .toBe('March 7, 2017 = 2017-03-07; April 20 = 2017-04-20; December 31, 2018 = 2018-12-31');
  });
  test('does not follow from a month and a year alone', () => {
    expect(shown('On October 24, Lyon signed. In October 2000, Graz did.')).toBe('October 24 = XXXX-10-24; October 2000 = 2000-10');
  });
  test('is lent by the date beside it', () => {
    expect(shown('They met on May 5 and June 3, 2016.')).toBe('May 5 = 2016-05-05; June 3, 2016 = 2016-06-03');
    expect(shown('They met on December 3, 2016 and January 5.')).toBe('December 3, 2016 = 2016-12-03; January 5 = 2017-01-05');
  });
  test('is the one that opens the sentence', () => {
    expect(shown('In 2010, the choir came to Graz in May.', { publishedAt: '2016-10-28' })).toBe('2010 = 2010; May = 2010-05');
  });
  test('is that of the year spoken of last', () => {
    expect(shown('Floods came in 1998; in September that year, help arrived.', { publishedAt: '2016-10-28' })).toBe('1998 = 1998; September that year = 1998-09');
  });
});

describe('numbers that could be day or month', () => {
  test.each<[string, Circumstances, string]>([
    ['Signed 23/05/2023 and 11/12/2019.', {}, '23/05/2023 = 2023-05-23; 11/12/2019 = 2019-12-11'],
    ['Signed 05/23/2023 and 11/12/2019.', {}, '05/23/2023 = 2023-05-23; 11/12/2019 = 2019-11-12'],
    ['Signed 11/12/2019.', { dateOrder: 'dmy' }, '11/12/2019 = 2019-12-11'],
    ['Signed 11/12/2019.', { dateOrder: 'mdy' }, '11/12/2019 = 2019-11-12'],
    ['Press release 2/7/2015', { publishedAt: '2015-07-02' }, '2/7/2015 = 2015-07-02'],
    ['Press release 7/2/2015', { publishedAt: '2015-07-02' }, '7/2/2015 = 2015-07-02'],
    ['Am 11.12.2019 in Graz.', {}, '11.12.2019 = 2019-12-11'],
  ])('are read in the order that is shown: %s', (text, around, out) => expect(shown(text, around)).toBe(out));
});

describe('what is no date', () => {
  test.each([
    'Sun Wei sat with Jan Berg at the March of the Volunteers.', 'Open 24/7, from 5 to 7 million people came.', 'It took three years and 12 days.',
    'The 14th Five-Year Plan and Vision 2030 were read.', 'Call +86 28 2019 1980 or 0791-64-3131.', 'Version 2.0.2019 costs $2020.', 'At 10:30 on Mondays.',
    'Shawls were known 2,000 years ago.', 'In recent years and in the near future.', 'He may march in august company.', 'The 2024 Graz Marathon is over.',
  ])('%s', (text) => expect(shown(text, { publishedAt: '2020-02-02' })).toBe(''));
});

describe('basis and role', () => {
  test.each<[string, ...string[]]>([
    ['GRAZ, Oct. 28 (Xinhua) -- All came.', 'Oct. 28', 'publication', 'publication'],
    ['The tie exists since 1981.', '1981', 'explicit', 'since'],
    ['Papers must be sent in by 31 March.', '31 March', 'publication', 'deadline'],
    ['Lyon signed on October 24.', 'October 24', 'publication', 'event'],
  ])('of the date in: %s', (text, ...expected) => {
    expect(datesOf(text, { publishedAt: '2016-10-28' }).map((d) => [d.text, d.basis, d.role])).toEqual([expected]);
  });
  test('of a day without a year that nothing resolves', () => expect(datesOf('On October 24 they met.')[0]?.basis).toBe('unresolved'));
});

test('no date lies in what is ignored', () => {
  const text = 'The fair was in May 2016.\nRelated News\nChoir Sings in Turin\nNov 03, 2016\nTram Stops Early\nMay 11, 2014';
  expect(shown(text)).toBe('May 2016 = 2016-05');
});
test('no date of what is ignored gives the article its year', () => {
  const text = 'On October 24, Lyon signed.\nRelated News\nChoir Sings in Turin\nNov 03, 2016\nTram Stops Early\nMay 11, 2014';
  expect(shown(text)).toBe('October 24 = XXXX-10-24');
});

/** Texts of words that dates are made of, and of any others. */
const pieces = fc.constantFrom(
  'May', 'October', 'Sept.', 'Tuesday', 'Sat', ',', '.', '-', '–', '/', ':', '(', ')', '\n', 'and', 'to', 'between', 'of', 'the', 'in', 'since', 'until', 'last', 'next', 'this', 'year', 'month',
  'week', 'first', 'nine', 'months', 'quarter', 'half', 'spring', 'fall', '1990s', '20th', 'century', 'Q1', 'FY', 'yesterday', 'today', 'onwards', 'end', '1', '5', '12', '24', '30', '31', '99', '2016', '1368',
  '2,000', '年', '月', '日', '至', '今年', '十', 'will', 'was', 'held', "New Year's Day", 'about', '$', '%', '’s',
);
const texts = fc.oneof(
  fc.array(fc.tuple(pieces, fc.constantFrom(' ', ' ', '')), { maxLength: 40 }).map((list) => list.map((pair) => pair.join('')).join('')),
  fc.string({ unit: 'binary', maxLength: 200 }).map((s) => s.normalize('NFC').toWellFormed()),
);
const published = fc.constantFrom(null, '2016-10-28', '2020-02-29', '1999-12-31');

test('every date quotes the text, is EDTF, overlaps no other and is found again, whatever the text', () => {
  fc.assert(fc.property(texts, published, (text, publishedAt) => {
    const draft = readText({ text, title: null, url: null, publishedAt, dateOrder: null, homeCity: null });
    draft.dates.forEach((date, i) => {
      expect(text.slice(date.start, date.end)).toBe(date.text);
      expect(() => edtf(date.value)).not.toThrow();
      expect(date.start).toBeGreaterThanOrEqual(draft.dates[i - 1]?.end ?? 0);
      expect(draft.ignored.some((span) => overlaps(span, date))).toBe(false);
      expect(date.confidence).toBeLessThanOrEqual(1);
    });
    expect(dateStep.run(draft)).toEqual(draft.dates);
  }), { numRuns: 400 });
});
test('a text without a year and without a day of publication gets no year', () => {
  fc.assert(fc.property(texts, (text) => {
    const yearless = text.replace(/\d{3,}|\d0['’]?s|century|世纪|年代|FY/g, ' ');
    for (const date of datesOf(yearless)) expect(date.value).not.toMatch(/\d{4}|\d{3}X|\d{2}XX/);
  }), { numRuns: 400 });
});
