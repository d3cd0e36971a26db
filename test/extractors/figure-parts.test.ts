/** Parts of what was told before, names with their figures in brackets, and what a line is about. */
import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);

describe('a part is told by what it is', () => {
  test.each([
    ['They keep 90 cooks, 31 of whom are women.', ['cooks kept', 'cooks who are women']],
    ['The town has 90 schools, of which 31 are night schools.', ['schools', 'night schools']],
    ['Some 214 residents wrote in, 180 of them against.', ['residents who wrote', 'residents against']],
    ['Levies came to $12 million, of which vehicles 29%.', ['Levies', 'share of Levies, vehicles']],
    ['The quay moved 612 tonnes, of which exports 401 tonnes.', ['cargo moved by quay', 'exports']],
    ['Of the 90 cooks, 31 remain on short time.', ['cooks', 'cooks on short time']],
    ['Proceeds of $15 million will be paid to schools.', ['Proceeds paid to schools']],
    ['Nine new trams have been ordered from Halder for EUR 98 million.', ['new trams ordered from Halder', 'new trams ordered']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('a name with a figure in brackets has its part of what the figure before measured', () => {
  test.each([
    ['In all, 233 pupils sailed. Malta (48) and Crete (37) came first.', ['pupils sailed', 'pupils sailed, Malta', 'pupils sailed, Crete']],
    ['Rails of 118 km were laid in Adama (42 km) and Gode (27 km).', ['Rails', 'Rails, Adama', 'Rails, Gode']],
    ['It had 900 guests. Visitors from Malta (48) stayed longest.', ['guests', 'Visitors from Malta']],
    ['It cost $9 million; the roof went to Baker Danish Roofers (DKK 36 million).', ['cost', 'roof']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('a bracket behind a clause, a label before a colon, an opening of a line', () => {
  test.each([
    ['Nights rose by 11 percent; home demand stagnated (+0.2%).', ['rise in Nights', 'increase in home demand']],
    ['Average length of stay: 2.3 nights.', ['Average length of stay']],
    ['Occupancy reached 51.8 per cent (2023: 50.4).', ['Occupancy', 'Occupancy']],
    ['5. Grants. £40,000 to the brass band, £12,500 to the choir.', ['Grants to the brass band', 'Grants to the choir']],
    ['The mayor spoke. £40,000 to the brass band.', ['to the brass band']],
    ['Sad to say: only 3% of pupils used the hall.', ['pupils that used hall']],
    ['It ordered 48 high-pressure pumps.', ['high-pressure pumps ordered']],
    ['Exports grew to $3.9bn. Coffee earned $702m.', ['Exports', 'earned by Coffee']],
    ['It lost €140,000 a year and needed repairs of €2.2 million.', ['lost a year', 'needed repairs']],
    ['Price paid to growers: 46 dollars a tonne.', ['Price paid to growers a tonne']],
    ['Herd-wide growth 9.1%.', ['Herd-wide growth']],
    ['They found 900 cows on 50 farms, 24 farms fewer than before.', ['cows found', 'farms', 'fewer farms']],
    ['Some 45% of the third-quarter volume is sold.', ['third-quarter volume sold']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});
