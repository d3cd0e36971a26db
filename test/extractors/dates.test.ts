import edtf from 'edtf';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateStep } from '../../src/extractors/dates/dates.ts';
import { overlaps } from '../../src/extractors/draft.ts';
import { readText } from '../../src/extractors/pipeline.ts';
import type { Refused } from '../../src/extractors/trace.ts';
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
    ['The board backed the plan on 4 November; the owners will sign in March.', '2021-11-10', '4 November = 2021-11-04; March = 2022-03'],
    ['The readings, held in August, are free.', '2019-07-02', 'August = 2019-08'],
    ['The trial is set for March 11.', '2019-02-20', 'March 11 = 2019-03-11'],
    ['The ordinance was passed last October 9.', '2019-02-20', 'last October 9 = 2018-10-09'],
    ['The desk will open this June 4.', '2019-02-20', 'this June 4 = 2019-06-04'],
    ['Last October 9 ships called.', '2019-02-20', 'Last October = 2018-10'],
    ['They inked this Thursday a charter.', '2019-02-18', 'this Thursday = 2019-02-14'],
    ['They will ink this Thursday a charter.', '2019-02-18', 'this Thursday = 2019-02-21'],
    ['The schools are to open a course in October following a vote taken by both.', '2019-02-20', 'October = 2019-10'],
    ['The vote was postponed until 9 May.', '2019-03-20', '9 May = 2019-05-09'],
    ['A grant has been set apart until the end of May.', '2021-11-04', 'May = 2022-05'],
    ['The captain stays on loan in Lund until 30 November.', '2021-12-20', '30 November = 2022-11-30'],
    ['The clerk was instructed to seal the deed by 14 May.', '2021-03-02', '14 May = 2021-05-14'],
    ['The bridge was closed until September.', '2023-11-16', 'September = 2023-09'],
    ['Offers sent in by 14 October will be opened at once.', '2021-09-01', '14 October = 2021-10-14'],
    ['The ring road, in use since August 3, will be closed.', '2018-08-20', 'August 3 = 2018-08-03'],
    ['Entries open on 2 May and close on 30 August.', '2025-05-20', '2 May = 2025-05-02; 30 August = 2025-08-30'],
    ['The ferry between Graz (GRZ) and Turin (TRN) will sail again on June 16, a year after it was sold.', '2022-02-10', 'June 16 = 2022-06-16'],
    ['Seats must be paid if booked before 3 March.', '2022-02-10', '3 March = 2022-03-03'],
    ['The margin should be 8%, after 5.1% in the May-July quarter.', '2020-11-18', 'May-July = 2020-05/2020-07'],
    ['Lyon and Graz will feast next year, with shows from April to June.', '2019-08-15', 'next year = 2020; April to June = 2020-04/2020-06'],
    ['It was taken up again in 2014, when the duke laid a stone in April.', '2020-10-08', '2014 = 2014; April = 2014-04'],
    ['The lease runs out in December, and the owner wants more.', '2024-06-12', 'December = 2024-12'],
    ['The pact expires in January.', '2024-06-12', 'January = 2025-01'],
    ['The fair takes place in May.', '2024-06-12', 'May = 2024-05'],
    ['The permit had run out in March.', '2024-06-12', 'March = 2024-03'],
    ['两市计划于9月在里昂办展。', '2021-05-15', '9月 = 2021-09'],
    ['双方将于5月在格拉茨办展，9月在里昂办展。', '2025-01-15', '5月 = 2025-05; 9月 = 2025-09'],
    ['The hall was to open in September but the roof leaked.', '2018-12-07', 'September = 2018-09'],
    ['Lamps become compulsory for all carts as of April.', '2022-11-23', 'April = 2023-04'],
    ['They will hold in autumn the forum that was planned for April.', '2020-05-24', 'April = 2020-04'],
    ['The report, due on February 27, would be late.', '2019-03-20', 'February 27 = 2019-02-27'],
    ['The report will be read on January 14.', '2019-03-20', 'January 14 = 2020-01-14'],
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
  test('is, for a quarter or a half, the one that opened the paragraph', () => {
    expect(shown('In 2023, Graz grew by 6 percent. In the first quarter it grew by 5.', { publishedAt: '2024-01-19' })).toBe('2023 = 2023; first quarter = 2023-33');
    expect(shown('The first ten months of 2020 were poor. The fourth quarter beat the first half.', { publishedAt: '2021-03-05' }))
      .toBe('first ten months of 2020 = 2020-01/2020-10; fourth quarter = 2020-36; first half = 2020-40');
    expect(shown('In 2020, Graz lost guests.\nThe first quarter was good.', { publishedAt: '2022-05-05' })).toBe('2020 = 2020; first quarter = 2022-33');
  });
  test('does not follow from a day of history', () => {
    expect(shown('The oath was sworn on 18 July 1964. Pupils came in 1966. On 13 July the mayors met.')).toBe('18 July 1964 = 1964-07-18; 1966 = 1966; 13 July = XXXX-07-13');
  });
  test('is the one to come that opens the sentence, or the one known without a day to count from', () => {
    expect(shown('In 2026, the hall will open again in May.', { publishedAt: '2024-05-05' })).toBe('2026 = 2026; May = 2026-05');
    expect(shown('In 2019, the hall burned down; it will open in May.', { publishedAt: '2024-05-01' })).toBe('2019 = 2019; May = 2024-05');
    expect(shown('In 2016, the feast is on November 24.')).toBe('2016 = 2016; November 24 = 2016-11-24');
    expect(shown('It rains towards the end of the year.')).toBe('');
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
    ['Brno, 1. 9. 2005.', {}, '1. 9. 2005 = 2005-09-01'],
  ])('are read in the order that is shown: %s', (text, around, out) => expect(shown(text, around)).toBe(out));
});

