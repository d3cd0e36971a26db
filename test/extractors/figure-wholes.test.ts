/** Wholes that have a number of their own, levels that something is above, words that begin a clause and are no subject, rows headed by a time. */
import { describe, expect, test } from 'vitest';
import { read } from './read.ts';
import { readFigures } from './read-figures.ts';
import { extract } from '../../src/extractors/extract.ts';

const measuresOf = (text: string): (string | null)[] => readFigures(text).map((figure) => figure.measure);
const periods = async (text: string): Promise<string[]> => (await extract({ id: 'x', publishedAt: '2024-06-05', title: 'News', text }))
  .figures.map((f) => `${f.text}: ${f.measure} @ ${f.period}`);

describe('a whole is told without the number it has', () => {
  test.each([
    ['Weavers make up about 12 percent of the glen\'s 4,800 voters.', ['share of the glen\'s voters, Weavers', 'voters']],
    ['Cod made up 40% of the 5 904 catches.', ['share of the catches, Cod', 'catches']],
    ['Some 40 percent of the 300 huts lack heating.', ['huts that lack heating', 'huts']],
    ['The guild spends 3% of its 40-million-euro budget on lamps.', ['share of its budget on lamps spent', 'budget on lamps']],
    ['There were 900 entries from Umbria\'s 24 guilds.', ['entries from Umbria\'s 24 guilds', 'guilds']],
    ['The abbey lent 40 looms, 60% of them old or lame.', ['looms lent', 'share of looms old or lame']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('what is above or below a level is told with it', () => {
  test.each([
    ['Takings came to 9 million euros, 4% above budget.', ['Takings', 'Takings above budget']],
    ['Wool fees are 12 percent below those of the mill.', ['Wool fees below those of the mill']],
    ['Salt rose to 9 tonnes, 4% above target, and tin to 3 tonnes.', ['Salt', 'Salt above target', 'tin']],
    // Another time is no level.
    ['Takings were 12 percent above the previous year.', ['Takings, above']],
    ['Takings were 12 percent below a year before.', ['Takings, below']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('words that begin a clause, or belong to its verb, are no subject', () => {
  test.each([
    ['The toll brought in 9 million euros; that\'s 2% of municipal revenue.', ['toll', 'share of municipal revenue']],
    ['They’re 12% of the trade.', ['share of the trade']],
    ['The sledge is able to go 300 km.', ['sledge']],
    ['The guild is ready to pay 9 million euros for the loft.', ['paid for the loft']],
    ['Wool is projected to slowly rise to 6.2 per cent.', ['Wool']],
    ['Fog caused more than 200 sailings to be cancelled.', ['sailings cancelled']],
    ['A storm wrecked 40 hectares of orchard and injured six pickers.', ['orchard wrecked', 'pickers injured']],
    ['Rents at old mills rose by 5% last quarter.', ['rise in Rents at old mills']],
    // Before a noun `that` leads into it, and `last` is no time.
    ['The guild got 12% of that sum.', ['share of that sum got']],
    ['It sold 12% last harvest wool.', ['last harvest wool']],
  ])('%s', (text, expected) => {
    expect(measuresOf(text)).toEqual(expected);
  });
});

describe('a row of a table that a time heads', () => {
  test.each([
    ['Day | Amount | Giver\n2023-09-01 | $2,800 | Ann Bell', ['$2,800: Amount @ 2023-09-01']],
    ['Month | Tonnes\nJanuary 2024 | 40,500', ['40,500: Tonnes @ 2024-01']],
    ['Year | Guests\n2022 | 4,120', ['4,120: Guests @ 2022']],
    // Elsewhere the first cell of the row says what is measured.
    ['Valley | 2022 | 2023\nMay Fell | 12,400 | 13,100', ['12,400: May Fell @ 2022', '13,100: May Fell @ 2023']],
  ])('%s', async (text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });
});

describe('what the counted did themselves dates them', () => {
  test.each([
    ['The brigade has 88 members; six joined in April.', ['88 members: members of brigade @ null', 'six: members who joined @ 2024-04']],
    ['Some 40 new kiosks opened in May 2023.', ['40 new kiosks: new kiosks opened @ 2023-05']],
    // Of a thing with so many of something the day is its own.
    ['A museum with 40 rooms opened in May 2023.', ['40 rooms: rooms opened @ null']],
    ['The league of 14 towns joined in May 2023.', ['14 towns: towns of league @ null']],
  ])('%s', async (text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });
});

describe('the same period of another year is only compared with', () => {
  test.each([
    ['From January to April this year exports came to 62 million yuan, increasing by 18.6% over the same period of last year.', ['62 million yuan: exports @ 2024-01/2024-04', '18.6%: increase in exports @ 2024-01/2024-04']],
    ['In 2023 imports rose 4%. Over the same period, exports fell by 3%.', ['4%: rise in imports @ 2023', '3%: fall in exports @ 2023']],
  ])('%s', async (text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });
});

describe('letters of a name that are words elsewhere', () => {
  test.each([
    ['Its trade with the US hit 48 billion yuan.', 'trade with the US'], ['Exports to the US fell 7% to 48 billion yuan.', 'fall in Exports to the US; Exports to the US'], ['IT exports grew 12%.', 'growth in IT exports'], ['The WHO spent $2 million.', 'spent by WHO'],
  ])('%s', (text, wanted) => {
    expect(read(text).figures.map((f) => f.measure).join('; ')).toBe(wanted);
  });
  test.each([['The machines cost $45,000 US each.', 'cost of machines'], ['It gave us $2 million.', null]])('none: %s', (text, wanted) => {
    expect(read(text).figures[0]?.measure).toBe(wanted);
  });
});
