import { describe, expect, test } from 'vitest';
import { datesIn } from '../../src/extractors/article/date-formats.ts';
import { shortDay } from '../../src/extractors/article/yearless.ts';
import { labelOnly, withoutWeekday } from '../../src/extractors/article/weekdays.ts';
import { pageOf, read } from './article-page.ts';

describe('dates in the ways of a language', () => {
  test.each([
    ['2017. 03. 08. 11:40', '2017-03-08T11:40'], ['2016. szept. 12.', '2016-09-12'], ['środa, 14 październik 2015', '2015-10-14'], ['Четверг, 07 Январь 2016', '2016-01-07'],
    ['22 Ιαν 2019', '2019-01-22'], ['DOMINGO 3 DE JUNIO DE 2012', '2012-06-03'], ['2 FEVRIER 2011', '2011-02-02'], ['9 ΙΟΥΛΙΟΥ 2014', '2014-07-09'], ['l’11 d\'octubre de 2018', '2018-10-11'],
    ['6 شباط/فبراير 2020', '2020-02-06'], ['6 شباط (فبراير) 2020', '2020-02-06'], ['2012 m. gegužės 30 d.', '2012-05-30'], ['12. listopada 2015.', '2015-10-12'], ['12 listopada 2015', '2015-11-12'], ['24 / 12 / 2013', '2013-12-24'], ['3 MAYIS 2014', '2014-05-03'],
    ['Fri, 08/06/2010 - 14:20', '2010-08-06T14:20'], ['am Mi, 01/05/2011', '2011-01-05'], ['viernes 06/08/2010', '2010-08-06'], ['Sat 08/06/2010', ''], ['Friday prices 08/06/2010', ''], ['08/06/2010', ''],
    ['version 2014. 30. 12', ''], ['iPhone 12 Pro 2020', ''], ['32 - 13 - 2013', ''],
  ])('%j is %j', (text, value) => {
    expect(datesIn(text).map((d) => d.value).join(' ')).toBe(value);
  });
  test.each([
    ['Redaktion | Varde | 14/02/08 - 09:30 h.', 'dmy', '2008-02-14'], ['02/14/08', 'mdy', '2008-02-14'], ['7/8/09', 'mdy', '2009-07-08'], ['07-08-09', null, '2009-08-07'], ["14 Feb '08", null, '2008-02-14'], ['08 Okt 15', null, '2015-10-08'], ['Posted 08-Oct-15 by Ann', null, null], ['08-Oct-15 | 10:30', null, '2015-10-08'], ['12 May 15:30', null, null], ['12 rooms 15', null, null], ["Feb 14, '08", null, '2008-02-14'],
    ['7/8/09', null, null], ['24/7/365', 'dmy', null], ['rooms 12/13/14 are closed for the whole of the coming week', 'dmy', null], ['1/2/3', 'dmy', null], ['31/02/08', 'dmy', null], ['08/02/14/15', 'dmy', null],
  ] as const)('two digits of the year in %j, read %s, are %s', (...[text, order, day]) => {
    expect(shortDay(text, order)).toBe(day);
  });
  test.each([['posted on Friday, ', 'posted on'], ['Aktualisiert am Do., ', 'Aktualisiert am'], ['Last updated (Sunday, ', 'Last updated'], ['published in Varde, ', 'published in Varde, '], ['', '']])('%j without its weekday is %j', (text, rest) => {
    expect(withoutWeekday(text)).toBe(rest);
  });
});

test.each([
  ['The fifth of October, 2014', '2014-10-05'], ['this 5th day of October 2014', '2014-10-05'], ['the twenty-first of May 2019', '2019-05-21'], ['thirty-first day of May, 2019', '2019-05-31'], ['the thirtieth of June 1998', '1998-06-30'],
  ['the mayor of May 2019', ''], ['the thirty-first of June 2019', ''], ['twenty-eleventh of May 2019', ''], ['the first of many 2019 visits', ''],
])('a day in words: %j is %j', (text, value) => {
  expect(datesIn(text).map((d) => d.value).join(' ')).toBe(value);
});

describe('days by other calendars', () => {
  test.each([
    ['19 July 2566', '2023-07-19'], ['19/07/2566 10:20', '2023-07-19T10:20'], ['19 กรกฎาคม พ.ศ. 2566', '2023-07-19'], ['July 19, 2566', '2023-07-19'], ['2566-07-19', '2023-07-19'],
    ['1399/02/20 - 11:12', '2020-05-09T11:12'], ['1 Esfand 1401', '2023-02-20'], ['۱ اسفند ۱۴۰۱', '2023-02-20'], ['30/12/1403', '2025-03-20'], ['1403/01/01', '2024-03-20'], ['1375/07/30', '1996-10-21'],
    ['發布日期：113-05-13', '2024-05-13'], ['113.05.13', '2024-05-13'], ['中華民國113年5月13日', '2024-05-13'],
    ['30/12/1402', ''], ['12 March 1402', ''], ['1 Esfand 2566', ''], ['the 1402 houses of 1399', ''], ['call 555 113-05-13', ''], ['113-05-13-77', ''], ['12/1400/13', ''], ['2566 seats', ''],
  ])('%j is %j', (text, value) => {
    expect(datesIn(text).map((d) => d.value).join(' ')).toBe(value);
  });
});

