/** Figures whose measure stands in the sentence before, at the head of the line, or behind the amount; and years only compared with. */
import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);

describe('what the sentence before told', () => {
  test.each([
    ['The hall saw 40 weddings and burned 900 litres of oil. The summer before it had been 52 and 840.', ['weddings', 'oil burned', 'weddings', 'oil burned']],
    ['It drew 5,200 skiers. The winter before there were 6,900.', ['skiers drawn', 'skiers drawn']],
    ['It drew 5,200 skiers. The winter before there were 12.', ['skiers drawn', null]],
    ['Mending cost £4,000. The mayor counts on £3,000.', ['cost of Mending', 'cost of Mending expected']],
    ['Of 80 huts 60 burned. Weddings fell by 27%, to 390.', ['huts', 'huts burned', 'fall in Weddings', 'Weddings']],
    ['The abbey keeps 9,000 maps, including 300 charts. 700 were lost.', ['maps kept', 'charts', 'maps lost']],
    ['There were 142 calls in May, 19 of them false alarms.', ['calls', 'false alarms']],
  ])('%s', (text, expected) => expect(measuresOf(text)).toEqual(expected));
});

describe('what stands at the head of the line or behind the amount', () => {
  test.each([
    ['Boat tax: income rose from €31,000 to €38,500.', ['income of Boat tax', 'income of Boat tax']],
    ['Boat tax: all was well. Later income came to €31,000.', ['income']],
    ['A forge with €21 million in turnover was sold.', ['turnover']],
    ['It has a house with €3 million in Lund.', ['house']],
    ['The county will put $3 million towards the roof.', ['put towards the roof']],
    ['Debt stands at 2.2 times equity.', ['Debt to equity']],
    ['A levy of 3 euros would raise $40 million.', ['levy', 'levy']],
    ['Guests from abroad numbered 40.', ['Guests from abroad']],
    ['Heating is the biggest item at €4 million.', ['Heating']],
    ['Heating is a large item at €4 million.', ['large item']],
    ['Flour became 5% dearer.', ['increase in price of Flour']],
    ['Bus fares became 5% dearer.', ['increase in Bus fares']],
    ['It pays €3.50 per share (3.00).', ['paid per share', 'paid per share']],
  ])('%s', (text, expected) => expect(measuresOf(text)).toEqual(expected));
});

test('a year that is only compared with is no time of what follows', () => {
  const text = 'In 2023, less than in the record year 2022, 714 boats were sold. Prices rose by 4 percent.';
  const dates = ['2023', '2022'].map((year) => ({ start: text.indexOf(year), end: text.indexOf(year) + 4, text: year, value: year, basis: 'explicit' as const, role: 'event' as const, rule: 'date.year', confidence: 1 }));
  const sentences = [{ start: 0, end: 64 }, { start: 65, end: text.length }];
  expect(readFigures(text, { dates, sentences }).map((figure) => figure.period)).toEqual(['2023', '2023']);
});
