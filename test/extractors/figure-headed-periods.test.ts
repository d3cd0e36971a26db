/** Times that head what follows, and figures in brackets beside those of the time told. */
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/extractors/extract.ts';

const periods = async (text: string): Promise<string[]> => (await extract({ id: 'x', publishedAt: '2024-06-05', title: 'News', text }))
  .figures.filter((f) => f.kind !== 'duration').map((f) => `${f.text}: ${f.period}`);

describe('the period of a figure is the time that heads it', () => {
  test.each([
    ['in the line above', 'Landings in March\nCod made up most of it; boats brought 612 tonnes and sold 40.', ['612 tonnes: 2024-03', '40: 2024-03']],
    ['in a title whose year is no date of the text', 'The mills in figures 2022\n\nRye ground: 412 tonnes\nCarts came 90 times.', ['412 tonnes: 2022', '90 times: 2022']],
    ['before the sentences of its line', 'Nights spent, February 2024. Inns counted 8,410 nights. Guests from abroad took 3,900.', ['8,410 nights: 2024-02', '3,900: 2024-02']],
    ['as the opening of an entry', '1951 - A storm breaks the pier. Some 1,100 boats are lost.\n1960: The hall opens. It cost 4,000 crowns.', ['1,100 boats: 1951', '4,000 crowns: 1960']],
    ['at the head of a column', 'July 2023     Change on July 2022\nGuests   38,412   -74%\n\nOne inn lodged 61% of guests.', ['38,412: 2023-07', '74%: 2023-07', '61%: 2023-07']],
    ['with a label before the figure', 'Interim figures, second quarter 2023\n\nTurnover NOK 1,204m. Cost per kilo: NOK 52.', ['NOK 1,204m: 2023-34', 'NOK 52: 2023-34']],
  ])('%s', async (_, text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });

  test.each([
    ['what is so today', 'Landings in March\nThe port has 57 hands.', ['57 hands: null']],
    ['what is told behind the next heading', 'Landings in March\nBoats brought 612 tonnes.\n\nThe harbour master\nShe sold 40 carts.', ['612 tonnes: 2024-03', '40 carts: null']],
    ['what is of another season', 'Nights spent, February 2024. In the whole of last season, 402 inns reported.', ['402 inns: null']],
    ['a day, or the place of a dateline', 'Notice of 12 March 2024\nThe firm sold 40 carts.', ['40 carts: null']],
    ['a relative time in a sentence', 'The clerk told members of the plan this year. Boats brought 612 tonnes.', ['612 tonnes: null']],
    ['the amount of notes by the year they fall due', 'It told holders of its notes due 2031 that it sold the shed for $18 million.', ['$18 million: null']],
  ])('but not %s', async (_, text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });
});

describe('beside the figure of a time told', () => {
  test.each([
    ['one alone in brackets is of the year before', 'In 2023 turnover was NOK 1,204m (1,066) and wages $41m ($39m).', ['NOK 1,204m: 2023', '1,066: 2022', '$41m: 2023', '$39m: 2022']],
    ['a conversion in brackets is of the same', 'In 2023 turnover was NOK 1,204m (€104m).', ['NOK 1,204m: 2023', '€104m: 2023']],
    ['what was so far is from January', 'Inns counted 8,410 nights in February 2024. Year to date: 17,900 nights.', ['8,410 nights: 2024-02', '17,900 nights: 2024-01/2024-02']],
    ['the quarter is that of its last day', 'As at 31 March 2024, cash came to $22 million. Spending for the quarter was kept to $1.3 million.', ['$22 million: 2024-03-31', '$1.3 million: 2024-33']],
    ['the full year is that of the quarter', 'In the second quarter of 2023, boats landed 612 tonnes. For the full year landings reached 2,400 tonnes.', ['612 tonnes: 2023-34', '2,400 tonnes: 2023']],
  ])('%s', async (_, text, expected) => {
    expect(await periods(text)).toEqual(expected);
  });
});
