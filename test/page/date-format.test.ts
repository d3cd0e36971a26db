import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDateFormat, dateAs } from '../../src/page/date-format.ts';

describe('a date in the form that a definition names', () => {
  test.each([
    ['dd.MM.yyyy', 'Stand: 05.11.2024, Bremen', null, '2024-11-05'], ['d.M.yy', '5.11.24', null, '2024-11-05'], ['d.M.yy', '5.11.97', null, '1997-11-05'], ['yyyy年M月d日', '2024年11月5日', null, '2024-11-05'], ['yyyy-MM-dd HH:mm:ss', '2024-11-05  08:30:15', null, '2024-11-05T08:30:15'],
    ['MMMM d, yyyy', 'November 5, 2024', null, '2024-11-05'], ['MMM d, yyyy h:mm a', 'Nov. 5, 2024 8:30 p.m.', null, '2024-11-05T20:30'], ['EEE, d MMM yyyy', 'Tue, 5th Nov 2024', null, '2024-11-05'], ['d MMMM yyyy', '5 novembre 2024', 'fr', '2024-11-05'], ['d. MMM yyyy', '5. Mär. 2024', 'de', '2024-03-05'],
    ['d MMMM yyyy', '5 ноября 2024', 'ru', '2024-11-05'], ["d 'de' MMMM 'de' yyyy", '5 de noviembre de 2024', 'es', '2024-11-05'], ['dd/MM/yyyy', '03/04/2019', null, '2019-04-03'], ['MM/dd/yyyy', '03/04/2019', null, '2019-03-04'], ['dd/MM/yyyy', '31/04/2019 then 01/05/2019', null, '2019-05-01'],
  ])('%s: %j (%s) is %s', (...[format, text, language, day]) => {
    expect(dateAs(text, format, language)).toBe(day);
  });
  test.each([['dd.MM.yyyy', '5.11.2024'], ['dd.MM.yyyy', '31.02.2024'], ['yyyy-MM-dd', '12024-11-05'], ['MMMM d, yyyy', 'Fooember 5, 2024'], ['dd.MM.yyyy', '']])('%s is not in %j', (format, text) => {
    expect(dateAs(text, format)).toBeNull();
  });
  test.each([['MM.yyyy', 'must have'], ['QQ yyyy', '"QQ"'], ['', 'must have'], ['mmm d yyyy', '"mmm"']])('%j is no format: %s', (format, words) => {
    expect(() => checkDateFormat(format)).toThrow(words);
  });
  test('any day written in a form is read back', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-30'), noInvalidDate: true }), fc.constantFrom('dd.MM.yyyy', 'MM/dd/yyyy', 'yyyy年MM月dd日', 'dd. MM. yyyy'), (date, format) => {
      const [year, month, day] = date.toISOString().slice(0, 10).split('-') as [string, string, string];
      expect(dateAs(format.replace('yyyy', year).replace('MM', month).replace('dd', day), format)).toBe(`${year}-${month}-${day}`);
    }));
  });
});
