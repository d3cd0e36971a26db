/** What stands behind the counted, above a figure in a line of its own, and before it behind dots. */
import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);

describe('the counted are told with what they did, in the words of the text', () => {
  test.each([
    ['They thanked 41 donors who gave blood.', ['donors who gave blood']],
    ['The 36 porters who left have been missed.', ['porters who left']],
    ['A further 52 kiosks that sell bread were closed.', ['kiosks that sell bread']],
    ['He met 30 herders who have lost their land.', ['herders who have lost their land']],
    ['It runs 14 depots which employ 400 people.', ['depots run', 'people employed by depots']],
    ['They named 12 bodies that the town supports.', ['bodies named']],
    ['Some 900 runners are expected in the square.', ['runners expected in the square']],
    ['There, 340 births were registered.', ['births registered']],
    ['About 210 cadets from 9 schools are expected to take part.', ['cadets expected to take part', 'schools of cadets']],
    ['Some 70 nurses from 12 towns took part.', ['nurses who took part', 'towns of nurses']],
    ['An estimated 31,000 tenants will have heat around the clock.', ['tenants with heat around the clock']],
    ['Some 31 families moved to the valley to find work.', ['families moved to the valley to find work']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('a figure with a line of its own is told by the line above, behind dots by what they lead from', () => {
  test.each([
    ['Peat\n2,910 tonnes (-31%)\nOats\n480 tonnes', ['Peat', 'fall in Peat', 'Oats']],
    ['Day trippers:\n\n12,400 people\nNights: 3,100', ['Day trippers', 'Nights']],
    ['The council met in Ulm.\n2,910 tonnes', [null]],
    ['Peat\n2,910 tonnes were cut by hand', ['cut by hand']],
    ['Barley ....... 40 tonnes', ['Barley']],
    ['Oats and rye . 30 tonnes (+2%)', ['Oats and rye', 'increase in Oats and rye']],
    ['Wool …… 7 tonnes', ['Wool']],
    ['Cf. vol. 40 tonnes', [null]],
  ])('%j', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('what was so before, and what something came to, is told of the same thing', () => {
  test.each([
    ['Revenue of 418 crore rupees (previous year 302 crore rupees).', ['Revenue', 'Revenue']],
    ['Nights numbered 4,100, a year earlier 3,900.', ['Nights', 'Nights']],
    ['Nights numbered 4,100; last season there were 3,900.', ['Nights', 'Nights']],
    ['Nights numbered 4,100 from 14 lands; last season there were 3,900.', ['Nights', 'lands', 'Nights']],
    ['The pipe was changed, cutting heat losses from 29 percent in 2015 to 17 percent.', ['heat losses', 'heat losses']],
    ['Wool fell from 90 dollars in May to 70 dollars.', ['Wool', 'Wool']],
    ['Wool came to 5 million dollars and tin to 4 million dollars.', ['Wool', 'tin']],
    ['Wool came to 5 million dollars and imports to 4 million dollars.', ['Wool', 'imports']],
    ['The lane is to be widened to 14 metres.', ['lane']],
    ['The basin was deepened to 12 metres.', ['basin']],
    ['The firm has two mills, sales c. €13 million.', ['sales']],
    ['They processed 160 tons yearly.', ['processed']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});