test.each([['Updated 2:22 pm EDT, Tuesday, ', 'Updated '], ['Erschienen 14.30, Mo., ', 'Erschienen '], ['Published on ', 'Published on '], ['', '']])('the label in %j is %j', (text, label) => {
  expect(labelOnly(text)).toBe(label);
});

describe('labels of days', () => {
  test.each([
    ['en', '<div>Updated 2:22 pm EDT, Friday, June 7, 2013</div><div>Published 9:02 am EDT, Tuesday, June 4, 2013</div>', '2013-06-04'], ['it', '<p>oggi è il 11/01/2020</p><p>Inserito il: 04/06/2013</p>', '2013-06-04'], ['ar', '<p>نشر في: الثلاثاء 4 يونيو 2013 | آخر تحديث: الجمعة 7 يونيو 2013</p>', '2013-06-04'],
    ['en', '<p>Jun 4, 201309:12</p>', '2013-06-04'],
    ['en', '<p>Posted on Tuesday, 4 June 2013 | Revised on Friday, 7 June 2013</p>', '2013-06-04'], ['de', '<p>Zuletzt bearbeitet: 07.06.2013 · Angelegt: 04.06.2013</p>', '2013-06-04'], ['pl', '<p>Poprawiono: piątek, 07 czerwiec 2013</p><p>Utworzono: wtorek, 04 czerwiec 2013</p>', '2013-06-04'],
    ['en', '<p>Received 3 January 2013; accepted 12 April 2013; published online 4 June 2013</p>', '2013-06-04'], ['tr', '<p>Güncelleme: 07.06.2013 10:00 | Eklenme: 04.06.2013 09:12</p>', '2013-06-04'], ['de', '<p>Mitglied, registriert seit: 12.01.2007</p><p>04.06.2013</p>', '2013-06-04'],
    ['nl', '<p>Laatst gewijzigd: 07-06-2013. Geplaatst: 04-06-2013</p>', '2013-06-04'], ['hu', '<p>Módosítva: 2013. 06. 07. | Megjelent: 2013. 06. 04.</p>', '2013-06-04'], ['fr', '<p>Mis à jour le vendredi 7 juin 2013, rédigé le mardi 4 juin 2013</p>', '2013-06-04'],
  ])('%s: %s', (lang, top, day) => {
    expect(read(pageOf({ html: ` lang="${lang}"`, top })).publishedAt?.slice(0, 10)).toBe(day);
  });
  test('seconds that a script turns into "4 years ago" tell the day', () => {
    expect(read(pageOf({ top: '<span class="ago" data-timestamp="1370332800">4 years ago</span>' })).publishedAt?.slice(0, 10)).toBe('2013-06-04');
  });
  test.each([['fr', '23/02/2017', '2017-02-23'], ['en', '2017-02-03', '2017-02-03']])('a day in the data of a script, %s: %s', (lang, written, day) => {
    expect(read(pageOf({ html: ` lang="${lang}"`, end: `<script>dataLayer=[{"page_type":"article","date_publication":"${written}"}]</script>` })).publishedAt).toBe(day);
  });
  test('a sentence of blog software tells the day and is no text', () => {
    const page = read(pageOf({ end: '<p>This entry was posted on Tuesday, June 4th, 2013 at 8:55 pm and is filed under <a href="/c">Quays</a>. You can follow any responses to this entry through the <a href="/f">feed</a>, or leave a trackback from your own site if you have one.</p>' }));
    expect(page.publishedAt).toBe('2013-06-04T20:55');
    expect(page.text).not.toMatch(/This entry/);
  });
  test('a sentence of the text that begins like it is text', () => {
    expect(read(pageOf({ between: '<p>This post was held by her father before her, and by his father, who built the first of the cranes.</p>' })).text).toMatch(/This post was held/);
  });
});

/** The day of a page that names `days` beside other stories. */
const shownBeside = (...days: readonly string[]): string | null => read(pageOf({ html: ' lang="en-US"', top: '<p>Published 04/06/2013</p>', end: `<ul>${days.map((day) => `<li><a href="/x">Another story</a> ${day}</li>`).join('')}</ul>` })).publishedAt;

describe('two numbers of which either may be the month', () => {
  test.each([
    ['en', '', '2013-04-06'], ['en-US', '', '2013-04-06'], ['en-GB', '', '2013-06-04'], ['en', '<meta property="og:locale" content="en_IE">', '2013-06-04'], ['de', '', '2013-06-04'],
  ])('by language and country: %s %s', (lang, head, day) => {
    expect(read(pageOf({ html: ` lang="${lang}"`, head, top: '<p>Published 04/06/2013</p>' })).publishedAt).toBe(day);
  });
  test('another day of the page shows it, where all that show it agree', () => {
    expect(shownBeside('25/05/2013', '31/05/2013')).toBe('2013-06-04');
    expect(shownBeside('25/05/2013', '05/31/2013')).toBe('2013-04-06');
  });
});