describe('what belongs together', () => {
  test.each<[string, string, string]>([
    ['Doors open on Thursday (July 30).', '2020-07-29', 'Thursday (July 30) = 2020-07-30'],
    ['Rents rose in the 12 months to October.', '2018-11-20', '12 months to October = 2017-11/2018-10'],
    ['Orders of the March quarter were good.', '2024-04-02', 'March quarter = 2024-33'],
    ['Q3 FY25 was flat, and so was FY 2023-24.', '2025-04-02', 'Q3 FY25 = 2025-35; FY 2023-24 = 2023/2024'],
    ['The first quarter of fiscal 2025 was good.', '2025-04-02', 'first quarter of fiscal 2025 = 2025-33'],
    ['It holds from 2013 through 2015.', '2013-05-09', '2013 through 2015 = 2013/2015'],
    ['课程于2026年秋季开设。', '2025-01-15', '2026年秋季 = 2026-23'],
    ['Laid in 1937/38.', '2013-05-09', '1937/38 = 1937/1938'],
    ['Posted 2019-08-14T10:05:00Z by Graz.', '2019-08-15', '2019-08-14 = 2019-08-14'],
    ['It went up by mid-May.', '2025-05-20', 'May = 2025-05'],
    ['The Class of 2019 sang.', '2019-08-15', '2019 = 2019'],
    ['Beginning of 2018, rain fell.', '2019-08-15', '2018 = 2018'],
    ['Acme Q1 profit rose.', '2025-05-20', 'Q1 = 2025-33'],
    ['The return visit has been agreed for November.', '2025-03-20', 'November = 2025-11'],
    ['Its 2024 income fell.', '2025-05-20', '2024 = 2024'],
    ['This print made on May 18 shows a lion.', '2025-05-20', 'May 18 = 2025-05-18'],
    ['The June survey is out.', '2025-07-20', 'June = 2025-06'],
    ['Work ends by the month-end.', '2018-08-24', 'month-end = 2018-08'],
  ])('%s', (text, publishedAt, out) => expect(shown(text, { publishedAt })).toBe(out));
});

describe('what is no date', () => {
  test.each([
    'Sun Wei sat with Jan Berg at the March of the Volunteers.', 'Open 24/7, from 5 to 7 million people came.', 'It took three years and 12 days.',
    'The 14th Five-Year Plan and Vision 2030 were read.', 'Call +86 28 2019 1980 or 0791-64-3131.', 'Version 2.0.2019 costs $2020.', 'At 10:30 on Mondays.',
    'Shawls were known 2,000 years ago.', 'In recent years and in the near future.', 'He may march in august company.', 'The 2024 Graz Marathon is over.',
    'Boats leave every Tuesday, Thursday and Saturday.', 'The fair is held each October.', 'Every year in May there is a fair.', 'They met Ruth and Jan Verbruggen.',
    'The Water Law of 2017 rules it.', 'Told under Article 17 MAR.', 'Graz scored twice in the second half.',
  ])('%s', (text) => expect(shown(text, { publishedAt: '2020-02-02' })).toBe(''));
});

