import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const SIGNS = { up: '^', down: 'v' } as const;
const changes = (text: string): string[] => readFigures(text).map(({ value, change }) => `${value}${change === null ? '' : ` ${SIGNS[change.direction]}${change.how}`}`);

describe('from one amount to another, the two amounts tell the direction', () => {
  test.each([
    ['Turnout climbed from 44% to 52%.', ['44', '52 ^to']],
    ['The toll went from $9 to $7.', ['9', '7 vto']],
    ['Stocks shrank from 80,000 tonnes in spring to 31,000 tonnes.', ['80000', '31000 vto']],
    ['The grant tripled, from £0.4m to £1.2m.', ['400000', '1200000 ^to']],
    ['Capacity will be extended from 90,000 TEU to nearly 140,000 TEU.', ['90000', '140000 ^to']],
    ['Ice cover fell to 12% from 19%.', ['12 vto', '19']],
    ['Teams came from 12 villages to 3 towns.', ['12', '3']],
    ['Rooms range from 40 m2 to 90 m2.', ['40']],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

describe('a clause without its verb goes on with the change before', () => {
  test.each([
    ['Rice output fell 4%, maize 9%.', ['4 vby', '9 vby']],
    ['Sales of vans rose by 6.5% and those of lorries by 2.5%.', ['6.5 ^by', '2.5 ^by']],
    ['Fares and tolls rose, the first by 3%, the second by 8%.', ['3 ^by', '8 ^by']],
    ['Rail and road freight gained 2% and 5% respectively.', ['2 ^by', '5 ^by']],
    ['Wages fell 2 percent to 30,000 crowns and pensions by 3 percent.', ['2 vby', '30000 vto', '3 vby']],
    ['Rents rose to 9% in Riga and 7% in Tartu.', ['9 ^to', '7']],
    ['Sales grew 7% and margins stood at 12%.', ['7 ^by', '12']],
    ['Sales grew 7%, with chilled food 30% of the total.', ['7 ^by', '30']],
    ['Sales grew 7% against 4% in the spring.', ['7 ^by', '4']],
    ['The vote rose 7%, and the Greens, who hold 12%, were glad.', ['7 ^by', '12']],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

describe('the same change in other terms', () => {
  test.each([
    ['Freight fell 4% to £31m, or 3% without fuel.', ['4 vby', '31000000 vto', '3 vby']],
    ['The fee rises by £12, or about 6%.', ['12 ^by', '6 ^by']],
    ['Freight fell 4% to £31m, or 3% of sales.', ['4 vby', '31000000 vto', '3']],
    ['Losses fell 0.4 points to 5.2 percent.', ['0.4 vby', '5.2 vto']],
    ['Margins widened 40 basis points to 12%.', ['40 ^by', '12 ^to']],
    ['Arrivals were 6 percent up at 48,000.', ['6 ^by', '48000']],
    ['Prices rose 0.6% from the spring and 3.1% from a year earlier.', ['0.6 ^by', '3.1 ^by']],
    ['The gap is to narrow from 5.1% to 4.2%.', ['5.1', '4.2 vto']],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});

describe('words of change', () => {
  test.each([
    ['A rise of £30 a week was granted.', ['30 ^by']],
    ['They agreed to a cut of 4,000 tonnes.', ['4000 vby']],
    ['Landings rose 900 tonnes.', ['900 ^by']],
    ['Profit rose 6% (8% at constant rates) to €44m.', ['6 ^by', '8', '44000000 ^to']],
    ['The surplus was larger by 60 million rand.', ['60000000 ^by']],
    ['Membership halved to 900.', ['900 vto']],
    ['Up to a half of the 900 desks, up to 40 of them new, may go.', ['900', '40']],
    ['It rents the hall for £20m plus £3m in fees.', ['20000000', '3000000']],
    ['The fee goes up to 40 euros.', ['40 ^to']],
    ['The levy goes to 9% from 12%.', ['9 vto', '12']],
    ['It was minus 11 degrees.', ['11']],
    ['The index shed 31 points to 6,204.', ['31 vby', '6204 vto']],
    ['The toll rises 30 cents to $2.', ['0.3 ^by', '2 ^to']],
    ['The duty is 1% up to 500 rand and 3% above that.', ['1', '500', '3']],
    ['Ore improved from 1.1 g/t to 1.4 g/t.', ['1.1', '1.4 ^to']],
    ['Jobs grew at 3 percent a year, and output was up at 41 tonnes.', ['3 ^by', '41']],
    ['Guests were up by a fifth on the 4,100 of old.', ['20 ^by', '4100']],
    ['The catch was cut by 900 tonnes, or 9%, to 8,100 tonnes.', ['900 vby', '9 vby', '8100 vto']],
    ['Freight was 4.4% ahead.', ['4.4 ^by']],
    ['Exports have grown fourfold.', ['4 ^by']],
    ['It sold 41 homes, down on the 56 of 2020.', ['41', '56']],
    ['The balloon climbed 300 metres.', ['300']],
    ['The smaller hall by the quay seats 200.', ['200']],
    ['A fleet of 40 trams serves the town.', ['40']],
  ])('%s', (text, expected) => {
    expect(changes(text)).toEqual(expected);
  });
});
