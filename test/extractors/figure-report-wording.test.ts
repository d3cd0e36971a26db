import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const told = (text: string): string[] => readFigures(text)
  .map(({ text: words, measure, change }) => `${words}: ${measure}${change === null ? '' : ` ${change.direction} ${change.how}`}`);

describe('the subject of reports of trade', () => {
  test.each([
    ['Haulage costs (net) rose 8% to 217 cents.', ['8%: rise in Haulage costs up by', '217 cents: Haulage costs up to']],
    ['Wool exports (with felt) increased by 3%.', ['3%: increase in Wool exports up by']],
    ['Tolls are set to ease from 41 million euros to 30 million euros.', ['41 million euros: Tolls', '30 million euros: Tolls down to']],
    ['Output will hold steady at 200 tonnes.', ['200 tonnes: Output']],
    ['The fish trade remained largely flat at 22 million euros.', ['22 million euros: fish trade']],
    ['Rents in Graz, Bonn and Lyon averaged 40 euros.', ['40 euros: Rents in Graz, Bonn and Lyon']],
    ['Salt from Peru, Chile and Ghana rose 4%.', ['4%: rise in Salt from Peru, Chile and Ghana up by']],
    ['Sales to Asia as a whole grew by 14%.', ['14%: growth in Sales to Asia up by']],
    ['Sales rose to 9 million euros, resulting in a trade surplus of 2 million euros.', ['9 million euros: Sales up to', '2 million euros: trade surplus']],
    ['Slaughterings were up 6% at 410 head.', ['6%: Slaughterings, up up by', '410 head: Slaughterings']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('how something changed, past what it is counted from', () => {
  test.each([
    ['Wool exports rose 13% from a year earlier to 8 million euros.', ['13%: rise in Wool exports up by', '8 million euros: Wool exports up to']],
    ['Ore sales fell by 17% year-on-year to 13 million tonnes.', ['17%: fall in Ore sales down by', '13 million tonnes: Ore sales down to']],
    ['Farm sales grew 4% in value to 917 million euros.', ['4%: growth in Farm sales up by', '917 million euros: Farm sales up to']],
    ['The deficit increased $10 billion, or 4.1 percent.', ['$10 billion: increase in deficit up by', '4.1 percent: increase in deficit up by']],
    ['Tram rides grew by 11 percent compared to 46,000 in May.', ['11 percent: growth in Tram rides up by', '46,000: Tram rides']],
    ['The bad loan ratio deteriorated to 24% from 16%.', ['24%: bad loan ratio up to', '16%: bad loan ratio']],
    ['The jobless rate improved from 8% to 6%.', ['8%: jobless rate', '6%: jobless rate down to']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('who comes next in an order is told with the whole', () => {
  test.each([
    ['Sales to Peru stood at $25 million, followed by Ghana with $7 million and Malta with $6 million.', ['$25 million: Sales to Peru', '$7 million: Sales, Ghana', '$6 million: Sales, Malta']],
    ['Trade came to $40 million; Peru was the largest partner with $9 million, ahead of Ghana with $8 million.', ['$40 million: Trade', '$9 million: Trade, Peru', '$8 million: Trade, Ghana']],
    ['The walk was followed by Ghana dances.', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});