describe('basis and role', () => {
  test.each<[string, ...string[]]>([
    ['GRAZ, Oct. 28 (Xinhua) -- All came.', 'Oct. 28', 'publication', 'publication'],
    ['The tie exists since 1981.', '1981', 'explicit', 'since'],
    ['Papers must be sent in by 31 March.', '31 March', 'publication', 'deadline'],
    ['Lyon signed on October 24.', 'October 24', 'publication', 'event'],
    ['Sales had reached 3 million by the end of June 2015.', 'June 2015', 'explicit', 'reference'],
    ['The tie was suspended until 2003.', '2003', 'explicit', 'reference'],
    ['Sales will reach 3 million by the end of June 2017.', 'June 2017', 'explicit', 'deadline'],
    ['Papers had to be sent in before 31 March 2016.', '31 March 2016', 'explicit', 'deadline'],
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
test('a paragraph that names no date, put behind a text, changes nothing before it', () => {
  const tail = fc.constantFrom('The weather was fine and everybody went home.', 'Thanks to all who helped.', 'There was tea, and there were songs.');
  fc.assert(fc.property(texts, published, tail, (text, publishedAt, more) => {
    expect(datesOf(`${text.trimEnd()}.\n\n${more}`, { publishedAt })).toEqual(datesOf(`${text.trimEnd()}.`, { publishedAt }));
  }), { numRuns: 300 });
});
function refusals(text: string): Refused[] {
  const told: Refused[] = [];
  readText({ text, title: null, url: null, publishedAt: '2020-02-02', dateOrder: null, homeCity: null, trace: { refuse: (refused) => told.push(refused) } });
  return told.filter((r) => r.kind === 'date');
}
describe('what was refused', () => {
  test.each([
    ['The 2024 Graz Marathon is over.', '2024', 'date.year'],
    ['It weighs 2010 kg.', '2010', 'date.year'],
    ['He met June Berg.', 'June', 'date.month'],
    ['In May 25 companies joined.', 'May 25', 'date.month-day'],
    ['Today, it is home to many.', 'Today', 'date.relative-day'],
    ['They meet every Tuesday.', 'Tuesday', 'date.weekday'],
  ])('is told of: %s', (text, words, rule) => {
    const told = refusals(text).map((r) => [text.slice(r.start, r.end), r.rule]);
    expect(told).toContainEqual([words, rule]);
  });
  test('is nothing where nothing looks like a date', () => expect(refusals('Troops may march on.')).toEqual([]));
  test('never changes what is found, whatever the text', () => {
    fc.assert(fc.property(texts, published, (text, publishedAt) => {
      const given = { text, title: null, url: null, publishedAt, dateOrder: null, homeCity: null };
      const told: Refused[] = [];
      expect(readText({ ...given, trace: { refuse: (refused) => told.push(refused) } }).dates).toEqual(readText(given).dates);
      for (const refused of told) expect(refused.end).toBeGreaterThan(refused.start);
    }), { numRuns: 200 });
  });
});
describe('dates that take their year from where they stand', () => {
  test.each([
    ['It gave notice, with effect from 1 May, to the port.', '2020-12-18', ['2021-05-01']],
    ['They agreed on a loan for the exhibition in October.', '2020-12-18', ['2021-10']],
    ['前11个月全市进出口总值上升，预计年内签约。', '2020-12-18', ['2020-01/2020-11', '2020']],
    ['Sales rose in 1Q24, and Q1 24 firms closed.', '2024-06-01', ['2024-33', '2024-33']],
    ['Sie kam am 3. März 2024; il partit le 14 juillet 2023.', '2024-06-01', ['2024-03-03', '2023-07-14']],
    ['The lake of Chiang Mai 24 years on.', '2024-06-01', []],
  ])('%s', (text, publishedAt, values) => {
    expect(readText({ text, title: null, url: null, publishedAt, dateOrder: null, homeCity: null }).dates.map((d) => d.value)).toEqual(values);
  });
});
test('a text without a year and without a day of publication gets no year', () => {
  fc.assert(fc.property(texts, (text) => {
    const yearless = text.replace(/\d{3,}|\d0['’]?s|century|世纪|年代|FY|[1-4][QHqh](?=\d\d)|[QHqh][1-4](?=\d\d)/g, ' ');
    for (const date of datesOf(yearless)) expect(date.value).not.toMatch(/\d{4}|\d{3}X|\d{2}XX/);
  }), { numRuns: 400 });
});

describe('days in numbers', () => {
  test.each([
    ['The council of Lund said yes on 28.02; the other is to meet.', '28.02 = 2022-02-28'],
    ['So far 4,120 boxes were given out by 24/03.', '24/03 = 2022-03-24'],
    ['Lund has 91 940 people (30/09 2021).', '30/09 2021 = 2021-09-30'],
    ['Friday, 25.03.2022\n10:00 Opening', 'Friday, 25.03.2022 = 2022-03-25'],
    ['It opened on Monday 07/02/2022.', 'Monday 07/02/2022 = 2022-02-07'],
    ['The share rose by 30.01 points, on 4.05 million votes.', ''],
    ['The shop is open 24/7, and 3/4 of it is new.', ''],
    ['The lease dated 7th March, 2019 stands ended.', '7th March, 2019 = 2019-03-07'],
    ['Under the 2018 MoU with Graz nothing came.', '2018 = 2018'],
    ['Nobody can bake that on a Sunday.', ''],
  ])('%s', (text, dates) => {
    expect(shown(text, { publishedAt: '2022-03-29' })).toBe(dates);
  });
});
