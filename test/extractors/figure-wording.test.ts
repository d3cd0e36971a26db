import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const surenessOf = (text: string): number[] => readFigures(text).map((figure) => figure.confidence);
const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);

describe('a change is told with the words that the text has for it', () => {
  test.each([
    ['Wool sales were up 4%.', ['Wool sales, up']],
    ['Ferry fares went down by 6 percent in May.', ['Ferry fares, down']],
    ['The mill bought 900 tonnes of rye, 7% more than in 2020.', ['rye bought', 'more rye bought']],
    ['Wool sales grew by more than 4%.', ['growth in Wool sales']],
    ['Wool sales were 4% higher than in 2020.', ['increase in Wool sales']],
    ['Wool sales were up 4% to 9 million euros.', ['Wool sales, up', 'Wool sales']],
    // A share that is up is no share of `share, up`.
    ['The ferry filled 60% of its berths, 3 points more than in 2020.', ['berths filled', 'more berths filled']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('what the counted did follows them as the text would say it', () => {
  test.each([
    ['Some 40 pupils went to Ulm.', ['pupils who went to Ulm']],
    ['About 70 nurses work on the islands.', ['nurses working on the islands']],
    ['In May 90 guests came.', ['guests']],
    ['Nearly 300 volunteers have taken part.', ['volunteers who have taken part']],
    ['Some 30 trainees completed the course.', ['trainees who completed course']],
    ['Eight students sent to Ulm are back.', ['students sent to Ulm']],
    ['A poll among 900 guests found that rooms are cold.', ['guests']],
    ['Forty papers were signed.', ['papers signed']],
    ['Forty barges passed through the lock.', ['barges through the lock']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('a percentage is a share only where something else is the whole', () => {
  test.each([
    ['Some 40% of farms lack water.', ['farms that lack water']],
    ['Some 40 percent of the pupils choose a trade.', ['pupils that choose a trade']],
    ['About 15 percent of barns are still without a roof.', ['barns without a roof']],
    ['Only 40% of villages have access to clinics.', ['villages with access to clinics']],
    ['About 30 percent of barns are without a roof.', ['barns without a roof']],
    ['The mill sold 12% of its looms.', ['looms sold']],
    ['Peru bought 12% of the crop.', ['share of the crop bought by Peru']],
    ['The roof cost 4 million euros, of which the canton gave 30 percent.', ['cost of roof', 'share given by canton']],
    ['Rye accounted for 30% of sales.', ['share of sales, Rye']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('whose it is goes without saying where the text has one of its kind; what was invested is told by the verb', () => {
  test.each([
    ['The county’s wool sales reached 9 million euros.', ['wool sales']],
    ['The world’s wool sales reached 9 billion euros.', ['world’s wool sales']],
    ['The guild has invested 3 million euros in a mill.', ['invested in a mill']],
    ['The guild will invest 3 million euros in a mill.', ['investment in a mill']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('what belongs to a noun stays with it, and what the text is about needs no name', () => {
  test.each([
    ['The planned investment reached 3 million euros.', ['planned investment']],
    ['The guild has a total pledged capital of 3 million euros.', ['total pledged capital of guild']],
    // A guess at the number is no part of what is counted.
    ['The fair drew an estimated 300 guests.', ['guests drawn']],
    ['Wool Works runs 40 mills in Ulm, Linz and Graz.', ['mills in Ulm, Linz and Graz']],
    // The names behind the comma have a verb of their own.
    ['Wool Works runs 40 mills in Ulm, and Linz has three.', ['mills in Ulm']],
    ['Tessin Wool trained 40 weavers.', ['weavers trained by Tessin Wool']],
    ['Tessin Wool trained 40 weavers. Next year Tessin Wool will open a mill.', ['weavers trained']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text).slice(0, 1)).toEqual(expected);
  });
});

test('a number with three digits behind its dot may be a thousand times as large, and is stated less surely', () => {
  expect(surenessOf('The roof cost 5.500 euros.').every((sureness) => sureness < 0.9)).toBe(true);
  expect(surenessOf('The roof cost 5.5 euros.').every((sureness) => sureness > 0.9)).toBe(true);
  expect(surenessOf('The roof cost 5.512 million euros.').every((sureness) => sureness > 0.9)).toBe(true);
});
