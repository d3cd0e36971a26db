import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const shares = (text: string): string[] => readFigures(text).filter(({ unit }) => unit === 'percent').map(({ text: words, value, modifier }) => `${words} = ${value}${modifier === 'exact' ? '' : ` ${modifier}`}`);

describe('fractions in words are shares of a hundred', () => {
  test.each([
    ['Three quarters of the herring went to Klaipeda.', ['Three quarters = 75']],
    ['Some two-thirds voted by post, nine tenths of them before noon.', ['two-thirds = 66.67 approx', 'nine tenths = 90']],
    ['Rents fell by a fifth to 9 euros.', ['a fifth = 20']],
    ['Sales were down nearly a quarter, a drop of more than a third in the south.', ['a quarter = 25 approx', 'a third = 33.33 min']],
    ['The tram cost 80 million euros, half of it lent by the bank.', ['half = 50']],
    ['Half the berths stood empty, and just under half were rented by the month.', ['Half = 50', 'half = 50 max']],
    ['One in six ferries was late. 3 out of 4 captains blame the fog.', ['One in six = 16.67', '3 out of 4 = 75']],
    ['Around three in four of the guests sang; one in five of its choirs stayed.', ['three in four = 75 approx', 'one in five = 20']],
    ['More than one-in-ten pupils walks.', ['one-in-ten = 10 min']],
    ['Every fourth container was opened.', ['Every fourth = 25']],
    ['Interest rose by half a percentage point and fell by a quarter of one percent.', ['half a percentage point = 0.5', 'a quarter of one percent = 0.25']],
  ])('%s', (text, expected) => {
    expect(shares(text)).toEqual(expected);
  });
  test.each([
    'The second half of the match brought rain.', 'In the last three quarters of the year it was dry.', 'A quarter of a century later the gate was rebuilt.', 'They waited half an hour, then half the night.',
    'A third ferry follows, served by a fourth crew.', 'The prize went by a third road to Bergen.', 'It sails every second Sunday and every third week.', 'One in Gdynia is shut, two in Sopot are open.', 'Offices stand in two of the three towns, one in four languages.',
    'The hall is half the size of the old one.', 'The film is rated 8 out of 10.', 'Two and a half million came.', 'The half-marathon begins at half past nine.', 'Half a million letters arrived.',
  ])('none: %s', (text) => {
    expect(shares(text)).toEqual([]);
  });
  test.each([
    ['The yard laid off 300 welders, a third of whom found work in Gdańsk.', 'share of welders found work in Gdańsk'],
    ['It ordered 40 ferries, a quarter of whose berths are cabins.', 'share of berths'],
    ['Two thirds of the fee is paid by the county.', 'fee paid by the county'],
  ])('measured: %s', (text, expected) => {
    expect(readFigures(text).find(({ rule }) => rule === 'figure.fraction')?.measure).toBe(expected);
  });
});
