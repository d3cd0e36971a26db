import { assert, integer, nat, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stampOf, statedDates } from '../../src/crawlers/stated-dates.ts';

describe('a stated date', () => {
  it.each([
    ['2016-07-31', '2016-07-31'], ['2016/7/31', '2016-07-31'], ['2016.07.31', '2016-07-31'], ['2016年7月31日', '2016-07-31'], ['[2016-07-31]', '2016-07-31'], ['2016-07-31 09:15', '2016-07-31'],
    ['Jul 31, 2016', '2016-07-31'], ['July 31, 2016', '2016-07-31'], ['July 31st 2016', '2016-07-31'], ['Sept. 3, 2016', '2016-09-03'], ['Posted: Jul 31, 2016', '2016-07-31'],
    ['31 July 2016', '2016-07-31'], ['31. Juli 2016', '2016-07-31'], ['31-Jul-2016', '2016-07-31'], ['1er août 2016', null], ['31 de julio de 2016', '2016-07-31'], ['31.07.2016', '2016-07-31'], ['1. 2. 2016', '2016-02-01'],
    ['31/07/2016', '2016-07-31'], ['07/31/2016', '2016-07-31'], ['05/05/2016', '2016-05-05'],
    ['10/11/2016', null], ['07-31', null], ['Jul 31', null], ['7月31日', null], ['July 2016', null], ['2016', null], ['2016-13-01', null], ['2016-02-30', null], ['31.02.2016', null],
    ['Tel. 028.61.2016', null], ['v2.2016.1', null], ['12016-07-31', null], ['2016-07-311', null], ['Mission 12, 2016', null], ['room 12 of 2016', null],
  ])('in "%s" is read as %s', (text, day) => { expect(statedDates(text)).toEqual(day === null ? [] : [day]); });

  it.each([['10/11/2016', 'mdy', '2016-10-11'], ['10/11/2016', 'dmy', '2016-11-10'], ['10-11-2016', 'dmy', '2016-11-10']] as const)('in %s is read by the order of the site, %s', (text, order, day) => {
    expect(statedDates(text, order)).toEqual([day]);
  });

  it('is found beside others', () => { expect(statedDates('from 2016-07-31 to Aug 2, 2016')).toEqual(['2016-07-31', '2016-08-02']); });

  it('is always a day of the calendar', () => {
    assert(property(tuple(string(), integer({ min: 1900, max: 2099 }), nat(99), nat(99)), ([noise, y, m, d]) => {
      for (const day of statedDates(`${noise}${y}-${m}-${d} ${d}.${m}.${y}`)) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
    }));
  });
});

describe('the stamp of a feed', () => {
  it.each([
    ['Mon, 06 Sep 2021 00:01:00 +0800', '2021-09-06T00:01:00+08:00'], ['Mon, 6 Sep 2021 00:01 GMT', '2021-09-06T00:01:00Z'], ['06 Sep 2021 00:01:00 EST', '2021-09-06T00:01:00-05:00'],
    ['Monday, 06 September 2021 9:01:00 PDT', '2021-09-06T09:01:00-07:00'], ['Mon, 06 Sep 2021', '2021-09-06'], ['2021-09-06T00:01:00Z', '2021-09-06T00:01:00Z'], ['2021-09-06T00:01:00.123+08:00', '2021-09-06T00:01:00+08:00'],
    ['2021-09-06T00:01+0800', '2021-09-06T00:01:00+08:00'], ['2021-09-06 00:01:00', '2021-09-06T00:01:00'], ['2021-09-06', '2021-09-06'], ['Sep 6, 2021', '2021-09-06'], ['2021年9月6日', '2021-09-06'],
    ['Mon, 31 Feb 2021 00:01:00 GMT', null], ['yesterday', null], ['', null], ['2021', null], ['2021-09-06T25:00:00Z', '2021-09-06'],
    ['0001-01-01T00:00:00', null], ['1970-01-01T00:00:00Z', null], ['Thu, 01 Jan 1970 00:00:00 GMT', null], ['0021-09-06', null], ['1970-01-01', null], ['1999-12-31T23:59:59Z', '1999-12-31T23:59:59Z'],
  ])('"%s" is %s', (text, stamp) => { expect(stampOf(text)).toBe(stamp); });
});
