import { describe, expect, test } from 'vitest';
import { read } from './read.ts';

/** Dates of a text published on 12 June 2024. */
const shown = (text: string): string => read(text).dates.map((d) => `${d.text} = ${d.value}`).join('; ');

describe('a date that opens its sentence is none of the name behind it', () => {
  test.each([
    ['As early as 1968 Lyon had a tram.', '1968 = 1968'],
    ['As far back as 1911 Skerry built boats.', '1911 = 1911'],
    ['From 2022 Skerry built boats in Lyon.', '2022 = 2022'],
    ['Throughout 2021 Skerry built no boat.', '2021 = 2021'],
    ['For 2026 Skerry hopes to build more.', '2026 = 2026'],
    ['In the course of 2026 Skerry will move.', '2026 = 2026'],
    ['In mid-2022 Skerry was sold.', '2022 = 2022'],
    ['Between 2014 and 2016 Skerry was shut; after 2016 it was sold.', '2014 and 2016 = 2014/2016; 2016 = 2016'],
    ['At the end of May Lyon closed its baths.', 'May = 2024-05'],
    ['From March Lyon had no mayor.', 'March = 2024-03'],
  ])('%s', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  test.each([
    'From the 2014 World Cup Lyon kept a ball.', 'From 2014 Winter Games star to coach of Lyon.', 'Around 1950 Swedish workers came.', 'For 2026 Lyon Marathon runners it was cold.',
    'For June Berg it was a shock.', 'From May Chen came a letter.', 'Some 2000 Lyon families came.',
  ])('a name, or a number of somebody: %s', (text) => {
    expect(shown(text)).toBe('');
  });
});

describe('a month with its year that opens its sentence gives a later month of it the year', () => {
  test.each([
    ['In October 2018 Skerry built a pier and, in December, sold it.', 'October 2018 = 2018-10; December = 2018-12'],
    ['On 3 October 2018, Skerry built a pier and in May sold it.', '3 October 2018 = 2018-10-03; May = 2019-05'],
    ['In October 2018 Skerry built a pier. In May it was sold.', 'October 2018 = 2018-10; May = 2024-05'],
    ['In October 2018 Skerry built a pier, which will be sold in December.', 'October 2018 = 2018-10; December = 2024-12'],
    ['Skerry built a pier in October 2018 and sold it in May.', 'October 2018 = 2018-10; May = 2024-05'],
  ])('%s', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });
});

describe('the last line of a treaty', () => {
  test.each([
    ['Done at Lima on the 29th day of May, Two Thousand and Twenty-Five.', '29th day of May, Two Thousand and Twenty-Five = 2025-05-29'],
    ['Done at Lima this twenty-ninth day of May 2023, in two copies.', 'twenty-ninth day of May 2023 = 2023-05-29'],
    ['Signed in Turku on the third day of June in the year 2019.', 'third day of June in the year 2019 = 2019-06-03'],
    ['Done at Turku, this 14th day of March one thousand nine hundred and ninety-eight.', '14th day of March one thousand nine hundred and ninety-eight = 1998-03-14'],
    ['Done at Turku on 2 May two thousand and twelve.', '2 May two thousand and twelve = 2012-05-02'],
    ['Done at Turku on the 31st day of June 2019.', 'June 2019 = 2019-06'],
  ])('%s', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });
  test.each(['It was seen by two thousand and twelve people.', 'On the twenty-first floor, on the second try, one thousand came.', 'It was the third day of the fair.'])('no date: %s', (text) => {
    expect(shown(text)).toBe('');
  });
});
