import { describe, expect, test } from 'vitest';
import { readFigures } from './read-figures.ts';

const amounts = (text: string): string[] => readFigures(text)
  .map(({ value, max, unit, modifier }) => `${value}${max === null ? '' : `..${max}`} ${unit}${modifier === 'exact' ? '' : ` ${modifier}`}`);

describe('a scale or a part of money that is told once', () => {
  test.each([
    ['Membership rose from 1.4 to 2.2 million.', ['1400000 count', '2200000 count']],
    ['Membership fell to 2.2 from 3.4 million.', ['2200000 count', '3400000 count']],
    ['The rate went to 41 from 38 percent.', ['41 percent', '38 percent']],
    ['Fuel rose by 5 to 8 cents.', ['0.05..0.08 USD']],
    ['The payout goes from 30 to 36 cents.', ['0.3 USD', '0.36 USD']],
    ['Ore stood for 44, fish for 6.2 and wine for 11.5 percent of sales.', ['44 percent', '6.2 percent', '11.5 percent']],
    ['Debt fell to 52 and cash to 9 million euros.', ['52000000 EUR', '9000000 EUR']],
    ['Yields fell 0.7 points, to 6.1 percent.', ['0.7 percent', '6.1 percent']],
    ['The result was SEK -3.2 million (1.8).', ['3200000 SEK', '1800000 SEK']],
    ['The duty drops by 6 cents, from 51 to 45.', ['0.06 USD', '0.51 USD', '0.45 USD']],
    ['It earned 61 million francs in spring and 74 million in autumn.', ['61000000 CHF', '74000000 CHF']],
    ['Orders came to 420 million euros, up from 388.', ['420000000 EUR', '388000000 EUR']],
    ['Landings: 6.4 million tonnes (2019: 5.8)', ['6400000 t', '5800000 t']],
    ['It spent 20 million euros, up from 12 sites.', ['20000000 EUR', '12 count']],
    ['Queues fell from 9.5 minutes to under four.', ['9.5 minute', '4 minute max']],
    ['Swimming is free for pupils under 16, and SEK 60 for others.', ['16 count max', '60 SEK']],
    ['Oil gained $2, or 3%, to $70.10 a barrel; the Topix closed 1.1% lower at 2,710.73.', ['2 USD', '3 percent', '70.1 USD', '1.1 percent', '2710.73 count']],
    ['Output goes from 2 x 250 MW to 4 x 250 MW, on a plot of 40 x 60 m.', ['2 count', '250 MW', '4 count', '250 MW', '40 m', '60 m']],
    ['The fund grew from an initial EUR 50 million to EUR 1.2 billion.', ['50000000 EUR', '1200000000 EUR']],
    ['The law raises the fine from 50 to 150 euros and brings the quay from 36 to 44 hectares.', ['50 EUR', '150 EUR', '36 ha', '44 ha']],
    ['The ferry takes 90 cars and 300 foot passengers.', ['90 count', '300 count']],
    ['The well gives 900 standard cubic feet.', ['900 cuft']],
    ['A seat costs 49,– euros.', ['49 EUR']],
    ['Teams came from Latvia (7), Poland (4) and Malta (2).', ['7 count', '4 count', '2 count']],
    ['At night -9 °C was measured, and minus 14 degrees Celsius in the hills.', ['-9 degC', '-14 degC']],
    ['The dam cost 2.6 billion kroner, 300 million over budget.', ['2600000000 NOK', '300000000 NOK']],
    ['It was 5-8 °C by the sea.', ['5..8 degC']],
    ['(1) Close the lid. (2) Turn the key, as shown in Annex (3).', []],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe('ranges', () => {
  test.each([
    ['Tickets range from £8 to £14.', ['8..14 GBP']],
    ['Seats are from £8 to £14.', ['8..14 GBP']],
    ['A day costs anywhere between €20 and €35.', ['20..35 EUR approx']],
    ['Depths vary from 3 metres to 11 metres.', ['3..11 m']],
    ['Three to four hundred walkers set out.', ['300..400 count']],
    ['Six to seven million eels were freed.', ['6000000..7000000 count']],
    ['The tide grew from 3 metres to 5 metres.', ['3 m', '5 m']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe('money with its scale in one sign or one word', () => {
  test.each([
    ['Net sales were MSEK 412 (TEUR 310).', ['412000000 SEK', '310000 EUR']],
    ['Net sales were 412 MNOK and the fee 80 kUSD.', ['412000000 NOK', '80000 USD']],
    ['The debt is EURm 7.5.', ['7500000 EUR']],
    ['The debt is 7.5 M€.', ['7500000 EUR']],
    ['The debt is £7.5 M.', ['7500000 GBP']],
    ['A pass is 40 rand, a stay 350 dong and the rink 3.4 billion crowns.', ['40 ZAR', '350 VND', '3400000000 CZK']],
    ['Two crowns were put on two teeth, 12 crowns in all.', ['12 count']],
    ['The rink cost 3.4 billion Ft.', ['3400000000 HUF']],
    ['Ferry guests (thousands)\nRiga: 412\nTartu: 61', ['412000 count', '61000 count']],
    ['EPS, EUR | 1.31 | 0.97', ['1.31 EUR', '0.97 EUR']],
    ['Key figures (MSEK)\nSales: 412.5', ['412500000 SEK']],
    ['It holds 412 MUSE flutes.', ['412 count']],
    ['The wall is 20 ft high.', ['20 ft']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe('the value of the year before in brackets', () => {
  test.each([
    ['Profit was DKK 61 million (52), a margin of 7.4% (6.9).', ['61000000 DKK', '52000000 DKK', '7.4 percent', '6.9 percent']],
    ['Earnings a share were CHF 1.92 (1.74).', ['1.92 CHF', '1.74 CHF']],
    ['Net sales totalled 31.4 (28.8) MEUR and debt EUR 12.1 (14.0) million.', ['31400000 EUR', '28800000 EUR', '12100000 EUR', '14000000 EUR']],
    ['The yield was 8.1 (7.7) percent of 4.2 (3.9) million tonnes.', ['8.1 percent', '7.7 percent', '4200000 t', '3900000 t']],
    ['Income was NOK 310 million (288 million).', ['310000000 NOK', '288000000 NOK']],
    ['Trade was 143.6 billion yuan (21.15 billion).', ['143600000000 CNY', '21150000000 USD']],
    ['Turnover: 31.2 MEUR (Q1/2021: 29.8), net debt CHF 4.1 million (previous year: 4.6).', ['31200000 EUR', '29800000 EUR', '4100000 CHF', '4600000 CHF']],
    ['It has 412 staff (388).', ['412 count', '388 count']],
    ['It sold 412 boats (4 sank).', ['412 count', '4 count']],
    ['It paid 40 million euros (see page 4) for it.', ['40000000 EUR']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe('numbers in words', () => {
  test.each([
    ['A quarter of a million trees grew.', ['250000 count']],
    ['Nearly three-quarters of a billion euros is left.', ['750000000 EUR approx']],
    ['A plot of 3.400 m² costs 61.500 euros, and 4,2 Mio. € were paid.', ['3400 m2', '61500 EUR', '4200000 EUR']],
    ['A litre costs 1.549 euros and weighs 1.125 kg.', ['1.549 EUR', '1.125 kg']],
    ['The marsh spreads over 12 hectares and has over 40 ponds.', ['12 ha', '40 count min']],
    ['The four yards launched 12 boats, well short of the 30 of old.', ['4 count', '12 count', '30 count']],
    ['They laid 4½ tonnes of turf and 2¼ km of pipe.', ['4.5 t', '2.25 km']],
    ['Tickets start at £9.', ['9 GBP min']],
    ['The index rose 1.1% to 6,204.7 points.', ['1.1 percent', '6204.7 count']],
    ['Yields fell by a factor of two.', ['2 times']],
    ['Debt is 2.4x EBITDA, and the stock costs 11 times earnings.', ['2.4 times', '11 times']],
    ['The 4x4 race is run over 4x100 m.', []],
    ['Three times as many boats came.', ['3 times']],
    ['The new pump moves two times the volume.', ['2 times']],
    ['He won it three times over the years and ran three times that month.', []],
    ['A quarter of a hall is free.', ['25 percent']],
    ['Just shy of 700 boats came, and as few as 40 left.', ['700 count max', '40 count min']],
  ])('%s', (text, expected) => {
    expect(amounts(text)).toEqual(expected);
  });
});

describe('numbers of places and stretches of time', () => {
  test.each([
    'The talk is in room 318.', 'Trams leave stop 14 at 8.20 and 9.50.', 'Tram line 12 runs there.', 'The iPad 10 users wait.', 'They met on Friday, 19.30.', 'Sales grew in the 12 months ended then.', 'In the 9 months to September it grew.',
  ])('%s', (text) => {
    expect(amounts(text)).toEqual([]);
  });
  test('what a line of things counts is a figure', () => {
    expect(amounts('The road has 412 lamps, and on the line 12 stations serve it.')).toEqual(['412 count', '12 count']);
  });
});
